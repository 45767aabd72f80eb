"""A paragraph broken into lines: as much on each as fits, the rest to the next.

The work grows with the number of characters, however long a paragraph or a word is. After a
key press only the lines about the change are broken anew.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from export.layout.kinsoku import BLANKS, extends, may_break
from export.layout.widths import MeasuredText
from export.report.nodes import BREAK
from model.values.text import common_ends

TAB = "\t"
TAB_STOP = 420  # twips; w:defaultTabStop of the template
_STRETCH = 512  # characters measured at once: most paragraphs are shorter
_LINE = 16  # of a text with tabs, each line of which is measured by itself
_TOLERANCE = 0.01  # twips; sums of fractions


class LineRoom(NamedTuple):
    """The width of a paragraph's lines in twips, the first of them shorter by ``indent``."""

    width: float
    indent: float = 0


class BrokenText(NamedTuple):
    """A paragraph's text and where its lines start; an empty one has one line."""

    measured: MeasuredText
    room: LineRoom
    starts: list[int]

    def end(self, line: int) -> int:
        """Return where a line ends: its :data:`BREAK` and the blanks at its end are its own."""
        following = line + 1
        return self.starts[following] if following < len(self.starts) else len(self.measured.text)


def broken(measured: MeasuredText, room: LineRoom, old: BrokenText | None = None) -> BrokenText:
    """Return the text in lines; those of ``old`` that an edit did not reach are taken over."""
    if old is None or room != old.room or not _alike(measured, old.measured):
        return BrokenText(measured, room, _starts(measured, room, [0]))
    before, now = old.measured.text, measured.text
    start, end = common_ends(before, now)
    known = old.starts
    kept = max(1, bisect_right(known, start) - 2)  # a line may depend on the one below it
    moved, untouched = len(now) - len(before), len(now) - end
    found = _starts(measured, room, known[:kept], known, moved, untouched)
    return BrokenText(measured, room, found)


def _alike(one: MeasuredText, other: MeasuredText) -> bool:
    """Whether both are in the same single font."""
    runs, others = one.runs, other.runs
    return len(runs) == len(others) == 1 and runs[0].widths is others[0].widths


def _starts(
    measured: MeasuredText,
    room: LineRoom,
    starts: list[int],
    known: list[int] | None = None,
    moved: int = 0,
    untouched: int = 0,
) -> list[int]:
    """Return ``starts`` and those of the lines below.

    From ``untouched`` on, the text is that of the lines ``known``, ``moved`` by some characters:
    a line that starts where one of them did ends the search.
    """
    text, at, fitting = measured.text, starts[-1], _Fitting(measured)
    while at < len(text):
        at = _next_start(text, at, fitting.end(at, room.width, 0 if at else room.indent))
        if at == len(text) and text[-1] != BREAK:
            break
        if known is not None and at > untouched:
            place = bisect_left(known, at - moved)
            if place < len(known) and known[place] == at - moved:
                return starts + [start + moved for start in known[place:]]
        starts.append(at)
    return starts


def _next_start(text: str, start: int, end: int) -> int:
    """Return where the line after the one at ``start`` begins, of which ``end`` does not fit."""
    stop = _behind_blanks(text, end)
    if stop == len(text):
        return stop
    if text[stop] == BREAK:
        return stop + 1
    if stop > end and may_break(text, stop):
        return stop
    return _pushed_back(text, start, end)


def _behind_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _pushed_back(text: str, start: int, end: int) -> int:
    """Return the last place where the line may end.

    A word longer than the line is cut, a letter with more marks than the line holds as well.
    """
    for at in range(end, start, -1):
        if may_break(text, at):
            return at
    at = end
    while at > start and extends(text[at]):
        at -= 1
    if at == start < end:
        return end
    at = max(at, start + 1)
    while at < len(text) and extends(text[at]):
        at += 1
    return at


class _Fitting:
    """Tells how much fits on a line, from the places of a stretch of the text."""

    def __init__(self, measured: MeasuredText) -> None:
        self._measured, self._has_tabs = measured, TAB in measured.text
        self._first, self._places = 0, list[float]()

    def end(self, start: int, room: float, indent: float) -> int:
        """Return the first character that does not fit, a BREAK, or the text's end."""
        text, size = self._measured.text, _LINE if self._has_tabs else _STRETCH
        if self._has_tabs:  # they stand on stops of their line
            self._places = []
        while True:
            places, at = self._places, start - self._first
            if at < len(places):
                most = places[at] + room - indent + _TOLERANCE
                end = self._first + bisect_right(places, most, at + 1) - 1
                place = text.find(BREAK, start, end)
                if place >= 0 or end < self._first + len(places) - 1 or end == len(text):
                    return end if place < 0 else place
                size *= 2
            self._first = start
            widths = self._measured.widths(start, start + size)
            self._places = advances(widths, text[start : start + size], indent)


def advances(widths: Iterable[float], characters: str, indent: float) -> list[float]:
    """Return where each character of a line starts and, last, where the line ends.

    A tab reaches to the next stop; both are counted from the left edge of the paragraph.
    """
    if TAB not in characters:
        return list(accumulate(widths, initial=indent))
    places = [at := indent]
    for width, character in zip(widths, characters, strict=True):
        at = (at // TAB_STOP + 1) * TAB_STOP if character == TAB else at + width
        places.append(at)
    return places
