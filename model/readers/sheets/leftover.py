"""What stands on a sheet beside the tables that were placed: explanations, tables of others."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from model.readers.grid import TextGrid
from model.readers.proposal import UnplacedText
from model.readers.tables.bands import are_ordinals, is_amount, is_dash
from model.readers.tables.mapping import Cell, TableMapping
from model.readers.tables.meaning import brief_label
from resources.messages import readers as words

_A_TABLE = 3  # figures: fewer stand in a text
_A_TEXT = 25  # characters of a cell: fewer are a label


def left_texts(
    grid: TextGrid, mappings: Sequence[TableMapping], *, is_known: bool
) -> Iterator[UnplacedText]:
    """Yield the texts beside the tables of a sheet, and a line for each table of another kind.

    ``is_known``: a table of the final accounts, whose other lines are no news.
    """
    body = {row for mapping in mappings for row in mapping.rows}
    used = {cell for mapping in mappings for cell in (*mapping.labels, *mapping.cells)}
    left: dict[int, list[Cell]] = {}
    for row, texts in enumerate(grid.rows):
        cells = [(row, c) for c, text in enumerate(texts) if text and (row, c) not in used]
        if cells and are_ordinals([text for text in texts if text]):
            cells = []
        if row in body:
            cells = [] if is_known else [cell for cell in cells if not is_amount(_text(grid, cell))]
        left[row] = [cell for cell in cells if not is_dash(_text(grid, cell))]
    if not mappings:
        yield from _block(grid, [cell for cells in left.values() for cell in cells])
        return
    for is_filled, rows in groupby(left, lambda row: bool(left[row])):
        if is_filled:
            yield from _block(grid, [cell for row in rows for cell in left[row]])


def _block(grid: TextGrid, cells: Sequence[Cell]) -> Iterator[UnplacedText]:
    """Yield a block of cells: as one text, or its range and the texts in it where it is a table."""
    if not cells:
        return
    texts = [_text(grid, cell) for cell in cells]
    figures = sum(map(is_amount, texts))
    if figures < _A_TABLE:
        rows = groupby(cells, lambda cell: cell[0])
        text = "\n".join("\t".join(_text(grid, cell) for cell in row) for _, row in rows)
        yield UnplacedText(text, _origin(grid, cells[0]))
        return
    title = brief_label(next((text for text in texts if not is_amount(text)), ""))
    yield UnplacedText(
        words.OTHER_TABLE.format(title=title, count=figures), range_name(grid, cells)
    )
    for cell, text in zip(cells, texts, strict=True):
        if len(text) >= _A_TEXT and not is_amount(text):
            yield UnplacedText(text, _origin(grid, cell))


def range_name(grid: TextGrid, cells: Sequence[Cell]) -> str:
    """Return how a sheet calls the rectangle around cells: 表1!A3:F10; a table of a document has
    the place of its first cell."""
    rows, columns = zip(*cells, strict=True)
    first, last = (_origin(grid, (edge(rows), edge(columns))) for edge in (min, max))
    end = last.rpartition("!")[2]
    return f"{first}:{end}" if end.isascii() and first != last else first


def _text(grid: TextGrid, cell: Cell) -> str:
    return grid.rows[cell[0]][cell[1]].strip()


def _origin(grid: TextGrid, cell: Cell) -> str:
    return grid.origins[cell[0]][cell[1]]
