"""What differs between two states of a draft: in a line, place by place, sentence by sentence."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from model.draft.annotations import ANSWER, UNPLACED, Annotation, is_annotation
from model.draft.carried import is_carried
from model.draft.comparison import SentenceChange, differing_keys, sentence_changes
from model.draft.draft import Draft
from model.editing.undo_report import annotation_told, change_told, shown_place, shown_values
from model.form import FORM
from model.form.spec import Field, ValueKind
from model.values.text import common_ends
from resources.messages.saving import history as words

_NAMED = 3  # places of a line
_LONG, _BEFORE = 600, 60  # characters of a sentence, and of it before the first difference
_MOST = 6_000  # characters of all sentences that are shown
_QUOTED = (ANSWER, UNPLACED)  # annotations that begin with a text
_WORDY = (ValueKind.TEXT, ValueKind.LIST)

Marked = tuple[str, str]
"""A sentence behind its mark: GONE, COME, or "" for what is said about them."""
GONE, COME = "－", "＋"


class ToldDifference(NamedTuple):
    """A place at which two states differ, what either has, and the same sentence by sentence."""

    key: str
    place: str
    then: str
    now: str
    sentences: tuple[Marked, ...]


def told_in_a_line(before: Draft, after: Draft) -> str:
    """Return what changed from one state to the next: how many places, and the first of them."""
    keys = differing_keys(before, after)
    if not keys:
        return words.NOTHING_CHANGED
    told = "；".join(_in_short(key, before, after) for key in keys[:_NAMED])
    more = words.MORE if len(keys) > _NAMED else ""
    return words.CHANGED.format(count=len(keys), what=told + more)


def told_as_found(opened: Draft, found: Draft) -> str:
    """Return how a draft found after a crash differs from what had been opened."""
    more = _size(found) - _size(opened)
    sentence = words.FOUND_MORE if more > 0 else words.FOUND_LESS if more < 0 else words.FOUND
    return sentence.format(count=abs(more), what=told_in_a_line(opened, found))


def _size(draft: Draft) -> int:
    """Return the characters of what is filled in."""
    return sum(len(draft.text(key)) for key in draft.values if key in FORM)


def _in_short(key: str, before: Draft, after: Draft) -> str:
    if is_annotation(key) or FORM[key].kind not in _WORDY or before[key] == after[key]:
        return change_told(key, before, after).sentence
    changes = sentence_changes(before.text(key), after.text(key))
    count = sum(max(map(_count, one[1:])) for one in changes)
    return _unit(FORM[key]).format(place=shown_place(key), count=count)


def _unit(field: Field) -> str:
    return words.SENTENCES if field.kind is ValueKind.TEXT else words.ITEMS


def _count(sentences: tuple[str, ...]) -> int:
    """Return how many sentences there are; of line ends alone, that it is one place."""
    return sum(one != "\n" for one in sentences) or min(1, len(sentences))


def told_differences(then: Draft, now: Draft) -> tuple[ToldDifference, ...]:
    """Return where two states differ, in the form's order."""
    return tuple(_told(key, then, now) for key in differing_keys(then, now))


def _told(key: str, then: Draft, now: Draft) -> ToldDifference:
    if is_annotation(key):
        return _annotation_told(key, then.items(key), now.items(key))
    field, old, new = FORM[key], then.text(key), now.text(key)
    place = shown_place(key)
    if field.kind in _WORDY and old != new:
        changes = sentence_changes(old, new)
        gone = _counted(GONE, field, (one.removed for one in changes))
        come = _counted(COME, field, (one.added for one in changes))
        return ToldDifference(key, place, gone, come, _marked(changes))
    first, second, _ = shown_values(field, old, new)
    if old == new:  # the source is another: one was taken over from last year
        first, second = (first + words.CARRIED * is_carried(of, key) for of in (then, now))
    return ToldDifference(key, place, first, second, ((GONE, first), (COME, second)))


def _annotation_told(key: str, old: Annotation, new: Annotation) -> ToldDifference:
    place, first, second = annotation_told(key, old, new)
    is_text = key.partition("/")[0] in _QUOTED
    changes = sentence_changes("".join(old[:1]), "".join(new[:1])) if is_text else ()
    marked = _marked(changes) or ((GONE, first), (COME, second))
    return ToldDifference(key, place, first, second, marked)


def _counted(mark: str, field: Field, parts: Iterable[tuple[str, ...]]) -> str:
    """Return how many sentences or items went or came, behind their mark; "" for none."""
    count = sum(map(_count, parts))
    return _unit(field).format(place=mark, count=count) if count else ""


def _marked(changes: Iterable[SentenceChange]) -> tuple[Marked, ...]:
    """Return the sentences that differ; a very long text is not told to its end."""
    room, lines = _MOST, [line for one in changes for line in _lines(one)]
    for number, line in enumerate(lines):
        if room <= 0:
            return (*lines[:number], ("", words.NOT_SHOWN.format(count=len(lines) - number)))
        room -= len(line[1])
    return tuple(lines)


def _lines(change: SentenceChange) -> Iterator[Marked]:
    """Yield the lines on a change; where as many sentences went as came, each with its own."""
    same, removed, added = change
    if same:
        yield "", words.SAME_BEFORE.format(count=_count(same))
    if len(removed) == len(added):
        for old, new in zip(removed, added, strict=True):
            begin = common_ends(old, new)[0]
            yield GONE, _cut(old, begin)
            yield COME, _cut(new, begin)
    else:
        yield from ((GONE, _cut(one)) for one in removed if one != "\n" or len(removed) == 1)
        yield from ((COME, _cut(one)) for one in added if one != "\n" or len(added) == 1)


def _cut(sentence: str, difference: int = 0) -> str:
    """Return as much of a sentence as is shown, from a little before a difference in it."""
    if sentence == "\n":
        return words.LINE_END
    begin = max(0, difference - _BEFORE) if len(sentence) > _LONG else 0
    tail = "…" if len(sentence) > begin + _LONG else ""
    return "…" * bool(begin) + sentence[begin : begin + _LONG] + tail
