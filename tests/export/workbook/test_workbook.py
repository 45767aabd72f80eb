"""What Excel, WPS and our own reader find in a workbook that an export wrote."""

import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

from export.workbook.cells import Cell, Look
from export.workbook.package import workbook_bytes
from export.workbook.sheet import BookSheet, Validation
from export.workbook.texts import MOST_IN_CELL
from resources.messages.papers import workbook as words
from tests.long_runs import LongRun

NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
# ECMA-376 part 1 §18.3.1.99: only the children we write, in their order.
ORDER = [
    "sheetPr",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "autoFilter",
    "mergeCells",
    "dataValidations",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "legacyDrawing",
]
AS_FORMULAS = ("=1+1", "+8", "-人员", "@甲", "\t=1+1", "\r=1+1", "'引号", "＝1")


def opened(data: bytes) -> Worksheet:
    sheet = openpyxl.load_workbook(BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def written(*cells: Cell | None) -> Worksheet:
    sheet = BookSheet("数据", (10,) * len(cells))
    sheet.add(*cells)
    return opened(workbook_bytes([sheet], "", NOW))


def full() -> BookSheet:
    sheet = BookSheet("甲'乙 & <丙>", (8, 30, 14), frozen=2, filtered=2, hidden_columns=1)
    sheet.add(Cell("标题", Look.TITLE), merge=(1, 3), height=30)
    sheet.add(*[Cell(text, Look.HEAD) for text in ("一", "二", "三")])
    sheet.add(Cell("名称", comment="帮助 <b>"), None, Cell(Decimal("824.20"), Look.NUMBER))
    sum_of_both = Cell(Decimal("1648.40"), Look.COMPUTED, formula="SUM(C3,C3)")
    sheet.add(Cell("又一个", comment="两行\n帮助"), None, sum_of_both)
    sheet.validations.append(Validation(("C3", "C4"), "decimal", "填金额", "不是金额"))
    sheet.validations.append(Validation(("B3",), "list", "选", "不在", ("甲（一＝二）", "乙")))
    return sheet


def test_a_text_is_never_a_formula() -> None:
    sheet = written(*map(Cell, AS_FORMULAS))
    for cell, text in zip(sheet[1], AS_FORMULAS, strict=True):
        assert (cell.data_type, cell.value) == ("s", text.replace("\r", "\n"))
        assert cell.quotePrefix, text  # stays a text when it is typed in again


def test_a_figure_is_shown_with_its_own_decimals_and_one_too_long_is_a_text() -> None:
    texts = ("824.20", "0.1", "-43", "0", "1.234567", "123456789012.345", "1234567890123456.5")
    cells = written(*(Cell(Decimal(text), Look.NUMBER) for text in texts))[1]
    assert [cell.number_format for cell in cells[:5]] == ["0.00", "0.0", "0", "0", "0.000000"]
    assert [str(cell.value) for cell in cells[2:]] == [*texts[2:]]
    assert [cell.data_type for cell in cells] == [*"nnnnnn", "s"]


def test_characters_no_file_can_hold_are_left_out_and_others_stay() -> None:
    text = "甲\x00\x07\ud800乙\ufffe&<>\"'\u3000 _x0041_😀 \n"
    assert written(Cell(text))["A1"].value == "甲乙&<>\"'\u3000 _x0041_😀 \n"


def test_a_text_too_long_for_a_cell_goes_on_below_and_says_so() -> None:
    for text in ("长" * 200_000, "😀" * 40_000, "a" * MOST_IN_CELL + "b"):
        sheet = written(Cell(text), Cell("beside"))
        pieces = [str(cell.value) for cell in sheet["A"]]
        assert "".join(pieces) == text
        assert max(len(piece.encode("utf-16-le")) // 2 for piece in pieces) <= MOST_IN_CELL
        comments = [cell.comment and cell.comment.text for cell in sheet["A"]]
        assert comments == [None, *[words.GOES_ON] * (len(pieces) - 1)]


def test_every_part_is_as_the_standard_has_it(tmp_path: Path, long_run: LongRun) -> None:
    path = tmp_path / "full.xlsx"
    path.write_bytes(workbook_bytes([full(), BookSheet("空", (10,))], "标题 & 名", NOW, shown=1))
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    assert [element.tag.rpartition("}")[2] for element in root] == ORDER
    if long_run.everything:  # its schemas take six seconds to load
        faults = [str(error) for error in OpenXmlValidator().validate(path).errors]
        # A theme only names colours and fonts, which every style here names itself.
        assert [fault for fault in faults if "relationships/theme" not in fault] == []


def test_head_frame_print_and_help_are_as_they_were_asked_for() -> None:
    sheet = opened(workbook_bytes([full()], "", NOW))
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A3", "A2:C4")
    assert (sheet.print_title_rows, sheet.page_setup.paperSize) == ("$1:$2", 9)
    assert sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["A"].hidden
    assert [str(cells) for cells in sheet.merged_cells.ranges] == ["A1:C1"]
    comments = [sheet[name].comment for name in ("A3", "A4")]
    assert [each and each.text for each in comments] == ["帮助 <b>", "两行\n帮助"]
    validations = sheet.data_validations.dataValidation
    assert [(each.type, each.errorStyle) for each in validations] == [
        ("decimal", "warning"),
        ("list", "warning"),
    ]
    assert validations[1].formula1 == '"甲（一＝二）,乙"'
