"""Names of cells, as workbooks write them: B3, $B$3, A1:C7."""

import re
from functools import lru_cache

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")

Place = tuple[int, int]
"""A row and a column, from 0."""


def cell_place(name: str) -> Place | None:
    """Return the place of a cell; None for what is no cell's name."""
    found = _CELL.fullmatch(name)
    return (int(found[2]) - 1, column_number(found[1])) if found and int(found[2]) else None


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Return a column from 0 by its letters; A is 0."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def range_places(name: str) -> tuple[Place, Place] | None:
    """Return the first and the last place of a range; None for what is none."""
    one, _, other = name.partition(":")
    first, last = cell_place(one), cell_place(other or one)
    if first is None or last is None:
        return None
    rows, columns = zip(first, last, strict=True)
    return (min(rows), min(columns)), (max(rows), max(columns))
