"""The tables on the sheets of a workbook, each with the table of the form it is taken for."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from model.form.overview import STAFF
from model.readers.accounts.accounts import AccountsFigures
from model.readers.grid import TextGrid
from model.readers.proposal import ProposedValue
from model.readers.sheets.leftover import range_name
from model.readers.tables.bands import is_amount
from model.readers.tables.correcting import mapping_as
from model.readers.tables.mapped_table import MappedTable
from model.readers.tables.mapping import Cell, TableMapping

_LEAST_FIGURES = 2  # beside a table that was found: fewer are no other table


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet, or one of several tables on it; ``rows`` are those of the grid that it has.

    ``table`` is the key of the form's table that it is taken for, COUNTS for head counts, "" for
    none. ``mappings`` are those made so far, by table: one that the clerk comes back to is as it
    was left.
    """

    grid: int
    rows: tuple[int, ...]
    table: str = ""
    mappings: Mapping[str, TableMapping] = field(default_factory=dict[str, TableMapping])
    counts: tuple[ProposedValue, ...] = ()

    @property
    def mapping(self) -> TableMapping | None:
        """Where its lines go; None where it is no table of figures of the form."""
        return self.mappings.get(self.table)

    def corrected(self, mapping: TableMapping) -> "SheetPart":
        """Return the part with another mapping."""
        table = mapping.table
        return replace(self, table=table, mappings={**self.mappings, table: mapping})


COUNTS = STAFF.key
"""Head counts of part 一: read by their labels alone, without a mapping."""


def keys_of(part: SheetPart, grid: TextGrid) -> dict[Cell, str]:
    """Return the fields of the figures that are read from a part, by cell of its sheet."""
    if mapping := part.mapping:
        return MappedTable(grid, mapping).keys()
    counts = {one.origin: one.key for one in part.counts} if part.table == COUNTS else {}
    cells = ((r, c) for r, row in enumerate(grid.origins) if counts for c in range(len(row)))
    return {(r, c): counts[o] for r, c in cells if (o := grid.origins[r][c]) in counts}


def part_name(part: SheetPart, grid: TextGrid) -> str:
    """Return how the clerk finds a part: its sheet and range."""
    columns = part.mapping.columns if part.mapping else range(len(grid.rows[0]))
    edges = [*part.rows[:1], *part.rows[-1:]] or [0, len(grid.rows) - 1]
    return range_name(grid, [(row, c) for row in edges for c in (min(columns), max(columns))])


def taken_as(part: SheetPart, table: str, grids: Sequence[TextGrid], year: str) -> SheetPart:
    """Return a part taken for another table of the form; "" for none."""
    if table in ("", COUNTS) or table in part.mappings:
        return replace(part, table=table)
    return part.corrected(mapping_as(grids, part.grid, table, year, part.rows))


def parts_of(
    grids: Sequence[TextGrid],
    mappings: Sequence[TableMapping],
    accounts: AccountsFigures,
    but: Container[int] = (),
) -> Iterator[SheetPart]:
    """Yield the tables found on each sheet, and what is left of it; but for these sheets."""
    for number, grid in enumerate(grids):
        if number in but:
            continue
        own = [mapping for mapping in mappings if mapping.grid == number]
        for one in own:
            yield SheetPart(number, tuple(sorted(one.rows)), one.table, {one.table: one})
        rows = tuple(_rows_left(grid, own))
        if counts := accounts.counts.get(number):
            yield SheetPart(number, rows, COUNTS, counts=counts)
        elif not own or (number not in accounts.grids and _has_figures(grid, rows)):
            yield SheetPart(number, rows)


def _rows_left(grid: TextGrid, mappings: Sequence[TableMapping]) -> Iterator[int]:
    used = {row for one in mappings for row in (*one.rows, *(label[0] for label in one.labels))}
    yield from (row for row, texts in enumerate(grid.rows) if row not in used and any(texts))


def _has_figures(grid: TextGrid, rows: Sequence[int]) -> bool:
    figures = (is_amount(text) for row in rows for text in grid.rows[row])
    return sum(figures) >= _LEAST_FIGURES
