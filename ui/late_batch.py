"""The page 批量审核, made when it is first asked for."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from resources.messages import screen
from resources.messages import start as words
from ui.late_import import LateImport
from ui.start.file_drops import FileDrops
from ui.start.page import StartPage

if TYPE_CHECKING:
    from ui.batch.page import BatchPage
    from ui.start.draft_actions import DraftActions
    from ui.start.file_reading import ReadFile
    from ui.widgets.prompt_bar import PromptBar


class LateBatch:
    """Shows the page in place of the start page, also for several files dropped there."""

    def __init__(
        self,
        pages: FileDrops,
        start: StartPage,
        importing: LateImport,
        actions: "Callable[[], DraftActions]",
    ) -> None:
        self._pages, self._start = pages, start
        self._importing, self._actions = importing, actions
        start.open_batch.connect(self.show)
        pages.several.connect(self.offer)

    @cached_property
    def page(self) -> "BatchPage":
        """The page."""
        from ui.batch.page import BatchPage

        page = BatchPage()
        page.left.connect(self.leave)
        page.opened.connect(self._open)
        self._pages.addWidget(page)
        return page

    @property
    def shown_bar(self) -> "PromptBar | None":
        """The bar of the page where it is shown, else None."""
        is_shown = "page" in vars(self) and self._pages.currentWidget() is self.page
        return self.page.prompt_bar if is_shown else None

    def show(self) -> None:
        """Show the page."""
        self._start.clear_message()
        self._pages.setCurrentWidget(self.page)
        self.page.open()

    def leave(self) -> None:
        """Show the start page where this one is shown."""
        if self.shown_bar:
            self._pages.setCurrentWidget(self._start)
            self._start.come_back()

    def offer(self, paths: Sequence[Path]) -> None:
        """Offer to check what was dropped on the start page; elsewhere one file is opened."""
        if self._pages.currentWidget() is self._start:
            bar, count = self._start.prompt_bar, len(paths)
            text = words.MANY_HERE.format(count=count) if count > 1 else words.FOLDER_HERE
            take = (words.CHECK_ALL, lambda: self._take(paths))
            bar.show_until_change(text, "H", take, (screen.DISMISS, bar.clear))
            bar.focus_first()
        elif len(paths) > 1:
            self._pages.refused.emit(words.MANY_DROPPED.format(count=len(paths)))
        else:
            self._pages.dropped.emit(paths[0])

    def _take(self, paths: Sequence[Path]) -> None:
        self._start.prompt_bar.clear()
        self.show()
        self.page.add(paths)

    def _open(self, path: Path) -> None:
        """Open a draft as from the start page; show what a document holds above the list."""
        self._actions().look(path, self._open_read, self.page.prompt_bar)

    def _open_read(self, file: "ReadFile") -> None:
        if file.is_document:
            self._importing.read_new(file.path, self.page.prompt_bar)
        else:
            self.leave()
            self._actions().open_read(file)
