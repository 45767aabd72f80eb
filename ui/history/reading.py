"""The reading of generations, off the window's thread."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import Signal

from model.draft.draft import Draft
from model.editing.changes_told import ToldDifference, told_differences, told_in_a_line
from model.files.errors import DraftError
from model.storage.kept_generations import KeptGeneration, KeptGenerations
from resources.messages.saving import history as words
from ui.history.page_threads import PageThreads

Look = tuple[Draft, tuple[ToldDifference, ...]] | str
"""A generation and where the present differs from it, or why it cannot be read."""


class HistoryReading(PageThreads):
    """Reads for one page until it is stopped."""

    listed = Signal(object)  # tuple[KeptGeneration, ...]
    told = Signal(int, str)  # number of a generation, and what changed in it
    looked = Signal(object)  # Look, of the last one asked for
    failed = Signal(str)  # why nothing can be listed

    def __init__(self, kept: KeptGenerations) -> None:
        super().__init__()
        self._kept = kept
        self._told_enough = Event()
        self._asked = 0

    def list_all(self, save: Callable[[], object]) -> None:
        """List the generations once what is unsaved was saved, then what changed in each."""

        def read() -> None:
            save()
            try:
                found = self._kept.all()
            except DraftError as error:
                self.tell(self.failed.emit, str(error))
                return
            self.tell(self.listed.emit, found)
            self._tell_all(found)

        self.start(read)

    def _tell_all(self, found: tuple[KeptGeneration, ...]) -> None:
        """Tell what changed in each against the one before it that can be read."""
        newer: tuple[int, Draft] | None = None
        for number, one in enumerate(found):
            if self._told_enough.is_set():
                return
            try:
                draft = self._kept.draft(one)
            except DraftError as error:
                self.tell(self.told.emit, number, words.UNREADABLE.format(why=error))
                continue
            if newer:
                self.tell(self.told.emit, newer[0], told_in_a_line(draft, newer[1]))
            newer = number, draft
        if newer:
            self.tell(self.told.emit, newer[0], words.FIRST)

    def look(self, one: KeptGeneration, present: Draft) -> None:
        """Read a generation and hold it against the present draft; the last one asked for wins."""
        self._asked += 1
        asked = self._asked

        def read() -> None:
            try:
                then = self._kept.draft(one)
                found: Look = then, told_differences(then, present)
            except DraftError as error:
                found = str(error)
            self.tell(lambda: asked == self._asked and self.looked.emit(found))

        self.start(read)

    def stop_telling(self) -> None:
        """Tell no more of what changed in each."""
        self._told_enough.set()

    def stop(self) -> None:
        self._told_enough.set()
        super().stop()
