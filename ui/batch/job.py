"""The reading and checking of many reports on a thread of its own, one after another."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, Signal

from model.collection.report_line import ReportLine
from model.collection.sources import once, reports_in, same_file
from model.readers.errors import ReadingCancelled

_TELLING = 0.1  # seconds between two times that lines are told: each takes the window's time


class BatchJob(QObject):
    """Looks for the files in ``sources``, which may be folders, then reads all that were not.

    ``waiting`` are files known already, ``known`` those that are not to be found again. Once
    cancelled it emits nothing but ``ended``. Its parent is the application, as ReadingJob's.
    """

    found = Signal(object)  # tuple[Path, ...]: the files that were not known
    read = Signal(object)  # list[ReportLine], a few at a time
    finished = Signal()
    crashed = Signal(object)  # an exception: a bug
    _ended = Signal()

    def __init__(
        self, sources: Sequence[Path], waiting: Sequence[Path], known: Sequence[Path]
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._sources, self._waiting = sources, waiting
        self._known = {same_file(path) for path in known}
        self._cancel_event = Event()
        self._ended.connect(self.deleteLater)

    def start(self) -> None:
        """Start the thread and return at once."""
        Thread(target=self._run, name="batch", daemon=True).start()

    def cancel(self) -> None:
        """Read no further; nothing is emitted."""
        self._cancel_event.set()

    def _run(self) -> None:
        try:
            self._read_all()
        except ReadingCancelled:
            pass
        except Exception as error:
            if not self._cancel_event.is_set():
                self.crashed.emit(error)
        self._ended.emit()

    def _read_all(self) -> None:
        from model.collection.reading import report_line  # late: the readers

        fresh = self._files()
        self._stop_if_cancelled()
        self.found.emit(fresh)
        lines: list[ReportLine] = []
        told = 0.0
        for path in (*self._waiting, *fresh):
            lines.append(report_line(path, self._stop_if_cancelled))
            self._stop_if_cancelled()
            if monotonic() - told > _TELLING:
                self.read.emit(lines)
                lines, told = [], monotonic()
        self.read.emit(lines)
        self.finished.emit()

    def _files(self) -> tuple[Path, ...]:
        files: list[Path] = []
        for source in self._sources:
            self._stop_if_cancelled()
            files += reports_in(source) if source.is_dir() else (source,)
        return tuple(path for path in once(files) if same_file(path) not in self._known)

    def _stop_if_cancelled(self, _done: float = 0) -> None:
        if self._cancel_event.is_set():
            raise ReadingCancelled
