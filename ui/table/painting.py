"""Painting of a table: labels, cells, rates, and the frames of what is selected."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPen, QRegion

from ui.look import colours
from ui.table.cell_painting import paint_cell, paint_label
from ui.table.grid import GridView
from ui.table.placed_block import Place
from ui.table.rate_painting import paint_rate, paint_rate_label


def paint_table(view: GridView, region: QRegion, *, active: bool) -> None:
    """Paint the cells in a region, with the selection if the table is ``active``.

    The ground left between the cells is the grid.
    """
    painter = QPainter(view.viewport())
    painter.fillRect(region.boundingRect(), colours.GRID)
    chosen = set(view.selected_places()) if active else set[Place]()
    current = view.current if active else None
    for row in range(view.cells.rowCount()):
        for column in range(view.cells.columnCount()):
            rect = _rect(view, row, column)
            if not region.intersects(rect):
                continue
            place = row, column - 1
            if row <= view.cells.last[0] and column:
                at_cursor, selected = place == current, place in chosen
                cell = view.cells.cell(place)
                paint_cell(painter, rect, cell, selected=selected, current=at_cursor)
            else:
                _paint_beside(painter, rect, view, place)
    if active:
        _frame_selection(view, painter)


def _rect(view: GridView, row: int, column: int) -> QRect:
    """Return a cell's rectangle; the last ones cover the grid line beside the border."""
    rect = view.visualRect(view.cells.index(row, column))
    at_right = column == view.cells.columnCount() - 1
    at_bottom = row == view.cells.rowCount() - 1
    return rect.adjusted(0, 0, int(at_right), int(at_bottom))


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
