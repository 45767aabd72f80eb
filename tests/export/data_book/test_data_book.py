"""填报数据.xlsx: what a colleague finds in it, and what comes back."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from export.data_book.book import write
from export.data_book.saving import compare, export_data, kept
from export.errors import ExportError, Reason
from model.draft.draft import Draft, Value
from model.form import FORM
from model.readers.proposal import ImportProposal
from model.readers.read import read_document
from model.readers.review import Comparison, reviewed
from resources.messages.papers import workbook as words
from tests.export.data_book.drafts import any_draft, filled_in
from tests.export.papers import sample

SAVED = Path(__file__).with_name("saved_by_libreoffice.xlsx")
SPENDING = next(page.title for page in FORM.pages if page.key == "spending")


def book_of(draft: Draft) -> Workbook:
    return openpyxl.load_workbook(BytesIO(write(draft)))


def sheet_of(book: Workbook, name: str) -> Worksheet:
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def row_of(sheet: Worksheet, mark: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == mark)


def read_again(book: Workbook) -> ImportProposal:
    out = BytesIO()
    book.save(out)
    return read_document(out.getvalue(), "填报数据.xlsx")


def values(proposal: ImportProposal) -> dict[str, Value]:
    return {one.key: one.value for one in proposal.values}


def all_kept(draft: Draft) -> dict[str, Value]:
    return {field.key: value for field in FORM.fields if (value := kept(draft, field.key))}


@pytest.fixture(scope="module")
def of_sample() -> bytes:
    return write(sample())


def test_every_value_comes_back_as_it_was() -> None:
    for seed in range(8):
        draft = any_draft(seed)
        assert compare(draft, write(draft)) == (), seed


def test_the_sample_comes_back_whole_and_guesses_nothing(of_sample: bytes) -> None:
    proposal = read_document(of_sample, "填报数据.xlsx")
    assert values(proposal) == all_kept(sample())
    assert (proposal.unplaced, proposal.notes) == ((), ())
    assert not any(value.doubt for value in proposal.values)
    final = proposal.value("spending.final.basic")
    assert final and final.origin == "支出情况!D7"


def test_what_libreoffice_saved_comes_back_as_it_was() -> None:
    assert compare(filled_in(), SAVED.read_bytes()) == ()


def test_what_a_program_without_cached_values_saved_comes_back_as_it_was() -> None:
    proposal = read_again(book_of(filled_in()))
    assert values(proposal) == all_kept(filled_in())


def test_a_total_nobody_typed_is_a_formula_and_a_typed_one_stays_and_says_so() -> None:
    sheet = sheet_of(book_of(filled_in()), SPENDING)
    initial, adjusted = row_of(sheet, "spending.initial"), row_of(sheet, "spending.adjusted")
    formula = sheet.cell(initial, 3).value
    assert isinstance(formula, str)
    assert formula.startswith('=IF(COUNT(D5,E5,F5)=0,"",IF(')
    assert formula.endswith("SUM(D5,E5,F5),SUM(D5,E5)))")
    typed = sheet.cell(adjusted, 3)
    assert typed.value == 1853.89
    assert typed.comment and typed.comment.text == words.TYPED
    assert typed.fill.fgColor.rgb != sheet.cell(initial, 3).fill.fgColor.rgb


def test_the_comment_at_a_typed_total_says_what_the_formula_comes_to(of_sample: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(of_sample))
    sheet = sheet_of(book, SPENDING)
    comment = sheet.cell(row_of(sheet, "spending.final"), 3).comment
    assert comment
    assert "SUM(D7,E7,F7)" in comment.text
    assert "2468.76" in comment.text


def test_figures_are_numbers_shown_as_typed_and_what_is_none_stays_a_text() -> None:
    sheet = sheet_of(book_of(filled_in()), SPENDING)
    initial, adjusted = row_of(sheet, "spending.initial"), row_of(sheet, "spending.adjusted")
    basic, project, earmarked = (sheet.cell(initial, column) for column in (4, 5, 6))
    assert (basic.value, basic.number_format) == (1075.2, "0.00####")
    assert (project.value, project.number_format) == (701.6, "0.0####")
    assert earmarked.value is None  # blank is not 0
    assert sheet.cell(adjusted, 4).number_format == "#,##0.00####"
    assert (sheet.cell(adjusted, 5).value, sheet.cell(adjusted, 5).data_type) == ("待核实", "s")


def test_the_rate_is_a_formula_with_its_value_for_those_who_only_look(of_sample: bytes) -> None:
    shown = openpyxl.load_workbook(BytesIO(of_sample), data_only=True)
    cells = [cell for row in sheet_of(shown, SPENDING).iter_rows() for cell in row]
    rates = [cell.value for cell in cells if cell.number_format == "0.00%"]
    assert rates[:3] == [1, 1, 1]
    assert rates[-1] == pytest.approx(21.22 / 43)


def test_entries_are_warned_of_and_never_refused(of_sample: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(of_sample))
    found = [
        (one.type, one.errorStyle, one.error)
        for name in (words.FIELDS_SHEET, SPENDING)
        for one in sheet_of(book, name).data_validations.dataValidation
    ]
    assert found == [
        ("whole", "warning", words.NOT_A_COUNT),
        ("list", "warning", words.NOT_A_CHOICE),
        ("decimal", "warning", words.NOT_MONEY),
    ]


def test_help_of_the_form_is_a_comment_at_the_label(of_sample: bytes) -> None:
    sheet = sheet_of(openpyxl.load_workbook(BytesIO(of_sample)), words.FIELDS_SHEET)
    comment = sheet.cell(row_of(sheet, "cover.unit"), 2).comment
    assert comment and comment.text.startswith(FORM["cover.unit"].help)


def test_what_a_colleague_changed_is_another_value_and_the_rest_the_same() -> None:
    draft = filled_in()
    book = book_of(draft)
    sheet = sheet_of(book, SPENDING)
    sheet.cell(row_of(sheet, "spending.initial"), 5, 711.65)
    sheet.cell(row_of(sheet, "spending.final"), 3, 5)  # over the formula
    found = {item.key: item for item in reviewed(read_again(book), draft)}
    other = {key for key, item in found.items() if item.comparison is not Comparison.SAME}
    assert other == {"spending.initial.project", "spending.final.total"}
    assert found["spending.initial.project"].comparison is Comparison.OTHER
    assert found["spending.initial.project"].proposed.value == "711.65"


def test_lines_a_colleague_adds_are_read_where_they_stand() -> None:
    book = book_of(filled_in())
    fields = sheet_of(book, words.FIELDS_SHEET)
    last = row_of(fields, "units.subordinate.names")
    fields.cell(last + 1, 3, "新中心")
    texts = sheet_of(book, words.TEXTS_SHEET)
    texts.insert_rows(row_of(texts, "problems") + 1)
    texts.cell(row_of(texts, "problems") + 1, 2, "插入的一段")
    found = values(read_again(book))
    assert found["units.subordinate.names"] == ("中心", "新中心")
    assert found["problems"] == "1.问题。\n插入的一段\n2.措施。"


def test_rows_in_another_order_are_told_by_their_marks() -> None:
    book = book_of(filled_in())
    sheet = sheet_of(book, SPENDING)
    first, third = row_of(sheet, "spending.initial"), row_of(sheet, "spending.final")
    for column in range(1, 7):
        one, other = sheet.cell(first, column).value, sheet.cell(third, column).value
        sheet.cell(first, column).value = None
        sheet.cell(third, column).value = None
        sheet.cell(first, column, other)
        sheet.cell(third, column, one)
    found = reviewed(read_again(book), filled_in())
    assert {item.key for item in found} == all_kept(filled_in()).keys()
    assert {item.comparison for item in found} == {Comparison.SAME}


def test_a_head_that_was_changed_costs_no_figure() -> None:
    book = book_of(filled_in())
    sheet = sheet_of(book, SPENDING)
    heads = row_of(sheet, "spending#")
    sheet.cell(heads, 4, "基本支出（财务）")
    assert values(read_again(book)) == all_kept(filled_in())


def test_a_remark_beside_or_below_is_kept_as_a_text_without_a_place() -> None:
    book = book_of(filled_in())
    sheet = sheet_of(book, SPENDING)
    sheet.cell(row_of(sheet, "spending.initial"), 8, "请核实")
    sheet.cell(sheet.max_row + 2, 2, "以上由财务科填")
    unplaced = read_again(book).unplaced
    assert [(one.text, one.origin) for one in unplaced] == [
        ("请核实", f"{SPENDING}!H5"),
        ("以上由财务科填", f"{SPENDING}!B20"),
    ]


def test_without_its_marks_the_tables_are_still_found_by_their_labels() -> None:
    book = book_of(sample())
    for sheet in book.worksheets:
        for row in range(1, sheet.max_row + 1):
            sheet.cell(row, 1).value = None
    found = values(read_again(book))
    assert found["spending.final.basic"] == "1644.56"
    assert found["three_public.final.vehicles"] == "0.92"


def test_a_file_that_lost_a_value_does_not_replace_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "填报数据.xlsx"
    path.write_bytes(b"old")
    other = sample().with_values({"cover.unit": "", "problems": "别的"}, {})
    written: Callable[[Draft], bytes] = write
    monkeypatch.setattr("export.data_book.saving.write", lambda _: written(other))
    with pytest.raises(ExportError) as caught:
        export_data(sample(), path)
    assert caught.value.reason is Reason.FIGURES_DIFFER
    assert {finding.places[0] for finding in caught.value.findings} == {"cover.unit", "problems"}
    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob("*.*")) == [path]


def test_texts_of_any_size_and_shape_are_written(tmp_path: Path) -> None:
    path = tmp_path / "填报数据.xlsx"
    for text in ("字" * 200_000, "段\n" * 5_000, "😀" * 40_000, "甲\x00\x07乙\ud800"):
        export_data(filled_in().with_values({"performance": text}, {}), path)
