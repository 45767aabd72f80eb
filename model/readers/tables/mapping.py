"""Where the lines of one band go in the form: guessed, shown, corrected by the clerk."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from model.readers.tables.meaning import LineMeaning

Cell = tuple[int, int]
"""A row and a column of a grid, from 0."""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """Where the lines of a part of a grid go in one table of the form.

    ``rows`` and ``columns`` tell what lines of the grid mean, by their numbers; ``names`` how
    the grid calls them. ``cells`` are those of the figures. ``units`` are 元, 万元 … by cell,
    "" where none is named. ``others`` are tables of the form that it could be as well.
    """

    grid: int
    table: str
    rows: Mapping[int, LineMeaning]
    columns: Mapping[int, LineMeaning]
    cells: tuple[Cell, ...]
    unit: str = ""
    row_units: Mapping[int, str] = field(default_factory=dict[int, str])
    column_units: Mapping[int, str] = field(default_factory=dict[int, str])
    row_names: Mapping[int, str] = field(default_factory=dict[int, str])
    column_names: Mapping[int, str] = field(default_factory=dict[int, str])
    labels: tuple[Cell, ...] = ()
    others: tuple[str, ...] = ()
    doubt: str = ""

    def unit_of(self, cell: Cell) -> str:
        """Return the unit of a cell: its row's, its column's, the table's; "" for none named."""
        row, column = cell
        return self.row_units.get(row) or self.column_units.get(column) or self.unit

    def names_of(self, cell: Cell) -> tuple[str, str]:
        """Return how the grid calls a cell's row and its column."""
        return self.row_names.get(cell[0], ""), self.column_names.get(cell[1], "")
