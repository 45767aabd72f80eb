"""历史版本: found, read and taken back as a clerk does it."""

import threading
import weakref
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from model.draft.draft import new_draft
from model.draft.facts import Facts
from model.draft.seal import sealed
from model.editing.changes_told import COME, GONE
from model.storage.generations import DAMAGED_FOLDER
from model.storage.kept_generations import KeptGenerations
from model.storage.retention import rule
from model.storage.store import Store
from model.values.clock import now_utc
from resources.messages.saving import history as words
from resources.sample import load_sample
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open
from ui.history.page import HistoryPage

OLD, NEW = "第一句。旧的一句。第三句。", "第一句。新的一句。第三句。又一句。"


@pytest.fixture
def folder(store: Store) -> Path:
    """Return the folder of the sample report, kept in three states."""
    first = new_draft("2019").with_values({**load_sample(), "problems": OLD}, {})
    opened = store.create(first)
    second = first.with_values({"cover.preparer": "李明"}, {})
    opened.save(second)
    opened.save(second.with_values({"problems": NEW}, {}))
    opened.close()
    return opened.folder


def history(driver: Driver) -> HistoryPage:
    """Ask for the page and wait until it says what changed in each generation."""
    driver.press("Ctrl+Shift+H")
    (page,) = driver.shown(HistoryPage)
    wait_for(lambda: words.FIRST in lines(page) or words.STOPPED in driver.texts(page), "the lines")
    settled(page)
    return page


def lines(page: HistoryPage) -> list[str]:
    model = page.generations.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def settled(page: HistoryPage) -> None:
    wait_for(lambda: not about(page).startswith(words.READING[:4]), "the generation")
    process()


def about(page: HistoryPage) -> str:
    return page._about.text()


def choose(page: HistoryPage, row: int) -> None:
    page.generations.setCurrentIndex(page.generations.model().index(row, 0))
    settled(page)


def shown(page: HistoryPage) -> list[tuple[str, ...]]:
    model = page.differences.model()
    rows = range(model.rowCount())
    return [tuple(model.index(row, column).data() for column in range(3)) for row in rows]


def test_each_state_says_what_changed_and_the_rule_is_on_the_page(
    folder: Path, driver: Driver
) -> None:
    driver.open_card()
    page = history(driver)
    assert lines(page) == [
        "改了 1 处：问题与措施 2 句",
        "改了 1 处：报告填报人 “王敏”→“李明”",
        words.FIRST,
    ]
    assert rule() in driver.texts(page)


def test_a_state_is_held_against_the_present_and_one_item_taken_back(
    folder: Path, driver: Driver
) -> None:
    driver.open_card()
    page = history(driver)
    choose(page, 2)
    assert shown(page) == [
        ("报告填报人", "“王敏”", "“李明”"),
        ("问题与措施", f"{GONE} 1 句", f"{COME} 2 句"),
    ]
    page.differences.setCurrentIndex(page.differences.model().index(1, 0))
    told = page.sentences.toPlainText().split("\n")
    assert told[1:] == [f"{GONE} 旧的一句。", f"{COME} 新的一句。", told[3], f"{COME} 又一句。"]
    driver.click(page.one)
    wait_for(lambda: page.prompt_bar.text, "what was done")
    settled(page)
    assert (driver.value("problems"), driver.value("cover.preparer")) == (OLD, "李明")
    assert [place for place, _, _ in shown(page)] == ["报告填报人"]
    driver.click_button(words.UNDO, page)
    settled(page)
    assert driver.value("problems") == NEW


def test_the_whole_is_taken_back_and_the_present_stays_in_history_and_in_undo(
    folder: Path, driver: Driver, store: Store
) -> None:
    driver.open_card()
    driver.go_to("cover.phone")
    driver.press("Ctrl+A")
    driver.write("0731-1")  # not saved yet
    page = history(driver)
    choose(page, 3)
    driver.click(page.all)
    wait_for(lambda: page.prompt_bar.text, "what was done")
    settled(page)
    assert (driver.value("problems"), about(page)[-6:]) == (OLD, words.SAME[-6:])
    driver.press("Esc")
    assert not driver.shown(HistoryPage)
    wait_for(lambda: store.peek(folder.name).draft.text("problems") == OLD, "the save")
    kept = KeptGenerations(folder)
    pinned = next(one for one in kept.all() if "back" in one.reasons)
    assert kept.draft(pinned).text("cover.phone") == "0731-1"
    driver.press("Ctrl+Z")
    assert (driver.value("problems"), driver.value("cover.phone")) == (NEW, "0731-1")


def test_of_a_sealed_draft_history_is_only_looked_at(
    folder: Path, driver: Driver, store: Store
) -> None:
    opened = store.open(folder.name)
    opened.save(sealed(opened.draft, now_utc(), "定稿"))
    opened.close()
    driver.open_card()
    page = history(driver)
    choose(page, 3)
    assert shown(page) and words.SEALED in about(page)
    assert not page.one.isEnabled() and not page.all.isEnabled()


def test_a_damaged_generation_says_so_in_its_line_and_hides_no_other(
    folder: Path, driver: Driver
) -> None:
    (folder / "draft.000002.json").write_bytes(b"{")
    driver.open_card()
    page = history(driver)
    damaged = words.UNREADABLE.format(why=words.DAMAGED)
    assert lines(page) == [
        "改了 2 处：报告填报人 “王敏”→“李明”；问题与措施 2 句",
        damaged,
        words.FIRST,
    ]
    choose(page, 1)
    assert about(page) == damaged and not page.all.isEnabled()


def test_what_was_set_aside_is_told_of_and_the_last_whole_one_but_one_is_chosen(
    folder: Path, driver: Driver
) -> None:
    (folder / "draft.000003.json").write_bytes(b"{")
    driver.open_card()
    page = history(driver)
    aside = words.UNREADABLE.format(why=words.ASIDE.format(folder=DAMAGED_FOLDER))
    assert lines(page) == [aside, "改了 1 处：报告填报人 “王敏”→“李明”", words.FIRST]
    assert page.generations.current == 2 and shown(page)
    choose(page, 0)
    assert about(page) == aside and not page.all.isEnabled()
    assert (folder / DAMAGED_FOLDER / "draft.000003.json").exists()


def test_a_time_that_cannot_be_read_is_bounded_by_the_one_after(
    folder: Path, driver: Driver
) -> None:
    (folder / "draft.000002.json").write_bytes(bytes(5000))
    driver.open_card()
    page = history(driver)
    when = page.generations.model().index(1, 0).data()
    after = page.generations.model().index(0, 0).data()
    assert when == words.TIME_BEFORE.format(when=after)


def test_what_cannot_be_saved_is_not_replaced(
    folder: Path, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open_card()
    page = history(driver)
    choose(page, 2)
    monkeypatch.setattr(driver.workspace.saving, "keep_present", lambda: False)
    driver.click(page.all)
    wait_for(lambda: page.prompt_bar.text, "why not")
    assert page.prompt_bar.text == words.NOT_TAKEN
    assert driver.value("problems") == NEW


def test_the_page_is_found_by_the_label_the_menu_and_the_card(folder: Path, driver: Driver) -> None:
    driver.click(driver.window.start.cards[0].findChildren(type(driver.button("⋯")))[0])
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(it for it in menu.actions() if it.text() == words.CARD_HISTORY).trigger()
    menu.close()
    wait_for(lambda: driver.shown(HistoryPage), "the page from the card")
    driver.press("Esc")
    label = driver.workspace.head.history.parent()
    driver.click(label)  # pyright: ignore[reportArgumentType]
    assert driver.shown(HistoryPage)
    driver.press("Esc")
    driver.click(driver.workspace.head.help_button)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(it for it in menu.actions() if it.text() == words.HISTORY).trigger()
    menu.close()
    assert driver.shown(HistoryPage)


def test_four_hundred_long_generations_are_stopped_and_left_at_any_time(
    store: Store, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("model.storage.retention.kept", lambda saved, _: set(saved))
    opened = store.create(new_draft("2019"))
    text = "".join(f"这是第{number}句，写了一些情况。" for number in range(3_000))
    for rev in range(400):
        opened.save(new_draft("2019").with_values({"problems": f"{rev}。{text}"}, {}))
    opened.close()
    driver = open_window()
    driver.open_card()
    driver.press("Ctrl+Shift+H")
    (page,) = driver.shown(HistoryPage)
    wait_for(lambda: len(lines(page)) > 399 and lines(page)[0], "the first line")
    driver.click_button(words.STOP, page)
    assert words.STOPPED in driver.texts(page)
    choose(page, len(lines(page)) - 1)
    assert shown(page)[0][0]
    driver.press("Esc")
    driver.press("Ctrl+Shift+H")
    driver.press("Esc")
    assert not driver.shown(HistoryPage)


def test_the_window_reads_nothing_of_a_text_that_is_taken_back(
    folder: Path, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_by: list[threading.Thread] = []  # once for whatever a rule reads or finds
    gather: Any = Facts._gather

    def spied(facts: Facts, *about: object) -> object:
        read_by.append(threading.current_thread())
        return gather(facts, *about)

    driver.open_card()
    page = history(driver)
    choose(page, 2)
    process()
    monkeypatch.setattr(Facts, "_gather", spied)
    driver.click(page.all)
    wait_for(lambda: not page.taking.is_waiting, "what was taken")
    assert driver.value("problems") == OLD
    driver.workspace.session.settle()
    others = [thread for thread in read_by if thread is not threading.main_thread()]
    assert len(others) > 200 and len(read_by) - len(others) < 5  # 200,000 characters are 0.2 s


def test_a_folder_that_is_gone_is_told_of_and_the_draft_stays(folder: Path, driver: Driver) -> None:
    driver.open_card()
    for path in folder.glob("*.json"):
        path.unlink()
    folder.rename(folder.with_name("gone"))
    driver.press("Ctrl+Shift+H")
    (page,) = driver.shown(HistoryPage)
    wait_for(lambda: page.prompt_bar.text, "why")
    assert driver.buttons(page)[0] == words.BACK
    driver.press("Esc")
    assert driver.value("problems") == NEW


def test_a_draft_that_was_left_from_its_history_is_gone_from_memory(
    folder: Path, driver: Driver
) -> None:
    driver.open_card()
    history(driver)
    alive = [weakref.ref(each) for each in (driver.workspace.session.model, driver.workspace)]
    assert driver.window.close_draft()
    wait_for(lambda: not any(ref() for ref in alive), "what was left to be freed")
