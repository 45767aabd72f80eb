"""The form's tables are found in the tables of other people, by their labels."""

import pytest

from model.readers.tables import match_tables
from model.readers.tables.applying import apply_mappings
from model.readers.tables.correcting import with_unit
from tests.builders import figures_2019
from tests.text_grids import doubts, found, grid

SPENDING = """项目|支出合计|基本支出|项目支出|政府专项
年初部门预算|1776.80|1075.20|701.6|0
调整预算数|1853.89|1644.56|824.2|0
部门决算数|1853.89|1644.56|824.2|0
其中：资产购置支出|34.5||34.5|0"""
THREE = """|因公出国出境|公车购置、运行|公务接待|合计
部门预算数|0|3|40|43
部门决算数|0|0.92|20.30|21.22"""
PAPER = f"（一）2019年度整体支出情况\n{SPENDING}\n（二）2019年“三公”经费支出情况\n{THREE}"
NUMBERED = "\n".join(
    f"{number or '序号'}|{line}" for number, line in enumerate(SPENDING.split("\n"))
)
OURS = {
    key: value
    for key, value in figures_2019().items()
    if key.startswith(("spending.", "three_public.")) and value
}


def turned(text: str) -> str:
    rows = [line.split("|") for line in text.split("\n")]
    return "\n".join("|".join(column) for column in zip(*rows, strict=True))


@pytest.mark.parametrize(
    "texts",
    [
        (PAPER,),
        (SPENDING, THREE),
        (THREE, SPENDING),
        (f"{SPENDING}\n\n{THREE}",),
        (turned(SPENDING), turned(THREE)),
        (f"某局2019年支出表\n||||单位：万元\n{SPENDING}\n\n某局\n单位：万元\n{THREE}",),
        (PAPER.replace("支出", "支 出 ").replace("部门决算数", " 2019年部门\u3000决算数 "),),
        (PAPER.replace("出国出境", "出国（境）费").replace("公车购置、", "公务用车购置和"),),
        (NUMBERED, THREE),
    ],
    ids=[
        "one grid", "two", "turned round", "below each other", "transposed", "titles and units",
        "blanks and years", "the accounts' names", "numbered",
    ],
)  # fmt: skip
def test_both_tables_are_read_wherever_they_stand(texts: tuple[str, ...]) -> None:
    matches = match_tables([grid(text) for text in texts], "2019")
    assert found(matches) == OURS
    assert doubts(matches) == {}
    assert matches.unplaced == ()


def test_figures_in_yuan_are_converted_exactly_and_it_is_said() -> None:
    text = "单位：元\n项目|支出合计|基本支出\n年初部门预算|17,768,000.00|10752001.01"
    matches = match_tables([grid(text, "附表")], "2019")
    assert found(matches) == {
        "spending.initial.total": "1776.8",
        "spending.initial.basic": "1075.200101",
    }
    assert matches.notes == ("工作表“附表”以元为单位，已换算成万元",)


def test_units_of_heads_and_rows_go_before_that_of_the_table() -> None:
    text = "单位：元\n项目|支出合计（万元）|基本支出\n年初部门预算|12.3|45000\n决算数（千元）|7|8"
    assert found(match_tables([grid(text)], "2019")) == {
        "spending.initial.total": "12.3",
        "spending.initial.basic": "4.5",
        "spending.final.total": "0.7",
        "spending.final.basic": "0.8",
    }


def test_numbers_are_read_however_they_are_written() -> None:
    text = """项目|支出合计|基本支出|项目支出
决算数|１，２３４．５０|（12.3）|1 234
调整预算|-3|—|见附件"""
    matches = match_tables([grid(text, "表")], "2019")
    assert found(matches) == {
        "spending.adjusted.total": "-3",
        "spending.final.total": "1,234.50",
        "spending.final.basic": "-12.3",
        "spending.final.project": "1234",
    }
    assert [one.text for one in matches.unplaced] == ["调整预算 项目支出：见附件"]
    in_word = match_tables([grid(text)], "2019")
    assert found(in_word)["spending.adjusted.project"] == "见附件"
    assert doubts(in_word) == {"spending.adjusted.project": "这一格不是数"}


def test_last_years_figures_are_never_this_years() -> None:
    text = """|因公出国（境）|公务接待费|合计
上年决算数|1|2|3
2018年决算数|4|5|9
2019年决算数|6|7|13
比上年增减|2|2|4"""
    matches = match_tables([grid(text)], "2019")
    assert found(matches) == {
        "three_public.final.overseas": "6",
        "three_public.final.receptions": "7",
        "three_public.final.total": "13",
    }
    assert [one.text for one in matches.unplaced][:2] == [
        "上年决算数 因公出国（境）：1", "上年决算数 公务接待费：2",
    ]  # fmt: skip


LIST = """“三公”经费支出情况表
项目|2019年预算数|2019年决算数
合计|43|21.22
1、因公出国（境）费|0|0
2、公务接待费|40|20.30
3、公务用车购置及运行费|{whole}
其中：（1）公务用车运行维护费|3|0.5
（2）公务用车购置费|0|0.42"""


@pytest.mark.parametrize("whole", ["3|0.92", "|"])
def test_vehicles_are_their_own_line_or_the_sum_of_its_two_parts(whole: str) -> None:
    matches = match_tables([grid(LIST.format(whole=whole))], "2019")
    wanted = {key: value for key, value in OURS.items() if key.startswith("three_public.")}
    assert found(matches) == wanted
    assert doubts(matches) == {}


def test_parts_that_do_not_add_up_leave_a_doubt() -> None:
    matches = match_tables([grid(LIST.format(whole="3|0.95"))], "2019")
    assert found(matches)["three_public.final.vehicles"] == "0.95"
    assert doubts(matches) == {"three_public.final.vehicles": "两项相加是 0.92，与它不一样"}


def test_heads_of_two_levels_with_one_line_of_figures() -> None:
    text = """预算数||||||决算数
合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
||小计|购置费|运行费||||小计|购置费|运行费|
1|2|3|4|5|6|7|8|9|10|11|12
43|0|3|0|3|40|21.22|0|0.92|0|0.92|20.30"""
    matches = match_tables([grid(text)], "2019")
    assert found(matches) == {key: value for key, value in OURS.items() if "three" in key}
    assert (doubts(matches), matches.unplaced) == ({}, ())


def test_the_same_figure_in_two_places_with_two_values_leaves_a_doubt() -> None:
    other = THREE.replace("20.30", "20.31")
    matches = match_tables([grid(THREE, "甲"), grid(other, "乙")], "2019")
    assert doubts(matches) == {"three_public.final.receptions": "另一处（D3）是 20.31"}


def test_a_table_of_another_year_leaves_a_doubt() -> None:
    matches = match_tables([grid(f"2018年“三公”经费\n{THREE}")], "2019")
    assert set(doubts(matches).values()) == {"这张表写的是 2018 年"}
    assert len(doubts(matches)) == len(matches.values)


def test_what_is_none_of_the_tables_is_left_alone() -> None:
    texts = ("姓名|工资|合计\n张某|1|2", "项目|合计\n决算数|3", "", "一、二\n三")
    matches = match_tables([grid(text) for text in texts], "2019")
    assert (matches.values, matches.unplaced, matches.used) == ((), (), frozenset())


def test_both_tables_below_one_head_are_parted_by_their_rows() -> None:
    text = """某局2019年部门整体支出情况表
编制单位：某局||||单位：元
项  目|年初预算|调整预算|决算|其中：资产购置
一、基本支出|10752000.00|16445600.00|16445600.00|
二、项目支出|7016000|8242000|8242000|345000
三、合计|17768000|24687600|24687600|345000
三公经费|430000||212200|
1.因公出国（境）|0||0|
2.公务用车购置及运行|30000||9200|
3.公务接待|400000||203000|"""
    matches = match_tables([grid(text, "表")], "2019")
    values = found(matches)
    assert {key: values[key] for key in values if "three" in key} == {
        key: str(value).removesuffix("0") if value == "20.30" else value
        for key, value in OURS.items()
        if "three" in key
    }
    assert values["spending.initial.total"] == "1776.8"
    assert values["spending.assets.project"] == "34.5"
    assert (doubts(matches), len(values)) == ({}, 19)


PAIRS = """2017年度一般公共预算财政拨款“三公”经费及机关运行经费支出决算表
||||||||||||单位：万元
一般公共预算财政拨款“三公”经费||||||||||||机关运行经费决算数
合计||因公出国(境)费||公务用车购置及运行费||||||公务接待费||
||||小计||公务用车购置费||公务用车运行费||||
预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|{above}
22.00|8.77|||14.00|8.47|||14.00|8.47|8.00|0.30|{below}"""
MERGED = (
    (2, 0, 1, 12), (3, 0, 2, 2), (3, 2, 2, 2), (3, 4, 1, 6), (4, 4, 1, 2), (4, 6, 1, 2),
    (4, 8, 1, 2), (3, 10, 2, 2), (2, 12, 4, 1),
)  # fmt: skip


@pytest.mark.parametrize(("above", "below", "spans"), [("", "325.88", MERGED), ("325.88", "", ())])
def test_heads_of_four_rows_with_and_without_their_merged_cells(
    above: str, below: str, spans: tuple[tuple[int, int, int, int], ...]
) -> None:
    text = PAIRS.format(above=above, below=below)
    matches = match_tables([grid(text, spans=spans)], "2017")
    assert found(matches) == {
        "three_public.budget.vehicles": "14.00",
        "three_public.budget.receptions": "8.00",
        "three_public.budget.total": "22.00",
        "three_public.final.vehicles": "8.47",
        "three_public.final.receptions": "0.30",
        "three_public.final.total": "8.77",
    }
    assert doubts(matches) == {}


def test_years_beside_the_rows_go_by_the_title_with_a_doubt() -> None:
    text = """2016年决算数与2015年决算数对比情况
年度|合计|因公出国（境）经费|公务接待费|公车购置及运行维护费||
||||合计|车辆购置|车辆运行
2015年|2840|90|1400|1350|73|1277
2016年|2364|12|1356|996|37|959
2016年比2015年增减%|-16.77|-86.62|-3.14|-26.24|-47.95|-24.98"""
    matches = match_tables([grid(text)], "2016")
    assert found(matches) == {
        "three_public.final.overseas": "12",
        "three_public.final.vehicles": "996",
        "three_public.final.receptions": "1356",
        "three_public.final.total": "2364",
    }
    assert len(doubts(matches)) == 4
    assert len(matches.unplaced) == 12


def test_of_many_units_the_line_of_sums_counts() -> None:
    text = """2019年“三公”经费预算表
单位编码|单位名称|三公经费预算数（一般公共预算拨款）|||
||合计|公务接待费|公务用车购置及运行费|
||||公务用车购置费|公务用车运行费
|合计|43|40|0|3
101|某局本级|30|28|0|2
102|某中心|13|12|0|1"""
    matches = match_tables([grid(text)], "2019")
    assert found(matches) == {
        "three_public.budget.vehicles": "3",
        "three_public.budget.receptions": "40",
        "three_public.budget.total": "43",
    }


def test_a_field_that_many_lines_claim_is_left_to_the_clerk() -> None:
    lines = "\n".join(f"决算数|{number}|2" for number in range(3))
    matches = match_tables([grid(f"部门|支出合计|基本支出\n{lines}")], "2019")
    assert matches.values == ()
    assert len(matches.unplaced) == 6


def test_large_figures_without_a_unit_leave_a_doubt() -> None:
    matches = match_tables([grid("项目|支出合计|基本支出\n决算数|18538900|3", "表")], "2019")
    assert set(doubts(matches).values()) == {"表上没有写单位，按万元读；数很大，可能是元"}
    assert len(doubts(matches)) == 2
    in_word = match_tables([grid("项目|支出合计|基本支出\n决算数|18538900|3")], "2019")
    assert doubts(in_word) == doubts(matches)
    ours = match_tables([grid("单位：万元\n\n项目|支出合计|基本支出\n决算数|18538900|3")], "2019")
    assert len(ours.values) == 2 and doubts(ours) == {}


def test_a_unit_above_another_table_leaves_a_doubt_until_the_clerk_confirms_it() -> None:
    grids = [grid("单位：元\n姓名|工资\n张某|3000\n\n项目|支出合计|基本支出\n决算数|9|8", "表")]
    matches = match_tables(grids, "2019")
    assert set(doubts(matches).values()) == {"按上面另一张表写的单位（元）读"}
    confirmed = apply_mappings(grids, [with_unit(matches.mappings[0], "元")])
    assert (found(confirmed), doubts(confirmed)) == (found(matches), {})


@pytest.mark.parametrize(
    ("caption", "figure"),
    [
        ("单位：仟元", "12.5"), ("单位：萬元", "1.25"), ("单位：万", "1.25"),
        ("金额单位：圆", "12500"), ("单位：元", "1.25万"), ("单位：元", "1.25 万元"),
        ("单位：万元", "12.5千"),
    ],
)  # fmt: skip
def test_units_are_read_however_they_are_written(caption: str, figure: str) -> None:
    matches = match_tables([grid(f"{caption}\n|基本支出|项目支出\n决算数|{figure}|0", "表")], "")
    assert found(matches)["spending.final.basic"] == "1.25"


def test_a_sheet_of_last_year_that_names_no_year_leaves_a_doubt() -> None:
    assert set(doubts(match_tables([grid(THREE, "上年三公")], "2019")).values()) == {
        "这张表的标题是“上年三公”，可能是上年的数"
    }


def test_a_sum_of_parts_of_which_one_was_never_computed_is_in_doubt() -> None:
    text = LIST.format(whole="|").replace("0|0.42", "=A1|#REF!")
    matches = match_tables([grid(text, "表")], "2019")
    wanted = "另一项是没有算出的公式"
    assert doubts(matches) == {
        "three_public.budget.vehicles": wanted,
        "three_public.final.vehicles": wanted,
    }


def test_a_part_that_stands_twice_is_added_up_by_nobody() -> None:
    text = LIST.format(whole="|") + "\n公务用车购置费|1|2"
    matches = match_tables([grid(text)], "2019")
    assert "一项，另一项没有" in doubts(matches)["three_public.final.vehicles"]


def test_last_years_sheet_tells_nothing_against_this_years() -> None:
    sheets = [grid(f"{year}年“三公”经费\n{THREE}", year) for year in ("2018", "2019")]
    matches = match_tables(sheets, "2019")
    assert doubts(matches) == {}
    assert {value.origin for value in matches.values} == {
        f"{column}{row}" for column in "BCDE" for row in (3, 4)
    }
