"""The way to an archive (定稿存档): what is still open, where it goes, its thread, its result."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from export.file_names import free_folder_name, suggested_archive_name
from model.checking.grouping import grouped
from model.checking.open_findings import open_findings
from model.draft.carried import carried_fields
from model.files.whole_folder import unexpected
from model.values.clock import local, now_utc
from resources.messages import screen
from resources.messages.papers import archive as words
from ui.archive.open_counts import open_counts
from ui.archive.writing import ArchiveWriter, DraftOnDisk
from ui.export.file_dialogs import folder_for_archive
from ui.export.job import ExportJob
from ui.export.report_files import show_folder
from ui.session.window_session import WindowSession
from ui.widgets.prompt_bar import PromptBar, PromptChoice

if TYPE_CHECKING:
    from export.archive.papers import OwnWriter


class ArchiveFlow(QObject):
    """One archive at a time; when it stands on disk, the draft is sealed.

    ``place`` is the folder proposed; ``others``: the papers that only the window writes, by
    suffix.
    """

    finished = Signal(bool)  # written or cancelled, not failed

    def __init__(
        self,
        session: WindowSession,
        prompt_bar: PromptBar,
        place: Callable[[], Path],
        saved: DraftOnDisk,
        others: "Mapping[str, OwnWriter]",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._bar, self._place = session, prompt_bar, place
        self._saved, self._others = saved, others
        self._job: ExportJob | None = None
        self._writer: ArchiveWriter | None = None
        self._target = Path()

    @property
    def is_running(self) -> bool:
        """Whether an archive is being written."""
        return self._job is not None

    def cancel(self) -> None:
        """Give the archive up before its next step."""
        if self._job:
            self._job.cancel()

    def ask(self) -> None:
        """Ask before the archive is made; where something is open, say what and lead there."""
        if not self._job:
            self._session.when_settled(self._ask)

    def _ask(self) -> None:
        checked = self._session.checked
        if found := open_findings(checked):
            text = words.STILL_OPEN.format(what=open_counts(grouped(found)))
            go = (words.GO_TO_OPEN, lambda: self._session.jump_to_finding.emit(found[0]))
            self._bar.show_until_change(text, "W", go, *self._bar.dismissal)
        elif checked.outdated:
            self._bar.show_until_change(words.NOT_CHECKED, "E", (screen.TRY_AGAIN, self.ask))
        else:
            self._ask_where(self._place())

    def _ask_where(self, folder: Path) -> None:
        draft = self._session.draft
        carried = len(carried_fields(draft))
        also = words.ALSO_CARRIED.format(count=carried) if carried else ""
        name = free_folder_name(folder, suggested_archive_name(draft, local(now_utc()).date()))
        text = words.ASK.format(folder=folder, name=name) + also
        begin = (words.BEGIN, lambda: self.write(folder / name))
        self._bar.show_until_change(text, "H", begin, self._other_place(), self._never_mind())

    def _other_place(self) -> PromptChoice:
        return (words.OTHER_PLACE, self._choose_place)

    def _never_mind(self) -> PromptChoice:
        return (screen.CANCEL, self._bar.clear)

    def _choose_place(self) -> None:
        if folder := folder_for_archive(self._bar, words.CHOOSE_PLACE, self._place()):
            self._ask_where(folder)

    def write(self, target: Path) -> None:
        """Write the archive into a new folder, on the export thread, unless one is under way."""
        if self._job:
            return
        self._target = target
        self._writer = ArchiveWriter(self._session.model.last_checked, self._saved, self._others)
        self._job = job = ExportJob(self._writer, target)
        job.progressed.connect(self._on_progress)
        job.done.connect(self._on_done)  # Qt disconnects methods, not lambdas, with their object
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.crashed.connect(self._on_crashed)
        self._show_progress(words.ARCHIVING)
        job.start()

    def _on_progress(self, step: int, steps: int, sentence: str) -> None:
        self._show_progress(words.ARCHIVE_STEP.format(step=step, steps=steps, sentence=sentence))

    def _show_progress(self, text: str) -> None:
        if self._job:
            self._bar.ask(text, "H", (screen.CANCEL, self.cancel))

    def _on_done(self) -> None:
        """Seal the draft; one that was changed meanwhile is the next revision."""
        target, writer = self._target, self._writer
        if writer:
            self._session.model.seal(writer.sealed)
        self._end()
        is_changed = not self._session.is_sealed
        sentence = words.ARCHIVED_BUT_CHANGED if is_changed else words.ARCHIVED
        show = (screen.OPEN_FOLDER, lambda: self._show(target))
        level = "W" if is_changed else "ok"
        text = sentence.format(path=target)
        self._bar.show_until_change(text, level, show, *self._bar.dismissal)

    def _show(self, target: Path) -> None:
        if not show_folder(target):
            self._bar.show_until_change(screen.CANNOT_OPEN.format(path=target), "W")

    def _on_cancelled(self) -> None:
        self._end()
        self._bar.show_until_change(words.NOT_ARCHIVED, "W")

    def _on_failed(self, sentence: str, _name: str) -> None:
        self._end(failed=True)
        text = words.ARCHIVE_FAILED.format(why=sentence)
        again = (screen.TRY_AGAIN, self.ask)
        self._bar.show_until_change(text, "E", again, self._other_place())

    def _on_crashed(self, error: Exception) -> None:
        self._on_failed(unexpected(), "")
        raise error  # to sys.excepthook, which logs it

    def _end(self, *, failed: bool = False) -> None:
        self._job = self._writer = None
        self.finished.emit(not failed)
