"""Garbage collection on the window's thread alone.

Python collects on whichever thread makes objects. A QObject without a parent that is freed on
another thread than its own stops its timers there, and the program crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 1000  # ms between two looks
_SOON = 60  # ms after leaving a draft, when the start page is painted and its drafts are read


class GarbageCollector(QObject):
    """A timer that collects on its thread; until the program ends, Python does not by itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(collect_due)
        self._timer.start()


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds, and the younger."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counts) if count > most]
    if due:
        gc.collect(due[-1])


def collect_soon() -> None:
    """Free the draft that was left once the start page is shown."""
    QTimer.singleShot(_SOON, gc.collect)  # without a receiver: also after the window is gone
