"""The rules with a threshold, at it and beside it: P07, P08, T08, T11, S04, S06, Y01."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.findings.finding import Level
from model.findings.rule_settings import threshold_set
from model.rules import BY_ID, RULES
from tests.builders import Values, facts, row, spending, three_public
from tests.model.rules.rule_checks import found_by, only, places

REASON = "经区财政局同意放宽"


def last(values: Values) -> Values:
    """Give the same values as last year's."""
    return {f"last/{key}": (value,) for key, value in values.items() if isinstance(value, str)}


PAIRS = {
    "P07": ("staff.contract", "staff.authorised"),
    "P08": ("staff.on_payroll", "last/staff.on_payroll"),
    "T08": ("spending.adjusted.basic", "spending.initial.basic"),
    "T11": ("spending.final.basic", "spending.adjusted.basic"),
    "S04": ("three_public.final.vehicles", "three_public.budget.vehicles"),
    "S06": ("three_public.final.vehicles", "last/three_public.final.vehicles"),
    "Y01": ("spending.initial.basic", "last/spending.final.total"),
}


def at(rule: str, figure: str, base: str) -> Values:
    key, other = PAIRS[rule]
    return {key: figure, other: (base,) if other.startswith("last/") else base}


@pytest.mark.parametrize(
    ("rule", "figure", "base", "message"),
    [
        ("P07", "8", "40", ""),
        ("P07", "9", "44", "20.45%"),
        ("P07", "2000", "9999", "20.002%"),
        ("P07", "2001", "9999", "20.01%"),
        ("P08", "44", "40", ""),
        ("P08", "36", "40", ""),
        ("P08", "45", "40", "增加 12.5%"),
        ("P08", "35", "40", "减少 12.5%"),
        ("T08", "110.00", "100.00", ""),
        ("T08", "110.01", "100.00", "增加 10.01%"),
        ("T08", "90", "100", ""),
        ("T08", "89.99", "100", "减少 10.01%"),
        ("T08", "1,644.56", "1075.20", "增加 52.95%"),
        ("T11", "90", "100", ""),
        ("T11", "89.99", "100", "89.99%"),
        ("T11", "0", "100", "0%"),
        ("T11", "89.996", "100", "89.996%"),
        ("S04", "1.5", "3", ""),
        ("S04", "1.49", "3", "49.67%"),
        ("S04", "0", "3", "0%"),
        ("S06", "3.00", "3.00", ""),
        ("S06", "2", "3", ""),
        ("S06", "3.05", "3", ""),  # within rounding of the 3
        ("S06", "3.6", "3", "多 0.6"),
        ("Y01", "130", "100", ""),
        ("Y01", "70", "100", ""),
        ("Y01", "130.01", "100", "增加 30.01%"),
        ("Y01", "69.9", "100", "减少 30.1%"),
    ],
)
def test_a_figure_at_its_threshold_passes_and_one_beyond_it_does_not(
    rule: str, figure: str, base: str, message: str
) -> None:
    found = [f for f in found_by(rule, at(rule, figure, base)) if not f.places[0].endswith("total")]
    found = found_by(rule, at(rule, figure, base)) if rule == "Y01" else found
    assert [message in finding.message for finding in found] == [True] * bool(message)
    assert all(finding.level is Level.W for finding in found)


@pytest.mark.parametrize("rule", PAIRS)
@pytest.mark.parametrize(("figure", "base"), [("", "100"), ("5", ""), ("约5", "100"), ("5", "无")])
def test_nothing_is_compared_with_what_is_not_there(rule: str, figure: str, base: str) -> None:
    assert found_by(rule, at(rule, figure, base)) == []


@pytest.mark.parametrize("rule", ["P07", "T11", "S04"])
def test_no_share_of_nothing_is_taken(rule: str) -> None:
    assert found_by(rule, at(rule, "5", "0")) == []


@pytest.mark.parametrize("rule", ["P08", "T08"])
def test_a_figure_that_grew_from_nothing_is_said_without_a_percentage(rule: str) -> None:
    found = found_by(rule, at(rule, "5", "0"))
    assert found
    assert all("%" not in finding.message for finding in found)
    assert found_by(rule, at(rule, "0", "0")) == []


@pytest.mark.parametrize("rule", [rule for rule in PAIRS if rule != "S06"])
def test_a_report_may_move_the_threshold_with_a_reason(rule: str) -> None:
    fails = dict(BY_ID[rule].fails)
    limit = BY_ID[rule].limit
    assert limit is not None
    wider = "1" if rule in {"T11", "S04"} else "99"
    assert found_by(rule, {**fails, **threshold_set(limit, wider, REASON)}) == []
    assert found_by(rule, {**fails, **threshold_set(limit, wider, "")}) != []


def test_every_threshold_of_form_md_can_be_moved() -> None:
    assert {rule.id for rule in RULES if rule.limit} >= PAIRS.keys() - {"S06"}


def test_every_column_is_compared_total_included() -> None:
    values = {
        **spending("initial", ("100", "100", "100", "100")),
        **spending("adjusted", ("200", "105", "200", "0")),
    }
    moved = ("total", "project", "earmarked")
    assert places("T08", values) == [f"spending.adjusted.{column}" for column in moved]


def test_a_total_nobody_typed_is_held_against_the_other_too() -> None:
    values = {
        **three_public("budget", ("0", "3", "40", "")),
        **three_public("final", ("0", "0.92", "20.30", "")),
    }
    assert places("S04", values) == [
        "three_public.final.vehicles",
        "three_public.final.total",
    ]


def test_a_finding_says_what_it_was_held_against_so_that_its_answer_can_fall_due() -> None:
    found = only("P07", {"staff.contract": "9", "staff.authorised": "44"})
    assert (found.actual, found.expected, found.difference) == ("9", "8.8", "0.2")
    moved = only("P07", {"staff.contract": "9", "staff.authorised": "43"})
    assert moved.figures != found.figures


def test_only_heads_that_are_no_part_of_others_are_compared_with_last_year() -> None:
    values: Values = {"staff.at_post": "1", "staff.retirees": "17", "staff.retired_veterans": "0"}
    before = dict.fromkeys(("last/staff.at_post", "last/staff.retirees"), ("40",))
    assert found_by("P08", {**values, **before}) == []
    assert places("P08", {**values, "last/staff.retired_total": ("40",)}) == ["staff.retired_total"]


@pytest.mark.parametrize("name", ["initial", "final"])
def test_a_row_left_from_last_years_report_is_seen(name: str) -> None:
    cells = spending(name, ("29.50", "20.00", "9.5", "0"))
    (found,) = [f for f in found_by("Y01", {**cells, **last(cells)}) if f.subject]
    assert found.places[0] == f"spending.{name}.total"
    assert found_by("Y01", {**cells, **last(spending(name, ("29.50", "20.00", "9.6", "0")))}) == []


def test_one_figure_as_last_year_is_no_copied_row() -> None:
    cells = row("spending", "initial", basic="20", project="0")
    assert found_by("Y01", {**cells, **last(cells)}) == []


FIGURE = st.one_of(
    st.sampled_from(["", "0", "约1", "-3", "9" * 20, "0.0000000000000000001", "30000元"]),
    st.decimals(min_value=0, max_value=9999, places=2).map(str),
)


@given(st.sampled_from(sorted(PAIRS)), FIGURE, FIGURE)
def test_no_figure_however_odd_breaks_a_threshold(rule: str, figure: str, base: str) -> None:
    for finding in BY_ID[rule].findings(facts(at(rule, figure, base))) or ():
        assert finding.actual in finding.message
