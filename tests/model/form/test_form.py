"""The form is what form.md says, and a form that contradicts itself is refused."""

from dataclasses import replace

import pytest

from model.form import FORM
from model.form.form import Form, FormError, placeholders
from model.form.overview import BODIES
from model.form.spec import (
    Addend,
    Choice,
    Column,
    Field,
    Group,
    Page,
    Passage,
    RateRow,
    Row,
    Table,
    ValueKind,
)

# form.md §2 "Keys", written out once more: the two must agree.
KEYS = (
    {"year", "region", "earmarked", "duties", "reasons", "funds", "performance", "problems"}
    | {f"cover.{name}" for name in ("unit", "preparer", "phone")}
    | {
        f"staff.{name}"
        for name in (
            "authorised", "on_payroll", "at_post", "government_employees", "technical", "contract",
            "retired_total", "retired_veterans", "retirees",
        )
    }
    | {
        f"units.{body}.{part}"
        for body in ("administrative", "subordinate", "internal")
        for part in ("count", "names")
    }
    | {
        f"spending.{row}.{column}"
        for row in ("initial", "adjusted", "final", "assets")
        for column in ("total", "basic", "project", "earmarked")
    }
    | {
        f"three_public.{row}.{column}"
        for row in ("budget", "final")
        for column in ("overseas", "vehicles", "receptions", "total")
    }
)  # fmt: skip


def form_of(*fields: Field, sentence: str = "", title: str = "题") -> Form:
    """Give a form of one page with one group."""
    group = Group("g", "组", fields, sentence=sentence)
    return Form(title, ("题",), "章", "单位：万元", (Page("p", "页", "", (group,)),))


def table_of(**changes: object) -> Table:
    table = Table(
        "t",
        "表",
        "",
        rows=(Row("a", "甲"),),
        columns=(Column("x", "一"), Column("sum", "合计")),
        total="sum",
        unit="万元",
    )
    return replace(table, **changes)


def form_with(*blocks: Group | Table | Passage) -> Form:
    return Form("题", ("题",), "章", "单位：万元", (Page("p", "页", "", blocks),))


A = Field("a", "甲", ValueKind.MONEY)
B = Field("b", "乙", ValueKind.MONEY)


def total_of(*addends: Addend, key: str = "sum") -> Field:
    return Field(key, "合计", ValueKind.MONEY, addends=addends)


# What the form says.


def test_the_form_has_every_key_of_the_paper_and_no_other() -> None:
    assert {field.key for field in FORM.fields} == KEYS
    assert len(FORM.fields) == len(KEYS)


def test_options_of_printing_are_known_but_stand_on_no_page() -> None:
    keys = [option.key for option in FORM.options]
    assert keys == ["layout", "fonts.body", "fonts.title", "decimals"]
    for key in keys:
        assert key in FORM
        assert FORM.page_of(key) is None
        assert key not in {field.key for field in FORM.fields}


@pytest.mark.parametrize("field", FORM.fields, ids=lambda field: field.key)
def test_every_field_has_a_label_a_kind_a_place_and_a_page(field: Field) -> None:
    assert field.label
    assert isinstance(field.kind, ValueKind)
    assert FORM.place(field.key)
    page = FORM.page_of(field.key)
    assert page is not None
    assert field in page.fields
    assert FORM[field.key] is not None


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("spending.adjusted.total", "调整预算数·支出合计"),
        ("spending.initial.basic", "年初部门预算·基本支出"),
        ("spending.final.earmarked", "部门决算数·政府专项"),
        ("spending.assets.project", "其中：资产购置支出·项目支出"),
        ("three_public.budget.overseas", "“三公” 部门预算数·因公出国出境"),
        ("three_public.final.vehicles", "“三公” 部门决算数·公车购置、运行"),
        ("three_public.final.total", "“三公” 部门决算数·合计"),
        ("cover.unit", "单位名称"),
        ("staff.at_post", "在岗人数"),
        ("units.subordinate.count", "二级机构个数"),
    ],
)
def test_a_place_is_named_in_the_words_of_the_paper(key: str, place: str) -> None:
    assert FORM.place(key) == place


def test_no_two_cells_of_a_table_are_named_alike() -> None:
    for table in FORM.tables:
        places = [FORM.place(field.key) for field in table.fields]
        assert len(set(places)) == len(places)


def test_the_fields_have_the_kinds_their_values_need() -> None:
    kinds = {key: FORM[key].kind for key in KEYS}
    assert {key for key, kind in kinds.items() if kind is ValueKind.MONEY} == {
        key for key in KEYS if key.startswith(("spending.", "three_public."))
    }
    assert {key for key, kind in kinds.items() if kind is ValueKind.COUNT} == {
        key for key in KEYS if key.startswith("staff.") or key.endswith(".count")
    }
    assert {key for key, kind in kinds.items() if kind is ValueKind.LIST} == {
        key for key in KEYS if key.endswith(".names") or key == "duties"
    }
    assert {key for key, kind in kinds.items() if kind is ValueKind.TEXT} == {
        "reasons", "funds", "performance", "problems",
    }  # fmt: skip


def test_the_totals_are_the_two_columns_and_the_retired() -> None:
    totals = {field.key for field in FORM.fields if field.is_total}
    rows = ("initial", "adjusted", "final", "assets")
    assert totals == (
        {"staff.retired_total", "three_public.budget.total", "three_public.final.total"}
        | {f"spending.{row}.total" for row in rows}
    )


def test_the_numbers_of_bodies_follow_from_their_names_and_nothing_else_is_counted() -> None:
    counted = {field.key: field.counts for field in FORM.fields if field.counts}
    assert counted == {body.count: body.names for body in BODIES.values()}
    for key, names in counted.items():
        assert FORM[key].computed_from == (names,)
        assert FORM.order[names] == FORM.order[key] + 1


def test_earmarked_money_is_added_only_when_the_report_says_so() -> None:
    parts = FORM["spending.final.total"].addends
    assert parts == (
        Addend("spending.final.basic"),
        Addend("spending.final.project"),
        Addend("spending.final.earmarked", ("earmarked", "added")),
    )
    assert FORM["earmarked"].default == "added"
    assert {choice.value for choice in FORM["earmarked"].choices} == {"added", "contained"}


def test_asset_purchases_are_a_part_of_the_final_accounts_and_nobodys_addend() -> None:
    memo = [row.name for table in FORM.tables for row in table.rows if row.memo]
    assert memo == ["assets"]
    addends = {part.key for field in FORM.fields for part in field.addends}
    outside = {key for key in addends if key.startswith("spending.assets.")}
    assert outside == {part.key for part in FORM["spending.assets.total"].addends}


def test_the_printed_words_are_those_of_the_paper() -> None:
    assert FORM.title == "{region}部门整体支出绩效自评报告"
    assert "".join(FORM.inner_title) == "{region}部门整体支出（{year}年度）绩效自评报告"
    assert (FORM.seal, FORM.unit_note) == ("（预算单位盖章）", "单位：万元")
    assert list(dict.fromkeys(page.heading for page in FORM.pages if page.heading)) == [
        "一、部门概况",
        "二、部门整体支出管理及使用情况",
        "三、部门整体支出绩效情况",
        "四、存在的主要问题及改进措施或有关建议",
    ]
    assert [table.caption for table in FORM.tables] == [
        "（一）{year}年度整体支出情况",
        "（二）{year}年“三公”经费支出情况",
    ]
    assert [p.field.label for p in FORM.passages[:2]] == [
        "（三）项目支出年初预算、调整预算及决算数差异成因分析",
        "（四）项目资金使用管理情况分析",
    ]


def test_the_tables_have_the_rows_and_columns_of_the_paper() -> None:
    first, second = FORM.tables
    assert [row.label for row in first.rows] == [
        "年初部门预算", "调整预算数", "部门决算数", "其中：资产购置支出",
    ]  # fmt: skip
    assert [first.corner, *(c.label for c in first.columns)] == [
        "项目", "支出合计", "基本支出", "项目支出", "政府专项",
    ]  # fmt: skip
    assert [row.label for row in second.rows] == ["部门预算数", "部门决算数"]
    assert [second.corner, *(c.label for c in second.columns)] == [
        "", "因公出国出境", "公车购置、运行", "公务接待", "合计",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["staff", "units"])
def test_every_field_of_a_sentence_group_is_printed_exactly_once(name: str) -> None:
    group = FORM.groups[name]
    printed = [key for text in (group.sentence, *group.clauses) for key in placeholders(text)]
    assert sorted(printed) == sorted(field.key for field in group.fields)


def test_the_order_of_the_form_is_its_reading_order() -> None:
    keys = [field.key for field in FORM.fields]
    assert sorted(KEYS, key=FORM.order.__getitem__) == keys
    assert keys.index("cover.unit") < keys.index("staff.authorised") < keys.index("duties")
    assert keys.index("spending.final.total") < keys.index("reasons") < keys.index("problems")


def test_an_unknown_key_is_no_part_of_the_form() -> None:
    assert "spending.final.nothing" not in FORM
    assert FORM.page_of("spending.final.nothing") is None
    with pytest.raises(KeyError):
        FORM["spending.final.nothing"]


# What a form may not be.


def test_a_small_sound_form_is_accepted() -> None:
    form = form_of(A, B, total_of(Addend("a"), Addend("b")), sentence="{a}加{b}得{sum}")
    assert [field.key for field in form.fields] == ["a", "b", "sum"]


def test_a_key_stated_twice_is_refused() -> None:
    with pytest.raises(FormError, match="twice"):
        form_of(A, A)


def test_a_key_that_an_option_has_already_is_refused() -> None:
    with pytest.raises(FormError, match="twice"):
        form_of(A, Field("decimals", "小数", ValueKind.LINE))


def test_a_row_stated_twice_is_refused() -> None:
    with pytest.raises(FormError, match="twice"):
        form_with(table_of(rows=(Row("a", "甲"), Row("a", "乙"))))


def test_a_group_stated_twice_is_refused() -> None:
    with pytest.raises(FormError, match="twice"):
        form_with(Group("g", "组", (A,), sentence="{nowhere}"), Group("g", "组", (B,)))


def test_a_figure_that_its_groups_sentence_leaves_out_is_refused() -> None:
    more = Field("more", "另数", ValueKind.COUNT)
    with pytest.raises(FormError, match="does not print"):
        form_with(Group("g", "组", (A, more), sentence="甲{a}。"))


def test_a_page_stated_twice_is_refused() -> None:
    page = Page("p", "页", "", (Group("g", "组", (A,)),))
    other = Page("p", "页", "", (Group("h", "组", (B,)),))
    with pytest.raises(FormError, match="twice"):
        Form("题", ("题",), "章", "单位：万元", (page, other))


@pytest.mark.parametrize("key", ["", "A", "a.", ".a", "a b", "a..b", "数", "a1"])
def test_what_does_not_look_like_a_key_is_refused(key: str) -> None:
    with pytest.raises(FormError, match="not a key"):
        form_of(Field(key, "甲", ValueKind.LINE))


def test_a_sentence_that_names_no_field_is_refused() -> None:
    with pytest.raises(FormError, match="names no field"):
        form_of(A, sentence="共{nowhere}人")


def test_a_clause_that_names_no_field_is_refused() -> None:
    with pytest.raises(FormError, match="names no field"):
        form_with(Group("g", "组", (A,), sentence="{a}", clauses=("{nowhere}",)))


def test_a_title_that_names_no_field_is_refused() -> None:
    with pytest.raises(FormError, match="names no field"):
        form_of(A, title="{region}报告")


def test_a_rate_row_of_rows_that_are_not_there_is_refused() -> None:
    with pytest.raises(FormError, match=r"t\.nowhere\.x"):
        form_with(replace(table_of(), rate=RateRow("率", "a", "nowhere")))


def test_a_caption_that_names_no_field_is_refused() -> None:
    with pytest.raises(FormError, match="names no field"):
        form_with(table_of(caption="{year}年度"))


@pytest.mark.parametrize("counted", ["nowhere", "a"])
def test_a_number_that_counts_no_list_is_refused(counted: str) -> None:
    with pytest.raises(FormError, match=f"cannot count {counted}"):
        form_of(A, Field("number", "个数", ValueKind.COUNT, counts=counted))


def test_a_total_of_a_part_that_is_not_there_is_refused() -> None:
    with pytest.raises(FormError, match="cannot add up nowhere"):
        form_of(A, total_of(Addend("a"), Addend("nowhere")))


def test_a_total_of_totals_is_refused() -> None:
    with pytest.raises(FormError, match="cannot add up sum"):
        form_of(A, total_of(Addend("a")), total_of(Addend("sum"), key="grand"))


def test_a_total_of_itself_is_refused() -> None:
    with pytest.raises(FormError, match="cannot add up sum"):
        form_of(A, total_of(Addend("sum")))


def test_a_total_of_another_kind_is_refused() -> None:
    with pytest.raises(FormError, match="cannot add up people"):
        form_of(Field("people", "人数", ValueKind.COUNT), total_of(Addend("people")))


def test_a_part_that_depends_on_no_field_is_refused() -> None:
    with pytest.raises(FormError, match="depends on"):
        form_of(A, total_of(Addend("a", ("nowhere", "added"))))


def test_a_part_that_depends_on_an_answer_nobody_can_give_is_refused() -> None:
    way = Field("way", "算法", ValueKind.CHOICE, default="added", choices=(Choice("added", "加"),))
    with pytest.raises(FormError, match="depends on"):
        form_of(A, way, total_of(Addend("a", ("way", "adddd"))))


def test_a_table_whose_total_is_no_column_of_it_is_refused() -> None:
    with pytest.raises(FormError, match="total"):
        form_with(table_of(total="nowhere"))


@pytest.mark.parametrize(
    "field",
    [
        Field("way", "算法", ValueKind.CHOICE),
        Field("way", "算法", ValueKind.CHOICE, default="c", choices=(Choice("b", "乙"),)),
        Field("way", "算法", ValueKind.CHOICE, choices=(Choice("b", "乙"),)),
        Field("way", "算法", ValueKind.LINE, default="b", choices=(Choice("b", "乙"),)),
    ],
    ids=["no choices", "default is none of them", "no default", "choices of a line"],
)
def test_bad_choices_are_refused(field: Field) -> None:
    with pytest.raises(FormError, match="choices"):
        form_of(field)


def test_a_faulty_form_is_a_value_error_that_says_which() -> None:
    assert issubclass(FormError, ValueError)
    with pytest.raises(FormError, match="'a'"):
        form_of(A, A)
