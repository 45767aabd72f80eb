"""A file from anywhere, read before it is opened: on a thread, for its disk may not answer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from model.files.errors import DraftFileError, Fault
from model.storage.codec import Stored
from model.storage.store import Store
from resources.messages import screen
from resources.messages import start as words
from ui.session.disk_question import DiskQuestion
from ui.widgets.prompt_bar import PromptBar


class ReadFile(NamedTuple):
    """A file that was read: the draft in it, or why it is none."""

    path: Path
    stored: Stored | None
    error: DraftFileError | None
    is_document: bool  # a file of another program, from which values may be read


class FileReading(QObject):
    """Reads one file at a time; one that comes after the clerk went on is opened by nobody."""

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._bar: PromptBar | None = None  # that says so where the disk does not answer
        self._question = DiskQuestion(self)
        self._question.late.connect(self._show_waiting)

    def read(self, path: Path, then: Callable[[ReadFile], object], bar: PromptBar) -> None:
        """Read a file, then call ``then``, unless another is read meanwhile."""
        self.drop()
        self._bar = bar
        self._question.ask(partial(_read, self._store, path), partial(self._go_on, then))

    def drop(self) -> None:
        """Wait no longer for the file; nothing is opened."""
        self._question.drop()
        bar, self._bar = self._bar, None
        if bar and bar.text == words.FILE_SILENT:
            bar.clear()

    def _go_on(self, then: Callable[[ReadFile], object], found: ReadFile) -> None:
        self.drop()
        then(found)

    def _show_waiting(self) -> None:
        if self._bar:
            self._bar.ask(words.FILE_SILENT, "W", (screen.CANCEL, self.drop))


def _read(store: Store, path: Path) -> ReadFile:
    try:
        return ReadFile(path, store.read_file(path), None, is_document=False)
    except DraftFileError as error:
        is_document = error.code is Fault.FOREIGN and path.is_file()
        return ReadFile(path, None, error, is_document)
