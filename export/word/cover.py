"""The cover as WordprocessingML: title, fields on ruled lines, room for the seal, no page number.

The title's room stands before and after paragraphs whose style leaves none between its own, that
of the seal in the height of its row: Enter in Word adds one line and nothing else, where an empty
paragraph as room would double.
"""

from export.report import measures
from export.report.cover_sheet import COLUMNS, CoverSheet, RuledField, RuledLine, cover_sheet
from export.report.nodes import Cover, Style
from export.word.markup import (
    LINE_GRID,
    SHEET,
    borders,
    empty_paragraph,
    margins,
    paragraph,
    row_properties,
    run,
    styled,
)

# A rule reaches as far as its paragraph, and the style keeps the text off its start.
_WRITTEN_ON = (
    f"<w:tcBorders>{borders('bottom')}</w:tcBorders><w:tcMar>{margins(left=0, right=0)}</w:tcMar>"
)
_BOTTOM = '<w:vAlign w:val="bottom"/>'
_BETWEEN = empty_paragraph()  # of 1 pt: without one Word makes one table of two
_END = empty_paragraph(f"<w:sectPr>{SHEET}{LINE_GRID}</w:sectPr>")


def cover(item: Cover) -> str:
    """Return the XML of the first section, which has no footer."""
    sheet = cover_sheet(item)
    around = f'<w:spacing w:before="{sheet.above_title}" w:after="{sheet.above_fields}"/>'
    titles = "".join(paragraph(line, more=around) for line in sheet.title)
    fields = _table(COLUMNS, "".join(_field(field) for field in sheet.fields))
    return f"{titles}{fields}{_BETWEEN}{_table((measures.TEXT_WIDTH,), _seal(sheet))}{_END}"


def _seal(sheet: CoverSheet) -> str:
    """Return the row with the seal's words at its foot."""
    height = row_properties(sheet.above_seal + measures.LINE, "atLeast")
    return f"<w:tr>{height}{_cell(measures.TEXT_WIDTH, '', paragraph(sheet.seal))}</w:tr>"


def _field(field: RuledField) -> str:
    """Return a row: the label beside the value's first line, every line of the value ruled."""
    below = (len(field.lines) - 1) * measures.COVER_LINE
    beside = f'<w:spacing w:after="{below}"/>' if below else ""
    label = (styled(Style.COVER_LABEL, run(text), more=beside) for text in (field.label, "："))
    *upper, last = field.lines
    value = "".join([*(_ruled(line) for line in upper), _written(last)])
    contents = (*label, value)
    cells = map(_cell, COLUMNS, ("", "", _WRITTEN_ON), contents)
    return f"<w:tr>{row_properties(field.height, 'atLeast')}{''.join(cells)}</w:tr>"


def _ruled(line: RuledLine) -> str:
    """Return a line that is not the value's last, with the rule below it.

    Rules below neighbours that look alike become one below the last; ``between`` keeps both.
    """
    return _written(line, f"<w:pBdr>{borders('bottom', 'between')}</w:pBdr>")


def _written(line: RuledLine, more: str = "") -> str:
    return styled(Style.COVER_VALUE, run(line.run.text, points=line.run.points), more=more)


def _cell(cell_width: int, look: str, content: str) -> str:
    size = f'<w:tcW w:w="{cell_width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{look}{_BOTTOM}</w:tcPr>{content}</w:tc>"


def _table(widths: tuple[int, ...], rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{item}"/>' for item in widths)
    total = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
    sides = margins(left=measures.CELL_SIDE, right=measures.CELL_SIDE)
    layout = f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>'
    return (
        f"<w:tbl><w:tblPr>{total}{layout}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )
