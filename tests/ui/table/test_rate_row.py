"""The rate row under a table: it is seen and read out, and nothing else can be done with it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from model.form.spec import Table
from model.form.spending import SPENDING, THREE_PUBLIC
from resources.messages import screen as words
from tests.driver import Driver, process
from ui.look import colours
from ui.table.view import TableView

ACCESSIBLE, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
BAR = 8  # pixels from the bottom of a rate's cell to the middle of its bar
FIRST, LAST = "spending.initial.total", "spending.assets.earmarked"


@pytest.fixture
def table(sample: Driver) -> TableView:
    """Give the table （一） of the sample with the cursor on its first cell."""
    sample.go_to(FIRST)
    return sample.table(FIRST)


def row_of(view: TableView) -> int:
    return view.cells.rowCount() - 1


def rate(view: TableView, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    """What the rate row shows or says in a column, counted from 0."""
    return view.cells.index(row_of(view), column + 1).data(role) or ""


def colours_of_bar(view: TableView, column: int) -> list[int]:
    """The colours along a bar, each once."""
    box = view.visualRect(view.cells.index(row_of(view), column + 1))
    image = view.viewport().grab(box).toImage()
    line = [image.pixel(x, image.height() - BAR) for x in range(10, image.width() - 10)]
    return list(dict.fromkeys(line))


def keys_selected(view: TableView) -> list[str]:
    return [view.cells.key(index) for index in view.selectedIndexes()]


@pytest.mark.parametrize("table_of_form", [SPENDING, THREE_PUBLIC], ids=lambda table: table.key)
def test_the_row_stands_under_the_table_with_its_label(
    sample: Driver, table_of_form: Table
) -> None:
    view = sample.table(table_of_form.fields[0].key)
    assert table_of_form.rate
    assert view.cells.index(row_of(view), 0).data() == table_of_form.rate.label


def test_a_rate_follows_the_figures_with_each_key(sample: Driver, table: TableView) -> None:
    assert [rate(table, column) for column in range(4)] == ["100%", "100%", "100%", "—"]
    sample.go_to("spending.final.basic")
    seen = []
    for key in "822.28":
        sample.write(key)
        seen.append(rate(table, 1))
    assert seen == ["0.49%", "4.99%", "49.98%", "49.98%", "49.995%", "50%"]


def test_the_bar_is_amber_once_a_rule_finds_the_rate_too_low_and_blue_again_when_it_is_not(
    sample: Driver, table: TableView
) -> None:
    blue, amber, track = (
        colour.rgb() for colour in (colours.RATE, colours.WARNING_BORDER, colours.RATE_TRACK)
    )
    assert colours_of_bar(table, 1) == [blue]
    sample.put("spending.final.basic", "822.28")
    assert colours_of_bar(table, 1) == [amber, track]
    assert words.RATE_LOW not in rate(table, 1)  # the word stands beside the figure
    assert "90%" in rate(table, 1, ACCESSIBLE) and "90%" in rate(table, 1, TIP)
    sample.put("spending.final.basic", "1500")
    assert colours_of_bar(table, 1) == [blue, track]
    assert rate(table, 1, TIP) == ""


def test_more_than_a_hundred_percent_fills_the_bar_and_is_marked_where_it_ends(
    sample: Driver, table: TableView
) -> None:
    sample.put("spending.final.project", "1648.4")
    assert rate(table, 2) == "200%"
    amber, mark = colours.WARNING_BORDER.rgb(), colours.INK.rgb()
    assert colours_of_bar(table, 2) == [amber, mark]
    assert table.cells.rates[2].verdict == words.RATE_OVER


def test_a_rate_that_cannot_be_worked_out_is_a_dash_that_says_why(
    sample: Driver, table: TableView
) -> None:
    assert rate(table, 3) == words.RATE_MISSING
    assert words.RATE_MISSING_HELP in rate(table, 3, ACCESSIBLE)
    sample.put("spending.final.basic", "约822")
    assert rate(table, 1) == words.RATE_MISSING
    sample.put("spending.final.basic", "")
    assert rate(table, 1) == words.RATE_MISSING


def test_a_screen_reader_hears_row_column_and_rate(table: TableView) -> None:
    assert rate(table, 0, ACCESSIBLE) == "决算 ÷ 调整预算·支出合计：100%"


@pytest.mark.parametrize("keys", ["Ctrl+Down", "PgDown", "Down", "Return", "Shift+Ctrl+Down"])
def test_no_key_goes_down_into_it(sample: Driver, table: TableView, keys: str) -> None:
    sample.press(keys, 6)
    assert table.currentIndex().row() <= table.cells.last[0]
    assert all(keys_selected(table))


def test_ctrl_a_and_ctrl_end_leave_it_out_and_it_is_not_copied(
    sample: Driver, table: TableView
) -> None:
    sample.press("Ctrl+End")
    assert table.cells.key(table.currentIndex()) == LAST
    sample.press("Ctrl+A")
    sample.press("Ctrl+C")
    assert len(QGuiApplication.clipboard().text().split("\n")) == len(SPENDING.rows)


def test_tab_goes_past_it(sample: Driver, table: TableView) -> None:
    sample.go_to(LAST)
    sample.press("Tab")
    assert not table.hasFocus()


def test_a_click_on_it_changes_nothing_and_a_drag_over_it_ends_at_the_last_row(
    sample: Driver, table: TableView
) -> None:
    for column in (0, 2):
        sample.click_row(table, row_of(table), column)
        assert keys_selected(table) == [FIRST]
    window, left, plain = table.window(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()
    assert handle is not None
    start, end = (
        table.viewport().mapTo(window, table.visualRect(table.cells.index(row, 1)).center())
        for row in (2, row_of(table))
    )
    QTest.mousePress(handle, left, plain, start)
    QTest.mouseMove(handle, end + QPoint(2, 2))
    QTest.mouseRelease(handle, left, plain, end)
    process()
    assert keys_selected(table) == ["spending.final.total", "spending.assets.total"]
