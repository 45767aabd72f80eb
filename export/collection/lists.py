"""Sheets that are lists: title, note and heads, then rows as high as what stands in them."""

from collections.abc import Sequence
from math import ceil
from unicodedata import east_asian_width

from export.workbook.cells import Cell, Look
from export.workbook.sheet import BookSheet
from model.collection.report_line import ReportLine
from resources.messages import workbook as words

_HEADS = 3  # rows above the first line
_LINE, _LEAST = 15, 18  # pt: of a line of text, of a row
_MOST = 400  # pt, less than Excel allows


def begun_list(name: str, widths: Sequence[float], title: str, note: str) -> BookSheet:
    """Return a sheet with its title and a note under it; its heads come third, and are frozen."""
    sheet = BookSheet(name, widths, frozen=_HEADS, filtered=_HEADS, landscape=True)
    sheet.add(Cell(title, Look.TITLE), height=30, merge=(1, len(widths)))
    sheet.add(Cell(note, Look.NOTE), height=20, merge=(1, len(widths)))
    return sheet


def add_row(sheet: BookSheet, *cells: Cell) -> int:
    """Add a row as high as its texts, for not every program sees to that; return its number."""
    pairs = zip(cells, sheet.widths, strict=True)
    lines = max(ceil(text_width(cell.text) / (width - 1)) for cell, width in pairs)
    return sheet.add(*cells, height=min(max(_LEAST, lines * _LINE + 4), _MOST))


def text_width(text: str) -> int:
    """Return how wide a text is, in digits: a Chinese character is two."""
    return sum(2 if east_asian_width(one) in "WFA" else 1 for one in text)


def heads(names: Sequence[str]) -> tuple[Cell, ...]:
    """Return the cells of a row of heads."""
    return tuple(Cell(name, Look.HEAD) for name in names)


def item(text: str) -> Cell:
    """Return the cell of a text in a list."""
    return Cell(text, Look.ITEM)


def unit_cells(line: ReportLine) -> tuple[Cell, Cell]:
    """Return the cells with the name of a unit and the year."""
    return item(line.unit or words.NO_UNIT), item(line.year)
