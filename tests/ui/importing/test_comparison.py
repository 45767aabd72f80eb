"""核对 compares the draft with a newer workbook: what differs is listed, taken or gone to."""

from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest
from PySide6 import QtWidgets
from PySide6.QtWidgets import QApplication

from model.draft.annotations import ORIGIN
from model.draft.draft import Source
from resources.messages import checking
from resources.messages import readers as words
from tests.driver import Driver, process, wait_for
from ui.importing.comparison_page import ComparisonPage

TOTAL, BASIC, PROJECT = (f"spending.final.{name}" for name in ("total", "basic", "project"))
Compare = Callable[[Driver, Mapping[str, float]], Path]


@pytest.fixture
def compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compare:
    """Return what compares an open draft with a workbook of these figures, from 核对."""

    def begin(driver: Driver, row: Mapping[str, float]) -> Path:
        book, path = openpyxl.Workbook(), tmp_path / "新决算.xlsx"
        sheet = book.active
        assert sheet is not None
        sheet.append(("整体支出情况（万元）", *("",) * len(row)))
        sheet.append(("项目", *row))
        sheet.append(("部门决算数", *row.values()))
        book.save(path)
        proposed: list[str] = []

        def answer(_window: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
            proposed.append(Path(place).name)
            return str(path), ""

        monkeypatch.setattr(QtWidgets.QFileDialog, "getOpenFileName", answer)
        driver.go_to_page(driver.workspace.wizard.check_number)
        driver.click_button(checking.COMPARE)
        assert proposed == ["旧决算.xlsx"]
        return path

    return begin


@pytest.fixture
def taken(report: Driver) -> Driver:
    """Return a report with figures of an older workbook."""
    figures = {BASIC: "1644.56", PROJECT: "824.2"}
    origins = {f"{ORIGIN}/{key}": ("旧决算.xlsx", "Z01!E17", "") for key in figures}
    report.workspace.session.set({**figures, **origins}, Source.FILE)
    return report


def page(driver: Driver) -> ComparisonPage:
    wait_for(lambda: driver.shown(ComparisonPage), "the comparison")
    process()
    return driver.shown(ComparisonPage)[0]


def rows(shown: ComparisonPage) -> list[list[str]]:
    model = shown.table.model()
    places = range(model.rowCount()), range(model.columnCount())
    return [[model.index(row, column).data() or "" for column in places[1]] for row in places[0]]


def test_what_differs_is_listed_and_a_ticked_figure_taken_in_one_step(
    taken: Driver, compare: Compare
) -> None:
    compare(taken, {"支出合计": 2480.76, "基本支出": 1644.56, "项目支出": 836.2})
    shown = page(taken)
    before = "取自 旧决算.xlsx，Z01!E17"
    assert rows(shown) == [
        ["部门决算数·支出合计", "2468.76", "2480.76", "多 12.00", "Sheet!B3", ""],
        ["部门决算数·项目支出", "824.2", "836.2", "多 12.0", "Sheet!D3", before],
    ]
    tabs = {words.TAB_DIFFERENT.format(count=2), words.TAB_SAME.format(count=1)}
    assert tabs <= set(taken.buttons(shown))
    taken.press("Down")
    taken.press("Space")
    taken.click_button(words.TAKE.format(count=1), shown)
    process()
    draft = taken.workspace.session.draft
    assert (draft[TOTAL], draft[BASIC], draft[PROJECT]) == ("", "1644.56", "836.2")
    assert draft.annotation(ORIGIN, PROJECT)[:2] == ("新决算.xlsx", "Sheet!D3")
    assert taken.page == taken.workspace.wizard.check_number
    taken.press("Ctrl+Z")
    draft = taken.workspace.session.draft
    assert (draft[PROJECT], draft.annotation(ORIGIN, PROJECT)[0]) == ("824.2", "旧决算.xlsx")


def test_one_can_go_to_the_field_and_come_back_to_the_ticks(
    taken: Driver, compare: Compare
) -> None:
    compare(taken, {"基本支出": 1600, "项目支出": 836.2})
    page(taken)
    taken.press("Space")
    taken.press("Down")
    taken.press("Return")
    process()
    assert taken.workspace.session.cursor.key == PROJECT
    taken.write("836.20")
    taken.press("Return")
    taken.click_button(words.BACK_TO_COMPARISON)
    shown = page(taken)
    assert [row[0] for row in rows(shown)] == ["部门决算数·基本支出"]
    assert shown.ticked == {BASIC}
    taken.press("Escape")
    process()
    assert not taken.shown(ComparisonPage)
    assert QApplication.focusWidget() is taken.table(PROJECT)


def test_a_file_that_agrees_in_all_is_told_in_a_sentence(taken: Driver, compare: Compare) -> None:
    name = compare(taken, {"基本支出": 1644.56, "项目支出": 824.2}).name
    said = words.ALL_SAME.format(name=name, count=2)
    wait_for(lambda: said in taken.window.prompt_bar.text, "the sentence")
    assert not taken.shown(ComparisonPage)
