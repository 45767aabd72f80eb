"""Blocks of cells to and from the clipboard, in the dress Excel, WPS and Word use."""

from collections.abc import Sequence


def to_cells(text: str) -> list[list[str]]:
    """Tab-separated lines as rows of cells; a cell in quotes may hold line ends and quotes."""
    rows: list[list[str]] = [[]]
    rest = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    while True:
        cell, end, rest = _next_cell(rest)
        rows[-1].append(cell)
        if end == "":
            return rows
        if end == "\n":
            rows.append([])


def _next_cell(text: str) -> tuple[str, str, str]:
    """The first cell, what ends it ("\\t", "\\n" or "" at the end), and the rest."""
    if text.startswith('"') and (quoted := _quoted(text)):
        return quoted
    stop = min((place for place in (text.find("\t"), text.find("\n")) if place >= 0), default=-1)
    if stop < 0:
        return text, "", ""
    return text[:stop], text[stop], text[stop + 1 :]


def _quoted(text: str) -> tuple[str, str, str] | None:
    """A cell in quotes, or None when the quotes are just part of what was written."""
    place = 1
    while (place := text.find('"', place)) >= 0:
        following = text[place + 1 : place + 2]
        if following == '"':
            place += 2
            continue
        if following not in ("", "\t", "\n"):
            return None
        return text[1:place].replace('""', '"'), following, text[place + 2 :]
    return None


def to_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as the clipboard carries them."""
    return "\n".join("\t".join(_dressed(cell) for cell in row) for row in rows)


def _dressed(cell: str) -> str:
    if any(mark in cell for mark in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
