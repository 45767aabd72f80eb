"""The three doors, the card to go on with, and the cards below them."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from model.draft.draft import Value, new_draft
from model.storage.store import Store
from resources.messages import screen as words
from resources.messages import start
from resources.sample import load_sample
from tests.accessibility import interface_of, spoken_of
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open
from ui.start.continue_card import ContinueCard

UNIT = "长沙市示范学校"


def put(store: Store, year: str, unit: str = UNIT, *, hours: int = 0, **values: Value) -> str:
    """Put a draft like the sample there, of another unit and year, saved so many hours ago."""
    store = Store(store.folder, now=lambda: datetime.now(UTC) - timedelta(hours=hours))
    filled = {**load_sample(), "year": year, "cover.unit": unit, **values}
    opened = store.create(new_draft(year).with_values(filled, {}))
    opened.close()
    return opened.draft_id


def menu() -> QMenu:
    process()
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_without_drafts_the_year_has_the_focus_and_the_first_door_says_why_it_is_closed(
    driver: Driver,
) -> None:
    page = driver.window.start
    assert QApplication.focusWidget() is page.year
    assert page.year.selectedText() == page.year.text()
    assert not page.last_year.isEnabled()
    assert start.NO_LAST_YEAR in driver.texts(page.last_year)


def test_enter_on_the_proposed_year_asks_once_more_and_then_makes_a_draft(
    driver: Driver, store: Store
) -> None:
    page = driver.window.start
    year = page.year.text()
    driver.press("Return")
    process()
    assert not store.cards() and QApplication.focusWidget() is page.blank
    assert start.ONCE_MORE.format(year=year) in driver.texts(page.blank)
    driver.press("Tab")
    assert start.BLANK_HELP in driver.texts(page.blank)
    page.blank.setFocus()
    driver.press("Return", 3)
    wait_for(lambda: driver.window.workspace, "the workspace")
    assert driver.value("year") == year and len(store.cards()) == 1


def test_after_a_report_was_left_enter_goes_on_with_it(driver: Driver, store: Store) -> None:
    driver.new_report("2019")
    driver.put("cover.unit", UNIT)
    driver.go_to_page(3)
    driver.go_to("funds")
    driver.back_to_drafts()
    (card,) = driver.window.start.cards
    assert isinstance(card, ContinueCard)
    assert QApplication.focusWidget() is card.button
    state = next(text for text in driver.texts(card) if "上次停在" in text)
    assert state.startswith("上次停在「差异与资金 · （四）」") and "保存于 今天" in state
    driver.press("Return")
    wait_for(lambda: driver.window.workspace, "the workspace")
    assert driver.value("cover.unit") == UNIT and len(store.cards()) == 1


def test_the_card_to_go_on_with_is_of_the_draft_saved_last_and_not_of_the_sample(
    store: Store, open_window: Open
) -> None:
    put(store, "2018", hours=3)
    own = put(store, "2020", hours=2)
    sample = load_sample()
    put(store, str(sample["year"]), str(sample["cover.unit"]))
    driver = open_window()
    driver.wait_for_cards(3)
    cards = driver.window.start.cards
    assert isinstance(cards[0], ContinueCard) and cards[0].card.draft_id == own
    assert [start.SAMPLE in driver.texts(card) for card in cards] == [False, True, False]
    assert [card.summary.is_sample for card in cards] == [False, True, False]


def test_a_sample_alone_wears_its_badge_on_the_card_to_go_on_with(
    store: Store, open_window: Open
) -> None:
    sample = load_sample()
    put(store, str(sample["year"]), str(sample["cover.unit"]))
    driver = open_window()
    driver.wait_for_cards(1)
    (card,) = driver.window.start.cards
    assert isinstance(card, ContinueCard) and start.SAMPLE in driver.texts(card)


def test_what_is_left_is_said_as_the_steps_say_it(store: Store, open_window: Open) -> None:
    put(store, "2019", performance="")
    driver = open_window()
    driver.wait_for_cards(1)
    summary = driver.window.start.cards[0].summary
    driver.open_card()
    driver.workspace.session.visit_all()
    statuses = driver.workspace.session.page_statuses.values()
    assert summary.left == sum(status.count for status in statuses) > 0


def test_tab_goes_from_the_card_through_each_door_once_and_on_to_the_cards(
    store: Store, open_window: Open
) -> None:
    put(store, "2018", hours=1)
    put(store, "2019")
    driver = open_window()
    driver.wait_for_cards(2)
    page = driver.window.start
    first, second = page.cards
    assert isinstance(first, ContinueCard)
    stops = [first.button, page.last_year, page.blank, page.year, page.file, second]
    seen = [QApplication.focusWidget()]
    for _ in range(14):
        driver.press("Tab")
        seen.append(QApplication.focusWidget())
    assert [stop for stop in seen if stop in stops][: len(stops)] == stops


def test_a_report_is_begun_from_a_draft_of_an_earlier_year_by_the_keyboard(
    store: Store, open_window: Open
) -> None:
    put(store, "2017", "甲局")
    put(store, "2018", "乙局")
    put(store, "无年度", "丙局")
    driver = open_window()
    driver.wait_for_cards(3)
    driver.window.start.last_year.setFocus()
    driver.press("Return")
    assert [action.text() for action in menu().actions()] == [
        start.NEXT_OF.format(unit="乙局", year=2018, next=2019),
        start.NEXT_OF.format(unit="甲局", year=2017, next=2018),
    ]
    driver.press("Down")
    driver.press("Return")
    wait_for(lambda: driver.window.workspace, "the workspace")
    assert (driver.value("cover.unit"), driver.value("year")) == ("甲局", "2018")


def test_drafts_of_the_year_before_the_one_typed_come_first(
    store: Store, open_window: Open
) -> None:
    put(store, "2017", "甲局")
    put(store, "2018", "乙局")
    driver = open_window()
    driver.wait_for_cards(2)
    page = driver.window.start
    page.year.setText("2018年")
    page.last_year.setFocus()
    driver.press("Return")
    assert [action.text()[:2] for action in menu().actions()] == ["甲局", "乙局"]


@pytest.mark.parametrize(
    ("ago", "said"),
    [(timedelta(0), "今天 "), (timedelta(days=1), "昨天 "), (timedelta(days=800), "年")],
)
def test_cards_say_when_their_draft_was_saved(
    store: Store, open_window: Open, ago: timedelta, said: str
) -> None:
    put(store, "2018", hours=int(ago / timedelta(hours=1)))
    driver = open_window()
    driver.wait_for_cards(1)
    assert any(said in text for text in driver.texts(driver.window.start.cards[0]))


def test_a_click_beside_the_year_makes_a_report_and_one_into_it_none(
    driver: Driver, store: Store
) -> None:
    page = driver.window.start
    driver.click(page.year)
    process()
    assert not store.cards()
    driver.click(page.blank, QPoint(12, 12))
    wait_for(lambda: driver.window.workspace, "the workspace")
    assert len(store.cards()) == 1


def test_the_sample_is_opened_by_its_link(driver: Driver) -> None:
    driver.click_button(words.OPEN_SAMPLE)
    wait_for(lambda: driver.window.workspace, "the workspace")
    assert driver.value("cover.unit") == load_sample()["cover.unit"]


def test_a_screen_reader_hears_doors_and_cards_as_buttons_and_presses_them(
    store: Store, open_window: Open
) -> None:
    put(store, "2018", hours=1)
    put(store, "2019")
    driver = open_window()
    driver.wait_for_cards(2)
    page = driver.window.start
    pressable = (page.last_year, page.blank, page.file, *page.cards)
    said = [spoken_of(interface_of(widget)) for widget in pressable]
    assert {it.role for it in said} == {"Button"} and all(it.name for it in said)
    assert [it.description for it in said[:2]] == [start.FROM_LAST_YEAR_HELP, start.BLANK_HELP]
    interface_of(page.cards[1]).actionInterface().doAction("Press")
    wait_for(lambda: driver.window.workspace, "the workspace")
    assert driver.value("year") == "2018"
