"""The headings of a text by their numbering, 一、 （一） 1. （1）, and their renumbering."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from model.values.numerals import TO_TEN, ZEROS, write_numeral
from model.values.width import DIGITS_OF_EITHER_WIDTH

LEVELS = 4
_CHINESE = f"{ZEROS}{TO_TEN}百"
_PATTERNS = (
    re.compile(rf"[ \t\u3000\xa0]*[{_CHINESE}]+、"),
    re.compile(rf"[ \t\u3000\xa0]*[（(][{_CHINESE}]+[）)]、?"),
    re.compile(r"[ \t\u3000\xa0]*[0-9０-９]{1,3}[.．、](?![0-9])"),
    re.compile(r"[ \t\u3000\xa0]*[（(][0-9０-９]{1,3}[）)]、?"),
)
_FIRST = {*f" \t\u3000\xa0（({DIGITS_OF_EITHER_WIDTH}{_CHINESE}"}  # most lines begin otherwise
_LONGEST_HEADING = 40
_MOST = 999


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered paragraph: its level is 1 to 4 (GB/T 9704-2012, 7.3.3).

    ``number`` is as written, ``title`` its words up to the first 。, 40 characters at most.
    """

    line: int
    level: int
    number: str
    title: str


def numbering(line: str) -> tuple[int, str] | None:
    """Return the level and number with which a line begins; None for plain text."""
    if line[:1] not in _FIRST:
        return None
    for level, pattern in enumerate(_PATTERNS, 1):
        if match := pattern.match(line):
            return level, match[0]
    return None


def heading_end(line: str) -> int:
    """Return where the heading of a line ends: behind its first 。, or with the line."""
    return line.find("。") + 1 or len(line)


@lru_cache(maxsize=4)  # of long texts: the list at the side, the pane and moves ask for the same
def outline(text: str) -> tuple[Heading, ...]:
    """Return the headings of a text in order."""
    found: list[Heading] = []
    for number, line in enumerate(text.split("\n")):
        if match := numbering(line):
            title = line[len(match[1]) : heading_end(line)].strip()[:_LONGEST_HEADING]
            found.append(Heading(number, match[0], match[1].strip(), title.rstrip("。")))
    return tuple(found)


def with_level(line: str, level: int, number: int = 1) -> str:
    """Return the line as a heading of a level, 0 for plain text, without its old number."""
    match = numbering(line)
    rest = line[len(match[1]) :] if match else line.lstrip(" \t\u3000")
    return (label(level, number) if level else "") + rest


def label(level: int, number: int) -> str:
    """Return a heading's number as written at a level; above 999, which none has, in digits."""
    if level in (1, 2):
        chinese = write_numeral(number) if number <= _MOST else str(number)
        return f"{chinese}、" if level == 1 else f"（{chinese}）"
    return f"{number}." if level == 3 else f"（{number}）"


def renumbered(text: str) -> tuple[str, int]:
    """Return the text with its headings numbered without gaps, and how many numbers changed.

    Each level begins from 1 under each higher one.
    """
    counts = [0] * (LEVELS + 1)
    lines = text.split("\n")
    changed = 0
    for found in outline(text):
        counts[found.level] += 1
        counts[found.level + 1 :] = [0] * (LEVELS - found.level)
        line = with_level(lines[found.line], found.level, counts[found.level])
        changed += line != lines[found.line]
        lines[found.line] = line
    return "\n".join(lines), changed


def next_number(lines: Sequence[str], line: int, level: int) -> int:
    """Return the number a heading of a level would have at a line."""
    levels = [heading.level for heading in reversed(outline("\n".join(lines[:line])))]
    return 1 + sum(found == level for found in takewhile(lambda found: found >= level, levels))
