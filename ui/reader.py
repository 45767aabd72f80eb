"""Reads the drafts for the start page on a thread of its own."""

from threading import Thread

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from model.store import Store


class Reader(QObject):
    """Tells the cards once they are read; a page closed meanwhile just does not hear of them."""

    read = Signal(object)  # tuple of Card

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._thread: Thread | None = None

    def start(self) -> None:
        """Read anew; ``read`` follows."""
        self.wait()
        self._thread = Thread(target=self._run, name="cards", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Until nothing is being read."""
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        cards = self._store.cards()
        if isValid(self):
            self.read.emit(cards)
