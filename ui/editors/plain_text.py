"""The plain text editor, base of the editors of texts, lists and 说明."""

import re
import time

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit

from model.values.characters import normalized
from model.values.pasted import clean_passage
from model.values.text import clean_text, common_ends
from ui.editors.reading_text import READING
from ui.editors.text_positions import characters_in, utf16_length
from ui.look.properties import set_look
from ui.session.window_session import WindowSession
from ui.widgets.clipboard_text import may_hold, read
from ui.widgets.edit_menu import EditMenu, is_menu_key, place_of_menu
from ui.widgets.line_edit import is_undo
from ui.widgets.scrolling import scroll_to

_LONG_WORD = 2_000  # characters without a possible line break
_UNBROKEN = re.compile(rf"[^\s\u2e80-\u9fff\u3000-\u303f]{{{_LONG_WORD}}}")
_PAUSE = 2.0  # seconds without an edit, after which a new step of undo begins
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlainTextEditor(QPlainTextEdit):
    """An editor of plain text, whatever is pasted; the session has the undo, Tab moves on."""

    edited = Signal(object)  # str, by the clerk, never by show_text; Qt would copy it to and fro
    cleaned = Signal(int, int, int)  # characters of a paste: dropped, replaced, invisible

    def __init__(self, key: str, session: WindowSession) -> None:
        super().__init__()
        self.key, self.session = key, session
        self._showing = False
        self._standing = ""  # the text as last shown or edited
        self.is_cut = False  # while a deletion of several characters is not laid out yet
        self._edited_at = 0.0
        self.setTabChangesFocus(True)
        self._lock(session.is_sealed)
        session.sealed_changed.connect(self._lock)
        self.follow_document()

    def _lock(self, locked: bool) -> None:
        """Take no more text, or take it again; it can be read and copied by the keys as well."""
        edited = Qt.TextInteractionFlag.TextEditorInteraction
        self.setTextInteractionFlags(READING if locked else edited)
        set_look(self, "locked", "yes" if locked else "")

    def follow_document(self) -> None:
        """Take the changes of the document that is shown, which keeps no undo of its own."""
        self.setUndoRedoEnabled(False)
        self.document().contentsChange.connect(self._on_contents)

    def describe(self, text: str) -> None:
        """Say of the field what a screen reader says beside its name."""
        if text != self.accessibleDescription():  # else each key would send an event
            self.setAccessibleDescription(text)

    def plain_text(self) -> str:
        """Return the text with \\n between paragraphs; unlike toPlainText it keeps NBSP."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def caret(self) -> tuple[int, int]:
        """The paragraph with the caret and the character before which it is, both from 0."""
        caret = self.textCursor()
        return caret.blockNumber(), characters_in(caret.block().text(), caret.positionInBlock())

    def put_caret(self, paragraph: int, offset: int) -> None:
        """Put the caret before a character of a paragraph, at most behind its last one."""
        self.session.model.close_step()
        block, caret = self.document().findBlockByNumber(paragraph), self.textCursor()
        caret.setPosition(block.position() + utf16_length(block.text()[:offset]))
        self.setTextCursor(caret)
        self.ensureCursorVisible()

    def show_text(self, text: str) -> None:
        """Show a text, replacing only the part that differs, so that the caret stays."""
        if text == self._standing:
            return
        self._wrap_for(text)
        old, self._standing = self.plain_text(), text
        start, end = common_ends(old, text)
        self._showing = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_length(old[:start]))
        cursor.setPosition(utf16_length(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        self._insert(cursor, text[start : len(text) - end])
        self._showing = False

    def _wrap_for(self, text: str) -> None:
        """Wrap anywhere once a text has a word of over 2,000 characters: for each line Qt reads
        such a word to its end, and laying out a million digits would take hours."""
        longest = max(map(len, text.split()), default=0)  # far faster than the pattern
        if longest > _LONG_WORD and _UNBROKEN.search(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        """Insert a text, a long one with Qt's glyph cache: else Qt shapes the paragraph anew
        each time it paints a line or is asked for a position."""
        if len(text) > _LONG_WORD:
            block = self.document().findBlock(cursor.selectionStart())
            block.layout().setCacheEnabled(True)
        cursor.insertText(text)

    def select_words(self, start: int, end: int) -> None:
        """Select characters [start, end) and scroll to them; the focus stays where it is."""
        text = self.plain_text()
        cursor = self.textCursor()
        cursor.setPosition(utf16_length(text[:start]))
        cursor.setPosition(utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.session.model.close_step()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        scroll_to(self, self.cursorRect().translated(self.viewport().pos()))

    def _on_contents(self, position: int, removed: int, added: int) -> None:
        if not self._showing:
            self._standing = self.plain_text()
            self._end_step_after_pause()
            self.is_cut = removed > 1
            self.edited.emit(self._standing)
            self.is_cut = False

    def _end_step_after_pause(self) -> None:
        now = time.monotonic()
        if now - self._edited_at > _PAUSE:
            self.session.model.close_step()
        self._edited_at = now

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return may_hold(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text as ``take_in`` does: no formats or files."""
        clip = read(source)
        if clip.why:
            self.session.warned.emit(clip.why)
        else:
            self.take_in(clip.text)

    def take_in(self, pasted: str) -> None:
        """Insert clean text at the caret as one step of undo: no invisible characters and none
        that a file cannot hold."""
        if self.isReadOnly():
            self.session.refused.emit()
            return
        text, dropped = clean_text(pasted)
        plain = normalized(text)
        self.session.model.close_step()
        self._wrap_for(plain.text)
        self._insert(self.textCursor(), self.as_pasted(plain.text))
        self.session.model.close_step()
        # Later: a drop comes within an edit block of Qt, and asking for the caret's rectangle
        # before it ends crashes the program.
        QTimer.singleShot(0, self, self._show_pasted)
        if dropped or plain.replaced or plain.hidden:
            self.cleaned.emit(dropped, plain.replaced, plain.hidden)

    def _show_pasted(self) -> None:
        """Scroll to the caret; check the wrapping again: pastes may add up to a long word."""
        self._wrap_for(self._standing)
        self.ensureCursorVisible()

    def as_pasted(self, text: str) -> str:
        """Return the text to insert for a pasted one: without its bullets, tabs and blanks."""
        return clean_passage(text)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()  # so that the window's undo gets it
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a paragraph at Shift+Enter as at Enter: drafts know no other line end.

        End the step of undo at a new paragraph, and when a key moves the caret without typing.
        """
        before = self.textCursor().position(), self.document().revision()
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif is_menu_key(event):
            self.menu().popup(self._below_caret())
        else:
            super().keyPressEvent(event)
        position, revision = self.textCursor().position(), self.document().revision()
        jumped = position != before[0] and revision == before[1]
        if jumped or event.key() in _ENTER:
            self.session.model.close_step()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """End the step of undo, for a click moves the caret."""
        self.session.model.close_step()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos() if event.reason() is QContextMenuEvent.Reason.Mouse else None
        self.menu(at).popup(place_of_menu(event, self._below_caret()))

    def _below_caret(self) -> QPoint:
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    def menu(self, at: QPoint | None = None) -> EditMenu:
        """Return the context menu for a point of the viewport, or (None) for the caret."""
        menu, caret = EditMenu(self), self.textCursor()
        self.add_corrections(menu, at)
        filled = not self.document().isEmpty()
        menu.add_editing(self, caret.removeSelectedText, chosen=caret.hasSelection(), filled=filled)
        return menu

    def add_corrections(self, menu: EditMenu, at: QPoint | None) -> None:
        """Add the corrections for the words at a point (None: the caret); here there are none."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.session.enter(self.key)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.session.leave(self.key)
