"""Tables that have the form's own heads and rows, cell by cell.

Whoever looks for tables by their labels takes a label typed into a cell of figures for one. Where
heads and rows stand exactly as the form has them, the place of a cell says what it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.form import FORM
from model.form.spec import Table
from model.readers.grid import TextGrid
from model.readers.proposal import ProposedValue
from model.readers.word.report.wording import bare_words
from model.values.block_units import is_figure
from model.values.text import one_line
from resources.messages import readers as words

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ExactTable:
    """Where the cells of a table of the form stand in a grid, by key, and its labels."""

    cells: dict[str, Place]
    labels: tuple[Place, ...]


def exact_tables(grid: TextGrid) -> Iterator[ExactTable]:
    """Yield the tables of the form that a grid has exactly as the form has them."""
    for table in FORM.tables:
        for number in range(len(grid.rows) - len(table.rows)):
            if found := _table_at(table, grid, number):
                yield found
                break


def _table_at(table: Table, grid: TextGrid, head: int) -> ExactTable | None:
    columns = _filled(grid.rows[head], [column.label for column in table.columns])
    rows = range(head + 1, head + 1 + len(table.rows))
    sides = [bare_words(grid.rows[number][0]) for number in rows]
    if not columns or sides != [bare_words(row.label) for row in table.rows]:
        return None
    cells = {
        table.cell(row.name, column.name): (number, place)
        for number, row in zip(rows, table.rows, strict=True)
        for place, column in zip(columns, table.columns, strict=True)
    }
    labels = [(head, place) for place in range(len(grid.rows[head]))]
    return ExactTable(cells, (*labels, *((number, 0) for number in rows)))


def _filled(row: Sequence[str], labels: Sequence[str]) -> list[int]:
    """Return the places of the labels in a row that holds them in order and only them; else []."""
    places = [n for n, text in enumerate(row) if n and text.strip()]
    found = [bare_words(row[place]) for place in places]
    return places if found == [bare_words(label) for label in labels] else []


def missing_values(
    grid: TextGrid, table: ExactTable, found: dict[str, ProposedValue]
) -> Iterator[ProposedValue]:
    """Yield the values of cells that were not found, or found for what stands elsewhere.

    Figures among them have a doubt: something else in the table was not understood either.
    """
    for key, (row, column) in table.cells.items():
        text, origin = one_line(grid.rows[row][column]), grid.origins[row][column]
        if text and (key not in found or found[key].origin != origin):
            doubt = words.FEW_LABELS if is_figure(text) else words.NOT_A_FIGURE
            yield ProposedValue(key, text, origin, doubt)
