"""The sheets 汇总, a line for each file, and 发现的问题, a line for each finding."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from export.workbook.cells import Cell, Look
from export.workbook.sheet import Sheet
from model.collection.report_line import LineState, ReportLine, totals
from model.collection.sources import shown_names
from model.findings.finding import Level
from resources.messages import workbook as words

_REPORT_WIDTHS = (6, 30, 8, 7, 8, 7, 52, 34, 40)
_FINDING_WIDTHS = (30, 8, 8, 7, 14, 24, 60, 34, 36)
_HEADS = 3  # rows above the first line
_LEVELS = {Level.E: words.ERROR, Level.W: words.EXPLAIN, Level.H: words.HINT}


def reports_sheet(lines: Sequence[ReportLine], day: str) -> Sheet:
    """Return the sheet of the files in their order; one that was not read says why."""
    note = words.SUMMARY_NOTE.format(day=day, totals=totals(lines))
    sheet = begun_sheet(words.SHEET_REPORTS, _REPORT_WIDTHS, words.SUMMARY, note)
    sheet.add(*heads(words.REPORT_HEADS))
    for number, (line, name) in enumerate(_with_names(lines), 1):
        sheet.add(Cell(Decimal(number), Look.NUMBER), *_report(line), Cell(name))
    return sheet


def _with_names(lines: Sequence[ReportLine]) -> Iterable[tuple[ReportLine, str]]:
    return zip(lines, shown_names([line.path for line in lines]), strict=True)


def _report(line: ReportLine) -> tuple[Cell, ...]:
    notes = Cell(words.NOTE_JOIN.join(line.notes))
    if line.state is not LineState.READ:
        empty = (Cell(),) * 5
        return (*empty, Cell(line.fault), notes)
    counts = (Cell(Decimal(line.count(level)), Look.NUMBER) for level in Level)
    return (*unit_cells(line), *counts, Cell(line.first_error), notes)


def findings_sheet(lines: Sequence[ReportLine], day: str) -> Sheet:
    """Return the sheet of all findings, report by report, the worst of each first."""
    count = sum(len(line.findings) for line in lines)
    note = words.FINDINGS_NOTE.format(day=day, count=count)
    sheet = begun_sheet(words.SHEET_FINDINGS, _FINDING_WIDTHS, words.SHEET_FINDINGS, note)
    sheet.add(*heads(words.FINDING_HEADS))
    for line, name in _with_names(lines):
        for one in line.findings:
            level = words.EXPLAINED if one.explanation else _LEVELS[one.level]
            texts = (level, one.rule, one.page, one.place, one.message)
            more = (one.explanation, name)
            sheet.add(*unit_cells(line), *map(Cell, (*texts, *more)))
    return sheet


def begun_sheet(name: str, widths: Sequence[float], title: str, note: str) -> Sheet:
    """Return a sheet with its title and a note under it; its heads come third, and are frozen."""
    sheet = Sheet(name, widths, frozen=_HEADS, filtered=_HEADS, landscape=True)
    sheet.add(Cell(title, Look.TITLE), height=30, merge=(1, len(widths)))
    sheet.add(Cell(note, Look.NOTE), height=20, merge=(1, len(widths)))
    return sheet


def heads(names: Sequence[str]) -> tuple[Cell, ...]:
    """Return the cells of a row of heads."""
    return tuple(Cell(name, Look.HEAD) for name in names)


def unit_cells(line: ReportLine) -> tuple[Cell, Cell]:
    """Return the cells with the name of a unit and the year."""
    return Cell(line.unit or words.NO_UNIT), Cell(line.year)
