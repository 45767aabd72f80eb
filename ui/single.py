"""A line edit that leaves undo to the window; it knows nothing of the form."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget

_MOST = 2**31 - 1  # characters; Qt's own 32,767 would cut off the rest without a word
MOST_SHOWN = 2_000  # characters; Qt lays all of a line out at every key


def is_undo(event: QEvent) -> bool:
    """Whether this is Ctrl+Z or Ctrl+Y asking an editor whether it wants it for itself.

    None does: undo belongs to the whole form.
    """
    if not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)


class SingleLine(QLineEdit):
    """A line edit that leaves undo to the window.

    A text too long for a line is shown by its beginning; it can be replaced but not edited.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_MOST)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def show_text(self, text: str) -> None:
        """Show what stands in the field."""
        is_long = len(text) > MOST_SHOWN
        self.setReadOnly(is_long)
        shown = f"{text[:MOST_SHOWN]}…" if is_long else text
        if self.text() != shown:
            self.setText(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.put_in(QGuiApplication.clipboard().text())
        elif self.isReadOnly() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_whole("")
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
        text = text.strip("\t\r\n")
        if self.isReadOnly():
            self.take_whole(text)
        elif len(self.text()) + len(text) > MOST_SHOWN:
            before, after = self._around_caret()
            self.take_whole(before + text + after)
        else:
            self.insert(text)

    def take_whole(self, text: str) -> None:
        """Have the field hold this; where there is no field behind, no more than can be shown."""
        self.setText(text[:MOST_SHOWN])

    def _around_caret(self) -> tuple[str, str]:
        """What stands before and after the caret or what is selected; Qt counts UTF-16."""
        text = self.text().encode("utf-16-le", "surrogatepass")
        caret = self.cursorPosition()
        ends = (
            (self.selectionStart(), self.selectionEnd()) if self.hasSelectedText() else (caret,) * 2
        )
        before, after = text[: 2 * ends[0]], text[2 * ends[1] :]
        return before.decode("utf-16-le", "surrogatepass"), after.decode(
            "utf-16-le", "surrogatepass"
        )

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
