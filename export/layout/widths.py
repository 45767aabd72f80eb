"""The widths of a paragraph's characters in twips."""

from bisect import bisect_right
from collections.abc import Iterable
from math import inf
from typing import NamedTuple

from export.layout.pages import Font, FontMetrics

_TWIPS = 20  # of a pt


class CharacterWidths(dict[str, float]):
    """The widths in twips of a font's characters, each measured when it is first asked for."""

    def __init__(self, metrics: FontMetrics, font: Font) -> None:
        super().__init__()
        self.font = font
        self._metrics = metrics

    def __missing__(self, character: str) -> float:
        width = self._metrics.advance(character, self.font) * self.font.points * _TWIPS
        self[character] = width = width if 0 < width < inf else 0.0
        return width


class FontRun(NamedTuple):
    """Characters of a paragraph from ``start`` to ``end`` in one font."""

    start: int
    end: int
    widths: CharacterWidths

    @property
    def font(self) -> Font:
        return self.widths.font


class MeasuredText(NamedTuple):
    """A paragraph's characters with their fonts; neighbouring runs differ in font."""

    text: str
    runs: tuple[FontRun, ...]

    def widths(self, start: int, end: int) -> Iterable[float]:
        """Return the widths of the characters from ``start`` to ``end``."""
        if len(self.runs) == 1:
            return map(self.runs[0].widths.__getitem__, self.text[start:end])
        found: list[float] = []
        for run in self.runs_between(start, end):
            piece = self.text[max(start, run.start) : min(end, run.end)]
            found += map(run.widths.__getitem__, piece)
        return found

    def runs_between(self, start: int, end: int) -> tuple[FontRun, ...]:
        """Return the runs that have a character from ``start`` to ``end``."""
        if len(self.runs) == 1:
            return self.runs
        first = bisect_right(self.runs, start, key=lambda run: run.start) - 1
        last = bisect_right(self.runs, end - 1, key=lambda run: run.start)
        return self.runs[max(0, first) : max(last, first + 1)]
