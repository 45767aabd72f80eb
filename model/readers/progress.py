"""How a reader tells how far it is."""

from collections.abc import Callable

ReadingProgress = Callable[[float], object]
"""Told how much is done, 0 to 1; it may raise ReadingCancelled (model.readers.errors)."""
