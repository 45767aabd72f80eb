"""Workbooks and CSV files are read as they look, whatever program wrote them."""

import pytest
from openpyxl import Workbook

from model.readers.errors import ReadingCancelled, UnreadableDocument
from model.readers.grid import TextGrid
from model.readers.read import read_document, read_with_tables
from tests.biff import OldSheet, xls
from tests.pace import Pace
from tests.workbooks import reading, saved, values
from tests.xlsx_parts import rows, xlsx, zipped

THREE = (
    "2019年“三公”经费",
    "||||单位：元",
    "|因公出国（境）费|公务用车购置及运行维护费|公务接待费|合计",
    "预算数|0|30000|400000|430000",
    "决算数|0|9200|203000|212200",
)
VALUES = {
    "three_public.budget.overseas": "0",
    "three_public.budget.vehicles": "3",
    "three_public.budget.receptions": "40",
    "three_public.budget.total": "43",
    "three_public.final.overseas": "0",
    "three_public.final.vehicles": "0.92",
    "three_public.final.receptions": "20.3",
    "three_public.final.total": "21.22",
}


def only_grid(data: bytes) -> TextGrid:
    (grid,) = reading(data).workbook.grids
    return grid


def cells(line: str) -> list[str | float | None]:
    return [float(cell) if cell.isdigit() else cell or None for cell in line.split("|")]


def by_openpyxl() -> Workbook:
    book = Workbook()
    assert book.active is not None
    for line in THREE:
        book.active.append(cells(line))
    return book


def csv(separator: str) -> str:
    return "\r\n".join(line.replace("|", separator) for line in THREE) + "\r\n"


FILES = {
    "xlsx": saved(by_openpyxl()),
    "xlsx by hand": xlsx([rows(*THREE)]),
    "xls": xls(OldSheet("三公", [cells(line) for line in THREE])),
    "utf-8": csv(",").encode(),
    "utf-8 with a mark": csv(";").encode("utf-8-sig"),
    "gbk": csv("\t").encode("gbk"),
    "utf-16": csv(",").encode("utf-16"),
    "utf-16 with tabs": csv("\t").encode("utf-16"),
    "as Excel is told": ("sep=;\r\n" + csv(";")).encode(),
    "quoted": csv(",").replace(",30000,", ',"30,000.00",').encode(),
    "text in a formula": csv(",").replace(",30000,", ',="30000",').encode(),
}


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_a_table_comes_in_from_every_kind_of_file(data: bytes) -> None:
    found = values(data)
    assert {key: str(value).replace(".00", "") for key, value in found.items()} == VALUES
    assert read_document(data, "三公", year="2019").values == reading(data).proposal.values


def test_the_year_is_the_one_a_workbook_names_where_nobody_says_it() -> None:
    lines = ("|合计|公务接待费", "2018年决算数|1|2", "2019年决算数|3|4")
    assert values(xlsx([rows("“三公”经费", *lines)]), "") == {
        "three_public.final.total": "3",
        "three_public.final.receptions": "4",
    }


def test_formulas_give_the_value_saved_with_them_or_say_that_there_is_none() -> None:
    book = by_openpyxl()
    assert book.active is not None
    book.active["E4"] = "=SUM(B4:D4)"
    proposal = reading(saved(book)).proposal
    assert proposal.value("three_public.budget.total") is None
    (left,) = proposal.unplaced
    assert left.origin == "Sheet!E4"
    assert left.text.startswith("预算数 合计：没有算出的公式")
    cached = rows(*THREE).replace(
        "<v>430000</v>", "<f>SUM(B4:D4)</f><v>430000.00000000006</v>"
    )  # fmt: skip
    assert values(xlsx([cached])) == VALUES


def test_errors_are_said_and_never_taken_for_0() -> None:
    lines = rows(*THREE).replace("<c><v>430000</v></c>", '<c t="e"><v>#REF!</v></c>')
    old = OldSheet("三公", [cells(line) for line in THREE], errors={(3, 4): 0x17})
    for data in (xlsx([lines]), xls(old)):
        proposal = reading(data).proposal
        assert proposal.value("three_public.budget.total") is None
        assert [one.text for one in proposal.unplaced] == ["预算数 合计：#REF!"]


def test_hidden_rows_columns_and_sheets_are_read_and_said() -> None:
    book = by_openpyxl()
    sheet = book.active
    assert sheet is not None
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["E"].hidden = True
    doubts = {one.key: one.doubt for one in reading(saved(book)).proposal.values}
    assert {key for key, doubt in doubts.items() if doubt == "在隐藏的行或列里"} == {
        key for key in VALUES if "budget" in key or "total" in key
    }
    old = OldSheet("三公", [cells(line) for line in THREE], hidden_rows=[3], hidden_columns=[4])
    assert {one.key: one.doubt for one in reading(xls(old)).proposal.values} == doubts


def test_a_hidden_sheet_is_said() -> None:
    book = by_openpyxl()
    assert book.active is not None
    book.active.sheet_state = "hidden"
    book.create_sheet("看得见的")
    proposal = reading(saved(book)).proposal
    assert "工作表“Sheet”是隐藏的，也读了" in proposal.notes
    assert {one.doubt for one in proposal.values} == {"在隐藏的工作表里"}


def test_merged_cells_reach_as_far_as_the_sheet() -> None:
    sheet = rows("甲", "乙|丙") + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert only_grid(xlsx([sheet])).spans == ((0, 0, 2, 2),)
    old = OldSheet("表", [["甲"], ["乙", "丙"]], merged=[(0, 0, 0, 1)])
    assert only_grid(xls(old)).spans == ((0, 0, 1, 2),)


def test_rich_texts_shared_texts_and_their_phonetic_guides() -> None:
    shared = (
        "<sst><si><r><t>公务</t></r><r><t>接待</t></r><rPh><t>x</t></rPh></si><si><t/></si></sst>"
    )
    sheet = (
        '<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>7</v></c>'
        '<c t="inlineStr"><is><t>合计</t></is></c><c t="b"><v>1</v></c></row></sheetData>'
    )
    grid = only_grid(xlsx([sheet], parts={"xl/sharedStrings.xml": shared}))
    assert grid.rows == (("", "", "", "", ""), ("", "公务接待", "", "合计", "TRUE"))
    assert grid.origins[1][1] == "表0!B2"


def test_strict_files_and_absolute_parts_are_read() -> None:
    data = zipped(
        {
            "xl/workbook.xml": '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/main" xmlns:q="q">'
            '<x:sheets><x:sheet name="甲" q:id="a"/></x:sheets></x:workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Type="q/worksheet" '
            'Target="/xl/w/1.xml"/><Relationship Id="b" Type="q/worksheet" TargetMode="External" '
            'Target="http://example.com/"/></Relationships>',
            "xl/w/1.xml": '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="str"><x:v>字</x:v>'
            "</x:c></x:row></x:sheetData></x:worksheet>",
        }
    )
    assert only_grid(data).rows == (("字",),)


def test_cells_far_away_are_counted_and_cost_nothing() -> None:
    sheet = '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    sheet += '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
    read = reading(xlsx([sheet]))
    assert read.workbook.grids[0].rows == (("1",),)
    assert "工作表“表0”有 1 格离表太远，没有读" in read.proposal.notes


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ("甲,1\n,\n".encode() + "乙,2\n".encode() * 2_500, "这个文件"),
        (xls(OldSheet("表", [["甲", 1.0], [None, None], *[["乙", 2.0]] * 2_500])), "工作表“表”"),
    ],
    ids=["csv", "xls"],
)
def test_rows_below_the_two_thousandth_are_counted(data: bytes, where: str) -> None:
    read = reading(data)
    assert len(read.workbook.grids[0].rows) == 2_000
    assert f"{where}有 1004 格离表太远，没有读" in read.proposal.notes


def test_where_nothing_is_found_it_is_said() -> None:
    proposal = reading(xlsx([rows("姓名|工资", "张某|1")])).proposal
    assert (proposal.values, proposal.notes) == ((), ("这个文件里没有找到表（一）、表（二）的数",))


HOSTILE = {
    "no workbook": zipped({"xl/x": ""}),
    "no sheets": zipped({"xl/workbook.xml": "<workbook/>"}),
    "a document type": xlsx(["<sheetData/>"], parts={"xl/workbook.xml": "<!DOCTYPE a []><a/>"}),
    "shared texts without end": xlsx(
        [rows("甲")], parts={"xl/sharedStrings.xml": f"<sst>{'<si/>' * 800_000}</sst>"}
    ),
    "cells without end": xlsx([f"<sheetData><row>{'<c/>' * 500_000}</row></sheetData>"]),
    "half a file": FILES["xlsx"][:3_000],
    "half an old file": FILES["xls"][:3_000],
    "an old file of zeros": FILES["xls"][:512] + bytes(8_000),
    "no encoding": b"\xff\x80\x81," * 50,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_cannot_be_read_gives_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        read_with_tables(data)
    assert "请" in str(refusal.value)


def test_one_damaged_sheet_leaves_the_others() -> None:
    data = xlsx(["<sheetData>", rows(*THREE)], names=["坏的", "三公"])
    assert values(data) == VALUES
    assert any("“坏的”太大或已损坏" in note for note in reading(data).proposal.notes)


def test_reading_can_be_cancelled_between_sheets() -> None:
    seen: list[float] = []

    def give_up(done: float) -> None:
        seen.append(done)
        if done >= 0.5:
            raise ReadingCancelled

    with pytest.raises(ReadingCancelled):
        read_with_tables(xlsx([rows("甲")] * 4), give_up)
    assert seen == sorted(seen)
    assert seen[-1] == 0.5


def test_thirty_sheets_are_read_in_a_moment() -> None:
    line = "|".join(["项目", *(f"{number}.37" for number in range(14))])
    data = xlsx([rows(*THREE), *[rows(*[line] * 100)] * 29])
    with Pace() as pace:
        assert values(data) == VALUES
    assert pace.seconds < 2  # 0.5 s where it was written
