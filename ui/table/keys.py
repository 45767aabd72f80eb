"""Targets of the spreadsheet keys: the next cell, the end of a block, the edge."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt

from ui.table.model import TableModel
from ui.table.pasting.placed_block import Place

Block = tuple[Place, Place]
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


def jump_target(cells: TableModel, at: Place, key: int, *, jumps: bool) -> Place | None:
    """Return the cell a key leads to, ``jumps`` with Ctrl; None for a key that moves nothing."""
    if key in ARROWS:
        step = ARROWS[Qt.Key(key)]
        return _end_of_block(cells, at, step) if jumps else beside(cells, at, step) or at
    (row, column), (last_row, last_column) = at, cells.last
    plain = {
        Qt.Key.Key_Home: (row, 0),
        Qt.Key.Key_End: (row, last_column),
        Qt.Key.Key_PageUp: (0, column),
        Qt.Key.Key_PageDown: (last_row, column),
    }
    far = {Qt.Key.Key_Home: (0, 0), Qt.Key.Key_End: cells.last}
    return (far if jumps else plain).get(Qt.Key(key))


def lines_of(cells: TableModel, first: Place, last: Place, key: QKeyCombination) -> Block | None:
    """Return the columns (Ctrl+Space), rows (Shift+Space) or all cells (both) of a block, as the
    first and last cell; None for other keys."""
    if key.key() != Qt.Key.Key_Space:
        return None
    (last_row, last_column), modifiers = cells.last, key.keyboardModifiers()
    match bool(modifiers & _CTRL), bool(modifiers & _SHIFT):
        case True, False:
            return (0, first[1]), (last_row, last[1])
        case False, True:
            return (first[0], 0), (last[0], last_column)
        case True, True:
            return (0, 0), cells.last
        case _:
            return None


def beside(cells: TableModel, at: Place, step: Place) -> Place | None:
    """Return the cell one step on; None beyond the edge."""
    row, column = at[0] + step[0], at[1] + step[1]
    inside = 0 <= row <= cells.last[0] and 0 <= column <= cells.last[1]
    return (row, column) if inside else None


def _end_of_block(cells: TableModel, at: Place, step: Place) -> Place:
    """Return Excel's Ctrl+arrow target: end of the filled run, next filled cell, or edge."""
    after = beside(cells, at, step)
    within = after is not None and cells.is_filled(at) and cells.is_filled(after)
    while (after := beside(cells, at, step)) is not None:
        if within and not cells.is_filled(after):
            return at
        at = after
        if not within and cells.is_filled(at):
            return at
    return at


def next_of_tab(cells: TableModel, at: Place, step: int) -> Place | None:
    """Return the next cell in reading order that shows no computed total; None at the end."""
    width = cells.last[1] + 1
    number = at[0] * width + at[1] + step
    while 0 <= number < width * (cells.last[0] + 1):
        place = divmod(number, width)
        if not cells.is_computed(place):
            return place
        number += step
    return None


def next_within(block: Sequence[Place], at: Place, step: int, *, by_columns: bool) -> Place | None:
    """Return the next cell of a selected block, down its columns or along its rows; None at the
    end of the rows, the other end at that of the columns, as in Excel."""
    order = sorted(block, key=lambda place: place[::-1]) if by_columns else block
    if by_columns:
        return order[(order.index(at) + step) % len(order)]
    beyond = [place for place in order if (place > at if step > 0 else place < at)]
    return (beyond[0] if step > 0 else beyond[-1]) if beyond else None
