"""What the window asks of a disk that may not answer: a stick, a folder in the network."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ui.session.background_job import BackgroundJob

T = TypeVar("T")

_LATE = 300  # ms after which the disk is told of: one that works has answered before


class DiskQuestion(QObject):
    """One question at a time, asked on a thread of its own. What comes once it was dropped, or
    another was asked, or the parent is gone, is told to nobody."""

    late = Signal()  # no answer in a moment: to be told, with a way to drop the question

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0  # of the question asked last
        self._then: Callable[..., object] | None = None  # while an answer is waited for
        self._timer = QTimer(self, interval=_LATE, singleShot=True)
        self._timer.timeout.connect(self.late)

    @property
    def is_asked(self) -> bool:
        """Whether an answer is waited for."""
        return self._then is not None

    @property
    def is_late(self) -> bool:
        """Whether it has been waited for so long that ``late`` was emitted."""
        return self.is_asked and not self._timer.isActive()

    def ask(self, read: Callable[[], T], then: Callable[[T], object]) -> None:
        """Call ``read`` on a thread, and ``then`` with what it returns on the window's; what it
        raises is raised there."""
        self._number += 1
        self._then = then
        job = _DiskJob(self._number, read)
        job.answered.connect(self._tell)  # Qt disconnects methods, not lambdas, with their object
        job.failed.connect(self._raise)
        self._timer.start()
        job.start()

    def drop(self) -> None:
        """Wait no longer; the thread ends when the disk answers."""
        self._then = None
        self._timer.stop()

    def _tell(self, number: int, answer: object) -> None:
        then = self._then
        if then and number == self._number:
            self.drop()
            then(answer)

    def _raise(self, number: int, error: Exception) -> None:
        if self.is_asked and number == self._number:
            self.drop()
            raise error


class _DiskJob(BackgroundJob):
    """The thread of one question."""

    answered = Signal(int, object)  # number of the question, the answer
    failed = Signal(int, object)  # number of the question, an exception

    def __init__(self, number: int, read: Callable[[], object]) -> None:
        super().__init__("disk")
        self._number, self._read = number, read

    def work(self) -> None:
        """Read the disk."""
        try:
            answer = self._read()
        except Exception as error:  # raised again where the window tells of it
            self.failed.emit(self._number, error)
        else:
            self.answered.emit(self._number, answer)
