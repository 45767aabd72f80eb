"""Blocks of cells as clipboard text, in the format of Excel, WPS and Word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from model.form.spec import ValueKind
from model.values.numbers import decimal_text, read_number, rounded
from ui.table.pasting.html_table import MOST_COLUMNS, MOST_ROWS, HtmlCell, HtmlTable, read_table

_MOST_PASSED = 500  # cells in quotes skipped in search of the end of one line
_SHEET, _HEAD = "Excel.Sheet", 2_000  # how Excel and WPS sign their HTML, in its first characters
_UNSHOWN = re.compile(r"#+|[-+]?\d[\d.]*[eE][-+]?\d+")  # a column too narrow for its number
_CELL = re.compile(r'"((?:[^"]++|"")*+)"(?=[\t\n]|\Z)|([^\t\n]*)')
"""A cell in quotes, which may hold line ends and quotes; else a cell up to a tab or line end."""


@dataclass(frozen=True, slots=True)
class CopiedCells:
    """The cells of a block by rows; ``more``: it goes on beyond the cells that were read.

    ``shown``: what a spreadsheet shows for those of its numbers that it shows shortened.
    """

    rows: list[list[str]]
    more: bool = False
    shown: dict[str, str] = field(default_factory=dict[str, str])


def read_cells(text: str, html: str) -> CopiedCells:
    """Read a block that was copied as text and as HTML ("" for none).

    The HTML has a Word table's cells as they stand. Of a spreadsheet the text has them too, and
    without columns that are hidden; but where the sheet shows ####, 1.2E+05 or a rounded figure,
    WPS and LibreOffice give the number in their HTML (Excel does not).
    """
    table = read_table(html) if html else None
    if table is None:
        return read_block(text)
    if text and _is_spreadsheet(html, table):
        return _with_exact(read_block(text), table)
    return CopiedCells([[cell.text for cell in row] for row in table.rows], table.more)


def _is_spreadsheet(html: str, table: HtmlTable) -> bool:
    return _SHEET in html[:_HEAD] or any(cell.exact for row in table.rows for cell in row)


def _with_exact(block: CopiedCells, table: HtmlTable) -> CopiedCells:
    """Return a block with the numbers that the table gives for figures shown shortened."""
    shown: dict[str, str] = {}
    for row, cells in zip(block.rows, table.rows, strict=False):
        for number, (text, cell) in enumerate(zip(row, cells, strict=False)):
            exact = _exact(cell) if text.split() == cell.text.split() else ""
            if exact:
                row[number], shown[exact] = exact, text.strip()
    return CopiedCells(block.rows, block.more, shown)


def _exact(cell: HtmlCell) -> str:
    """Return the number of a cell to the cent, where its text shows less of it; else ""."""
    shown = read_number(cell.text, ValueKind.MONEY)
    if not cell.exact or not (shown.is_number or _UNSHOWN.fullmatch(cell.text)):
        return ""
    try:
        exact = rounded(Decimal(cell.exact))
    except InvalidOperation:
        return ""
    same = shown.value is not None and (shown.yuan or shown.decimals > 1 or shown.value == exact)
    return "" if same else decimal_text(exact)


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
        if text[stop : stop + 1] == "\t" and len(rows[-1]) == MOST_COLUMNS:
            place, more = _next_line(text, place), True
        elif text[stop : stop + 1] == "\t":
            continue
        if place >= len(text) + (stop < len(text)):
            return CopiedCells(rows, more)
        if len(rows) == MOST_ROWS:
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
