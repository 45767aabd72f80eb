"""The clerk looks at what each row and column of a workbook was taken for, and corrects it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from resources.messages import readers as words
from tests.driver import Driver, process, wait_for
from tests.xlsx_parts import rows, xlsx
from ui.importing.mapping_view import MappingView
from ui.importing.page import ImportPage

FINAL, BUDGET = "three_public.final.receptions", "three_public.budget.receptions"
KNOWN = ("“三公”经费", "项目|批复数|决算数", "合计|43|21.22", "公务接待费|40|20.3")
UNKNOWN = ("某局经费", "类别|批复|列支", "人员|10752000|16445600")


def opened(driver: Driver, path: Path, *lines: str) -> ImportPage:
    path.write_bytes(xlsx([rows(*lines)], names=["表"]))
    driver.window.open_instead(path)
    wait_for(lambda: driver.shown(ImportPage), "the page of the workbook")
    process()
    return driver.shown(ImportPage)[0]


def tables(page: ImportPage) -> MappingView:
    assert page.tables
    return page.tables


def choose(box: QComboBox, text: str) -> None:
    """Choose as the keyboard does: the list is opened, the line found, Enter pressed."""
    number = box.findText(text)
    assert number >= 0, text
    box.setCurrentIndex(number)
    box.activated.emit(number)
    process()


def box(page: ImportPage, name: str) -> QComboBox:
    boxes = tables(page).findChildren(QComboBox)
    return next(one for one in boxes if one.accessibleName() == name)


def heads(page: ImportPage, side: Qt.Orientation, count: int) -> list[str]:
    model = tables(page).table.model()
    return [model.headerData(number, side) for number in range(count)]


def test_a_column_that_was_not_known_is_corrected_and_its_values_follow(
    report: Driver, tmp_path: Path
) -> None:
    report.put(FINAL, "7")
    page = opened(report, tmp_path / "财务.xlsx", *KNOWN)
    assert "表!C4" in report.texts(page)  # the first value is shown whole beside the list
    report.click_button(words.TAB_TABLES)
    assert heads(page, Qt.Orientation.Horizontal, 3) == ["A\n", "B\n—", "C\n部门决算数"]
    assert heads(page, Qt.Orientation.Vertical, 4)[2:] == ["3  合计", "4  公务接待"]
    tables(page).table.go_to(3, 1)
    assert "40：没有取用" in report.texts(page)
    choose(box(page, "B 列是"), "部门预算数")
    assert "40 → “三公” 部门预算数·公务接待" in report.texts(page)
    assert {item.key: item.proposed.value for item in page.items}[BUDGET] == "40"
    assert BUDGET in page.tree.keys and FINAL not in page.tree.keys


@pytest.mark.parametrize("is_ticked", [True, False])
def test_what_the_clerk_ticked_stays_when_a_line_is_corrected(
    report: Driver, tmp_path: Path, is_ticked: bool
) -> None:
    report.put(FINAL, "7" if is_ticked else "")
    page = opened(report, tmp_path / "财务.xlsx", *KNOWN)
    model = page.tree.model()
    heading = model.index(0, 0)
    row = [item.key for item in page.items].index(FINAL)
    state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
    model.setData(model.index(row, 0, heading), state.value, Qt.ItemDataRole.CheckStateRole)
    tables(page).table.go_to(3, 1)
    choose(box(page, "B 列是"), "部门预算数")
    choose(box(page, words.UNIT), words.UNIT_IS.format(unit="元"))
    assert (FINAL in page.tree.keys) is is_ticked
    assert {item.key: item.proposed.value for item in page.items}[FINAL] == "0.00203"


def test_a_workbook_in_which_nothing_was_found_opens_on_its_tables(
    report: Driver, tmp_path: Path
) -> None:
    page = opened(report, tmp_path / "经费.xlsx", *UNKNOWN)
    assert words.TABLES_UNKNOWN in report.texts(page)
    assert QApplication.focusWidget() is tables(page).table
    choose(box(page, words.AS_TABLE), "（一）整体支出情况")
    tables(page).table.go_to(2, 2)
    choose(box(page, "第 3 行是"), "基本支出")
    choose(box(page, "C 列是"), "部门决算数")
    choose(box(page, words.UNIT), words.UNIT_IS.format(unit="元"))
    report.click_button(words.TAKE.format(count=1))
    process()
    assert report.value("spending.final.basic") == "1644.56"
    report.press("Ctrl+Z")
    assert report.value("spending.final.basic") == ""


def test_a_workbook_opens_as_a_draft_of_the_year_it_names(driver: Driver, tmp_path: Path) -> None:
    opened(driver, tmp_path / "决算.xlsx", "2018年“三公”经费", *KNOWN[1:])
    driver.click_button(words.OPEN_AS.format(year="2018"))
    wait_for(lambda: driver.window.workspace, "the workspace")
    process()
    assert driver.value("year") == "2018"
