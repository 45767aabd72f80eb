"""The reading of a document on a thread of its own, so that the window never waits for it."""

from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance

from model.files.errors import DraftFileError
from model.readers.errors import ReadingCancelled, UnreadableDocument
from model.readers.read import read_file, read_with_tables


class ReadingJob(QObject):
    """One reading; it emits exactly one of ``done``, ``failed``, ``crashed``, or, once it was
    cancelled, nothing.

    Its parent is the application: the page may be left while the thread reads, and emitting from
    a deleted object crashes.
    """

    done = Signal(object)  # DocumentReading
    failed = Signal(str)  # why it cannot be read, and what to do
    crashed = Signal(object)  # any other exception: a bug
    progressed = Signal(int, int)  # percent, before and now
    _ended = Signal()

    def __init__(self, path: Path, year: str) -> None:
        """``year``: of the report the values are for; "" for the one the document names."""
        super().__init__(QCoreApplication.instance())
        self._path, self._year = path, year
        self._cancel_event = Event()
        self._percent = 0
        self._ended.connect(self.deleteLater)

    def start(self) -> None:
        """Start the thread and return at once."""
        Thread(target=self._run, name="reading", daemon=True).start()

    def cancel(self) -> None:
        """Read no further; nothing is emitted."""
        self._cancel_event.set()

    def _run(self) -> None:
        try:
            data = read_file(self._path)
            found = read_with_tables(data, self._stop_if_cancelled, self._year)
        except ReadingCancelled:
            pass
        except (UnreadableDocument, DraftFileError) as error:
            self._tell(self.failed, str(error))
        except Exception as error:
            self._tell(self.crashed, error)
        else:
            self._tell(self.done, found)
        self._ended.emit()

    def _tell(self, signal: SignalInstance, result: object) -> None:
        if not self._cancel_event.is_set():
            signal.emit(result)

    def _stop_if_cancelled(self, done: float) -> None:
        if self._cancel_event.is_set():
            raise ReadingCancelled
        before, self._percent = self._percent, max(self._percent, int(done * 10) * 10)
        if before != self._percent:
            self.progressed.emit(before, self._percent)
