"""The walk through the sample report: offered once, walked to the end, left at any moment."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from resources.messages import help as words
from resources.messages import screen
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open
from ui.help.tour import Tour
from ui.help.tour_card import card_place
from ui.help.tour_stops import STOPS


@pytest.fixture
def first_start(not_the_first_start: Path, open_window: Open) -> Driver:
    not_the_first_start.unlink()
    return open_window()


@pytest.fixture
def walking(driver: Driver) -> Driver:
    """Return a window at the first stop."""
    driver.window.help.start_tour()
    wait_for(driver.window.help.tour.card.isVisible, "the first stop")
    process()
    return driver


def sentence(driver: Driver) -> str:
    process()
    return driver.window.help.tour.card.accessibleDescription()


def framed(tour: Tour) -> QRect:
    """Return what is framed, in the window; empty where nothing is."""
    frame = tour._frame
    return frame.geometry() if frame.isVisible() else QRect()


def on(driver: Driver, times: int = 1) -> None:
    for _ in range(times):
        driver.press("Return")
        process()


def is_whole(driver: Driver) -> bool:
    return driver.window.rect().contains(driver.window.help.tour.card.geometry())


def place_of(widget: QWidget) -> QRect:
    """Return where a widget stands in its window, seen or not."""
    return widget.rect().translated(widget.mapTo(widget.window(), QPoint(0, 0)))


def test_the_first_start_offers_the_walk_and_begins_it(
    first_start: Driver, not_the_first_start: Path
) -> None:
    assert words.TOUR_OFFER in first_start.texts(first_start.window.start)
    first_start.click_button(words.TOUR_BEGIN)
    wait_for(first_start.window.help.tour.card.isVisible, "the first stop")
    assert first_start.value("cover.unit")
    assert not_the_first_start.exists()


def test_the_offer_is_declined_once_and_for_all(first_start: Driver, open_window: Open) -> None:
    first_start.click_button(words.TOUR_DECLINE)
    process()
    assert words.TOUR_OFFER not in first_start.texts()
    assert words.TOUR_OFFER not in open_window().texts()


def test_with_drafts_there_is_no_offer_and_a_new_report_takes_it_away(first_start: Driver) -> None:
    first_start.new_report()
    first_start.back_to_drafts()
    assert words.TOUR_OFFER not in first_start.texts()


def test_the_walk_leads_past_every_stop_and_frames_what_it_speaks_of(walking: Driver) -> None:
    tour = walking.window.help.tour
    for number, stop in enumerate(STOPS):
        assert sentence(walking) == stop.sentence
        wait_for(lambda: not framed(tour).isEmpty(), f"the frame of stop {number}")
        assert is_whole(walking)
        assert not tour.card.geometry().intersects(framed(tour).adjusted(4, 4, -4, -4)) or (
            number == 0  # the steps are as high as the window
        )
        on(walking)
    assert not tour.is_on and not tour.card.isVisible()
    focus = QApplication.focusWidget()
    assert focus and walking.workspace.isAncestorOf(focus)


def test_back_leads_to_the_stop_before(walking: Driver) -> None:
    on(walking, 2)
    walking.click_button(words.TOUR_BACK, walking.window.help.tour.card)
    assert sentence(walking) == STOPS[1].sentence
    walking.press("Tab")
    walking.press("Tab")
    assert walking.window.help.tour.card.isAncestorOf(QApplication.focusWidget() or walking.window)


def test_esc_ends_the_walk_at_any_stop_and_the_draft_stays(driver: Driver) -> None:
    for stop in range(len(STOPS)):
        driver.window.help.start_tour()
        wait_for(driver.window.help.tour.card.isVisible, "the first stop")
        on(driver, stop)
        driver.press("Esc")
        process()
        assert not driver.window.help.tour.is_on, stop
        assert driver.window.workspace is not None
        driver.write("1")  # the page has the cursor again


def test_esc_goes_back_to_the_check_first_where_one_came_from_it(walking: Driver) -> None:
    on(walking, 6)
    check = walking.workspace.wizard.check_number
    walking.workspace.wizard.check_page.focus_first()
    walking.press("Return")
    assert walking.page != check
    QTest.qWait(200)
    walking.press("Esc")
    assert walking.page == check and walking.window.help.tour.is_on
    QTest.qWait(200)
    walking.press("Esc")
    assert not walking.window.help.tour.is_on


def test_the_window_can_be_used_beneath_the_card(walking: Driver) -> None:
    on(walking, 2)
    before = walking.value("spending.adjusted.total"), walking.value("spending.adjusted.basic")
    walking.click(walking.button(screen.NEXT, walking.workspace))
    assert walking.page == 3
    walking.go_to_page(2)
    walking.put("spending.adjusted.basic", "1029.69")
    assert walking.value("spending.adjusted.basic") != before[1]
    walking.press("Ctrl+Z")
    assert sentence(walking) == STOPS[2].sentence


@pytest.mark.parametrize("size", [QSize(911, 472), QSize(1024, 700), QSize(1366, 728)], ids=str)
def test_the_card_stays_whole_whatever_the_size_of_the_window(walking: Driver, size: QSize) -> None:
    for _ in STOPS:
        walking.window.resize(size)
        wait_for(lambda: is_whole(walking), "the card within the window")
        walking.window.resize(QSize(1280, 720))
        wait_for(lambda: is_whole(walking), "the card within the window")
        on(walking)


def test_the_card_makes_way_for_what_has_the_focus_on_another_page(walking: Driver) -> None:
    walking.window.resize(QSize(880, 470))
    on(walking)
    walking.workspace.wizard.show_page(walking.workspace.wizard.last)
    tour = walking.window.help.tour
    wait_for(lambda: framed(tour).isEmpty(), "the place of the stop is on another page")
    before = walking.button(screen.PREVIOUS, walking.workspace)
    before.setFocus()
    tour.card.move(place_of(before).center() - tour.card.rect().center())
    wait_for(lambda: not tour.card.geometry().intersects(place_of(before)), "it makes way")
    assert is_whole(walking)


def test_a_draft_left_midway_ends_the_walk(walking: Driver) -> None:
    on(walking, 3)
    walking.back_to_drafts()
    wait_for(lambda: not walking.window.help.tour.is_on, "the end of the walk")
    assert not walking.window.help.tour.card.isVisible()
    walking.window.help.start_tour()  # and it can be begun again
    wait_for(walking.window.help.tour.card.isVisible, "the first stop")


def test_a_click_on_the_card_right_after_the_draft_was_left_ends_the_walk(walking: Driver) -> None:
    assert walking.window.close_draft()
    process()
    walking.window.help.tour.card.on.click()
    assert not walking.window.help.tour.is_on


def test_the_walk_leaves_the_open_report_saved_first(report: Driver) -> None:
    report.put("cover.unit", "某局")
    report.window.help.start_tour()
    wait_for(report.window.help.tour.card.isVisible, "the first stop")
    report.press("Esc")
    report.back_to_drafts()
    names = {card.card.name.unit for card in report.window.start.cards}
    assert "某局" in names and len(names) == 2


def test_a_window_closed_midway_closes(walking: Driver) -> None:
    on(walking, 1)
    assert walking.window.close()


WINDOW, CARD = QSize(1000, 600), QSize(300, 150)


@pytest.mark.parametrize(
    ("around", "place"),
    [
        (QRect(10, 10, 100, 50), QPoint(123, 10)),  # at the right
        (QRect(800, 10, 190, 50), QPoint(486, 10)),  # at the left
        (QRect(10, 100, 980, 50), QPoint(10, 163)),  # under it
        (QRect(10, 500, 980, 90), QPoint(10, 336)),  # over it
        (QRect(0, 0, 1000, 600), QPoint(690, 440)),  # nowhere: in the corner
        (QRect(), QPoint(690, 440)),
    ],
)
def test_the_card_stands_beside_its_place(around: QRect, place: QPoint) -> None:
    assert card_place(around, CARD, WINDOW) == place
