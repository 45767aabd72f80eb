"""The reading and checking of many reports on a thread of its own, one after another."""

from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Signal

from model.collection.report_line import ReportLine
from model.collection.sources import once, reports_in, same_file
from model.readers.errors import ReadingCancelled
from ui.session.background_job import BackgroundJob

_TELLING = 0.1  # seconds between two times that lines are told: each takes the window's time


class BatchJob(BackgroundJob):
    """Looks for the files in ``sources``, which may be folders, then reads all that were not.

    ``waiting`` are files known already, ``known`` those that are not to be found again. Once
    cancelled it reads no further and emits nothing.
    """

    found = Signal(object)  # tuple[Path, ...]: the files that were not known
    read = Signal(object)  # list[ReportLine], a few at a time
    finished = Signal()

    def __init__(
        self, sources: Sequence[Path], waiting: Sequence[Path], known: Sequence[Path]
    ) -> None:
        super().__init__("batch")
        self._sources, self._waiting = sources, waiting
        self._known = {same_file(path) for path in known}

    def work(self) -> None:
        """Look for the files and read them."""
        try:
            self._read_all()
        except ReadingCancelled:
            pass
        except Exception as error:
            if not self.cancel_event.is_set():
                self.crashed.emit(error)

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
        if self.cancel_event.is_set():
            raise ReadingCancelled
