"""The clerk sees what went where, and corrects it."""

from dataclasses import replace

from model.readers.tables import match_tables
from model.readers.tables.applying import apply_mappings
from model.readers.tables.correcting import choices, mapping_as, with_column, with_row
from model.readers.tables.meaning import LineMeaning
from tests.text_grids import found, grid
from tests.workbooks import reading
from tests.xlsx_parts import rows, xlsx

TEXT = """“三公”经费
项目|批复数|2019年决算数
合计|43|21.22
公务接待费|40|20.30
公务用车|3|0.92"""


def test_a_mapping_tells_what_each_line_was_taken_for_and_how_it_is_called() -> None:
    (mapping,) = match_tables([grid(TEXT, "表")], "2019").mappings
    assert (mapping.grid, mapping.table) == (0, "three_public")
    assert [mapping.rows[n].column for n in (2, 3, 4)] == ["total", "receptions", "vehicles"]
    assert mapping.columns == {
        1: LineMeaning(doubt=mapping.columns[1].doubt),
        2: LineMeaning("final"),
    }
    assert mapping.column_names == {1: "批复数", 2: "2019年决算数"}
    assert mapping.row_names[3] == "公务接待费"


def test_a_column_that_was_not_known_is_given_its_meaning() -> None:
    grids = [grid(TEXT, "表")]
    matches = match_tables(grids, "2019")
    assert [one.text for one in matches.unplaced] == [
        "合计 批复数：43", "公务接待费 批复数：40", "公务用车 批复数：3",
    ]  # fmt: skip
    budget = dict(choices("three_public"))["部门预算数"]
    corrected = with_column(matches.mappings[0], 1, budget)
    again = apply_mappings(grids, [corrected])
    assert found(again) == {
        **found(matches),
        "three_public.budget.vehicles": "3",
        "three_public.budget.receptions": "40",
        "three_public.budget.total": "43",
    }
    assert again.unplaced == ()


def test_a_line_that_was_taken_wrongly_is_left_out() -> None:
    grids = [grid(TEXT, "表")]
    (mapping,) = match_tables(grids, "2019").mappings
    again = apply_mappings(grids, [with_row(mapping, 3, LineMeaning())])
    assert "three_public.final.receptions" not in found(again)
    assert "公务接待费 2019年决算数：20.30" in [one.text for one in again.unplaced]


def test_the_unit_is_corrected_by_another_mapping() -> None:
    grids = [grid(TEXT.replace("21.22", "212200"), "表")]
    (mapping,) = match_tables(grids, "2019").mappings
    again = apply_mappings(grids, [replace(mapping, unit="元")])
    assert found(again)["three_public.final.total"] == "21.22"


def test_a_sheet_that_was_not_known_is_named_by_the_clerk() -> None:
    grids = [grid("某表\n甲|乙\n丙|12.5", "表")]
    assert match_tables(grids, "2019").mappings == ()
    mapping = mapping_as(grids, 0, "spending", "2019")
    mapping = with_row(mapping, 2, LineMeaning(row="final"))
    mapping = with_column(mapping, 1, LineMeaning(column="total"))
    assert found(apply_mappings(grids, [mapping])) == {"spending.final.total": "12.5"}


def test_a_table_taken_for_the_other_is_read_anew() -> None:
    grids = [grid("项目|决算数\n合计|5\n基本支出|3", "表")]
    (mapping,) = match_tables(grids, "2019").mappings
    assert (mapping.table, mapping.others) == ("spending", ("three_public",))
    other = mapping_as(grids, 0, "three_public", "2019", within=[1])
    assert found(apply_mappings(grids, [other])) == {"three_public.final.total": "5"}


def test_a_workbook_is_read_again_with_a_corrected_table() -> None:
    found = reading(xlsx([rows(*TEXT.split("\n"))], names=["表"]))
    (part,) = found.parts
    assert part.mapping
    budget = part.corrected(with_column(part.mapping, 1, LineMeaning(row="budget")))
    again = found.with_part(0, budget).proposal
    assert len(again.values) == 2 * len(found.proposal.values)
