"""What a slip is divided by, and percentages of figures that are none."""

from decimal import Decimal

import pytest

from model.form.spec import ValueKind
from model.rules.kinds.ratios import compared, pair
from model.values.numbers import read_number
from tests.builders import Values, facts, spending, three_public
from tests.model.rules.rule_checks import found_by, only


@pytest.mark.parametrize(
    ("typed", "intended", "factor", "difference"),
    [
        ("18538900", "1853.89", "10000", "18537046.11"),
        ("1853890", "1853.89", "1000", "1852036.11"),
        ("185389", "1853.89", "100", "183535.11"),
        ("18538.9", "1853.89", "10", "16685.01"),
    ],
)
def test_a_slip_is_divided_by_what_is_said_and_the_difference_is_that_to_the_figure_meant(
    typed: str, intended: str, factor: str, difference: str
) -> None:
    values: Values = {
        "spending.initial.basic": "1776.80",
        "spending.adjusted.basic": "1853.89",
        "spending.final.basic": typed,
    }
    finding = only("T12", values)
    (offer,) = finding.corrections
    assert offer.label == f"部门决算数除以 {factor}，改为 {intended}"
    assert offer.values == (("spending.final.basic", intended),)
    assert (finding.actual, finding.expected, finding.difference) == (typed, intended, difference)
    assert Decimal(typed) / Decimal(factor) == Decimal(intended)


SOUND, HUGE, TINY = "100", "99999999999999999999", "0.0000001"


@pytest.mark.parametrize("figure", [HUGE, TINY])
def test_no_percentage_is_worked_out_where_one_of_two_figures_is_a_slip(figure: str) -> None:
    sound, huge = (read_number(typed, ValueKind.MONEY) for typed in (SOUND, figure))
    assert compared("spending.final.basic", sound, huge) is None
    assert compared("spending.final.basic", huge, sound) is None
    assert compared("spending.final.basic", huge, huge) is None
    assert compared("spending.final.basic", sound, sound) is not None


@pytest.mark.parametrize("figure", [HUGE, TINY])
@pytest.mark.parametrize("key", ["spending.adjusted.basic", "spending.initial.basic"])
def test_a_slip_of_twenty_digits_is_told_no_percentage(figure: str, key: str) -> None:
    values: Values = {
        "spending.initial.basic": SOUND,
        "spending.adjusted.basic": SOUND,
        "spending.final.basic": SOUND,
        key: figure,
    }
    assert pair(facts(values), "spending.adjusted.basic", "spending.initial.basic") is None
    assert [f for f in found_by("T08", values) if "spending.initial.basic" in f.places] == []
    assert found_by("S04", three_public("final", ("0", "1", "1", "2"))) == []


def test_a_figure_of_none_is_sound_and_a_blank_is_no_figure() -> None:
    rows = spending("final", ("0", "0", "0", "0")) | spending("adjusted", ("5", "", "5", "0"))
    none = facts(rows)
    assert pair(none, "spending.final.total", "spending.adjusted.total") is not None
    assert pair(none, "spending.final.basic", "spending.adjusted.basic") is None
