"""The cover as placed strips and ruled lines: as export/word/cover.py writes it."""

from dataclasses import dataclass

from export.layout.pages import SealCircle, Stroke
from export.layout.pagination import PlacedStrip
from export.layout.strips import BORDER, Strip, StripCell, Strips
from export.report import measures
from export.report.line_breaks import width
from export.report.nodes import Cover, Line, Paragraph, Run, Style

_PLACE = -1  # of the cover's columns, beside the parts of the paper
_WIDTHS = (measures.COVER_LABEL, measures.COVER_COLON, measures.COVER_VALUE)
_LEFT = (measures.TEXT_WIDTH - sum(_WIDTHS)) // 2
_SEAL = 42 * 1440 / 25.4  # twips: the round seal is 42 mm wide
_MIN_HEIGHT = 20


@dataclass(frozen=True, slots=True)
class CoverSheet:
    """The cover's strips; ``rules`` and ``seal`` are counted from the text area's corner."""

    strips: list[PlacedStrip]
    rules: list[Stroke]
    seal: SealCircle


class CoverLayout:
    """Places what the cover shows from top to bottom."""

    def __init__(self, strips: Strips) -> None:
        self._strips = strips
        self._top = measures.COVER_TITLE_ABOVE
        self._placed: list[PlacedStrip] = []
        self._rules: list[Stroke] = []

    def lay_out(self, cover: Cover) -> CoverSheet:
        """Return the cover's sheet."""
        above, below = _slack(cover)
        self._paragraphs(0, cover.title)
        self._top += above
        for number, line in enumerate(cover.lines):
            self._line(number, line)
        self._top += below
        seal = self._seal(cover.seal)
        return CoverSheet(self._placed, self._rules, seal)

    def _cell(
        self, place: int, paragraphs: tuple[Paragraph, ...], left: int, room: int, side: int = 0
    ) -> StripCell:
        column = self._strips.column((_PLACE, place), paragraphs, room - 2 * side)
        return StripCell(column, left, room, side)

    def _put(self, cells: tuple[StripCell, ...], height: float) -> None:
        spans = tuple((0, cell.column.count) for cell in cells)
        self._placed.append(PlacedStrip(Strip(cells), spans, self._top, height))
        self._top += height

    def _paragraphs(self, place: int, paragraphs: tuple[Paragraph, ...]) -> None:
        cell = self._cell(place, paragraphs, 0, measures.TEXT_WIDTH)
        self._put((cell,), cell.height)

    def _line(self, number: int, line: Line) -> None:
        value = Paragraph(Style.COVER_VALUE, (line.value,), line.value.key)
        texts = _label(line.label), _label("："), value
        left, cells = _LEFT, list[StripCell]()
        for column, (paragraph, room) in enumerate(zip(texts, _WIDTHS, strict=True)):
            place = 1 + 3 * number + column
            cells.append(self._cell(place, (paragraph,), left, room, measures.CELL_SIDE))
            left += room
        height = max(measures.COVER_ROW, *(cell.height for cell in cells))
        self._put(tuple(_at_foot(cell, height) for cell in cells), height)
        ruled = left - _WIDTHS[-1]
        self._rules.append(Stroke(ruled, self._top, _WIDTHS[-1], BORDER))

    def _seal(self, words: Paragraph) -> SealCircle:
        height = measures.SEAL_HEIGHT
        cell = self._cell(-1, (words,), 0, measures.TEXT_WIDTH, measures.CELL_SIDE)
        cell = StripCell(cell.column, 0, cell.width, cell.side, middle=True)
        x, y = (measures.TEXT_WIDTH - _SEAL) / 2, self._top + (height - _SEAL) / 2
        self._put((cell,), height)
        return SealCircle(x, y, _SEAL)


def _label(text: str) -> Paragraph:
    return Paragraph(Style.COVER_LABEL, (Run(text),))


def _at_foot(cell: StripCell, height: int) -> StripCell:
    above = height - cell.column.height
    return StripCell(cell.column, cell.left, cell.width, cell.side, above)


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
    room = (measures.COVER_VALUE - 2 * measures.CELL_SIDE) / (20 * measures.SIZE_3) - 1.5
    return max(1, -int(-width(line.value.text) // room))
