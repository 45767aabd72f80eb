"""A pasted block in another unit, or of the other table, is never taken for the table's own."""

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from model.form.spec import Table, ValueKind
from model.form.spending import SPENDING, THREE_PUBLIC
from model.values.numbers import read_number
from tests.driver import Driver, process
from ui.table.pasting.clipboard import read_block
from ui.table.pasting.label_placement import place_block
from ui.table.pasting.placed_block import PlacedBlock
from ui.table.pasting.report import PasteReport, converted_figures

HEADS = "项目\t支出合计\t基本支出\t项目支出\t政府专项"
SPENT = (
    "年初部门预算\t1\t2\t3\t4",
    "调整预算数\t5\t6\t7\t8",
    "部门决算数\t9\t10\t11\t12",
    "其中：资产购置支出\t13\t14\t15\t16",
)
PUBLIC_HEADS = "\t因公出国出境\t公车购置、运行\t公务接待\t合计"
PUBLIC = ("部门预算数\t0\t30\t13\t43", "部门决算数\t0\t9.2\t12.02\t21.22")
PUBLIC_CELLS = {
    (0, 0): "0", (0, 1): "30", (0, 2): "13", (0, 3): "43",
    (1, 0): "0", (1, 1): "9.2", (1, 2): "12.02", (1, 3): "21.22",
}  # fmt: skip
WHOLE = {(row, column): str(4 * row + column + 1) for row in range(4) for column in range(4)}


def placed(*lines: str, table: Table = SPENDING) -> PlacedBlock:
    return place_block(table, read_block("\n".join(lines)).rows, (0, 0), "2019")


def sentence(result: PlacedBlock) -> str:
    return PasteReport(result, converted_figures(result.texts.values())).sentence


@pytest.mark.parametrize(
    "lines",
    [
        ("单位：元", "项目\t支出合计", "部门决算数\t18538900"),
        ("（金额单位:人民币元）", "项目\t支出合计", "部门决算数\t18538900"),
        ("\t单位： 元", "项目\t支出合计", "部门决算数\t18538900"),
        ("单位：元\t", "部门决算数\t18538900"),
        ("项目\t支出合计（元）", "部门决算数\t18538900"),
        ("项目\t支出合计(元)", "部门决算数\t18538900"),
        ("单位：万元", "项目\t支出合计（元）", "部门决算数\t18538900"),
        ("部门决算数（元）\t18538900",),
        ("项目\t部门决算数（元）", "支出合计\t18538900"),
        ("单位：元", "项目\t支出合计", "部门决算数\t18538900元"),
    ],
)
def test_figures_of_a_block_in_yuan_are_converted_and_that_is_said(lines: tuple[str, ...]) -> None:
    result = placed(*lines)
    assert result.texts == {(2, 0): "18538900元"}
    assert read_number(result.texts[(2, 0)], ValueKind.MONEY).shown == "1853.89"
    assert "18538900元 读作 1853.89" in sentence(result)


def test_the_unit_of_the_copied_table_is_named() -> None:
    message = sentence(placed("单位：元", HEADS, *SPENT))
    assert "复制的表以元为单位，数字后面已写上“元”" in message


@pytest.mark.parametrize("unit", ["千元", "亿元", "百万元"])
def test_other_units_are_written_behind_the_figures_for_the_clerk_to_convert(unit: str) -> None:
    result = placed(f"单位：{unit}", "项目\t支出合计", "部门决算数\t18538.9")
    assert result.texts == {(2, 0): f"18538.9{unit}"}
    assert unit in sentence(result)


@pytest.mark.parametrize("first", ["单位：万元", "（单位：万元）", "金额单位：人民币万元"])
def test_figures_in_the_forms_own_unit_stay_as_they_are(first: str) -> None:
    result = placed(first, "项目\t支出合计（万元）", "部门决算数\t1853.89")
    assert (result.texts, result.unit) == ({(2, 0): "1853.89"}, "")


def test_only_the_column_in_yuan_is_converted() -> None:
    result = placed("项目\t支出合计（元）\t基本支出（万元）", "决算数\t18538900\t1029.69")
    assert result.texts == {(2, 0): "18538900元", (2, 1): "1029.69"}


def test_what_is_no_amount_gets_no_unit() -> None:
    result = placed("单位：元", HEADS, "决算数\t0\t-\t待核实\t12.3万元")
    assert list(result.texts.values()) == ["0", "-", "待核实", "12.3万元"]


@pytest.mark.parametrize(
    ("lines", "table"),
    [
        (PUBLIC, SPENDING),
        ((PUBLIC_HEADS, *PUBLIC), SPENDING),
        ((PUBLIC_HEADS, PUBLIC[1]), SPENDING),
        (SPENT, THREE_PUBLIC),
        ((HEADS, *SPENT), THREE_PUBLIC),
        ((HEADS, SPENT[2]), THREE_PUBLIC),
        (("单位：元", HEADS, *SPENT), THREE_PUBLIC),
        (("项目\t部门预算数\t部门决算数", "公务接待\t13\t12"), SPENDING),
    ],
)
def test_a_block_of_the_other_table_changes_nothing_and_says_where_it_belongs(
    lines: tuple[str, ...], table: Table
) -> None:
    result = placed(*lines, table=table)
    assert not result.texts
    assert sentence(result).startswith("没有粘贴：复制的行名或列名是另一张表的")


@pytest.mark.parametrize("heads", [("", ""), (HEADS, PUBLIC_HEADS)])
def test_of_both_tables_copied_together_each_takes_its_own(heads: tuple[str, str]) -> None:
    lines = [line for line in (heads[0], *SPENT, heads[1], *PUBLIC) if line]
    assert placed(*lines).texts == WHOLE
    assert placed(*lines, table=THREE_PUBLIC).texts == PUBLIC_CELLS
    assert placed(*lines).left == 8


def test_a_table_keeps_no_menu_once_it_is_closed(report: Driver) -> None:
    view = report.table("spending.final.basic")
    before = len(view.findChildren(QMenu))
    for _ in range(3):
        at = view.rect().center()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, view.mapToGlobal(at)))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.close()
        process()
    assert len(view.findChildren(QMenu)) == before
