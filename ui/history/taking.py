"""What has to be done on a thread before something is taken, and the wait for it."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from model.checking.check import check
from model.draft.draft import Draft
from model.draft.facts import Facts
from resources.messages.saving import history as words
from ui.history.page_threads import PageThreads
from ui.widgets.prompt_bar import PromptBar

T = TypeVar("T")

_PATIENCE = 1000  # ms until it is told what is waited for


class Taking:
    """The wait of a page, whose keys and way out go on meanwhile; its ``parts`` do not."""

    def __init__(
        self, page: QWidget, bar: PromptBar, threads: PageThreads, leave: Callable[[], object]
    ) -> None:
        self._page, self._bar, self._threads, self._leave = page, bar, threads, leave
        self._said = ""  # of what is waited for
        self._parts: list[QWidget] = []
        self._late = QTimer(page, singleShot=True, interval=_PATIENCE)
        self._late.timeout.connect(self._tell_of_waiting)

    @property
    def is_waiting(self) -> bool:
        return bool(self._parts)

    def start(
        self,
        parts: tuple[QWidget, ...],
        work: Callable[[], T],
        then: Callable[[T], object],
        waiting: str = words.WAITING,
    ) -> None:
        """Do ``work`` on a thread, then call ``then`` with what came of it; ``waiting`` is said
        where it lasts."""
        self._said = waiting
        self._parts = [part for part in parts if part.isEnabled()]
        for part in self._parts:
            part.setEnabled(False)
        self._page.setFocus()  # Esc reaches it
        self._late.start()

        def do() -> None:
            try:
                found = work()
            except BaseException:
                self._threads.tell(self._end)
                raise
            self._threads.tell(lambda: (self._end(), then(found)))

        self._threads.start(do)

    def _end(self) -> None:
        self._late.stop()
        if self._bar.text == self._said:
            self._bar.clear()
        parts, self._parts = self._parts, []
        for part in parts:
            part.setEnabled(True)

    def _tell_of_waiting(self) -> None:
        self._bar.ask(self._said, "H", (words.WAIT_NO_LONGER, self._leave))
        self._page.setFocus()


def read_ahead(draft: Draft) -> Facts:
    """Return a draft that will be the session's, checked on a thread: of 200,000 new characters
    the window would stand still."""
    facts = Facts(draft)
    with suppress(Exception):  # it raises in the window too, where it is told of
        check(facts)
    return facts
