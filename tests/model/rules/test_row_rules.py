"""The rows of figures against each other: T07, T10, T12, S03 and S05, and their causes."""

import pytest

from model.findings.finding import Level
from tests.builders import Values, figures_2019, row, spending, three_public
from tests.model.rules.rule_checks import found_by, levels, only, places

ROWS = ("initial", "adjusted", "final")


def columns(column: str, *figures: str) -> Values:
    """Give one column of （一）, 年初 to 决算."""
    return {f"spending.{name}.{column}": f for name, f in zip(ROWS, figures, strict=True)}


# T07: a row copied.


@pytest.mark.parametrize(
    ("final", "speaks_up"),
    [
        (("30", "20", "10", "0"), True),
        (("30.00", "20.00", "10.0", ""), True),
        (("", "20", "10", "0"), True),
        (("30", "20", "9.99", "0"), False),
        (("30", "20", "10", "1"), False),
        (("30", "20", "约10", "0"), False),
        (("", "", "", ""), False),
    ],
)
def test_final_accounts_equal_to_the_budget_in_every_column_look_copied(
    final: tuple[str, ...], speaks_up: bool
) -> None:
    values = {**spending("adjusted", ("30", "20", "10", "0")), **spending("final", final)}
    assert levels("T07", values) == [Level.W] * speaks_up


def test_one_figure_spent_to_the_last_cent_is_not_copied() -> None:
    values = {**row("spending", "adjusted", basic="20"), **row("spending", "final", basic="20")}
    assert found_by("T07", values) == []


def test_a_copied_row_is_one_finding_about_the_whole_row_with_its_cause() -> None:
    found = only("T07", figures_2019())
    assert (found.place, len(found.places)) == ("部门决算数 整行", 8)
    assert "调整预算数" in found.cause


# T10: amounts in the reasons.


@pytest.mark.parametrize(
    "reasons",
    [
        "追加人员经费20万元。",
        "追加 20.5 万元",
        "1、追加。\n2、调减１２万元。",
        "收回3800余元",
        "上级补助二十万元",
        "增加1.2亿元",
    ],
)
def test_a_reason_with_an_amount_is_enough(reasons: str) -> None:
    assert found_by("T10", {**figures_2019(), "reasons": reasons}) == []


@pytest.mark.parametrize("reasons", ["上级拨款未列入预算", "2019年机构改革", "增长5%，新增2个机构"])
def test_reasons_without_any_amount_are_hinted(reasons: str) -> None:
    assert levels("T10", {**figures_2019(), "reasons": reasons}) == [Level.H]


def test_where_nothing_differs_no_amount_is_asked_for() -> None:
    same = {**spending("initial", ("1", "1", "", "")), **spending("final", ("1", "1", "", ""))}
    assert found_by("T10", {**same, "reasons": "无差异。"}) == []
    assert found_by("T10", {"reasons": "无差异。"}) == []
    assert found_by("T10", {**figures_2019(), "reasons": " "}) == []


# T12: another magnitude.


@pytest.mark.parametrize(
    ("figures", "suspect", "intended", "cause"),
    [
        (("1776.80", "1853.89", "18538900"), "final", "1853.89", "元"),
        (("17768000", "1853.89", "1853.89"), "initial", "1776.8", "元"),
        (("", "3", "9200"), "final", "0.92", "元"),
        (("1776.80", "1853.89", "18538.9"), "final", "1853.89", "小数点"),
        (("1776.80", "185389", "1853.89"), "adjusted", "1853.89", "小数点"),
        (("", "1853.89", "185389"), "final", "1853.89", "小数点"),
        (("17768000", "", ""), "initial", "1776.8", "元"),
    ],
)
def test_a_figure_of_another_magnitude_is_seen_with_its_cause(
    figures: tuple[str, str, str], suspect: str, intended: str, cause: str
) -> None:
    found = only("T12", columns("basic", *figures))
    assert found.places == (f"spending.{suspect}.basic",)
    assert found.expected == intended
    assert cause in found.cause
    assert found.corrections[0].values == ((found.places[0], intended),)


@pytest.mark.parametrize(
    "figures",
    [
        ("1776.80", "1853.89", "1853.89"),
        ("0", "1853.89", "1853.89"),
        ("1", "1500", "1500"),
        ("0.01", "50", "50"),
        ("5", "50", "500"),
        ("100", "10", "1000"),
        ("0.5", "5000", "5000"),
        ("701.6", "824.2", "8240"),
        ("1853.89", "1776.80", "185.39"),
        ("约3", "3", "-30000"),
        ("17768000元", "1853.89", "1853.89"),
        ("1776.80", "12", "120000元"),
    ],
)
def test_figures_that_may_both_be_right_are_left_alone(figures: tuple[str, str, str]) -> None:
    assert found_by("T12", columns("project", *figures)) == []


def test_a_whole_row_in_yuan_is_one_finding_and_one_correction() -> None:
    values = {
        **spending("initial", ("1776.80", "1075.20", "701.6", "0")),
        **spending("final", ("18538900", "10296900", "8242000", "0")),
    }
    found = only("T12", values)
    assert found.places == tuple(f"spending.final.{c}" for c in ("total", "basic", "project"))
    assert [value for _, value in found.corrections[0].values] == ["1853.89", "1029.69", "824.2"]


def test_a_whole_table_in_yuan_is_seen_by_its_sheer_size() -> None:
    values = {
        **spending("initial", ("17768000", "10752000", "7016000", "0")),
        **spending("final", ("18538900", "10296900", "8242000", "0")),
    }
    assert places("T12", values) == ["spending.initial.total", "spending.final.total"]
    assert places("T12", three_public("final", ("", "9200", "203000", "212200"))) == [
        "three_public.final.receptions"
    ]


# S03 and S05: no budget at all.


def test_spending_without_a_budget_is_said_once_and_by_its_own_rule() -> None:
    values = {
        **three_public("budget", ("0", "3", "0", "3")),
        **three_public("final", ("5", "0", "0", "5")),
    }
    assert places("S05", values) == ["three_public.final.overseas"]
    assert places("S03", values) == ["three_public.final.total"]


@pytest.mark.parametrize(("budget", "final"), [("", "5"), ("0", ""), ("0", "0"), ("无", "5")])
def test_a_budget_nobody_wrote_is_not_a_budget_of_nothing(budget: str, final: str) -> None:
    values = {
        **row("three_public", "budget", overseas=budget),
        **row("three_public", "final", overseas=final),
    }
    assert found_by("S05", values) == []


# The cheap cause of a figure above its limit.


@pytest.mark.parametrize(
    ("figure", "limit", "cause"),
    [
        ("18538900", "1853.89", "元"),
        ("345.0", "34.50", "小数点"),
        ("1853.98", "1853.89", "打反"),
        ("1853.89", "1644.56", ""),
        ("21", "12", ""),
        ("34.506", "34.50", ""),
    ],
)
def test_a_figure_above_its_limit_by_a_cheap_slip_is_told_so(
    figure: str, limit: str, cause: str
) -> None:
    values: Values = {"spending.assets.project": figure, "spending.final.project": limit}
    (found,) = [f for f in found_by("T03", values) if f.places[0].endswith("project")]
    assert cause in found.cause
    assert bool(found.cause) is bool(cause)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("约100", ["100"]),
        ("1,075.20左右", ["1,075.20"]),
        ("100万", ["100"]),
        ("约1000元", ["0.1"]),
        ("１００余", ["100"]),
        ("100-200", []),
        ("1.2亿元", ["12000"]),
        ("5千元", ["0.5"]),
        ("12.3万", ["12.3"]),
        ("3百万", ["300"]),
        ("1,776.80万", ["1776.80"]),
        ("1075。2", ["1075.2"]),
        ("1'776", ["1776"]),
        ("12.3W", ["12.3"]),
        ("1.2億元", ["12000"]),
        ("RMB 1,776.80", ["1,776.80"]),
        ("人民币：12.3万元", ["12.3"]),
        ("1776.8O", []),
        ("l776", []),
        ("。5", []),
        ("#DIV/0!", []),
        ("1.0752E+03", []),
        ("1.776,80", []),
        ("1,77,6.8", []),
        ("44 42", []),
        ("1e3", []),
        ("见附表", []),
        ("增长5%", []),
        ("（约100）", []),
    ],
)
def test_the_one_figure_in_words_is_offered(typed: str, offered: list[str]) -> None:
    finding = only("T05", {"spending.final.basic": typed})
    assert finding.level is Level.E
    assert [value for it in finding.corrections for _, value in it.values] == offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("四十二", ["42"]),
        ("十人", ["10"]),
        ("两名", ["2"]),
        ("42人左右", ["42"]),
        ("约42.5", []),
        ("三百", []),
        ("三四人", []),
        ("若干", []),
        ("人", []),
    ],
)
def test_people_counted_in_words_are_offered_in_digits(typed: str, offered: list[str]) -> None:
    finding = only("P01", {"staff.on_payroll": typed})
    assert [value for it in finding.corrections for _, value in it.values] == offered


@pytest.mark.parametrize("typed", ["44\t42", "44 42", "44\u3000４２"])
@pytest.mark.parametrize(
    ("rule", "key"), [("P01", "staff.at_post"), ("T05", "spending.final.basic")]
)
def test_two_cells_in_one_are_told_to_be_two_figures(rule: str, key: str, typed: str) -> None:
    found = only(rule, {key: typed})
    assert found.message == f"「{typed}」里有 2 个数，这里只填一个"
    assert not found.corrections


def test_the_tail_of_a_table_s_decimals_is_said_and_two_decimals_offered() -> None:
    values: Values = {"spending.final.basic": "701.6000000000001"}
    found = only("T05", values)
    assert found.level is Level.H
    assert "701.6000000000001" in found.message
    assert found.corrections[0].values == (("spending.final.basic", "701.60"),)


def test_a_dash_is_said_to_count_as_nothing_and_0_is_offered() -> None:
    for rule, key in (("T05", "spending.final.basic"), ("P01", "staff.at_post")):
        found = only(rule, {key: " -  "})
        assert (found.level, found.message) == (Level.H, "短横线按 0 算，请直接填 0")
        assert found.corrections[0].values == ((key, "0"),)


def test_a_figure_in_another_unit_is_told_with_it_and_converted_by_a_button() -> None:
    found = only("T05", {"spending.final.basic": "1.2亿元"})
    assert found.message == "「1.2亿元」带了单位“亿”，这里按万元填"
    assert found.corrections[0].label == "改为 12000"
