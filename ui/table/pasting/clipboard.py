"""Blocks of cells as clipboard text, in the format of Excel, WPS and Word."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_MOST_ROWS, _MOST_COLUMNS = 200, 60  # many times our tables; cells beyond are not read
_MOST_PASSED = 500  # cells in quotes skipped in search of the end of one line
_CELL = re.compile(r'"((?:[^"]++|"")*+)"(?=[\t\n]|\Z)|([^\t\n]*)')
"""A cell in quotes, which may hold line ends and quotes; else a cell up to a tab or line end."""


class CopiedCells(NamedTuple):
    """The cells of a block by rows; ``more``: it goes on beyond the cells that were read."""

    rows: list[list[str]]
    more: bool = False


def read_block(text: str) -> CopiedCells:
    """Read the first 200 rows and 60 columns of a block.

    The text is scanned by offset and never split: a clipboard may hold many megabytes.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    place, more = 0, False
    while True:
        cell, stop = _cell(text, place)
        rows[-1].append(cell)
        place = stop + 1
        if text[stop : stop + 1] == "\t" and len(rows[-1]) == _MOST_COLUMNS:
            place, more = _next_line(text, place), True
        elif text[stop : stop + 1] == "\t":
            continue
        if place >= len(text) + (stop < len(text)):
            return CopiedCells(rows, more)
        if len(rows) == _MOST_ROWS:
            return CopiedCells(rows, more=True)
        rows.append([])


def _next_line(text: str, place: int) -> int:
    """Return the offset of the next line, quoted line ends skipped; beyond the text if none."""
    for _ in range(_MOST_PASSED):
        end = text.find("\n", place) % (len(text) + 1)
        quoted = text.find('"', place, end)
        if quoted < 0:
            return end + 1
        _, stop = _cell(text, max(text.rfind("\t", place, quoted) + 1, place))
        if text[stop : stop + 1] != "\t":
            return stop + 1
        place = stop + 1
    return len(text) + 1


def _cell(text: str, place: int) -> tuple[str, int]:
    """Return the cell at an offset, and its end: that of a tab, a line end or the text's end."""
    match = _CELL.match(text, place)
    assert match is not None
    quoted, plain = match.groups()
    return (plain if quoted is None else quoted.replace('""', '"')), match.end()


def to_text(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of cells as tab-separated lines, quoted where needed."""
    return "\n".join("\t".join(_quoted_cell(cell) for cell in row) for row in rows)


def _quoted_cell(cell: str) -> str:
    if any(mark in cell for mark in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
