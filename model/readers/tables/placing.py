"""The field of each figure of a mapped table."""

from collections.abc import Iterator
from dataclasses import dataclass

from model.readers.tables.mapping import Cell, TableMapping
from model.readers.tables.meaning import LineMeaning


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell of a grid, the row and column of the form it goes to, the part of that column."""

    cell: Cell
    row: str
    column: str
    part: int | None
    is_whole: bool
    doubt: str


def placed_cells(mapping: TableMapping) -> list[PlacedCell]:
    """Return the cells whose two lines together name one field.

    Where the heads alone name rows and columns, one line of figures counts: 合计, or the only.
    """
    lines = _lines_of_figures(mapping)
    rows = {number for number, meaning in mapping.rows.items() if meaning.is_known}
    both = {number for number, one in mapping.columns.items() if one.row and one.column}
    near = (cell for cell in mapping.cells if cell[0] in rows or cell[1] in both)  # a sheet is long
    cells = (_placed(mapping, cell) for cell in near if lines is None or cell[0] in lines)
    return [placed for placed in cells if placed]


def _lines_of_figures(mapping: TableMapping) -> set[int] | None:
    """Return the rows that count where heads name both; None where rows have names of their own."""
    heads = [m for m in mapping.columns.values() if m.is_known]
    if not heads or not all(meaning.row and meaning.column for meaning in heads):
        return None
    whole = {n for n, meaning in mapping.rows.items() if meaning.is_whole}
    if len(whole) == 1:
        return whole
    return set(mapping.rows) if len(mapping.rows) == 1 else set()


def _placed(mapping: TableMapping, cell: Cell) -> PlacedCell | None:
    row, column = mapping.rows[cell[0]], mapping.columns[cell[1]]
    if row.refused or column.refused:
        return None
    both = _one_name(row.row, column.row), _column_name(row, column)
    if not (both[0] and both[1]):
        return None
    part = row.part if row.part is not None else column.part
    doubt = "；".join(dict.fromkeys(filter(None, _doubts(row, column))))
    return PlacedCell(cell, *both, part, row.is_whole or column.is_whole, doubt)


def _doubts(row: LineMeaning, column: LineMeaning) -> Iterator[str]:
    """Yield the doubts of the lines that name something."""
    yield from (meaning.doubt for meaning in (row, column) if meaning.row or meaning.column)


def _one_name(one: str, other: str) -> str:
    return "" if one and other and one != other else one or other


def _column_name(row: LineMeaning, column: LineMeaning) -> str:
    """Return the form's column; a line 合计 beside heads that name columns says nothing more."""
    if row.column and column.column and row.is_whole and row.column != column.column:
        return column.column
    return _one_name(row.column, column.column)
