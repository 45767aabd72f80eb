"""A thread that works for a page, and that the page may not outlive."""

from contextlib import suppress
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal


class BackgroundJob(QObject):
    """Some work on a thread of its own, which a subclass does in ``work``.

    Its parent is the application: the page may be left while the thread works, and emitting from
    a deleted object crashes. The thread is waited for before the job is dropped, so that what it
    held last is freed on the window's thread.
    """

    crashed = Signal(object)  # an exception: a bug
    ended = Signal()  # the thread has, after all that it told
    _ending = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(QCoreApplication.instance())
        self.cancel_event = Event()
        # A daemon: the program may end meanwhile; a file to be replaced is still whole then.
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._ending.connect(self._end)

    def start(self) -> None:
        """Start the thread and return at once."""
        self._thread.start()

    def cancel(self) -> None:
        """Stop at the next step."""
        self.cancel_event.set()

    def work(self) -> None:
        """What is done on the thread."""
        raise NotImplementedError

    def _run(self) -> None:
        with suppress(RuntimeError):  # the application is gone
            try:
                self.work()
            except Exception as error:
                self.crashed.emit(error)
            self._ending.emit()

    def _end(self) -> None:
        self._thread.join()
        self.ended.emit()
        self.deleteLater()
