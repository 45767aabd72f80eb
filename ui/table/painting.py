"""Painting of a table: labels, cells, rates, and the frames of what is selected."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPen, QRegion

from ui.look import colours
from ui.table.cell_painting import paint_cell, paint_label
from ui.table.grid import GridView
from ui.table.pasting.placed_block import Place
from ui.table.rate_painting import paint_rate, paint_rate_label


def paint_table(view: GridView, region: QRegion, *, active: bool) -> None:
    """Paint the cells in a region, with the selection if the table is ``active``.

    The ground left between the cells is the grid.
    """
    painter = QPainter(view.viewport())
    painter.fillRect(region.boundingRect(), colours.GRID)
    chosen = set(view.selected_places()) if active else set[Place]()
    current = view.current if active else None
    for place, rect in _places(view, region):
        if place[0] <= view.cells.last[0] and place[1] >= 0:
            at_cursor, selected = place == current, place in chosen
            cell = view.cells.cell(place)
            locked = view.cells.is_locked
            paint_cell(painter, rect, cell, selected=selected, current=at_cursor, locked=locked)
        else:
            _paint_beside(painter, rect, view, place)
    if active:
        _frame_selection(view, painter)


def _places(view: GridView, region: QRegion) -> Iterator[tuple[Place, QRect]]:
    """Yield the rectangles in a region, the labels' in column −1, without the grid lines.

    The last ones cover the grid line beside the border.
    """
    rows, columns = view.cells.rowCount(), view.cells.columnCount()
    across = [(view.columnViewportPosition(n), view.columnWidth(n)) for n in range(columns)]
    down = [(view.rowViewportPosition(n), view.rowHeight(n)) for n in range(rows)]
    for row, (top, height) in enumerate(down):
        for column, (left, width) in enumerate(across):
            at_right, at_bottom = column == columns - 1, row == rows - 1
            rect = QRect(left, top, width - (not at_right), height - (not at_bottom))
            if region.intersects(rect):
                yield (row, column - 1), rect


def _paint_beside(painter: QPainter, rect: QRect, view: GridView, place: Place) -> None:
    """Paint a label, or a rate of the row below the cells; the column of the labels is −1."""
    row, column = place
    if row <= view.cells.last[0]:
        line = view.cells.table.rows[row]
        paint_label(painter, rect, line.label, indented=line.memo)
    elif column < 0:
        paint_rate_label(painter, rect, view.cells.labels[row])
    else:
        paint_rate(painter, rect, view.cells.rates[column])


def _frame_selection(view: GridView, painter: QPainter) -> None:
    """Draw the frames of the current cell and of the block."""
    painter.setPen(QPen(colours.ACCENT, 2))
    current = view.visualRect(view.currentIndex())
    for rect in (current, current.united(view.selected_rect())):
        painter.drawRect(rect.adjusted(1, 1, -1, -1))
