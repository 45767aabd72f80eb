"""The seal of a draft (定稿): that it was archived, which revision it is, what differs since.

It is kept in the draft as annotations, so that it travels with the file and older versions of the
program keep it. Revision 1 is the draft until it is archived and unlocked, revision 2 from then
on, and so forth.
"""

from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from model.draft.annotations import (
    ARCHIVE,
    ARCHIVED,
    LINK,
    ORIGIN,
    UNPLACED,
    annotation_key,
    is_annotation,
)
from model.draft.draft import Draft, Value
from model.form import FORM
from model.values.clock import parse_time, written_time
from model.values.text import brief, one_line

STATE = annotation_key(ARCHIVE, "state")  # the annotation that tells how the seal stands
_SEALED, _UNLOCKED = "sealed", "unlocked"
_NOT_COMPARED = frozenset({ARCHIVE, ARCHIVED, LINK, ORIGIN, UNPLACED})


class Seal(NamedTuple):
    """The archive a draft was last put into: its number, time (UTC) and folder's name.

    ``is_open``: the draft was unlocked since, and is the revision after that archive.
    """

    number: int
    at: datetime | None
    folder: str
    is_open: bool


class ArchivedDifference(NamedTuple):
    """A key at which a draft is not as archived, and both values as a line tells them."""

    key: str
    archived: str
    now: str


def is_sealed(draft: Draft) -> bool:
    """Whether a draft is archived and not unlocked since: nothing in it may change then."""
    state = draft.values.get(STATE)  # asked at every key press
    return bool(state) and state[0] == _SEALED


def seal_of(draft: Draft) -> Seal | None:
    """Return the last seal of a draft; None where it was never archived."""
    state, number, _ = (*draft.items(STATE), "", "", "")[:3]
    if state not in (_SEALED, _UNLOCKED) or not (number.isascii() and number.isdecimal()):
        return None
    at, folder = (*draft.annotation(ARCHIVE, number), "", "")[:2]
    return Seal(int(number), parse_time(at), folder, state == _UNLOCKED)


def revision(draft: Draft) -> int:
    """Return the number of the revision, from 1: one more with each time it was unlocked."""
    seal = seal_of(draft)
    return seal.number + seal.is_open if seal else 1


def sealed(draft: Draft, at: datetime, folder: str) -> Draft:
    """Return the draft as its archive in ``folder`` holds it, made at that time (UTC)."""
    number = f"{_archives(draft) + 1:04}"
    seal = {
        STATE: (_SEALED, number, written_time(at)),
        annotation_key(ARCHIVE, number): (written_time(at), folder),
    }
    before = {annotation_key(ARCHIVED, about): () for about in draft.annotations(ARCHIVED)}
    kept = {
        annotation_key(ARCHIVED, key): (_checksum(draft, key), _told(draft, key))
        for key in draft.values
        if _is_compared(key)
    }
    return draft.with_values({**before, **kept, **seal}, {})


def unlocked(draft: Draft, at: datetime) -> Draft:
    """Return a sealed draft as a new revision that may change; any other draft as it is."""
    if not is_sealed(draft):
        return draft
    _, number, _ = (*draft.items(STATE), "", "")[:3]
    return draft.with_values({STATE: (_UNLOCKED, number, written_time(at))}, {})


def differences(draft: Draft) -> tuple[ArchivedDifference, ...]:
    """Return where a draft is not as it was archived: fields in the form's order, then answers
    and settings of its check; () for a draft that never was."""
    if seal_of(draft) is None:
        return ()
    archived = draft.annotations(ARCHIVED)
    keys = archived.keys() | {key for key in draft.values if _is_compared(key)}
    differing = [key for key in keys if archived.get(key, ("",))[0] != _checksum(draft, key)]
    order = FORM.order
    differing.sort(key=lambda key: (order.get(key, len(order)), key))
    return tuple(
        ArchivedDifference(key, (*archived.get(key, ()), "", "")[1], _told(draft, key))
        for key in differing
        if key in FORM or is_annotation(key)
    )


def _archives(draft: Draft) -> int:
    """Return the highest number of an archive that the draft remembers."""
    numbers = (one for one in draft.annotations(ARCHIVE) if one.isascii() and one.isdecimal())
    return max(map(int, numbers), default=0)


def _is_compared(key: str) -> bool:
    return key.partition("/")[0] not in _NOT_COMPARED


def _checksum(draft: Draft, key: str) -> str:
    """Return a checksum of a value; "" for a blank. No text holds the mark between items."""
    value = draft.values.get(key)
    if not value:
        return ""
    joined = "\x1f".join(_items(value)).encode("utf-8", "surrogatepass")
    return sha256(joined).hexdigest()[:16]


def _told(draft: Draft, key: str) -> str:
    value = draft.values.get(key)
    return brief(one_line("、".join(_items(value)))) if value else ""


def _items(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)
