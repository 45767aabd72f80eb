"""Reads the drafts for the start page on a thread of its own."""

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from model.files.errors import SpokenError

if TYPE_CHECKING:
    from model.draft_list.lister import DraftList, DraftLister
    from model.draft_list.summary import Summary
    from model.storage.store import DraftCard, Store

_LONGEST_WAIT = 2.0  # seconds


class DraftLoader(QObject):
    """Tells the drafts once they are read; only the reading asked for last is told.

    Whoever takes the window down leaves first: to emit from an object that is gone is fatal.
    """

    read = Signal(object)  # Listing
    refused = Signal(str)  # why the folder of the drafts could not be read
    _done = Signal(int, object, object)  # which reading, the Listing or what went wrong

    def __init__(self, store: "Callable[[], Store]", parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._lister: DraftLister | None = None
        self._thread: Thread | None = None
        self._turn = 0  # of the reading asked for last
        self._left = False
        self._done.connect(self._tell)

    def start(self, most: int) -> None:
        """Read anew, at most so many; ``read`` follows. A reading under way is given up."""
        self._turn += 1
        words = (self._thread, self._turn, most)
        self._thread = Thread(target=self._run, args=words, name="cards", daemon=True)
        self._thread.start()

    def leave(self) -> None:
        """The window closes; a disk that does not answer is not waited for."""
        self._left = True
        if self._thread:
            self._thread.join(_LONGEST_WAIT)

    def _run(self, before: Thread | None, turn: int, most: int) -> None:
        if before:
            before.join()  # it ends with the draft it is at
        try:
            found, error = self._read(turn, most), None
        except Exception as fault:
            found, error = None, fault
        if self._wanted(turn):
            self._done.emit(turn, found, error)

    def _read(self, turn: int, most: int) -> "DraftList | None":
        """The drafts' form loads with the first reading."""
        from model.draft_list.lister import DraftLister

        self._lister = self._lister or DraftLister(_summary)
        return self._lister.read(self._store(), most, lambda: self._wanted(turn))

    def _wanted(self, turn: int) -> bool:
        return turn == self._turn and not self._left

    def _tell(self, turn: int, found: "DraftList | None", error: Exception | None) -> None:
        """On the window's thread, where what nobody expected is heard and told."""
        if turn != self._turn:
            return
        if isinstance(error, SpokenError):
            self.refused.emit(str(error))
        elif error is not None:
            raise error
        else:
            self.read.emit(found)


def _summary(card: "DraftCard") -> "Summary":
    """The rules load with the first card, beside the window that takes input already."""
    from model.draft_list.summary import summary

    return summary(card)
