"""Two thousand drafts on the start page: it is there at once and takes input all the while."""

import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu

from model.storage.codec import Stamp, encode
from model.storage.generations import path_of
from model.storage.store import Store, new_id
from resources.messages import screen as words
from resources.messages import start
from tests.builders import draft
from tests.driver import Driver, process, wait_for
from tests.long_runs import LongRun
from tests.pace import Pace
from tests.ui.conftest import Open

_FIRST = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
_SOON = 5.0  # seconds: 0.6 alone; before it was 16 with 300 drafts, 105 with 2,000
_MOST = 30
YEAR = 2019


def unit(number: int) -> str:
    return f"第{number}局"


def fill(folder: Path, count: int) -> None:
    """Put drafts there as they would be after years: without a thousand waits for the disk."""
    for number in range(count):
        ident = new_id()
        stamp = Stamp(ident, 1, _FIRST + timedelta(minutes=number))
        data, _ = encode(draft({"cover.unit": unit(number), "problems": "内容" * 200}), stamp)
        (folder / ident).mkdir(parents=True)
        path_of(folder / ident, 1).write_bytes(data)


@pytest.fixture
def count(long_run: LongRun, store: Store) -> int:
    """Give so many drafts."""
    number = long_run.rounds(300, 2000)
    fill(store.folder, number)
    return number


def opened(open_window: Open) -> Driver:
    """Give a window with the first cards."""
    driver = open_window()
    driver.wait_for_cards(_MOST)
    return driver


def units(driver: Driver) -> list[str]:
    return [card.card.name.unit for card in driver.window.start.cards]


def more(rest: int) -> str:
    return words.DRAFTS_MORE.format(count=rest)


class Pulse:
    """How long the window did not listen, at the longest."""

    def __init__(self) -> None:
        self._beats = [time.perf_counter()]
        self._timer = QTimer()
        self._timer.timeout.connect(lambda: self._beats.append(time.perf_counter()))
        self._timer.start(1)

    @property
    def longest(self) -> float:
        return max(later - earlier for earlier, later in pairwise(self._beats))


def test_coming_back_to_the_list_takes_no_second(
    open_window: Open, count: int, store: Store, long_run: LongRun
) -> None:
    driver = opened(open_window)
    assert units(driver) == [unit(count - 1 - n) for n in range(_MOST)]
    driver.open_card(3)
    driver.put("cover.unit", "改过的局")
    pulse = Pulse()
    with Pace() as pace:
        driver.back_to_drafts()
    assert units(driver)[:2] == ["改过的局", unit(count - 1)]
    long_run.tell(
        drafts=count, back=f"{pace.seconds:.2f} s", longest=f"{pulse.longest * 1000:.0f} ms"
    )
    assert pace.seconds < _SOON


def test_further_drafts_are_shown_when_they_are_asked_for(open_window: Open, count: int) -> None:
    driver = opened(open_window)
    first = driver.window.start.cards
    driver.click_button(more(count - _MOST))
    wait_for(lambda: len(driver.window.start.cards) == 2 * _MOST, "the further ones")
    process()
    assert driver.window.start.cards[:_MOST] == first, "what stood there was made anew"
    assert QApplication.focusWidget() is first[-1]
    assert driver.button(more(count - 2 * _MOST))
    driver.open_card(_MOST + 5)
    assert driver.value("cover.unit") == unit(count - 1 - _MOST - 5)


def test_last_years_report_is_offered_though_its_card_is_not_shown(
    open_window: Open, count: int
) -> None:
    driver = opened(open_window)
    door = driver.window.start.last_year
    pulse = Pulse()
    driver.click(door)
    wait_for(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "the menu")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert pulse.longest < _SOON / 10
    *single, more_of_year = menu.actions()
    name = start.NEXT_OF.format(unit=unit(count - 1), year=YEAR, next=YEAR + 1)
    assert single[0].text() == name
    rest = count - len(single)
    assert more_of_year.text() == start.MORE_OF_YEAR.format(year=YEAR, count=rest)
    others = more_of_year.menu()
    assert isinstance(others, QMenu)
    others.actions()[-1].trigger()  # the oldest
    wait_for(lambda: driver.window.workspace, "the workspace")
    assert (driver.value("cover.unit"), driver.value("year")) == (unit(0), str(YEAR + 1))


def test_a_reading_asked_for_anew_gives_up_the_one_under_way(open_window: Open, count: int) -> None:
    driver = opened(open_window)
    received: list[int] = []
    driver.window.start.loader.loaded.connect(lambda found: received.append(len(found.shown)))
    with Pace() as pace:
        for _ in range(20):
            driver.window.start.refresh()
    assert pace.seconds < _SOON, "the window waits for the drafts"
    wait_for(lambda: received, "the list")
    process()
    driver.wait_for_cards(_MOST)
    assert received == [_MOST]
    assert driver.button(more(count - _MOST))


def test_few_drafts_have_no_button_for_more(open_window: Open, store: Store) -> None:
    fill(store.folder, _MOST)
    driver = opened(open_window)
    assert len(driver.window.start.cards) == _MOST
    assert more(0) not in driver.texts(driver.window.start)
