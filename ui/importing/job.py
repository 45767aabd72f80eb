"""The reading of a document on a thread of its own, so that the window never waits for it."""

from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance

from model.files.errors import DraftFileError
from model.readers.errors import ReadingCancelled, UnreadableDocument
from model.readers.read import read_file, read_with_tables
from ui.session.background_job import BackgroundJob


class ReadingJob(BackgroundJob):
    """One reading; it emits exactly one of ``done``, ``failed``, ``crashed``, or, once it was
    cancelled, nothing."""

    done = Signal(object)  # DocumentReading
    failed = Signal(str)  # why it cannot be read, and what to do
    progressed = Signal(int, int)  # percent, before and now

    def __init__(self, path: Path, year: str) -> None:
        """``year``: of the report the values are for; "" for the one the document names."""
        super().__init__("reading")
        self._path, self._year = path, year
        self._percent = 0

    def work(self) -> None:
        """Read the document."""
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

    def _tell(self, signal: SignalInstance, result: object) -> None:
        if not self.cancel_event.is_set():
            signal.emit(result)

    def _stop_if_cancelled(self, done: float) -> None:
        if self.cancel_event.is_set():
            raise ReadingCancelled
        before, self._percent = self._percent, max(self._percent, int(done * 10) * 10)
        if before != self._percent:
            self.progressed.emit(before, self._percent)
