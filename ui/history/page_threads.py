"""Threads that work for a page until it is left."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread, current_thread

from PySide6.QtCore import QCoreApplication, QObject, Signal


class PageThreads(QObject):
    """What they find is told on the window's thread until the page is left. The parent is the
    application: a thread may outlive the page, and emitting from a deleted object crashes."""

    _came = Signal(object)  # what to call on the window's thread
    _ended = Signal(object)  # a thread

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._stopped = Event()
        self._running: set[Thread] = set()
        self._came.connect(lambda call: call())
        self._ended.connect(self._forget)

    def start(self, work: Callable[[], object]) -> None:
        """Start some work on a thread of its own; what it raises is raised where the window tells
        of it."""
        thread = Thread(target=self._run, args=(work,), name="history", daemon=True)
        self._running.add(thread)
        thread.start()

    def tell(self, slot: Callable[..., object], *values: object) -> None:
        """Call a slot on the window's thread, if it is still wanted then; on any thread."""
        with suppress(RuntimeError):  # the application is gone
            self._came.emit(lambda: self._stopped.is_set() or slot(*values))

    def stop(self) -> None:
        """Tell nothing more; threads end by themselves."""
        self._stopped.set()
        self._drop_if_done()

    def _run(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception as error:  # a bug
            self.tell(_raise, error)
        with suppress(RuntimeError):
            self._ended.emit(current_thread())

    def _forget(self, thread: Thread) -> None:
        thread.join()  # so that what it held last is freed here
        self._running.discard(thread)
        self._drop_if_done()

    def _drop_if_done(self) -> None:
        if not self._running and self._stopped.is_set():
            self.deleteLater()


def _raise(error: Exception) -> None:
    raise error
