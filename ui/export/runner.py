"""The start of an export for a page: saving the draft, the thread, resolving paths."""

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
    """A runner of one export at a time, of the draft as it is at the start.

    ``save_draft`` is called first; ``writer`` writes one kind of paper.
    """

    progressed = Signal(int, int, str)
    exported = Signal(Path)
    failed = Signal(str, object)  # sentence, another path to offer or None
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
        self.draft = session.draft  # at the start of the last export

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
        job.done.connect(self._on_done)  # Qt disconnects methods, not lambdas, with their object
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.crashed.connect(self._on_crashed)
        job.start()

    @property
    def session(self) -> WindowSession:
        """The session whose draft is exported."""
        return self._session

    def cancel(self) -> None:
        """Stop the export under way, if any, before its next step."""
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
        raise error  # to sys.excepthook, which logs it


class ResolvedPath(NamedTuple):
    """A path and a message about it ("" for none); path None: the reason, and another path."""

    path: Path | None
    message: str
    suggestion: Path | None = None


def resolve_path(typed: str, proposed: Path, suffix: str = _SUFFIX) -> ResolvedPath:
    """Return the path of a file the clerk typed or chose; ``proposed`` completes it."""
    try:
        return ResolvedPath(*destination(typed, proposed, suffix))
    except ExportError as error:
        folder = error.path.parent
        return ResolvedPath(
            None, str(error), folder / error.suggestion if error.suggestion else None
        )


def free_path(path: Path) -> Path:
    """Return a path in the same folder that no file has yet: 报告(2).docx."""
    return path.with_name(free_name(path))
