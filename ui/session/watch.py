"""A subscription to changes of some fields."""

from collections.abc import Callable, Set

from PySide6.QtCore import QObject, Signal

Slot = Callable[[], object]


class Watch(QObject):
    """The signals for some fields: Qt drops a slot with its object, and a slot that raises
    stops no other."""

    changed = Signal()
    tried = Signal()

    def __init__(self, keys: Set[str] | None, parent: QObject) -> None:
        """Watch these fields; all if ``keys`` is None."""
        super().__init__(parent)
        self._keys = keys

    def covers(self, keys: Set[str], *, all_too: bool = True) -> bool:
        """Whether one of these fields is watched; ``all_too``: also where any is."""
        return all_too if self._keys is None else not self._keys.isdisjoint(keys)
