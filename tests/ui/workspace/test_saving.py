"""The state of saving is always shown, and always true."""

import errno
from functools import partial
from pathlib import Path

import pytest

from model.files.disk import Disk
from model.storage.autosave import Autosave, Saved, SaveTiming
from model.storage.store import Store
from resources.messages import screen as words
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open
from ui.workspace import save_error, save_status

UNIT = "长沙市天心区示范学校"


class FillingDisk(Disk):
    """The real disk, which can be full."""

    full = False

    def write(self, handle: int, data: memoryview) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(handle, data)


@pytest.fixture
def disk() -> FillingDisk:
    return FillingDisk()


@pytest.fixture
def only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """By itself nothing is saved as long as a test takes."""
    monkeypatch.setattr(
        save_status, "Autosave", partial(Autosave, timing=SaveTiming(600, 600, 600))
    )


def on_disk(store: Store) -> str:
    (card,) = store.cards()
    return card.name.unit


def fail(driver: Driver, disk: FillingDisk) -> None:
    """Type something that cannot be saved."""
    driver.wait_saved()
    disk.full = True
    driver.put("cover.unit", UNIT)
    driver.press("Ctrl+S")
    wait_for(lambda: words.NOT_SAVED in driver.save_status(), "the failure")
    process()


def test_it_goes_from_later_through_saving_to_saved(report: Driver) -> None:
    report.wait_saved()
    states: list[save_status.State] = []
    report.workspace.saving.state_changed.connect(states.append)
    report.put("cover.unit", UNIT)
    wait_for(lambda: any(isinstance(state, Saved) for state in states), "the last of the states")
    order = [words.WAITING, words.SAVING, words.SAVED.format(time="")]
    texts = [save_status.status_text(state)[0] for state in states]
    assert [next(word for word in order if word in text) for text in texts[:3]] == order
    report.wait_saved()
    assert order[2] in report.save_status()


@pytest.mark.usefixtures("only_when_asked")
def test_changing_the_page_saves_at_once(report: Driver, store: Store) -> None:
    report.put("cover.unit", UNIT)
    report.press("Ctrl+2")
    wait_for(lambda: isinstance(report.workspace.saving.state, Saved), "saved")
    assert on_disk(store) == UNIT


@pytest.mark.usefixtures("only_when_asked")
def test_ctrl_s_saves_at_once(report: Driver, store: Store) -> None:
    report.put("cover.unit", UNIT)
    report.press("Ctrl+S")
    wait_for(lambda: isinstance(report.workspace.saving.state, Saved), "saved")
    assert on_disk(store) == UNIT


@pytest.mark.usefixtures("only_when_asked")
def test_leaving_the_window_saves_at_once(report: Driver, store: Store, open_window: Open) -> None:
    report.put("cover.unit", UNIT)
    open_window()
    wait_for(lambda: isinstance(report.workspace.saving.state, Saved), "saved")
    assert on_disk(store) == UNIT


def test_a_full_disk_is_told_with_its_reason(report: Driver, disk: FillingDisk) -> None:
    fail(report, disk)
    assert words.NOT_SAVED.split("{")[0] in report.save_status()
    assert any("磁盘" in text or "空间" in text for text in report.texts(report.workspace))
    assert report.value("cover.unit") == UNIT
    disk.full = False


def test_trying_again_saves_and_the_message_goes(
    report: Driver, disk: FillingDisk, store: Store
) -> None:
    fail(report, disk)
    disk.full = False
    report.click_button(words.SAVE_AGAIN, report.workspace.prompt_bar)
    report.wait_saved()
    process()
    assert on_disk(store) == UNIT
    assert not report.workspace.prompt_bar.isVisible()


def test_the_window_does_not_close_silently_on_what_is_not_saved(
    report: Driver, disk: FillingDisk
) -> None:
    fail(report, disk)
    assert not report.window.close()
    process()
    assert report.window.isVisible()
    assert words.CLOSE_UNSAVED in report.workspace.prompt_bar.text
    report.click_button(words.STAY)
    assert report.value("cover.unit") == UNIT
    disk.full = False
    assert report.window.close()


def test_saving_elsewhere_while_it_asks_closes_the_window(
    report: Driver, disk: FillingDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(report, disk)
    assert not report.window.close()
    process()
    chosen = tmp_path / "别处.jxzp"
    monkeypatch.setattr(save_error, "place_for_draft", lambda *_: chosen)
    disk.full = False
    report.click_button(words.SAVE_ELSEWHERE)
    wait_for(lambda: not report.window.isVisible(), "the window closes")
    elsewhere = Store(tmp_path / "other PC")
    elsewhere.import_file(chosen)
    assert on_disk(elsewhere) == UNIT


def test_closing_anyway_loses_only_the_last_changes_and_lets_the_draft_go(
    report: Driver, disk: FillingDisk, store: Store
) -> None:
    report.put("cover.preparer", "王敏")
    fail(report, disk)
    report.back_to_drafts()
    report.click_button(words.CLOSE_ANYWAY)
    report.wait_for_cards(1)
    disk.full = False
    report.open_card()
    assert report.value("cover.preparer") == "王敏"
    assert report.value("cover.unit") == ""


def test_closing_at_once_after_the_last_key_asks_too_and_then_closes(
    report: Driver, disk: FillingDisk
) -> None:
    report.wait_saved()
    disk.full = True
    report.put("cover.unit", UNIT)
    report.window.close()
    process()
    assert words.CLOSE_UNSAVED in report.workspace.prompt_bar.text
    report.click_button(words.CLOSE_ANYWAY)
    assert not report.window.isVisible()


def test_an_export_saves_the_draft_first(report: Driver, store: Store, tmp_path: Path) -> None:
    report.put("cover.unit", UNIT)
    report.export(tmp_path / "报告.docx")
    report.wait_exported()
    report.wait_saved()
    assert on_disk(store) == UNIT


def test_a_fault_inside_is_told_in_a_line_and_the_window_goes_on(report: Driver) -> None:
    report.put("cover.unit", UNIT)
    report.window.show_fault()
    assert report.workspace.prompt_bar.text == words.UNEXPECTED
    report.click_button(words.DISMISS)
    assert not report.workspace.prompt_bar.isVisible()
    assert report.value("cover.unit") == UNIT
