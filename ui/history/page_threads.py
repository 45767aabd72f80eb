"""Threads that work for a page until it is left."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.session.background_job import BackgroundJob


class PageThreads(QObject):
    """What they find is told on the window's thread until the page is left. The parent is the
    application, as of each thread."""

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
        job = _PageJob(work)
        job.crashed.connect(self._raise)
        job.ended.connect(self._forget)
        job.start()

    def tell(self, slot: Callable[..., object], *values: object) -> None:
        """Call a slot on the window's thread, if it is still wanted then; on any thread."""
        with suppress(RuntimeError):  # the application is gone
            self._came.emit(lambda: self._stopped.is_set() or slot(*values))

    def stop(self) -> None:
        """Tell nothing more; threads end by themselves."""
        self._stopped.set()
        self._drop_if_done()

    def _raise(self, error: Exception) -> None:
        if not self._stopped.is_set():
            raise error

    def _forget(self) -> None:
        self._running -= 1
        self._drop_if_done()

    def _drop_if_done(self) -> None:
        if not self._running and self._stopped.is_set():
            self.deleteLater()


class _PageJob(BackgroundJob):
    """The thread of some work."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__("history")
        self._do = work

    def work(self) -> None:
        """Do it."""
        self._do()
