"""What the tables of a workbook are taken for can be changed; what stands beside them is said."""

import pytest
from openpyxl import Workbook

from model.readers.read import read_document, read_with_tables
from model.readers.sheets.parts import COUNTS, SheetPart, part_name, taken_as
from model.readers.sheets.reading import WorkbookReading
from model.readers.tables.correcting import choices, named, with_column, with_row, with_unit
from model.readers.tables.meaning import LineMeaning
from tests.accounts_books import f02, f03, z01
from tests.word_files import docx, p, table
from tests.workbooks import reading, values
from tests.xlsx_parts import rows, xlsx

OWN = (
    "项目|支出合计|基本支出|项目支出",
    "年初部门预算|1776.8|1075.2|701.6",
    "部门决算数|1853.89|1644.56|824.2",
)
THREE = ("|因公出国出境|公务接待|合计", "部门决算数|0|20.3|21.22")
STRANGE = ("某局经费", "类别|批复|列支", "人员|10752000|16445600", "专项|7016000|8242000")


def taken(found: WorkbookReading, number: int, table_: str) -> WorkbookReading:
    part = taken_as(found.parts[number], table_, found.workbook.grids, found.year)
    return found.with_part(number, part)


def only(*lines: str) -> WorkbookReading:
    return reading(xlsx([rows(*lines)], names=["表"]))


def test_a_sheet_that_says_nothing_is_given_its_table_lines_and_unit_by_hand() -> None:
    found = only(*STRANGE)
    assert (values(found), [part.table for part in found.parts]) == ({}, [""])
    found = taken(found, 0, "spending")
    part = found.parts[0]
    assert part.mapping
    mapping = with_row(part.mapping, 2, LineMeaning(column="basic"))
    mapping = with_row(mapping, 3, LineMeaning(column="project"))
    mapping = with_column(mapping, 2, LineMeaning(row="final"))
    found = found.with_part(0, part.corrected(with_unit(mapping, "元")))
    assert values(found) == {"spending.final.basic": "1644.56", "spending.final.project": "824.2"}
    assert [one.origin for one in found.proposal.unplaced] == ["表!B3", "表!B4"]


def test_one_line_of_figures_goes_by_heads_that_name_both() -> None:
    found = taken(only("甲|乙|丙", "某局|3|4", "某所|5|6"), 0, "three_public")
    mapping = found.parts[0].mapping
    assert mapping
    of = dict(choices("three_public"))
    mapping = with_column(mapping, 1, of["部门决算数·合计"])
    mapping = with_column(mapping, 2, of["部门预算数·合计"])
    mapping = with_row(mapping, 1, of["合计行（列），只取它的数"])
    found = found.with_part(0, found.parts[0].corrected(mapping))
    assert values(found) == {"three_public.final.total": "3", "three_public.budget.total": "4"}


@pytest.mark.parametrize("table_", ["spending", "three_public"])
def test_every_choice_is_called_as_it_was_offered(table_: str) -> None:
    offered = [*choices(table_)]
    assert [named(table_, meaning) for _, meaning in offered] == [label for label, _ in offered]
    assert named(table_, LineMeaning()) == ""


def test_saying_again_what_a_line_was_taken_for_changes_nothing() -> None:
    book = Workbook()
    z01(book)
    f03(book)
    both = "项目|预算数|决算", "基本支出|1|3", "支出合计|5|9", "三公经费合计|7|9", "公务接待费|6|8"
    for found in (reading(book), only(*OWN, "", *THREE), only(*both)):
        for number, part in enumerate(found.parts):
            if mapping := part.mapping:
                offered = {**dict(choices(mapping.table)), "": LineMeaning()}
                again = [
                    with_row(mapping, line, offered[named(mapping.table, meaning)])
                    for line, meaning in mapping.rows.items()
                ]
                again += [
                    with_column(mapping, line, offered[named(mapping.table, meaning)])
                    for line, meaning in mapping.columns.items()
                ]
                for each in again:
                    same = found.with_part(number, part.corrected(each)).proposal
                    assert same.values == found.proposal.values


def test_a_table_that_is_left_out_comes_back_as_it_was_corrected() -> None:
    found = only(*OWN)
    part = found.parts[0]
    assert part.mapping and len(values(found)) == 6
    corrected = found.with_part(0, part.corrected(with_row(part.mapping, 1, LineMeaning())))
    out = taken(corrected, 0, "")
    assert values(out) == {}
    assert [one.text for one in out.proposal.unplaced] == ["项目：没有对应的栏目，有 6 个数"]
    assert values(taken(out, 0, "spending")) == values(corrected) != values(found)


def test_two_tables_on_a_sheet_are_two_parts_and_a_third_can_be_named() -> None:
    found = only(*OWN, "", *THREE, "", *STRANGE)
    names = [(part.table, part_name(part, found.workbook.grids[0])) for part in found.parts]
    assert names == [
        ("spending", "表!B2:D3"),
        ("three_public", "表!B6:D6"),
        ("", "表!A8:D11"),
    ]
    mapping = taken(found, 2, "spending").parts[2].mapping
    assert mapping and set(mapping.rows) == {9, 10}


def test_a_correction_of_one_table_leaves_the_rows_of_the_other_below_the_same_head() -> None:
    found = only(
        "项目|年初预算|批复|决算", "基本支出|1|2|3", "项目支出|4|5|6", "支出合计|5|7|9",
        "三公经费合计|7|8|9", "公务接待费|7|8|9",
    )  # fmt: skip
    part = next(one for one in found.parts if one.table == "spending")
    assert part.mapping
    number = found.parts.index(part)
    adjusted = with_column(part.mapping, 2, LineMeaning(row="adjusted"))
    after = values(found.with_part(number, part.corrected(adjusted)))
    more = {"total": "7", "basic": "2", "project": "5"}
    assert after == {**values(found), **{f"spending.adjusted.{k}": v for k, v in more.items()}}


def test_head_counts_can_be_left_out() -> None:
    book = Workbook()
    f02(book)
    found = reading(book)
    assert [part.table for part in found.parts] == [COUNTS]
    assert len(values(found)) == 4
    assert values(taken(found, 0, "")) == {}
    assert values(taken(taken(found, 0, ""), 0, COUNTS)) == values(found)


def test_what_is_left_out_has_no_notes() -> None:
    book = Workbook()
    sheet = z01(book)
    sheet["O12"] = 123456
    found = reading(book)
    for number in range(len(found.parts)):
        found = taken(found, number, "")
    assert found.proposal.notes == ("这个文件里没有找到表（一）、表（二）的数",)


def test_a_correction_keeps_the_doubt_about_the_year() -> None:
    found = only("2018年支出情况", *OWN)
    part = found.parts[0]
    assert part.mapping
    mapping = with_row(part.mapping, 3, LineMeaning(row="adjusted"))
    doubts = {one.doubt for one in found.with_part(0, part.corrected(mapping)).proposal.values}
    assert doubts == {"这张表写的是 2018 年"}


@pytest.mark.parametrize(
    "name", ["Z01 收入支出决算总表(财决01表)", "F03 机构运行信息表(财决附03表)", "Z07 财决07表"]
)
def test_a_sheet_of_the_accounts_name_that_holds_our_own_tables_is_read_as_ours(name: str) -> None:
    named_ = reading(xlsx([rows(*OWN, "", *THREE)], names=[name]))
    assert values(named_) == values(only(*OWN, "", *THREE)) and len(values(named_)) == 9


def test_texts_beside_a_table_are_kept_and_other_tables_are_one_line_each() -> None:
    note = "说明：决算数含年中追加的项目经费，其余与年初批复一致，详见附表。"
    lines = ("附件1", "", *OWN, "", "说明：", note, "", "姓名|工资|奖金", "张某|1|2", "李某|3|4")
    other = rows("科目|数", *[f"{number}类|{number}" for number in range(30)], f"{note}|")
    found = reading(xlsx([rows(*lines), other], names=["表", "别的"]))
    assert [(one.text, one.origin) for one in found.proposal.unplaced] == [
        (f"说明：\n{note}", "表!A7"),
        ("姓名：没有对应的栏目，有 4 个数", "表!A10:C12"),
        ("科目：没有对应的栏目，有 30 个数", "别的!A1:B32"),
        (note, "别的!A32"),
    ]


def test_words_in_a_column_of_remarks_are_kept() -> None:
    found = only(f"{OWN[0]}|备注", OWN[1], f"{OWN[2]}|含年中追加")
    (left,) = found.proposal.unplaced
    assert (left.text, left.origin) == ("含年中追加", "表!E3")


def test_of_very_many_texts_the_rest_is_counted() -> None:
    lines = [line for number in range(300) for line in (f"第{number}段", "")]
    proposal = only(*OWN, "", *lines).proposal
    assert len(proposal.unplaced) == 200
    assert proposal.notes == ("没放进去的很多，另有 100 处没有列出，需要时请打开文件看",)


def test_of_very_many_sheets_those_that_promise_most_are_read_and_it_is_said() -> None:
    sheets = [*[rows("甲")] * 299, rows(*OWN)]
    names = [*(f"s{number}" for number in range(299)), "支出"]
    found = reading(xlsx(sheets, names=names))
    assert len(values(found)) == 6
    assert found.proposal.notes == ("这个文件有 300 张工作表，读了 200 张，名字像决算、支出的先读",)


ACCOUNTS = table(
    ["项目", "本年支出合计", "基本支出", "项目支出"],
    ["栏次", "1", "2", "3"],
    ["合计", "24687600", "16445600", "8242000"],
    ["201 一般公共服务支出", "1", "2", "—"],
)


def test_tables_in_a_word_file_that_is_no_report_are_read_like_sheets() -> None:
    body = (
        p("关于2019年度决算的说明") + p("支出决算表") + p("单位：元") + ACCOUNTS + p("特此说明。")
    )
    found = read_with_tables(docx(body)).workbook
    assert found and found.year == "2019"
    assert values(found) == {
        "spending.final.total": "2468.76",
        "spending.final.basic": "1644.56",
        "spending.final.project": "824.2",
    }
    assert "有一张表以元为单位，已换算成万元" in found.proposal.notes
    assert "特此说明。" in found.proposal.unplaced[0].text
    assert read_document(docx(body), "x.docx") == found.proposal


def test_a_part_of_a_sheet_without_figures_takes_nothing() -> None:
    found = taken(only("甲|乙", "丙|丁"), 0, "spending")
    assert (values(found), found.parts[0].mapping and found.parts[0].mapping.cells) == ({}, ())
    assert SheetPart(0, ()).mapping is None
