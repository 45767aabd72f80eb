"""A part of the window that Esc closes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class ClosedByEscape(QWidget):
    """A widget that takes Esc before the shortcuts of the window, which would go back to 核对."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event):
            self.on_escape()
        else:
            super().keyPressEvent(event)

    def on_escape(self) -> None:
        """Close."""
        raise NotImplementedError


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
