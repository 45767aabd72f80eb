"""The report's texts read: what each paragraph says of figures, shares and lists."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from model.draft.facts import Facts
from model.draft.results import compared
from model.form import FORM
from model.prose.binding import Statement, statements
from model.prose.enumerations import Enumeration, miscounted_lists
from model.prose.figures import Figure, figures
from model.prose.shares import ImpossiblePercentage, impossible_percentages
from model.prose.unit_words import lexicon, own_names
from model.values.paragraph_cache import cached_by_block, cached_by_paragraph
from model.values.pieces import pieces_of
from model.values.width import half_width

PASSAGES = tuple(passage.key for passage in FORM.passages)
SENTENCE_END = re.compile("[。！？!?\n]")


@dataclass(frozen=True, slots=True)
class ParagraphReading:
    """What was read in one paragraph: bound figures, impossible shares, miscounted lists, and
    what figures near a noun may be of."""

    statements: tuple[Statement, ...]
    shares: tuple[ImpossiblePercentage, ...]
    listings: tuple[Enumeration, ...]
    near_misses: tuple[Statement, ...] = ()


Read = tuple[int, str, ParagraphReading]
"""A place in a block, the paragraph that begins there, and what was read in it."""


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A paragraph, or a piece of a very long one, in which something was read.

    ``offset`` is where it begins in its passage.
    """

    passage: str
    offset: int
    paragraph: str
    read: ParagraphReading


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement and the paragraph it stands in."""

    place: TextPlace
    statement: Statement

    @property
    def figure(self) -> Figure:
        return self.statement.figure


@cached_by_paragraph
def read(paragraph: str, names: tuple[str, ...]) -> ParagraphReading | None:
    """Return what a paragraph says; None where that concerns no rule.

    ``names``: those of the unit's own that stand in it, so that the others are not read again while
    its name is typed, nor when another is tried.
    """
    half = half_width(paragraph)
    found = figures(half)
    bound = statements(half, found, lexicon(names))
    shares, listings = impossible_percentages(half, found), miscounted_lists(half)
    return ParagraphReading(bound, shares, listings) if bound or shares or listings else None


def named_in(paragraph: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that stand in a paragraph; those with digits may in another width."""
    return tuple(name for name in names if name in paragraph or not name.isalpha())


def placed(
    facts: Facts, passage: str, read_in: Callable[[str, tuple[str, ...]], tuple[Read, ...]]
) -> tuple[TextPlace, ...]:
    """Return what a reader of blocks reads in a text, with its place there; the reader gets the
    unit's names that stand in the block."""
    names = own_names(facts.text("cover.unit"))
    return tuple(
        TextPlace(passage, start + at, piece, found)
        for start, block in facts.blocks(passage)
        for at, piece, found in read_in(block, named_in(block, names))
    )


@compared
def _places_in(facts: Facts, passage: str) -> tuple[TextPlace, ...]:
    return placed(facts, passage, _read_in)


@cached_by_block
def _read_in(block: str, names: tuple[str, ...]) -> tuple[Read, ...]:
    return tuple(
        (at, piece, found)
        for at, piece in pieces_of(block)
        if (found := read(piece, named_in(piece, names)))
    )


def places(facts: Facts) -> tuple[TextPlace, ...]:
    """Return all paragraphs of the report's texts in which something was read, in order."""
    return tuple(place for passage in PASSAGES for place in places_in(facts, passage))


def places_in(facts: Facts, passage: str) -> tuple[TextPlace, ...]:
    """Return those of one text."""
    return facts.once(_places_in, passage)


def sentence_around(text: str, place: int) -> tuple[int, int]:
    """Return [start, end) of the sentence at a place of a text, without what ends it."""
    starts = (match.end() for match in SENTENCE_END.finditer(text, 0, place))
    end = SENTENCE_END.search(text, place)
    return max(starts, default=0), end.start() if end else len(text)
