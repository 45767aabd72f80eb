"""Blocks of cells to and from the clipboard, in the dress Excel, WPS and Word use."""

from collections.abc import Sequence
from typing import NamedTuple

_MOST_ROWS, _MOST_COLUMNS = 200, 60  # many times our tables; what lies beyond is not looked at
_MOST_PASSED = 500  # cells in quotes gone over in one line to find its end


class CopiedCells(NamedTuple):
    """The cells of a block, row by row; ``more`` says that it goes on beyond what was read."""

    rows: list[list[str]]
    more: bool = False


def to_cells(text: str) -> list[list[str]]:
    """Tab-separated lines as rows of cells; a cell in quotes may hold line ends and quotes."""
    return read_block(text).rows


def read_block(text: str) -> CopiedCells:
    """Read a block as far as any table of the form could take it in.

    The text is gone through by place and never cut up: a clipboard may hold many megabytes.
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
    """Where the line after this one begins, by the cells left in it; beyond the text if none."""
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
    """The cell that begins at a place, and where it ends: a tab, a line end or the text's end."""
    if text.startswith('"', place) and (quoted := _quoted(text, place)):
        return quoted
    line = text.find("\n", place) % (len(text) + 1)
    stop = text.find("\t", place, line)
    stop = line if stop < 0 else stop
    return text[place:stop], stop


def _quoted(text: str, start: int) -> tuple[str, int] | None:
    """A cell in quotes, or None when the quotes are just part of what was written."""
    place = start + 1
    while (place := text.find('"', place)) >= 0:
        following = text[place + 1 : place + 2]
        if following == '"':
            place += 2
            continue
        if following not in ("", "\t", "\n"):
            return None
        return text[start + 1 : place].replace('""', '"'), place + 1
    return None


def to_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as the clipboard carries them."""
    return "\n".join("\t".join(_dressed(cell) for cell in row) for row in rows)


def _dressed(cell: str) -> str:
    if any(mark in cell for mark in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
