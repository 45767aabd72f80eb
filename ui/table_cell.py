"""The little editor that opens in a cell of a table."""

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from model.session import Change
from ui.live import Live
from ui.single import SingleLine
from ui.table_model import TableModel

Index = QModelIndex | QPersistentModelIndex
MOVES = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
"""Rows and columns each of these keys goes on by."""


class CellDelegate(QStyledItemDelegate):
    """Opens the editor of a cell; the table paints its cells itself."""

    moved = Signal(int)  # the key that closed the editor

    def __init__(self, live: Live, view: QWidget) -> None:
        super().__init__(view)
        self._live = live
        self._editor: CellEditor | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """One editor serves all cells: to make and dress one takes longer than the check."""
        if self._editor is None:
            self._editor = CellEditor(self._live, parent)
        self._editor.open(_model(index).key(index))
        return self._editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """It is hidden by now, and will serve again."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The editor follows the draft by itself."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Each key press has gone to the session already."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Esc takes back what was typed in the cell; Enter, Tab and ↑ ↓ go on in the table."""
        if isinstance(editor, CellEditor) and event.type() is QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event).key()
            if key == Qt.Key.Key_Escape:
                editor.revert()
            if key == Qt.Key.Key_Escape or key in MOVES:
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                if key in MOVES:
                    self.moved.emit(key)
                return True
        return super().eventFilter(editor, event)


class CellEditor(SingleLine):
    """Sends each key press to the session, so that nothing waits in the cell unsaved."""

    def __init__(self, live: Live, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._live, self._before = "", live, ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFrame(False)
        self.textEdited.connect(lambda text: live.type(self._key, text))
        self.refused.connect(live.refused)
        live.changed.connect(self._follow)

    def open(self, key: str) -> None:
        """Begin to edit a cell."""
        self._key, self._before = key, self._live.draft.text(key)
        self.setText(self._before)
        self._live.enter(key)

    def revert(self) -> None:
        """Back to what stood here when the cell was opened."""
        self._live.type(self._key, self._before)

    def _follow(self, change: Change) -> None:
        if self._key in change.keys and self.text() != self._live.draft.text(self._key):
            self.setText(self._live.draft.text(self._key))

    def showEvent(self, event: QShowEvent) -> None:
        """Its cell is not painted too; the style sheet has taken that back by now."""
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._live.leave(self._key)


def _model(index: Index) -> TableModel:
    model = index.model()
    assert isinstance(model, TableModel)
    return model
