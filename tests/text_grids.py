"""Grids of texts as readers make them, written as lines with | between cells."""

from collections.abc import Mapping

from model.readers.grid import TextGrid
from model.readers.tables.matches import TableMatches

Spans = tuple[tuple[int, int, int, int], ...]


def grid(text: str, name: str = "", before: tuple[str, ...] = (), spans: Spans = ()) -> TextGrid:
    """Return a grid; its cells are named as in a sheet: B3."""
    lines = [line.split("|") for line in text.strip("\n").split("\n")]
    width = max(map(len, lines))
    rows = tuple(
        tuple(cell.strip() for cell in [*line, *[""] * (width - len(line))]) for line in lines
    )
    origins = tuple(
        tuple(f"{chr(ord('A') + column)}{row}" for column in range(width))
        for row in range(1, len(rows) + 1)
    )
    return TextGrid(rows, origins, name, before, spans, is_sheet=bool(name))


def found(matches: TableMatches) -> Mapping[str, object]:
    """Return the values by key."""
    return {value.key: value.value for value in matches.values}


def doubts(matches: TableMatches) -> Mapping[str, str]:
    """Return the doubts by key, of those that have any."""
    return {value.key: value.doubt for value in matches.values if value.doubt}
