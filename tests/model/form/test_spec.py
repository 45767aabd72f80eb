"""The words in which the form is stated."""

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from model.form.spec import Addend, Column, Field, Group, Page, Passage, Row, Table, ValueKind
from model.form.spending import SPENDING, THREE_PUBLIC

TABLE = Table(
    "t",
    "表",
    "项目",
    rows=(Row("a", "甲"), Row("b", "其中：乙", memo=True)),
    columns=(Column("x", "一"), Column("y", "二", when=("way", "added")), Column("sum", "合计")),
    total="sum",
    unit="万元",
)


def test_there_are_eight_kinds_of_value() -> None:
    assert [kind.name for kind in ValueKind] == [
        "LINE", "PHONE", "YEAR", "COUNT", "MONEY", "CHOICE", "LIST", "TEXT",
    ]  # fmt: skip


def test_a_table_gives_its_cells_row_by_row() -> None:
    assert [field.key for field in TABLE.fields] == [
        "t.a.x", "t.a.y", "t.a.sum", "t.b.x", "t.b.y", "t.b.sum",
    ]  # fmt: skip
    assert TABLE.row_keys("b") == ("t.b.x", "t.b.y", "t.b.sum")
    assert TABLE.cell("a", "y") == "t.a.y"


def test_a_cell_is_placed_as_row_and_column_and_labelled_as_its_column() -> None:
    cell = TABLE.fields[3]
    assert (cell.place, cell.label, cell.kind, cell.unit) == (
        "其中：乙·一",
        "一",
        ValueKind.MONEY,
        "万元",
    )


def test_a_table_with_a_short_name_has_it_before_its_places_and_a_row_is_named_as_a_whole() -> None:
    named = replace(TABLE, short_name="“表”")
    assert named.fields[3].place == "“表” 其中：乙·一"
    assert (TABLE.row_place("b"), named.row_place("b")) == ("其中：乙 整行", "“表” 其中：乙 整行")


def test_only_the_column_of_totals_adds_up_and_it_adds_all_others_of_its_row() -> None:
    assert [field.key for field in TABLE.fields if field.is_total] == ["t.a.sum", "t.b.sum"]
    assert TABLE.fields[2].addends == (Addend("t.a.x"), Addend("t.a.y", ("way", "added")))


def test_the_parts_of_a_table_are_its_columns_without_the_total() -> None:
    assert [column.name for column in SPENDING.parts] == ["basic", "project", "earmarked"]
    assert [column.name for column in THREE_PUBLIC.parts] == ["overseas", "vehicles", "receptions"]


def test_a_page_gives_the_fields_of_all_its_blocks_in_order() -> None:
    first, last = Field("a", "甲", ValueKind.LINE), Field("z", "末", ValueKind.TEXT)
    page = Page("p", "页", "", (Group("g", "组", (first,)), TABLE, Passage(last)))
    assert page.fields == (first, *TABLE.fields, last)
    assert list(page.tables) == [TABLE]


def test_a_passage_is_keyed_by_its_one_field() -> None:
    passage = Passage(Field("reasons", "原因", ValueKind.TEXT))
    assert (passage.key, passage.fields) == ("reasons", (passage.field,))


@pytest.mark.parametrize("thing", [TABLE, TABLE.fields[0], TABLE.rows[0], TABLE.columns[0]])
def test_the_description_cannot_be_changed(thing: Table | Field | Row | Column) -> None:
    for field in fields(thing):
        with pytest.raises(FrozenInstanceError):
            setattr(thing, field.name, "另一个")
