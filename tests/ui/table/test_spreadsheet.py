"""The tables behave like a spreadsheet."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from model.values.numbers import Reading
from resources.messages import screen as words
from tests.driver import Driver, process
from ui.pages.cards import TableCard
from ui.table.view import TableView
from ui.widgets.line_edit import LineEdit
from ui.widgets.message_bar import MessageBar

SPENDING = "spending"
TOTAL = "spending.initial.total"


def cell(row: str, column: str) -> str:
    return f"{SPENDING}.{row}.{column}"


@pytest.fixture
def table(report: Driver) -> TableView:
    """Give the table （一） with the cursor on its first cell."""
    report.go_to(TOTAL)
    return report.table(TOTAL)


def at(view: TableView) -> str:
    """Give the key of the current cell."""
    return view.cells.key(view.currentIndex())


def select(view: TableView, first: str, last: str) -> None:
    """Select the block between two cells, as a drag of the mouse does."""
    start, end = (view.cells.place_of(view.cells.index_of(key)) for key in (first, last))
    assert start and end
    view.choose(start, end)


def said(report: Driver) -> Iterator[str]:
    """Give what is said on the cards of the tables."""
    page = report.workspace.wizard.forms[report.page]
    for card in page.cards:
        if isinstance(card, TableCard):
            yield from report.texts(card)


def reading_of(view: TableView, key: str) -> Reading:
    """The figure a cell shows, totals added up."""
    index = view.cells.index_of(key)
    return view.cells.cell_at(index.row(), index.column()).reading


def lines_of_pixels(view: TableView, key: str) -> int:
    """How many lines of a cell's pixels have ink on them."""
    box = view.visualRect(view.cells.index_of(key)).adjusted(6, 3, -6, -3)
    image = view.viewport().grab(box).toImage()
    lines = ({image.pixel(x, y) for x in range(image.width())} for y in range(image.height()))
    return sum(len(line) > 1 for line in lines)


def test_arrows_go_from_cell_to_cell(report: Driver, table: TableView) -> None:
    visited = []
    for keys in ("Down", "Right", "Up", "Left"):
        report.press(keys)
        visited.append(at(table))
    assert visited == [
        cell("adjusted", "total"),
        cell("adjusted", "basic"),
        cell("initial", "basic"),
        TOTAL,
    ]


def test_tab_goes_through_the_cells_row_by_row_and_shift_tab_back(
    report: Driver, table: TableView
) -> None:
    report.press("Tab", 4)
    assert at(table) == cell("adjusted", "total")
    report.press("Shift+Tab")
    assert at(table) == cell("initial", "earmarked")


def test_tab_leaves_the_table_at_its_end_and_shift_tab_at_its_beginning(
    report: Driver, table: TableView
) -> None:
    report.go_to(cell("assets", "earmarked"))
    report.press("Tab")
    assert QApplication.focusWidget() is not table
    report.go_to(TOTAL)
    report.press("Shift+Tab")
    assert QApplication.focusWidget() is not table


def test_enter_takes_the_figure_and_goes_down(report: Driver, table: TableView) -> None:
    report.write("1776.80\n")
    assert report.value(TOTAL) == "1776.80"
    assert at(table) == cell("adjusted", "total")


def test_typing_goes_to_the_draft_with_every_key(report: Driver, table: TableView) -> None:
    seen = []
    for key in "12.":
        report.write(key)
        seen.append(report.value(TOTAL))
    assert seen == ["1", "12", "12."]
    assert table.isPersistentEditorOpen(table.currentIndex()) or report.shown(LineEdit, table)


def test_what_the_input_method_hands_over_is_typed_too(report: Driver, table: TableView) -> None:
    report.commit("１７")
    report.commit("７６")
    report.press("Return")
    assert report.value(TOTAL) == "１７７６"
    assert reading_of(table, TOTAL).shown == "1776"


def test_the_input_method_hands_over_in_every_cell_and_not_in_the_first_alone(
    report: Driver, table: TableView
) -> None:
    typed = ("约100", "（12.3）", "１７", "－３")
    for text, column in zip(typed, ("total", "basic", "project", "earmarked"), strict=True):
        report.put(cell("initial", column), text)
    report.put(TOTAL, "（5")
    assert report.value(TOTAL) == "（5"
    assert [report.value(key) for key in table.cells.table.row_keys("initial")][1:] == [*typed[1:]]


def test_the_input_method_writes_over_a_filled_cell_too(report: Driver, table: TableView) -> None:
    report.write("17\n")
    report.go_to(TOTAL)
    report.compose("yue", "约")
    report.write("5\n")
    assert report.value(TOTAL) == "约5"


def test_f2_goes_on_with_what_stands_there(report: Driver, table: TableView) -> None:
    report.write("17\n")
    report.go_to(TOTAL)
    report.press("F2")
    report.press("End")
    report.write("76\n")
    assert report.value(TOTAL) == "1776"


def test_typing_on_a_filled_cell_writes_over_it(report: Driver, table: TableView) -> None:
    report.write("17\n")
    report.go_to(TOTAL)
    report.write("5\n")
    assert report.value(TOTAL) == "5"


def test_esc_takes_back_what_was_typed_in_the_cell(report: Driver, table: TableView) -> None:
    report.write("17\n")
    report.go_to(TOTAL)
    report.write("999")
    report.press("Esc")
    assert report.value(TOTAL) == "17"
    assert at(table) == TOTAL


def test_delete_blanks_the_selected_cells_and_one_undo_brings_them_back(
    report: Driver, table: TableView
) -> None:
    report.write("1\n2\n")
    select(table, TOTAL, cell("adjusted", "total"))
    report.press("Delete")
    assert report.value(TOTAL) == report.value(cell("adjusted", "total")) == ""
    report.press("Ctrl+Z")
    assert report.value(TOTAL) == "1"
    assert report.value(cell("adjusted", "total")) == "2"


def test_a_block_is_pasted_as_excel_copies_it_and_one_undo_takes_it_back(
    report: Driver, table: TableView
) -> None:
    report.paste("1,776.80\t1075.20\t701.6\t0\r\n1853.89\t1644.56\t824.2\t0\r\n")
    assert report.value(TOTAL) == "1,776.80"
    assert report.value(cell("adjusted", "project")) == "824.2"
    report.press("Ctrl+Z")
    cells = [field.key for field in table.cells.table.fields]
    assert not any(report.value(key) for key in cells)


@pytest.mark.parametrize("year", ["2019", "２０１９", "2019年"])
def test_labels_with_the_year_of_the_cover_are_known_however_it_was_typed(
    report: Driver, table: TableView, year: str
) -> None:
    report.workspace.session.set({"year": year})
    report.paste("2019年度项目\t支出合计\n2019年度部门决算数\t1853.89")
    report.press("Return")
    assert report.value(cell("final", "total")) == "1853.89"
    assert not report.value(TOTAL)


def test_a_block_is_copied_as_tabs_and_lines_and_can_be_pasted_back(
    report: Driver, table: TableView
) -> None:
    report.paste("1\t2\n3\t4")
    select(table, TOTAL, cell("adjusted", "basic"))
    report.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "1\t2\n3\t4"
    report.go_to(cell("initial", "project"))
    report.press("Ctrl+V")
    assert report.value(cell("adjusted", "earmarked")) == "4"


def test_cut_takes_the_block_away_and_keeps_it_on_the_clipboard(
    report: Driver, table: TableView
) -> None:
    report.write("7\n")
    report.go_to(TOTAL)
    report.press("Ctrl+X")
    assert report.value(TOTAL) == ""
    assert QGuiApplication.clipboard().text() == "7"


def test_one_figure_pasted_fills_all_selected_cells(report: Driver, table: TableView) -> None:
    select(table, cell("initial", "earmarked"), cell("assets", "earmarked"))
    report.paste("0")
    rows = ("initial", "adjusted", "final", "assets")
    assert [report.value(cell(row, "earmarked")) for row in rows] == ["0"] * 4


def test_a_paste_beyond_the_edge_says_how_much_fell_outside(
    report: Driver, table: TableView
) -> None:
    report.go_to(cell("assets", "earmarked"))
    report.paste("1\t2\n3\t4")
    assert report.value(cell("assets", "earmarked")) == "1"
    message = (
        words.PASTED_ALREADY + words.PASTED.format(count=1) + words.PASTED_OUTSIDE.format(count=3)
    )
    assert any(text.startswith(message) for text in said(report))


def test_a_paste_of_yuan_says_what_it_was_read_as_and_keeps_it_as_typed(
    report: Driver, table: TableView
) -> None:
    report.paste("17768000元")
    assert report.value(TOTAL) == "17768000元"
    pair = words.PASTED_PAIR.format(typed="17768000元", shown="1776.8")
    assert any(pair in text for text in said(report))
    assert reading_of(table, TOTAL).shown == "1776.8"


def test_yuan_typed_is_told_in_the_cell_in_the_tables_unit(
    report: Driver, table: TableView
) -> None:
    report.write("17768000\n")
    of_one_line = lines_of_pixels(table, TOTAL)
    report.put(TOTAL, "17768000元")
    assert lines_of_pixels(table, TOTAL) > 1.5 * of_one_line  # under the figure: no room beside it
    index = table.cells.index_of(TOTAL)
    assert index.data() == "17768000元"
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert words.CELL_READ_AS.format(value="1776.8") in index.data(role)


def test_what_is_no_number_stays_as_typed_and_is_marked(report: Driver, table: TableView) -> None:
    report.write("约1776")
    report.press("Return")
    found = report.found(TOTAL)
    assert report.value(TOTAL) == "约1776"
    assert found and "约1776" in found.message
    assert found.message in table.cells.index_of(TOTAL).data(Qt.ItemDataRole.ToolTipRole)
    report.go_to(TOTAL)
    process()
    assert found.message in report.texts(report.workspace.pane)


def test_a_total_not_typed_is_computed_and_said_to_be(report: Driver, table: TableView) -> None:
    report.go_to(cell("initial", "basic"))
    report.write("1075.20")
    report.press("Tab")
    report.write("701.60")
    report.press("Tab")
    assert report.value(TOTAL) == ""
    reading = reading_of(table, TOTAL)
    assert (reading.shown, reading.computed) == ("1776.80", True)
    assert table.model().index(0, 1).data() == "1776.80"


def test_a_total_typed_is_checked_and_blanking_it_makes_it_computed_again(
    report: Driver, table: TableView
) -> None:
    for column, figure in (("basic", "5"), ("project", "0"), ("earmarked", "0")):
        report.put(cell("initial", column), figure)
    report.put(TOTAL, "6")
    found = report.found(TOTAL)
    assert found and found.rule == "T01"
    report.go_to(TOTAL)
    report.click_button("支出合计恢复自动", report.workspace.pane)
    assert report.value(TOTAL) == ""
    assert reading_of(table, TOTAL).computed
    assert report.found(TOTAL) is None


def test_a_head_count_total_shows_what_it_adds_up_to_and_can_be_restored(report: Driver) -> None:
    report.put("staff.retirees", "17")
    report.put("staff.retired_veterans", "0")
    editor = report.line("staff.retired_total")
    assert editor.placeholderText() == words.COMPUTED_AS.format(value="17")
    assert words.RESTORE_COMPUTED not in report.buttons()
    report.put("staff.retired_total", "18")
    report.press("Tab")
    report.click_button(words.RESTORE_COMPUTED)
    assert report.value("staff.retired_total") == editor.text() == ""
    assert words.RESTORE_COMPUTED not in report.buttons()


def test_a_finding_comes_when_the_cell_is_left_and_goes_with_the_right_figure(
    report: Driver, table: TableView
) -> None:
    for column, figure in (("basic", "5"), ("project", "0"), ("earmarked", "0")):
        report.put(cell("initial", column), figure)
    report.go_to(TOTAL)
    report.write("6")
    assert report.found(TOTAL) is None
    report.press("Return")
    assert (found := report.found(TOTAL)) and found.rule == "T01"
    report.go_to(TOTAL)
    report.press("F2")
    report.press("Backspace")
    report.write("5")
    assert report.found(TOTAL) is None
    assert report.shown(LineEdit, table)


def test_the_years_caption_follows_the_cover(report: Driver) -> None:
    report.go_to(TOTAL)
    report.put("year", "2021")
    report.go_to_page(2)
    assert any("2021" in text for text in said(report))
    assert "2021" in report.table(TOTAL).accessibleName()


def test_what_earmarked_means_changes_the_computed_total(report: Driver) -> None:
    for column, figure in (("basic", "1"), ("project", "2"), ("earmarked", "4")):
        report.put(cell("initial", column), figure)
    view = report.table(TOTAL)
    assert reading_of(view, TOTAL).shown == "7"
    report.put("earmarked", "contained")
    assert reading_of(view, TOTAL).shown == "3"
    report.press("Ctrl+Z")
    assert reading_of(view, TOTAL).shown == "7"


def test_pasting_where_no_cell_is_chosen_does_nothing(report: Driver, table: TableView) -> None:
    before = report.workspace.session.draft
    QGuiApplication.clipboard().setText("1\t2\n3\t4")
    table.clearSelection()
    table.blocks.paste()
    assert report.workspace.session.draft == before


def test_nothing_on_the_page_moves_while_figures_come_findings_and_go(sample: Driver) -> None:
    def places() -> list[tuple[int, int]]:
        process()
        cards = sample.shown(TableCard)
        return [(card.y(), card.height()) for card in cards] + [
            (card.view.y(), card.view.height()) for card in cards
        ]

    sample.go_to(cell("initial", "basic"))
    before = places()
    for column, figure in (("total", "99"), ("project", "约5"), ("earmarked", "")):
        sample.put(cell("initial", column), figure)
        assert places() == before
    sample.press("Ctrl+Z", 3)
    assert places() == before


def test_a_row_not_begun_is_not_found_fault_with_on_arriving_there(
    report: Driver, table: TableView
) -> None:
    report.press("Right")
    report.write("1")  # the other rows are missing now (T13)
    report.press("Return")
    assert at(table) == cell("adjusted", "basic")
    report.press("Left")
    assert report.workspace.findings.finding is None
    assert [bar.text for bar in report.shown(MessageBar) if bar.text] == []
