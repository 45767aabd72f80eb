"""The strips of a paper dealt to pages: what may not be parted stays together (word.md §1).

A heading keeps with what follows; a row of figures is never cut; a box of text goes on over
pages, and in it no heading ends a page and no paragraph leaves a single line on one.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from export.layout.columns import TextColumn
from export.layout.strips import Strip
from export.report.measures import TEXT_HEIGHT

Span = tuple[int, int]  # first line, and the one behind the last


class PlacedStrip(NamedTuple):
    """The part of a strip that a page shows: of each cell the lines of its span.

    ``top`` is twips from the top of the text area, ``height`` has the line above it.
    """

    strip: Strip
    spans: tuple[Span, ...]
    top: float
    height: float


@dataclass(slots=True)
class Pagination:
    """Deals strips to pages. ``keep_in_cells``: as Word does, LibreOffice does not."""

    keep_in_cells: bool
    pages: list[list[PlacedStrip]] = field(default_factory=list[list[PlacedStrip]])
    _top: float = 0
    _is_fresh: bool = True

    def deal(self, strips: list[Strip]) -> list[list[PlacedStrip]]:
        """Return the strips of each page."""
        self._begin_page()
        for number, strip in enumerate(strips):
            is_kept = number > 0 and strips[number - 1].keeps
            if not is_kept and strip.keeps and not self._fits(self._chain(strips, number)):
                self._begin_page(strip)
            if strip.splits or strip.height + strip.foot > TEXT_HEIGHT:
                self._split(strip)  # a row higher than any page, too: as Word parts it
            else:
                self._whole(strip)
            self._top += strip.after
        return self.pages

    def _fits(self, height: float) -> bool:
        return self._is_fresh or self._top + height <= TEXT_HEIGHT

    def _chain(self, strips: list[Strip], first: int) -> float:
        """Return the height of strips kept together; 0 where no page can hold them."""
        total = 0.0
        for strip in strips[first:]:
            if not strip.keeps:
                total += self._least_piece(strip)
                break
            total += strip.height + strip.after
        return total if total <= TEXT_HEIGHT else 0

    def _least_piece(self, strip: Strip) -> float:
        """Return the height of the least part of a strip that may begin on a page."""
        if not strip.splits:
            return strip.height + strip.foot
        ends = tuple((0, self._least_lines(strip, cell.column)) for cell in strip.cells)
        return self._height(strip, ends) + strip.foot

    def _least_lines(self, strip: Strip, column: TextColumn) -> int:
        return next(
            (n for n in range(1, column.count) if self._may_end(strip, column, n)), column.count
        )

    def _begin_page(self, strip: Strip | None = None) -> None:
        self.pages.append([])
        self._top = 0
        if strip and strip.head and strip.head.height < TEXT_HEIGHT / 2:
            self._put(strip.head, _whole_spans(strip.head), strip.head.height)
        self._is_fresh = True

    def _put(self, strip: Strip, spans: tuple[Span, ...], height: float) -> None:
        self.pages[-1].append(PlacedStrip(strip, spans, self._top, height))
        self._top += height
        self._is_fresh = False

    def _whole(self, strip: Strip) -> None:
        if not self._fits(strip.height + strip.foot):
            self._begin_page(strip)
        self._put(strip, _whole_spans(strip), strip.height)

    def _split(self, strip: Strip) -> None:
        """Put a strip on this page and as many more as it needs."""
        firsts = [0] * len(strip.cells)
        while True:
            spans = self._spans(strip, firsts)
            if any(first < last for first, last in spans):
                self._put(strip, spans, self._height(strip, spans))
            firsts = [last for _, last in spans]
            if all(cell.column.count == at for cell, at in zip(strip.cells, firsts, strict=True)):
                return
            self._begin_page(strip)

    def _spans(self, strip: Strip, firsts: list[int]) -> tuple[Span, ...]:
        """Return the lines of each cell that go on this page; a fresh one gets at least one."""
        room = TEXT_HEIGHT - self._top - strip.border - strip.foot
        spans: list[Span] = []
        for cell, first in zip(strip.cells, firsts, strict=True):
            last = self._last(strip, cell.column, first, room - cell.above - cell.below)
            if last == first and self._is_fresh:
                last = min(first + 1, cell.column.count)
            spans.append((first, last))
        return tuple(spans)

    def _last(self, strip: Strip, column: TextColumn, first: int, room: float) -> int:
        """Return where a page's lines end: the last place before the foot that may end it."""
        last = at = column.fitting(first, room)
        while first < at < column.count and not self._may_end(strip, column, at):
            at -= 1
        return last if at == first and self._is_fresh else at

    def _may_end(self, strip: Strip, column: TextColumn, line: int) -> bool:
        """Whether a page may end before a line (not the first) of a column."""
        if strip.bordered and not self.keep_in_cells:
            return True
        number = column.paragraph_at(line)
        within, count = line - column.lines_above[number], column.parts[number].count
        if within == 0:  # the first heading would take its whole box to the next page
            is_first_in_box = number == 1 and strip.bordered
            return is_first_in_box or not column.parts[number - 1].look.keeps_next
        return 1 < within < count - 1 or not column.parts[number].look.whole_ends

    def _height(self, strip: Strip, spans: tuple[Span, ...]) -> float:
        heights = (
            cell.above + cell.column.above(last) - cell.column.above(first) + cell.below
            for cell, (first, last) in zip(strip.cells, spans, strict=True)
        )
        return max(strip.least, *(height + strip.border for height in heights))


def _whole_spans(strip: Strip) -> tuple[Span, ...]:
    return tuple((0, cell.column.count) for cell in strip.cells)
