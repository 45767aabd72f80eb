"""Keyboard and mouse of a table: a current cell and a selected rectangle, as in Excel."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QTableView

from ui.table.keys import ENTER, TABS, beside, jump_target, lines_of, next_of_tab, next_within
from ui.table.model import Index, TableModel
from ui.table.pasting.placed_block import Place
from ui.widgets.scrolling import scroll_to

_Flag = QItemSelectionModel.SelectionFlag
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_ALT_OR_CTRL = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class GridView(QTableView):
    """A table view that keeps its cursor and its selection together.

    Qt's own selection stays behind when Ctrl moves the cursor; so keys and mouse are read here,
    and Qt selects nothing.
    The current cell stays where a block was begun, as in Excel; Shift moves its other corner,
    Enter and Tab go through the block.
    """

    selected = Signal()  # the selection or the current cell changed

    def __init__(self, cells: TableModel) -> None:
        super().__init__()
        self.cells = cells
        self.setModel(cells)
        self._anchor: Place = (0, 0)  # the cell where the block was begun
        self._corner: Place = (0, 0)  # of the block, across from it
        self._run: int | None = None  # the column in which a run of Tabs began
        self._is_choosing = False
        self._dragged = ""  # "cells" or "rows" while the mouse selects them, else ""
        self.horizontalHeader().sectionPressed.connect(self._choose_column)
        self.horizontalHeader().sectionEntered.connect(self._extend_to_column)

    # Selecting

    @property
    def current(self) -> Place:
        """The cell that is typed into; the first one while Qt has no current index."""
        return self.cells.place_of(self.currentIndex()) or (0, 0)

    @property
    def is_block(self) -> bool:
        """Whether more than one cell is selected."""
        return self._anchor != self._corner

    def has_selected(self, key: str) -> bool:
        """Whether a field's cell is selected; False for a field of another table."""
        return self.cells.index_of(key) in self.selectedIndexes()

    def selected_places(self) -> list[Place]:
        """Return the selected cells in reading order."""
        return sorted(filter(None, map(self.cells.place_of, self.selectedIndexes())))

    def choose(self, first: Place, last: Place | None = None, run: int | None = None) -> None:
        """Make ``first`` the current cell and select from it to ``last`` (None: it alone)."""
        self._anchor, self._corner, self._run = first, last or first, run
        self._paint_selection()
        self._is_choosing = True
        block = self._block(first, self._corner)
        self.selectionModel().select(block, _Flag.ClearAndSelect)
        self._is_choosing = False
        self._go_within(first)
        self.selected.emit()
        if not self._dragged:  # the page would move under the mouse
            self._reveal()

    def _go_within(self, place: Place) -> None:
        """Make a cell of the selected block the current one."""
        self._is_choosing = True
        self.selectionModel().setCurrentIndex(self.cells.index_at(place), _Flag.NoUpdate)
        self._is_choosing = False
        self._paint_selection()

    def _reveal(self) -> None:
        scroll_to(self.viewport(), self.visualRect(self.cells.index_at(self._corner)))

    def _ends(self) -> tuple[Place, Place]:
        """Return the first and the last cell of the selected rectangle."""
        rows, columns = zip(self._anchor, self._corner, strict=True)
        return (min(rows), min(columns)), (max(rows), max(columns))

    def _block(self, first: Place, last: Place) -> QItemSelection:
        """Return the rectangle as Qt's selection."""
        rows, columns = sorted((first[0], last[0])), sorted((first[1], last[1]))
        top_left = self.cells.index_at((rows[0], columns[0]))
        return QItemSelection(top_left, self.cells.index_at((rows[1], columns[1])))

    def selectAll(self) -> None:
        self.choose((0, 0), self.cells.last)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Move the selection with the cursor, whoever moved it."""
        super().currentChanged(current, previous)
        place = self.cells.place_of(current)
        if place and not self._is_choosing:
            self.choose(place)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        return _Flag.NoUpdate

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Do nothing: Qt would select by pixels, labels included."""

    def selected_rect(self) -> QRect:
        """Return the rectangle around the selected cells, in pixels of the viewport."""
        return self.visualRegionForSelection(self.selectionModel().selection()).boundingRect()

    def _paint_selection(self) -> None:
        self.viewport().update(self.selected_rect())

    # Keys

    def lead(self, key: int, modifiers: Qt.KeyboardModifier = _NO_MODIFIER) -> bool:
        """Move as a key says; return False if it moves nothing."""
        if key in ENTER:
            if modifiers & _ALT_OR_CTRL:  # a line break and filling, in an open cell of Excel
                return False
            return self._enter(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        if key in TABS:
            return self._tab(TABS[Qt.Key(key)])
        return self._move(key, modifiers)

    def _move(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        extends = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        jumps = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        at = self._corner if extends else self.current
        target = jump_target(self.cells, at, key, jumps=jumps)
        if target is None:
            return False
        self.choose(self.current if extends else target, target)
        return True

    def _enter(self, down: int) -> bool:
        """Move a row down (−1: up), to the column where a run of Tabs began; False at the edge."""
        if self._goes_within(down, by_columns=True):
            return True
        row, column = self.current
        target = beside(self.cells, (row, column if self._run is None else self._run), (down, 0))
        if target:
            self.choose(target)
        return bool(target)

    def _goes_within(self, step: int, *, by_columns: bool) -> bool:
        """Go to the next cell of a block of several; return False at its end, or without one."""
        if not self.is_block:
            return False
        block = self.selected_places()
        if not by_columns:
            block = [place for place in block if not self.cells.is_computed(place)]
        target = next_within(block, self.current, step, by_columns=by_columns)
        if target:
            self._go_within(target)
        return target is not None

    def _tab(self, step: int) -> bool:
        if self._goes_within(step, by_columns=False):
            return True
        at = self.current
        target = next_of_tab(self.cells, at, step)
        if target is None:
            return False
        began = at[1] if self._run is None else self._run
        self.choose(target, run=began if target[0] == at[0] else target[1])
        return True

    def enter_by_tab(self, step: int) -> None:
        """Put the cursor on the first cell that is filled in by hand, or (−1) on the last."""
        ends = (0, -1) if step > 0 else (self.cells.last[0], self.cells.last[1] + 1)
        if place := next_of_tab(self.cells, ends, step):
            self.choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = lines_of(self.cells, *self._ends(), event.keyCombination())
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif lines:
            self.choose(*lines)
        elif event.key() in ENTER and event.modifiers() & _ALT_OR_CTRL:
            event.accept()
        elif not self.lead(event.key(), event.modifiers()):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Move to the next cell at Tab; leave the table at either end."""
        if self.hasFocus() and self._tab(1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if index.row() > self.cells.last[0]:
            return  # of the rate row nothing can be selected
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged = "cells" if self.cells.place_of(index) else "rows"
            self._drag_to(event.position().toPoint(), begins=not extends)
        elif self.cells.place_of(index) and index not in self.selectedIndexes():
            self.setCurrentIndex(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._drag_to(event.position().toPoint(), begins=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._dragged = ""
            self._reveal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self.cells.place_of(index):
            self.edit(index)

    def _drag_to(self, point: QPoint, *, begins: bool) -> None:
        """Extend the selection to the mouse; ``begins``: start a new one there."""
        row, column = self.nearest(point)
        end = self.cells.last[1]
        first = (row, column) if begins else self.current
        if self._dragged == "rows":
            self.choose((first[0], 0), (row, end))
        elif (first, (row, column)) != (self.current, self._corner) or begins:
            self.choose(first, (row, column))

    def nearest(self, point: QPoint) -> Place:
        """Return the cell at a point or nearest to it."""
        rows, columns = self.cells.last
        tops = [self.rowViewportPosition(row) for row in range(rows + 1)]
        lefts = [self.columnViewportPosition(column + 1) for column in range(columns + 1)]
        row, column = (
            max((n for n, start in enumerate(starts) if start <= at), default=0)
            for starts, at in ((tops, point.y()), (lefts, point.x()))
        )
        return row, column

    def _choose_column(self, section: int) -> None:
        """Select the column of a clicked header; the whole table for the corner, section 0."""
        self.setFocus()
        if section:
            self.choose((0, section - 1), (self.cells.last[0], section - 1))
        else:
            self.selectAll()

    def _extend_to_column(self, section: int) -> None:
        self.choose((0, self.current[1]), (self.cells.last[0], max(section - 1, 0)))
