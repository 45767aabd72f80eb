"""A disk that does not answer, or gives nothing: told in time, and nobody waits for it."""

import errno
import time
from functools import partial

import pytest

from model.storage.autosave import Autosave, SaveTiming
from model.storage.store import Store
from resources.messages import screen as words
from resources.messages.saving import history
from tests.driver import Driver, process, wait_for
from tests.hanging_disk import HangingDisk, hanging_disk
from ui.history.page import HistoryPage
from ui.workspace import save_status

UNIT = "长沙市天心区示范学校"


disk = pytest.fixture(hanging_disk, name="disk")


@pytest.fixture
def late_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second unsaved is late already, so that a test need not wait for ten."""
    monkeypatch.setattr(save_status, "Autosave", partial(Autosave, timing=SaveTiming(late=1.0)))


def hang(report: Driver, disk: HangingDisk) -> None:
    report.wait_saved()
    disk.answers.clear()
    report.put("cover.unit", UNIT)
    report.press("Ctrl+S")
    wait_for(lambda: words.SAVING in report.save_status(), "the save")


@pytest.mark.usefixtures("late_soon")
def test_a_disk_that_does_not_answer_is_told_of_and_offers_another_place(
    report: Driver, disk: HangingDisk
) -> None:
    hang(report, disk)
    wait_for(lambda: "没有存上" in report.save_status(), "the lateness")
    assert "没有回应" in report.workspace.prompt_bar.text
    assert words.SAVE_ELSEWHERE in report.buttons(report.workspace.prompt_bar)
    disk.answers.set()
    report.wait_saved()
    process()
    assert not report.workspace.prompt_bar.isVisible()


def test_what_is_taken_back_waits_for_the_disk_and_can_be_left(
    report: Driver, disk: HangingDisk
) -> None:
    report.put("cover.preparer", "王敏")
    report.wait_saved()
    report.press("Ctrl+Shift+H")
    (page,) = report.shown(HistoryPage)
    wait_for(page.all.isEnabled, "the state before")
    disk.answers.clear()
    report.workspace.saving.resave()
    report.click(page.all)
    wait_for(lambda: page.prompt_bar.text == history.WAITING, "what is waited for")
    assert history.WAIT_NO_LONGER in report.buttons(page.prompt_bar)
    report.press("Esc")
    assert not report.shown(HistoryPage)
    assert report.value("cover.preparer") == "王敏"
    disk.answers.set()
    report.wait_saved()
    process()
    assert report.value("cover.preparer") == "王敏"


def test_leaving_a_disk_that_does_not_answer_asks_at_once_and_leaves_at_once(
    report: Driver, disk: HangingDisk, store: Store
) -> None:
    hang(report, disk)
    began = time.monotonic()
    assert not report.window.close()
    process()
    assert words.CLOSE_UNSAVED in report.workspace.prompt_bar.text
    report.click_button(words.CLOSE_ANYWAY)
    assert not report.window.isVisible()
    assert time.monotonic() - began < 5  # which a save is waited for where it is waited for
    disk.answers.set()
    draft_id = store.cards()[0].draft_id
    wait_for(lambda: not store.cards()[0].crashed, "the late save")
    assert store.peek(draft_id).draft.text("cover.unit") == UNIT


def test_a_window_that_asked_closes_by_itself_once_the_disk_has_answered(
    report: Driver, disk: HangingDisk, store: Store
) -> None:
    hang(report, disk)
    assert not report.window.close()
    process()
    disk.answers.set()
    wait_for(lambda: not report.window.isVisible(), "the window to close")
    assert store.cards()[0].name.unit == UNIT


def test_who_goes_on_writing_after_being_asked_stays(report: Driver, disk: HangingDisk) -> None:
    hang(report, disk)
    assert not report.window.close()
    process()
    report.put("cover.preparer", "王敏")
    assert not report.workspace.prompt_bar.isVisible()
    disk.answers.set()
    report.wait_saved()
    assert report.window.isVisible()


def test_a_folder_that_cannot_be_listed_is_named_instead_of_no_drafts(
    driver: Driver, disk: HangingDisk, store: Store
) -> None:
    disk.closed = store.folder
    driver.window.start.refresh()
    wait_for(lambda: any(str(store.folder) in text for text in driver.texts()), "the reason")
    assert any("没有权限" in text for text in driver.texts())
    assert words.DRAFTS_EMPTY not in driver.texts()


@pytest.mark.parametrize(
    ("number", "message"),
    [(errno.EROFS, "只能读"), (errno.EACCES, "没有权限"), (errno.ENOSPC, "满")],
)
def test_a_new_report_that_cannot_be_made_says_why_and_nothing_of_a_window(
    driver: Driver, disk: HangingDisk, number: int, message: str
) -> None:
    disk.refuses = OSError(number, "English")
    driver.press("Ctrl+A")
    driver.click(driver.window.start.blank)
    process()
    assert message in driver.window.start.prompt_bar.text
    assert "窗口" not in driver.window.start.prompt_bar.text
    assert driver.window.workspace is None
