"""The sentence after an undo or a redo: the first place it changed, and what stands there now."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from model.draft.annotations import (
    ANSWER,
    LIMIT,
    LINK,
    OFF,
    ORIGIN,
    OTHER,
    UNPLACED,
    Annotation,
    is_annotation,
)
from model.draft.draft import Draft
from model.form import FORM
from model.form.spec import NUMERIC, Field, ValueKind
from model.values.text import common_ends
from model.values.width import DIGITS_OF_EITHER_WIDTH
from resources.messages import editing as words

_MOST = 12  # characters quoted
_LONGEST = 40  # characters of a figure; a run of digits beyond is none
_FIGURE = set(f"{DIGITS_OF_EITHER_WIDTH}.．,，")
_BESIDE_VALUES = {LINK, ORIGIN, UNPLACED}  # annotations that come and go with a value
_WORDY = {ValueKind.TEXT, ValueKind.LIST}


@dataclass(frozen=True, slots=True)
class UndoReport:
    """A sentence, and where it leads: to ``key``, or to the settings of ``rule``.

    ``end`` is where the restored part ends in the text at ``key``, in characters; ``annotation``:
    an annotation of a check came back, not a value of the form. ``keys`` are all that changed.
    """

    sentence: str
    key: str = ""
    rule: str = ""
    end: int = 0
    annotation: bool = False
    keys: tuple[str, ...] = ()


def undo_report(before: Draft, after: Draft, keys: Collection[str], *, redone: bool) -> UndoReport:
    """Return the report on a step undone, or redone, between two drafts."""
    places = _places(keys)
    # One where only the source is another is told of where nothing else changed.
    first_place = next((key for key in places if before[key] != after[key]), places[0])
    first = change_told(first_place, before, after)
    sentence = words.REDONE if redone else words.UNDONE
    more = words.AND_MORE.format(count=len(places)) if len(places) > 1 else ""
    return replace(first, sentence=sentence.format(what=first.sentence + more), keys=tuple(places))


def _places(keys: Collection[str]) -> list[str]:
    """Return the keys in the form's order, without what goes with a value of them."""
    order = FORM.order
    own = [key for key in keys if key.partition("/")[0] not in _BESIDE_VALUES] or list(keys)
    return sorted(own, key=lambda key: (order.get(key, len(order)), key))


def change_told(key: str, before: Draft, after: Draft) -> UndoReport:
    """Return the report on one key at which two drafts differ."""
    if is_annotation(key):
        return _annotation(key, before.items(key), after.items(key))
    field, old, new = FORM[key], before.text(key), after.text(key)
    first, second, end = shown_values(field, old, new)
    return UndoReport(_sentence(shown_place(key), first, second), key, end=end)


def _sentence(place: str, old: str, new: str) -> str:
    if old == new:  # only where it came from is another
        return words.SAME.format(place=place, value=new)
    return words.CHANGED.format(place=place, old=old, new=new)


def shown_place(key: str) -> str:
    """Return the name of a place as the pages have it."""
    if key not in FORM:
        return key
    text = FORM[key].kind is ValueKind.TEXT
    return FORM.short_place(key) if text else FORM.place(key)


def shown_values(field: Field, old: str, new: str) -> tuple[str, str, int]:
    """Return what is shown of two values, and where in the new one the change ends."""
    if field.kind is ValueKind.CHOICE:
        return _answer(field, old), _answer(field, new), 0
    if field.kind in NUMERIC or field.kind is ValueKind.YEAR:
        blank = words.ADDED_UP if field.computed_from else words.BLANK
        return _cut(old) or blank, _cut(new) or blank, len(new)
    if field.kind not in _WORDY and max(len(old), len(new)) <= _MOST:
        return _quoted(old), _quoted(new), len(new)
    start, stop = _differ(old, new)
    end = len(new) - stop
    return _quoted(old[start : len(old) - stop]), _quoted(new[start:end]), end


def _answer(field: Field, value: str) -> str:
    labels = {choice.value: choice.label for choice in field.choices}
    return labels.get(value, labels[field.default]).partition("（")[0]


def _differ(old: str, new: str) -> tuple[int, int]:
    """Return how many characters are the same at either end, without cutting a figure in two."""
    start, stop = common_ends(old, new)
    return _figure_begins(old, new, start), _figure_begins(old[::-1], new[::-1], stop)


def _figure_begins(old: str, new: str, place: int) -> int:
    """Return where the figure begins that goes on over this place in either text."""
    begin = place
    while place - begin < _LONGEST and _splits(old, new, begin):
        begin -= 1
    return begin


def _splits(old: str, new: str, place: int) -> bool:
    """Whether a figure goes on over this place in either text."""
    goes_on = {old[place : place + 1], new[place : place + 1]} & _FIGURE
    return place > 0 and bool(goes_on) and old[place - 1] in _FIGURE


def _quoted(text: str) -> str:
    return words.QUOTED.format(text=_cut(text)) if text else words.BLANK


def _cut(text: str) -> str:
    """Return as much as a line can quote; beginning and end where it is longer."""
    line = text.replace("\n", words.LINE_END)
    if len(line) > _MOST:
        line = f"{line[: _MOST // 2]}…{line[1 - _MOST // 2 :]}"
    return line


def _annotation(key: str, old: Annotation, new: Annotation) -> UndoReport:
    """Return the report on an annotation: of the place of a finding, or of a rule."""
    kind, _, about = key.partition("/")
    sentence = _sentence(*annotation_told(key, old, new))
    if kind in (OFF, LIMIT):
        return UndoReport(sentence, rule=about, annotation=True)
    return UndoReport(sentence, key if kind == UNPLACED else _key_of(kind, about), annotation=True)


def annotation_told(key: str, old: Annotation, new: Annotation) -> tuple[str, str, str]:
    """Return the name of what an annotation is about, and what is shown of two values of it."""
    kind, _, about = key.partition("/")
    if kind in (OFF, LIMIT):
        name, shown = {OFF: (words.RULE, _state), LIMIT: (words.RULE_LIMIT, _limit)}[kind]
        return name.format(rule=about), shown(old), shown(new)
    if kind == UNPLACED:
        return words.UNPLACED, _quoted_first(old), _quoted_first(new)
    place = shown_place(_key_of(kind, about))
    named = words.ANNOTATIONS.get(kind, words.ANNOTATION).format(place=place)
    show = {ANSWER: _quoted_first, OTHER: _marked}.get(kind, _last)
    return named, show(old), show(new)


def _key_of(kind: str, about: str) -> str:
    """Return the key of the field that an annotation is about."""
    parts = about.split("/")
    return parts[1] if kind in (ANSWER, OTHER) and len(parts) > 1 else parts[0]


def _quoted_first(annotation: Annotation) -> str:
    return _quoted(annotation[0] if annotation else "")


def _marked(annotation: Annotation) -> str:
    return words.MARKED if any(annotation) else words.UNMARKED


def _last(annotation: Annotation) -> str:
    return _cut(annotation[-1] if annotation else "") or words.BLANK


def _state(annotation: Annotation) -> str:
    return words.RULE_OFF if any(annotation) else words.RULE_ON


def _limit(annotation: Annotation) -> str:
    return _cut(annotation[0]) if any(annotation) else words.LIMIT_OWN
