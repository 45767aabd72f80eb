"""What a paste would change is shown before it is taken, where a look is needed."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from model.form.spending import SPENDING
from resources.messages import screen as words
from tests.copied_html import of_word
from tests.driver import Driver, process
from ui.table.pasting.clipboard import CopiedCells, read_block
from ui.table.pasting.label_placement import place_block
from ui.table.pasting.preview import PastePreview, PreviewedCell
from ui.table.pasting.reading_reasons import read_pasted
from ui.table.preview_list import PreviewList

HEADS = "项目\t支出合计\t基本支出\t项目支出\t政府专项"
Cells = dict[tuple[int, int], str]


def looked_at(text: str, present: Cells | None = None) -> list[PreviewedCell]:
    """Give the cells to be looked at; [] where the block is pasted at once."""
    placed = place_block(SPENDING, read_block(text).rows, (0, 0), "2019")
    preview = PastePreview(placed, [(0, 0)])
    cells = preview.cells(lambda place: (present or {}).get(place, ""))
    return cells if preview.needs_look(cells) else []


@pytest.mark.parametrize(
    ("copied", "taken", "why"),
    [
        ("18538900元", "1853.89", words.WHY_YUAN),
        ("12.3千元", "1.23", words.WHY_SCALE),
        ("1.2亿元", "12000", words.WHY_SCALE),
        ("（12.3）", "-12.3", words.WHY_BRACKETS),
        ("(12.3)", "-12.3", words.WHY_BRACKETS),
        (" - ", "0", words.WHY_DASH),
        ("—", "0", words.WHY_DASH),
        ("0.30000000000000004", "0.30", words.WHY_TAIL),
        ("12 345", "12345", words.WHY_PARTED),
        ("3-5", "3-5", words.WHY_DATE),
        ("1.2.3", "1.2.3", words.WHY_DATE),
        ("2019年12月", "2019年12月", words.WHY_DATE),
        ("1.2E+05", "1.2E+05", words.WHY_UNSHOWN),
        ("####", "####", words.WHY_UNSHOWN),
        ("#REF!", "#REF!", words.WHY_FORMULA),
        ("１２％", "１２％", words.WHY_PERCENT),
        ("1,23", "1,23", words.WHY_COMMA),
        ("'123", "'123", words.WHY_APOSTROPHE),
        ("12\n34", "12\n34", words.WHY_SEVERAL),
        ("1 2", "1 2", words.WHY_SEVERAL),
        ("约5", "约5", words.WHY_WORDS),
        ("待核实", "待核实", words.WHY_NO_NUMBER),
    ],
)
def test_a_figure_read_otherwise_than_it_looks_is_shown_with_the_reason(
    copied: str, taken: str, why: str
) -> None:
    assert read_pasted(copied) == (taken, (why,), True)
    (cell,) = (one for one in looked_at(f'"{copied}"\t7') if one.is_doubtful)
    assert (cell.copied, cell.taken, cell.why) == (copied.strip(), taken, why)


@pytest.mark.parametrize(
    "text", ["1\t2\n3\t4", "1,853.89\t１２．５", "￥5\t12.3万元\n\t0", "年初部门预算\t1\t2\t3\t4"]
)
def test_a_block_that_is_read_as_it_looks_is_pasted_at_once(text: str) -> None:
    assert not looked_at(text)


def test_what_cannot_be_read_comes_first_then_what_is_read_otherwise() -> None:
    cells = looked_at("5\t(6)\t3-5\t１", {(0, 3): "9"})
    assert [cell.copied for cell in cells] == ["3-5", "(6)", "１", "5"]


def test_a_unit_named_above_the_figures_is_not_shown_as_copied() -> None:
    cells = looked_at(f"单位：元\n{HEADS}\n年初部门预算\t18538900\t5元\t\t")
    assert [(cell.copied, cell.taken) for cell in cells] == [
        ("18538900", "1853.89"),
        ("5元", "0.0005"),
    ]


def test_what_the_spreadsheet_shows_stands_beside_the_number_it_has() -> None:
    copied = CopiedCells([["1776.80", "1"]], shown={"1776.80": "1,777"})
    placed = place_block(SPENDING, copied.rows, (0, 0), "2019")
    (cell, _) = PastePreview(placed, [(0, 0)], copied.shown).cells(lambda _: "")
    assert (cell.copied, cell.taken, cell.why) == ("1,777", "1776.80", words.WHY_SHORTENED)


def test_figures_led_elsewhere_by_their_labels_are_shown_first() -> None:
    assert not looked_at(f"{HEADS}\n年初部门预算\t1\t2\t3\t4")
    assert len(looked_at(f"{HEADS}\n部门决算数\t1\t2\t3\t4")) == 4


def test_figures_that_stand_there_are_replaced_unseen_only_where_they_are_selected() -> None:
    assert not looked_at("1\t2", {(0, 0): "7"})
    assert not looked_at("1\t2", {(0, 1): "２.0"})
    (cell, _) = looked_at("1\t2", {(0, 1): "7"})
    assert (cell.present, cell.taken, cell.why, cell.is_lost) == ("7", "2", words.WHY_OVER, False)


@pytest.mark.parametrize(
    ("text", "why"), [("1\t\t3", words.WHY_BLANKED), ("1\t无\t3", words.WHY_NO_NUMBER)]
)
def test_what_is_no_figure_replaces_none_unless_it_is_ticked(text: str, why: str) -> None:
    cell = next(one for one in looked_at(text, {(0, 1): "7"}) if one.place == (0, 1))
    assert (cell.why, cell.is_lost) == (why, True)


def copy_word(rows: list[tuple[str, ...]], text: str) -> None:
    data = QMimeData()
    data.setHtml(of_word(rows))
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def rows_of(report: Driver) -> list[list[str]]:
    (shown,) = report.shown(PreviewList)
    return [[item.text(n) for n in range(5)] for item in shown.list.items()]


def test_a_word_table_is_looked_at_and_taken_by_enter_in_one_step(report: Driver) -> None:
    report.go_to("spending.assets.project")
    copy_word(
        [("项目", "基本支出"), ("部门\n决算数", "（3.2）")], "项目\t基本支出\n部门\n决算数\t（3.2）"
    )
    report.press("Ctrl+V")
    assert report.value("spending.final.basic") == ""
    place = words.RATE_PLACE.format(row="部门决算数", column="基本支出")
    assert rows_of(report) == [[place, "（3.2）", "-3.2", words.PREVIEW_BLANK, words.WHY_BRACKETS]]
    report.press("Return")
    assert report.value("spending.final.basic") == "-3.2"
    assert not report.shown(PreviewList)
    report.press("Ctrl+Z")
    assert report.value("spending.final.basic") == ""


def test_esc_leaves_all_as_it_was_with_the_cursor_in_its_cell(sample: Driver) -> None:
    key = "spending.initial.basic"
    sample.go_to(key)
    before = sample.workspace.session.draft
    sample.paste("1\t2\n3\t4")
    sample.press("Down", 2)
    sample.press("Esc")
    assert sample.workspace.session.draft is before
    view = sample.table(key)
    assert not sample.shown(PreviewList) and QApplication.focusWidget() is view
    assert view.current == (0, 1) and not view.is_block


def test_ticks_choose_what_is_pasted_and_raw_pastes_it_as_copied(sample: Driver) -> None:
    sample.go_to("spending.initial.basic")
    sample.paste("(1)\t\n12元\t3-5")
    assert words.PREVIEW_TAKE.format(count=2) in sample.buttons()
    sample.press("Space")
    assert words.PREVIEW_TAKE.format(count=3) in sample.buttons()
    sample.press("Space")
    sample.click_button(words.PREVIEW_RAW)
    values = [
        sample.value(f"spending.{row}.{column}")
        for row in ("initial", "adjusted")
        for column in ("basic", "project")
    ]
    assert values == ["(1)", "701.6", "12元", "824.2"]


def test_the_list_follows_the_draft_and_goes_with_another_paste(sample: Driver) -> None:
    key = "spending.initial.basic"
    sample.go_to(key)
    sample.paste("1\t2")
    assert len(rows_of(sample)) == 2
    sample.workspace.session.set({"spending.initial.project": "2.0"})
    process()
    assert len(rows_of(sample)) == 1
    sample.table(key).setFocus(Qt.FocusReason.OtherFocusReason)
    sample.paste("5")
    assert sample.value(key) == "5"
    assert not sample.shown(PreviewList)


def test_a_word_table_put_into_an_open_cell_spreads_from_there(report: Driver) -> None:
    report.go_to("spending.initial.basic")
    report.press("F2")
    copy_word([("1", "2"), ("3", "4")], "1\t2\n3\t4")
    report.press("Ctrl+V")
    assert report.value("spending.adjusted.project") == "4"


def test_a_list_and_a_text_take_the_words_of_a_word_table_as_lines(report: Driver) -> None:
    report.go_to("performance")
    copy_word([("一、预算执行", "良好")], "一、预算执行\t良好\n")
    report.press("Ctrl+V")
    assert "预算执行" in str(report.value("performance"))
    assert "<" not in str(report.value("performance"))
