"""A line's characters set side by side: where each stands, and the pieces they are drawn in."""

import re
from collections.abc import Iterator
from itertools import pairwise

from export.layout.breaker import TAB, BrokenText, advances
from export.layout.kinsoku import BLANKS, joined
from export.layout.pages import TextPiece, TypesetLine
from export.report.looks import Alignment
from export.report.nodes import BREAK

_PIECES = re.compile(f"[^{TAB}{BREAK}]+")


class SetLine:
    """A line of a paragraph, its characters on their places.

    ``places`` are twips from the paragraph's left edge; one more than there are characters, the
    last is the line's end.
    """

    __slots__ = ("_text", "_units", "end", "places", "spacing", "start")

    def __init__(self, text: BrokenText, line: int, alignment: Alignment) -> None:
        self._text = text.measured
        self.start, self.end = text.starts[line], text.end(line)
        self.spacing = 0.0
        self._units: list[int] = []
        indent = text.room.indent if line == 0 else 0
        characters = self._text.text[self.start : self.end]
        widths = self._text.widths(self.start, self.end)
        self.places = advances(widths, characters, indent)
        self._align(characters, text.room.width, alignment)

    def _align(self, characters: str, width: float, alignment: Alignment) -> None:
        shown = characters.rstrip(BLANKS + BREAK)
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
        after_tab = shown.rfind(TAB) + 1
        pairs = enumerate(pairwise(shown), 1)
        units = [at for at, pair in pairs if at > after_tab and not joined(*pair)]
        if not units:
            return
        self.spacing = free / len(units)
        self._units = [0, *units, len(shown)]
        moved = self.places[: units[0]]
        for gaps, (start, end) in enumerate(pairwise([*units, len(self.places)]), 1):
            moved += [place + gaps * self.spacing for place in self.places[start:end]]
        self.places = moved

    def pieces(self) -> tuple[TextPiece, ...]:
        """Return the line in pieces of one font and one spacing each."""
        return tuple(self._pieces())

    def _pieces(self) -> Iterator[TextPiece]:
        for run in self._text.runs_between(self.start, self.end):
            bounds = max(self.start, run.start), min(self.end, run.end)
            for match in _PIECES.finditer(self._text.text, *bounds):
                for start, end, spacing in self._evenly(*match.span()):
                    x, text = self.places[start - self.start], self._text.text[start:end]
                    yield TextPiece(x, text, run.font, spacing)

    def _evenly(self, start: int, end: int) -> Iterator[tuple[int, int, float]]:
        """Return the pieces between ``start`` and ``end``: whole words stand without spacing."""
        begun = start
        for first, last in pairwise(unit + self.start for unit in self._units):
            if last - first == 1 or not (start < last and first < end):
                continue
            if begun < first:
                yield begun, first, self.spacing
            yield max(first, start), min(last, end), 0
            begun = min(last, end)
        if begun < end:
            yield begun, end, self.spacing

    def typeset(self, key: str = "", paragraph: int = 0) -> TypesetLine:
        """Return the line as it is drawn, in the name of a field's paragraph."""
        width = self.places[-1] if self.places else 0
        return TypesetLine(self.pieces(), width, key, paragraph, self.start, self.end)
