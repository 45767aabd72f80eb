"""Findings by their spans in a text, in characters."""

from collections.abc import Iterable
from copy import copy
from typing import NamedTuple

from model.findings.finding import Finding, FindingKind, Level
from ui.look.finding_looks import look_of


class TextMark(NamedTuple):
    """A finding at characters [start, end) of a text."""

    start: int
    end: int
    finding: Finding

    @property
    def level(self) -> Level:
        """The level that sets the underline; H for an explained finding."""
        return look_of(self.finding).level


class TextMarks:
    """The marks of one text, in order of their start."""

    def __init__(self, found: Iterable[Finding] = ()) -> None:
        marks = [TextMark(start, end, it) for it in found for start, end in it.spans]
        self.all = tuple(sorted(marks, key=lambda mark: mark[:2]))
        self.ids = frozenset(mark.finding.id for mark in marks)
        # the number of marks that still wait for a correction or a 说明
        self.open = sum(mark.finding.kind is not FindingKind.EXPLAINED for mark in marks)

    def moved(self, place: int, more: int) -> "TextMarks":
        """Return the marks after ``more`` characters (−: fewer) were put in at a place."""

        def after(at: int) -> int:
            return max(place, at + more)

        made = copy(self)
        made.all = tuple(
            mark._replace(start=after(mark.start) if mark.start >= place else mark.start, end=end)
            for mark in self.all
            if (end := after(mark.end) if mark.end > place else mark.end) > mark.start
        )
        return made

    def __len__(self) -> int:
        return len(self.all)

    def between(self, start: int, end: int) -> tuple[TextMark, ...]:
        """Return the marks that overlap characters [start, end)."""
        return tuple(mark for mark in self.all if mark.start < end and mark.end > start)

    def at(self, place: int) -> Finding | None:
        """Return the worst finding at a caret, one that ends there last; None if none is."""
        touching = [mark for mark in self.all if mark.start <= place <= mark.end]
        best = min(touching, key=lambda m: (m.end == place, m.finding.level.rank), default=None)
        return best.finding if best else None
