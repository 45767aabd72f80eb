"""Buttons: words, a deed, and a look of the style sheet."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from ui.widgets.labels import set_tip

Handler = Callable[[], object]


_ENTER = (0x01000004, 0x01000005)  # Return, Enter; Qt.Key is not yet loaded on the start page


class FlatButton(QToolButton):
    """A tool button that Enter presses, as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


def push_button(text: str, deed: Handler, role: str = "") -> QPushButton:
    """A button; ``role`` is its look (primary, small)."""
    button = QPushButton(text)
    button.setProperty("role", role)
    button.setAutoDefault(True)  # Enter presses it, as Space does
    button.clicked.connect(lambda: deed())
    return button


def tool_button(text: str, deed: Handler, help_text: str = "", role: str = "") -> QToolButton:
    """A flat button; ``role`` is its look (link, tab)."""
    button = FlatButton()
    button.setText(text)
    set_tip(button, help_text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: deed())
    return button
