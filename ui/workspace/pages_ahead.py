"""The building of pages in idle time, before they are first shown."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

from ui.pages.form_page import FormPage
from ui.session.window_session import WindowSession

_IDLE_DELAY = 300  # ms without a change
_INTERVAL = 20  # ms between two blocks, so that a key press or a click is handled first


class PagesAhead(QObject):
    """A builder of the form's pages, a block at a time: a click need not wait 10 to 40 ms for a
    page, nor a key while one is built."""

    def __init__(self, pages: Iterable[FormPage], session: WindowSession, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = list(pages)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._build_next)
        session.changed.connect(self._wait)

    def start(self) -> None:
        """Start, after the first page is shown."""
        self._timer.start(_IDLE_DELAY)

    def _wait(self, _change: object) -> None:
        if self._timer.isActive():
            self._timer.start(_IDLE_DELAY)

    def _build_next(self) -> None:
        page = self._waiting.pop(0)
        if self._waiting:
            self._timer.start(_INTERVAL)  # first: a page that raises does not keep the others
        page.build_block()
        if not page.is_built:
            self._waiting.insert(0, page)
            self._timer.start(_INTERVAL)
