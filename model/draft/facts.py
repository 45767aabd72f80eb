"""A draft read for the rules and the printer: figures as numbers, blank totals added up."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import wraps
from typing import Self, TypeVar

from model.draft.annotations import ANNOTATIONS, LAST, Annotation
from model.draft.carried import is_carried
from model.draft.draft import Draft, Value, is_list
from model.draft.results import Results
from model.form import FORM
from model.form.form import PLACEHOLDER
from model.form.spec import Field
from model.values.characters import as_read
from model.values.name_list import count_of, names_in
from model.values.numbers import BLANK, Reading, ReadingState, decimal_text, read
from model.values.paragraph_cache import cached_by_block
from model.values.pieces import Placed, blocks, pieces_of, placed_paragraphs
from model.values.years import read_year

T = TypeVar("T")

_SOURCES = "sources"  # not a key of the form: where all its values came from

# A bit for each key of the form, one for all annotations of a kind, and one for all sources.
_BITS = {name: 1 << place for place, name in enumerate((*FORM.order, *ANNOTATIONS, _SOURCES))}


def _cached(gather: Callable[["Facts", str], T]) -> Callable[["Facts", str], T]:
    """Return a method of Facts whose results are cached by :meth:`Facts.once`."""

    def method(facts: "Facts", key: str) -> T:
        return facts.once(gather, key)

    return wraps(gather)(method)


class Facts(Results):
    """The values of one draft as rules read them, cached: a draft never changes.

    Texts are read in ordinary characters (model.values.characters), wherever they came from.
    ``before`` are the facts of an earlier draft: cached results that read no value changed
    since are taken over. Rules read a draft through these methods alone, for only so is it
    known which values a result depends on.
    """

    def __init__(self, draft: Draft, before: "Facts | None" = None) -> None:
        super().__init__()
        self.draft = draft
        self._readings: dict[str, Reading] = {}
        self._copies: dict[frozenset[tuple[str, Value]], Self] = {}
        if before:
            self.take_over(before)

    def on_copy(self, values: Mapping[str, Value], gather: Callable[[Self], T]) -> T:
        """Return what is gathered from a copy of the draft with these values set; what is read
        there counts as read here."""
        name = frozenset(values.items())
        if name not in self._copies:
            self._copies[name] = type(self)(self.draft.with_values(values, {}), self)
        return self.asked_of(self._copies[name], _bits(values), gather)

    def _record(self, key: str) -> None:
        self._own |= _BITS[key]
        self.last_read = key

    def take_over(self, other: "Facts") -> None:
        """Take over what was gathered of another draft, as far as it holds for this one."""
        changed = other.draft.changed_keys(self.draft)
        bits = _bits(changed)
        if other.draft.sources != self.draft.sources:
            bits |= _BITS[_SOURCES]
        self.take_results(other, bits)
        for key, reading in other._readings.items():
            if key not in changed:
                self._readings[key] = reading

    def forget_outdated(self) -> None:
        """Forget the copies too, which only a check asks."""
        super().forget_outdated()
        self._copies.clear()

    def annotation(self, kind: str, about: str) -> Annotation:
        """Return the annotation of a rule or a field; () where there is none."""
        self._own |= _BITS[kind]
        return self.draft.annotation(kind, about)

    def annotations(self, kind: str) -> dict[str, Annotation]:
        """Return all annotations of a kind by what they are about, in that order."""
        self._own |= _BITS[kind]
        return self.draft.annotations(kind)

    @_cached
    def text(self, key: str) -> str:
        """Return a single value or a text in ordinary characters; "" where it is blank."""
        typed = self.text_as_typed(key)
        return typed if self.is_ordinary(key) else as_read(typed)

    def text_as_typed(self, key: str) -> str:
        """Return the same with every character; as long as ``text`` where none is invisible."""
        self._record(key)
        return self.draft.text(key)

    @_cached
    def items(self, key: str) -> tuple[str, ...]:
        """Return the items of a list, or the one value of another field."""
        if not is_list(key):
            return (self.text(key),)
        typed = self.items_as_typed(key)
        return typed if self.is_ordinary(key) else tuple(map(as_read, typed))

    @_cached
    def is_ordinary(self, key: str) -> bool:
        """Whether a field has no look-alike and no invisible character."""
        if is_list(key):
            return _is_ordinary("\n".join(self.items_as_typed(key)))  # one scan of 100,000 items
        return all(_is_ordinary(block) for _, block in self.blocks_as_typed(key))

    @_cached
    def names(self, key: str) -> tuple[str, ...]:
        """Return the names listed, "" for one left out between two separators (O04)."""
        return names_in(self.items(key))

    @_cached
    def count_of_names(self, key: str) -> int:
        """Return how many names are listed (O01–O03); 0 where 无 is written, or nothing."""
        return count_of(self.names(key))

    def items_as_typed(self, key: str) -> tuple[str, ...]:
        """Return the same with every character."""
        self._record(key)
        return self.draft.items(key)

    def filled(self, key: str) -> bool:
        """Whether the field holds a visible character."""
        return any(item and not item.isspace() for item in self.items(key))

    @property
    def year(self) -> str:
        """Year reported on, in half-width digits; "" where none can be read."""
        return read_year(self.text("year"))

    @_cached
    def lines(self, key: str) -> tuple[Placed, ...]:
        """Return the paragraphs as typed, each with its place in the text."""
        return placed_paragraphs(self.text_as_typed(key))

    @_cached
    def paragraphs(self, key: str) -> tuple[Placed, ...]:
        """Return the paragraphs in ordinary characters, each with its place in the text."""
        text = self.text(key)
        return self.lines(key) if text == self.text_as_typed(key) else placed_paragraphs(text)

    @_cached
    def blocks_as_typed(self, key: str) -> tuple[Placed, ...]:
        """Return the text as typed, in blocks, each with its place."""
        return blocks(self.text_as_typed(key))

    @_cached
    def blocks(self, key: str) -> tuple[Placed, ...]:
        """Return the text in ordinary characters in blocks of paragraphs, each with its place."""
        text = self.text(key)
        return self.blocks_as_typed(key) if text == self.text_as_typed(key) else blocks(text)

    def pieces(self, key: str) -> tuple[Placed, ...]:
        """Return the paragraphs, each with its place in the text.

        One of more than 4,000 characters is cut behind full stops, so that a key press changes
        one piece only.
        """
        placed = self.blocks(key)
        return tuple((start + at, piece) for start, one in placed for at, piece in pieces_of(one))

    def is_carried(self, key: str) -> bool:
        """Whether a field still holds last year's value, neither edited nor confirmed."""
        self._own |= _BITS[_SOURCES]
        return is_carried(self.draft, key)

    def last_year(self, key: str) -> Reading:
        """Return last year's figure, BLANK where there is no last report or it left it blank."""
        typed = self.annotation(LAST, key)
        return read(FORM[key], typed[0]) if typed else BLANK

    def typed(self, key: str) -> Reading:
        """Return the figure the clerk typed, nothing added up."""
        self._own |= _BITS[key]  # as _record does: asked some 400 times at a key press
        self.last_read = key
        reading = self._readings.get(key)
        if reading is None:
            reading = self._readings[key] = read(FORM[key], self.draft.text(key))
        return reading

    def number(self, key: str) -> Reading:
        """Return the figure as it counts: as typed, a total or number nobody typed as computed."""
        reading = self.typed(key)
        is_computed = reading.is_blank and FORM[key].computed_from
        return self.computed(key) if is_computed else reading

    def amount(self, key: str) -> Decimal:
        """Return the figure as an addend: a blank or unreadable one counts as 0."""
        return self.number(key).value or Decimal(0)

    def addends(self, field: Field) -> tuple[str, ...]:
        """Return the keys a total adds up, as the report's choices have it."""
        parts = ((part.key, part.when) for part in field.addends)
        return tuple(key for key, when in parts if not when or self.choice(when[0]) == when[1])

    def choice(self, key: str) -> str:
        """Return the value chosen; the form's default where none is, or an unknown one."""
        value = self.text(key)
        return value if any(value == c.value for c in FORM[key].choices) else FORM[key].default

    def computed(self, key: str) -> Reading:
        """Return what a total adds up to or how many names there are.

        BLANK when no part is filled or no name listed, UNREADABLE when one of the parts is.
        """
        field = FORM[key]
        if field.counts:
            is_listed = any(self.names(field.counts))
            return _whole(self.count_of_names(field.counts)) if is_listed else BLANK
        return _sum([self.typed(part) for part in self.addends(field)])

    def fill_in(self, text: str) -> str:
        """Return a caption or title of the form with the report's year and region in it."""
        return PLACEHOLDER.sub(lambda slot: self._in_title(slot[1]), text)

    def _in_title(self, key: str) -> str:
        typed = self.text(key).strip()
        return (self.year or typed) if key == "year" else typed


@cached_by_block
def _is_ordinary(block: str) -> bool:
    """Whether it has no look-alike and no invisible character."""
    return as_read(block) is block


def _bits(keys: Iterable[str]) -> int:
    """Return a bit for each of these keys that a rule may read."""
    names = {key.partition("/")[0] for key in keys}
    return sum(_BITS.get(name, 0) for name in names)


def _whole(count: int) -> Reading:
    return Reading(ReadingState.NUMBER, str(count), Decimal(count), computed=True)


def _sum(readings: Sequence[Reading]) -> Reading:
    if all(reading.is_blank for reading in readings):
        return BLANK
    if any(reading.state is ReadingState.UNREADABLE for reading in readings):
        return Reading(ReadingState.UNREADABLE, computed=True)
    total = sum((reading.value or Decimal(0) for reading in readings), Decimal(0))
    return Reading(ReadingState.NUMBER, decimal_text(total), total, computed=True)
