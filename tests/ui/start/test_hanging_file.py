"""A stick or a folder in the network that does not answer when a file on it is opened."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from model.draft.draft import new_draft
from model.files.disk import Disk
from model.storage.store import Store
from resources.messages import screen
from resources.messages import start as words
from resources.messages.saving import handover
from tests.driver import Driver, process, wait_for

UNIT = "长沙市示范学校"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch, patient: None) -> None:
    """Call a disk silent as soon as the program does."""
    monkeypatch.setattr("ui.session.disk_question._LATE", 300)


class StickDisk(Disk):
    """The real disk; what lies in a folder E is read only while the stick answers."""

    def __init__(self) -> None:
        self.answers = Event()
        self.answers.set()
        self.waiting = 0

    def read(self, path: Path, limit: int) -> bytes:
        if path.parent.name == "E":
            self.waiting += 1
            assert self.answers.wait(60)
            self.waiting -= 1
        return super().read(path, limit)


@pytest.fixture
def disk() -> Iterator[StickDisk]:
    found = StickDisk()
    yield found
    found.answers.set()
    wait_for(lambda: not found.waiting, "the threads")
    process()


@pytest.fixture
def file(store: Store, tmp_path: Path) -> Path:
    """Give a draft on a stick, and nothing of it among the drafts."""
    (tmp_path / "E").mkdir()
    opened = store.create(new_draft("2018").with_values({"cover.unit": UNIT}, {}))
    path = tmp_path / "E" / "来件.jxzp"
    opened.export_copy(path)
    opened.close()
    store.bin.delete(store.delete(opened.draft_id))
    return path


def said(driver: Driver) -> str:
    return driver.window.prompt_bar.text


def wait_silent(driver: Driver) -> None:
    wait_for(lambda: said(driver) == words.FILE_SILENT, "that nothing answers")


def test_the_start_page_stays_alive_and_opens_the_file_once_it_is_there(
    driver: Driver, disk: StickDisk, file: Path
) -> None:
    disk.answers.clear()
    driver.window.open_path(file)
    wait_silent(driver)
    driver.click(driver.window.start.year)
    disk.answers.set()
    wait_for(lambda: driver.window.workspace, "the workspace")
    process()
    assert driver.value("cover.unit") == UNIT
    assert said(driver) == handover.BROUGHT.format(name=file.name)


def test_who_waits_no_longer_has_no_draft_when_the_stick_answers(
    driver: Driver, disk: StickDisk, file: Path, store: Store
) -> None:
    disk.answers.clear()
    driver.window.open_path(file)
    wait_silent(driver)
    driver.click_button(screen.CANCEL, driver.window.start)
    assert not said(driver)
    disk.answers.set()
    wait_for(lambda: not disk.waiting, "the late answer")
    process()
    assert driver.window.workspace is None
    assert not store.cards()


def test_who_began_another_report_meanwhile_stays_in_it(
    driver: Driver, disk: StickDisk, file: Path, store: Store
) -> None:
    disk.answers.clear()
    driver.window.open_path(file)
    wait_silent(driver)
    driver.new_report("2019")
    process()
    disk.answers.set()
    wait_for(lambda: not disk.waiting, "the late answer")
    process()
    assert driver.value("year") == "2019"
    assert len(store.cards()) == 1
    driver.back_to_drafts()
    assert not said(driver)


def test_an_open_draft_can_be_worked_on_until_the_file_is_there(
    report: Driver, disk: StickDisk, file: Path
) -> None:
    disk.answers.clear()
    report.window.open_instead(file)
    wait_silent(report)
    report.put("cover.preparer", "王敏")
    assert report.value("cover.preparer") == "王敏"
    report.wait_saved()
    disk.answers.set()
    wait_for(lambda: report.window.workspace and report.value("cover.unit") == UNIT, "the file")


def test_leaving_the_draft_gives_up_the_file(report: Driver, disk: StickDisk, file: Path) -> None:
    disk.answers.clear()
    report.window.open_instead(file)
    wait_silent(report)
    report.back_to_drafts()
    disk.answers.set()
    wait_for(lambda: not disk.waiting, "the late answer")
    process()
    assert report.window.workspace is None
