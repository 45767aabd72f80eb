"""The page of the deleted drafts."""

import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from model.draft.draft import new_draft
from model.files.disk import Disk
from model.storage.store import Store
from resources.messages import screen as words
from resources.messages import start
from tests.driver import Driver, process, wait_for
from tests.model.storage.disks import broken
from tests.ui.conftest import Open
from ui.importing.page import ImportPage


class StubbornDisk(Disk):
    """A disk on which nothing can be deleted for a while."""

    refuses = False

    def unlink(self, path: Path) -> None:
        if self.refuses:
            raise broken(errno.EACCES)
        super().unlink(path)


@pytest.fixture
def disk() -> StubbornDisk:
    return StubbornDisk()


def throw_away(store: Store, unit: str) -> None:
    opened = store.create(new_draft("2019").with_values({"cover.unit": unit}, {}))
    opened.close()
    store.delete(opened.draft_id)


def units(driver: Driver) -> list[str]:
    return [row.deleted.card.name.unit for row in driver.window.parts.bin.page.rows]


def open_bin(driver: Driver, count: int) -> None:
    text = start.BIN_COUNT.format(count=count) if count else start.BIN
    driver.click_button(text, driver.window.start)
    wait_for(lambda: start.BIN_LOADING not in driver.texts(), "the bin")
    process()


@pytest.fixture
def with_bin(store: Store, open_window: Open) -> Driver:
    """Give a window that shows a bin with two drafts."""
    throw_away(store, "甲局")
    throw_away(store, "乙局")
    driver = open_window()
    open_bin(driver, 2)
    assert sorted(units(driver)) == ["乙局", "甲局"]
    return driver


def row_of(driver: Driver, unit: str) -> int:
    return units(driver).index(unit)


def click(driver: Driver, text: str, unit: str) -> None:
    driver.click_button(text, driver.window.parts.bin.page.rows[row_of(driver, unit)])
    process()


def test_an_empty_bin_says_how_drafts_come_there(driver: Driver) -> None:
    open_bin(driver, 0)
    assert start.BIN_EMPTY in driver.texts()
    driver.press("Escape")
    process()
    assert driver.window.start.isVisible()


def test_a_restored_draft_is_among_the_others_again(with_bin: Driver, store: Store) -> None:
    click(with_bin, start.RESTORE, "甲局")
    wait_for(lambda: units(with_bin) == ["乙局"], "the row to go")
    assert start.RESTORED.format(unit="甲局", year=2019) in with_bin.texts()
    with_bin.press("Escape")
    with_bin.wait_for_cards(1)
    assert [card.name.unit for card in store.cards()] == ["甲局"]
    assert start.BIN_COUNT.format(count=1) in with_bin.buttons()


def test_a_draft_is_deleted_for_good_only_after_a_question(with_bin: Driver, store: Store) -> None:
    click(with_bin, start.DELETE_FOR_GOOD, "甲局")
    focus = QApplication.focusWidget()
    row = with_bin.window.parts.bin.page.rows[row_of(with_bin, "甲局")]
    assert focus is with_bin.button(start.KEEP, row)
    with_bin.press("Escape")
    assert with_bin.window.parts.bin.page.isVisible() and start.KEEP not in with_bin.buttons(row)
    click(with_bin, start.DELETE_FOR_GOOD, "甲局")
    with_bin.press("Tab")
    with_bin.press("Return")
    wait_for(lambda: units(with_bin) == ["乙局"], "the row to go")
    assert len(store.bin.names()) == 1


def test_what_cannot_be_deleted_stays_and_it_is_said_why(
    with_bin: Driver, disk: StubbornDisk, store: Store
) -> None:
    disk.refuses = True
    click(with_bin, start.DELETE_FOR_GOOD, "甲局")
    with_bin.press("Tab")
    with_bin.press("Return")
    process()
    assert any("没有彻底删除（没有权限）" in text for text in with_bin.texts())
    assert len(store.bin.names()) == 2


def test_a_file_opened_while_the_bin_is_shown_leaves_it(with_bin: Driver, tmp_path: Path) -> None:
    path = tmp_path / "a.jxzp"
    path.write_text("none")
    with_bin.window.call(str(path))
    wait_for(lambda: with_bin.shown(ImportPage), "what is read")
    with_bin.press("Esc")
    assert with_bin.window.start.isVisible()


def test_many_deleted_drafts_are_all_listed(store: Store, open_window: Open) -> None:
    for number in range(40):
        throw_away(store, f"{number}局")
    driver = open_window()
    open_bin(driver, 40)
    wait_for(lambda: len(driver.window.parts.bin.page.rows) == 40, "all rows")
    assert words.BACK_TO_DRAFTS in driver.buttons()
