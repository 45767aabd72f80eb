"""Whether a figure is of something other than the unit as a whole."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from itertools import chain

from model.draft.facts import Facts
from model.form.overview import BODIES
from model.prose.candidates import SPENT, candidates
from model.prose.lexer import names_other_subject
from model.prose.texts import Mention, TextPlace
from model.prose.topics import ends_with_item, headed_role, is_topic
from model.prose.unit_words import lexicon, own_names
from model.values.paragraph_cache import cached_by_paragraph
from model.values.width import half_width

_OF_SPENDING = {"", "out", *SPENT}
_HEADING = 40  # characters; a longer paragraph is none
_SUBJECT = 24  # characters in which a sentence says of whom it speaks
_SENTENCE_END = re.compile("[。！？!?\n]")
_MANY = 50  # names; beyond, it is quicker to look up each place of a text among them
_LISTS = (BODIES["subordinate"].names, BODIES["internal"].names)


def of_another_body(facts: Facts, mention: Mention) -> bool:
    """Whether a subordinate body is named before the figure or in the heading above it."""
    heading, own = _heading_above(facts, mention.place), facts.text("cover.unit").strip()
    named = _named_before(facts, mention) or facts.once(_first_named)(heading)
    return bool(named) or names_other_subject(heading, lexicon(own_names(own)))


def begins_with_another(facts: Facts, mention: Mention) -> bool:
    """Whether the sentence of a figure says at its beginning that it speaks of another body."""
    before = half_width(mention.place.paragraph)[: mention.figure.start]
    begun = _SENTENCE_END.split(before)[-1][:_SUBJECT]
    return names_other_subject(begun, lexicon(own_names(facts.text("cover.unit").strip())))


def under_another_heading(facts: Facts, mention: Mention) -> bool:
    """Whether the heading above names a functional item, or a kind of spending and the figure
    has no noun of its own: 行政运行（项）。 and below it 年初预算…，支出决算…"""
    place, statement = mention.place, mention.statement
    if statement.role not in _OF_SPENDING:
        return False
    heading = _heading_above(facts, place)
    return ends_with_item(heading) or (statement.role in ("", "out") and is_topic(heading))


def headed_keys(facts: Facts, mention: Mention) -> tuple[str, ...]:
    """Return the figures of the row that the heading above names: （二）项目支出; () for none."""
    role = headed_role(_heading_above(facts, mention.place))
    return candidates(role, mention.statement.row) if role else ()


def _named_before(facts: Facts, mention: Mention) -> bool:
    """Whether one is named before the figure in its paragraph, in the whole of it."""
    place = mention.place
    named, end = facts.once(_first_named), place.offset + mention.figure.start
    paragraphs = facts.paragraphs(place.passage)
    first, last = (_behind(paragraphs, at + 1) for at in (place.offset, end))
    return any(0 < named(text) <= end - start for start, text in paragraphs[first - 1 : last])


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


def _heading_above(facts: Facts, place: TextPlace) -> str:
    found = facts.once(_headings, place.passage)
    number = _behind(found, place.offset)
    return found[number - 1][1] if number else ""


def _headings(facts: Facts, key: str) -> tuple[tuple[int, str], ...]:
    """Return the headings of a text; cached by Facts, as thousands may have a figure each."""
    return tuple(one for one in facts.paragraphs(key) if _is_heading(one[1]))


def _behind(paragraphs: tuple[tuple[int, str], ...], place: int) -> int:
    """Return how many paragraphs begin before a place."""
    return bisect_left(paragraphs, place, key=lambda paragraph: paragraph[0])


def _is_heading(text: str) -> bool:
    return 0 < len(text.strip()) <= _HEADING or ends_with_item(text)
