"""Which sides of which sheets are printed, in the order the printer takes them."""

import re
from dataclasses import dataclass
from enum import Enum
from unicodedata import normalize

from resources.messages.papers import printing as words

Side = int | None
"""A page by its place in the paper, 0 the cover; None for a side that stays blank."""

_SEPARATORS = re.compile(r"[,、;；。\s]+")
_RANGE = re.compile(r"(\d+)(?:[-~‐-―至到](\d+))?")
_LONGEST = 9  # digits of a page number that is read at all


class PageChoice(Enum):
    """Which pages are printed; the value is what the clerk reads."""

    ALL = words.ALL_PAGES
    COVER = words.ONLY_COVER
    INNER = words.WITHOUT_COVER
    NUMBERS = words.SOME_PAGES


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What is to be printed where; ``duplex``: on both sides, turned over the long edge."""

    printer: str
    sides: tuple[Side, ...]
    duplex: bool


class UnreadablePages(ValueError):
    """The page numbers cannot be read or are not there; ``str()`` is the sentence."""


def chosen_pages(choice: PageChoice, typed: str, last: int) -> list[int]:
    """Return the pages to print of a paper with page numbers 1 to ``last``.

    Raises UnreadablePages for what was typed as page numbers.
    """
    if choice is PageChoice.NUMBERS:
        return page_numbers(typed, last)
    first = 1 if choice is PageChoice.INNER else 0
    return [0] if choice is PageChoice.COVER else [*range(first, last + 1)]


def page_numbers(typed: str, last: int) -> list[int]:
    """Return the page numbers of 1-3,5, each once and in order. Raises UnreadablePages."""
    found = set[int]()
    for word in filter(None, _SEPARATORS.split(normalize("NFKC", typed).replace("页", " "))):
        match = _RANGE.fullmatch(word)
        if not match or len(word) > 2 * _LONGEST:
            raise UnreadablePages(words.PAGES_UNREADABLE.format(typed=word, last=last))
        low, high = sorted((int(match[1]), int(match[2] or match[1])))
        if low < 1 or high > last:
            raise UnreadablePages(words.PAGES_BEYOND.format(typed=word, last=last))
        found.update(range(low, high + 1))
    if not found:
        raise UnreadablePages(words.PAGES_MISSING.format(last=last))
    return sorted(found)


def sides_of(pages: list[int], copies: int, *, duplex: bool) -> tuple[Side, ...]:
    """Return the sides of all copies, one copy after the other.

    On both sides of the paper the back of the cover stays blank, so that page 1 begins a sheet,
    and so does the back of a copy's last sheet where another copy follows.
    """
    one = list[Side]()
    for page in pages:
        one.append(page)
        if duplex and page == 0 and len(pages) > 1:
            one.append(None)
    padded = [*one, None] if duplex and len(one) % 2 else one
    return (*padded * (copies - 1), *one)


def sheets_of(sides: tuple[Side, ...], *, duplex: bool) -> int:
    """Return how many sheets of paper the sides take."""
    return -(-len(sides) // 2) if duplex else len(sides)
