"""Whether a figure is of something other than the unit as a whole."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from model.draft.facts import Facts
from model.form.overview import BODIES
from model.prose.binding import Statement
from model.prose.candidates import SPENT, candidates
from model.prose.lexer import names_other_subject
from model.prose.texts import SENTENCE_END, Mention, TextPlace
from model.prose.topics import ends_with_item, headed_role, is_topic
from model.prose.unit_words import lexicon, own_names
from model.values.paragraph_cache import cached_by_block, cached_by_paragraph
from model.values.pieces import Placed
from model.values.width import half_width

_OF_SPENDING = {"", "out", *SPENT}
_HEADING = 40  # characters; a longer paragraph is none
_SUBJECT = 24  # characters in which a sentence says of whom it speaks
_NOWHERE = sys.maxsize  # behind every character
_MANY = 50  # names; beyond, it is quicker to look up each place of a text among them
_LISTS = (BODIES["subordinate"].names, BODIES["internal"].names)


class Around(NamedTuple):
    """What stands around a paragraph: the heading above it, "" for none, and behind which of its
    characters a subordinate body was named first, so that other places change neither."""

    heading: str
    body: int


class Surroundings:
    """The headings among paragraphs, and those in which a body is named; ``heading``: the one above
    them all."""

    def __init__(self, facts: Facts, paragraphs: Sequence[Placed], heading: str = "") -> None:
        named = facts.once(_first_named)
        headings = [(-1, heading), *(one for one in paragraphs if _is_heading(one[1]))]
        self._starts = [start for start, _ in paragraphs]
        self._headings = [start for start, _ in headings], [text for _, text in headings]
        bodies = [(start, start + behind) for start, text in paragraphs if (behind := named(text))]
        self._bodies = [start for start, _ in bodies], [end for _, end in bodies]

    def of(self, offset: int, paragraph: str) -> Around:
        """Return what stands around one; a body may stand in any piece of a long one."""
        starts, texts = self._headings
        heading = texts[bisect_left(starts, offset) - 1]
        starts, ends = self._bodies
        if not ends:
            return Around(heading, _NOWHERE)
        first = bisect_left(starts, self._starts[bisect_right(self._starts, offset) - 1])
        named = ends[first : bisect_right(starts, offset + len(paragraph))]
        return Around(heading, min(named) - offset if named else _NOWHERE)


def around(facts: Facts, place: TextPlace) -> Around:
    """Return what stands around a paragraph of a text."""
    return facts.once(_surroundings, place.passage).of(place.offset, place.paragraph)


def _surroundings(facts: Facts, passage: str) -> Surroundings:
    return Surroundings(facts, facts.paragraphs(passage))


@cached_by_block
def last_heading(block: str) -> str:
    """Return the last heading of a block, "" where it has none."""
    return next(filter(_is_heading, reversed(block.split("\n"))), "")


def of_another_body(facts: Facts, mention: Mention, there: Around) -> bool:
    """Whether a subordinate body is named before the figure or in the heading above it."""
    own = facts.text("cover.unit").strip()
    named = there.body <= mention.figure.start or facts.once(_first_named)(there.heading)
    return bool(named) or names_other_subject(there.heading, lexicon(own_names(own)))


def begins_with_another(facts: Facts, mention: Mention) -> bool:
    """Whether the sentence of a figure says at its beginning that it speaks of another body."""
    before = half_width(mention.place.paragraph)[: mention.figure.start]
    begun = SENTENCE_END.split(before)[-1][:_SUBJECT]
    return names_other_subject(begun, lexicon(own_names(facts.text("cover.unit").strip())))


def under_another_heading(mention: Mention, there: Around) -> bool:
    """Whether the heading above names a functional item, or a kind of spending and the figure
    has no noun of its own: 行政运行（项）。 and below it 年初预算…，支出决算…"""
    statement, heading = mention.statement, there.heading
    if statement.role not in _OF_SPENDING:
        return False
    return ends_with_item(heading) or (statement.role in ("", "out") and is_topic(heading))


def headed_keys(statement: Statement, there: Around) -> tuple[str, ...]:
    """Return the figures of the row that the heading above names: （二）项目支出; () for none."""
    role = headed_role(there.heading)
    return candidates(role, statement.row) if role else ()


def _first_named(facts: Facts) -> Callable[[str], int]:
    """Return a reader of paragraphs: behind which character a body was named first, 0 for none."""
    own = facts.text("cover.unit").strip()
    first = _finder(frozenset(chain.from_iterable(map(facts.names, _LISTS))))
    return cached_by_paragraph(
        lambda paragraph: first(paragraph.replace(own, "\n" * len(own)) if own else paragraph)
    )


def _finder(names: frozenset[str]) -> Callable[[str], int]:
    """Return a search for names; each of thousands of them by itself would take seconds."""
    if len(names) > _MANY:
        return partial(_first_of_many, names, set(map(len, names)) - {0, 1})
    return partial(_first_of, [name for name in names if len(name) > 1])


def _first_of(names: list[str], text: str) -> int:
    found = ((text.find(name), len(name)) for name in names)
    return min((start + length for start, length in found if start >= 0), default=0)


def _first_of_many(names: frozenset[str], lengths: set[int], text: str) -> int:
    """Return where the first name ends, each place of the text looked up among them; 0 for none."""
    ends = (
        end
        for end in range(1, len(text) + 1)
        for length in lengths
        if length <= end and text[end - length : end] in names
    )
    return next(ends, 0)


@cached_by_paragraph
def _is_heading(text: str) -> bool:
    return 0 < len(text.strip()) <= _HEADING or ends_with_item(text)
