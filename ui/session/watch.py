"""Calls for those fields only at which something changed."""

from collections.abc import Callable, Set

from PySide6.QtCore import QObject, Signal

Slot = Callable[[], object]


class Watch(QObject):
    """What hangs on some fields: Qt forgets slots with their object, and one that raises stops
    no other."""

    changed = Signal()
    tried = Signal()

    def __init__(self, keys: Set[str] | None, parent: QObject) -> None:
        """``keys`` None: all."""
        super().__init__(parent)
        self._keys = keys

    def covers(self, keys: Set[str]) -> bool:
        """Whether any of these fields is watched."""
        return self._keys is None or not self._keys.isdisjoint(keys)
