"""Small things of Word documents on which a reading hangs: defaults, signs, what stands above."""

import pytest

from model.readers.package import Package
from model.readers.word.document.blocks import WordCell
from model.readers.word.document.package import read_document_xml
from model.readers.word.report.grids import text_grid
from model.readers.word.report.story import Story, StoryLine, passage_text
from model.readers.word.report.wording import name_length
from tests.model.readers.word.reports import (
    CAPTIONS,
    FUNDS,
    OVERVIEW,
    PARTS,
    REASONS,
    SPENDING,
    STAFF,
    TABLES,
    THREE_PUBLIC,
    UNITS,
    differences,
    doubts,
    left,
    read,
    report,
    values,
)
from tests.word_files import box, docx, lines, numbered, p, table


def story(body: str, **parts: str) -> Story:
    return Story(read_document_xml(Package(docx(body, **parts))))


@pytest.mark.parametrize(
    ("code", "sign"),
    [("D7FF", "\ud7ff"), ("D800", ""), ("DFFF", ""), ("E000", "\ue000"), ("FFFF", "\uffff")],
)
def test_a_sign_may_be_any_character_but_half_of_one(code: str, sign: str) -> None:
    (line,) = story(f'<w:p><w:r><w:sym w:char="{code}"/></w:r></w:p>').lines
    assert line.text == sign


def test_a_list_that_does_not_say_where_it_starts_starts_at_0() -> None:
    """ISO/IEC 29500-1 §17.9.25."""
    lists = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    found = story(numbered("甲", 1) + numbered("乙", 1), numbering=lists)
    assert [line.text for line in found.lines] == ["0.甲", "1.乙"]


@pytest.mark.parametrize(
    ("kind", "outline"),
    [('w:type="paragraph"', 9), ('w:type="character" w:default="1"', 9),
     ('w:type="paragraph" w:default="1"', 0)],
)  # fmt: skip
def test_a_paragraph_without_a_style_has_the_one_for_paragraphs(kind: str, outline: int) -> None:
    level = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    styles = f'<w:style {kind} w:styleId="A">{level}</w:style>'
    (line,) = story(p("甲", "<w:keepNext/>"), styles=styles).lines
    assert line.outline == outline


def test_the_lines_above_a_table_end_at_the_table_before_and_none_of_it_is_merged() -> None:
    found = story(p("附件") + table(["甲", "乙"], ["丙", "丁"]) + p("情况表") + table(["戊", "己"]))
    assert [text_grid(found, n).before for n in range(2)] == [("附件",), ("情况表",)]
    assert [text_grid(found, n).spans for n in range(2)] == [(), ()]


def test_a_table_with_its_own_unit_does_not_ask_the_one_above() -> None:
    found = story(p("单位：元") + table(["甲"]) + p("单位：万元") + table(["乙"]) + table(["丙"]))
    own, next_ = text_grid(found, 1), text_grid(found, 2)
    assert (own.before, own.remarks) == (("单位：万元",), {})
    assert (next_.before, next_.remarks) == (("单位：万元",), {})
    below = story(p("单位：元") + table(["甲"]) + table(["乙"]))
    assert text_grid(below, 1).before == ("单位：元",)
    assert text_grid(below, 1).remarks


def cell_lines(*texts: str, column: int = 0, across: bool = False) -> list[StoryLine]:
    cell = WordCell(0, column, 1, [])
    return [StoryLine(text, table=1, cell=cell, across=across) for text in texts]


def test_cells_beside_each_other_are_one_line_and_a_cell_alone_keeps_its_lines() -> None:
    left_, right = cell_lines("甲", "乙"), cell_lines("丙", column=1)
    assert passage_text([*left_, *right]) == "甲 乙\t丙"
    assert passage_text(left_) == "甲\n乙"
    assert passage_text([*cell_lines("甲", across=True), *right]) == "甲\n丙"


@pytest.mark.parametrize(
    "text",
    [
        "三、部门整体支出绩效情况：完成",
        "部门整体支出绩效情况：完成",
        "（二）部门整体支出绩效情况 完成",
    ],
)
def test_a_heading_is_known_with_its_number_with_another_and_with_none(text: str) -> None:
    assert text[name_length(text, "三、部门整体支出绩效情况") :] == "完成"


def test_a_heading_quoted_in_a_box_with_other_words_is_none() -> None:
    quoted = box(p("三、部门整体支出绩效情况") + p("说明：请写在这里。"))
    document = report(tables=TABLES + quoted)
    assert values(read(document))["performance"] == values(read(report()))["performance"]


def test_a_part_of_tables_without_its_heading_begins_below_the_part_before() -> None:
    document = report(overview=p(CAPTIONS[0]) + OVERVIEW, part_two="")
    assert differences(document) == {}


def test_a_heading_with_nothing_below_it_is_no_table_of_contents() -> None:
    """The first line of a document is a heading too, where it has no cover."""
    twice = p("四、存在的主要问题及改进措施或有关建议")
    parts = {**PARTS, "cover": "", "title": "", "problems": twice + p("1.预算不细。") + twice}
    assert (
        values(read(report(**parts)))["problems"]
        == values(read(report(problems=twice + p("1.预算不细。") + twice)))["problems"]
    )


def test_words_where_a_count_belongs_are_taken_in_doubt_and_not_left_over() -> None:
    staff = STAFF.replace("编制数44人", "编制数若干人")
    proposal = read(report(overview=p("一、部门概况") + lines(f"{staff}\n{UNITS}")))
    assert values(proposal)["staff.authorised"] == "若干"
    assert "staff.authorised" in doubts(proposal) and left(proposal) == []


def test_a_count_with_more_behind_it_is_left_and_names_need_no_full_stop() -> None:
    units = UNITS.removesuffix("。")
    overview = p("一、部门概况") + lines(f"现有在职人数42人左右，在岗人数40人。\n{units}")
    proposal = read(report(overview=overview))
    found = values(proposal)
    assert "staff.on_payroll" not in found and found["staff.at_post"] == "40"
    assert left(proposal) == ["现有在职人数42人左右"]
    assert found["units.internal.names"] == ("办公室", "财务科", "人事科")


def test_a_unit_or_caption_typed_into_a_text_without_a_table_stays_in_it() -> None:
    text = "1、上级补助。\n单位：万元\n\n2、新设机构。"
    tables = table(*SPENDING) + table(*THREE_PUBLIC) + lines(f"{REASONS}\n{text}\n{FUNDS}\n无。")
    assert values(read(report(tables=tables)))["reasons"] == text
