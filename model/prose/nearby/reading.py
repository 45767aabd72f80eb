"""The report's texts with what stands near a noun of the form."""

from dataclasses import replace

from model.draft.facts import Facts
from model.prose.binding import Statement
from model.prose.figures import figures
from model.prose.nearby.counts import counted
from model.prose.nearby.money import near_misses
from model.prose.texts import PASSAGES, ParagraphReading, Read, TextPlace, named_in, placed, read
from model.values.paragraph_cache import cached_by_block, cached_by_paragraph
from model.values.pieces import pieces_of
from model.values.width import half_width

_NOTHING = ParagraphReading((), (), ())


def places_near(facts: Facts) -> tuple[TextPlace, ...]:
    """Return all paragraphs in which a figure is bound or stands near a noun, in order."""
    return tuple(place for passage in PASSAGES for place in facts.once(_places_in, passage))


def _places_in(facts: Facts, passage: str) -> tuple[TextPlace, ...]:
    return placed(facts, passage, read_block)


@cached_by_block
def read_block(block: str, names: tuple[str, ...]) -> tuple[Read, ...]:
    """Return what the paragraphs of a block say, also near a noun."""
    pieces = (
        (at, piece, read_near(piece, named_in(piece, names))) for at, piece in pieces_of(block)
    )
    return tuple((at, piece, found) for at, piece, found in pieces if found)


def read_near(paragraph: str, names: tuple[str, ...]) -> ParagraphReading | None:
    """Return what a paragraph says, also near a noun; None where that concerns no rule."""
    bound, near = read(paragraph, names), _near(paragraph, names)
    return replace(bound or _NOTHING, near_misses=near) if bound or near else None


@cached_by_paragraph
def _near(paragraph: str, names: tuple[str, ...]) -> tuple[Statement, ...]:
    half = half_width(paragraph)
    found = figures(half)
    return (*near_misses(half, found), *counted(_without(half, names), found))


def _without(paragraph: str, names: tuple[str, ...]) -> str:
    """Return a paragraph with the unit's own names blotted out: 服务中心 is no other body."""
    for name in names:
        paragraph = paragraph.replace(name, "我" * len(name))
    return paragraph
