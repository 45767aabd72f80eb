"""The report's texts read: what each paragraph says of figures, shares and lists."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from model.draft.facts import Facts
from model.form import FORM
from model.prose.binding import Statement, statements
from model.prose.enumerations import Enumeration, miscounted_lists
from model.prose.figures import Figure, figures
from model.prose.shares import ImpossiblePercentage, impossible_percentages
from model.prose.unit_words import lexicon
from model.values.paragraph_cache import cached_by_paragraph
from model.values.width import half_width

PASSAGES = tuple(passage.key for passage in FORM.passages)


@dataclass(frozen=True, slots=True)
class ParagraphReading:
    """What was read in one paragraph: bound figures, impossible shares, miscounted lists."""

    statements: tuple[Statement, ...]
    shares: tuple[ImpossiblePercentage, ...]
    listings: tuple[Enumeration, ...]


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


def read(paragraph: str, unit: str) -> ParagraphReading | None:
    """Return what a paragraph says; None where that concerns no rule."""
    half = half_width(paragraph)
    found = figures(half)
    bound = statements(half, found, lexicon(unit))
    shares, listings = impossible_percentages(half, found), miscounted_lists(half)
    return ParagraphReading(bound, shares, listings) if bound or shares or listings else None


@lru_cache(maxsize=2)  # its name is typed once
def _reader_of(unit: str) -> Callable[[str], ParagraphReading | None]:
    """Return a caching reader of paragraphs for a unit: its name is one of the words."""
    return cached_by_paragraph(partial(read, unit=unit))


def _places_in(facts: Facts, passage: str) -> tuple[TextPlace, ...]:
    again = _reader_of(facts.text("cover.unit"))
    return tuple(
        TextPlace(passage, offset, piece, found)
        for offset, piece in facts.pieces(passage)
        if (found := again(piece))
    )


def places(facts: Facts) -> tuple[TextPlace, ...]:
    """Return all paragraphs of the report's texts in which something was read, in order."""
    return tuple(place for passage in PASSAGES for place in facts.once(_places_in, passage))
