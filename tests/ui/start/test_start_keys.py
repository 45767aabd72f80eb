"""Enter on the start page: what it opens, and that it makes no draft by accident."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from model.draft.draft import new_draft
from model.files.lock import host_name
from model.storage.store import Store
from resources.messages import editing
from resources.messages import screen as words
from resources.messages import start as start_words
from resources.messages.saving import history
from resources.sample import load_sample
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open


def crash(store: Store, year: str = "2019") -> None:
    """A draft whose program died: its owner's name still stands in the lock."""
    opened = store.create(new_draft(year).with_values({**load_sample(), "year": year}, {}))
    draft = opened.draft_id
    opened.close()
    (lock,) = (path for path in store.folder.rglob("*lock*") if draft in str(path))
    lock.write_text(f"999999 {host_name()}", encoding="utf-8")


def test_the_first_enter_after_a_crash_goes_on_with_that_draft(
    store: Store, open_window: Open
) -> None:
    crash(store)
    driver = open_window()
    wait_for(lambda: driver.window.start.prompt_bar.text, "the question")
    process()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == start_words.OPEN_CRASHED
    driver.press("Return")
    wait_for(lambda: driver.window.workspace, "the desk")
    assert driver.value("cover.unit") == load_sample()["cover.unit"]
    assert len(store.cards()) == 1


@pytest.mark.parametrize("answer", [start_words.OPEN_CRASHED, history.LATER])
def test_of_two_drafts_after_a_crash_each_is_asked_about(
    store: Store, open_window: Open, answer: str
) -> None:
    crash(store, "2018")
    crash(store, "2019")
    driver = open_window()
    bar = driver.window.start.prompt_bar
    asked: list[str] = []
    for _ in range(2):
        wait_for(lambda: bar.text not in ("", *asked), "the question")
        asked.append(bar.text)
        driver.window.start.refresh()
        driver.wait_for_cards(2)
        assert bar.text == asked[-1], "a question nobody answered was replaced"
        driver.click_button(answer)
        process()
        if answer == start_words.OPEN_CRASHED:
            driver.back_to_drafts()
    assert sorted("2018" in question for question in asked) == [False, True]
    driver.wait_for_cards(2)
    assert not bar.text


@pytest.mark.parametrize("keys", ["Return", "Enter", "Space"])
def test_the_question_after_a_crash_does_not_take_a_year_that_is_being_typed(
    store: Store, open_window: Open, keys: str
) -> None:
    driver = open_window()
    driver.window.start.year.setFocus()
    driver.write("20")
    crash(store)
    driver.window.start.refresh()
    wait_for(lambda: driver.window.start.prompt_bar.text, "the question")
    process()
    driver.write("18")
    assert driver.window.start.year.text() == "2018"
    driver.button(start_words.OPEN_CRASHED).setFocus()
    driver.press(keys)
    wait_for(lambda: driver.window.workspace, "the desk")
    assert len(store.cards()) == 1


def test_enter_before_the_drafts_are_read_makes_none(
    store: Store, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = open_window()
    start = driver.window.start
    monkeypatch.setattr(start, "_is_loaded", False)
    start.year.setFocus()
    driver.press("Return", 3)
    process()
    assert driver.window.workspace is None
    assert not store.cards()
    assert QApplication.focusWidget() is start.year


def test_two_quick_enters_in_the_year_make_one_draft_and_no_more(
    store: Store, driver: Driver
) -> None:
    driver.window.start.year.setFocus()
    driver.write("2019")
    driver.press("Return", 5)
    wait_for(lambda: driver.window.workspace, "the desk")
    process()
    assert len(store.cards()) == 1


@pytest.mark.parametrize("keys", ["Return", "Space"])
def test_undo_and_go_and_see_are_pressed_by_enter(report: Driver, keys: str) -> None:
    report.go_to("cover.unit")
    report.write("abc")
    report.go_to_page(1)
    report.button(words.UNDO).setFocus()
    report.press(keys)
    process()
    assert report.value("cover.unit") == ""
    report.button(editing.GO_TO_PLACE).setFocus()
    report.press(keys)
    process()
    assert report.page == 0
    assert QApplication.focusWidget() is report.editor("cover.unit")


def two_drafts(store: Store, open_window: Open) -> Driver:
    for unit in ("甲局", "乙局"):
        store.create(new_draft("2019").with_values({"cover.unit": unit}, {})).close()
    driver = open_window()
    driver.wait_for_cards(2)
    return driver


def next_card_has_the_focus(driver: Driver) -> bool:
    process()
    focus = QApplication.focusWidget()
    return isinstance(focus, QPushButton) and focus.text() == words.CONTINUE


def test_a_draft_that_is_gone_leaves_the_page_and_the_next_one_has_the_focus(
    store: Store, open_window: Open
) -> None:
    driver = two_drafts(store, open_window)
    gone = driver.window.start.cards[0].card
    shutil.rmtree(store.folder / gone.draft_id)
    driver.press("Return")
    wait_for(lambda: driver.window.start.prompt_bar.text, "why it is not opened")
    driver.wait_for_cards(1)
    assert driver.window.workspace is None and driver.window.start.cards[0].card != gone
    assert next_card_has_the_focus(driver)


def test_deleted_by_the_keys_and_brought_back_the_focus_is_on_a_draft(
    store: Store, open_window: Open
) -> None:
    driver = two_drafts(store, open_window)
    driver.press("Tab")
    driver.press("Space")
    driver.press("Up")
    driver.press("Return")
    wait_for(lambda: driver.window.start.prompt_bar.text, "that it is deleted")
    driver.wait_for_cards(1)
    assert next_card_has_the_focus(driver)
    driver.click_button(words.UNDO)
    driver.wait_for_cards(2)
    assert next_card_has_the_focus(driver)
