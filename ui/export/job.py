"""The export on a thread of its own, so that the window never waits for python-docx."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal

from model.checking.check import check
from model.checking.checked import Checked
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.files.errors import DraftFileError
from ui.session.background_job import BackgroundJob

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
FileWriter = Callable[[Path, Progress, Cancelled], object]
"""Writes a file at a path. It raises ExportError or DraftFileError."""
ReportWriter = Callable[[Checked, Path, Progress, Cancelled], object]
"""A writer of one kind of paper; it raises ExportError and must not use the window's Facts."""


def write_report(checked: Checked, path: Path, progress: Progress, cancelled: Cancelled) -> None:
    """Write the report as a Word file. Raises ExportError."""
    # Imported late: python-docx and lxml take as long as the whole window.
    from export.save import export_word

    export_word(checked.draft, path, progress=progress, cancelled=cancelled)


def write_pdf(checked: Checked, path: Path, progress: Progress, cancelled: Cancelled) -> None:
    """Write the report as a PDF. Raises ExportError."""
    from ui.paper.saving import export_pdf  # late as above

    export_pdf(checked.draft, path, progress=progress, cancelled=cancelled)


def write_data(checked: Checked, path: Path, progress: Progress, cancelled: Cancelled) -> None:
    """Write the workbook 填报数据. Raises ExportError."""
    from export.data_book.saving import export_data  # late as above

    export_data(checked.draft, path, progress=progress, cancelled=cancelled)


def audit_writer(revision_mark: Callable[[Draft], str]) -> ReportWriter:
    """Return a writer of the 审核情况说明; ``revision_mark`` gives the revision named in it."""

    def write(checked: Checked, path: Path, progress: Progress, cancelled: Cancelled) -> None:
        from export.audit.document import Edition, export_audit  # late as above

        if checked.outdated:
            checked = check(Facts(checked.draft))
        edition = Edition(revision_mark(checked.draft), datetime.now().astimezone())
        export_audit(checked, edition, path, progress=progress, cancelled=cancelled)

    return write


class ExportJob(BackgroundJob):
    """One export; it emits exactly one of ``done``, ``failed``, ``cancelled``, ``crashed``.

    Once it was cancelled it stops before the next step, and no file is written.
    """

    progressed = Signal(int, int, str)  # step, steps, sentence
    done = Signal()
    failed = Signal(str, str)  # sentence, another file name to offer or ""
    cancelled = Signal()

    def __init__(self, writer: FileWriter, path: Path) -> None:
        super().__init__("export")
        self._writer, self._path = writer, path

    def work(self) -> None:
        """Write the file."""
        from export.errors import ExportError, Reason  # late as above

        try:
            self._writer(self._path, self.progressed.emit, self.cancel_event.is_set)
        except ExportError as error:
            if error.reason is Reason.CANCELLED:
                self.cancelled.emit()
            else:
                self.failed.emit(str(error), error.suggestion)
        except DraftFileError as error:
            self.failed.emit(str(error), "")
        else:
            self.done.emit()
