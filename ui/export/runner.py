"""Runs exports for a page: saves the draft, starts the thread, resolves paths."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from export.destination import destination
from export.errors import ExportError
from export.file_names import free_name
from model.findings.finding import FindingKind
from resources.messages import screen as words
from ui.export.job import ExportJob, ReportWriter
from ui.session.window_session import WindowSession

_SUFFIX = ".docx"


class ExportRunner(QObject):
    """One export at a time, of the draft as it is when it starts.

    ``save_draft`` is called before; ``writer`` writes one kind of paper.
    """

    progressed = Signal(int, int, str)
    exported = Signal(Path)
    failed = Signal(str, object)  # sentence, other path to offer or None
    cancelled = Signal()

    def __init__(
        self,
        session: WindowSession,
        save_draft: Callable[[], object],
        writer: ReportWriter,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._save_draft, self._writer = session, save_draft, writer
        self._job: ExportJob | None = None
        self._path = Path()
        self.draft = session.draft  # as it was when the last export started

    def open_errors(self) -> str:
        """Return the number of errors, blanks and unchecked rules in words; "" for none."""
        kinds = Counter(finding.kind for finding in self._session.model.findings)
        counts = {
            words.ERRORS_LEFT: kinds[FindingKind.ERROR],
            words.BLANKS_LEFT: kinds[FindingKind.BLANK],
            words.UNCHECKED_LEFT: kinds[FindingKind.UNCHECKED],
        }
        return "、".join(text.format(count=count) for text, count in counts.items() if count)

    def start(self, path: Path) -> None:
        """Save the draft, then write the paper on the export thread."""
        self._save_draft()
        checked = self._session.checked
        self.draft = checked.draft
        self._path = path
        self._job = job = ExportJob(self._writer, checked, path)
        job.progressed.connect(self.progressed)
        job.done.connect(self._on_done)  # no lambdas: Qt takes methods away with their object
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.crashed.connect(self._on_crashed)
        job.start()

    @property
    def session(self) -> WindowSession:
        """The session whose draft is exported."""
        return self._session

    def cancel(self) -> None:
        """Stop before the next step."""
        if self._job:
            self._job.cancel()

    def _on_done(self) -> None:
        self._job = None
        self.exported.emit(self._path)

    def _on_cancelled(self) -> None:
        self._job = None
        self.cancelled.emit()

    def _on_failed(self, sentence: str, name: str) -> None:
        self._job = None
        self.failed.emit(sentence, self._path.with_name(name) if name else None)

    def _on_crashed(self, error: Exception) -> None:
        self._on_failed(words.UNEXPECTED, "")
        raise error  # to the hook that writes the log


class ResolvedPath(NamedTuple):
    """A path and a message about it; without a path: the reason, and another path or None."""

    path: Path | None
    message: str
    suggestion: Path | None = None


def resolve_path(typed: str, proposed: Path, suffix: str = _SUFFIX) -> ResolvedPath:
    """Return where a file goes that the clerk typed or chose; ``proposed`` completes it."""
    try:
        return ResolvedPath(*destination(typed, proposed, suffix))
    except ExportError as error:
        folder = error.path.parent
        return ResolvedPath(
            None, str(error), folder / error.suggestion if error.suggestion else None
        )


def free_path(path: Path) -> Path:
    """Return a path beside ``path`` that no file has yet: 报告(2).docx."""
    return path.with_name(free_name(path))
