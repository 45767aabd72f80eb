"""Which generations are kept: the last few, one every ten minutes, one a day, one a week, and the
pinned ones.

The present time is not used. Those ten minutes, days and weeks count in which something was
saved, newest first, so that a PC whose date jumps ten years ahead deletes nothing. A stretch ends
with the save before which the clock shows another: one set back begins a new one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import groupby

from model.storage.codec import mark
from model.storage.generations import Pin
from model.values.clock import local
from resources.messages.saving import history as words

LAST = 20
_SECONDS = 600
STRETCHES: tuple[tuple[Callable[[datetime], int], int], ...] = (
    (lambda time: int(time.timestamp()) // _SECONDS, 150),  # a whole day, of 25 hours at most
    (lambda time: local(time).toordinal(), 31),
    (lambda time: (local(time).toordinal() - 1) // 7, 53),  # from Monday on
)
"""The number of a stretch of time, and of how many stretches the last save is kept."""

IMPORT, UPGRADE, SHRINK, BACK = "import", "upgrade", "shrink", "back"
EXPORT, FINAL = "export", "final"
KEPT_PINS: Mapping[str, int | None] = {
    IMPORT: 5,
    UPGRADE: 3,
    SHRINK: None,
    BACK: 20,
    EXPORT: 20,
    FINAL: 20,
}
"""How many pins of each reason hold, newest first; None: all."""


def rule() -> str:
    """Return the rule as the clerk reads it."""
    return words.RULE.format(last=LAST)


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
    timed = [(rev, time) for rev in revs if (time := saved[rev])]
    unknown = {rev for rev in revs if saved[rev] is None}
    ends = (rev for number, most in STRETCHES for rev in _ends(timed, number, most))
    return {*revs[:LAST], *ends, *unknown, *pinned(pins)}


def pinned(pins: Iterable[Pin]) -> set[int]:
    """Return the revisions held by a pin; of most reasons only the newest pins hold."""
    newest = sorted(pins, key=lambda pin: pin.rev, reverse=True)
    held: set[int] = set()
    for reason, most in KEPT_PINS.items():
        held.update(list(dict.fromkeys(p.rev for p in newest if p.reason == reason))[:most])
    return held


def _ends(
    timed: Iterable[tuple[int, datetime]], number: Callable[[datetime], int], most: int
) -> Iterator[int]:
    """Yield the last revision of each stretch, newest first; a clock that goes to and fro between
    a few stretches uses up no more than these."""
    seen: set[int] = set()
    for stretch, revs in groupby(timed, lambda one: number(one[1])):
        seen.add(stretch)
        if len(seen) > most:
            return
        yield next(iter(revs))[0]
