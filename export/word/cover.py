"""The cover as WordprocessingML: title, three ruled lines, room for the seal, no page number."""

from export.report import measures
from export.report.line_breaks import width
from export.report.nodes import Cover, Line, Style
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

_WIDTHS = (measures.COVER_LABEL, measures.COVER_COLON, measures.COVER_VALUE)
_UNDERLINE = f"<w:tcBorders>{borders('bottom')}</w:tcBorders>"
_MIN_HEIGHT = 20  # 1 pt: the smallest exact line Word draws as asked
_BOTTOM = '<w:vAlign w:val="bottom"/>'


def cover(item: Cover) -> str:
    """Return the XML of the first section, which has no footer."""
    above, below = _slack(item)
    titles = "".join(paragraph(line) for line in item.title)
    fields = _table(_WIDTHS, "".join(_line(line) for line in item.lines))
    seal = _table((measures.TEXT_WIDTH,), _seal_row(paragraph(item.seal)))
    top = _spacer(measures.COVER_TITLE_ABOVE)
    end = empty_paragraph(f"<w:sectPr>{SHEET}{LINE_GRID}</w:sectPr>")
    return f"{top}{titles}{_spacer(above)}{fields}{_spacer(below)}{seal}{end}"


def _slack(item: Cover) -> tuple[int, int]:
    """Return the heights above and below the fields (twips); long values reduce the lower first."""
    titles, values = len(item.title), [_value_lines(line) for line in item.lines]
    spare = measures.COVER_SPARE + measures.SEAL_HEIGHT + measures.COVER_TITLE_ABOVE
    rows = sum(max(measures.COVER_ROW, lines * measures.COVER_LINE) for lines in values)
    used = spare + titles * measures.COVER_TITLE_LINE + rows
    free = max(measures.TEXT_HEIGHT - used, 2 * _MIN_HEIGHT)
    above = measures.COVER_FIELDS_ABOVE - (titles - 1) * measures.COVER_TITLE_LINE
    above = max(_MIN_HEIGHT, min(above, free - _MIN_HEIGHT))
    return above, max(_MIN_HEIGHT, free - above)


def _value_lines(line: Line) -> int:
    """Return how many lines a value takes at most: a line may end before a word or a mark."""
    room = (measures.COVER_VALUE - 2 * measures.CELL_SIDE) / (20 * measures.SIZE_3) - 1.5
    return max(1, -int(-width(line.value.text) // room))


def _line(line: Line) -> str:
    cells = (
        _cell(_WIDTHS[0], _BOTTOM, styled(Style.COVER_LABEL, run(line.label))),
        _cell(_WIDTHS[1], _BOTTOM, styled(Style.COVER_LABEL, run("："))),
        _cell(_WIDTHS[2], _UNDERLINE + _BOTTOM, styled(Style.COVER_VALUE, run(line.value.text))),
    )
    return f"<w:tr>{row_properties(measures.COVER_ROW, 'atLeast')}{''.join(cells)}</w:tr>"


def _seal_row(content: str) -> str:
    cell = _cell(measures.TEXT_WIDTH, '<w:vAlign w:val="center"/>', content)
    return f"<w:tr>{row_properties(measures.SEAL_HEIGHT, 'exact')}{cell}</w:tr>"


def _cell(cell_width: int, properties: str, content: str) -> str:
    size = f'<w:tcW w:w="{cell_width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{properties}</w:tcPr>{content}</w:tc>"


def _table(widths: tuple[int, ...], rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{item}"/>' for item in widths)
    total = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
    sides = margins(left=measures.CELL_SIDE, right=measures.CELL_SIDE)
    layout = f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>'
    return (
        f"<w:tbl><w:tblPr>{total}{layout}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _spacer(height: int) -> str:
    """Return an empty paragraph of an exact height."""
    return empty_paragraph(f'<w:spacing w:line="{height}" w:lineRule="exact"/>')
