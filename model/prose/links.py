"""Links: figures of the form put into a text, with the field they came from.

A link is an annotation ``link/PASSAGE/BEFORE`` (model.draft.annotations): BEFORE are the words
that stand directly before the figure in its paragraph, no digit among them, so that another linked
figure there may change. A link whose words or figure no longer stand there is no link.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from model.draft.annotations import LINK, annotation_key
from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import NUMERIC
from model.prose.rewriting import Span, replaced
from model.values.characters import as_read

_LONGEST = 12  # characters of BEFORE
_WORDS = re.compile(r"[^0-9０-９\n]*\Z")
_CLAUSE = re.compile("[^，。；：、,;:（(]+$")
_MORE_DIGITS = re.compile("[0-9０-９]|[.．][0-9０-９]")


@dataclass(frozen=True, slots=True)
class StaleLink:
    """A linked figure that the form has changed from ``old`` to ``new``."""

    passage: str
    before: str
    key: str
    old: str
    new: str
    spans: tuple[Span, ...]


def insertable(facts: Facts) -> Sequence[tuple[str, str, str, str]]:
    """Return all figures of the form, filled in or added up: key, label, figure, unit."""
    fields = [field for field in FORM.fields if field.kind in NUMERIC]
    return [
        (field.key, FORM.place(field.key), facts.number(field.key).shown, field.unit)
        for field in fields
        if facts.number(field.key).is_number
    ]


def inserted(draft: Draft, passage: str, offset: int, key: str) -> Mapping[str, Value]:
    """Return the values that put a linked figure into a text at an offset; {} for a blank one."""
    reading, text = Facts(draft).number(key), draft.text(passage)
    if not reading.is_number:
        return {}
    link = (key, reading.shown)
    about = annotation_key(LINK, f"{passage}/{_before(draft, passage, text[:offset], link)}")
    return {passage: text[:offset] + reading.shown + text[offset:], about: link}


def _before(draft: Draft, passage: str, text: str, link: tuple[str, str]) -> str:
    """Return the words before a figure in its clause: text put in before that breaks no link.

    More or fewer words where the same ones already have another link.
    """
    found = _WORDS.search(text[-_LONGEST:])
    words = found[0] if found else ""
    clause = _CLAUSE.search(words)
    choices = (clause[0] if clause else words, *(words[start:] for start in range(len(words))))
    others = draft.annotations(LINK)
    free = (part for part in choices if others.get(f"{passage}/{part}", link) == link)
    return next(free, words)


def stale_links(facts: Facts) -> Iterator[StaleLink]:
    """Yield the links whose figure the form has changed since."""
    for about, annotation in facts.annotations(LINK).items():
        passage, _, before = about.partition("/")
        if len(annotation) == 2 and passage in FORM and annotation[0] in FORM:
            yield from _stale(facts, passage, before, annotation[0], annotation[1])


def _stale(facts: Facts, passage: str, before: str, key: str, old: str) -> Iterator[StaleLink]:
    reading = facts.number(key)
    if not reading.is_number or reading.shown == old or not old:
        return
    if spans := tuple(_occurrences(facts.text(passage), as_read(before), old)):
        yield StaleLink(passage, before, key, old, reading.shown, spans)


def _occurrences(text: str, before: str, figure: str) -> Iterator[Span]:
    """Yield where the figure stands behind its words and does not begin a longer one."""
    place = text.find(before + figure)
    while place >= 0:
        start = place + len(before)
        end = start + len(figure)
        begins = before or place == 0 or text[place - 1] == "\n"
        if begins and not _MORE_DIGITS.match(text, end):
            yield start, end
        place = text.find(before + figure, end)


def renewed(facts: Facts, stale: StaleLink) -> tuple[tuple[str, Value], ...]:
    """Return the values that put the form's figure into the text and its link."""
    text = replaced(facts.text(stale.passage), stale.spans, stale.new)
    about = annotation_key(LINK, f"{stale.passage}/{stale.before}")
    return (stale.passage, text), (about, (stale.key, stale.new))


def moved_links(
    draft: Draft, passage: str, text: str, moved: Callable[[int], int]
) -> Mapping[str, Value]:
    """Return the values that keep a text's links where edits make it ``text``.

    ``moved`` gives the place in ``text`` of a character of the text as it is.
    """
    values: dict[str, Value] = {}
    for about, annotation in draft.annotations(LINK).items():
        of, _, before = about.partition("/")
        if of != passage or len(annotation) != 2:
            continue
        for start, _ in _occurrences(draft.text(passage), before, annotation[1]):
            words = text[moved(start - len(before)) : moved(start)]
            if words != before:
                values[annotation_key(LINK, about)] = ()
                values[annotation_key(LINK, f"{passage}/{words}")] = annotation
    return values
