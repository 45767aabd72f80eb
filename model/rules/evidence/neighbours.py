"""The cells of a table around one: other rows, the 其中 below, the likely source of a copy."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import CELL, Table

_LEAST_DIGITS = 3  # digits; shorter figures may be equal by chance
_IMPLAUSIBLE_FACTOR = 100  # times its neighbours: not a plausible figure
_LIKELY, _MAYBE = 2, 1  # weights of evidence, see model.rules.evidence.evidence


def table_of(key: str) -> Table | None:
    """Return the table of a cell; None for other fields."""
    name = key.partition(".")[0]
    return next((table for table in FORM.tables if table.key == name), None)


@cache
def rows_beside(key: str) -> tuple[tuple[str, str], ...]:
    """Return key and row label of the cells in the same column, rows of 其中 left out."""
    table = table_of(key)
    if table is None:
        return ()
    _, row, column = key.split(".")
    return tuple(
        (table.cell(r.name, column), r.label) for r in table.rows if r.name != row and not r.memo
    )


@cache
def memo_below(key: str) -> str:
    """Return the key of 其中 below this cell in its column; "" where there is none."""
    table = table_of(key)
    if table is None:
        return ""
    _, row, column = key.split(".")
    names = [r.name for r in table.rows]
    below = table.rows[names.index(row) + 1 :][:1]
    return table.cell(below[0].name, column) if below and below[0].memo else ""


class EqualCell(NamedTuple):
    """A cell from which a figure looks copied: key, label, weight of the evidence."""

    key: str
    label: str
    weight: int


def equal_cell(facts: Facts, key: str) -> EqualCell | None:
    """Return a cell with the same figure, from which this one may have been copied, or None.

    In another row the figure may be right, a part more often than a total. Rows that are equal
    throughout are left to rule T07.
    """
    return facts.once(_equal_cell, key)


def _equal_cell(facts: Facts, key: str) -> EqualCell | None:
    value = facts.typed(key).value
    if not value or len(value.as_tuple().digits) < _LEAST_DIGITS:
        return None
    same = (other for other in _copy_sources(key) if facts.typed(other.key).value == value)
    return next((other for other in same if not _same_row(facts, key, other.key)), None)


@cache
def _copy_sources(key: str) -> tuple[EqualCell, ...]:
    """Return the possible sources of a copy: parts of the same row first, then other rows."""
    parts = _row_parts(key)
    beside = [part for part in parts if part != key] if key in parts else []
    weight = _MAYBE if beside else _LIKELY
    return (
        *(EqualCell(other, FORM[other].label, _LIKELY) for other in beside),
        *(EqualCell(other, FORM.place(other), weight) for other, _ in rows_beside(key)),
    )


@cache
def _row_parts(key: str) -> tuple[str, ...]:
    """Return the cells of the row that its total adds up; () for other fields."""
    table = table_of(key)
    return tuple(table.cell(key.split(".")[1], p.name) for p in table.parts) if table else ()


def _same_row(facts: Facts, key: str, other: str) -> bool:
    """Whether the two cells are in different rows that are equal throughout."""
    table, row, beside = table_of(key), key.split(".")[1], other.split(".")[1]
    if table is None or row == beside:
        return False
    pairs = table.row_pairs(row, beside)
    return all(facts.amount(one) == facts.amount(two) for one, two in pairs)


def row_label(key: str) -> str:
    """Return the label of a cell's row; "" for other fields."""
    return FORM.place(key).rpartition(CELL)[0]


def row_sum(facts: Facts, key: str, value: Decimal) -> int:
    """Return 1 where this value makes the row's typed total right, −1 where it makes it wrong,
    else 0."""
    table = table_of(key)
    if table is None:
        return 0
    total = FORM[table.cell(key.split(".")[1], table.total)]
    typed, parts = facts.typed(total.key).value, facts.addends(total)
    if typed is None or key not in (total.key, *parts):
        return 0
    before = typed - sum((facts.amount(part) for part in parts), Decimal(0))
    change = value - facts.amount(key)
    after = before + change if key == total.key else before - change
    return bool(before) - bool(after)


def far_above(facts: Facts, key: str, value: Decimal, times: int = _IMPLAUSIBLE_FACTOR) -> bool:
    """Whether a figure is ``times`` its neighbours: the other rows of its column, or where those
    are blank the other parts of its row."""
    column = [facts.typed(other).value or 0 for other, _ in rows_beside(key)]
    row = [facts.amount(part) for part in _row_parts(key) if part != key]
    near = max(column, default=0) or max(row, default=0)
    return near > 0 and value >= near * times


def far_below(facts: Facts, key: str, value: Decimal) -> bool:
    """Whether a figure, not 0, is at most a hundredth of all others in its column."""
    column = [facts.typed(other).value for other, _ in rows_beside(key)]
    figures = [figure for figure in column if figure]
    return bool(figures) and 0 < value * _IMPLAUSIBLE_FACTOR <= min(figures)
