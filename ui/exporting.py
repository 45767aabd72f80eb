"""The export on a thread of its own, so that the window never waits for Word's libraries."""

from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from model.draft import Draft


class Export(QObject):
    """One export. Exactly one of ``done``, ``failed``, ``cancelled``, ``broke`` follows."""

    progressed = Signal(int, int, str)  # step, steps, sentence
    done = Signal()
    failed = Signal(str, str)  # sentence, another name to offer or ""
    cancelled = Signal()
    broke = Signal(object)  # any other exception: a fault of ours

    def __init__(self, draft: Draft, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._draft, self._path = draft, path
        self._stop = Event()

    def start(self) -> None:
        """Return at once; the thread is a daemon, and until it replaces it nothing is lost."""
        Thread(target=self._run, name="export", daemon=True).start()

    def cancel(self) -> None:
        """Stop before the next step; nothing is written then."""
        self._stop.set()

    def _run(self) -> None:
        # python-docx and lxml take as long to import as the whole window: only now.
        from export.errors import ExportError, Reason
        from export.save import export_word

        try:
            export_word(
                self._draft,
                self._path,
                progress=self.progressed.emit,
                cancelled=self._stop.is_set,
            )
        except ExportError as error:
            if error.reason is Reason.CANCELLED:
                self.cancelled.emit()
            else:
                self.failed.emit(str(error), error.suggestion)
        except Exception as error:
            self.broke.emit(error)
        else:
            self.done.emit()
