"""The headings of a text by their numbering: 一、 （一） 1. （1）, and setting them right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from model.values.numerals import TO_TEN, ZEROS, write_numeral

LEVELS = 4
_CHINESE = f"{ZEROS}{TO_TEN}百"
_PATTERNS = (
    re.compile(rf"[ \t\u3000\xa0]*[{_CHINESE}]+、"),
    re.compile(rf"[ \t\u3000\xa0]*[（(][{_CHINESE}]+[）)]、?"),
    re.compile(r"[ \t\u3000\xa0]*[0-9０-９]{1,3}[.．、](?![0-9])"),
    re.compile(r"[ \t\u3000\xa0]*[（(][0-9０-９]{1,3}[）)]、?"),
)
_FIRST = {*" \t\u3000\xa0（(0123456789０１２３４５６７８９", *_CHINESE}  # of most lines none
_LONGEST_HEADING = 40
_MOST = 999


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered paragraph: its line, its level 1 to 4 (GB/T 9704-2012, 7.3.3), its number
    as written, and its words up to the first 。"""

    line: int
    level: int
    number: str
    title: str


def numbering(line: str) -> tuple[int, str] | None:
    """The level and the number with which a line begins, or None for plain text."""
    if line[:1] not in _FIRST:
        return None
    for level, pattern in enumerate(_PATTERNS, 1):
        if match := pattern.match(line):
            return level, match[0]
    return None


def heading_end(line: str) -> int:
    """How far the heading goes in its line: to its first 。, or to the end where none is."""
    return line.find("。") + 1 or len(line)


def outline(text: str) -> tuple[Heading, ...]:
    """The headings of a text in order; long lines are cut for the list."""
    found: list[Heading] = []
    for number, line in enumerate(text.split("\n")):
        if match := numbering(line):
            title = line[len(match[1]) : heading_end(line)].strip()[:_LONGEST_HEADING]
            found.append(Heading(number, match[0], match[1].strip(), title.rstrip("。")))
    return tuple(found)


def with_level(line: str, level: int, number: int = 1) -> str:
    """The line as a heading of this level (0: plain text), its old number taken away."""
    match = numbering(line)
    rest = line[len(match[1]) :] if match else line.lstrip(" \t\u3000")
    return (label(level, number) if level else "") + rest


def label(level: int, number: int) -> str:
    """The number as it is written at a level; above 999, which no heading has, in digits."""
    if level in (1, 2):
        chinese = write_numeral(number) if number <= _MOST else str(number)
        return f"{chinese}、" if level == 1 else f"（{chinese}）"
    return f"{number}." if level == 3 else f"（{number}）"


def renumbered(text: str) -> str:
    """The text with the numbers of each level running without gap, restarting under each
    higher heading."""
    counts = [0] * (LEVELS + 1)
    lines = text.split("\n")
    for found in outline(text):
        counts[found.level] += 1
        counts[found.level + 1 :] = [0] * (LEVELS - found.level)
        lines[found.line] = with_level(lines[found.line], found.level, counts[found.level])
    return "\n".join(lines)


def next_number(lines: Sequence[str], line: int, level: int) -> int:
    """The number a heading of this level would have at a line, after those before it."""
    return 1 + sum(1 for heading in _siblings(lines, line, level) if heading.level == level)


def _siblings(lines: Sequence[str], line: int, level: int) -> list[Heading]:
    """The headings before a line, back to the last one of a higher level."""
    found: list[Heading] = []
    for heading in reversed(outline("\n".join(lines[:line]))):
        if heading.level < level:
            break
        found.append(heading)
    return found
