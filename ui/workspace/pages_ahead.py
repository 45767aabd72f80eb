"""Builds the pages that were not looked at yet, while the clerk's hand rests."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.pages.form_page import FormPage
from ui.session.window_session import WindowSession

_REST = 300  # ms without a change
_BETWEEN = 20  # ms from page to page, in which a key or a click goes first


class PagesAhead(QObject):
    """A page takes 10 to 30 ms to build; built ahead, it is there at the first look."""

    built = Signal()  # all of them

    def __init__(self, pages: Iterable[FormPage], session: WindowSession, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = list(pages)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._build_next)
        session.changed.connect(self._wait)

    def start(self) -> None:
        """Begin, once the first page is shown."""
        self._timer.start(_REST)

    def _wait(self, _change: object) -> None:
        if self._timer.isActive():
            self._timer.start(_REST)

    def _build_next(self) -> None:
        self._waiting.pop(0).build()
        if self._waiting:
            self._timer.start(_BETWEEN)
        else:
            self.built.emit()
