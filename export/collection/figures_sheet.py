"""The sheet 数据: the form's tables, a line for each report, and the sums under them."""

from collections.abc import Sequence
from decimal import Decimal

from export.collection.lists import begun_list, heads, unit_cells
from export.workbook.cells import Cell, Look
from export.workbook.sheet import BookSheet, column_letter
from model.collection.report_line import Figure, LineState, ReportLine
from model.collection.sums import FigureSum, figure_sums
from model.form import FORM
from model.values.numbers import decimal_text
from resources.messages.papers import workbook as words

_UNIT, _YEAR, _FIGURE = 24, 7, 8.5  # widths in digits, the last at least
_CELLS = tuple(field for table in FORM.tables for field in table.fields)
_BESIDE = 2  # columns before the figures
_HEAD = 20  # pt


def figures_sheet(lines: Sequence[ReportLine], day: str) -> BookSheet:
    """Return the sheet; its sums follow the filter, and are right before anything is computed."""
    read = [line for line in lines if line.state is LineState.READ]
    sums = figure_sums(read)
    widths = (_UNIT, _YEAR, *(_width(read, one.key, sums[one.key]) for one in _CELLS))
    years = sorted({line.year for line in read if line.year})
    warning = words.SEVERAL_YEARS.format(years=words.NAME_JOIN.join(years))
    note = words.SUMS_NOTE.format(day=day, years=warning if years[1:] else "")
    sheet = begun_list(words.SHEET_FIGURES, widths, words.SHEET_FIGURES, note)
    _add_heads(sheet, years[0] if len(years) == 1 else words.EACH)
    first = len(sheet.rows) + 1
    for line in read:
        sheet.add(*unit_cells(line), *(_figure(line.figures[one.key]) for one in _CELLS))
    if read:
        _add_sums(sheet, first, sums)
    return sheet


def _width(read: Sequence[ReportLine], key: str, found: FigureSum) -> float:
    """Return the width of a column in which every figure is whole, for Excel shows ### else."""
    figures = [found.total, *(line.figures[key] for line in read)]
    texts = (decimal_text(one) for one in figures if isinstance(one, Decimal))
    return max(_FIGURE, *(len(text) + 1.5 for text in texts), 0)


def _add_heads(sheet: BookSheet, year: str) -> None:
    """Add the captions of the tables, the names of their rows, and of the columns of each."""
    captions: list[Cell] = []
    rows: list[Cell] = []
    for table in FORM.tables:
        for row in table.rows:
            place = _BESIDE + len(rows) + 1
            _merge(sheet, place, len(table.columns), row=len(sheet.rows) + 2)
            rows += _over(row.label, len(table.columns))
        width = len(table.fields)
        _merge(sheet, _BESIDE + len(captions) + 1, width, row=len(sheet.rows) + 1)
        captions += _over(table.caption.format(year=year, region=""), width)
    beside = heads([""] * _BESIDE)
    sheet.add(*beside, *captions, height=_HEAD)
    sheet.add(*beside, *rows, height=_HEAD)
    columns = [
        column.label for table in FORM.tables for _ in table.rows for column in table.columns
    ]
    sheet.frozen = sheet.filtered = sheet.add(*heads([*words.FIGURE_HEADS, *columns]))


def _over(text: str, width: int) -> tuple[Cell, ...]:
    """Return the cells of a head over so many columns, to be merged."""
    return heads([text, *[""] * (width - 1)])


def _merge(sheet: BookSheet, column: int, width: int, row: int) -> None:
    ends = column_letter(column), column_letter(column + width - 1)
    sheet.merges.append(f"{ends[0]}{row}:{ends[1]}{row}")


def _figure(figure: Figure) -> Cell:
    """Return the cell of a figure; what is none stands out, and no formula adds it."""
    if figure is None:
        return Cell(look=Look.NUMBER)
    return Cell(figure, Look.NUMBER if isinstance(figure, Decimal) else Look.STRIKING)


def _add_sums(sheet: BookSheet, first: int, sums: dict[str, FigureSum]) -> None:
    last = len(sheet.rows)
    columns = [column_letter(_BESIDE + place) for place in range(1, len(_CELLS) + 1)]
    cells = [f"{letter}{first}:{letter}{last}" for letter in columns]
    found = [sums[one.key] for one in _CELLS]
    label = Cell(look=Look.COMPUTED)
    pairs = list(zip(found, cells, strict=True))
    sheet.add(Cell(words.SUM, Look.HEAD), label, *(_sum(*pair) for pair in pairs))
    sheet.add(Cell(words.FILLED, Look.HEAD), label, *(_filled(*pair) for pair in pairs))
    sheet.add(Cell(words.NO_FIGURES, Look.HEAD), label, *(_unreadable(*pair) for pair in pairs))
    sheet.foot = 3


def _sum(found: FigureSum, cells: str) -> Cell:
    """Return the sum of what the filter shows; blank where nothing is filled in."""
    decimals = len(decimal_text(found.total or Decimal(0)).partition(".")[2])
    formula = f'IF(SUBTOTAL(102,{cells})=0,"",ROUND(SUBTOTAL(109,{cells}),{decimals}))'
    return Cell(found.total, Look.COMPUTED, formula)


def _filled(found: FigureSum, cells: str) -> Cell:
    return Cell(Decimal(found.filled), Look.COMPUTED, f"SUBTOTAL(102,{cells})")


def _unreadable(found: FigureSum, cells: str) -> Cell:
    formula = f"SUBTOTAL(103,{cells})-SUBTOTAL(102,{cells})"
    return Cell(Decimal(found.unreadable), Look.COMPUTED, formula)
