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
    """A line of a paragraph, its characters on their places.

    ``places`` are twips from the paragraph's left edge; one more than there are characters, the
    last is the line's end.
    """

    __slots__ = ("_backward", "_shown", "_text", "_words", "end", "places", "spacing", "start")

    def __init__(self, text: BrokenText, line: int, alignment: Alignment) -> None:
        self._text = text.measured
        self.start, self.end = text.starts[line], text.end(line)
        self.spacing = 0.0
        self._words: list[Span] = []
        indent = text.room.indent if line == 0 else 0
        characters = self._text.text[self.start : self.end]
        self.places = advances(self._text.widths(self.start, self.end), characters, indent)
        self._backward = backward(self._text.text, self.start, self.end)
        self._align(characters, text.room.width, alignment)

    def _align(self, characters: str, width: float, alignment: Alignment) -> None:
        shown = characters.rstrip(BLANKS + BREAK)
        self._shown = len(shown)
        free = width - self.places[len(shown)]
        is_last = self.end == len(self._text.text) or characters.endswith(BREAK)
        if free <= 0:
            return
        if alignment is Alignment.RIGHT:
            self.places = [place + free for place in self.places]
        elif alignment is Alignment.CENTER:
            self.places = [place + free / 2 for place in self.places]
        elif alignment is Alignment.DISTRIBUTED or (
            alignment is Alignment.JUSTIFIED and not is_last
        ):
            self._spread(shown, free)

    def _spread(self, shown: str, free: float) -> None:
        """Fill the width; words, numbers and all before a tab stay as they are."""
        first = shown.rfind(TAB) + 1
        found = [(start + first, end + first) for start, end in words(shown[first:])]
        gaps = len(shown) - first - 1 - sum(end - start - 1 for start, end in found)
        if gaps < 1:
            return
        self.spacing = spacing = free / gaps
        self._words = [(start + self.start, end + self.start) for start, end in found]
        if not (first or found):
            self.places = [place + spacing * min(at, gaps) for at, place in enumerate(self.places)]
            return
        added = [0.0] * first + [spacing] * (len(shown) - 1 - first)
        for start, end in found:
            added[start : end - 1] = [0.0] * (end - 1 - start)
        moved = [*accumulate(added, initial=0.0)]
        moved += [free] * (len(self.places) - len(moved))
        self.places = [*map(add, self.places, moved)]

    def pieces(self) -> tuple[TextPiece, ...]:
        """Return the line in pieces of one font and one spacing each."""
        shown = self._text.text[self.start : self.end]
        if len(self._text.runs) == 1 and not self._words and not self._backward:
            match = _PIECES.fullmatch(shown)  # most lines: no tab, no break, one spacing
            if match:
                font = self._text.runs[0].font
                return (TextPiece(self.places[0], shown, font, self.spacing),)
        return tuple(self._pieces())

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
        return TypesetLine(
            self.pieces(), self.places[self._shown], key, paragraph, self.start, self.end
        )
