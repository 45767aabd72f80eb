"""Buttons with a label, a handler and a role of the style sheet."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from ui.widgets.labels import set_tip

Handler = Callable[[], object]


ENTER = (0x01000004, 0x01000005)  # Return, Enter; Qt.Key is not yet loaded on the start page


class FlatButton(QToolButton):
    """A tool button that Enter presses, as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


def push_button(text: str, handler: Handler, role: str = "") -> QPushButton:
    """Return a push button; ``role`` names its style (primary, small)."""
    button = QPushButton(text)
    button.setProperty("role", role)
    button.setAutoDefault(True)  # Enter presses it, as Space does
    button.clicked.connect(lambda: handler())
    return button


def tool_button(text: str, handler: Handler, help_text: str = "", role: str = "") -> QToolButton:
    """Return a flat button; ``role`` names its style (link, tab)."""
    button = FlatButton()
    button.setText(text)
    set_tip(button, help_text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: handler())
    return button


def choice_button(text: str, handler: Handler, role: str) -> QToolButton:
    """Return a flat button of which one is chosen among those of its parent."""
    button = tool_button(text, handler, role=role)
    button.setCheckable(True)
    button.setAutoExclusive(True)
    return button
