"""Buttons: words, a deed, and a look of the style sheet."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QToolButton

from ui.text import set_tip

Deed = Callable[[], object]


def push_button(text: str, deed: Deed, role: str = "") -> QPushButton:
    """A button; ``role`` is its look (primary, small)."""
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: deed())
    return button


def tool_button(text: str, deed: Deed, help_text: str = "", role: str = "") -> QToolButton:
    """A flat button; ``role`` is its look (link, tab)."""
    button = QToolButton()
    button.setText(text)
    set_tip(button, help_text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: deed())
    return button
