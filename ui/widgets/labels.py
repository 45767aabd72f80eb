"""Text on widgets, shown as it is and never as markup.

Qt takes what looks like HTML in a label or a tooltip for HTML, and would open the pictures it
names; an & in a button's words becomes an access key, and [*] in a title the mark of a change.
"""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

_JOINER = "\u2060"  # nobody sees it; a tag or an entity with it inside is none


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", "PlainText")  # Qt by name is a tenth of the start
        self.setText(text)


def label(text: str, role: str = "", *, wrap: bool = False) -> PlainLabel:
    """Return a label; ``role`` names its style (title, section, muted, help, badge)."""
    made = PlainLabel(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def plain_tip(text: str) -> str:
    """Return a tooltip that Qt does not take for HTML."""
    return text.replace("<", f"<{_JOINER}").replace("&lt;", f"&{_JOINER}lt;")


def set_tip(target: QWidget | QAction, text: str) -> None:
    """Set the tooltip."""
    tip = plain_tip(text)
    if tip != target.toolTip():
        target.setToolTip(tip)


def show_tip(at: QPoint, text: str, widget: QWidget) -> None:
    """Show a tooltip now; "" hides it."""
    QToolTip.showText(at, plain_tip(text), widget)


def without_keys(text: str) -> str:
    """Return text for a button or a menu in which & makes no access key."""
    return text.replace("&", "&&")


def window_title(text: str) -> str:
    """Return a window title in which [*] is no mark of a change."""
    return text.replace("[*]", "[*][*]")
