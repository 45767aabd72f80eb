"""The editor that opens in a table cell, and the delegate that opens it."""

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from model.editing.session import Change
from ui.session.window_session import WindowSession
from ui.table.blocks import copied_cells
from ui.table.keys import ARROWS, ENTER, TABS
from ui.table.model import Index, TableModel
from ui.table.pasting.clipboard import CopiedCells
from ui.table.pasting.placed_block import trimmed
from ui.widgets.clipboard_text import read
from ui.widgets.line_edit import LineEdit

_LEADING_ON = {*TABS, *ENTER, Qt.Key.Key_Down, Qt.Key.Key_Up}
"""The keys that leave the editor of a cell and go on in the table."""
_LEADING_ON_FROM_TYPING = {
    *ARROWS,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
"""Those that do so as well where a figure is typed over, as in Excel; else they move the caret."""
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class CellDelegate(QStyledItemDelegate):
    """The delegate that opens the cell editor; painting is left to the table view."""

    moved = Signal(int, object)  # the key that closed the editor, and its modifiers
    spread = Signal(object)  # CopiedCells put into the editor, which is closed
    filled = Signal(str)  # a text for all selected cells; the editor is reverted and closed

    def __init__(self, session: WindowSession, view: QWidget) -> None:
        super().__init__(view)
        self._session = session
        self._editor: CellEditor | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the one editor of all cells: making and styling one outlasts a full check."""
        if self._editor is None:
            self._editor = CellEditor(self._session, parent)
            self._editor.block_put_in.connect(self._on_block)
        model = index.model()
        assert isinstance(model, TableModel)
        self._editor.open(model.key(index))
        return self._editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Keep the editor, hidden by now, for the next cell."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Do nothing: the editor follows the draft by itself."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Do nothing: each key press has gone to the session already."""

    def _on_block(self, copied: CopiedCells) -> None:
        assert self._editor is not None
        self.closeEditor.emit(self._editor)
        self.spread.emit(copied)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let the editor go on, or leave it by the key as Excel does.

        It stays open while another window has the keys: a look at the sheet of keys, or into
        Excel, ends no typing.
        """
        if isinstance(event, QFocusEvent) and not cast("QWidget", editor).isActiveWindow():
            return False
        if isinstance(editor, CellEditor) and event.type() is QEvent.Type.KeyPress:
            pressed = cast("QKeyEvent", event)
            if self._is_done_with(editor, pressed.key(), pressed.modifiers()):
                return True
        return super().eventFilter(editor, event)

    def _is_done_with(self, editor: "CellEditor", key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether the key was for the table: Esc reverts the cell, Ctrl+Enter fills the selected
        ones, Alt+Enter does nothing, Enter, Tab and arrows go on to another cell."""
        if key == Qt.Key.Key_Escape:
            editor.revert()
            self.closeEditor.emit(editor)
        elif key in ENTER and modifiers & _CTRL:
            text = editor.text_typed
            editor.revert()  # so that one undo takes back all cells
            self.closeEditor.emit(editor)
            self.filled.emit(text)
        elif editor.is_left_by(key):
            if not (key in ENTER and modifiers & _ALT):
                self.closeEditor.emit(editor)
                self.moved.emit(key, modifiers)
        else:
            return False
        return True


class CellEditor(LineEdit):
    """A line edit that sends each key press to the session: nothing stays in it unsaved."""

    block_put_in = Signal(object)  # CopiedCells: several, by paste or drop

    def __init__(self, session: WindowSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._session, self._before = "", session, ""
        self._is_typing_over = True  # False once the caret is moved in the cell (F2, mouse)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFrame(False)
        self.textEdited.connect(lambda text: session.type(self._key, text))
        self.refused.connect(session.warned)
        session.changed.connect(self._follow)

    def open(self, key: str) -> None:
        """Begin to edit a cell, to type over it unless ``go_on`` follows."""
        self._key, self._before = key, self._session.draft.text(key)
        self._is_typing_over = True
        self.show_text(self._before)
        self._session.enter(key)

    def go_on(self) -> None:
        """Put the caret behind what stands in the cell, to edit it."""
        self._is_typing_over = False
        self.deselect()
        self.end(False)

    def begin_empty(self) -> None:
        """Blank the cell, to type it anew."""
        self.clear()
        self._session.type(self._key, "")

    @property
    def text_typed(self) -> str:
        """The text of the cell, which is longer than the one shown where that is cut."""
        return self._session.draft.text(self._key)

    def is_left_by(self, key: int) -> bool:
        """Whether a key leaves the cell and goes on in the table."""
        return key in _LEADING_ON or (self._is_typing_over and key in _LEADING_ON_FROM_TYPING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change at F2 between typing over and moving the caret."""
        if event.key() == Qt.Key.Key_F2:
            self._is_typing_over = not self._is_typing_over
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_typing_over = False
        super().mousePressEvent(event)

    def paste_from(self, source: QMimeData | None) -> None:
        """Insert a single cell at the caret; emit ``block_put_in`` for several."""
        clip = read(source)
        copied = copied_cells(source, clip.text) if source and clip.text else CopiedCells([])
        block = trimmed(copied.rows)
        if len(block) > 1 or (block and len(block[0]) > 1):
            self.block_put_in.emit(copied)
        else:
            super().paste_from(source)

    def take_whole(self, text: str) -> None:
        self._session.type(self._key, text)

    def revert(self) -> None:
        """Restore the text the cell had when the editor was opened."""
        self._session.type(self._key, self._before)

    def _follow(self, change: Change) -> None:
        if self._key in change.keys:
            self.show_text(self._session.draft.text(self._key))

    def showEvent(self, event: QShowEvent) -> None:
        """Spare the cell beneath a repaint; only now, for the style sheet resets the attribute."""
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._session.leave(self._key)
