"""插入数据: figures of the form put into a text, and renewed when the form has others."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel

from resources.messages import texts as words
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open
from tests.ui.workspace.test_layout import IDS, SIZES, clipped, unnamed
from ui.text.editor import missing
from ui.text.figure_picker import FigurePicker
from ui.text.marks.editor import UnderlinedEditor

TABLE = "spending.final.total"
OTHER = "spending.initial.basic"


@pytest.fixture
def filled(report: Driver) -> Driver:
    """Give an empty report with two figures in its table."""
    report.workspace.session.set({TABLE: "1853.89", OTHER: "500"})
    return report


def panel(driver: Driver) -> FigurePicker:
    (found,) = driver.shown(FigurePicker)
    return found


def listed(driver: Driver) -> list[tuple[str, str]]:
    """Give the names and figures in the list."""
    tree = panel(driver).list
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item]


def open_panel(driver: Driver, key: str, text: str) -> None:
    """Set a text, click into it and press the keys for the list."""
    driver.workspace.session.set({key: text})
    driver.go_to(key)
    driver.press("Ctrl+End")
    driver.press("Ctrl+Shift+D")
    process()


@pytest.mark.parametrize("key", ["reasons", "funds", "performance", "problems"])
def test_a_figure_is_put_into_every_text_by_the_keys_alone(filled: Driver, key: str) -> None:
    open_panel(filled, key, "本年支出")
    filled.write("决算")
    assert listed(filled) == [("部门决算数·支出合计", "1853.89")]
    filled.press("Return")
    assert filled.value(key) == "本年支出1853.89万元"
    assert QApplication.focusWidget() is filled.text(key)
    filled.write("。")
    assert filled.value(key) == "本年支出1853.89万元。"
    filled.press("Ctrl+Z", 2)
    assert filled.value(key) == "本年支出"


def test_the_button_opens_the_list_under_the_text_and_closes_it(filled: Driver) -> None:
    filled.go_to("performance")
    filled.click_button(words.INSERT)
    assert panel(filled).filter.hasFocus()
    filled.click_button(words.INSERT)
    assert not filled.shown(FigurePicker)
    assert filled.text("performance").hasFocus()


def test_escape_closes_the_list_and_the_cursor_is_where_it_was(filled: Driver) -> None:
    open_panel(filled, "reasons", "前后")
    filled.press("Escape")
    assert not filled.shown(FigurePicker)
    filled.write("x")
    assert filled.value("reasons") == "前后x"


def test_escape_is_the_lists_though_another_may_listen_for_it(filled: Driver) -> None:
    received: list[bool] = []
    shortcut = QShortcut(QKeySequence("Esc"), filled.window)
    shortcut.activated.connect(lambda: received.append(True))
    open_panel(filled, "reasons", "")
    filled.press("Down")
    filled.press("Escape")
    assert not filled.shown(FigurePicker) and not received
    filled.press("Escape")
    assert received


def test_figures_are_found_by_name_or_digits_and_arrows_choose(filled: Driver) -> None:
    open_panel(filled, "reasons", "")
    names = [name for name, _ in listed(filled)]
    assert "部门决算数·支出合计" in names and "年初部门预算·基本支出" in names
    for looked_for in ("1853.89", "决算 合计", "部门决算数支出合计"):
        filled.press("Ctrl+A")
        filled.write(looked_for)
        assert ("部门决算数·支出合计", "1853.89") in listed(filled)
    filled.press("Ctrl+A")
    filled.press("Delete")
    (_, figure) = listed(filled)[1]
    filled.press("Down")
    filled.press("Return")
    assert str(filled.value("reasons")).startswith(figure)


def test_a_click_puts_the_figure_in_as_well(filled: Driver) -> None:
    open_panel(filled, "performance", "😀本年")
    tree = panel(filled).list
    item = next(iter(tree.findItems("部门决算数·支出合计", Qt.MatchFlag.MatchExactly)), None)
    assert item is not None
    filled.click(tree.viewport(), tree.visualItemRect(item).center())
    assert filled.value("performance") == "😀本年1853.89万元"


def test_a_figure_takes_the_place_of_what_is_selected(filled: Driver) -> None:
    filled.workspace.session.set({"reasons": "共1800万元。"})
    filled.go_to("reasons")
    filled.press("Ctrl+Home")
    filled.press("Right")
    filled.press("Shift+Right", 4)
    filled.press("Ctrl+Shift+D")
    filled.write("1853")
    filled.press("Return")
    assert filled.value("reasons") == "共1853.89万元。"


def test_without_figures_it_says_what_to_do(report: Driver) -> None:
    open_panel(report, "reasons", "")
    assert words.INSERT_EMPTY in texts(report)
    report.press("Return")
    assert report.value("reasons") == ""


def test_when_nothing_is_found_it_says_so(filled: Driver) -> None:
    open_panel(filled, "reasons", "")
    filled.commit("没有")
    assert words.INSERT_NONE.format(words="没有") in texts(filled)
    filled.press("Return")
    assert filled.value("reasons") == ""


def texts(driver: Driver) -> list[str]:
    return [label.text() for label in panel(driver).findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("size", SIZES, ids=IDS)
def test_nothing_is_clipped_beside_the_list(open_window: Open, size: QSize) -> None:
    driver = open_window(size)
    driver.new_report()
    driver.workspace.session.set({TABLE: "1853.89"})
    for key in ("reasons", "performance"):
        open_panel(driver, key, "甲")
        wait_for(lambda: not list(clipped(driver.window)), "all laid out")
        assert unnamed(driver.window) == []
        driver.press("Escape")


# The table changes


@pytest.mark.parametrize("key", ["reasons", "funds", "performance"])
def test_when_the_table_changes_the_text_offers_the_new_figure(filled: Driver, key: str) -> None:
    open_panel(filled, key, "😀本年部门决算支出合计")
    filled.write("决算")
    filled.press("Return")
    filled.put_cell(TABLE, "1900.5")
    filled.go_to(key)
    filled.press("F7")
    assert filled.text(key).textCursor().selectedText() == "1853.89"
    (offer,) = [label for label in filled.buttons(filled.workspace.findings) if "1900.5" in label]
    filled.click_button(offer, filled.workspace.findings)
    assert filled.value(key) == "😀本年部门决算支出合计1900.5万元"
    assert not editor(filled, key).marks
    filled.press("Ctrl+Z")
    assert filled.value(key) == "😀本年部门决算支出合计1853.89万元"
    assert editor(filled, key).marks
    filled.press("Ctrl+Y")
    filled.put_cell(TABLE, "1950")
    filled.go_to(key)
    assert [label for label in filled.buttons(filled.workspace.findings) if "1950" in label]


def editor(driver: Driver, key: str) -> UnderlinedEditor:
    found = driver.text(key)
    assert isinstance(found, UnderlinedEditor)
    return found


# Units


@pytest.mark.parametrize(
    ("unit", "figure", "after", "put"),
    [
        ("万元", "12", "", "万元"),
        ("万元", "12", "万元。", ""),
        ("万元", "12", "元。", "万"),
        ("万元", "12万元", "", ""),
        ("人", "44", "，", "人"),
        ("", "44", "，", ""),
    ],
)
def test_a_unit_is_put_in_once(unit: str, figure: str, after: str, put: str) -> None:
    assert missing(unit, figure, after) == put
