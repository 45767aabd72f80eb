"""How long the window blocks at each turn of its event loop."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from benchmarks.timing import once

_PATIENCE = 10.0  # seconds
_STEP = 0.005  # of waiting


def until(done: Callable[[], object], seconds: float = _PATIENCE) -> list[float]:
    """Return the milliseconds of the slots until something is done, so many seconds at most."""
    taken: list[float] = []
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        taken += events()
        time.sleep(_STEP)
    return taken


def slots_of(action: Callable[[], object]) -> list[float]:
    """Return the milliseconds of an action, and of the events it leaves."""
    return [once(action, time.thread_time), *events()]


def events() -> list[float]:
    """Return the milliseconds of the waiting events, and of the deletions after them."""
    gone = QEvent.Type.DeferredDelete.value
    actions = (QApplication.processEvents, lambda: QApplication.sendPostedEvents(None, gone))
    return [once(action, time.thread_time) for action in actions]
