"""Freeing what was left, on the window's thread: no other may free objects with timers."""

import gc

from PySide6.QtCore import QTimer

_SOON = 60  # ms after leaving a draft, when the start page is painted and its drafts are read


def collect_soon() -> None:
    """Free the draft that was left, once there is time; until then nothing is freed."""
    gc.disable()
    QTimer.singleShot(_SOON, _collect)  # without a receiver: also after the window is gone


def _collect() -> None:
    gc.collect()
    gc.enable()
