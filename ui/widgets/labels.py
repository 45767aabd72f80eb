"""Labels, tooltips, button texts and window titles that Qt does not read as markup.

Qt renders a label or a tooltip that looks like HTML as HTML, and would load the pictures it
names; & in a button's text becomes an access key, and [*] in a title the sign of a change.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QToolTip, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction

_JOINER = "\u2060"  # invisible; with it inside, Qt recognizes no tag and no entity


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", "PlainText")  # building ``Qt`` takes a tenth of the start
        self.setText(text)


def label(text: str, role: str = "", *, wrap: bool = False) -> PlainLabel:
    """Return a label; ``role`` names its style (title, section, muted, help, badge)."""
    made = PlainLabel(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def plain_tip(text: str) -> str:
    """Return the text of a tooltip so that Qt does not render it as HTML."""
    return text.replace("<", f"<{_JOINER}").replace("&lt;", f"&{_JOINER}lt;")


def set_tip(target: "QWidget | QAction", text: str) -> None:
    """Set the tooltip, as plain text; "" removes it."""
    tip = plain_tip(text)
    if tip != target.toolTip():
        target.setToolTip(tip)


def show_tip(at: "QPoint", text: str, widget: QWidget) -> None:
    """Show a tooltip now; "" hides it."""
    QToolTip.showText(at, plain_tip(text), widget)


def without_keys(text: str) -> str:
    """Return text for a button or a menu with each & escaped, which else makes an access key."""
    return text.replace("&", "&&")


def window_title(text: str) -> str:
    """Return a window title with [*] escaped, which Qt else replaces by the sign of a change."""
    return text.replace("[*]", "[*][*]")
