"""The export on a thread of its own, so that the window never waits for Word's libraries."""

from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from model.draft import Draft


class Export(QObject):
    """One export. Exactly one of ``done``, ``failed``, ``cancelled`` follows ``start``."""

    progressed = Signal(int, int, str)  # step, steps, sentence
    done = Signal(object)  # ExportResult
    failed = Signal(object)  # ExportError
    cancelled = Signal()
    broke = Signal(object)  # any other exception: a fault of ours

    def __init__(self, draft: Draft, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._draft, self._path = draft, path
        self._stop = Event()
        self._thread = Thread(target=self._run, name="export", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Stop before the next step; nothing is written then."""
        self._stop.set()

    def wait(self) -> None:
        """Until the thread has ended."""
        self._thread.join()

    def _run(self) -> None:
        # python-docx and lxml take as long to import as the whole window: only now.
        from export.save import ExportCancelled, ExportError, export_word

        try:
            result = export_word(
                self._draft,
                self._path,
                progress=self.progressed.emit,
                cancelled=self._stop.is_set,
            )
        except ExportCancelled:
            self.cancelled.emit()
        except ExportError as error:
            self.failed.emit(error)
        except Exception as error:  # told in the window, not swallowed
            self.broke.emit(error)
        else:
            self.done.emit(result)
