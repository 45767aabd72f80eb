"""The rate rows under the tables: 决算 ÷ 调整预算, 决算 ÷ 预算."""

from fractions import Fraction

import pytest

from model.draft.facts import Facts
from model.draft.rates import rates
from model.form.spec import Table
from model.form.spending import SPENDING, THREE_PUBLIC
from tests.builders import Values, draft, facts, figures_2019, spending


def percents(report: Facts, table: Table = SPENDING) -> list[str | None]:
    """Return the rates as they are read, column by column."""
    return [rate and rate.percent for rate in rates(report, table)]


def of(final: str, adjusted: str) -> list[str | None]:
    """Return the rate of 基本支出 with these figures, and of the total added up of them."""
    values: Values = {
        **spending("final", ("", final, "", "")),
        **spending("adjusted", ("", adjusted, "", "")),
    }
    total, basic, *others = percents(facts(values))
    assert others == [None, None]
    return [total, basic]


def test_the_rates_of_2019_are_those_of_the_paper() -> None:
    report = facts(figures_2019())
    assert percents(report) == ["100%", "100%", "100%", None]
    assert percents(report, THREE_PUBLIC) == [None, "30.67%", "50.75%", "49.35%"]


def test_a_total_nobody_typed_has_a_rate_too() -> None:
    assert of("45", "50") == ["90%", "90%"]


@pytest.mark.parametrize(
    ("final", "adjusted"),
    [("", "50"), ("50", ""), ("约50", "50"), ("50", "约50"), ("50", "0"), ("0", "0"), ("5", "-50")],
)
def test_there_is_no_rate_where_a_figure_is_blank_or_unreadable_or_nothing_was_planned(
    final: str, adjusted: str
) -> None:
    assert of(final, adjusted)[1] is None


def test_more_than_planned_is_more_than_a_hundred_percent() -> None:
    report = facts({"spending.final.basic": "51", "spending.adjusted.basic": "500000元"})
    rate = rates(report, SPENDING)[1]
    assert rate and (rate.percent, rate.share) == ("102%", Fraction(51, 50))


def test_rates_follow_the_figures_through_the_cache() -> None:
    before = draft({"spending.final.basic": "45", "spending.adjusted.basic": "50"})
    known = Facts(before)
    assert percents(known)[1] == "90%"
    after = before.with_values({"spending.final.basic": "40"}, {})
    assert percents(Facts(after, known))[1] == "80%"
