"""What last year's report said, as this year's draft keeps it, and how a figure has moved."""

from decimal import Decimal
from typing import NamedTuple

from model.draft.annotations import LAST
from model.draft.draft import Draft, Value, is_list
from model.draft.facts import Facts
from model.values.percent import percent_text


class YearChange(NamedTuple):
    """A figure less last year's, and this in percent of last year's without sign; "" of 0."""

    difference: Decimal
    percent: str


def last_value(draft: Draft, key: str) -> Value:
    """Return last year's value of a field as the field itself would hold it; blank for none."""
    items = draft.annotation(LAST, key)
    return items if is_list(key) else "\n".join(items)


def year_change(facts: Facts, key: str) -> YearChange | None:
    """Return how a figure of the form has moved; None where there is no figure of either year."""
    now, last = facts.number(key).value, facts.last_year(key).value
    if now is None or last is None:
        return None
    moved = now - last
    return YearChange(moved, percent_text(abs(moved), abs(last)) if last else "")
