"""Threads that work for a page until it is left."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal


class PageThreads(QObject):
    """What they find is told on the window's thread until the page is left. The parent is the
    application: a thread may outlive the page, and emitting from a deleted object crashes."""

    _came = Signal(object)  # what to call on the window's thread

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._stopped = Event()
        self._running = 0
        self._came.connect(lambda call: call())

    def start(self, work: Callable[[], object]) -> None:
        """Start some work on a thread of its own; what it raises is raised where the window tells
        of it."""
        self._running += 1
        Thread(target=self._run, args=(work,), name="history", daemon=True).start()

    def tell(self, slot: Callable[..., object], *values: object) -> None:
        """Call a slot on the window's thread, if it is still wanted then; on any thread."""
        with suppress(RuntimeError):  # the application is gone
            self._came.emit(lambda: self._stopped.is_set() or slot(*values))

    def stop(self) -> None:
        """Tell nothing more; threads end by themselves."""
        self._stopped.set()
        self._forget(0)

    def _run(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception as error:  # a bug
            self.tell(_raise, error)
        with suppress(RuntimeError):
            self._came.emit(lambda: self._forget(1))

    def _forget(self, ended: int) -> None:
        self._running -= ended
        if not self._running and self._stopped.is_set():
            self.deleteLater()


def _raise(error: Exception) -> None:
    raise error
