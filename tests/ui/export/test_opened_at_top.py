"""打印与导出 opens at its top, with the focus on 导出 Word."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QScrollArea

from resources.messages import screen as words
from tests.driver import Driver, process
from tests.ui.conftest import Open

NOTICE = "这份草稿在另一台电脑上也改过。"


@pytest.fixture
def low(sample: Driver) -> Driver:
    """Return a window as low as a small screen leaves it, on the first page."""
    sample.window.resize(QSize(1366, 560))
    process()
    return sample


def scrolled(driver: Driver) -> int:
    process()
    process()
    area = driver.export_page.findChild(QScrollArea)
    assert area
    return area.verticalScrollBar().value()


def has_heading(driver: Driver) -> bool:
    (title,) = [
        t for t in driver.shown(QLabel, driver.export_page) if t.text() == words.FINISH_TITLE
    ]
    return title.visibleRegion().boundingRect() == title.rect()


@pytest.mark.parametrize("height", [728, 560])
@pytest.mark.parametrize("keys", ["Ctrl+8", "Ctrl+7 Ctrl+PgDown"])
def test_it_opens_at_its_top_below_a_notice(sample: Driver, height: int, keys: str) -> None:
    sample.window.resize(QSize(1366, height))
    sample.workspace.prompt_bar.ask(NOTICE, "W", ("看一看", lambda: None))
    process()
    for key in keys.split():
        sample.press(key)
    assert scrolled(sample) == 0
    assert has_heading(sample)
    assert sample.export_page.export_button.hasFocus()


def test_a_notice_that_comes_later_moves_nothing(low: Driver) -> None:
    low.press("Ctrl+8")
    assert scrolled(low) == 0
    low.workspace.prompt_bar.ask(NOTICE, "W", ("看一看", lambda: None))
    assert scrolled(low) == 0
    assert has_heading(low)


def test_it_opens_at_its_top_again(low: Driver) -> None:
    low.press("Ctrl+8")
    low.press("Tab", 5)
    assert scrolled(low) > 0
    low.press("Ctrl+1")
    low.press("Ctrl+8")
    assert scrolled(low) == 0


def test_who_comes_back_to_the_button_sees_it(low: Driver) -> None:
    low.press("Ctrl+8")
    low.press("Tab")
    low.press("Shift+Tab")
    assert scrolled(low) > 0
    button = low.export_page.export_button
    assert button.hasFocus()
    assert button.visibleRegion().boundingRect() == button.rect()


def test_enter_in_the_path_shows_the_button(low: Driver) -> None:
    low.press("Ctrl+8")
    low.export_page.path.setFocus()
    low.press("Return")
    assert scrolled(low) > 0
    assert low.export_page.export_button.hasFocus()


def test_a_smaller_window_keeps_the_field_at_work_in_sight(open_window: Open) -> None:
    driver = open_window(QSize(1366, 728))
    driver.new_report("2019")
    driver.press("Ctrl+8")
    path = driver.export_page.path
    path.setFocus()
    driver.window.resize(QSize(1366, 500))
    assert scrolled(driver) > 0
    assert path.visibleRegion().boundingRect() == path.rect()
