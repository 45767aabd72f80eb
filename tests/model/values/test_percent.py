"""Shares in percent, with the decimals that show on which side of a threshold they lie."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.values.percent import percent_text

FIGURES = st.decimals(min_value=Decimal("0.01"), max_value=10**12, places=2)


@pytest.mark.parametrize(
    ("value", "base", "shown"),
    [
        ("0.92", "3", "30.67%"),
        ("20.30", "40", "50.75%"),
        ("1853.89", "1853.89", "100%"),
        ("0", "5", "0%"),
        ("-5", "40", "-12.5%"),
        ("1", "200", "0.5%"),
        ("1", "16", "6.25%"),
        ("0.00005", "1", "0.01%"),
        ("0.00004", "1", "0.004%"),
        ("49.996", "100", "49.996%"),
        ("49.9949", "100", "49.99%"),
        ("49.995", "100", "49.995%"),
        ("89.9999", "100", "89.9999%"),
        ("100.002", "100", "100.002%"),
        ("10.002", "100", "10.002%"),
        ("99999999999999999999", "100000000000000000000", "99.999999999999999999%"),
    ],
)
def test_a_share_is_shown_by_two_decimals_or_as_many_as_tell_it_from_a_whole_percent(
    value: str, base: str, shown: str
) -> None:
    assert percent_text(Decimal(value), Decimal(base)) == shown


@given(FIGURES, FIGURES, st.sampled_from([10, 20, 50, 90, 100]))
def test_what_is_shown_lies_on_the_same_side_of_a_threshold_as_the_figures(
    value: Decimal, base: Decimal, limit: int
) -> None:
    shown = Fraction(percent_text(value, base).removesuffix("%"))
    exact = 100 * Fraction(value) / Fraction(base)
    assert (shown > limit, shown < limit) == (exact > limit, exact < limit)
    assert abs(shown - exact) <= Fraction(1, 200)
