"""The headings of a text by their numbering, 一、 （一） 1. （1）, and their renumbering.

A numbered paragraph need not be a heading: a long item of a list is numbered on, but printed as
text. What a heading is (form.md §5) says ``heading_end``, for the list of headings, the screen,
the Word file and the printed page alike.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from model.values.numerals import TO_TEN, ZEROS, is_enumeration, write_numeral
from model.values.paragraph_cache import cached_by_paragraph
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
_LONGEST_HEADING = 40  # characters with its number (form.md §5)
_MOST = 999
_STOP = re.compile("。|(?<![0-9０-９])[：:]|[：:](?![0-9０-９])")
_NO_HEADING = re.compile("[。；;](?=.)|[；;]$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered paragraph: its level is 1 to 4 (GB/T 9704-2012, 7.3.3).

    ``number`` is as written, ``title`` its words without the stop, 40 characters at most.
    """

    line: int
    level: int
    number: str
    title: str


def numbering(line: str) -> tuple[int, str] | None:
    """Return the level and number with which a line begins; None for plain text."""
    return _numbering(line) if line[:1] in _FIRST else None


@cached_by_paragraph
def _numbering(line: str) -> tuple[int, str] | None:
    if is_enumeration(line):
        return None
    for level, pattern in enumerate(_PATTERNS, 1):
        if match := pattern.match(line):
            return level, match[0]
    return None


def heading_end(line: str) -> int:
    """Return where the heading of a line ends: with the line, or behind its first 。 or ：.

    0 for a line that has none: without a number, with more than 40 characters up to there, or an
    item of a list, which ends in ；.
    """
    return _heading_end(line) if line[:1] in _FIRST else 0


@cached_by_paragraph
def _heading_end(line: str) -> int:
    words = line.rstrip()
    if not numbering(words):
        return 0
    if not _NO_HEADING.search(words) and not _is_sentence(words) and _is_short(words):
        return len(line)
    stop = _STOP.search(words)
    return stop.end() if stop and _is_short(words[: stop.start()]) else 0


def _is_sentence(words: str) -> bool:
    """Whether a ： is followed by words that end in 。"""
    stop = _STOP.search(words)
    return words.endswith("。") and stop is not None and stop.end() < len(words)


def _is_short(words: str) -> bool:
    return len(words.strip().removesuffix("。")) <= _LONGEST_HEADING


@lru_cache(maxsize=4)  # of long texts: the list at the side, the pane and moves ask for the same
def numbered(text: str) -> tuple[Heading, ...]:
    """Return the numbered paragraphs of a text in order, headings and items of lists."""
    found: list[Heading] = []
    for number, line in enumerate(text.split("\n")):
        if match := numbering(line):
            title = line[len(match[1]) : heading_end(line) or len(line)].strip().rstrip("。：:")
            found.append(Heading(number, match[0], match[1].strip(), title[:_LONGEST_HEADING]))
    return tuple(found)


@lru_cache(maxsize=4)  # as ``numbered``
def outline(text: str) -> tuple[Heading, ...]:
    """Return the headings of a text in order."""
    lines = text.split("\n")
    return tuple(found for found in numbered(text) if heading_end(lines[found.line]))


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
    """Return the text with its paragraphs numbered without gaps, and how many numbers changed.

    Each level begins from 1 under each higher one.
    """
    counts = [0] * (LEVELS + 1)
    lines = text.split("\n")
    changed = 0
    for found in numbered(text):
        counts[found.level] += 1
        counts[found.level + 1 :] = [0] * (LEVELS - found.level)
        line = with_level(lines[found.line], found.level, counts[found.level])
        changed += line != lines[found.line]
        lines[found.line] = line
    return "\n".join(lines), changed


def next_number(lines: Sequence[str], line: int, level: int) -> int:
    """Return the number a heading of a level would have at a line."""
    levels = [heading.level for heading in reversed(numbered("\n".join(lines[:line])))]
    return 1 + sum(found == level for found in takewhile(lambda found: found >= level, levels))
