"""The questions of 核验: which file, against which archive; and its result on the page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from model.archive.manifest import MANIFEST
from model.draft.draft import Draft
from model.draft.seal import seal_of
from model.files.whole_folder import unexpected
from resources.messages import screen
from resources.messages.papers import archive as words
from ui.archive.verifying import VerifyJob, details, headline, is_all_same
from ui.editors.reading_text import ReadingText
from ui.export.file_dialogs import file_to_verify, folder_for_archive
from ui.widgets.prompt_bar import PromptBar


class VerifyFlow(QObject):
    """One verification at a time; ``draft``: whose archive a file is first held against, None for
    none; ``place`` is the folder archives are proposed to go into."""

    finished = Signal()  # the result, or why there is none, is shown

    def __init__(
        self,
        draft: Callable[[], Draft | None],
        prompt_bar: PromptBar,
        result: ReadingText,
        place: Callable[[], Path],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._draft, self._bar, self._result, self._place = draft, prompt_bar, result, place
        self._is_running = False
        self._headline = ""

    def choose(self) -> None:
        """Ask for a file, for an archive where none is known, and verify; not two at once."""
        if self._is_running:
            return
        archive = self._known_archive()
        path = file_to_verify(self._bar, words.CHOOSE_FILE, archive or self._place())
        if path is None:
            return
        if (path.parent / MANIFEST).is_file():
            archive = path.parent
        archive = archive or folder_for_archive(self._bar, words.CHOOSE_ARCHIVE, self._place())
        if archive is not None:
            self.verify(path, archive)

    def _known_archive(self) -> Path | None:
        """Return the folder of the draft's own archive, where it lies at its proposed place."""
        draft = self._draft()
        seal = seal_of(draft) if draft else None
        folder = self._place() / seal.folder if seal and seal.folder else None
        return folder if folder and (folder / MANIFEST).is_file() else None

    def verify(self, path: Path, archive: Path) -> None:
        """Hold a file, or the folder of a list of checksums, against an archive."""
        self._result.hide()
        self._bar.ask(words.VERIFYING.format(name=path.name), "H")
        job = VerifyJob(path, archive)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.crashed.connect(self._on_crashed)
        self._is_running = True
        job.start()

    def _on_done(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._is_running = False
        level, self._headline = "ok" if is_all_same(found) else "W", headline(found)
        self._bar.show_until_change(self._headline, level, (screen.DISMISS, self._dismiss))
        text = details(found)
        self._result.setPlainText(text)
        self._result.setVisible(bool(text))
        self.finished.emit()

    def _dismiss(self) -> None:
        self._bar.clear()
        self.follow()

    def follow(self) -> None:
        """Hide the result where the sentence over it has gone."""
        if self._bar.text != self._headline:
            self._result.hide()

    def _on_failed(self, sentence: str) -> None:
        self._is_running = False
        self._bar.show_until_change(sentence, "E", (words.OTHER_FILE, self.choose))
        self.finished.emit()

    def _on_crashed(self, error: Exception) -> None:
        self._on_failed(unexpected())
        raise error  # to sys.excepthook, which logs it
