"""The sheets 汇总, a line for each file, and 发现的问题, a line for each finding."""

from collections.abc import Sequence
from decimal import Decimal

from export.collection.lists import begun_list, heads, unit_cells
from export.workbook.cells import Cell, Look
from export.workbook.sheet import BookSheet
from model.collection.report_line import LineState, ListedFinding, ReportLine, totals
from model.collection.sources import shown_names
from model.findings.finding import Level
from resources.messages.papers import workbook as words

_REPORT_WIDTHS = (6, 26, 7, 7, 8, 7, 46, 30, 32)
_FINDING_WIDTHS = (6, 26, 7, 8, 7, 14, 26, 68, 26)
_LEVELS = {Level.E: words.ERROR, Level.W: words.EXPLAIN, Level.H: words.HINT}


def reports_sheet(lines: Sequence[ReportLine], day: str) -> BookSheet:
    """Return the sheet of the files in their order; one that was not read says why."""
    note = words.SUMMARY_NOTE.format(day=day, totals=totals(lines))
    sheet = begun_list(words.SHEET_REPORTS, _REPORT_WIDTHS, words.SUMMARY, note)
    sheet.add(*heads(words.REPORT_HEADS))
    names = shown_names([line.path for line in lines])
    for number, (line, name) in enumerate(zip(lines, names, strict=True), 1):
        sheet.add(_number(number), *_report(line), Cell(name))
    return sheet


def _number(number: int) -> Cell:
    return Cell(Decimal(number), Look.NUMBER)


def _report(line: ReportLine) -> tuple[Cell, ...]:
    notes = Cell(words.NOTE_JOIN.join(line.notes))
    if line.state is not LineState.READ:
        return (*[Cell()] * 5, Cell(line.fault), notes)
    counts = (_number(line.count(level)) for level in Level)
    return (*unit_cells(line), *counts, Cell(line.first_error), notes)


def findings_sheet(lines: Sequence[ReportLine], day: str) -> BookSheet:
    """Return the sheet of all findings, report by report, the worst of each first.

    They name the report by its number on the other sheet.
    """
    count = sum(len(line.findings) for line in lines)
    note = words.FINDINGS_NOTE.format(day=day, count=count)
    sheet = begun_list(words.SHEET_FINDINGS, _FINDING_WIDTHS, words.SHEET_FINDINGS, note)
    sheet.add(*heads(words.FINDING_HEADS))
    for number, line in enumerate(lines, 1):
        for one in line.findings:
            sheet.add(_number(number), *unit_cells(line), *map(Cell, _texts(one)))
    return sheet


def _texts(one: ListedFinding) -> tuple[str, ...]:
    level = words.EXPLAINED if one.explanation else _LEVELS[one.level]
    return level, one.rule, one.page, one.place, one.message, one.explanation
