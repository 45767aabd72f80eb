"""How a cell of a table looks, and the little editor that opens in it."""

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from model.draft import Source
from model.findings import Finding, Kind, Level
from model.session import Change
from resources.words import screen as words
from ui import style
from ui.live import Live
from ui.painting import has_focus, is_selected, rect_of
from ui.single import SingleLine
from ui.table_model import Cell, TableModel

Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MOVES = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
"""Rows and columns each of these keys goes on by."""

_TAGS = {Source.CARRIED: words.CARRIED, Source.FILE: words.FROM_FILE}


class CellDelegate(QStyledItemDelegate):
    """Paints typed, computed and carried figures apart, and marks what was found."""

    moved = Signal(int)  # the key that closed the editor

    def __init__(self, live: Live, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._live = live
        self._editor: CellEditor | None = None
        self._small = style.ui_font(8.5)
        self._plain = style.ui_font()
        self._slanted = style.ui_font(italic=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect = rect_of(option)
        if index.column() == 0:
            self._paint_label(painter, rect, index)
        else:
            self._paint_figure(painter, option, index)
        painter.restore()

    def _paint_label(self, painter: QPainter, rect: QRect, index: Index) -> None:
        painter.fillRect(rect, style.SHADE)
        painter.setFont(self._plain)
        painter.setPen(style.INK)
        painter.drawText(rect.adjusted(_PAD, 0, -2, 0), _LEFT, index.data() or "")

    def _paint_figure(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, cell = rect_of(option), _model(index).cell(index)
        chosen = is_selected(option) and self._view.hasFocus()
        painter.fillRect(rect, self._ground(cell.finding, selected=chosen))
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        inner.setRight(inner.right() - self._paint_tag(painter, inner, cell))
        painter.setFont(self._slanted if cell.reading.computed else self._plain)
        painter.setPen(self._ink(cell))
        text = painter.fontMetrics().elidedText(
            cell.text, Qt.TextElideMode.ElideMiddle, inner.width()
        )
        painter.drawText(inner, _RIGHT, text)
        self._paint_marks(painter, option, cell.finding)

    def _paint_tag(self, painter: QPainter, rect: QRect, cell: Cell) -> int:
        """The small word that says where a figure came from; returns the room it takes."""
        added_up = cell.reading.computed and cell.reading.is_number
        tag = words.COMPUTED if added_up else _TAGS.get(cell.source, "")
        if not tag:
            return 0
        painter.setFont(self._small)
        painter.setPen(style.MUTED)
        painter.drawText(rect, _RIGHT, tag)
        return painter.fontMetrics().horizontalAdvance(tag) + 6

    def _ground(self, finding: Finding | None, *, selected: bool) -> QColor:
        if finding and finding.kind in (Kind.ERROR, Kind.EXPLAIN):
            return style.LEVEL_SOFT[finding.level]
        return style.ACCENT_SOFT if selected else style.PAPER

    def _ink(self, cell: Cell) -> QColor:
        if cell.finding and cell.finding.kind is Kind.ERROR:
            return style.LEVEL_INK[Level.E]
        return style.MUTED if cell.reading.computed else style.INK

    def _paint_marks(
        self, painter: QPainter, option: QStyleOptionViewItem, finding: Finding | None
    ) -> None:
        rect = rect_of(option)
        if finding and finding.kind is not Kind.BLANK:
            ink = style.LEVEL_INK[finding.level]
            solid = finding.level is not Level.H
            line = Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DotLine
            painter.setPen(QPen(ink, 2 if solid else 1, line))
            painter.drawLine(
                rect.left() + 1, rect.bottom() - 1, rect.right() - 1, rect.bottom() - 1
            )
        if has_focus(option):
            painter.setPen(QPen(style.ACCENT, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

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

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._live.leave(self._key)


def _model(index: Index) -> TableModel:
    model = index.model()
    assert isinstance(model, TableModel)
    return model
