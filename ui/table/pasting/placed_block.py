"""A pasted block with the places of its cells, by their positions."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from model.form.spec import Table

Place = tuple[int, int]
"""A cell by the table's row and column, both from 0."""
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block's texts by place, with the number of filled cells that fell ``outside`` the table.

    ``left`` filled cells stand at ``unknown`` labels. ``by_rows`` and ``by_columns``: the labels
    used; position where both are False. ``unit`` was named in the block and written behind its
    figures, "" if none; ``bare``: those texts without it, by the texts as written. ``is_other``:
    the block is another table's, nothing of it is placed.
    """

    texts: dict[Place, str] = field(default_factory=dict[Place, str])
    outside: int = 0
    unknown: tuple[str, ...] = ()
    left: int = 0
    by_rows: bool = False
    by_columns: bool = False
    unit: str = ""
    bare: dict[str, str] = field(default_factory=dict[str, str])
    is_other: bool = False

    @property
    def by_labels(self) -> bool:
        return self.by_rows or self.by_columns


def trimmed(rows: Rows) -> list[list[str]]:
    """Return the block padded to its widest row, without empty columns and rows at its end."""
    width = max((filled_width(row) for row in rows), default=0)
    height = max((number + 1 for number, row in enumerate(rows) if filled_width(row)), default=0)
    return [[*row[:width], *[""] * (width - len(row))] for row in rows[:height]]


def filled_width(row: Sequence[str]) -> int:
    return max((number + 1 for number, text in enumerate(row) if text.strip()), default=0)


def tiled(block: Rows, selected: Sequence[Place]) -> PlacedBlock | None:
    """Return a block repeated over the selected rectangle; None unless it fits several times.

    A single cell fits any selection.
    """
    if not block:
        return None
    height, width = len(block), len(block[0])
    (top, left), (bottom, right) = selected[0], selected[-1]
    fits = not (bottom + 1 - top) % height and not (right + 1 - left) % width
    if not fits or (height, width) == (bottom + 1 - top, right + 1 - left) != (1, 1):
        return None
    texts = {
        (row, column): block[(row - top) % height][(column - left) % width]
        for row, column in selected
    }
    return PlacedBlock(texts)


def by_position(table: Table, rows: Rows, start: Place) -> PlacedBlock:
    """Return a block with its first cell at ``start``."""
    cells = {
        (start[0] + down, start[1] + right): text
        for down, row in enumerate(rows)
        for right, text in enumerate(row)
    }
    return within(table, cells)


def within(table: Table, cells: dict[Place, str]) -> PlacedBlock:
    """Return the cells inside the table, with the number of filled ones outside."""
    height, width = len(table.rows), len(table.columns)
    texts = {place: text for place, text in cells.items() if place[0] < height and place[1] < width}
    outside = sum(bool(cells[place].strip()) for place in cells.keys() - texts.keys())
    return PlacedBlock(texts, outside)
