"""The cover as it is set: broken lines and the room between them, for Word and printed pages.

Lengths are twips. From the top of the text area: room, title, room, fields, room, the words of
the seal. What is left below stays free, so that a line added in Word takes no second sheet.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from export.report import measures
from export.report.balanced_lines import balanced_lines, possible_ends
from export.report.line_breaks import width
from export.report.nodes import BREAK, Cover, Line, Paragraph, Run
from export.report.place_names import name_ends

_MIXED = re.compile("(?<=[!-~])(?=[^ -~])|(?<=[^ -~])(?=[!-~])")
_LONGEST = 400  # characters, 8 lines of Latin letters: a longer value is not broken here
# How a value is tried to be written: in so many lines of such a size (pt).
_TRIES = (
    *((lines, size) for lines in (1, 2, 3) for size in (measures.SIZE_3, measures.SIZE_SMALL_3)),
    (3, measures.SIZE_4),
    *((lines, measures.SIZE_SMALL_4) for lines in range(3, 9)),
)


@dataclass(frozen=True, slots=True)
class RuledLine:
    """A line of a value with a rule below it; ``start`` is where it begins in the value."""

    run: Run
    start: int = 0


@dataclass(frozen=True, slots=True)
class RuledField:
    """A field: its label stands beside its first line, all lines are COVER_LINE high."""

    label: str
    lines: tuple[RuledLine, ...]
    height: int


@dataclass(frozen=True, slots=True)
class CoverSheet:
    """The cover's parts and the room above title, fields and seal.

    A BREAK within a paragraph of the title begins a line, too. The words of the seal are a line
    of LINE; the seal's centre is theirs.
    """

    title: tuple[Paragraph, ...]
    title_lines: int
    fields: tuple[RuledField, ...]
    seal: Paragraph
    above_title: int
    above_fields: int
    above_seal: int

    @property
    def left(self) -> int:
        """Where the labels begin, from the text area's left edge."""
        return (measures.TEXT_WIDTH - sum(COLUMNS)) // 2

    @property
    def fields_top(self) -> int:
        """Where the fields begin, from the text area's top."""
        title = self.title_lines * measures.COVER_TITLE_LINE
        return self.above_title + title + self.above_fields

    @property
    def seal_top(self) -> int:
        """Where the line with the words of the seal begins, from the text area's top."""
        return self.fields_top + sum(field.height for field in self.fields) + self.above_seal


COLUMNS = (measures.COVER_LABEL, measures.COVER_COLON, measures.COVER_VALUE)


def cover_sheet(cover: Cover) -> CoverSheet:
    """Return the cover as it is set."""
    fields = tuple(_field(line) for line in cover.lines)
    lines = sum(_title_lines(paragraph) for paragraph in cover.title)
    used = lines * measures.COVER_TITLE_LINE + sum(field.height for field in fields)
    above = _rooms(measures.TEXT_HEIGHT - measures.LINE - used, lines)
    return CoverSheet(cover.title, lines, fields, cover.seal, *above)


def _title_lines(paragraph: Paragraph) -> int:
    points = paragraph.runs[0].points or measures.SIZE_1
    lines = paragraph.text.split(BREAK)
    return sum(max(1, ceil(width(line) * points * 20 / measures.TEXT_WIDTH)) for line in lines)


def _rooms(left: int, title_lines: int) -> tuple[int, int, int]:
    """Return the room above title, fields and seal where so much height is left for it.

    Where little is, the seal's room goes first, then that above the fields and the title, then
    what stays free.
    """
    least = sum(measures.COVER_LEAST)
    title, fields, seal = measures.COVER_LEAST
    if left < least:
        share = max(left, 0) / least
        return int(title * share), int(fields * share), int(seal * share)
    spare = max(left - measures.COVER_FREE - least, 0)
    wished = measures.COVER_FIELDS_ABOVE - (title_lines - 1) * measures.COVER_TITLE_LINE
    above_title = min(measures.COVER_TITLE_ABOVE - title, spare)
    above_fields = min(max(wished - fields, 0), spare - above_title)
    rest = spare - above_title - above_fields
    return title + above_title, fields + above_fields, seal + rest


def _field(line: Line) -> RuledField:
    lines, printed = _ruled(line.value)
    return RuledField(line.label, lines, measures.COVER_ROW + (printed - 1) * measures.COVER_LINE)


def _ruled(value: Run) -> tuple[tuple[RuledLine, ...], int]:
    """Return a value in lines, and how many it takes: a very long one is broken by Word."""
    text = value.text
    if len(text) <= _LONGEST and (found := _broken(text)):
        ends, size = found
        lines = pairwise((0, *ends))
        return tuple(RuledLine(_sized(value, *line, size), line[0]) for line in lines), len(ends)
    smallest = measures.SIZE_SMALL_4
    count = ceil(width(text) / (_room(smallest) - 1))  # a line may end before a word or a mark
    return (RuledLine(_sized(value, 0, len(text), smallest)),), count


def _broken(text: str) -> tuple[tuple[int, ...], float] | None:
    """Return where a value's lines end and their size (pt); None where eight do not hold it."""
    good, others = frozenset(name_ends(text)), frozenset(possible_ends(text))
    for count, size in _TRIES:
        if ends := balanced_lines(text, _room(size, text), count, good, others):
            return ends, size
    return None


def _sized(value: Run, start: int, end: int, size: float) -> Run:
    points = 0 if size == measures.SIZE_3 else size
    return replace(value, text=value.text[start:end], points=points)


def _room(size: float, text: str = "") -> float:
    """Return how many full-width characters of a size (pt) a ruled line of this text holds.

    LibreOffice parts Chinese and Latin by 0.2 em, whatever the document says.
    """
    inside = (measures.COVER_VALUE - 2 * measures.CELL_SIDE) / (20 * size)
    return inside - 0.2 * min(len(_MIXED.findall(text)), 4)
