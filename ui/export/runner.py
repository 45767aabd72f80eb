"""From a page to the export thread and back."""

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
from ui.export.job import ExportJob, Work
from ui.session.window_session import WindowSession

_SUFFIX = ".docx"


class ExportRunner(QObject):
    """One export at a time, of the draft as it stands when it starts.

    ``before`` saves the draft; ``work`` writes one kind of paper.
    """

    progressed = Signal(int, int, str)
    exported = Signal(Path)
    failed = Signal(str, object)  # sentence, other path to offer or None
    cancelled = Signal()

    def __init__(
        self, session: WindowSession, before: Callable[[], object], work: Work, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._before, self._work = session, before, work
        self._export: ExportJob | None = None
        self._path = Path()
        self.draft = session.draft  # as it was when the last export started

    def open_errors(self) -> str:
        """What of level E is open, shown or held back, or was not checked; "" for nothing."""
        kinds = Counter(finding.kind for finding in self._session.model.findings)
        counts = {
            words.ERRORS_LEFT: kinds[FindingKind.ERROR],
            words.BLANKS_LEFT: kinds[FindingKind.BLANK],
            words.UNCHECKED_LEFT: kinds[FindingKind.UNCHECKED],
        }
        return "、".join(text.format(count=count) for text, count in counts.items() if count)

    def start(self, path: Path) -> None:
        """Save the draft, then write the paper on the export thread."""
        self._before()
        self.draft = self._session.draft
        self._path = path
        self._export = export = ExportJob(self._work, self.draft, path)
        export.progressed.connect(self.progressed)
        export.done.connect(self._on_done)  # no lambdas: Qt takes methods away with their object
        export.failed.connect(self._on_failed)
        export.cancelled.connect(self._on_cancelled)
        export.broke.connect(self._on_broken)
        export.start()

    @property
    def session(self) -> WindowSession:
        """The draft that is exported."""
        return self._session

    def cancel(self) -> None:
        """Stop before the next step."""
        if self._export:
            self._export.cancel()

    def _on_done(self) -> None:
        self._export = None
        self.exported.emit(self._path)

    def _on_cancelled(self) -> None:
        self._export = None
        self.cancelled.emit()

    def _on_failed(self, sentence: str, name: str) -> None:
        self._export = None
        self.failed.emit(sentence, self._path.with_name(name) if name else None)

    def _on_broken(self, error: Exception) -> None:
        self._on_failed(words.UNEXPECTED, "")
        raise error  # to the hook that writes the log


class ExportPlace(NamedTuple):
    """Where to write and what is said of it; no path: why not, and another one to offer."""

    path: Path | None
    told: str
    other: Path | None = None


def place_of(typed: str, proposed: Path, suffix: str = _SUFFIX) -> ExportPlace:
    """Where a file goes that the clerk typed or chose; ``proposed`` was the program's choice."""
    try:
        return ExportPlace(*destination(typed, proposed, suffix))
    except ExportError as error:
        folder = error.path.parent
        return ExportPlace(
            None, str(error), folder / error.suggestion if error.suggestion else None
        )


def other_path(path: Path) -> Path:
    """A file beside ``path`` that nothing has yet: 报告(2).docx."""
    return path.with_name(free_name(path))
