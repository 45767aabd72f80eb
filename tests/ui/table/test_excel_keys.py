"""The keys of Excel in a table: opening, filling, selecting whole lines, going through a block."""

import pytest
from PySide6.QtWidgets import QApplication

from resources.messages import screen as words
from tests.driver import Driver, process
from tests.ui.table.test_table_editing import at, block, cell, chosen, figures
from ui.pages.cards import TableCard
from ui.table.cell_editor import CellEditor
from ui.table.view import TableView

HOME = "initial.basic"


@pytest.fixture
def table(sample: Driver) -> TableView:
    """Give the table （一） of the sample with the cursor on 年初部门预算, 基本支出 (1075.20)."""
    sample.go_to(f"spending.{HOME}")
    return sample.table(f"spending.{HOME}")


def note(driver: Driver, view: TableView) -> str:
    """What stands beside the caption of the table."""
    process()
    (card,) = (card for card in driver.shown(TableCard) if card.view is view)
    return card.note.text()


@pytest.mark.parametrize(
    ("keys", "first", "last"),
    [
        ("Ctrl+Space", "initial.basic", "assets.basic"),
        ("Shift+Space", "initial.total", "initial.earmarked"),
        ("Ctrl+Shift+Space", "initial.total", "assets.earmarked"),
        ("Ctrl+A", "initial.total", "assets.earmarked"),
    ],
)
def test_a_key_selects_the_whole_column_row_or_table(
    sample: Driver, table: TableView, keys: str, first: str, last: str
) -> None:
    before = figures(sample)
    sample.press(keys)
    assert chosen(table) == block(first, last)
    assert figures(sample) == before and not sample.shown(CellEditor)


def test_whole_columns_are_those_of_the_block(sample: Driver, table: TableView) -> None:
    sample.press("Shift+Right")
    sample.press("Ctrl+Space")
    assert chosen(table) == block("initial.basic", "assets.project")


def test_backspace_opens_the_cell_empty_and_esc_brings_its_figure_back(
    sample: Driver, table: TableView
) -> None:
    sample.press("Shift+Down")
    sample.press("Backspace")
    assert sample.shown(CellEditor)
    assert sample.value(cell("initial", "basic")) == ""
    assert sample.value(cell("adjusted", "basic")) == "1644.56"
    sample.press("Esc")
    assert sample.value(cell("initial", "basic")) == "1075.20"
    sample.press("Backspace")
    sample.write("12\n")
    assert sample.value(cell("initial", "basic")) == "12"


def test_f2_goes_on_behind_the_figure(sample: Driver, table: TableView) -> None:
    sample.press("F2")
    sample.write("5\n")
    assert sample.value(cell("initial", "basic")) == "1075.205"


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("Right", "initial.project"),
        ("Left", "initial.total"),
        ("Down", "adjusted.basic"),
        ("Home", "initial.total"),
        ("Ctrl+End", "assets.earmarked"),
        ("Ctrl+Right", "initial.earmarked"),
    ],
)
def test_where_a_figure_is_typed_over_an_arrow_takes_it_and_goes_on(
    sample: Driver, table: TableView, keys: str, place: str
) -> None:
    sample.write("12")
    sample.press(keys)
    assert sample.value(cell("initial", "basic")) == "12"
    assert at(table) == f"spending.{place}"
    assert not sample.shown(CellEditor)


def test_after_f2_the_arrows_move_in_the_figure(sample: Driver, table: TableView) -> None:
    sample.press("F2")
    sample.press("Left")
    sample.press("Home")
    sample.write("9")
    assert sample.value(cell("initial", "basic")) == "91075.20"
    sample.press("Esc")
    sample.write("12")
    sample.press("F2")  # while typing over, as in Excel
    sample.press("Left")
    sample.write("9\n")
    assert sample.value(cell("initial", "basic")) == "192"


def test_a_double_click_goes_on_behind_the_figure(sample: Driver, table: TableView) -> None:
    sample.click_row(table, 0, 2, double=True)
    sample.write("5\n")
    assert sample.value(cell("initial", "basic")) == "1075.205"


@pytest.mark.parametrize("opening", ["", "F2", "5"])
@pytest.mark.parametrize("keys", ["Alt+Return", "F4"])
def test_keys_that_mean_something_else_in_excel_do_nothing(
    sample: Driver, table: TableView, opening: str, keys: str
) -> None:
    if opening:
        sample.press(opening)
    before, is_open = figures(sample), bool(sample.shown(CellEditor))
    sample.press(keys)
    assert (figures(sample), bool(sample.shown(CellEditor))) == (before, is_open)
    assert at(table) == cell("initial", "basic")


def test_ctrl_enter_fills_the_block_with_what_was_typed_and_one_undo_takes_it_back(
    sample: Driver, table: TableView
) -> None:
    before = figures(sample)
    sample.press("Shift+Down", 2)
    sample.press("Shift+Right")
    sample.write("3.5")
    sample.press("Ctrl+Return")
    filled = block("initial.basic", "final.project")
    assert all(sample.value(key) == "3.5" for key in filled)
    assert chosen(table) == filled and at(table) == cell("initial", "basic")
    assert not sample.shown(CellEditor)
    sample.press("Ctrl+Z")
    assert figures(sample) == before
    sample.press("Ctrl+Return")
    assert figures(sample) == before and at(table) == cell("initial", "basic")


def test_ctrl_r_fills_to_the_right_as_ctrl_d_fills_down(sample: Driver, table: TableView) -> None:
    sample.press("Shift+Down")
    sample.press("Shift+Right", 2)
    sample.press("Ctrl+R")
    for row, figure in (("initial", "1075.20"), ("adjusted", "1644.56")):
        assert sample.value(cell(row, "project")) == sample.value(cell(row, "earmarked")) == figure
    sample.press("Ctrl+Z")
    assert sample.value(cell("initial", "project")) == "701.6"
    sample.go_to(cell("initial", "project"))
    sample.press("Ctrl+R")
    assert sample.value(cell("initial", "project")) == "1075.20"
    sample.press("Home")
    sample.press("Ctrl+R")  # nothing stands at its left
    assert sample.value(cell("initial", "total")) == "1776.80"


def test_enter_goes_down_the_columns_of_a_block_and_begins_anew(
    sample: Driver, table: TableView
) -> None:
    sample.press("Shift+Down")
    sample.press("Shift+Right")
    selected, seen = chosen(table), list[str]()
    for figure in "1234":
        sample.write(f"{figure}\n")
        seen.append(at(table).removeprefix("spending."))
        assert chosen(table) == selected
    assert seen == ["adjusted.basic", "initial.project", "adjusted.project", "initial.basic"]
    assert [sample.value(f"spending.{place}") for place in seen] == ["2", "3", "4", "1"]
    sample.press("Shift+Return")
    assert at(table) == cell("adjusted", "project")
    sample.press("Down")
    assert chosen(table) == {at(table)} == {cell("final", "project")}


def test_tab_goes_along_the_rows_of_a_block_and_out_of_it(sample: Driver, table: TableView) -> None:
    sample.press("Shift+Down")
    sample.press("Shift+Right")
    seen = []
    for _ in range(4):
        sample.press("Tab")
        seen.append(at(table).removeprefix("spending."))
    assert seen == ["initial.project", "adjusted.basic", "adjusted.project", "adjusted.earmarked"]
    assert chosen(table) == {at(table)}


def test_what_is_selected_is_added_up_beside_the_caption(sample: Driver, table: TableView) -> None:
    assert note(sample, table) == table.cells.table.help
    sample.go_to(cell("adjusted", "basic"))
    sample.press("Shift+Right", 2)
    assert note(sample, table) == words.SELECTED_SUM.format(count=3, sum="2,468.76")
    sample.press("Delete")
    assert note(sample, table) == words.SELECTED.format(count=3)
    sample.paste("1,000.5\t约5\t")
    sample.press("Return")
    assert note(sample, table) == words.SELECTED_SUM.format(count=2, sum="1,000.5")
    sample.press("Home")
    assert note(sample, table) == table.cells.table.help


def test_only_the_table_with_the_cursor_tells_how_to_fill_it_in(
    sample: Driver, table: TableView
) -> None:
    sample.press("Shift+Down")
    other = sample.table("three_public.final.total")
    sample.go_to("three_public.final.total")
    assert note(sample, table) == ""
    assert note(sample, other) == other.cells.table.help
    sample.go_to(cell("initial", "basic"))
    assert note(sample, other) == ""


def test_the_menu_key_opens_the_menu_at_the_cell(sample: Driver, table: TableView) -> None:
    sample.press("Shift+F10")
    menu = QApplication.activePopupWidget()
    assert menu
    cell_below = table.visualRect(table.currentIndex()).bottomLeft()
    assert menu.pos() == table.viewport().mapToGlobal(cell_below)
    menu.close()
