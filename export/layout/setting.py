"""A line's characters set side by side: where each stands, and the pieces they are drawn in."""

import re
from collections.abc import Iterator
from itertools import accumulate
from operator import add

from export.layout.backward import backward, clusters
from export.layout.breaker import TAB, BrokenText, advances
from export.layout.kinsoku import BLANKS, words
from export.layout.pages import TextPiece, TypesetLine
from export.report.looks import Alignment
from export.report.nodes import BREAK

Span = tuple[int, int]  # characters of the paragraph: the first, and the one behind the last

_PIECES = re.compile(f"[^{TAB}{BREAK}]+")


class SetLine:
    """A line of a paragraph, aligned in its width."""

    __slots__ = (
        "_backward", "_first", "_moved", "_places", "_shown", "_text", "_words", "end", "right",
        "spacing", "start",
    )  # fmt: skip

    def __init__(self, text: BrokenText, line: int, alignment: Alignment) -> None:
        self._text = text.measured
        self.start, self.end = text.starts[line], text.end(line)
        self._moved = self.spacing = 0.0
        self._words: list[Span] = []
        self._places: list[float] = []
        self._backward = backward(self._text.text, self.start, self.end)
        self._first = text.room.indent if line == 0 else 0
        self._shown = self._text.text[self.start : self.end].rstrip(BLANKS + BREAK)
        self.right = self._natural_right()
        self._align(text.room.width - self.right, alignment)

    def _natural_right(self) -> float:
        """Return where the last character shown ends while nothing is spread."""
        end = self.start + len(self._shown)
        widths = self._text.widths(self.start, end)
        if TAB in self._shown:
            return advances(widths, self._shown, self._first)[-1]
        return self._first + sum(widths)

    def _align(self, free: float, alignment: Alignment) -> None:
        """Move or spread the line into the ``free`` room at its right."""
        if free <= 0 or alignment is Alignment.LEFT:
            return
        if alignment is Alignment.RIGHT or alignment is Alignment.CENTER:
            self._moved = free if alignment is Alignment.RIGHT else free / 2
            self.right += self._moved
        elif alignment is Alignment.DISTRIBUTED or not self._is_last():
            self._spread(free)

    def _is_last(self) -> bool:
        """Whether a paragraph or a line broken by hand ends here."""
        text = self._text.text
        return self.end == len(text) or text[self.end - 1] == BREAK

    def _spread(self, free: float) -> None:
        """Fill the width; words, numbers and all before a tab stay as they are."""
        first = self._shown.rfind(TAB) + 1
        found = words(self._shown[first:])
        gaps = len(self._shown) - first - 1 - sum(end - start - 1 for start, end in found)
        if gaps < 1:
            return
        self.spacing = free / gaps
        self.right += free
        moved = self.start + first
        self._words = [(start + moved, end + moved) for start, end in found]

    @property
    def places(self) -> list[float]:
        """Return where each character stands and, last, where the line ends: twips from the
        paragraph's left edge."""
        if not self._places:
            characters = self._text.text[self.start : self.end]
            widths = self._text.widths(self.start, self.end)
            self._places = advances(widths, characters, self._first)
            if self._moved:
                self._places = [place + self._moved for place in self._places]
            elif self.spacing:
                self._places = [*map(add, self._places, self._added(len(characters)))]
        return self._places

    def _added(self, count: int) -> Iterator[float]:
        """Return how much spacing is before each of the characters and the line's end."""
        first, last = self._shown.rfind(TAB) + 1, len(self._shown) - 1
        added = [0.0] * first + [self.spacing] * (last - first) + [0.0] * (count - last)
        for start, end in self._words:
            added[start - self.start : end - 1 - self.start] = [0.0] * (end - 1 - start)
        return accumulate(added, initial=0.0)

    def pieces(self) -> tuple[TextPiece, ...]:
        """Return the line in pieces of one font and one spacing each."""
        text = self._text.text[self.start : self.end].removesuffix(BREAK)
        if self._words or self._backward or TAB in text or len(self._text.runs) != 1:
            return tuple(self._pieces())
        x = self._first + self._moved
        return (TextPiece(x, text, self._text.runs[0].font, self.spacing),) if text else ()

    def _pieces(self) -> Iterator[TextPiece]:
        for run in self._text.runs_between(self.start, self.end):
            bounds = max(self.start, run.start), min(self.end, run.end)
            for match in _PIECES.finditer(self._text.text, *bounds):
                for start, end, spacing in self._evenly(*match.span()):
                    for first, last, x in self._turned(start, end):
                        yield TextPiece(x, self._text.text[first:last], run.font, spacing)

    def _turned(self, start: int, end: int) -> Iterator[tuple[int, int, float]]:
        """Yield the parts of a piece, each with its place: those set backward by themselves."""
        for first, last in self._backward:
            if last <= start or first >= end:
                continue
            if start < first:
                yield start, first, self.places[start - self.start]
            edges = self.places[first - self.start] + self._edge(last)
            for one, behind in clusters(self._text.text, max(start, first), min(last, end)):
                yield one, behind, edges - self._edge(behind)
            start = min(last, end)
        if start < end:
            yield start, end, self.places[start - self.start]

    def _edge(self, behind: int) -> float:
        """Return where the character before ``behind`` ends, without the spacing after it."""
        (width,) = self._text.widths(behind - 1, behind)
        return self.places[behind - 1 - self.start] + width

    def _evenly(self, start: int, end: int) -> Iterator[tuple[int, int, float]]:
        """Return the pieces between ``start`` and ``end``: whole words stand without spacing."""
        begun = start
        for first, last in self._words:
            if last <= start or first >= end:
                continue
            if begun < first:
                yield begun, first, self.spacing
            begun = min(last, end)
            yield max(first, start), begun, 0
        if begun < end:
            yield begun, end, self.spacing

    def typeset(self, key: str = "", paragraph: int = 0) -> TypesetLine:
        """Return the line as it is drawn, in the name of a field's paragraph."""
        return TypesetLine(self.pieces(), self.right, key, paragraph, self.start, self.end)
