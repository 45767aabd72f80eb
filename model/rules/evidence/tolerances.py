"""How far a typed sum of money may be off its parts (form.md §3)."""

from decimal import Decimal

from model.draft.facts import Facts
from model.form.spec import Field, Table, ValueKind
from model.rules.evidence.neighbours import table_of
from model.values.numbers import MOST_DECIMALS, sum_tolerance


def is_tail(facts: Facts, total: Field, parts: int, difference: Decimal) -> bool:
    """Whether the difference from so many parts may come from rounding.

    The table is read only where its decimals matter.
    """
    off = abs(difference)
    if total.kind is not ValueKind.MONEY or off > sum_tolerance(parts, 0):
        return False
    return off <= sum_tolerance(parts) or off <= sum_tolerance(parts, table_decimals(facts, total))


def table_decimals(facts: Facts, total: Field) -> int:
    """Return the most decimals that a figure of the total's table shows, two at most."""
    table = table_of(total.key)
    return facts.once(_decimals, table) if table else MOST_DECIMALS


def _decimals(facts: Facts, table: Table) -> int:
    shown = (facts.typed(field.key).decimals for field in table.fields)
    return min(max(shown, default=0), MOST_DECIMALS)
