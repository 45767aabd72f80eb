"""Turns of reading: a long text is read so long at a time, and keys are served in between.

Nothing is handed from turn to turn but the caches: the reading begins anew and passes quickly over
what they hold, so that it cannot go on with what was typed over meanwhile.
"""

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager


class TurnOver(BaseException):
    """The turn is over before all is read. No Exception: a rule that is stopped has not failed."""


class _Turn(threading.local):
    """The turn of a thread; of those that nobody waits for there is none."""

    seconds: float | None = None
    began: float | None = None  # the first reading that no cache held
    has_read = False


_now = _Turn()


@contextmanager
def turn(seconds: float | None) -> Generator[None]:
    """Raise TurnOver in what is read so many seconds after its first new paragraph; None: never."""
    _now.seconds, _now.began, _now.has_read = seconds, None, False
    try:
        yield
    finally:
        _now.seconds = None


def go_on() -> None:
    """Raise TurnOver if the turn is over; one thing at least is read in each."""
    if _now.seconds is None:
        return
    now = time.perf_counter()
    if _now.began is None:
        _now.began = now
    elif _now.has_read and now - _now.began > _now.seconds:
        raise TurnOver


def has_read() -> None:
    """Note that something was read which a cache now holds."""
    _now.has_read = True
