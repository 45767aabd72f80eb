"""A page's side: its strips as lines and strokes on the sheet, with its number."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from export.layout.breaker import LineRoom, broken
from export.layout.columns import LineBreaker, TextColumn
from export.layout.pages import PlacedLine, PrintedPage, SealCircle, Stroke, TypesetLine
from export.layout.pagination import PlacedStrip, Span
from export.layout.setting import SetLine
from export.layout.strips import BORDER, StripCell
from export.report import measures
from export.report.looks import PAGE_NUMBER, Alignment
from export.report.nodes import Run

_BASELINE = 0.8  # of an exact line's height, whatever the font (word2.md §4)
_NUMBER_INDENT = 280  # one character of 14 pt, as in the template's footers


@dataclass(frozen=True, slots=True)
class Side:
    """What a page shows. Twips of ``rules`` and ``seal`` count from the text area's corner."""

    number: int
    strips: list[PlacedStrip]
    rules: tuple[Stroke, ...] = ()
    seal: SealCircle | None = None

    @property
    def left(self) -> int:
        """Return where the text area begins: margins are mirrored on even pages."""
        is_even = self.number % 2 == 0 and self.number > 0
        return measures.RIGHT if is_even else measures.LEFT


class CellSpan(NamedTuple):
    """The lines of a cell on a page; ``left`` and ``top`` are on the sheet, of its first line."""

    cell: StripCell
    first: int
    last: int
    left: float
    top: float

    @property
    def column(self) -> TextColumn:
        return self.cell.column

    def line_top(self, line: int) -> float:
        """Return where a line of the span begins on the sheet."""
        return self.top + self.column.above(line) - self.column.above(self.first)


def spans(side: Side, placed: PlacedStrip) -> Iterator[CellSpan]:
    """Return the cells of a strip with the lines this page shows."""
    for cell, (first, last) in zip(placed.strip.cells, placed.spans, strict=True):
        above = cell.above + _centring(placed, cell, (first, last))
        top = measures.TOP + placed.top + placed.strip.border + above
        yield CellSpan(cell, first, last, side.left + cell.left + cell.side, top)


def _centring(placed: PlacedStrip, cell: StripCell, span: Span) -> float:
    if not cell.middle:
        return 0
    height = cell.column.above(span[1]) - cell.column.above(span[0])
    return (placed.height - placed.strip.border - height) / 2


def printed(side: Side, breaker: LineBreaker) -> PrintedPage:
    """Return the page."""
    lines = [line for item in side.strips for span in spans(side, item) for line in _lines(span)]
    if side.number:
        lines.append(_number(side, breaker))
    rules = (*side.rules, *_borders(side.strips))
    moved = tuple(
        Stroke(rule.x + side.left, rule.y + measures.TOP, rule.width, rule.height) for rule in rules
    )
    seal = side.seal and SealCircle(
        side.seal.x + side.left, side.seal.y + measures.TOP, side.seal.diameter
    )
    return PrintedPage(side.number, tuple(lines), moved, seal)


def _lines(span: CellSpan) -> Iterator[PlacedLine]:
    column, top, line = span.column, span.top, span.first
    while line < span.last:
        number = column.paragraph_at(line)
        part, paragraph = column.parts[number], column.paragraphs[number]
        first = column.lines_above[number]
        end = min(span.last, first + part.count)
        for within in range(line - first, end - first):
            typeset = part.typeset(within, paragraph.key, paragraph.line)
            yield _placed(typeset, span.left, top, part.look.line)
            top += part.look.line
        line = end


def _placed(line: TypesetLine, left: float, top: float, height: int) -> PlacedLine:
    return PlacedLine(line, left, top, height, top + _BASELINE * height)


def _number(side: Side, breaker: LineBreaker) -> PlacedLine:
    """Return the page's number: odd ones stand right, even ones left."""
    is_odd = side.number % 2 == 1
    measured = breaker.measured((Run(f"— {side.number} —"),), PAGE_NUMBER)
    text = broken(measured, LineRoom(measures.TEXT_WIDTH - _NUMBER_INDENT))
    line = SetLine(text, 0, Alignment.RIGHT if is_odd else Alignment.LEFT).typeset()
    top = measures.PAGE_HEIGHT - measures.FOOTER - PAGE_NUMBER.line
    return _placed(line, side.left + (0 if is_odd else _NUMBER_INDENT), top, PAGE_NUMBER.line)


def _borders(strips: Iterable[PlacedStrip]) -> Iterator[Stroke]:
    """Return the lines of the tables on a page; a table's last row here is closed below."""
    ruled = [item for item in strips if item.strip.bordered]
    for item in ruled:
        yield from _row_borders(item)
    for item, below in pairwise([*ruled, None]):
        end = item.top + item.height if item else 0
        if item and (below is None or below.top > end):
            yield Stroke(0, end, measures.TEXT_WIDTH + BORDER, BORDER)


def _row_borders(item: PlacedStrip) -> Iterator[Stroke]:
    yield Stroke(0, item.top, measures.TEXT_WIDTH + BORDER, BORDER)
    for cell in item.strip.cells:
        yield Stroke(cell.left, item.top, BORDER, item.height + BORDER)
    yield Stroke(measures.TEXT_WIDTH, item.top, BORDER, item.height + BORDER)
