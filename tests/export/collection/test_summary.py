"""审核汇总.xlsx: what a collector sees of many reports."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from export.collection.summary import export_summary, summary_bytes
from export.errors import ExportError
from model.collection.reading import report_line
from model.collection.report_line import LineState, ListedFinding, ReportLine
from model.findings.finding import Level
from model.form import FORM

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
KEY = "spending.initial.total"
FIGURES = dict.fromkeys(field.key for table in FORM.tables for field in table.fields)


def line(name: str, unit: str, figure: Decimal | str | None, *found: ListedFinding) -> ReportLine:
    figures = {**FIGURES, KEY: figure}
    return ReportLine(Path(name), unit=unit, year="2019", findings=found, figures=figures)


ERROR = ListedFinding(Level.E, "T01", "支出情况", "部门决算数·支出合计", "少 1.5")
ANSWERED = ListedFinding(Level.W, "T08", "支出情况", "调整预算数", "超过 10%", "年中追加了专项")
LINES = (
    line("甲.docx", "甲局", Decimal("0.1"), ERROR, ANSWERED),
    line("乙.jxzp", "=1+1", Decimal("0.20")),
    line("丙.jxzp", "", "不详"),
    line("丁.jxzp", "丁局", None),
    ReportLine(Path("坏.docx"), LineState.UNREADABLE, "这个文件坏了。"),
)


def sheet(name: str, *, computed: bool = True, lines: tuple[ReportLine, ...] = LINES) -> Worksheet:
    book = openpyxl.load_workbook(BytesIO(summary_bytes(lines, NOW)), data_only=computed)
    assert book.sheetnames == ["汇总", "发现的问题", "数据"]
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def rows(of: Worksheet, first: int) -> list[tuple[object, ...]]:
    return list(of.iter_rows(min_row=first, values_only=True))


def test_each_file_has_its_line_and_an_unreadable_one_the_reason() -> None:
    found = rows(sheet("汇总"), 4)
    place = "部门决算数·支出合计：少 1.5"
    assert found[0] == (1, "甲局", "2019", 1, 1, 0, place, None, "甲.docx")
    assert found[2][1] == "（未填单位名称）"
    assert found[4] == (5, None, None, None, None, None, "这个文件坏了。", None, "坏.docx")


def test_the_title_has_the_day_and_how_many_were_read() -> None:
    title, note = (cell for (cell, *_) in rows(sheet("汇总"), 1)[:2])
    assert title == "审核汇总"
    assert note == "2026年3月1日审核。共 5 个文件：读了 4 份，有错误的 1 份，读不了 1 个。"


def test_every_finding_stands_with_its_place_and_answer() -> None:
    first, second = rows(sheet("发现的问题"), 4)
    assert first[:6] == (1, "甲局", "2019", "错误", "T01", "支出情况")
    assert first[6:8] == ("部门决算数·支出合计", "少 1.5")
    assert (second[3], second[8]) == ("已说明", "年中追加了专项")


def test_sums_are_exact_say_how_many_are_filled_in_and_follow_the_filter() -> None:
    total, filled, wrong = (row[2] for row in rows(sheet("数据"), 10))
    assert (total, filled, wrong) == (0.3, 2, 1)
    formulas = [str(row[2]) for row in rows(sheet("数据", computed=False), 10)]
    assert formulas[0] == '=IF(SUBTOTAL(102,C6:C9)=0,"",ROUND(SUBTOTAL(109,C6:C9),2))'
    assert all("SUBTOTAL(102,C6:C9)" in formula for formula in formulas)


def test_blank_is_not_zero_neither_in_its_cell_nor_in_a_sum() -> None:
    found = rows(sheet("数据"), 6)
    assert [row[2] for row in found[:4]] == [0.1, 0.2, "不详", None]
    assert [row[3] for row in found[4:]] == [None, 0, 0]


def test_the_heads_name_table_row_and_column() -> None:
    captions, row_names, columns = rows(sheet("数据"), 3)[:3]
    assert (captions[2], row_names[2]) == ("（一）2019年度整体支出情况", "年初部门预算")
    assert columns[:4] == ("单位名称", "年度", "支出合计", "基本支出")
    assert (captions[18], row_names[18]) == ("（二）2019年“三公”经费支出情况", "部门预算数")


def test_figures_of_several_years_are_not_added_without_a_word() -> None:
    lines = (LINES[0], replace(LINES[1], year="2020"))
    found = rows(sheet("数据", lines=lines), 1)
    assert "有几个年度（2019、2020）" in str(found[1][0])
    assert found[2][2] == "（一）各年度整体支出情况"


def test_a_text_that_begins_like_a_formula_is_a_text() -> None:
    book = sheet("汇总", computed=False)
    assert (book["B5"].value, book["B5"].data_type) == ("=1+1", "s")
    assert book["B5"].quotePrefix


@pytest.mark.parametrize(("name", "head"), [("汇总", 3), ("发现的问题", 3), ("数据", 5)])
def test_heads_stay_in_sight_can_filter_and_are_printed_on_each_page(name: str, head: int) -> None:
    found = sheet(name)
    assert found.freeze_panes == f"A{head + 1}"
    assert str(found.auto_filter.ref).startswith(f"A{head}:")
    assert found.print_title_rows == f"$1:${head}"
    assert (found.page_setup.orientation, found.page_setup.paperSize) == ("landscape", 9)
    assert found.page_setup.fitToHeight == 0


def test_the_filter_leaves_the_sums_alone() -> None:
    assert sheet("数据").auto_filter.ref == "A5:Z9"


def test_nothing_read_gives_a_workbook_all_the_same() -> None:
    found = rows(sheet("数据", lines=LINES[4:]), 5)
    assert len(found) == 1


def test_a_written_summary_is_no_report_when_it_is_read(tmp_path: Path) -> None:
    export_summary(LINES, tmp_path / "改了名.xlsx", NOW)
    assert report_line(tmp_path / "改了名.xlsx").state is LineState.SKIPPED


def test_a_summary_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="找不到文件夹"):
        export_summary(LINES, tmp_path / "没有" / "审核汇总.xlsx", NOW)
