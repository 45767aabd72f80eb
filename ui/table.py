"""A table of the form as a spreadsheet: arrows, Tab, Enter, F2, Delete, blocks, undo."""

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from model.spec import Table
from resources.words import screen as words
from ui import style
from ui.explain_strip import FindingStrip
from ui.laying import lay_out_now
from ui.live import Live
from ui.reveal import reveal
from ui.table_blocks import Blocks
from ui.table_cell import MOVES, CellDelegate, CellEditor
from ui.table_model import Index, TableModel
from ui.table_paint import Mark, paint_cell, paint_label

_ROW = 34
_LABEL_WIDTH = 158


class TableView(QTableView):
    """As tall as its rows; the strips under rows open and close as findings come and go."""

    def __init__(self, table: Table, live: Live) -> None:
        super().__init__()
        self._live = live
        self.cells = TableModel(table, live, self)
        self.setModel(self.cells)
        self.blocks = Blocks(self, self.cells, live)
        self._delegate = CellDelegate(live, self)
        self.setItemDelegate(self._delegate)
        self._delegate.moved.connect(lambda key: self._step(*MOVES[Qt.Key(key)]))
        self.setAccessibleName(table.caption)
        self._dress()
        self._head = self.horizontalHeader().sizeHint().height()
        self._heights: list[int] = []
        self._strips = [self._strip(row) for row in range(len(table.rows))]
        live.shown_changed.connect(self._show_strips)
        live.left.connect(lambda _: self._show_strips())
        self._show_strips()
        self.setCurrentIndex(self.cells.index(0, 1))

    def _dress(self) -> None:
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, _LABEL_WIDTH)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)

    def _strip(self, row: int) -> FindingStrip:
        strip = FindingStrip(self._live, flush=True)
        strip.grown.connect(self._follow_strips)
        self.setSpan(2 * row + 1, 0, 1, self.cells.columnCount())
        self.setIndexWidget(self.cells.index(2 * row + 1, 0), strip)
        strip.hide()  # Qt has shown it
        return strip

    def _show_strips(self) -> None:
        """What is found in each row; what waited for a figure to be left is said then.

        What is offered is tried then too: that takes longer than a key press may.
        """
        typed_in = self._is_typed_in
        for row, strip in enumerate(self._strips):
            found = self.cells.row_finding(row)
            strip.hold_back(waits=typed_in)
            strip.show_finding(found if typed_in else self._live.offered(found))
        self._follow_strips()

    def _follow_strips(self) -> None:
        if self._fit():
            lay_out_now(self)

    @property
    def _is_typed_in(self) -> bool:
        return self.state() is QAbstractItemView.State.EditingState

    def _fit(self) -> bool:
        """Row heights, and the whole as tall as they are together; False if they are already."""
        heights = self._wanted_heights()
        if heights == self._heights:
            return False
        self._heights = heights
        self._set_rows(heights)
        self.setFixedHeight(sum(heights) + self._head + 2 * self.frameWidth())
        return True

    def _wanted_heights(self) -> list[int]:
        """Of all Qt's rows; 0 for a strip that says nothing.

        While a figure is typed no strip gets lower: what stands below would jump with every key.
        """
        width = self.viewport().width() - 1  # the grid
        typing = self._is_typed_in
        heights: list[int] = []
        for row, strip in enumerate(self._strips):
            below = strip.heightForWidth(width) + 1 if strip.text else 0
            least = self._heights[2 * row + 1] if typing and below else 0
            heights += [_ROW, max(below, least)]
        return heights

    def _set_rows(self, heights: list[int]) -> None:
        """Qt told of each row would paint now, and all of it once more a moment later."""
        header = self.verticalHeader()
        header.blockSignals(True)
        for row, height in enumerate(heights):
            self.setRowHidden(row, not height)
            if height:
                header.resizeSection(row, height)
        header.blockSignals(False)
        self.updateGeometries()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._head = self.horizontalHeader().sizeHint().height()
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would paint the whole table; only the selection looks otherwise."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._paint_selection()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._paint_selection()

    def _paint_selection(self) -> None:
        for index in (*self.selectedIndexes(), self.currentIndex()):
            self.update(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells that lie in what is to be painted; the grid is what shows between them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), style.GRID)
        region, marked = event.region(), self._marked()
        for row, column, rect in self._within(event.rect()):
            if not region.intersects(rect):
                continue
            if column:
                cell = self.cells.cell_at(row, column)
                paint_cell(painter, rect, cell, marked.get((row, column), Mark()))
            else:
                paint_label(painter, rect, self.cells.table.rows[row // 2].label)

    def _marked(self) -> dict[tuple[int, int], Mark]:
        """How cells are marked while the table has the cursor."""
        if not self.hasFocus():
            return {}
        marked = {_place(index): Mark(chosen=True) for index in self.selectedIndexes()}
        current = _place(self.currentIndex())
        return marked | {current: Mark(current in marked, current=True)}

    def _within(self, outer: QRect) -> Iterator[tuple[int, int, QRect]]:
        """The cells that lie in a rectangle, each with its own."""
        columns = [self._across(column) for column in range(self.cells.columnCount())]
        for row in range(0, 2 * len(self._strips), 2):
            top = self.rowViewportPosition(row)
            if top > outer.bottom() or top + _ROW <= outer.top():
                continue
            for column, (left, width) in enumerate(columns):
                if left <= outer.right() and left + width > outer.left():
                    yield row, column, QRect(left, top, width, _ROW - 1)

    def _across(self, column: int) -> tuple[int, int]:
        """Where a column begins, and how wide it is without the grid's line at its right."""
        return self.columnViewportPosition(column), self.columnWidth(column) - 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Copy):
            self.blocks.copy()
        elif event.matches(keys.Cut):
            self.blocks.cut()
        elif event.matches(keys.Paste):
            self.blocks.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.blocks.clear()
        elif event.key() in MOVES and self._leads_on(event):
            self._step(*MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the cells; at either end it leaves the table."""
        step = (0, 1 if next else -1)
        if self.hasFocus() and self._next(*step).isValid():
            self._step(*step)
            return True
        return super().focusNextPrevChild(next)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt opens the editor but loses what comes unspelt, such as a full-width figure.

        What was spelt it selects, so that the next key would write over it.
        """
        opening = self.state() is not QAbstractItemView.State.EditingState
        super().inputMethodEvent(event)
        editor = self.findChild(CellEditor)
        if editor and event.commitString():
            if opening:
                editor.selectAll()
                QGuiApplication.sendEvent(editor, event)
            editor.end(False)

    def _leads_on(self, event: QKeyEvent) -> bool:
        """Enter goes down through the cells; the arrows are Qt's."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        return self._next(*MOVES[Qt.Key(event.key())]).isValid()

    def _next(self, rows: int, columns: int) -> QModelIndex:
        """The cell so many rows down and columns on; Tab wraps to the next row."""
        current, width = self.currentIndex(), self.cells.columnCount() - 1
        place = (current.row() // 2 + rows) * width + current.column() - 1 + columns
        if not 0 <= place < width * len(self.cells.table.rows):
            return QModelIndex()
        return self.cells.index(2 * (place // width), place % width + 1)

    def _step(self, rows: int, columns: int) -> None:
        self.setFocus()
        if (target := self._next(rows, columns)).isValid():
            self.setCurrentIndex(target)

    def go_to(self, key: str) -> bool:
        """Put the cursor on a cell; False when it is none of this table's."""
        index = self.cells.index_of(key)
        if index.isValid():
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.setFocus()
        return index.isValid()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        reveal(self.viewport(), self.visualRect(current))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(words.CUT, self.blocks.cut)
        menu.addAction(words.COPY, self.blocks.copy)
        menu.addAction(words.PASTE, self.blocks.paste)
        menu.addAction(words.CLEAR, self.blocks.clear)
        key = self.cells.key(self.currentIndex())
        if key and self.cells.field(key).is_total and self._live.draft.filled(key):
            menu.addAction(words.RESTORE_COMPUTED, lambda: self._live.set({key: ""}))
        menu.exec(event.globalPos())


def _place(index: QModelIndex) -> tuple[int, int]:
    return index.row(), index.column()
