"""The pages of the manual: where each begins is decided here, so that its contents can name them.

Every line has an exact height, and a character of 宋体 is as wide as it is high or half of that:
the height of a block is known before any office program lays it out. A page is broken before it is
full, so Word, WPS and LibreOffice begin the same block on it, whatever font stands in for 宋体.
"""

import math
import unicodedata
from collections.abc import Iterator

from docx.document import Document
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Length, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

_SPACING = {  # points: height of the letters and of a line, distances above and below
    "Normal": (11, 17, 0, 6),
    "Title": (24, 36, 0, 12),
    "Heading 1": (15, 24, 16, 4),
    "Heading 2": (13, 20, 10, 2),
    "List Bullet": (11, 16, 0, 2),
}
STYLES = tuple(_SPACING)
_BY_ID = {name.replace(" ", ""): name for name in STYLES}  # python-docx takes 0.2 ms for a name
_HEADINGS = STYLES[1:4]
_LIST = STYLES[4]
_FULL = 0.98  # of a page; the rest is for lines that a font or a program breaks otherwise
_NARROW = 0.55  # em; half an em in 宋体, a little more in the fonts that stand in for it
_SPARE = 1  # em at the end of a line where a comma may not begin the next one
_AROUND_PICTURE, _AROUND_CELL, _INDENT = 8, 12, 18  # points


def set_spacing(style: ParagraphStyle) -> None:
    """Give a style its height of letters and lines, and its distances."""
    size, line, above, below = _SPACING[str(style.name)]
    style.font.size = Pt(size)
    place = style.paragraph_format
    place.line_spacing_rule, place.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    place.space_before, place.space_after = Pt(above), Pt(below)


def break_pages(paper: Document) -> dict[str, int]:
    """Break a document into pages; return the page of each bookmark, by its name.

    Raises ValueError for blocks that have to stand on one page and do not fit there.
    """
    section = paper.sections[0]
    room = _points(section.page_height, section.top_margin, section.bottom_margin) * _FULL
    width = _points(section.page_width, section.left_margin, section.right_margin)
    page, used = 1, 0.0
    pages: dict[str, int] = {}
    for first, *others in _units(paper):
        high = sum(_height(block, width) for block in (first, *others))
        if high > room:
            raise ValueError(f"higher than a page: {first.text}")
        if used + high > room:
            page, used = page + 1, 0.0
            first.paragraph_format.page_break_before = True
        used += high
        pages |= dict.fromkeys(_bookmarks(first, *others), page)
    return pages


def _units(paper: Document) -> Iterator[tuple[Paragraph, *tuple[Paragraph | Table, ...]]]:
    """Yield what has to stay on one page, a paragraph first: a heading with what it is over."""
    unit: list[Paragraph | Table] = []
    for block in paper.iter_inner_content():
        if unit and not _belongs(block, unit[-1]):
            yield _led(unit)
            unit = []
        unit.append(block)
    yield _led(unit)


def _belongs(block: Paragraph | Table, before: Paragraph | Table) -> bool:
    """Whether a block may not begin a page: table, picture, list, what a heading is over."""
    if isinstance(block, Table) or isinstance(before, Table):
        return isinstance(block, Table)
    leads = before.paragraph_format.keep_with_next or before.text.endswith("：")
    in_list = _style(block) == _style(before) == _LIST
    return bool(leads or in_list or _pictures(block)) or _style(before) in _HEADINGS


def _pictures(paragraph: Paragraph) -> list[Length]:
    """Return the heights of the pictures in a paragraph."""
    return [Length(int(high)) for high in paragraph._p.xpath(".//wp:extent/@cy")]


def _led(unit: list[Paragraph | Table]) -> tuple[Paragraph, *tuple[Paragraph | Table, ...]]:
    first, *others = unit
    assert isinstance(first, Paragraph)  # a table belongs to the paragraph above it
    return first, *others


def _bookmarks(*blocks: Paragraph | Table) -> list[str]:
    return [name for it in blocks for name in it._element.xpath("w:bookmarkStart/@w:name")]


def _height(block: Paragraph | Table, width: float) -> float:
    """Return the height of a block in points, rather too much than too little."""
    if isinstance(block, Table):
        cell = width / len(block.columns) - _AROUND_CELL
        rows = ([_height(it.paragraphs[0], cell) for it in row.cells] for row in block.rows)
        return sum(map(max, rows)) + len(block.rows)
    size, line, above, below = _SPACING[_style(block)]
    if block.paragraph_format.space_after is not None:
        below = block.paragraph_format.space_after.pt
    if pictures := _pictures(block):
        return sum(it.pt for it in pictures) + _AROUND_PICTURE + below
    return above + below + line * _lines(block.text, (width - _INDENT) / size)


def _lines(text: str, most: float) -> int:
    """Return how many lines a text takes where one holds so many em."""
    wide = sum(1 if unicodedata.east_asian_width(it) in "WFA" else _NARROW for it in text)
    return max(1, math.ceil(wide / (most - _SPARE)))


def _style(paragraph: Paragraph) -> str:
    return _BY_ID.get(paragraph._p.style or "", STYLES[0])


def _points(whole: Length | None, *margins: Length | None) -> float:
    """Return what margins leave of a page, in points."""
    return (whole.pt if whole else 0.0) - sum(it.pt for it in margins if it)
