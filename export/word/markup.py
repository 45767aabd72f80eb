"""The tree as WordprocessingML: paragraphs, cells, rows and tables as strings.

Strings, because building an element by calls costs three times as much, and parsing the
finished body (``export.word.document``) proves that it is well formed. The order of child
elements is the schema's (ECMA-376 part 1 §17.3, §17.4): Word refuses others.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from export.report import measures
from export.report.line_breaks import is_ragged
from export.report.looks import LOOKS, ROW_HEIGHTS, centred_side
from export.report.nodes import BREAK, Grid, GridCell, GridRow, Paragraph, RowKind, Run, Style
from model.values.text import xml_escaped

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# Marks such as “ ” — … × ° exist in Chinese and in Latin fonts; without a hint Word takes Latin.
_AMBIGUOUS = re.compile("[\u00a0-\u2e7f]")
_BREAKS = re.compile(f"([\t{BREAK}])")
_BREAK_ELEMENTS = {"\t": "<w:tab/>", BREAK: "<w:br/>"}
_KEEP_NEXT = {True: "<w:keepNext/>", False: '<w:keepNext w:val="0"/>'}
_RAGGED = '<w:jc w:val="left"/>'
_LONGEST_TEXT = 200_000  # characters; the parser refuses a text of 10 MB

SHEET = (
    f'<w:pgSz w:w="{measures.PAGE_WIDTH}" w:h="{measures.PAGE_HEIGHT}"/>'
    f'<w:pgMar w:top="{measures.TOP}" w:right="{measures.RIGHT}" w:bottom="{measures.BOTTOM}"'
    f' w:left="{measures.LEFT}" w:header="{measures.HEADER}" w:footer="{measures.FOOTER}"'
    ' w:gutter="0"/>'
)
LINE_GRID = f'<w:docGrid w:type="lines" w:linePitch="{measures.LINE}"/>'


def margins(**sides: int) -> str:
    """Return the sides of a w:tcMar or w:tblCellMar, to be given as top, left, bottom, right."""
    return "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())


def _sides(width: int) -> str:
    return margins(left=width, right=width)


def borders(*sides: str) -> str:
    """Return single lines of 0.5 pt at these sides."""
    line = f'w:val="single" w:sz="{measures.BORDER}" w:space="0" w:color="auto"'
    return "".join(f"<w:{side} {line}/>" for side in sides)


_ALL_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_TABLE_PROPERTIES = (
    f"<w:tblBorders>{borders(*_ALL_SIDES)}</w:tblBorders>"
    '<w:tblLayout w:type="fixed"/>'
    f"<w:tblCellMar>{_sides(measures.CELL_SIDE)}</w:tblCellMar>"
)
# Exact lines sit close to a border below, so cells of text get room there.
_TEXT_CELL = f"<w:tcMar>{margins(top=measures.CELL_TOP, bottom=measures.CELL_BOTTOM)}</w:tcMar>"
_MIDDLE = '<w:vAlign w:val="center"/>'


def run(text: str, face: str = "", points: float = 0) -> str:
    """Return a run of text; tabs and breaks become elements of their own. "" for no text."""
    style = f'<w:rStyle w:val="{face}"/>' if face else ""
    hint = '<w:rFonts w:hint="eastAsia"/>' if _AMBIGUOUS.search(text) else ""
    size = f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>' if points else ""
    inner = f"{style}{hint}{size}"
    properties = f"<w:rPr>{inner}</w:rPr>" if inner else ""
    return f"<w:r>{properties}{''.join(_texts(text))}</w:r>" if text else ""


def _texts(text: str) -> Iterator[str]:
    for piece in _BREAKS.split(text):
        if mark := _BREAK_ELEMENTS.get(piece):
            yield mark
        for start in range(0, 0 if mark else len(piece), _LONGEST_TEXT):
            part = xml_escaped(piece[start : start + _LONGEST_TEXT])
            yield f'<w:t xml:space="preserve">{part}</w:t>'


def styled(style: Style, content: str, *, keep: bool | None = None, more: str = "") -> str:
    """Return a paragraph around runs of XML.

    ``keep``: with the next paragraph on one page, None as its style has it. ``more`` are
    properties of its own.
    """
    kept = LOOKS[style].keeps_next
    keep_next = "" if keep is None or keep == kept else _KEEP_NEXT[keep]
    properties = f'<w:pStyle w:val="{style.value}"/>{keep_next}{more}'
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def empty_paragraph(properties: str = "") -> str:
    """Return a paragraph without text: a spacer, or the end of a section or of the document."""
    return f'<w:p><w:pPr><w:pStyle w:val="{Style.TABLE_END.value}"/>{properties}</w:pPr></w:p>'


def paragraph(item: Paragraph, *, keep: bool | None = None, more: str = "") -> str:
    """Return a paragraph as :func:`styled` does; neighbouring runs of one look become one run."""
    return styled(
        item.style, _runs(item.runs), keep=keep, more=_RAGGED if is_ragged(item) else more
    )


def _runs(runs: Iterable[Run]) -> str:
    looks = groupby(runs, lambda item: (item.face, item.points))
    return "".join(
        run("".join(r.text for r in found), face.value, points) for (face, points), found in looks
    )


def table(grid: Grid) -> str:
    """Return a bordered table with both kinds of widths: WPS reads the grid's, Word the cells'."""
    widths = grid.widths or measures.column_widths(grid.columns)
    rows = "".join(_row(row, widths, first=row is grid.rows[0]) for row in grid.rows)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f"{_TABLE_PROPERTIES}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(row: GridRow, widths: tuple[int, ...], *, first: bool) -> str:
    least, repeated = row.height or ROW_HEIGHTS.get(row.kind), first and row.kind is RowKind.HEAD
    properties = row_properties(least, "atLeast", repeated=repeated) if least else ""
    return f"<w:tr>{properties}{''.join(_cells(row, widths))}</w:tr>"


def row_properties(height: int, rule: str, *, repeated: bool = False) -> str:
    """Return the properties of a row that does not break across pages.

    ``rule`` is atLeast or exact; a ``repeated`` row stands again on each page.
    """
    header = "<w:tblHeader/>" if repeated else ""
    return f'<w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="{rule}"/>{header}</w:trPr>'


def _cells(row: GridRow, widths: tuple[int, ...]) -> Iterator[str]:
    start = 0
    for cell in row.cells:
        yield _cell(cell, sum(widths[start : start + cell.span]), row)
        start += cell.span


def _cell(cell: GridCell, width: int, row: GridRow) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    properties = _cell_properties(centred_side(row.kind, cell.paragraphs[0].style))
    content = "".join(_boxed(cell, row) if row.kind is RowKind.TEXT else _kept(cell, row))
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{span}{properties}</w:tcPr>{content}</w:tc>"


def _cell_properties(side: int | None) -> str:
    if side is None:
        return _TEXT_CELL
    own = "" if side == measures.CELL_SIDE else f"<w:tcMar>{_sides(side)}</w:tcMar>"
    return own + _MIDDLE


def _kept(cell: GridCell, row: GridRow) -> Iterator[str]:
    return (paragraph(item, keep=row.keep) for item in cell.paragraphs)


def _boxed(cell: GridCell, row: GridRow) -> Iterator[str]:
    """Yield the paragraphs of a text that may go on over many pages.

    Its headings stay with what follows them. The first and the last paragraph do not: Word would
    take the whole row to the next page for the one, and to the row below for the other.
    """
    ends = (0, len(cell.paragraphs) - 1)
    for number, item in enumerate(cell.paragraphs):
        yield paragraph(item, keep=row.keep if number in ends else None)
