"""The menu of 接着上年的做: every draft from which another year's report can be begun."""

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt, Signal

from model.draft_list.summary import Summary
from model.values.years import year_after
from resources.messages import screen as words
from resources.messages import start
from ui.start.doors import LastYearDoor
from ui.start.draft_loader import DraftLoader, Read
from ui.widgets.labels import without_keys

_MOST = 12  # drafts listed by themselves; further ones stand in a menu a year


class LastYearMenu(QObject):
    """The menu under the door; drafts that the page does not show are read first."""

    chosen = Signal(str)  # id of a draft
    failed = Signal(str)  # why the folder of the drafts could not be read

    def __init__(self, door: LastYearDoor, read: Read, year: Callable[[], str]) -> None:
        """``read`` returns all drafts of the store; ``year``: of the report to be begun, or ""."""
        super().__init__(door)
        self._door, self._year = door, year
        self._loader = DraftLoader(read, self)
        self._loader.loaded.connect(self._show)
        self._loader.failed.connect(self._on_failed)

    def open(self, shown: Sequence[Summary], rest: int) -> None:
        """Show the menu, at once where no draft is left to read."""
        if rest:
            self._door.show_help(words.DRAFTS_LOADING)
            self._loader.start(rest)
        else:
            self._show(shown)

    def stop(self) -> None:
        """Stop reading, before the window closes."""
        self._loader.stop()

    def _on_failed(self, sentence: str) -> None:
        self._door.show_help()
        self.failed.emit(sentence)

    def _show(self, drafts: Sequence[Summary]) -> None:
        found = earlier(drafts, self._year())
        self._door.show_drafts(any_drafts=bool(found))
        if not found or not self._door.isVisible():
            return
        menu = QtWidgets.QMenu(self._door)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(menu, found[:_MOST])
        for year, of_year in groupby(found[_MOST:], lambda each: each.card.name.year):
            listed = list(of_year)
            title = start.MORE_OF_YEAR.format(year=year, count=len(listed))
            self._add(menu.addMenu(title), listed)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._door.mapToGlobal(self._door.rect().bottomLeft()))

    def _add(self, menu: QtWidgets.QMenu, drafts: Sequence[Summary]) -> None:
        for each in drafts:
            text = start.NEXT_OF_SAMPLE if each.is_sample else start.NEXT_OF
            name, draft_id = each.card.name, each.card.draft_id
            line = name.fill(text, words.UNNAMED_UNIT, next=year_after(name.year))
            menu.addAction(without_keys(line), lambda i=draft_id: self.chosen.emit(i))


def earlier(drafts: Sequence[Summary], year: str) -> list[Summary]:
    """Return the drafts with a year: those of the year before ``year`` first, then the latest
    years; samples last."""
    found = [each for each in drafts if each.can_go_on]
    by_year = sorted(found, key=lambda each: each.card.name.year, reverse=True)
    return sorted(by_year, key=lambda each: (each.is_sample, not _is_before(each, year)))


def _is_before(each: Summary, year: str) -> bool:
    return bool(year) and year_after(each.card.name.year) == year
