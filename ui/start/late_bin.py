"""The page of the bin, made when it is first asked for."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from ui.start.page import StartPage

if TYPE_CHECKING:
    from model.storage.store import Store
    from ui.start.bin_page import BinPage


class LateBin:
    """Shows the bin in place of the start page, and the start page again."""

    def __init__(
        self, pages: QStackedWidget, start: StartPage, store: "Callable[[], Store]"
    ) -> None:
        self._pages, self._start, self._store = pages, start, store
        start.open_bin.connect(self.show)

    @cached_property
    def page(self) -> "BinPage":
        """The page."""
        from ui.start.bin_page import BinPage

        page = BinPage(self._store)
        page.left.connect(self.leave)
        self._pages.addWidget(page)
        return page

    def show(self) -> None:
        """Show the page."""
        self._pages.setCurrentWidget(self.page)
        self.page.open()

    def leave(self) -> None:
        """Show the start page where the bin is shown."""
        if "page" in vars(self) and self._pages.currentWidget() is self.page:
            self._pages.setCurrentWidget(self._start)
            self._start.come_back()

    def stop_loading(self) -> None:
        """Stop reading, before the window closes."""
        if "page" in vars(self):
            self.page.stop_loading()
