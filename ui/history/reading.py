"""The reading of generations, off the window's thread."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal

from model.draft.draft import Draft
from model.editing.changes_told import ToldDifference, told_differences, told_in_a_line
from model.files.errors import DraftError
from model.storage.kept_generations import KeptGeneration, KeptGenerations
from resources.messages.saving import history as words

Look = tuple[Draft, tuple[ToldDifference, ...]] | str
"""A generation and where the present differs from it, or why it cannot be read."""


class HistoryReading(QObject):
    """Reads for one page until it is stopped. Its parent is the application: a thread may outlive
    the page, and emitting from a deleted object crashes."""

    listed = Signal(object)  # tuple[KeptGeneration, ...]
    told = Signal(int, str)  # number of a generation, and what changed in it
    looked = Signal(object)  # Look, of the last one asked for
    failed = Signal(str)  # why nothing can be listed
    _came = Signal(object)  # what to call on the window's thread

    def __init__(self, kept: KeptGenerations) -> None:
        super().__init__(QCoreApplication.instance())
        self._kept = kept
        self._stopped, self._told_enough = Event(), Event()
        self._running = self._asked = 0
        self._came.connect(lambda call: call())

    def list_all(self, save: Callable[[], object]) -> None:
        """List the generations once what is unsaved was saved, then what changed in each."""

        def read() -> None:
            save()
            try:
                found = self._kept.all()
            except DraftError as error:
                self._tell(self.failed.emit, str(error))
                return
            self._tell(self.listed.emit, found)
            self._tell_all(found)

        self._start(read)

    def _tell_all(self, found: tuple[KeptGeneration, ...]) -> None:
        """Tell what changed in each against the one before it that can be read."""
        newer: tuple[int, Draft] | None = None
        for number, one in enumerate(found):
            if self._told_enough.is_set():
                return
            try:
                draft = self._kept.draft(one.rev)
            except DraftError as error:
                self._tell(self.told.emit, number, words.UNREADABLE.format(why=error))
                continue
            if newer:
                self._tell(self.told.emit, newer[0], told_in_a_line(draft, newer[1]))
            newer = number, draft
        if newer:
            self._tell(self.told.emit, newer[0], words.FIRST)

    def look(self, rev: int, present: Draft) -> None:
        """Read a generation and hold it against the present draft; the last one asked for wins."""
        self._asked += 1
        asked = self._asked

        def read() -> None:
            try:
                then = self._kept.draft(rev)
                found: Look = then, told_differences(then, present)
            except DraftError as error:
                found = str(error)
            self._tell(lambda: asked == self._asked and self.looked.emit(found))

        self._start(read)

    def keep(self, save: Callable[[], bool], then: Callable[[bool], object]) -> None:
        """Save on a thread, then call ``then`` with what it said."""
        self._start(lambda: self._tell(then, save()))

    def stop_telling(self) -> None:
        """Tell no more of what changed in each."""
        self._told_enough.set()

    def stop(self) -> None:
        """Tell nothing more; threads end by themselves."""
        self._stopped.set()
        self._told_enough.set()
        self._forget(0)

    def _start(self, work: Callable[[], object]) -> None:
        self._running += 1
        Thread(target=self._run, args=(work,), name="history", daemon=True).start()

    def _run(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception as error:  # a bug: raised where the window tells of it
            self._tell(_raise, error)
        with suppress(RuntimeError):
            self._came.emit(lambda: self._forget(1))

    def _tell(self, slot: Callable[..., object], *values: object) -> None:
        """Call a slot on the window's thread, if it is still wanted then."""
        with suppress(RuntimeError):  # the application is gone
            self._came.emit(lambda: self._stopped.is_set() or slot(*values))

    def _forget(self, ended: int) -> None:
        self._running -= ended
        if not self._running and self._stopped.is_set():
            self.deleteLater()


def _raise(error: Exception) -> None:
    raise error
