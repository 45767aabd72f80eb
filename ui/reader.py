"""Reads the drafts for the start page on a thread of its own."""

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from model.faults import SpokenError

if TYPE_CHECKING:
    from model.store import Card, Store
    from model.summary import Summary

_LONGEST_WAIT = 2.0  # seconds


class Reader(QObject):
    """Tells the drafts once they are read.

    Whoever takes the window down waits first: to emit from an object that is gone is fatal.
    """

    read = Signal(object)  # tuple of Summary
    refused = Signal(str)  # why the folder of the drafts could not be read
    _done = Signal(object, object)  # the same and None, or () and what went wrong

    def __init__(self, store: "Callable[[], Store]", parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._thread: Thread | None = None
        self._left = False
        self._done.connect(self._tell)

    def start(self) -> None:
        """Read anew; ``read`` follows."""
        self.wait()
        self._thread = Thread(target=self._run, name="cards", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Until nothing is being read."""
        if self._thread:
            self._thread.join()

    def leave(self) -> None:
        """The window closes; a disk that does not answer is not waited for."""
        self._left = True
        if self._thread:
            self._thread.join(_LONGEST_WAIT)

    def _run(self) -> None:
        try:
            found, error = tuple(map(_summary, self._store().cards())), None
        except Exception as fault:
            found, error = (), fault
        if not self._left:
            self._done.emit(found, error)

    def _tell(self, found: "tuple[Summary, ...]", error: Exception | None) -> None:
        """On the window's thread, where what nobody expected is heard and told."""
        if isinstance(error, SpokenError):
            self.refused.emit(str(error))
            return
        if error is not None:
            raise error
        self.read.emit(found)


def _summary(card: "Card") -> "Summary":
    """The rules load with the first card, beside the window that takes input already."""
    from model.summary import summary

    return summary(card)
