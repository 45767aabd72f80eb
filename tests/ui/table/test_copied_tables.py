"""A table copied from Word or WPS is pasted as its cells, whatever stands in them."""

import random

import pytest
from PySide6.QtCore import QMimeData

from model.form.spec import Table
from model.form.spending import SPENDING, THREE_PUBLIC
from resources.messages import editing as words
from tests.copied_html import OF_CALC, OF_CALC_TEXT, OF_WPS, OF_WPS_TEXT, OF_WRITER, of_word
from tests.pace import Pace
from ui.table.pasting.clipboard import read_cells
from ui.table.pasting.html_table import MOST_COLUMNS, MOST_ROWS, read_table
from ui.table.pasting.label_placement import place_block
from ui.table.pasting.placed_block import PlacedBlock
from ui.widgets.clipboard_text import read

HEADS = ("项目", "支出合计", "基本支出", "项目支出", "政府专项")
FINAL = ("部门决算数", "1853.89", "1029.69", "824.2", "")


def cells(html: str, text: str = "") -> list[list[str]]:
    return read_cells(text, html).rows


def placed(html: str, table: Table = SPENDING) -> PlacedBlock:
    return place_block(table, cells(html), (0, 0), "2019")


def test_each_cell_of_a_word_table_is_a_cell_and_a_blank_one_is_blank() -> None:
    assert cells(of_word([HEADS, FINAL])) == [list(HEADS), list(FINAL)]


def test_paragraphs_and_line_breaks_in_a_cell_do_not_break_its_row() -> None:
    html = of_word([("其中：\n资产购置支出", "34.5"), ("部门<br>决算数", "1853.89")])
    text = "其中：\r\n资产购置支出\t34.5\r\n部门\v决算数\t1853.89\r\n"
    assert cells(html, text) == [["其中：\n资产购置支出", "34.5"], ["部门\n决算数", "1853.89"]]
    assert placed(html).texts == {(3, 0): "34.5", (2, 0): "1853.89"}


def test_a_merged_cell_is_followed_by_blank_ones_as_in_excel() -> None:
    html = of_word([("a|2x2", "b"), ("c",), ("d", "e|1x2", "f"), ("g", "h|1x9")])
    assert cells(html) == [["a", "", "b"], ["", "", "c"], ["d", "e", "f"], ["g", "", "h"]]


@pytest.mark.parametrize("group", ["其中", ""])
def test_heads_in_two_lines_lead_to_their_columns(group: str) -> None:
    heads = [("项目|1x2", f"{group}|2x1", "支出合计|1x2"), ("项目支出", "基本支出")]
    assert placed(of_word([*heads, ("部门决算数", "824.2", "1029.69", "1853.89")])).texts == {
        (2, 2): "824.2", (2, 1): "1029.69", (2, 0): "1853.89",
    }  # fmt: skip


def test_the_line_before_a_table_names_its_unit() -> None:
    result = placed(of_word([HEADS, ("部门决算数", "18538900", "", "", "")], before="单位：元"))
    assert (result.texts[(2, 0)], result.unit) == ("18538900元", "元")


def test_a_table_of_libreoffice_is_read_as_it_stands() -> None:
    assert placed(OF_WRITER).texts == {(2, 1): "16,445,600.00元", (2, 2): "8242000元"}


def test_the_other_table_of_the_form_is_known_in_html_too() -> None:
    html = of_word([("", "因公出国\n出境", "公务接待"), ("部门决算数", "0", "12.02")])
    assert placed(html, THREE_PUBLIC).texts == {(1, 0): "0", (1, 2): "12.02"}
    assert placed(html).is_other


def test_codes_hidden_words_and_deleted_text_are_read_as_a_reader_sees_them() -> None:
    html = (
        "<TABLE><script>'<td>9</td>'</script><tr><td>&lt;5&nbsp;&#21315;&gt;<td><del>1</del><b>2</b>"
        "<!--[if mso]><td>3</td><![endif]--><tr><th title='a>b'>4</th><td>5\n  6</td></table>"
    )
    assert cells(html) == [["<5\xa0千>", "2"], ["4", "5 6"]]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>1853.89</p>",
        "<table><tr><td></td></tr></table>",
        "<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>",
        "<table><tr><td>" * 10_000,
        "<table><tr><td>1<script>2",
        "<table><tr><td>" + "1" * 400_000,
        "<table>" + "<b>" * 40_000,
        "<!--StartFragment-->a<!--EndFragment--><table><tr><td>1</table>",
    ],
    ids=[
        "no HTML", "no table", "blank", "nested", "ten thousand nested", "a script without end",
        "long", "many tags", "a table that was not copied",
    ],
)  # fmt: skip
def test_where_the_html_has_no_sure_cells_the_plain_text_is_pasted(html: str) -> None:
    assert cells(html, "1\t2\n3\t4") == [["1", "2"], ["3", "4"]]


@pytest.mark.parametrize(
    ("html", "rows", "columns"),
    [
        ("<table><tr><td colspan=1000000>1<td>2</table>", 1, MOST_COLUMNS),
        ("<table>" + "<tr><td rowspan=1000000>1<td>2" * 1_000, MOST_ROWS, MOST_COLUMNS),
        ("<table><tr>" + "<td>1" * 1_000, 1, MOST_COLUMNS),
        ("<table>" + "<tr><td>1" * 3_000, MOST_ROWS, 1),
    ],
)
def test_what_no_table_could_take_in_is_cut_and_that_is_known(
    html: str, rows: int, columns: int
) -> None:
    copied = read_cells("1", html)
    assert (len(copied.rows), max(map(len, copied.rows)), copied.more) == (rows, columns, True)


def test_ten_megabytes_of_html_cost_no_time() -> None:
    html = "<table>" + "<tr><td>1</td></tr>" * 550_000
    with Pace() as pace:
        assert read_table(html) is None
    assert pace.seconds < 0.2


def test_html_without_text_is_read_up_to_a_size_and_then_refused_in_a_sentence() -> None:
    data = QMimeData()
    data.setHtml("<p>甲</p>" * 100)
    assert read(data).text.startswith("甲\n甲")
    data.setHtml("<table><tr><td>" * 10_000)
    with Pace() as pace:
        assert read(data).why == words.ONLY_HTML
    assert pace.seconds < 0.2


def test_a_spreadsheet_gives_the_number_where_it_shows_less_of_it() -> None:
    calc = read_cells(OF_CALC_TEXT, OF_CALC)
    assert calc.rows == [["1776.80", "123456.79", "1,644.56", "3-5"]]
    assert calc.shown == {"1776.80": "1,777", "123456.79": "1.2E+05"}
    wps = read_cells(OF_WPS_TEXT, OF_WPS)
    assert (wps.rows, wps.shown) == ([["18538.90", "5", "无"]], {"18538.90": "#####"})


def test_of_a_spreadsheet_the_plain_text_has_the_cells() -> None:
    hidden = OF_WPS.replace("<tr>", "<tr><td style='display:none'>7</td>")
    assert cells(hidden, OF_WPS_TEXT)[0][1:] == ["5", "无"]


def test_a_table_that_was_mangled_on_its_way_is_read_or_left_and_never_fails() -> None:
    dice = random.Random(1227)
    wholes = (of_word([HEADS, FINAL, ("a|2x3", "b")], before="单位：元"), OF_WRITER, OF_CALC)
    pieces = (
        *("<td>", "</td>", "<tr", "<table>", "</table", "<!--", "-->", "<![if", '"', "'", "&#"),
        *("&#99999999999;", "<script>", "<del>", "colspan=0", "rowspan=99999", "\x00", "\ud800"),
        *("x:num=1e999999", 'sdval="nan"', "sdval=-", "<!--EndFragment-->"),
    )
    for _ in range(300):
        html = dice.choice(wholes)
        for _ in range(dice.randint(1, 6)):
            at = dice.randrange(len(html))
            html = html[:at] + dice.choice(pieces) + html[at + dice.choice((0, 0, 9, 400)) :]
        copied = read_cells(OF_CALC_TEXT, html)
        result = place_block(SPENDING, copied.rows, (3, 3), "2019")
        assert all(row < 4 and column < 4 for row, column in result.texts)
