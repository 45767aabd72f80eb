"""The rules of form.md §4, each by its own examples and at its exact limits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.annotations import LAST
from model.draft.draft import Value
from model.editing.session import Session
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.spec import ValueKind
from model.rules import BY_ID, RULES
from tests.builders import (
    Values,
    draft,
    facts,
    figures_2019,
    findings,
    found_in,
    row,
    spending,
    three_public,
)
from tests.long_runs import some_examples
from tests.model.rules.rule_checks import found_by, levels, only

# form.md §4, written out once more.
LEVELS = {
    **dict.fromkeys(("B01", "B03", "P01", "P02", "P04", "O01", "O02", "O03", "O04"), Level.E),
    **dict.fromkeys(("T01", "T02", "T03", "T05", "T09", "T13", "S01", "S07", "N01"), Level.E),
    **dict.fromkeys(("P03", "P05", "P07", "P08", "T06", "T07", "T08", "T11", "T12"), Level.W),
    **dict.fromkeys(("S03", "S04", "S05", "S06", "Y01"), Level.W),
    **dict.fromkeys(("B02", "B05", "N02", "N06", "N07", "N10"), Level.W),
    **dict.fromkeys(("B04", "O06", "T04", "T10", "N03", "N08"), Level.H),
    **dict.fromkeys(("F01", "F02", "F04", "N04"), Level.E),
    **dict.fromkeys(
        ("F03", "F05", "F06", "F07", "F08", "F09", "N11", "N12", "N13", "N14"), Level.W
    ),
    **dict.fromkeys(("F10", "N05", "N15", "N16"), Level.H),
}


def figure_of(text: str) -> Decimal:
    return Decimal(text.replace(",", "").removesuffix("年"))


def settled(finding: Finding, correction: Correction, values: Values) -> None:
    """Apply a correction as the clerk does, and take it back."""
    session = Session(draft(values))
    before, found = session.draft, session.findings
    assert finding.id in {one.id for one in found}
    session.apply(correction)
    assert session.draft != before
    assert (finding.rule, finding.places[0], finding.message) not in {
        (f.rule, f.places[0], f.message) for f in session.findings
    }
    session.undo()
    assert (session.draft, session.findings) == (before, found)


def well_formed(finding: Finding) -> None:
    assert isinstance(finding.level, Level)
    assert finding.places
    assert all(place in FORM for place in finding.places)
    assert finding.place
    assert finding.page
    assert finding.message
    assert "{" not in finding.message.replace(finding.actual, "")
    assert finding.actual in finding.message
    if finding.expected and finding.actual and finding.difference:
        expected = figure_of(finding.actual) - figure_of(finding.expected)
        assert figure_of(finding.difference) == expected
    for correction in finding.corrections:
        assert correction.label
        assert all(key in FORM for key, _ in correction.values)


# Generated from the rules.

ALL_RULES = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def test_the_rules_of_form_md_are_there_at_their_levels_and_no_others() -> None:
    assert {rule.id: rule.level for rule in RULES} == LEVELS
    assert len(BY_ID) == len(RULES)


def test_the_rules_stand_in_the_order_of_form_md() -> None:
    order = sorted(LEVELS, key=lambda rule: ("BPOTSFNY".index(rule[0]), rule))
    assert [rule.id for rule in RULES] == order


@ALL_RULES
def test_a_rule_applies_to_both_its_examples(rule: Rule) -> None:
    assert rule.applies(facts(rule.passes))
    assert rule.applies(facts(rule.fails))


@ALL_RULES
def test_a_rule_keeps_silent_on_its_good_example(rule: Rule) -> None:
    assert found_by(rule.id, rule.passes) == []


@ALL_RULES
def test_a_rule_speaks_on_its_bad_example_at_its_own_level(rule: Rule) -> None:
    found = found_by(rule.id, rule.fails)
    assert rule.level in [finding.level for finding in found]
    assert {finding.rule for finding in found} == {rule.id}


@ALL_RULES
def test_a_rule_is_stated_in_a_sentence_about_known_fields(rule: Rule) -> None:
    assert rule.sentence
    keys = {key.removeprefix(f"{LAST}/") for key in (*rule.passes, *rule.fails)}
    assert all(key in FORM for key in keys)


@ALL_RULES
def test_a_rule_says_in_one_line_of_its_own_why_it_matters(rule: Rule) -> None:
    assert 10 <= len(rule.why) <= 50
    assert "\n" not in rule.why
    assert rule.why != rule.sentence


@ALL_RULES
def test_a_threshold_that_may_be_moved_is_the_one_in_the_sentence(rule: Rule) -> None:
    if rule.limit is not None:
        assert rule.limit.rule == rule.id
        assert f"{rule.limit.default}" in rule.sentence


@ALL_RULES
def test_what_a_rule_finds_is_well_formed(rule: Rule) -> None:
    for finding in found_by(rule.id, rule.fails):
        well_formed(finding)


@ALL_RULES
def test_every_correction_settles_its_finding_and_undo_brings_it_back(rule: Rule) -> None:
    for finding in found_by(rule.id, rule.fails):
        for correction in finding.corrections:
            settled(finding, correction, dict(rule.fails))


@ALL_RULES
def test_a_rule_finds_nothing_wrong_in_a_form_nobody_filled_in(rule: Rule) -> None:
    assert [finding for finding in found_by(rule.id, {}) if not finding.missing] == []


# Any draft at all.

FIGURE = st.one_of(
    st.sampled_from(["", "", "0", "0.00", "约1", "-3", "（2.5）", "30000元", "1,234.50", "12.345"]),
    st.decimals(min_value=0, max_value=9999, places=2).map(str),
    st.decimals(min_value=0, max_value=99, places=1).map(str),
    st.integers(min_value=0, max_value=50).map(str),
)
NAME = st.one_of(
    st.text("甲乙科、；和及 。\n", max_size=6),
    st.sampled_from(["甲局（本级）", "（1）甲科", "3.乙科", "待填", "甲 局"]),
)
PROSE = st.lists(
    st.sampled_from(
        [
            "",
            "2018年，完成。",
            "现将2018年度部门整体支出绩效自评情况报告如下",
            "一、印发简(快)报6期,,效果良好。。",
            "1.（封面）××局（ ）占 %，2015年、2091年。",
            "三、我局联系13800138000，110101199003070003。",
            "（2）我委 年 月办理(2)件:甲.",
        ]
    ),
    max_size=5,
).map("\n".join)
BY_KIND: dict[ValueKind, st.SearchStrategy[Value]] = {
    ValueKind.LIST: st.lists(NAME, max_size=4).map(tuple),
    ValueKind.TEXT: PROSE,
    ValueKind.CHOICE: st.sampled_from(["", "added", "contained"]),
    ValueKind.YEAR: st.sampled_from(["", "2019", "19"]),
    ValueKind.LINE: st.sampled_from(["", "某区甲局", "甲局", "××局（ ）", "甲、乙科。"]),
}
FIGURES = {f.key: FIGURE for f in FORM.fields if f.kind in {ValueKind.MONEY, ValueKind.COUNT}}
ANY_VALUES = st.fixed_dictionaries(
    {}, optional={f.key: BY_KIND.get(f.kind, FIGURE) for f in FORM.fields}
)
ANY_FIGURES = st.fixed_dictionaries(
    {"earmarked": st.sampled_from(["added", "contained"])}, optional=FIGURES
)


@given(ANY_VALUES)
def test_whatever_is_in_a_draft_the_findings_are_well_formed(values: Values) -> None:
    for finding in found_in(draft(values)):
        well_formed(finding)


@some_examples(0.4)
@given(ANY_VALUES)
def test_whatever_is_in_a_draft_every_correction_settles_its_finding(values: Values) -> None:
    for finding in found_in(draft(values)):
        for correction in finding.corrections:
            settled(finding, correction, values)


@given(ANY_FIGURES)
def test_every_correction_of_a_sum_makes_the_row_add_up(values: Values) -> None:
    for finding in findings(values, "T01", "S01", "P02"):
        for correction in finding.corrections:
            session = Session(draft(values))
            session.apply(correction)
            left = [f for f in session.findings if f.rule == finding.rule]
            assert finding.places[0] not in {f.places[0] for f in left}


@given(ANY_FIGURES)
def test_no_sum_is_doubted_once_its_totals_are_computed(values: Values) -> None:
    totals = {field.key: "" for field in FORM.fields if field.is_total}
    assert findings({**values, **totals}, "T01", "S01", "P02") == ()


@given(ANY_FIGURES)
def test_a_hint_about_a_sum_is_never_more_than_its_rounding(values: Values) -> None:
    for finding in findings(values, "T01", "S01"):
        if not finding.difference:
            continue  # no part of it is filled
        allowed = Decimal("0.005") * len(finding.places)  # the total and its parts
        small = abs(figure_of(finding.difference)) <= allowed
        assert finding.level is (Level.H if small else Level.E)


# Sums: T01, S01, P02.


def test_a_blank_total_is_computed_and_not_checked() -> None:
    assert found_by("T01", spending("final", ("", "20", "9", "1"))) == []
    assert found_by("S01", three_public("final", ("1", "2", "3", ""))) == []
    assert found_by("P02", {"staff.retired_veterans": "1", "staff.retirees": "16"}) == []


def test_a_total_with_a_part_nobody_can_read_is_not_checked() -> None:
    assert found_by("T01", spending("final", ("30", "20", "约9", "0"))) == []
    assert found_by("S01", three_public("final", ("无", "2", "3", "6"))) == []
    assert found_by("P02", {"staff.retired_total": "17", "staff.retirees": "十七"}) == []


def test_a_total_nobody_can_read_is_not_checked() -> None:
    assert found_by("T01", spending("final", ("约30", "20", "9", "0"))) == []


def test_blank_parts_count_as_zero_in_a_sum() -> None:
    assert found_by("T01", spending("final", ("20", "20", "", ""))) == []
    assert only("T01", spending("final", ("30", "20", "", ""))).difference == "10"


def test_yuan_is_converted_before_it_is_added() -> None:
    assert found_by("T01", spending("final", ("300000元", "20", "10", ""))) == []
    assert found_by("T01", spending("final", ("30", "200000元", "10.00", ""))) == []


@pytest.mark.parametrize(
    ("total", "level"),
    [
        ("30.00", []),
        ("30.01", [Level.H]),
        ("30.02", [Level.H]),
        ("29.98", [Level.H]),
        ("30.020", [Level.H]),
        ("30.021", [Level.E]),
        ("30.03", [Level.E]),
        ("29.97", [Level.E]),
    ],
)
def test_three_parts_may_be_off_by_two_hundredths(total: str, level: list[Level]) -> None:
    assert levels("T01", spending("final", (total, "10.00", "10.00", "10.00"))) == level
    assert levels("S01", three_public("final", ("10.00", "10.00", "10.00", total))) == level


@pytest.mark.parametrize(
    ("total", "level"),
    [
        ("20.01", [Level.H]),
        ("20.015", [Level.H]),
        ("19.985", [Level.H]),
        ("20.016", [Level.E]),
        ("19.98", [Level.E]),
    ],
)
def test_two_parts_may_be_off_by_one_and_a_half_hundredths(total: str, level: list[Level]) -> None:
    cells = spending("final", (total, "10.00", "10.00", "10.00"))
    assert levels("T01", {**cells, "earmarked": "contained"}) == level


def test_people_are_never_rounded() -> None:
    values: Values = {"staff.retired_total": "17", "staff.retirees": "16"}
    assert levels("P02", values) == [Level.E]
    assert found_by("P02", {**values, "staff.retired_veterans": "1"}) == []


def test_earmarked_money_counts_only_where_it_is_added() -> None:
    added = spending("final", ("33", "20", "9", "4"))
    contained = spending("final", ("29", "20", "9", "4"))
    assert found_by("T01", added) == []
    assert found_by("T01", {**contained, "earmarked": "contained"}) == []
    assert found_by("T01", contained)[0].difference == "-4"
    assert found_by("T01", {**added, "earmarked": "contained"})[0].difference == "4"


def test_every_row_is_added_up_by_itself() -> None:
    wrong = {
        key: value
        for name in ("initial", "adjusted", "final", "assets")
        for key, value in spending(name, ("30", "20", "9", "0")).items()
    }
    assert [finding.places[0] for finding in found_by("T01", wrong)] == [
        "spending.initial.total",
        "spending.adjusted.total",
        "spending.final.total",
        "spending.assets.total",
    ]


def test_a_sum_says_what_was_found_expected_and_the_difference() -> None:
    finding = only("S01", three_public("final", ("0", "0.92", "20.30", "21.52")))
    assert (finding.actual, finding.expected, finding.difference) == ("21.52", "21.22", "0.30")
    assert finding.message == "合计 21.52，三项相加 21.22，多 0.30"
    assert finding.actual == "21.52"


def test_a_sum_offers_the_total_then_each_part_then_to_compute_it() -> None:
    finding = only("T01", spending("final", ("31", "20", "9", "0")))
    assert [(c.label, c.values) for c in finding.corrections] == [
        ("支出合计改为 29", (("spending.final.total", "29"),)),
        ("基本支出改为 22", (("spending.final.basic", "22"),)),
        ("项目支出改为 11", (("spending.final.project", "11"),)),
        ("支出合计恢复自动", (("spending.final.total", ""),)),
    ]


def test_a_part_that_would_become_negative_is_not_offered() -> None:
    finding = only("T01", spending("final", ("10", "20", "9", "0")))
    changed = {key for correction in finding.corrections for key, _ in correction.values}
    assert "spending.final.project" not in changed
    assert "spending.final.basic" in changed


# Limits: P03, P04, S03, S07, T02, T03, T06.


@pytest.mark.parametrize(
    ("figure", "limit", "level"),
    [
        ("34.50", "34.50", []),
        ("34.49", "34.50", []),
        ("34.505", "34.50", [Level.H]),
        ("34.506", "34.50", [Level.E]),
        ("34.51", "34.50", [Level.E]),
        ("34.55", "34.5", [Level.H]),
        ("34.56", "34.5", [Level.E]),
        ("34.6", "34.55", [Level.H]),
        ("0.01", "0", [Level.E]),
        ("0.01", "0.00", [Level.E]),
        ("", "34.5", []),
        ("34.5", "", []),
        ("34.5", "无", []),
        ("约99", "34.5", []),
        ("345001元", "34.5", [Level.H]),
        ("346000元", "34.50", [Level.E]),
    ],
)
def test_a_figure_may_be_above_its_limit_by_half_a_unit_of_the_coarsest(
    figure: str, limit: str, level: list[Level]
) -> None:
    values = {"spending.assets.project": figure, "spending.final.project": limit}
    assert [f.level for f in found_by("T03", values) if f.places[0].endswith("project")] == level


@pytest.mark.parametrize(("figure", "level"), [("44", []), ("45", [Level.W]), ("44.4", [Level.W])])
def test_people_above_a_limit_are_never_rounding(figure: str, level: list[Level]) -> None:
    values: Values = {"staff.on_payroll": figure, "staff.authorised": "44"}
    assert levels("P03", values) == level


@pytest.mark.parametrize(
    ("rule", "figure", "limit"),
    [
        ("T03", "assets", "final"),
        ("T06", "final", "adjusted"),
    ],
)
@pytest.mark.parametrize("column", ["total", "basic", "project", "earmarked"])
def test_the_rows_of_spending_are_compared_column_by_column(
    rule: str, figure: str, limit: str, column: str
) -> None:
    above = {
        **row("spending", figure, **{column: "12.00"}),
        **row("spending", limit, **{column: "10.00"}),
    }
    places = (f"spending.{figure}.{column}", f"spending.{limit}.{column}")
    (finding,) = [f for f in found_by(rule, above) if f.places == places]
    assert (finding.level, finding.difference) == (LEVELS[rule], "2.00")
    assert FORM.place(places[0]) in finding.message
    assert FORM.place(places[1]) in finding.message


@pytest.mark.parametrize("column", ["overseas", "vehicles", "receptions", "total"])
def test_the_three_public_expenses_are_compared_each_and_in_total(column: str) -> None:
    above = {
        **row("three_public", "final", **{column: "12.00"}),
        **row("three_public", "budget", **{column: "10.00"}),
    }
    places = {finding.places[0] for finding in found_by("S03", above)}
    assert f"three_public.final.{column}" in places
    assert set(levels("S03", above)) == {Level.W}


def test_a_computed_total_is_compared_like_a_typed_one() -> None:
    values = {
        **three_public("final", ("30.00", "5.00", "5.00", "")),
        **spending("final", ("", "20.00", "19.00", "")),
    }
    finding = only("S07", values)
    assert (finding.actual, finding.expected, finding.difference) == ("40.00", "39.00", "1.00")


def test_earmarked_money_above_project_money_matters_only_where_it_is_contained() -> None:
    values = spending("final", ("", "", "10", "12"))
    assert found_by("T02", values) == []
    assert levels("T02", {**values, "earmarked": "contained"}) == [Level.E]


def test_staff_at_post_are_staff_on_the_payroll() -> None:
    more: Values = {"staff.at_post": "43", "staff.on_payroll": "42"}
    fewer: Values = {"staff.at_post": "40", "staff.on_payroll": "42"}
    assert (levels("P04", more), levels("P05", more)) == ([Level.E], [])
    assert (levels("P04", fewer), levels("P05", fewer)) == ([], [Level.W])
    assert only("P05", fewer).difference == "-2"


@pytest.mark.parametrize("other", ["", "四十"])
def test_staff_are_not_compared_with_what_is_not_there(other: str) -> None:
    for key in ("staff.at_post", "staff.on_payroll"):
        values: Values = {"staff.at_post": "40", "staff.on_payroll": "40", key: other}
        assert found_by("P04", values) + found_by("P05", values) + found_by("P03", values) == []


# Cells: T04, T05, P01.


@pytest.mark.parametrize("typed", ["约100", "12万", "44\t42", "无"])
def test_a_cell_that_is_no_number_is_an_error_with_what_was_typed(typed: str) -> None:
    finding = only("T05", {"spending.final.basic": typed})
    assert (finding.level, finding.actual) == (Level.E, typed)
    assert typed in finding.message


@pytest.mark.parametrize("typed", ["-12.30", "（12.30）", "－１２．３０"])
def test_a_negative_amount_is_flagged_and_not_refused(typed: str) -> None:
    finding = only("T05", {"spending.final.basic": typed})
    assert (finding.level, finding.actual) == (Level.E, "-12.30")
    assert finding.corrections[0].values == (("spending.final.basic", "12.30"),)


@pytest.mark.parametrize("typed", ["0", "0.00", "-0", "12", "12.30", "1,012.30", "123000元"])
def test_a_sound_amount_is_not_doubted(typed: str) -> None:
    assert found_by("T05", {"spending.final.basic": typed}) == []


@pytest.mark.parametrize(
    ("typed", "better"), [("12.345", "12.35"), ("12.340", "12.34"), ("12345元", "1.23")]
)
def test_more_than_two_decimals_are_hinted_with_the_rounded_figure(typed: str, better: str) -> None:
    finding = only("T05", {"spending.final.basic": typed})
    assert (finding.level, finding.expected) == (Level.H, better)
    assert finding.corrections[0].values == (("spending.final.basic", better),)


def test_unequal_decimals_in_a_table_are_hinted_at_the_fewer_figures() -> None:
    found = found_by("T05", spending("final", ("30.00", "20.00", "9.5", "0")))
    assert [(f.level, f.actual, f.expected) for f in found] == [(Level.H, "9.5", "9.50")]


def test_decimals_are_never_cut_off_by_a_correction() -> None:
    found = found_by("T05", spending("final", ("30.5", "20.5", "9.55", "")))
    assert [(f.actual, f.corrections) for f in found] == [("9.55", ())]


def test_the_two_tables_may_differ_in_their_decimals() -> None:
    values = {**spending("final", ("", "20.5", "", "")), **three_public("final", ("1.25",) * 4)}
    assert found_by("T05", values) == []


def test_a_blank_cell_is_hinted_only_in_a_row_with_figures() -> None:
    found = found_by("T04", spending("final", ("", "20", "", "0")))
    assert [(f.places, f.level, f.missing) for f in found] == [
        (("spending.final.project",), Level.H, True)
    ]
    assert found[0].corrections[0].values == (("spending.final.project", "0"),)
    assert found_by("T04", {}) == []


def test_a_blank_total_is_no_blank_cell() -> None:
    assert found_by("T04", spending("final", ("", "20", "9", "0"))) == []


@pytest.mark.parametrize("typed", ["44.5", "四十四", "-1", "44.0", "1/2", "44元"])
def test_a_head_count_is_a_whole_number(typed: str) -> None:
    assert levels("P01", {"staff.authorised": typed}) == [Level.E]
    assert levels("P01", {"units.internal.count": typed}) == [Level.E]


@pytest.mark.parametrize("typed", ["", "0", "44", "４４", "44人", "1,044", " 44 "])
def test_a_sound_head_count_is_not_doubted(typed: str) -> None:
    assert found_by("P01", {"staff.authorised": typed}) == []


@pytest.mark.parametrize(
    ("typed", "offered"), [("44.0", "44"), ("-3", "3"), ("44.5", ""), ("-1.5", ""), ("-2.0", "2")]
)
def test_a_head_count_is_mended_only_where_it_is_clear_how(typed: str, offered: str) -> None:
    corrections = only("P01", {"staff.authorised": typed}).corrections
    assert [c.values for c in corrections] == [(("staff.authorised", offered),)] * bool(offered)


# Names: O01–O04.


@pytest.mark.parametrize(
    ("listed", "split"),
    [
        ((), ()),
        (("甲科", "乙科"), ("甲科", "乙科")),
        (("甲科、乙科；丙科;丁科",), ("甲科", "乙科", "丙科", "丁科")),
        (("甲科\n乙科",), ("甲科", "乙科")),
        (("甲科、\n乙科；\n丙科。",), ("甲科", "乙科", "丙科")),
        (("甲科、 \n乙科",), ("甲科", "乙科")),
        (("甲科、乙科。",), ("甲科", "乙科")),
        (("甲科、", "乙科；", "丙科"), ("甲科", "乙科", "丙科")),
        ((" 甲科 、\u3000乙科\u3000",), ("甲科", "乙科")),
        (("\t甲科、\u00a0乙科\t",), ("甲科", "乙科")),
        (("甲科\n",), ("甲科",)),
        (("发展和改革科", "文化及旅游科"), ("发展和改革科", "文化及旅游科")),
        (("甲科和乙科及丙科",), ("甲科和乙科及丙科",)),
        (("甲科，乙科,丙科",), ("甲科", "乙科", "丙科")),
        (("甲科\t乙科",), ("甲科", "乙科")),
        (("机关（含甲队，乙队、丙队）；丁科",), ("机关（含甲队，乙队、丙队）", "丁科")),
        (("甲科、、乙科",), ("甲科", "", "乙科")),
        (("甲科", "", "乙科"), ("甲科", "", "乙科")),
        (("甲科", "\t", "乙科"), ("甲科", "", "乙科")),
    ],
)
def test_names_are_split_at_separators_and_lines_and_never_at_and(
    listed: tuple[str, ...], split: tuple[str, ...]
) -> None:
    assert facts({"units.internal.names": listed}).names("units.internal.names") == split


BODIES = pytest.mark.parametrize(
    ("rule", "body"), [("O01", "administrative"), ("O02", "subordinate"), ("O03", "internal")]
)


@BODIES
def test_the_stated_number_is_that_of_the_names(rule: str, body: str) -> None:
    listed: Values = {f"units.{body}.names": ("甲科、乙和丙科", "丁科")}
    assert found_by(rule, {**listed, f"units.{body}.count": "3"}) == []
    finding = only(rule, {**listed, f"units.{body}.count": "2"})
    assert (finding.actual, finding.expected, finding.difference) == ("2", "3", "-1")
    offered = [correction.values for correction in finding.corrections]
    assert offered == [((f"units.{body}.count", value),) for value in ("3", "")]


@BODIES
def test_no_bodies_and_no_names_agree(rule: str, body: str) -> None:
    for names in ((), ("无",)):
        listed: Values = {f"units.{body}.names": names}
        assert found_by(rule, {**listed, f"units.{body}.count": "0"}) == []
        assert found_by(rule, {**listed, f"units.{body}.count": ""}) == []


@BODIES
def test_names_without_a_number_are_counted_and_a_number_without_names_is_unfinished(
    rule: str, body: str
) -> None:
    assert found_by(rule, {f"units.{body}.names": ("甲科",)}) == []
    finding = only(rule, {f"units.{body}.count": "2"})
    assert (finding.level, finding.missing) == (Level.E, True)
    assert "写 2 个" in finding.message


@given(st.lists(NAME | st.just("无"), max_size=6).map(tuple))
def test_the_number_counted_is_the_one_that_is_right_when_typed(names: tuple[str, ...]) -> None:
    listed: Values = {"units.internal.names": names}
    counted = facts(listed).number("units.internal.count")
    assert counted.is_blank is not any(facts(listed).names("units.internal.names"))
    right = counted.shown or "0"
    assert found_by("O03", {**listed, "units.internal.count": right}) == []
    assert found_by("O03", {**listed, "units.internal.count": f"{int(right) + 1}"}) != []


@BODIES
def test_a_number_nobody_can_read_is_not_compared_with_the_names(rule: str, body: str) -> None:
    values: Values = {f"units.{body}.count": "两", f"units.{body}.names": ("甲科",)}
    assert found_by(rule, values) == []


def test_blank_names_are_not_counted_but_pointed_out() -> None:
    values: Values = {"units.internal.count": "2", "units.internal.names": ("甲科", "", "乙科")}
    assert found_by("O03", values) == []
    finding = only("O04", values)
    assert "第 2 个" in finding.message
    assert finding.corrections[0].values == (("units.internal.names", ("甲科", "乙科")),)


def test_a_repeated_name_is_named() -> None:
    finding = only("O04", {"units.subordinate.names": ("甲中心", "乙中心、甲中心 ")})
    assert (finding.actual, finding.level) == ("甲中心", Level.E)
    assert finding.corrections[0].values == (("units.subordinate.names", ("甲中心", "乙中心")),)


def test_the_same_name_in_two_lists_is_not_repeated() -> None:
    values: Values = {"units.administrative.names": ("甲局",), "units.internal.names": ("甲局",)}
    assert found_by("O04", values) == []


# The years and what must be filled in: B01, B03, T09, T13, N01.


@pytest.mark.parametrize("key", ["year", "cover.unit", "cover.preparer", "cover.phone"])
@pytest.mark.parametrize("typed", ["", " ", "\u3000"])
def test_the_cover_must_be_filled_in(key: str, typed: str) -> None:
    finding = only("B01", {**figures_2019(), key: typed})
    assert (finding.places, finding.level, finding.missing) == ((key,), Level.E, True)
    assert FORM[key].label in finding.message


@pytest.mark.parametrize("typed", ["19", "2019年", "abcd", "20190"])
def test_a_year_is_four_digits(typed: str) -> None:
    finding = only("B01", {**figures_2019(), "year": typed})
    assert (finding.actual, finding.missing) == (typed, False)


@pytest.mark.parametrize(
    "text",
    [
        "2018年，我局完成各项任务。",
        "\u30002018年度，我局完成各项任务。",
        "2018年度部门整体支出绩效自评报告\n我局……",
        "现将2018年度部门整体支出绩效自评情况报告如下：",
        "根据要求，现将我局2018年绩效自评情况报告如下：",
    ],
)
def test_a_report_on_another_year_is_seen(text: str) -> None:
    finding = only("B03", {"performance": text})
    assert (finding.actual, finding.expected, finding.difference) == ("2018年", "2019年", "-1")
    assert finding.places == ("performance", "year")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2019年，我局完成各项任务。",
        "我局成立于2015年，2020年将搬迁。",
        "2019年，较2018年整体支出下降3%。",
        "2019年，与2018年度整体支出相比有所下降。",
        "2019年，对2018年度部门整体支出绩效评价发现的问题进行了整改。",
        "2019年，根据2018年绩效评价结果安排预算。",
    ],
)
def test_another_year_that_may_rightly_be_there_is_left_alone(text: str) -> None:
    assert found_by("B03", {"performance": text}) == []


def test_an_odd_year_is_not_compared_with_the_text() -> None:
    assert found_by("B03", {"year": "19", "performance": "2018年，完成。"}) == []


def test_the_year_is_mended_where_it_was_found_and_nowhere_else() -> None:
    text = "我局2018年搬迁。现将2018年度部门整体支出绩效自评情况报告如下："
    mended = "我局2018年搬迁。现将2019年度部门整体支出绩效自评情况报告如下："
    values: Values = {"performance": text}
    finding = only("B03", values)
    assert finding.corrections[0].values == (("performance", mended),)
    for correction in finding.corrections:
        settled(finding, correction, values)


def test_the_year_is_mended_in_all_places_at_once() -> None:
    text = "2018年，完成。现将2018年度部门整体支出绩效自评情况报告如下："
    finding = only("B03", {"performance": text})
    assert finding.corrections[0].values == (("performance", text.replace("2018", "2019")),)


def test_two_other_years_are_mended_each_by_itself() -> None:
    text = "2018年，完成。现将2017年度部门整体支出绩效自评情况报告如下："
    first, second = found_by("B03", {"performance": text})
    assert first.corrections[0].values == (("performance", text.replace("2018", "2019")),)
    assert second.corrections[0].values == (("performance", text.replace("2017", "2019")),)


def test_figures_that_differ_between_the_rows_need_a_reason() -> None:
    values = {
        **spending("initial", ("10", "10", "0", "0")),
        **spending("final", ("12", "12", "0", "0")),
    }
    assert only("T09", values).places == ("reasons",)
    assert found_by("T09", {**values, "reasons": "追加。"}) == []
    assert levels("T09", {**values, "reasons": " \n "}) == [Level.E]


@pytest.mark.parametrize(
    "final",
    [
        ("10", "10", "0", "0"),
        ("10.00", "10.00", "0.00", ""),
        ("", "10", "0", "0"),
        ("", "10", "约3", "0"),
        ("", "约10", "", ""),
        ("", "", "", ""),
    ],
)
def test_figures_that_agree_or_cannot_be_read_need_no_reason(final: tuple[str, ...]) -> None:
    values = {**spending("initial", ("10", "10", "0", "0")), **spending("final", final)}
    assert found_by("T09", values) == []


def test_asset_purchases_are_no_year_to_compare() -> None:
    values = {
        **spending("final", ("10", "10", "0", "0")),
        **spending("assets", ("1", "1", "0", "0")),
    }
    assert found_by("T09", values) == []


@pytest.mark.parametrize("name", ["initial", "adjusted", "final"])
def test_a_year_without_any_figure_is_unfinished(name: str) -> None:
    empty = spending(name, ("", " ", "", ""))
    finding = only("T13", {**figures_2019(), **empty})
    assert (finding.places[0], finding.missing) == (f"spending.{name}.total", True)
    assert found_by("T13", {**figures_2019(), **empty, f"spending.{name}.basic": "约"}) == []


def test_asset_purchases_may_be_wholly_empty() -> None:
    assert found_by("T13", {**figures_2019(), **spending("assets", ("", "", "", ""))}) == []


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        ("一、部门概况", ("staff.", "units.", "duties")),
        ("二、部门整体支出管理及使用情况", ("spending.", "three_public.", "reasons", "funds")),
        ("三、部门整体支出绩效情况", ("performance",)),
        ("四、存在的主要问题及改进措施或有关建议", ("problems",)),
    ],
)
def test_no_part_of_the_report_may_be_empty(part: str, keys: tuple[str, ...]) -> None:
    values = {k: v for k, v in figures_2019().items() if not k.startswith(keys)}
    finding = only("N01", values)
    assert part in finding.message
    assert finding.missing
