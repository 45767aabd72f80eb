"""Turns of reading: a long text is read so long at a time, and keys are served in between.

Nothing is handed from turn to turn but the caches: the reading begins anew and passes quickly over
what they hold, so that it cannot go on with what was typed over meanwhile.
"""

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager

_MOST = (
    5_000  # turns in a row; what no cache can hold is then read to its end, however long it takes
)


class TurnOver(BaseException):
    """The turn is over before all is read. No Exception: a rule that is stopped has not failed."""


class _Turn(threading.local):
    """The turn of a thread; of those that nobody waits for there is none."""

    seconds: float | None = None
    entered = 0.0
    began: float | None = None  # the first reading that no cache held
    has_read = False
    unfinished = 0  # turns in a row that were over too soon


_now = _Turn()


@contextmanager
def turn(seconds: float | None) -> Generator[None]:
    """Raise TurnOver in what is read so many seconds after its first new paragraph, or as long as
    it took to come to that; None: never."""
    _now.seconds = seconds if _now.unfinished < _MOST else None
    _now.entered, _now.began, _now.has_read = time.perf_counter(), None, False
    try:
        yield
    except TurnOver:
        _now.unfinished += 1
        raise
    else:
        _now.unfinished = 0
    finally:
        _now.seconds = None


def go_on() -> None:
    """Raise TurnOver if the turn is over; one thing at least is read in each."""
    if _now.seconds is None:
        return
    now = time.perf_counter()
    if _now.began is None:
        _now.began = now
    elif _now.has_read and now - _now.began > max(_now.seconds, _now.began - _now.entered):
        raise TurnOver


def has_read() -> None:
    """Note that something was read which a cache now holds."""
    _now.has_read = True
