"""What was found in a text, by its place there: places are counted in characters."""

from collections.abc import Iterable
from typing import NamedTuple

from model.findings.finding import Finding, FindingKind, Level
from ui.look.finding_looks import look_of


class TextMark(NamedTuple):
    """A finding at [start, end) of a text."""

    start: int
    end: int
    finding: Finding

    @property
    def is_open(self) -> bool:
        """Whether it still asks for something: a 说明 that holds has answered it."""
        return self.finding.kind is not FindingKind.EXPLAINED

    @property
    def level(self) -> Level:
        """The level it is underlined by; H for what is explained."""
        return look_of(self.finding).level


class TextMarks:
    """The marks of one text, in its order."""

    def __init__(self, found: Iterable[Finding] = ()) -> None:
        marks = [TextMark(start, end, it) for it in found for start, end in it.spans]
        self._marks = tuple(sorted(marks, key=lambda mark: mark[:2]))
        self.ids = frozenset(mark.finding.id for mark in marks)
        self.open = sum(mark.is_open for mark in marks)  # how many still ask for something

    def __len__(self) -> int:
        return len(self._marks)

    def between(self, start: int, end: int) -> tuple[TextMark, ...]:
        """Those of which a part stands there."""
        return tuple(mark for mark in self._marks if mark.start < end and mark.end > start)

    def at(self, place: int) -> Finding | None:
        """The worst finding at a caret; one that ends there only where none begins."""
        touching = [mark for mark in self._marks if mark.start <= place <= mark.end]
        best = min(touching, key=lambda m: (m.end == place, m.finding.level.rank), default=None)
        return best.finding if best else None

    def after(self, place: int) -> TextMark | None:
        """The next one to go to, from the first again behind the last."""
        return next((mark for mark in self._marks if mark.start > place), self._first())

    def before(self, place: int) -> TextMark | None:
        """The one before, from the last again before the first."""
        last = self._marks[-1] if self._marks else None
        return next((mark for mark in reversed(self._marks) if mark.start < place), last)

    def _first(self) -> TextMark | None:
        return self._marks[0] if self._marks else None
