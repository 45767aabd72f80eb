"""The contrast and the size of text now, and what is worked out from them.

What a widget sizes or caches by them is written with ``scaled`` and ``look_cache``; a widget that
fixed a size fits again at ``changed``.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from ui.look.high_contrast import Contrast

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
"""Sizes of text; 1 is the program's own."""

_P = ParamSpec("_P")
_R = TypeVar("_R")
_caches: list[Any] = []


class Appearance(QObject):
    """The appearance of all windows; ``theme.set_appearance`` changes it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.contrast: Contrast = ""
        self.scale = 1.0

    def set(self, *, contrast: Contrast, scale: float) -> bool:
        """Set both and empty the caches; return False where nothing changes."""
        if (contrast, scale) == (self.contrast, self.scale):
            return False
        self.contrast, self.scale = contrast, scale
        for cache in _caches:
            cache.cache_clear()
        return True


appearance = Appearance()


def scaled(pixels: float) -> int:
    """Return a length that grows with the text, in pixels."""
    return round(pixels * appearance.scale)


class _Length(QObject):
    """A length of its parent that grows with the text."""

    def __init__(self, of: QObject, setter: Callable[[Any, int], object], pixels: int) -> None:
        super().__init__(of)
        self._setter, self._pixels = setter, pixels
        appearance.changed.connect(self._set)
        self._set()

    def _set(self) -> None:
        self._setter(self.parent(), scaled(self._pixels))


def keep_scaled(of: QObject, setter: Callable[[Any, int], object], pixels: int) -> None:
    """Set a length now and whenever the text changes its size: ``keep_scaled(line,
    QWidget.setFixedWidth, 64)``; pixels before scaling."""
    _Length(of, setter, pixels)


def look_cache(size: int) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Return a decorator that keeps ``size`` results until the appearance changes."""

    def decorate(function: Callable[_P, _R]) -> Callable[_P, _R]:
        cached = lru_cache(maxsize=size)(function)
        _caches.append(cached)
        return cast("Callable[_P, _R]", cached)

    return decorate
