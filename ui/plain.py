"""The plain text editor both texts and lists are written in."""

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from model.findings import Level
from model.text import clean_text, common_ends
from ui.live import Live
from ui.marks import set_level
from ui.single import is_undo
from ui.underline_places import units


class PlainEditor(QPlainTextEdit):
    """Plain text only, whatever is pasted. Undo is the session's; Tab moves on."""

    edited = Signal(str)  # by the clerk, never by show_text
    dropped = Signal(int)  # characters a paste held that no file can keep

    def __init__(self, key: str, live: Live) -> None:
        super().__init__()
        self.key, self.live = key, live
        self._showing = False
        self._standing = ""  # the text as it stands here
        self.is_cut = False  # more than a character is being taken out; Qt has not laid it out yet
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.document().contentsChange.connect(self._on_contents)

    def plain_text(self) -> str:
        """The text with \\n between paragraphs; unlike toPlainText it keeps NBSP."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show a text, changing only what differs, so that the caret stays where it was."""
        if text == self._standing:
            return
        old, self._standing = self.plain_text(), text
        start, end = common_ends(old, text)
        self._showing = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(old[:start]))
        cursor.setPosition(units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])
        self._showing = False

    def mark(self, level: Level | None) -> None:
        set_level(self, level)

    def _on_contents(self, position: int, removed: int, added: int) -> None:
        if not self._showing:
            self._standing = self.plain_text()
            self.is_cut = removed > 1
            self.edited.emit(self._standing)
            self.is_cut = False

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as clean text: no formats, no characters that no file can hold."""
        text, dropped = clean_text(source.text())
        self.live.session.close_step()
        self.textCursor().insertText(text)
        self.live.session.close_step()
        # Later: what is dragged here comes within an edit of Qt's, and to ask it for the place of
        # the caret before that has ended kills the program.
        QTimer.singleShot(0, self, self.ensureCursorVisible)
        if dropped:
            self.dropped.emit(dropped)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()  # the window's own undo takes it
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Enter begins a paragraph like Enter: a file knows no other end of a line."""
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu without its undo, which would not be the form's."""
        menu = self.menu()
        self.fill_menu(menu, event)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """An empty menu, freed once it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def fill_menu(self, menu: QMenu, event: QContextMenuEvent) -> None:
        """Put into the menu what is offered at a place."""
        own = self.createStandardContextMenu(event.pos())
        own.setParent(menu)
        menu.addActions(own.actions()[3:])  # without undo, redo, separator

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.live.enter(self.key)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.live.leave(self.key)
