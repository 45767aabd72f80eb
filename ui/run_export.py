"""From the finish page to the export thread and back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from model.findings import Level
from resources.words import screen as words
from ui.exporting import Export
from ui.live import Live

_SUFFIX = ".docx"


class ExportRun(QObject):
    """One export at a time, of the draft as it stands when it starts."""

    progressed = Signal(int, int, str)
    exported = Signal(Path, bool)  # where, and whether the figures read back agree
    failed = Signal(str, object)  # sentence, other path to offer or None
    cancelled = Signal()

    def __init__(self, live: Live, before: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._live, self._before = live, before
        self._export: Export | None = None

    def errors(self) -> int:
        """How many errors are open in the draft, shown or held back."""
        return sum(1 for f in self._live.session.findings if f.level is Level.E)

    def word_path(self, typed: str) -> Path:
        """The path as typed, with Word's ending."""
        path = Path(typed)
        return path if path.suffix.lower() == _SUFFIX else path.with_name(path.name + _SUFFIX)

    def free_name(self, path: Path) -> Path:
        """A name beside ``path`` that nothing has yet: 报告(2).docx."""
        number = 2
        while (other := path.with_name(f"{path.stem}({number}){path.suffix}")).exists():
            number += 1
        return other

    def start(self, path: Path) -> None:
        """Save the draft, then write the report on the export thread."""
        self._before()
        self._export = Export(self._live.draft, path, self)
        self._export.progressed.connect(self.progressed)
        self._export.done.connect(lambda result: self.exported.emit(path, not result.findings))
        self._export.failed.connect(lambda e: self.failed.emit(str(e), e.suggestion))
        self._export.cancelled.connect(self.cancelled)
        self._export.broke.connect(self._on_broken)
        self._export.start()

    def cancel(self) -> None:
        if self._export:
            self._export.cancel()

    def _on_broken(self, error: Exception) -> None:
        self.failed.emit(words.UNEXPECTED, None)
        raise error  # to the hook that writes the log
