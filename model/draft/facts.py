"""A draft read for the rules and the printer: figures as numbers, blank totals added up."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple, TypeVar

from model.draft.annotations import LAST, is_annotation
from model.draft.draft import Draft
from model.form import FORM
from model.form.form import PLACEHOLDER
from model.form.spec import Addend, Field
from model.values.characters import as_read
from model.values.name_list import names_in
from model.values.numbers import BLANK, Reading, ReadingState, parted_from_unit, plain, read
from model.values.years import year_meant

T = TypeVar("T")

_BITS = {key: 1 << place for key, place in FORM.order.items()}

_LONG = 4_000  # characters; a paragraph beyond is cut for reading
_STOP = re.compile("(.)[。！？][”’」』）》]*")
_ONE_IN = 16  # stops
_MARK = re.compile("(.)[，、；：,;\\s]")
_LEAST, _MOST = 2_000, 8_000  # characters of a piece cut where no sentence ends


class Facts:
    """One draft, read. A draft never changes, so what was read of it once is kept.

    Texts are read in ordinary characters (model.values.characters), wherever they came from.
    ``before`` are the facts of the draft as it was: what was gathered of it without reading
    anything that has changed since is taken over.
    """

    def __init__(self, draft: Draft, before: "Facts | None" = None) -> None:
        self.draft = draft
        changed = before.draft.changed_keys(draft) if before else set[str]()
        self._asked = 0  # a bit for each key that was read
        self._last = ""  # the key that was read last
        self._texts = before.texts_without(changed) if before else {}
        self._readings: dict[str, Reading] = {}
        self._sums: dict[str, Reading] = {}
        self._gathered = before.still_true(changed) if before else {}

    def once(self, gather: Callable[["Facts"], T]) -> T:
        """What ``gather`` makes of the draft, gathered again only where what it read changed.

        It must read the form's values through these facts, and nothing else that changes.
        """
        if gather not in self._gathered:
            self._gathered[gather] = self._gather(gather)
        known = self._gathered[gather]
        self._asked |= known.asked
        self._last = known.last
        return known.found

    def _gather(self, gather: Callable[["Facts"], Any]) -> "_Gathered":
        """Where it raises, what it read so far still counts as read by whoever asked for it."""
        outer, self._asked, self._last = self._asked, 0, ""
        try:
            found = gather(self)
            return _Gathered(found, self._asked, self._last)
        finally:
            self._asked |= outer

    @property
    def last_read(self) -> str:
        """The key that was read last: where it went wrong when a rule has raised."""
        return self._last

    def _note(self, key: str) -> None:
        self._asked |= _BITS[key]
        self._last = key

    def still_true(self, changed: set[str]) -> "dict[Callable[[Facts], Any], _Gathered]":
        """What was gathered that holds when these keys have changed; nothing when a remark has."""
        if any(map(is_annotation, changed)):
            return {}
        bits = sum(_BITS[key] for key in changed)
        found = self._gathered.items()
        return {gather: known for gather, known in found if not known.asked & bits}

    def take_over(self, other: "Facts") -> None:
        """Take over too what was gathered of another draft and holds of this one as well."""
        changed = other.draft.changed_keys(self.draft)
        self._gathered = other.still_true(changed) | self._gathered

    def texts_without(self, changed: set[str]) -> dict[str, str]:
        """The texts read so far, but for these keys."""
        return {key: text for key, text in self._texts.items() if key not in changed}

    def text(self, key: str) -> str:
        self._note(key)
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = as_read(self.draft.text(key))
        return text

    def items(self, key: str) -> tuple[str, ...]:
        """The items of a list, or the one value of another field."""
        if isinstance(self.draft[key], str):
            return (self.text(key),)
        return self.once(_ITEMS[key])

    def names(self, key: str) -> tuple[str, ...]:
        """The names listed, "" for one left out between two separators (rules O01–O03)."""
        return self.once(_NAMES[key])

    def items_as_typed(self, key: str) -> tuple[str, ...]:
        """The same with every character; items in ordinary ones are the very same objects."""
        self._note(key)
        return self.draft.items(key)

    def filled(self, key: str) -> bool:
        """Whether anything that can be seen stands there."""
        return any(item and not item.isspace() for item in self.items(key))

    @property
    def year(self) -> str:
        """The year reported on in half-width digits; "" where none is meant."""
        return year_meant(self.text("year"))

    def lines(self, key: str) -> tuple[tuple[int, str], ...]:
        """The paragraphs as they stand on the screen, each with where it begins."""
        return self.once(_LINES[key])

    def paragraphs(self, key: str) -> tuple[tuple[int, str], ...]:
        """A text's paragraphs as they are read, each with the place in the text where it begins."""
        return self.once(_PARAGRAPHS[key])

    def pieces(self, key: str) -> tuple[tuple[int, str], ...]:
        """What is read of a text at one go, each with its place: its paragraphs, those beyond
        all measure cut behind full stops, so that a key press leaves most of them as they are.
        """
        return self.once(_PIECES[key])

    def last_year(self, key: str) -> Reading:
        """Last year's figure, BLANK where there is no last report or it left it blank."""
        typed = self.draft.annotation(LAST, key)
        return read(FORM[key], typed[0]) if typed else BLANK

    def typed(self, key: str) -> Reading:
        """The figure the clerk typed, nothing added up."""
        self._note(key)
        reading = self._readings.get(key)
        if reading is None:
            reading = self._readings[key] = read(FORM[key], self.draft.text(key))
        return reading

    def number(self, key: str) -> Reading:
        """The figure as it counts: as typed, or for a total nobody typed, added up."""
        reading = self.typed(key)
        added_up = reading.state is ReadingState.BLANK and FORM[key].is_total
        return self.computed(key) if added_up else reading

    def amount(self, key: str) -> Decimal:
        """The figure as an addend: a blank or unreadable one counts as 0."""
        return self.number(key).value or Decimal(0)

    def addends(self, field: Field) -> tuple[str, ...]:
        """The keys a total adds up, as the report's choices have it."""
        return tuple(part.key for part in field.addends if self._counts(part))

    def _counts(self, part: Addend) -> bool:
        if part.when is None:
            return True
        key, value = part.when
        return self.choice(key) == value

    def choice(self, key: str) -> str:
        """The answer chosen; the form's default where none is, or one nobody offered."""
        value = self.text(key)
        return value if any(value == c.value for c in FORM[key].choices) else FORM[key].default

    def computed(self, key: str) -> Reading:
        """What a total adds up to: BLANK when no part is filled, UNREADABLE when one is."""
        parts = self.addends(FORM[key])
        readings = [self.typed(part) for part in parts]
        if key not in self._sums:
            self._sums[key] = _sum(readings)
        return self._sums[key]

    def fill_in(self, text: str) -> str:
        """A caption or title of the form with the report's year and region in it."""
        return PLACEHOLDER.sub(lambda slot: self._in_title(slot[1]), text)

    def _in_title(self, key: str) -> str:
        typed = self.text(key).strip()
        return (self.year or typed) if key == "year" else typed


class _Gathered(NamedTuple):
    """What was gathered of a draft, a bit for each key of what it was gathered from, and the
    last of these."""

    found: Any
    asked: int
    last: str


def _sum(readings: Sequence[Reading]) -> Reading:
    if all(reading.is_blank for reading in readings):
        return BLANK
    if any(reading.state is ReadingState.UNREADABLE for reading in readings):
        return Reading(ReadingState.UNREADABLE, computed=True)
    total = sum((reading.value or Decimal(0) for reading in readings), Decimal(0))
    return Reading(ReadingState.NUMBER, plain(total), total, computed=True)


def _items_of(facts: Facts, *, key: str) -> tuple[str, ...]:
    """All items are looked through at one go: there may be a hundred thousand."""
    typed = facts.items_as_typed(key)
    together = "\n".join(typed)
    return typed if as_read(together) is together else tuple(map(as_read, typed))


def _names_of(facts: Facts, *, key: str) -> tuple[str, ...]:
    return names_in(facts.items(key))


def _lines_of(facts: Facts, *, key: str) -> tuple[tuple[int, str], ...]:
    return tuple(_paragraphs("\n".join(facts.items_as_typed(key))))


def _paragraphs_of(facts: Facts, *, key: str) -> tuple[tuple[int, str], ...]:
    text = facts.text(key)
    return facts.lines(key) if text is facts.draft[key] else tuple(_paragraphs(text))


def _pieces_of(facts: Facts, *, key: str) -> tuple[tuple[int, str], ...]:
    return tuple(_cut(_with_units(facts.paragraphs(key))))


_ITEMS = {item.key: partial(_items_of, key=item.key) for item in FORM.fields}
_NAMES = {item.key: partial(_names_of, key=item.key) for item in FORM.fields}
_LINES = {item.key: partial(_lines_of, key=item.key) for item in FORM.fields}
_PARAGRAPHS = {item.key: partial(_paragraphs_of, key=item.key) for item in FORM.fields}
_PIECES = {item.key: partial(_pieces_of, key=item.key) for item in FORM.fields}


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for paragraph in text.split("\n"):
        yield start, paragraph
        start += len(paragraph) + 1


def _with_units(paragraphs: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Paragraphs, those between which a figure is parted from its unit as one."""
    start, waiting = 0, None
    for offset, paragraph in paragraphs:
        if waiting is None:
            start, waiting = offset, paragraph
        elif parted_from_unit(waiting, paragraph):
            waiting = f"{waiting}\n{paragraph}"
        else:
            yield start, waiting
            start, waiting = offset, paragraph
    if waiting is not None:
        yield start, waiting


def _cut(paragraphs: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Where one is cut, the letter before the stop alone decides: no cut moves another."""
    for offset, paragraph in paragraphs:
        start = 0
        for stop in _STOP.finditer(paragraph) if len(paragraph) > _LONG else ():
            if ord(stop[1]) % _ONE_IN == 0:
                yield from _bounded(offset + start, paragraph[start : stop.end()])
                start = stop.end()
        yield from _bounded(offset + start, paragraph[start:])


def _bounded(offset: int, piece: str) -> Iterator[tuple[int, str]]:
    """A piece beyond all measure cut once more, at a mark, or where there is none by length."""
    start = 0
    while len(piece) - start > _MOST:
        marks = _MARK.finditer(piece, start + _LEAST, start + _MOST)
        cuts = (mark.end() for mark in marks if ord(mark[1]) % _ONE_IN == 0)
        end = next(cuts, start + _MOST)
        yield offset + start, piece[start:end]
        start = end
    yield offset + start, piece[start:]
