"""A long report is laid out in turns of the event loop; its first page is seen at once."""

import pytest
from PySide6.QtWidgets import QApplication

from export.layout import columns
from export.layout.breaker import BrokenText, LineRoom
from export.layout.widths import MeasuredText
from model.storage.store import Store
from tests.driver import Driver, wait_for
from tests.ui.conftest import Open, open_filled
from tests.ui.preview.conftest import pages_of, printed, view_of, words_on
from ui.preview.report_pages import ReportPages

_LINE = "年初中心完成老旧线路改造九处，群众普遍反映较好。"
_COUNT = 2_000  # lines: 48,000 characters
_MOST = 12_000 + 1_000  # characters of a turn, and a cover and a paragraph


@pytest.fixture
def long(store: Store, open_window: Open) -> Driver:
    return open_filled(store, open_window, {"performance": "\n".join([_LINE] * _COUNT)})


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how many characters are broken into lines in each turn that lays pages out."""
    counted: list[int] = []
    broken, begin = columns.broken, ReportPages.bring_up_to_date

    def counting(text: MeasuredText, room: LineRoom, old: BrokenText | None) -> BrokenText:
        counted[-1] += len(text.text)
        return broken(text, room, old)

    def beginning(pages: ReportPages) -> None:
        counted.append(0)
        begin(pages)

    monkeypatch.setattr(columns, "broken", counting)
    monkeypatch.setattr(ReportPages, "bring_up_to_date", beginning)
    return counted


def open_first_pages(driver: Driver) -> None:
    """Open 样张 and stay in the turn in which its first pages are shown."""
    driver.press("Shift+F11")
    room = driver.workspace.preview
    while not ("preview" in vars(room) and view_of(driver).pages):
        QApplication.processEvents()


def is_whole(driver: Driver) -> bool:
    return pages_of(driver).is_whole


def test_no_turn_breaks_more_lines_than_it_may(long: Driver, turns: list[int]) -> None:
    open_first_pages(long)
    wait_for(lambda: is_whole(long), "all pages")
    assert max(turns) < _MOST
    assert _COUNT * len(_LINE) < sum(turns) < 1.2 * _COUNT * len(_LINE)


def test_the_first_page_is_shown_before_the_others_are_known(long: Driver) -> None:
    open_first_pages(long)
    view = view_of(long)
    first = words_on(pages_of(long), 0)
    assert not is_whole(long) and view.page_told == "封面，正在排版"
    wait_for(lambda: is_whole(long), "all pages")
    assert view.page_told.endswith(f"，共 {len(pages_of(long)) - 1} 页")
    assert first == words_on(pages_of(long), 0)


def test_a_key_between_turns_starts_over_with_what_was_typed(
    long: Driver, turns: list[int]
) -> None:
    open_first_pages(long)
    long.workspace.session.type("cover.preparer", "甲乙丙")
    assert not is_whole(long) and "甲乙丙" not in printed(long)
    wait_for(lambda: is_whole(long), "all pages")
    assert "甲乙丙" in printed(long)
    assert sum(turns) < 1.2 * _COUNT * len(_LINE)  # what was broken stays
