"""A card that is pressed as a whole, by a click, Enter or Space.

``Qt`` is not imported by name: the start page is painted before that namespace is built.
"""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


class PressableCard(QFrame):
    """A frame of a role of the style sheet; what stands in it keeps its own clicks and keys."""

    pressed = Signal()

    def __init__(self, role: str, *, tab_stop: bool = True) -> None:
        super().__init__()
        self._is_down = False
        self.setProperty("role", role)
        if tab_stop:
            self.setProperty("focusPolicy", "StrongFocus")

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        self._is_down = event.button() is QtCore.Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        was_down, self._is_down = self._is_down, False
        if was_down and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Press the card where it has the focus itself, but not by a key that is held down."""
        keys = QtCore.Qt.Key
        if self.hasFocus() and event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            if not event.isAutoRepeat():
                self.pressed.emit()
        else:
            super().keyPressEvent(event)
