"""The export on a thread of its own, so that the window never waits for Word's libraries."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal

from model.checking.check import check
from model.checking.checked import Checked
from model.draft.draft import Draft
from model.draft.facts import Facts

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
ReportWriter = Callable[[Checked, Path, Progress, Cancelled], object]
"""Writes one kind of paper; raises ExportError. It leaves the facts to the thread of the window."""


def write_report(checked: Checked, path: Path, progress: Progress, cancelled: Cancelled) -> None:
    """Write the report itself. Raises ExportError."""
    # python-docx and lxml take as long to import as the whole window: only now.
    from export.save import export_word

    export_word(checked.draft, path, progress=progress, cancelled=cancelled)


def audit_writer(mark_of: Callable[[Draft], str]) -> ReportWriter:
    """Return a writer of the 审核情况说明; ``mark_of`` gives the revision named in it."""

    def write(checked: Checked, path: Path, progress: Progress, cancelled: Cancelled) -> None:
        from export.audit.document import Edition, export_audit  # late as above

        if checked.outdated:
            checked = check(Facts(checked.draft))
        edition = Edition(mark_of(checked.draft), datetime.now().astimezone())
        export_audit(checked, edition, path, progress=progress, cancelled=cancelled)

    return write


class ExportJob(QObject):
    """One export. Exactly one of ``done``, ``failed``, ``cancelled``, ``crashed`` is emitted.

    It belongs to the application, not to a page: the draft may be closed while the thread writes,
    and to emit from a deleted object is fatal.
    """

    progressed = Signal(int, int, str)  # step, steps, sentence
    done = Signal()
    failed = Signal(str, str)  # sentence, another name to offer or ""
    cancelled = Signal()
    crashed = Signal(object)  # any other exception: a fault of ours
    _ended = Signal()

    def __init__(self, writer: ReportWriter, checked: Checked, path: Path) -> None:
        super().__init__(QCoreApplication.instance())
        self._writer, self._checked, self._path = writer, checked, path
        self._cancel_event = Event()
        self._ended.connect(self.deleteLater)

    def start(self) -> None:
        """Start the thread and return at once.

        The thread is a daemon: a file that has not been replaced yet is not lost.
        """
        Thread(target=self._run, name="export", daemon=True).start()

    def cancel(self) -> None:
        """Stop before the next step; nothing is written then."""
        self._cancel_event.set()

    def _run(self) -> None:
        self._write()
        self._ended.emit()

    def _write(self) -> None:
        from export.errors import ExportError, Reason  # late as above

        try:
            self._writer(self._checked, self._path, self.progressed.emit, self._cancel_event.is_set)
        except ExportError as error:
            if error.reason is Reason.CANCELLED:
                self.cancelled.emit()
            else:
                self.failed.emit(str(error), error.suggestion)
        except Exception as error:
            self.crashed.emit(error)
        else:
            self.done.emit()
