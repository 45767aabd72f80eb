"""Expenditure that the form has no column for, and what helps to fill in another field."""

from collections.abc import Iterator
from decimal import Decimal

from model.readers.grid import TextGrid
from model.readers.tables.mapping import Cell, TableMapping
from model.readers.tables.regions import Region
from model.readers.tables.units import amount_of, in_our_unit
from model.values.labels import comparable_label
from resources.messages import readers as words

_OUTSIDE = "上缴上级支出", "经营支出", "对附属单位补助支出"
_CAPITAL = "资本性支出"
_FINAL = "final"


def outside_notes(grid: TextGrid, region: Region, mapping: TableMapping) -> Iterator[str]:
    """Yield a sentence for each figure of the final accounts that has no place in the form."""
    for label, cell in _labelled_cells(region, mapping):
        value = in_our_unit(grid.rows[cell[0]][cell[1]].strip(), mapping.unit_of(cell))
        if value and amount_of(value) not in (None, Decimal(0)):
            sentence = words.CAPITAL if label == _CAPITAL else words.NO_COLUMN
            origin = grid.origins[cell[0]][cell[1]]
            yield sentence.format(label=label, value=value, origin=origin)


def _labelled_cells(region: Region, mapping: TableMapping) -> Iterator[tuple[str, Cell]]:
    """Yield those cells of the final accounts: in rows of their own, or in columns."""
    finals = [c for c, meaning in mapping.columns.items() if meaning.row == _FINAL]
    for row, stack in region.rows.items():
        if label := _named(stack):
            yield from ((label, (row, column)) for column in finals)
    placed = {row for row, _ in mapping.cells}
    for column, stack in region.columns.items():
        if label := _named(stack):
            yield from ((label, (row, column)) for row in placed)


def _named(stack: tuple[str, ...]) -> str:
    """Return the label of a line that is one of these; "" for any other."""
    own = comparable_label(stack[-1], "") if stack else ""
    return own if own in (*_OUTSIDE, _CAPITAL) else ""
