"""Which generations are kept: the last few, one an hour, one a day, and the pinned ones.

The present time is not used. The hours and days are those in which something was saved, newest
first, so a PC whose date jumps ten years ahead deletes nothing.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from model.storage.codec import mark
from model.storage.generations import Pin
from model.values.clock import local

LAST = 5
HOURS = 12  # a working day with pauses
DAYS = 30

IMPORT, UPGRADE, SHRINK, EXPORT, FINAL = "import", "upgrade", "shrink", "export", "final"
KEPT_PINS: Mapping[str, int] = {IMPORT: 5, UPGRADE: 3, SHRINK: 10, EXPORT: 20, FINAL: 20}
"""How many pins of each reason hold, newest first."""


_MOST_SHARED = 50
_SHARED_REASONS = frozenset({EXPORT, IMPORT})


def shared_marks(shared: Iterable[str], pins: Iterable[Pin]) -> tuple[str, ...]:
    """Return the marks of the revisions that other disks may hold, oldest first: those a file
    names (``shared``) and those pinned when they went or came."""
    own = (mark(pin.rev, pin.sha256) for pin in pins if pin.reason in _SHARED_REASONS)
    return tuple(dict.fromkeys((*shared, *own)))[-_MOST_SHARED:]


def kept(saved: Mapping[int, datetime | None], pins: Iterable[Pin]) -> set[int]:
    """Return the revisions to keep, of those given with their times (UTC).

    A revision whose time is not known is kept: it may be needed to rescue a text.
    """
    revs = sorted(saved, reverse=True)
    timed = [(rev, local(time)) for rev in revs if (time := saved[rev])]
    hours = _first_of((rev, (time.toordinal(), time.hour)) for rev, time in timed)
    days = _first_of((rev, (time.toordinal(), 0)) for rev, time in timed)
    unknown = {rev for rev in revs if saved[rev] is None}
    return {*revs[:LAST], *hours[:HOURS], *days[:DAYS], *unknown, *pinned(pins)}


def pinned(pins: Iterable[Pin]) -> set[int]:
    """Return the revisions held by a pin; of each reason only the newest pins hold."""
    newest = sorted(pins, key=lambda pin: pin.rev, reverse=True)
    held: set[int] = set()
    for reason, most in KEPT_PINS.items():
        held.update(list(dict.fromkeys(p.rev for p in newest if p.reason == reason))[:most])
    return held


def _first_of(stamped: Iterable[tuple[int, tuple[int, int]]]) -> list[int]:
    """Return the highest revision of each hour or day, newest first."""
    found: dict[tuple[int, int], int] = {}
    for rev, bucket in stamped:
        found.setdefault(bucket, rev)
    return list(found.values())
