"""Sheets that are lists: title, note and heads, then a row for each item."""

from collections.abc import Sequence

from export.workbook.cells import Cell, Look
from export.workbook.sheet import BookSheet
from model.collection.report_line import ReportLine
from resources.messages.papers import workbook as words

_HEADS = 3  # rows above the first line


def begun_list(name: str, widths: Sequence[float], title: str, note: str) -> BookSheet:
    """Return a sheet with its title and a note under it; its heads come third, and are frozen."""
    sheet = BookSheet(name, widths, frozen=_HEADS, filtered=_HEADS, landscape=True)
    sheet.add(Cell(title, Look.TITLE), height=30, merge=(1, len(widths)))
    sheet.add(Cell(note, Look.NOTE), height=20, merge=(1, len(widths)))
    return sheet


def heads(names: Sequence[str]) -> tuple[Cell, ...]:
    """Return the cells of a row of heads."""
    return tuple(Cell(name, Look.HEAD) for name in names)


def unit_cells(line: ReportLine) -> tuple[Cell, Cell]:
    """Return the cells with the name of a unit and the year."""
    return Cell(line.unit or words.NO_UNIT), Cell(line.year)
