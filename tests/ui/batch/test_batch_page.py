"""批量审核 in the window: a collector's folder, checked, looked into and saved."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from export.report.build import build
from export.word.document import write
from model.collection.reading import report_line
from model.collection.report_line import ReportLine
from model.draft.draft import Draft
from model.storage.codec import Stamp, encode
from resources.messages import screen
from resources.messages import start as words
from resources.messages.papers import workbook
from tests.builders import draft, figures_2019
from tests.driver import Driver, process, wait_for
from ui.batch.page import BatchPage
from ui.importing.page import ImportPage

_COPY, _LEFT, _NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


def report(unit: str) -> Draft:
    return draft({**figures_2019(), "cover.unit": unit})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two reports, and a file that is none."""
    found = tmp_path / "各单位"
    found.mkdir()
    (found / "1.jxzp").write_bytes(encode(report("甲局"), Stamp("a" * 32))[0])
    (found / "2.docx").write_bytes(write(build(report("乙局"))))
    (found / "3.docx").write_bytes(b"PK\x03\x04")
    return found


@pytest.fixture
def page(driver: Driver) -> BatchPage:
    """Return the page, reached from the start page by its key."""
    driver.press("Alt+P")
    wait_for(lambda: driver.shown(BatchPage), "the page")
    return driver.window.parts.batch.page


def read(page: BatchPage) -> None:
    """Wait until all files are read."""
    wait_for(lambda: page.model.rowCount() and not page.is_running, "all files read")
    process()


def column(page: BatchPage, number: int) -> list[str]:
    return [page.model.index(row, number).data() or "" for row in range(page.model.rowCount())]


def drop(widget: BatchPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(300, 300), _COPY, data, _LEFT, _NONE))
    QApplication.sendEvent(widget, QDropEvent(QPointF(300, 300), _COPY, data, _LEFT, _NONE))


def test_a_folder_dropped_on_the_page_is_checked_file_by_file(
    page: BatchPage, folder: Path
) -> None:
    drop(page, folder)
    read(page)
    assert column(page, 0) == ["甲局", "乙局", "3.docx"]
    assert column(page, 2) == [words.LINE_WRONG, words.LINE_WRONG, words.LINE_UNREADABLE]
    line = report_line(folder / "1.jxzp")
    assert line.first_error in column(page, 6)[0]
    assert "坏了" in column(page, 6)[2]


def test_a_file_brought_again_is_not_read_again(page: BatchPage, folder: Path) -> None:
    page.add([folder])
    read(page)
    page.add([folder / "1.jxzp", folder])
    read(page)
    assert page.model.rowCount() == 3


def test_reports_of_one_unit_say_so_and_the_chosen_one_is_told_whole(
    page: BatchPage, folder: Path
) -> None:
    (folder / "4.jxzp").write_bytes((folder / "1.jxzp").read_bytes())
    page.add([folder])
    read(page)
    assert "和「4.jxzp」同单位" in page.model.told(0)
    assert page.detail.text() == page.model.told(0)
    assert str(folder / "1.jxzp") in page.detail.text()


def test_no_letter_stands_for_two_buttons_and_escape_goes_back(
    driver: Driver, page: BatchPage
) -> None:
    found = [it.shortcut().toString() for it in driver.shown(QAbstractButton) if it.shortcut()]
    assert [keys for keys, count in Counter(filter(None, found)).items() if count > 1] == []
    driver.press("Esc")
    wait_for(driver.window.start.isVisible, "the start page")


def test_the_summary_is_saved_as_a_workbook(page: BatchPage, folder: Path) -> None:
    page.add([folder])
    read(page)
    target = folder / workbook.SUMMARY_FILE
    page.flow.start(str(target), target)
    wait_for(lambda: words.SUMMARY_SAVED.format(path=target) in page.prompt_bar.text, "saved")
    sheet = openpyxl.load_workbook(target)["汇总"]
    assert [row[8].value for row in sheet.iter_rows(min_row=4)] == ["1.jxzp", "2.docx", "3.docx"]
    page.add([folder])
    wait_for(lambda: page.model.rowCount() == 4 and not page.is_running, "read again")
    assert column(page, 2)[3] == words.LINE_SKIPPED


def test_the_summary_is_never_saved_over_a_report(page: BatchPage, folder: Path) -> None:
    page.add([folder])
    read(page)
    before = (folder / "2.docx").read_bytes()
    page.flow.start(str(folder / "2.docx"), folder / workbook.SUMMARY_FILE)
    assert "要审核的文件之一" in page.prompt_bar.text
    assert (folder / "2.docx").read_bytes() == before


class Slow:
    """Reads the first file, and the others once it may."""

    def __init__(self) -> None:
        self.may, self.files = Event(), list[str]()

    def __call__(self, path: Path, progress: Callable[[float], object]) -> ReportLine:
        if self.files:
            self.may.wait(10)
        progress(0)
        self.files.append(path.name)
        return report_line(path)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    found = Slow()
    monkeypatch.setattr("model.collection.reading.report_line", found)
    return found


def test_reading_is_stopped_at_once_and_goes_on_where_it_was(
    page: BatchPage, folder: Path, slow: Slow
) -> None:
    page.add([folder])
    wait_for(lambda: len(page.model.waiting) == 2, "the first file")
    page.stop_button.click()
    assert not page.is_running
    assert page.save_button.isEnabled()
    assert page.stop_button.text() == words.BATCH_GO_ON
    slow.may.set()
    page.stop_button.click()
    read(page)
    assert slow.files == ["1.jxzp", "2.docx", "3.docx"]


def test_leaving_the_page_and_closing_the_window_pause_the_reading(
    driver: Driver, page: BatchPage, folder: Path, slow: Slow
) -> None:
    page.add([folder])
    wait_for(lambda: len(page.model.waiting) == 2, "the first file")
    driver.press("Esc")
    wait_for(lambda: not page.is_running, "stopped")
    driver.press("Alt+P")
    wait_for(lambda: page.is_running, "going on")
    driver.window.close()
    assert not page.is_running
    slow.may.set()


def test_a_document_is_looked_at_above_the_list_and_a_draft_is_opened(
    driver: Driver, page: BatchPage, folder: Path
) -> None:
    page.add([folder])
    read(page)
    page.list.setCurrentIndex(page.model.index(1, 0))
    driver.press("Return")
    wait_for(lambda: driver.shown(ImportPage), "the document")
    driver.press("Esc")
    wait_for(page.isVisible, "the list")
    page.list.setCurrentIndex(page.model.index(0, 0))
    page.list.setFocus()
    driver.press("Return")
    wait_for(lambda: driver.window.workspace, "the draft")
    assert driver.value("cover.unit") == "甲局"


def test_several_files_dropped_on_the_start_page_are_offered_to_be_checked(
    driver: Driver, folder: Path
) -> None:
    driver.window.parts.batch.offer([folder / "1.jxzp", folder / "2.docx"])
    assert words.MANY_HERE.format(count=2) in driver.window.start.prompt_bar.text
    driver.press("Return")
    read(driver.window.parts.batch.page)
    assert column(driver.window.parts.batch.page, 0) == ["甲局", "乙局"]


def test_a_folder_without_reports_says_so(page: BatchPage, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    page.add([tmp_path / "空"])
    wait_for(lambda: page.prompt_bar.text == words.BATCH_NOTHING, "the sentence")


def test_files_brought_and_stopped_before_they_were_found_are_found_later(
    page: BatchPage, folder: Path
) -> None:
    page.add([folder])
    page.stop()
    assert page.model.rowCount() == 0
    assert page.stop_button.isVisible()
    page.stop_button.click()
    read(page)
    assert page.model.rowCount() == 3


def test_a_fault_of_the_program_is_told_on_the_page(driver: Driver, page: BatchPage) -> None:
    driver.window.show_fault()
    assert page.prompt_bar.text == screen.UNEXPECTED
    driver.press("Esc")
    wait_for(driver.window.start.isVisible, "the start page")
    assert driver.window.prompt_bar is driver.window.start.prompt_bar
