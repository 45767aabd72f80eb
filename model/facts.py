"""A draft read for the rules and the printer: figures as numbers, blank totals added up."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple, TypeVar

from model.draft import Draft
from model.form import FORM
from model.form.build import SLOT
from model.remarks import LAST, is_remark
from model.spec import Addend, Field
from model.values import BLANK, Reading, State, plain, read

T = TypeVar("T")

_BITS = {key: 1 << place for key, place in FORM.order.items()}

_LONG = 4_000  # characters; a paragraph beyond is cut for reading
_STOP = re.compile("(.)[。！？][”’」』）》]*")
_ONE_IN = 16  # stops
_MARK = re.compile("(.)[，、；：,;\\s]")
_LEAST, _MOST = 2_000, 8_000  # characters of a piece cut where no sentence ends


class Facts:
    """One draft, read. A draft never changes, so what was read of it once is kept.

    ``before`` are the facts of the draft as it was: what was gathered of it without reading
    anything that has changed since is taken over.
    """

    def __init__(self, draft: Draft, before: "Facts | None" = None) -> None:
        self.draft = draft
        self._asked = 0  # a bit for each key that was read
        self._readings: dict[str, Reading] = {}
        self._sums: dict[str, Reading] = {}
        self._gathered = before.still_true(draft) if before else {}

    def once(self, gather: Callable[["Facts"], T]) -> T:
        """What ``gather`` makes of the draft, gathered again only where what it read changed.

        It must read the form's values through these facts, and nothing else that changes.
        """
        if gather not in self._gathered:
            outer, self._asked = self._asked, 0
            found = gather(self)
            self._gathered[gather] = _Gathered(found, self._asked)
            self._asked = outer
        known = self._gathered[gather]
        self._asked |= known.asked
        return known.found

    def still_true(self, draft: Draft) -> "dict[Callable[[Facts], Any], _Gathered]":
        """What was gathered that holds for another draft too; nothing when its remarks differ."""
        changed = self.draft.changed_to(draft)
        if any(map(is_remark, changed)):
            return {}
        bits = sum(_BITS[key] for key in changed)
        found = self._gathered.items()
        return {gather: known for gather, known in found if not known.asked & bits}

    def text(self, key: str) -> str:
        self._asked |= _BITS[key]
        return self.draft.text(key)

    def items(self, key: str) -> tuple[str, ...]:
        self._asked |= _BITS[key]
        return self.draft.items(key)

    def filled(self, key: str) -> bool:
        self._asked |= _BITS[key]
        return self.draft.filled(key)

    def paragraphs(self, key: str) -> tuple[tuple[int, str], ...]:
        """A text's paragraphs, each with the place in the text where it begins."""
        return self.once(_PARAGRAPHS[key])

    def pieces(self, key: str) -> tuple[tuple[int, str], ...]:
        """What is read of a text at one go, each with its place: its paragraphs, those beyond
        all measure cut behind full stops, so that a key press leaves most of them as they are.
        """
        return self.once(_PIECES[key])

    def last_year(self, key: str) -> Reading:
        """Last year's figure, BLANK where there is no last report or it left it blank."""
        typed = self.draft.remark(LAST, key)
        return read(FORM[key], typed[0]) if typed else BLANK

    def typed(self, key: str) -> Reading:
        """The figure the clerk typed, nothing added up."""
        self._asked |= _BITS[key]
        reading = self._readings.get(key)
        if reading is None:
            reading = self._readings[key] = read(FORM[key], self.draft.text(key))
        return reading

    def number(self, key: str) -> Reading:
        """The figure as it counts: as typed, or for a total nobody typed, added up."""
        reading = self.typed(key)
        added_up = reading.state is State.BLANK and FORM[key].is_total
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
        return SLOT.sub(lambda slot: self.text(slot[1]).strip(), text)


class _Gathered(NamedTuple):
    """What was gathered of a draft, and a bit for each key of what it was gathered from."""

    found: Any
    asked: int


def _sum(readings: Sequence[Reading]) -> Reading:
    if all(reading.is_blank for reading in readings):
        return BLANK
    if any(reading.state is State.UNREADABLE for reading in readings):
        return Reading(State.UNREADABLE, computed=True)
    total = sum((reading.value or Decimal(0) for reading in readings), Decimal(0))
    return Reading(State.NUMBER, plain(total), total, computed=True)


def _paragraphs_of(facts: Facts, *, key: str) -> tuple[tuple[int, str], ...]:
    return tuple(_paragraphs(facts.text(key)))


def _pieces_of(facts: Facts, *, key: str) -> tuple[tuple[int, str], ...]:
    return tuple(_cut(facts.paragraphs(key)))


_PARAGRAPHS = {item.key: partial(_paragraphs_of, key=item.key) for item in FORM.fields}
_PIECES = {item.key: partial(_pieces_of, key=item.key) for item in FORM.fields}


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for paragraph in text.split("\n"):
        yield start, paragraph
        start += len(paragraph) + 1


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
