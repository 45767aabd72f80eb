"""The loader of drafts, of the start page or the bin, on a thread of its own."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from model.files.errors import DraftFileError

if TYPE_CHECKING:
    from model.draft_list.lister import DraftList, DraftLister
    from model.draft_list.summary import Summary
    from model.storage.store import DraftCard, Store

_LONGEST_WAIT = 2.0  # seconds
Read = Callable[[int, Callable[[], bool]], Iterable[object]]


class DraftLoader(QObject):
    """The loader; only the result of the latest request is emitted.

    ``read`` is called on the thread with the limit and whether its results are still wanted. Call
    ``stop`` before the window is destroyed: emitting from a deleted object crashes.
    """

    loaded = Signal(object)  # each result of ``read``
    failed = Signal(str)  # why the folder of the drafts could not be read
    _done = Signal(
        int, object, object
    )  # number of the request, the result or None, the error or None

    def __init__(self, read: Read, parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._thread: Thread | None = None
        self._request = 0  # number of the latest request
        self._stopped = False
        self._done.connect(self._deliver)

    def start(self, limit: int) -> None:
        """Start to read the newest ``limit`` drafts; an earlier request is dropped."""
        self._request += 1
        words = (self._thread, self._request, limit)
        self._thread = Thread(target=self._run, args=words, name="cards", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Wait up to 2 s for the thread to end; nothing is emitted afterwards."""
        self._stopped = True
        if self._thread:
            self._thread.join(_LONGEST_WAIT)

    def finish(self) -> None:
        """Read the newest draft once more, when the window is gone: what its card shows is kept for
        the next start. A disk that hangs is not waited for."""
        thread = Thread(target=self._read_newest, name="last card", daemon=True)
        thread.start()
        thread.join(_LONGEST_WAIT)

    def _read_newest(self) -> None:
        with suppress(DraftFileError):
            for _ in self._read(1, lambda: True):
                pass

    def _run(self, before: Thread | None, request: int, limit: int) -> None:
        if before:
            before.join()  # it ends after the draft it is reading
        try:
            for found in self._read(limit, lambda: self._is_current(request)):
                if not self._is_current(request):
                    return
                self._done.emit(request, found, None)
        except Exception as fault:
            if self._is_current(request):
                self._done.emit(request, None, fault)

    def _is_current(self, request: int) -> bool:
        return request == self._request and not self._stopped

    def _deliver(self, request: int, found: object, error: Exception | None) -> None:
        """Emit the result on the window's thread; raise an error that is no DraftFileError."""
        if request != self._request:
            return
        if isinstance(error, DraftFileError):
            self.failed.emit(str(error))
        elif error is not None:
            raise error
        else:
            self.loaded.emit(found)


def readers(store: "Callable[[], Store]") -> tuple[Read, Read]:
    """Return what reads the drafts of the start page, and what reads all for 接着上年的做; the
    first call imports the form."""
    known: list[DraftLister] = []

    def read(limit: int, wanted: Callable[[], bool]) -> "Iterator[DraftList]":
        from model.draft_list.lister import DraftLister

        if not known:
            known.append(DraftLister(_summary))
        yield from known[0].read(store(), limit, wanted)
        known[0].keep(store())

    def read_all(_: int, wanted: Callable[[], bool]) -> "Iterator[tuple[Summary, ...] | None]":
        from model.draft_list.summary import not_counted

        yield known[0].read_all(store(), not_counted, wanted)

    return read, read_all


def _summary(card: "DraftCard") -> "Summary":
    """Return the summary of a draft; the first call imports the rules, on this thread."""
    from model.draft_list.counting import summary

    return summary(card)
