"""The cover as WordprocessingML: title, fields on ruled lines, room for the seal, no page number.

All room stands before or after paragraphs whose style leaves none between its own, so that Enter
in Word adds one line and nothing else; an empty paragraph would double.
"""

from export.report import measures
from export.report.cover_sheet import COLUMNS, RuledField, RuledLine, cover_sheet
from export.report.nodes import Cover, Style
from export.word.markup import (
    LINE_GRID,
    SHEET,
    borders,
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
_SECTION = f"<w:sectPr>{SHEET}{LINE_GRID}</w:sectPr>"


def cover(item: Cover) -> str:
    """Return the XML of the first section, which has no footer; it ends with the seal's words."""
    sheet = cover_sheet(item)
    around = f'<w:spacing w:before="{sheet.above_title}" w:after="{sheet.above_fields}"/>'
    titles = "".join(paragraph(line, more=around) for line in sheet.title)
    fields = _table("".join(_field(field) for field in sheet.fields))
    above = f'<w:spacing w:before="{sheet.above_seal}"/>'
    return f"{titles}{fields}{paragraph(sheet.seal, more=above + _SECTION)}"


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


def _table(rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{item}"/>' for item in COLUMNS)
    total = f'<w:tblW w:w="{sum(COLUMNS)}" w:type="dxa"/><w:jc w:val="center"/>'
    sides = margins(left=measures.CELL_SIDE, right=measures.CELL_SIDE)
    layout = f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>'
    return (
        f"<w:tbl><w:tblPr>{total}{layout}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )
