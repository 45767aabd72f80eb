"""The rate rows of tables: how much of one row another makes, in percent."""

from fractions import Fraction
from typing import NamedTuple

from model.draft.facts import Facts
from model.form.spec import Table
from model.values.percent import percent_text


class Rate(NamedTuple):
    """One rate: ``percent`` as it is read (30.67%), ``share`` exact, 1 for 100 %."""

    percent: str
    share: Fraction


def rates(facts: Facts, table: Table) -> tuple[Rate | None, ...]:
    """Return a table's rates, column by column; () for a table without a rate row.

    None where a figure is blank or unreadable, or the divisor 0 or negative.
    """
    return tuple(facts.once(_rate, *pair) for pair in table.rate_pairs)


def _rate(facts: Facts, key: str, base_key: str) -> Rate | None:
    value, base = facts.number(key).value, facts.number(base_key).value
    if value is None or base is None or base <= 0:
        return None
    return Rate(percent_text(value, base), Fraction(value) / Fraction(base))
