"""The way of a document into the form: read on a thread, shown on a page, taken or left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from model.draft.draft import Draft
from model.draft.facts import Facts
from model.readers.proposal import ImportProposal
from model.readers.read import DocumentReading
from resources.messages import readers as words
from ui.importing.comparison_page import ComparisonPage
from ui.importing.job import ReadingJob
from ui.importing.page import ImportPage, Way
from ui.widgets.prompt_bar import PromptBar
from ui.widgets.scrolling import focus_in


@dataclass(frozen=True)
class ImportTarget:
    """Where the values may go: an open draft (None: a new report), and the ways to take them.

    ``draft`` is called when the document is read: the clerk may have typed meanwhile. ``bar``
    shows that it is being read, or why it cannot be. ``ways`` is told the year that a workbook
    was read for.
    """

    draft: Callable[[], Draft | None]
    bar: PromptBar
    ways: Callable[[ImportProposal, str], Sequence[Way]]


class DocumentImport(QObject):
    """Reads one document at a time; ``pages`` is the stack in which what was read is shown."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self._job: ReadingJob | None = None
        self.page: ImportPage | ComparisonPage | None = None
        self._behind = pages.currentWidget()  # what the page covers
        self._focus: QWidget | None = None  # that one had there

    def read(self, path: Path, target: ImportTarget) -> None:
        """Read a document, then show what it holds; a reading before it is given up."""
        self.leave()
        draft = target.draft()
        self._job = job = ReadingJob(path, Facts(draft).year if draft else "")
        # What was on its way from the thread when the reading was given up is not shown.
        job.done.connect(lambda found: job is self._job and self._show(path.name, found, target))
        job.failed.connect(lambda why: job is self._job and self._refuse(why, target.bar))
        job.crashed.connect(_raise)
        choice = (words.CANCEL, lambda: self._cancel(target.bar))
        said = [words.READING.format(name=path.name, percent=percent) for percent in range(101)]
        job.progressed.connect(
            lambda before, now: job is self._job and target.bar.reword(said[before], said[now])
        )
        target.bar.ask(said[0], "H", choice)
        job.start()

    def leave(self) -> None:
        """Give up a reading, and take the page away without taking anything."""
        if self._job:
            self._job.cancel()
        self._job = None
        if self.page is not None:
            page, self.page = self.page, None
            if self._pages.currentWidget() is page:
                self._pages.setCurrentWidget(self._behind)
                if self._focus:
                    self._focus.setFocus()
            self._pages.removeWidget(page)
            page.deleteLater()

    def _cancel(self, bar: PromptBar) -> None:
        self.leave()
        bar.clear()

    def _refuse(self, why: str, bar: PromptBar) -> None:
        self._job = None
        bar.show_until_change(why, "E")

    def _show(self, name: str, found: DocumentReading, target: ImportTarget) -> None:
        self._job = None
        proposal, tables = found.proposal, found.workbook
        if not proposal.values and not (tables and tables.parts):
            why = "；".join(proposal.notes) or words.NOTHING_READ
            target.bar.show_until_change(f"「{name}」：{why}。", "W")
            return
        target.bar.clear()
        ways = target.ways(proposal, tables.year if tables else "")
        self._put_up(ImportPage(name, found, target.draft(), ways))

    def _put_up(self, page: ImportPage | ComparisonPage) -> None:
        """Show a page over the one that is shown now."""
        self._behind, self._focus = self._pages.currentWidget(), focus_in(self._pages)
        self.page = page
        page.left.connect(self.leave)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.open()


def _raise(error: Exception) -> None:
    raise error
