"""The tables of a document as grids of texts, for whoever looks for the form's tables in them."""

from collections.abc import Sequence
from itertools import islice

from model.readers.grid import TextGrid
from model.readers.tables.units import OURS, label_unit, line_unit
from model.readers.word.document.blocks import WordTable
from model.readers.word.report.story import Story, StoryLine
from resources.messages import readers as words

_MOST_ABOVE = 4  # lines above a table that may be its title and unit
_MOST_BETWEEN = 400  # lines between a table and the unit of the one before it


def text_grid(story: Story, number: int) -> TextGrid:
    """Return a table of the story by its number from 0."""
    table = story.tables[number]
    rows = [[""] * table.width for _ in range(table.height)]
    for cell in table.cells:
        rows[cell.row][cell.column] = cell.text
    origins = tuple(
        tuple(_origin(number + 1, row + 1, column + 1) for column in range(table.width))
        for row in range(table.height)
    )
    above, remarks = _above(story, number), dict[tuple[int, int], str]()
    if not _names_unit(table, above) and (named := _unit_further_above(story, number)):
        above = (named, *above)
        if (unit := line_unit(named)) != OURS:
            doubt = words.UNIT_ABOVE.format(unit=unit)
            remarks = {(cell.row, cell.column): doubt for cell in table.cells}
    return TextGrid(tuple(map(tuple, rows)), origins, "", above, _spans(table), remarks=remarks)


def _origin(table: int, row: int, column: int) -> str:
    return words.CELL_PLACE.format(table=table, row=row, column=column)


def _above(story: Story, number: int) -> tuple[str, ...]:
    """Return the lines right above a table, up to the table before."""
    found: list[str] = []
    first = story.first_lines[number]
    for line in islice(reversed(story.lines[:first]), 2 * _MOST_ABOVE):
        if line.cell is not None or len(found) == _MOST_ABOVE:
            break
        if not line.is_blank:
            found.append(line.text.strip())
    return tuple(reversed(found))


def _names_unit(table: WordTable, above: Sequence[str]) -> bool:
    """Whether a table or a line right above it names a unit."""
    texts = (*above, *(cell.text for cell in table.cells))
    return any(line_unit(text) or label_unit(text) for text in texts)


def _unit_further_above(story: Story, number: int) -> str:
    """Return the line that names a unit last before a table; "" for none.

    One 单位：元 under a heading is for all tables below it.
    """
    before = islice(reversed(story.lines[: story.first_lines[number]]), _MOST_BETWEEN)
    return next((line.text.strip() for line in before if line_unit(line.text)), "")


def _spans(table: WordTable) -> tuple[tuple[int, int, int, int], ...]:
    merged = (cell for cell in table.cells if cell.width > 1 or cell.height > 1)
    return tuple((cell.row, cell.column, cell.height, cell.width) for cell in merged)


def lines_of(story: Story, cells: Sequence[tuple[int, int, int]]) -> list[StoryLine]:
    """Return the lines in these cells, given as table, row and column from 0."""
    wanted = set(cells)
    return [
        line
        for line in story.lines
        if line.cell and (line.table - 1, line.cell.row, line.cell.column) in wanted
    ]
