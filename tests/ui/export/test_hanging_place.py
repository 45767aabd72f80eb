"""A stick or a folder in the network that does not answer when it is looked what stands there."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton

from model.storage.codec import Stored
from resources.messages import screen as words
from resources.messages.saving import handover
from tests.driver import Driver, process, wait_for
from ui.export import file_flow
from ui.export import handover as dialogs
from ui.export.report_files import ResolvedPath, resolve_path


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch, patient: None) -> None:
    """Call a disk silent as soon as the program does."""
    monkeypatch.setattr("ui.session.disk_question._LATE", 300)


class Place:
    """A place that can stop answering."""

    def __init__(self) -> None:
        self.answers = Event()
        self.answers.set()
        self.waiting = 0

    def wait(self) -> None:
        self.waiting += 1
        assert self.answers.wait(60)
        self.waiting -= 1

    def resolve(self, typed: str, proposed: Path, suffix: str = ".docx") -> ResolvedPath:
        self.wait()
        return resolve_path(typed, proposed, suffix)


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Give a place where every look for a path may hang; it answers when the test is over."""
    found = Place()
    monkeypatch.setattr(file_flow, "resolve_path", found.resolve)
    monkeypatch.setattr("ui.export.page.resolve_path", found.resolve)
    yield found
    found.answers.set()
    wait_for(lambda: not found.waiting, "the threads")
    process()


@pytest.fixture
def folder(sample: Driver, tmp_path: Path) -> Path:
    """Give the folder into which the report goes, the last page shown."""
    (tmp_path / "E").mkdir()
    sample.go_to_page(sample.workspace.wizard.last)
    sample.export_page.path.setText(str(tmp_path / "E" / "报告.docx"))
    return tmp_path / "E"


def write_word(driver: Driver) -> None:
    """Press 导出 Word, whatever is open."""
    driver.click(driver.export_page.export_button)
    if words.EXPORT_ANYWAY in driver.buttons(driver.export_page):
        driver.click_button(words.EXPORT_ANYWAY, driver.export_page)


def said_silent(driver: Driver) -> bool:
    return driver.export_page.prompt_bar.text == words.PLACE_SILENT


def test_the_window_stays_alive_and_goes_on_once_the_place_answers(
    sample: Driver, folder: Path, place: Place
) -> None:
    place.answers.clear()
    write_word(sample)
    wait_for(lambda: said_silent(sample), "that nothing answers")
    sample.put("cover.preparer", "王敏")
    assert sample.value("cover.preparer") == "王敏"
    assert not list(folder.iterdir())
    place.answers.set()
    wait_for(lambda: list(folder.glob("*.docx")), "the report")
    sample.go_to_page(sample.workspace.wizard.last)
    sample.wait_exported()


@pytest.mark.parametrize("button", ["export_button", "pdf_button", "data_button"])
def test_who_cancels_has_no_file_whenever_the_place_answers(
    sample: Driver, folder: Path, place: Place, button: str
) -> None:
    place.answers.clear()
    pressed = getattr(sample.export_page, button)
    assert isinstance(pressed, QPushButton)
    sample.click(pressed)
    if words.EXPORT_ANYWAY in sample.buttons(sample.export_page):
        sample.click_button(words.EXPORT_ANYWAY, sample.export_page)
    wait_for(lambda: said_silent(sample), "that nothing answers")
    sample.click_button(words.CANCEL, sample.export_page)
    assert sample.export_page.prompt_bar.text == words.CANCELLED
    place.answers.set()
    wait_for(lambda: not place.waiting, "the late answer")
    process()
    assert sample.export_page.prompt_bar.text == words.CANCELLED
    assert not list(folder.iterdir())


def test_another_export_does_not_wait_for_the_place_of_the_first(
    sample: Driver, folder: Path, place: Place, tmp_path: Path
) -> None:
    place.answers.clear()
    write_word(sample)
    wait_for(lambda: said_silent(sample), "that nothing answers")
    sample.export_page.path.setText(str(tmp_path / "报告.docx"))
    sample.export_page.export_data()
    place.answers.set()
    wait_for(lambda: list(tmp_path.glob("*.xlsx")), "the workbook")
    sample.wait_exported()
    assert not list(folder.iterdir())


def test_a_draft_that_is_left_meanwhile_takes_the_question_along(
    sample: Driver, folder: Path, place: Place
) -> None:
    place.answers.clear()
    write_word(sample)
    wait_for(lambda: said_silent(sample), "that nothing answers")
    sample.back_to_drafts()
    assert sample.window.workspace is None
    place.answers.set()
    wait_for(lambda: not place.waiting, "the late answer")
    process()
    assert not list(folder.iterdir())


@pytest.fixture
def copying(
    report: Driver, tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch
) -> dialogs.CopyDialog:
    """Give the dialog 拷到U盘, of a draft that stands on the stick already."""
    stick = tmp_path / "E"
    stick.mkdir()
    monkeypatch.setattr(dialogs, "sticks", lambda: (stick,))
    read = dialogs.read

    def slow(*given: object) -> Stored:
        place.wait()
        return read(*given)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(dialogs, "read", slow)
    report.press("Ctrl+8")
    report.click_button(handover.TO_STICK_KEY)
    (dialog,) = report.window.findChildren(dialogs.CopyDialog)
    dialog._drives[0].click()
    process()
    wait_for(lambda: not dialog.flow.is_running, "the copy")
    process()
    assert list(stick.iterdir())
    place.answers.clear()
    dialog._drives[0].click()
    wait_for(lambda: dialog.prompt_bar.text == words.PLACE_SILENT, "that nothing answers")
    return dialog


def test_a_stick_that_hangs_while_what_stands_there_is_read_leaves_the_window_alive(
    copying: dialogs.CopyDialog, place: Place
) -> None:
    place.answers.set()
    wait_for(lambda: copying.prompt_bar.text == handover.STANDS_SAME, "the comparison")


def test_escape_leaves_such_a_stick_and_then_the_dialog(
    copying: dialogs.CopyDialog, place: Place
) -> None:
    copying.reject()
    assert copying.isVisible()
    assert copying.prompt_bar.text == words.CANCELLED
    place.answers.set()
    wait_for(lambda: not place.waiting, "the late answer")
    process()
    assert copying.prompt_bar.text == words.CANCELLED
    copying.reject()
    assert not copying.isVisible()
