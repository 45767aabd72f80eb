"""What last year's report said, as this year's draft keeps it, and how a figure has moved."""

from decimal import Decimal
from typing import NamedTuple

from model.draft.annotations import LAST
from model.draft.draft import Draft, Value, is_list
from model.draft.facts import Facts
from model.form.spec import Table
from model.values.numbers import Reading
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


class ComparedItem(NamedTuple):
    """An item of the final accounts in both years, figures as shown; "" where there is none.

    ``lengths`` are both as a chart draws them: nothing below 0.
    """

    key: str
    label: str
    now: str
    last: str
    lengths: tuple[Decimal, Decimal]
    change: YearChange | None


def compared_items(facts: Facts, table: Table) -> tuple[ComparedItem, ...]:
    """Return what a table's final accounts came to beside last year's, column by column, then the
    total of each row that is a part of them (其中); () for a table without final accounts."""
    if table.rate is None:
        return ()
    row = table.rate.numerator
    cells = [(table.cell(row, column.name), column.label) for column in table.columns]
    parts = [(table.cell(each.name, table.total), each.label) for each in table.rows if each.memo]
    named = [(key, label.rpartition("：")[2]) for key, label in parts]
    return tuple(_compared(facts, key, label) for key, label in (*cells, *named))


def _compared(facts: Facts, key: str, label: str) -> ComparedItem:
    now, last = facts.number(key), facts.last_year(key)
    lengths = _length(now), _length(last)
    return ComparedItem(key, label, _shown(now), _shown(last), lengths, year_change(facts, key))


def _shown(reading: Reading) -> str:
    return reading.shown if reading.is_number else ""


def _length(reading: Reading) -> Decimal:
    return max(reading.value or Decimal(0), Decimal(0))
