"""The sections of a text: each from its heading to the next one of its level or a higher one."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from model.values.headings import LEVELS, Heading, numbered, numbering

_NOT_COMPARED = re.compile(r"[\d\s]")  # years and counts in a title change each year


class Section(NamedTuple):
    """A heading with what stands under it: lines [start, end), from 0."""

    heading: Heading
    start: int
    end: int

    @property
    def level(self) -> int:
        """The level of its heading, 1 to 4."""
        return self.heading.level


class MovedSection(NamedTuple):
    """A text after a move of a section, and the place in it of the cursor, in characters."""

    text: str
    place: int


@lru_cache(maxsize=4)  # as ``numbered``
def sections(text: str) -> tuple[Section, ...]:
    """Return the sections of a text in the order of their headings; () without headings."""
    found: list[Section] = []
    end_of: list[int] = [text.count("\n") + 1] * 5  # where a section of each level would end
    for heading in reversed(numbered(text)):
        found.append(Section(heading, heading.line, end_of[heading.level]))
        end_of[heading.level :] = [heading.line] * (5 - heading.level)
    return tuple(reversed(found))


def section_at(text: str, place: int) -> Section | None:
    """Return the innermost section around a character; None before the first heading."""
    line = text.count("\n", 0, place)
    around = [section for section in sections(text) if section.start <= line < section.end]
    return around[-1] if around else None


def like_section(
    here: Section, around: Sequence[Section], others: Sequence[Section]
) -> Section | None:
    """Return the section of another text that is the same as one among those ``around`` it.

    The same has the same title, figures aside, or where none has, the same place: the second
    under the first. None where there is neither.
    """
    named = [other for other in others if _title(here) and _title(other) == _title(here)]
    place = dict(zip(around, _paths(around), strict=True))[here]
    beside = dict(zip(_paths(others), others, strict=True)).get(place)
    return beside if beside in named or not named else named[0]


def _title(section: Section) -> str:
    return _NOT_COMPARED.sub("", section.heading.title)


def _paths(found: Sequence[Section]) -> Iterator[tuple[int, ...]]:
    """Yield where each section stands: its number among its neighbours, and those above it."""
    counts = [0] * (LEVELS + 1)
    for section in found:
        counts[section.level :] = [counts[section.level] + 1] + [0] * (LEVELS - section.level)
        yield tuple(counts[1 : section.level + 1])


def section_moved(text: str, place: int, step: int) -> MovedSection | None:
    """Return the text with the section around a character behind its next neighbour.

    ``step`` -1: before the one before. Neighbours have the same level under the same heading, and
    exchange their numbers; blank lines between them stay. None where there is no neighbour.
    """
    here = section_at(text, place)
    other = _neighbour(text, here, step) if here else None
    if here is None or other is None:
        return None
    lines = text.split("\n")
    first, second = (here, other) if step > 0 else (other, here)
    above, below = lines[first.start : first.end], lines[second.start : second.end]
    gap, rest = _blank_end(above), _blank_end(below)
    above, below = above[: len(above) - len(gap)], below[: len(below) - len(rest)]
    offset = place - len("\n".join([*lines[: here.start], ""]))
    old, number = _number(lines[here.start]), _number(lines[other.start])
    above[0], below[0] = _exchanged(above[0], below[0])
    moved = [*lines[: first.start], *below, *gap, *above, *rest, *lines[second.end :]]
    start = first.start if step < 0 else first.start + len(below) + len(gap)
    begin = len("\n".join([*moved[:start], ""]))
    if offset >= len(old):
        offset += len(number) - len(old)
    longest = len("\n".join(above if step > 0 else below))
    return MovedSection("\n".join(moved), begin + min(offset, longest))


def _neighbour(text: str, here: Section, step: int) -> Section | None:
    for section in sections(text):
        adjacent = section.start == here.end if step > 0 else section.end == here.start
        if adjacent and section.level == here.level:
            return section
    return None


def _blank_end(lines: list[str]) -> list[str]:
    """Return the blank lines at the end."""
    count = 0
    while count < len(lines) and not lines[-1 - count].strip():
        count += 1
    return lines[len(lines) - count :]


def _number(line: str) -> str:
    found = numbering(line)
    return found[1] if found else ""


def _exchanged(one: str, other: str) -> tuple[str, str]:
    """Return two headings with each other's numbers."""
    first, second = _number(one), _number(other)
    return second + one[len(first) :], first + other[len(second) :]
