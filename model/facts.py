"""A draft read for the rules and the printer: figures as numbers, blank totals added up."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from model.draft import Draft
from model.form import FORM
from model.form.build import SLOT
from model.remarks import LAST
from model.spec import Addend, Field
from model.values import BLANK, Reading, State, plain, read

_LONG = 4_000  # characters; a paragraph beyond is cut for reading
_STOP = re.compile("(.)[。！？][”’」』）》]*")
_ONE_IN = 16  # stops


class Facts:
    """One draft, read. A draft never changes, so what was read of it once is kept."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._typed: dict[str, Reading] = {}
        self._numbers: dict[str, Reading] = {}
        self._paragraphs: dict[str, tuple[tuple[int, str], ...]] = {}
        self._pieces: dict[str, tuple[tuple[int, str], ...]] = {}

    def text(self, key: str) -> str:
        return self.draft.text(key)

    def items(self, key: str) -> tuple[str, ...]:
        return self.draft.items(key)

    def filled(self, key: str) -> bool:
        return self.draft.filled(key)

    def paragraphs(self, key: str) -> tuple[tuple[int, str], ...]:
        """A text's paragraphs, each with the place in the text where it begins."""
        if key not in self._paragraphs:
            self._paragraphs[key] = tuple(_paragraphs(self.text(key)))
        return self._paragraphs[key]

    def pieces(self, key: str) -> tuple[tuple[int, str], ...]:
        """What is read of a text at one go, each with its place: its paragraphs, those beyond
        all measure cut behind full stops, so that a key press leaves most of them as they are.
        """
        if key not in self._pieces:
            self._pieces[key] = tuple(_cut(self.paragraphs(key)))
        return self._pieces[key]

    def last_year(self, key: str) -> Reading:
        """Last year's figure, BLANK where there is no last report or it left it blank."""
        typed = self.draft.remark(LAST, key)
        return read(FORM[key], typed[0]) if typed else BLANK

    def typed(self, key: str) -> Reading:
        """The figure the clerk typed, nothing added up."""
        if key not in self._typed:
            self._typed[key] = read(FORM[key], self.draft.text(key))
        return self._typed[key]

    def number(self, key: str) -> Reading:
        """The figure as it counts: as typed, or for a total nobody typed, added up."""
        if key not in self._numbers:
            reading = self.typed(key)
            added_up = reading.is_blank and FORM[key].is_total
            self._numbers[key] = self.computed(key) if added_up else reading
        return self._numbers[key]

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
        readings = [self.typed(part) for part in self.addends(FORM[key])]
        if all(reading.is_blank for reading in readings):
            return BLANK
        if any(reading.state is State.UNREADABLE for reading in readings):
            return Reading(State.UNREADABLE, computed=True)
        total = sum((reading.value or Decimal(0) for reading in readings), Decimal(0))
        return Reading(State.NUMBER, plain(total), total, computed=True)

    def fill_in(self, text: str) -> str:
        """A caption or title of the form with the report's year and region in it."""
        return SLOT.sub(lambda slot: self.text(slot[1]).strip(), text)


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
                yield offset + start, paragraph[start : stop.end()]
                start = stop.end()
        yield offset + start, paragraph[start:]
