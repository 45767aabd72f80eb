"""A draft read for the rules and the printer: figures as numbers, blank totals added up."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import wraps
from typing import TypeVar, TypeVarTuple

from model.draft.annotations import ANNOTATIONS, LAST, Annotation
from model.draft.carried import is_carried
from model.draft.draft import Draft, Value, is_list
from model.draft.results import Call, Outdated, Result, all_keys, renewed, seen_from
from model.form import FORM
from model.form.form import PLACEHOLDER
from model.form.spec import Field
from model.values.blocks import blocks, pieces_of
from model.values.characters import as_read
from model.values.name_list import count_of, names_in
from model.values.numbers import BLANK, Reading, ReadingState, decimal_text, read
from model.values.paragraph_cache import cached_by_block
from model.values.pieces import Placed, placed_paragraphs
from model.values.years import read_year

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_SOURCES = "sources"  # not a key of the form: where all its values came from

# A bit for each key of the form, one for all annotations of a kind, and one for all sources.
_BITS = {name: 1 << place for place, name in enumerate((*FORM.order, *ANNOTATIONS, _SOURCES))}


def _cached(gather: Callable[["Facts", str], T]) -> Callable[["Facts", str], T]:
    """Return a method of Facts whose results are cached by :meth:`Facts.once`."""

    def method(facts: "Facts", key: str) -> T:
        return facts.once(gather, key)

    return wraps(gather)(method)


class Facts:
    """The values of one draft as rules read them, cached: a draft never changes.

    Texts are read in ordinary characters (model.values.characters), wherever they came from.
    ``before`` are the facts of an earlier draft: cached results that read no value changed
    since are taken over. Rules read a draft through these methods alone, for only so is it
    known which values a result depends on.
    """

    def __init__(self, draft: Draft, before: "Facts | None" = None) -> None:
        self.draft = draft
        self.last_read = ""  # key of the form; where a rule raised, the likely cause
        self._own = 0  # a bit for each key read since the current ``once`` began
        self._asked: dict[Call, Result] = {}  # what was asked for since
        self._readings: dict[str, Reading] = {}
        self._results: dict[Call, Result] = {}
        self._outdated: dict[Call, Outdated] = {}
        self._copies: dict[frozenset[tuple[str, Value]], Facts] = {}
        if before:
            self.take_over(before)

    def once(self, gather: Callable[["Facts", *Ts], T], *about: *Ts) -> T:
        """Return ``gather(self, *about)``, cached until a value it read changes.

        It must read the draft through these facts, and nothing else that changes.
        """
        call = (gather, *about)
        result = self._results.get(call) or self._result(call)
        self._asked[call] = result
        self.last_read = result.last
        return result.value

    def on_copy(self, values: Mapping[str, Value], gather: "Callable[[Facts], T]") -> T:
        """Return what is gathered from a copy of the draft with these values set; what is read
        there counts as read here."""
        name = frozenset(values.items())
        if name not in self._copies:
            self._copies[name] = Facts(self.draft.with_values(values, {}), self)
        copy = self._copies[name]
        copy._own, copy._asked = 0, {}
        found = gather(copy)
        self._own |= copy._own
        for call, result, holds in seen_from(_bits(values), copy._asked):
            if holds:
                self._asked[call] = self._results.setdefault(call, result)
            else:
                self._own |= result.own
        return found

    def _result(self, call: Call) -> Result:
        """Return the result of a call: kept, still holding, or gathered."""
        kept = self._results.get(call)
        if kept is None:
            before = self._outdated.pop(call, None)
            kept = (before and self._still_holding(before)) or self._gather(call, before)
            self._results[call] = kept
        return kept

    def _still_holding(self, before: Outdated) -> Result | None:
        """Return a result of an earlier draft if each result it asked for is what it was."""
        result, asked = before.result, dict[Call, Result]()
        if result.own & before.changed:
            return None
        for call, old in result.asked.items():
            asked[call] = self._result(call)
            if asked[call].value is not old.value:
                return None
        return result._replace(keys=all_keys(result.own, asked), asked=asked)

    def _gather(self, call: Call, before: Outdated | None) -> Result:
        """Return the result; where it raises, the keys it read still count for the caller."""
        outer = self._own, self._asked
        self._own, self._asked, self.last_read = 0, {}, ""
        try:
            value = renewed(call[0], before, call[0](self, *call[1:]))
            keys = all_keys(self._own, self._asked)
            return Result(value, keys, self._own, self._asked, self.last_read)
        except Exception:
            outer = outer[0] | all_keys(self._own, self._asked), outer[1]
            raise
        finally:
            self._own, self._asked = outer

    def _record(self, key: str) -> None:
        self._own |= _BITS[key]
        self.last_read = key

    def take_over(self, other: "Facts") -> None:
        """Take over what was gathered of another draft, as far as it holds for this one."""
        changed = other.draft.changed_keys(self.draft)
        bits = _bits(changed)
        if other.draft.sources != self.draft.sources:
            bits |= _BITS[_SOURCES]
        for call, result in other._results.items():
            if not result.keys & bits:
                self._results.setdefault(call, result)
            else:
                self._outdated[call] = Outdated(result, bits)
        for call, old in other._outdated.items():
            self._outdated.setdefault(call, Outdated(old.result, old.changed | bits))
        for key, reading in other._readings.items():
            if key not in changed:
                self._readings[key] = reading

    def forget_outdated(self) -> None:
        """Forget the copies, and the results of earlier drafts that nobody asked for again."""
        self._outdated.clear()
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
        is_ordinary = all(_is_ordinary(block) for _, block in self.blocks_as_typed(key))
        return typed if is_ordinary else as_read(typed)

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
        together = "\n".join(typed)  # one scan of up to 100,000 items
        return typed if as_read(together) is together else tuple(map(as_read, typed))

    @_cached
    def names(self, key: str) -> tuple[str, ...]:
        """Return the names listed, "" for one left out between two separators (O04)."""
        return names_in(self.items(key))

    @_cached
    def count_of_names(self, key: str) -> int:
        """Return how many names are listed (O01–O03); 0 where 无 is written, or nothing."""
        return count_of(self.names(key))

    def items_as_typed(self, key: str) -> tuple[str, ...]:
        """Return the same with every character; items in ordinary ones are the same objects."""
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
        return self.lines(key) if text is self.text_as_typed(key) else placed_paragraphs(text)

    @_cached
    def blocks_as_typed(self, key: str) -> tuple[Placed, ...]:
        """Return the text as typed, in blocks, each with its place."""
        return blocks(self.text_as_typed(key))

    @_cached
    def blocks(self, key: str) -> tuple[Placed, ...]:
        """Return the text in ordinary characters in blocks of paragraphs, each with its place."""
        text = self.text(key)
        is_typed = text is self.text_as_typed(key)
        return self.blocks_as_typed(key) if is_typed else blocks(text)

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
