"""The report's texts read: what each paragraph says of figures, shares and lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from model.facts import Facts
from model.form import FORM
from model.prose.binding import Statement, statements
from model.prose.figures import figures, half_width
from model.prose.listing import Listing, miscounted
from model.prose.names import lexicon
from model.prose.shares import Share, odd_shares

PASSAGES = tuple(passage.key for passage in FORM.passages)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in one paragraph: figures bound to nouns, odd shares, odd lists."""

    statements: tuple[Statement, ...]
    shares: tuple[Share, ...]
    listings: tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph, or a piece of one beyond all measure, in which something was read, and
    where it begins in its passage."""

    passage: str
    offset: int
    paragraph: str
    read: Read


Said = tuple[Place, Statement]
"""A statement and the paragraph it stands in."""


def read(paragraph: str, unit: str) -> Read | None:
    """What a paragraph says; None where it says nothing any rule asks for."""
    half = half_width(paragraph)
    found = figures(half)
    bound = statements(half, found, lexicon(unit))
    shares, listings = odd_shares(half, found), miscounted(half)
    return Read(bound, shares, listings) if bound or shares or listings else None


class _Memory:
    """What was read of each paragraph of a passage, as long as it stands there.

    Not an lru_cache: that would keep every state of a long paragraph that is typed in.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, dict[str, Read | None]]] = {}

    def places(self, passage: str, facts: Facts) -> Iterator[Place]:
        unit = facts.text("cover.unit")
        kept_unit, before = self._kept.get(passage, ("", {}))
        before = before if kept_unit == unit else {}
        now: dict[str, Read | None] = {}
        for offset, paragraph in facts.pieces(passage):
            if paragraph not in now:
                known = paragraph in before
                now[paragraph] = before[paragraph] if known else read(paragraph, unit)
            if found := now[paragraph]:
                yield Place(passage, offset, paragraph, found)
        self._kept[passage] = unit, now


_MEMORY = _Memory()


@lru_cache(maxsize=1)  # several rules ask of the same draft
def places(facts: Facts) -> tuple[Place, ...]:
    """All paragraphs of the report's texts in which something was read, in its order."""
    return tuple(place for passage in PASSAGES for place in _MEMORY.places(passage, facts))
