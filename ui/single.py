"""A line edit that leaves undo to the window; it knows nothing of the form."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget

_MOST = 2**31 - 1  # characters; Qt's own 32,767 would cut off the rest without a word


def is_undo(event: QEvent) -> bool:
    """Whether this is Ctrl+Z or Ctrl+Y asking an editor whether it wants it for itself.

    None does: undo belongs to the whole form.
    """
    if not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)


class SingleLine(QLineEdit):
    """A line edit that leaves undo to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_MOST)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.put_in(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's own would put the text in as it is; it is pasted where it was dropped."""
        if event.source() is self:
            super().dropEvent(event)
            return
        self.deselect()
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.put_in(event.mimeData().text())
        event.acceptProposedAction()

    def put_in(self, text: str) -> None:
        """Put in what is pasted or dropped; the line end behind a copied line is none of it."""
        self.insert(text.strip("\t\r\n"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu without its undo, which would not be the form's."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:  # undo, redo, separator
            menu.removeAction(action)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self.put_in(QGuiApplication.clipboard().text()))
        menu.exec(event.globalPos())
