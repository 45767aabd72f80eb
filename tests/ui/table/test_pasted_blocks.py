"""A pasted block goes where its labels say."""

import pytest

from model.form.spec import Table
from model.form.spending import SPENDING, THREE_PUBLIC
from model.values.labels import comparable_label
from ui.table.pasting.clipboard import read_block
from ui.table.pasting.label_placement import place_block
from ui.table.pasting.placed_block import PlacedBlock
from ui.table.pasting.report import PasteReport

HEADS = "项目\t支出合计\t基本支出\t项目支出\t政府专项"
LINES = (
    "年初部门预算\t1\t2\t3\t4",
    "调整预算数\t5\t6\t7\t8",
    "部门决算数\t9\t10\t11\t12",
    "其中：资产购置支出\t13\t14\t15\t16",
)
WHOLE = {
    (row, column): str(4 * row + column + 1) for row in range(4) for column in range(4)
}  # fmt: skip


def placed(text: str, start: tuple[int, int] = (0, 0), table: Table = SPENDING) -> PlacedBlock:
    return place_block(table, read_block(text).rows, start, "2019")


def sentence(text: str, start: tuple[int, int] = (0, 0), table: Table = SPENDING) -> str:
    return PasteReport(placed(text, start, table)).sentence


@pytest.mark.parametrize("start", [(0, 0), (2, 1), (3, 3)])
@pytest.mark.parametrize(
    "text",
    [
        "\n".join(LINES),
        "\n".join((HEADS, *LINES)),
        "\n".join(line.partition("\t")[2] for line in (HEADS, *LINES)),
        "\n".join((HEADS, *LINES[::-1])),
        "\r\n".join((HEADS, *LINES)) + "\r\n",
        "\n".join(f"{line}\t\t" for line in (HEADS, *LINES)) + "\n\n",
        "\n".join(("（一）2019年度整体支出情况", "\t\t\t\t单位：万元", HEADS, *LINES)),
        "\n".join(f"{number}\t{line}" for number, line in enumerate(LINES, 1)),
    ],
    ids=[
        "label column",
        "both",
        "header row",
        "rows turned round",
        "as Excel ends lines",
        "empty columns and rows at the end",
        "caption and unit above",
        "numbered",
    ],
)
def test_a_block_with_its_labels_goes_to_its_own_cells_wherever_the_cursor_is(
    text: str, start: tuple[int, int]
) -> None:
    result = placed(text, start)
    assert result.texts == WHOLE
    assert (result.outside, result.left) == (0, 0)
    assert result.by_labels


@pytest.mark.parametrize(
    ("label", "place"),
    [
        ("年初部门预算", 0),
        ("年初预算数", 0),
        (" 年 初 部 门 预 算 ", 0),
        ("年初预算（万元）", 0),
        ("调整预算数", 1),
        ("调整预算", 1),
        ("2019年部门决算数", 2),
        ("决算数", 2),
        ("决算数(万元)", 2),
        ("３．部门决算数", 2),
        ('"其中：\n资产购置支出"', 3),
        ("其中:资产购置支出", 3),
        ("　其中：资产购置支出", 3),
        ("资产购置", 3),
    ],
)
def test_a_row_is_known_by_its_label_however_it_is_written(label: str, place: int) -> None:
    assert set(placed(f"{label}\t1\t2\t3\t4").texts) == {(place, column) for column in range(4)}


@pytest.mark.parametrize(
    "label", ["预算数", "2018年部门决算数", "上年决算数", "支出合计", "决算数与预算数差异", "其他"]
)
def test_a_label_that_might_be_another_row_is_never_taken_for_one(label: str) -> None:
    result = placed(f"{label}\t1\t2\t3\t4\n年初部门预算\t5\t6\t7\t8", (1, 0))
    assert result.texts == {(0, column): str(5 + column) for column in range(4)}
    assert (result.unknown, result.left) == ((label,), 4)


def test_columns_in_another_order_or_fewer_go_by_their_heads() -> None:
    assert placed("项目\t项目支出\t支出合计（万元）\n决算数\t824.2\t2468.76").texts == {
        (2, 2): "824.2",
        (2, 0): "2468.76",
    }


def test_what_has_no_row_or_column_is_not_placed_and_said_so() -> None:
    text = "\n".join(
        ("项目\t基本支出\t备注\t其他支出", "决算数\t1644.56\t见说明\t3", "结转\t9\t\t")
    )
    result = placed(text)
    assert result.texts == {(2, 1): "1644.56"}
    assert sentence(text) == (
        "已按行名和列名贴入 1 格，3 格的行名或列名这张表里没有（备注、其他支出、结转），不能贴入"
    )


def test_the_other_table_in_the_same_block_is_left_out() -> None:
    other = (
        "（二）2019年“三公”经费支出情况",
        "\t因公出国出境\t公车购置、运行\t公务接待\t合计",
        "部门预算数\t0\t30\t13\t43",
        "部门决算数\t0\t9.2\t12.02\t21.22",
    )
    paper = "\n".join((HEADS, *LINES, *other))
    assert placed(paper).texts == WHOLE
    assert placed(paper).left == 8
    below = placed("\n".join(other), table=THREE_PUBLIC)
    assert below.texts[(1, 3)] == "21.22" and len(below.texts) == 8 and not below.left


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("因公出国（境）费", 0),
        ("因公出国(境)费用", 0),
        ("公务用车购置及运行维护费", 1),
        ('"公车购置、\n运行"', 1),
        ("公务接待费", 2),
        ("合计", 3),
    ],
)
def test_the_three_public_expenses_are_known_by_the_accounts_names_too(
    head: str, column: int
) -> None:
    result = placed(f"项目\t{head}\n预算数\t5\n决算数\t4", (0, 2), THREE_PUBLIC)
    assert result.texts == {(0, column): "5", (1, column): "4"}


def test_a_table_that_stands_the_other_way_round_is_turned() -> None:
    text = "项目\t预算数\t决算数\n公务接待费\t5\t4\n因公出国（境）费\t1\t0"
    assert placed(text, table=THREE_PUBLIC).texts == {
        (0, 2): "5", (1, 2): "4", (0, 0): "1", (1, 0): "0",
    }  # fmt: skip


def test_the_same_label_twice_is_placed_by_position() -> None:
    result = placed("决算数\t1\t2\t3\t4\n决算数\t5\t6\t7\t8", (1, 0))
    assert result.texts == {(row + 1, c): str(4 * row + c + 1) for row in (0, 1) for c in range(4)}
    assert not result.by_labels


def test_a_label_without_figures_takes_no_row_where_labels_are_in_doubt() -> None:
    result = placed("某科\t\t\n决算数\t1\t2\n另科\t\t\n决算数\t3\t4", (1, 0))
    assert result.texts == {(1, 0): "1", (1, 1): "2", (2, 0): "3", (2, 1): "4"}


def test_heads_broken_by_a_line_end_as_word_copies_them_do_not_shift_the_figures() -> None:
    text = "\t因公出国出境\t公车购置、\n运行\t公务接待\t合计\n部门预算数\t0\t30\t13\t43"
    assert placed(text, (1, 0), THREE_PUBLIC).texts == {
        (0, column): figure for column, figure in enumerate(("0", "30", "13", "43"))
    }


def test_a_block_without_labels_goes_by_position() -> None:
    result = placed("1\t2\n3\t4", (3, 3))
    assert (result.texts, result.outside, result.by_labels) == ({(3, 3): "1"}, 3, False)


def test_columns_without_heads_begin_at_the_cursor_unless_the_row_is_whole() -> None:
    assert placed("部门决算数\t824.2\t0", (0, 2)).texts == {(2, 2): "824.2", (2, 3): "0"}
    assert set(placed(LINES[2], (0, 2)).texts) == {(2, column) for column in range(4)}


def test_a_blank_within_a_block_blanks_its_cell_as_in_excel() -> None:
    assert placed("1\t\t3").texts == {(0, 0): "1", (0, 1): "", (0, 2): "3"}


def test_years_of_other_reports_stay_in_a_label() -> None:
    assert comparable_label("2019年度部门决算数", "2019") == comparable_label("决算数", "2019")
    assert comparable_label("2018年度部门决算数", "2019") != comparable_label("决算数", "2019")


@pytest.mark.parametrize(
    ("text", "rows", "columns"),
    [
        ("\t".join(["1"] * 1000), 1, 60),
        ("\n".join(["1\t2"] * 1000), 200, 2),
        ("\n".join(['"a\t1"\t' * 200 + "x"] * 3), 3, 60),
    ],
)
def test_what_no_table_could_take_in_is_not_read_and_that_is_known(
    text: str, rows: int, columns: int
) -> None:
    clip = read_block(text)
    assert (len(clip.rows), max(map(len, clip.rows)), clip.more) == (rows, columns, True)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('"1\n2"\t3', [["1\n2", "3"]]),
        ('"a""b"\r\n4', [['a"b'], ["4"]]),
        ('"12\t3', [['"12', "3"]]),
        ('5"\t6', [['5"', "6"]]),
        ("1\r2", [["1"], ["2"]]),
        ("1\t\n", [["1", ""]]),
        ("", [[""]]),
    ],
)
def test_cells_are_read_as_excel_writes_them(text: str, cells: list[list[str]]) -> None:
    assert read_block(text).rows == cells
