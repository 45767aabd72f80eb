"""A Word report or a workbook opened in the window: looked at, then taken or left."""

import threading
import time
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from export.save import export_word
from model.draft.annotations import LAST, ORIGIN
from model.draft.draft import Source, Value, new_draft
from model.form import FORM
from resources.messages import readers as words
from resources.messages import screen
from resources.sample import load_sample
from tests.driver import Driver, process, wait_for
from ui.importing import job
from ui.importing.page import ImportPage
from ui.start.file_drops import FileDrops

TOTAL, BASIC, CONTRACT = "spending.final.total", "spending.final.basic", "staff.contract"


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    path = tmp_path / "去年的报告.docx"
    export_word(new_draft("").with_values(load_sample(), {}), path)
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ("整体支出情况", None, None, None, None),
        (None, None, None, None, "单位：元"),
        ("项目", "支出合计", "基本支出", "项目支出", "政府专项"),
        ("部门决算数", 24687600, 16445600, 8242000, 0),
    ):
        sheet.append(line)
    path = tmp_path / "财务.xlsx"
    book.save(path)
    return path


def opened(driver: Driver, path: Path) -> ImportPage:
    driver.window.open_instead(path)
    wait_for(lambda: driver.shown(ImportPage), "the page of the document")
    return driver.shown(ImportPage)[0]


def the_reading() -> threading.Thread:
    """Return the thread that reads a document, once it was looked what file it is."""
    process()
    return next(one for one in threading.enumerate() if one.name == "reading")


def present(page: ImportPage, key: str) -> str:
    """Return what the tree shows of the draft beside a value."""
    model = page.tree.model()
    heading = model.index(0, 0)
    names = [model.index(row, 0, heading).data() for row in range(model.rowCount(heading))]
    return model.index(names.index(FORM.place(key)), 2, heading).data()


def test_last_years_word_report_becomes_this_years_draft(driver: Driver, report_file: Path) -> None:
    page = opened(driver, report_file)
    assert words.TITLE.format(name=report_file.name, count=len(page.items)) in driver.texts(page)
    driver.click_button(words.NEXT_YEAR.format(year="2019", next="2020"))
    wait_for(lambda: driver.window.workspace, "the workspace")
    process()
    session = driver.workspace.session
    assert driver.value("year") == "2020"
    assert driver.value("cover.unit") == load_sample()["cover.unit"]
    assert driver.value(TOTAL) == ""
    assert session.draft.annotation(LAST, TOTAL) == (load_sample()[TOTAL],)


def test_a_word_report_opens_as_a_draft_of_its_own_year(driver: Driver, report_file: Path) -> None:
    opened(driver, report_file)
    driver.click_button(words.OPEN_AS.format(year="2019"))
    wait_for(lambda: driver.window.workspace, "the workspace")
    process()
    sample: dict[str, Value] = {**load_sample()}
    held = {key: driver.value(key) for key in sample}
    assert held == sample
    assert driver.workspace.session.draft.source(TOTAL) is Source.FILE


def test_figures_of_a_workbook_are_taken_into_the_open_draft_in_one_step(
    report: Driver, workbook: Path
) -> None:
    page = opened(report, workbook)
    report.click_button(words.TAKE.format(count=len(page.items)))
    process()
    assert report.value(TOTAL) == "2468.76"
    where = report.workspace.session.draft.annotation(ORIGIN, TOTAL)
    assert where[:2] == (workbook.name, "Sheet!B4")
    said = words.TAKEN.format(name=workbook.name, count=len(page.items))
    assert said in report.texts(report.workspace)
    report.press("Ctrl+Z")
    assert report.value(TOTAL) == ""


def test_a_cell_with_the_cursor_says_where_it_was_read_until_it_is_typed_over(
    report: Driver, workbook: Path
) -> None:
    page = opened(report, workbook)
    report.click_button(words.TAKE.format(count=len(page.items)))
    process()
    report.go_to(TOTAL)
    report.press("Right")
    line = report.workspace.message_line
    said = words.ORIGIN.format(place=f"{workbook.name}，Sheet!C4")
    assert said in report.texts(line)
    report.write("5")
    report.press("Return")
    report.press("Up")
    assert words.ORIGIN_CHANGED.format(origin=said) in report.texts(line)
    assert said not in report.texts(line)


def test_what_was_typed_is_replaced_only_where_the_clerk_ticks_it(
    report: Driver, workbook: Path
) -> None:
    report.put(TOTAL, "2000")
    report.put(BASIC, "1644.560")
    page = opened(report, workbook)
    assert page.tree.keys.isdisjoint({TOTAL, BASIC})
    assert present(page, TOTAL) == "2000" and present(page, BASIC) == words.SAME
    report.click_button(words.TAKE.format(count=len(page.tree.keys)))
    process()
    assert (report.value(TOTAL), report.value(BASIC)) == ("2000", "1644.560")


def test_space_ticks_a_value_and_a_pages_box_all_of_its_values(
    driver: Driver, report_file: Path
) -> None:
    page = opened(driver, report_file)
    count = len(page.tree.keys)
    assert QApplication.focusWidget() is page.tree
    driver.press("Space")
    assert len(page.tree.keys) == count - 1
    model = page.tree.model()
    whole = model.index(1, 0)
    model.setData(whole, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert CONTRACT not in page.tree.keys
    model.setData(whole, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert CONTRACT in page.tree.keys


def test_esc_leaves_everything_as_it_was(report: Driver, workbook: Path) -> None:
    report.go_to(CONTRACT)
    at = QApplication.focusWidget()
    before = report.workspace.session.draft
    opened(report, workbook)
    report.press("Escape")
    process()
    assert QApplication.focusWidget() is at
    assert report.workspace.isVisible() and report.workspace.session.draft is before


def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(
    driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "报告.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)
    driver.window.open_instead(path)
    wait_for(lambda: driver.window.prompt_bar.text == words.OLD_WORD, "the refusal")


def test_another_file_takes_the_place_of_the_one_being_looked_at(
    report: Driver, workbook: Path, report_file: Path
) -> None:
    opened(report, workbook)
    page = opened(report, report_file)
    process()
    assert report.shown(ImportPage) == [page]
    report.press("Escape")
    process()
    assert report.workspace.isVisible()


def test_what_was_typed_while_the_file_was_read_is_not_taken_for_blank(
    report: Driver, workbook: Path
) -> None:
    report.window.open_instead(workbook)
    report.workspace.session.set({TOTAL: "2000"})
    wait_for(lambda: report.shown(ImportPage), "the page of the document")
    assert TOTAL not in report.shown(ImportPage)[0].tree.keys


def test_what_comes_after_the_reading_was_given_up_is_not_shown(
    report: Driver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_read = threading.Event()
    monkeypatch.setattr(job, "read_file", lambda path: may_read.wait(10) and path.read_bytes())
    report.window.open_instead(workbook)
    reading = the_reading()
    may_read.set()
    reading.join()  # what it read is on its way
    buttons = report.window.prompt_bar.findChildren(QAbstractButton)
    next(button for button in buttons if button.text() == words.CANCEL).click()
    QTest.qWait(100)
    assert not report.shown(ImportPage) and not report.window.prompt_bar.text


def test_a_draft_opened_meanwhile_is_not_covered_by_what_was_read_for_the_start_page(
    sample: Driver, report_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_open = threading.Event()
    monkeypatch.setattr(job, "read_file", lambda path: is_open.wait(10) and path.read_bytes())
    sample.back_to_drafts()
    sample.window.open_instead(report_file)
    reading = the_reading()
    sample.open_card()
    process()
    is_open.set()
    reading.join()
    QTest.qWait(50)
    assert not sample.window.findChildren(ImportPage) and sample.workspace.isVisible()


def test_a_reading_given_up_reads_no_further(
    report: Driver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_on(*reading: object) -> None:
        progress = reading[1]
        assert callable(progress)
        while True:
            progress(0.5)
            time.sleep(0.01)

    monkeypatch.setattr(job, "read_with_tables", read_on)
    report.window.open_instead(workbook)
    reading = the_reading()
    report.click_button(words.CANCEL)
    reading.join(5)
    assert not reading.is_alive()


def test_where_nothing_is_ticked_nothing_can_be_taken(report: Driver, workbook: Path) -> None:
    page = opened(report, workbook)
    assert not report.window.prompt_bar.text
    model = page.tree.model()
    for row in range(model.rowCount()):
        role = Qt.ItemDataRole.CheckStateRole
        model.setData(model.index(row, 0), Qt.CheckState.Unchecked.value, role)
    assert not report.button(words.TAKE.format(count=0)).isEnabled()


def test_the_value_looked_at_stays_in_sight_when_the_window_narrows(
    driver: Driver, report_file: Path
) -> None:
    tree = opened(driver, report_file).tree
    driver.press("End")
    driver.window.resize(880, 470)
    process()
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()).center())


def test_two_files_let_go_of_over_a_document_are_refused_where_it_is_seen(
    report: Driver, workbook: Path
) -> None:
    opened(report, workbook)
    pages = report.window.centralWidget()
    assert isinstance(pages, FileDrops)
    pages.refused.emit("一次只能打开一个文件")
    process()
    assert not report.shown(ImportPage) and report.window.prompt_bar.isVisible()


def test_what_cannot_be_saved_asks_where_it_is_seen(
    report: Driver, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(report, workbook)
    monkeypatch.setattr(report.workspace.saving, "close", lambda: False)
    assert not report.window.close_draft()
    process()
    assert screen.CLOSE_UNSAVED in report.texts(report.workspace)
    monkeypatch.undo()
