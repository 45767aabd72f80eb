"""The editor that opens in a table cell, and the delegate that opens it."""

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from model.editing.session import Change
from ui.session.window_session import WindowSession
from ui.table.clipboard import read_block
from ui.table.keys import TABS
from ui.table.model import Index, TableModel
from ui.table.placed_block import trimmed
from ui.widgets.line_edit import LineEdit

_LEADING_ON = {*TABS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Up}
"""The keys that leave the editor of a cell and go on in the table."""


class CellDelegate(QStyledItemDelegate):
    """The delegate that opens the cell editor; painting is left to the table view."""

    moved = Signal(int, object)  # the key that closed the editor, and its modifiers
    spread = Signal(str)  # a block put into the editor, which is closed

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

    def _on_block(self, text: str) -> None:
        assert self._editor is not None
        self.closeEditor.emit(self._editor)
        self.spread.emit(text)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Revert the cell at Esc; leave it for the next one at Enter, Tab, ↑ and ↓.

        It stays open while another window has the keys: a look at the sheet of keys, or into
        Excel, ends no typing.
        """
        if isinstance(event, QFocusEvent) and not cast("QWidget", editor).isActiveWindow():
            return False
        if isinstance(editor, CellEditor) and event.type() is QEvent.Type.KeyPress:
            pressed = cast("QKeyEvent", event)
            if pressed.key() == Qt.Key.Key_Escape:
                editor.revert()
                self.closeEditor.emit(editor)
                return True
            if pressed.key() in _LEADING_ON:
                self.closeEditor.emit(editor)
                self.moved.emit(pressed.key(), pressed.modifiers())
                return True
        return super().eventFilter(editor, event)


class CellEditor(LineEdit):
    """A line edit that sends each key press to the session: nothing stays in it unsaved."""

    block_put_in = Signal(str)  # several cells, by paste or drop

    def __init__(self, session: WindowSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._session, self._before = "", session, ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFrame(False)
        self.textEdited.connect(lambda text: session.type(self._key, text))
        self.refused.connect(session.warned)
        session.changed.connect(self._follow)

    def open(self, key: str) -> None:
        """Begin to edit a cell."""
        self._key, self._before = key, self._session.draft.text(key)
        self.show_text(self._before)
        self._session.enter(key)

    def put_in(self, text: str) -> None:
        """Insert a single cell at the caret; emit ``block_put_in`` for several."""
        block = trimmed(read_block(text).rows)
        if len(block) > 1 or (block and len(block[0]) > 1):
            self.block_put_in.emit(text)
        else:
            super().put_in(text)

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
