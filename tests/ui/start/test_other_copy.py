"""A draft file that is opened again: beside the draft here, taken place by place, never mixed."""

import time
from pathlib import Path

import pytest

from model.draft.draft import Draft, Value, new_draft
from model.draft.seal import is_sealed, sealed
from model.files.errors import Fault, SaveError
from model.storage.store import ImportResult, Store
from model.values.clock import now_utc
from resources.messages import screen as words
from resources.messages.saving import handover, history
from tests.driver import Driver, process, wait_for
from tests.hanging_disk import HangingDisk, hanging_disk
from tests.ui.conftest import Open
from ui.history.other_copy import OtherCopyPage

UNIT, ELSEWHERE = "长沙市天心区示范学校", "在家里写的。第二句。"
THERE: dict[str, Value] = {
    "performance": ELSEWHERE,
    "cover.preparer": "王敏",
    "answer/T01/x/y": ("因为",),
}


def here() -> Draft:
    return new_draft("2019").with_values({"cover.unit": UNIT, "performance": "第二句。"}, {})


def draft_id(store: Store) -> str:
    return store.cards()[0].draft_id


def bring(store: Store, tmp_path: Path, there: dict[str, Value]) -> Path:
    """Carry a draft to another PC, go on with it there, and bring it back as a file."""
    file = tmp_path / "来件.jxzp"
    opened = store.create(here())
    opened.export_copy(file)
    opened.close()
    other = Store(tmp_path / "other")
    opened = other.open(other.import_file(file).draft_id)
    opened.save(opened.draft.with_values(there, {}))
    opened.export_copy(file)
    opened.close()
    return file


@pytest.fixture
def file(store: Store, tmp_path: Path) -> Path:
    return bring(store, tmp_path, THERE)


@pytest.fixture
def shown(file: Path, open_window: Open) -> Driver:
    """Give a window that shows the newer file beside the draft here."""
    return open_again(file, open_window())


def open_again(file: Path, driver: Driver) -> Driver:
    driver.window.open_instead(file)
    wait_for(lambda: driver.window.findChild(OtherCopyPage), "the page")
    settled(driver)
    return driver


def settled(driver: Driver) -> None:
    """Wait until the page has done what was asked of it and has compared, or is gone."""

    def is_done() -> bool:
        shown = driver.shown(OtherCopyPage)
        return not any(one.taking.is_waiting or one.is_comparing for one in shown)

    wait_for(is_done, "the page")
    process()


def click(driver: Driver, text: str) -> None:
    """Click a button of the page."""
    driver.click_button(text, page(driver))
    settled(driver)


def page(driver: Driver) -> OtherCopyPage:
    found = driver.window.findChild(OtherCopyPage)
    assert found
    return found


def saved(driver: Driver, store: Store) -> Draft:
    driver.wait_saved()
    return store.peek(draft_id(store)).draft


def test_a_file_that_is_new_here_is_copied_in_and_it_is_said(
    file: Path, store: Store, driver: Driver
) -> None:
    store.bin.delete(store.delete(draft_id(store)))
    driver.window.open_path(file)
    wait_for(lambda: driver.window.workspace, "the workspace")
    process()
    assert driver.workspace.prompt_bar.text == handover.BROUGHT.format(name=file.name)
    assert driver.value("cover.preparer") == "王敏"


def test_what_differs_stands_side_by_side_and_nothing_is_taken(
    shown: Driver, store: Store, file: Path
) -> None:
    texts = shown.texts(page(shown))
    assert any(handover.NEWER in text and "3 处不同" in text for text in texts)
    rows = [one.place for one in page(shown)._differences]
    assert len(rows) == 3
    assert shown.value("cover.preparer") == ""
    page(shown).left.emit()
    process()
    assert saved(shown, store) == here()
    assert store.import_file(file).result is ImportResult.NEWER  # asked again


def test_one_place_is_taken_and_undone(shown: Driver, store: Store) -> None:
    here_page = page(shown)
    keys = [one.key for one in here_page._differences]
    model = here_page.differences.model()
    here_page.differences.setCurrentIndex(model.index(keys.index("performance"), 0))
    assert "在家里写的。" in here_page.sentences.toPlainText()
    click(shown, handover.TAKE_ONE)
    assert shown.workspace.session.draft.text("performance") == ELSEWHERE
    assert len(here_page._differences) == 2
    click(shown, handover.UNDO)
    assert shown.workspace.session.draft.text("performance") == "第二句。"
    assert len(here_page._differences) == 3
    click(shown, handover.TAKE_ONE)
    click(shown, handover.KEEP_HERE)
    assert shown.workspace.prompt_bar.text == handover.KEPT_HERE
    assert saved(shown, store).text("cover.preparer") in ("", "王敏")


def test_all_is_taken_as_one_step_and_the_file_then_counts_as_older(
    shown: Driver, store: Store, file: Path
) -> None:
    click(shown, handover.TAKE_ALL)
    assert shown.value("cover.preparer") == "王敏"
    assert saved(shown, store).annotation("answer", "T01/x/y") == ("因为",)
    assert store.import_file(file).result is ImportResult.SAME
    shown.press("Ctrl+Z")
    assert saved(shown, store) == here()
    assert store.import_file(file).result is ImportResult.OLDER


def test_both_are_kept_as_two_drafts(shown: Driver, store: Store) -> None:
    click(shown, handover.KEEP_BOTH)
    assert saved(shown, store)
    shown.back_to_drafts()
    assert {card.draft.text("performance") for card in store.cards() if card.draft} == {
        "第二句。",
        ELSEWHERE,
    }


def test_a_copy_that_cannot_be_kept_is_told_of(
    shown: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> str:
        raise SaveError(Fault.FAILED, "磁盘已满")

    monkeypatch.setattr(Store, "import_copy", fail)
    click(shown, handover.KEEP_BOTH)
    assert page(shown).prompt_bar.text == "磁盘已满"


def test_both_sides_changed_is_said_and_the_same_file_again_is_said(
    file: Path, store: Store, open_window: Open
) -> None:
    opened = store.open(draft_id(store))
    opened.save(opened.draft.with_values({"problems": "在单位写的。"}, {}))
    opened.close()
    driver = open_again(file, open_window())
    assert any(handover.BOTH in text for text in driver.texts(page(driver)))
    click(driver, handover.KEEP_HERE)
    assert saved(driver, store).text("problems") == "在单位写的。"
    driver = open_again(file, driver)
    assert any(handover.OLDER in text for text in driver.texts(page(driver)))
    click(driver, handover.TAKE_ALL)
    driver.wait_saved()
    driver.window.open_instead(file)
    process()
    wait_for(lambda: driver.workspace.prompt_bar.text, "the message")
    assert driver.workspace.prompt_bar.text == handover.BROUGHT_SAME.format(name=file.name)


def test_an_archived_draft_takes_nothing_but_the_copy_can_be_kept(
    file: Path, store: Store, open_window: Open
) -> None:
    opened = store.open(draft_id(store))
    opened.save(sealed(opened.draft, now_utc(), "存档"))
    opened.close()
    driver = open_again(file, open_window())
    shown_page = page(driver)
    assert not shown_page.one.isEnabled() and not shown_page.all.isEnabled()
    assert any(handover.LOCKED in text for text in driver.texts(shown_page))
    click(driver, handover.KEEP_BOTH)
    assert is_sealed(saved(driver, store)) or len(store.cards()) == 2


def test_a_draft_that_is_open_elsewhere_is_not_compared(
    file: Path, store: Store, driver: Driver
) -> None:
    other = store.open(draft_id(store))
    driver.window.open_path(file)
    process()
    assert driver.window.workspace is None
    assert words.OPEN_COPY in driver.buttons(driver.window.start.prompt_bar)
    other.close()


disk = pytest.fixture(hanging_disk, name="disk")


def hang(driver: Driver, disk: HangingDisk) -> None:
    disk.answers.clear()
    driver.workspace.saving.resave()
    wait_for(lambda: words.SAVING in driver.save_status(), "the save")


@pytest.mark.parametrize("text", [handover.TAKE_ONE, handover.TAKE_ALL])
def test_what_waits_for_a_disk_that_does_not_answer_can_be_left(
    shown: Driver, store: Store, file: Path, disk: HangingDisk, text: str
) -> None:
    hang(shown, disk)
    shown.click_button(text, page(shown))
    wait_for(lambda: page(shown).prompt_bar.text == history.WAITING, "what is waited for")
    shown.press("Esc")
    assert not shown.shown(OtherCopyPage)
    assert shown.value("cover.preparer") == ""
    disk.answers.set()
    assert saved(shown, store) == here()
    assert store.import_file(file).result is ImportResult.BOTH  # it is asked again


def test_a_copy_that_is_not_waited_for_is_in_the_list_later(
    shown: Driver, store: Store, disk: HangingDisk
) -> None:
    disk.answers.clear()
    shown.click_button(handover.KEEP_BOTH, page(shown))
    waiting = handover.WAITING_FOR_BOTH
    wait_for(lambda: page(shown).prompt_bar.text == waiting, "what is waited for")
    shown.click_button(history.WAIT_NO_LONGER, page(shown))
    assert not shown.shown(OtherCopyPage)
    disk.answers.set()
    wait_for(lambda: len([card for card in store.cards() if card.draft]) == 2, "the copy")


def test_keeping_what_is_here_waits_for_no_disk(
    shown: Driver, store: Store, file: Path, disk: HangingDisk
) -> None:
    hang(shown, disk)
    began = time.monotonic()
    shown.click_button(handover.KEEP_HERE, page(shown))
    assert time.monotonic() - began < 2
    assert shown.workspace.prompt_bar.text == handover.KEPT_HERE
    disk.answers.set()
    shown.wait_saved()
    wait_for(lambda: store.import_file(file).result is ImportResult.OLDER, "the mark")
