"""What the window asks of a disk that may not answer: a stick, a folder in the network."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

T = TypeVar("T")

_LATE = 300  # ms after which the disk is told of: one that works has answered before


class DiskQuestion(QObject):
    """One question at a time, asked on a thread of its own. What comes once it was dropped, or
    another was asked, or the parent is gone, is told to nobody."""

    late = Signal()  # no answer in a moment: to be told, with a way to drop the question

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._is_asked = False
        self._timer = QTimer(self, interval=_LATE, singleShot=True)
        self._timer.timeout.connect(self.late)

    @property
    def is_asked(self) -> bool:
        """Whether an answer is waited for."""
        return self._is_asked

    @property
    def is_late(self) -> bool:
        """Whether it has been waited for so long that ``late`` was emitted."""
        return self.is_asked and not self._timer.isActive()

    def ask(self, read: Callable[[], T], then: Callable[[T], object]) -> None:
        """Call ``read`` on a thread, and ``then`` with what it returns on the window's; what it
        raises is raised there."""
        self._number += 1
        self._is_asked = True
        asking = _Asking(self._number, read, then)
        asking.came.connect(self._tell)  # Qt disconnects methods, not lambdas, with their object
        self._timer.start()
        asking.start()

    def drop(self) -> None:
        """Wait no longer; the thread ends when the disk answers."""
        self._is_asked = False
        self._timer.stop()

    def _tell(self, number: int, call: Callable[[], object]) -> None:
        if self.is_asked and number == self._number:
            self.drop()
            call()


class _Asking(QObject):
    """The thread of one question. Its parent is the application: the thread may outlive the
    window, and emitting from a deleted object crashes."""

    came = Signal(int, object)  # number of the question, what to call on the window's thread
    _ended = Signal()

    def __init__(self, number: int, read: Callable[[], T], then: Callable[[T], object]) -> None:
        super().__init__(QCoreApplication.instance())
        self._number = number
        self._read: Callable[[], object] = read
        self._then: Callable[..., object] = then
        self._ended.connect(self.deleteLater)

    def start(self) -> None:
        Thread(target=self._run, name="disk", daemon=True).start()

    def _run(self) -> None:
        try:
            call = partial(self._then, self._read())
        except Exception as error:  # raised again where the window tells of it
            call = partial(_raise, error)
        with suppress(RuntimeError):  # the application is gone
            self.came.emit(self._number, call)
            self._ended.emit()


def _raise(error: Exception) -> None:
    raise error
