"""What speaks for and against a correction of a figure: slips, neighbours, parts, sentences."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from model.facts import Facts
from model.form import FORM
from model.rules.slips import slip
from model.rules.witnesses import witnesses
from model.spec import Table
from model.values import plain
from resources.words import evidence as words


class Evidence(NamedTuple):
    """One reason; a positive weight speaks for the correction, a negative one against it."""

    weight: int
    note: str


_SLIP, _SAME, _SAID, _BELOW = 3, 2, 3, -3


def evidence(facts: Facts, key: str, value: Decimal) -> tuple[Evidence, ...]:
    """All that speaks for or against this value (万元 or people) at this key."""
    return (*_slipped(facts, key, value), *_in_table(facts, key, value), *_said(facts, key, value))


def weight(reasons: tuple[Evidence, ...]) -> int:
    return sum(reason.weight for reason in reasons)


def note(reasons: tuple[Evidence, ...]) -> str:
    return "；".join(reason.note for reason in reasons)


def table_of(key: str) -> Table | None:
    """The table a cell is of; None for other fields."""
    name = key.partition(".")[0]
    return next((table for table in FORM.tables if table.key == name), None)


@cache
def rows_beside(key: str) -> tuple[tuple[str, str], ...]:
    """The same column in the other rows that stand for themselves: key and the row's label."""
    table = table_of(key)
    if table is None:
        return ()
    _, row, column = key.split(".")
    return tuple(
        (table.cell(r.name, column), r.label) for r in table.rows if r.name != row and not r.memo
    )


@cache
def memo_below(key: str) -> str:
    """The key of 其中 below this cell in its column; "" where there is none."""
    table = table_of(key)
    if table is None:
        return ""
    _, row, column = key.split(".")
    names = [r.name for r in table.rows]
    below = table.rows[names.index(row) + 1 :][:1]
    return table.cell(below[0].name, column) if below and below[0].memo else ""


def _slipped(facts: Facts, key: str, value: Decimal) -> Iterator[Evidence]:
    typed = facts.typed(key).value
    if typed is not None and (sentence := slip(typed, value)):
        yield Evidence(_SLIP, sentence)


def _in_table(facts: Facts, key: str, value: Decimal) -> Iterator[Evidence]:
    for other, label in rows_beside(key):
        figure = facts.number(other)
        if value and figure.value == value:
            yield Evidence(_SAME, words.SAME_AS.format(label=label, value=figure.shown))
    if below := memo_below(key):
        memo = facts.number(below)
        if memo.value is not None and value < memo.value:
            text = words.BELOW_MEMO.format(label=FORM.place(below), value=plain(memo.value))
            yield Evidence(_BELOW, text)


def _said(facts: Facts, key: str, value: Decimal) -> Iterator[Evidence]:
    for fits, sentence in witnesses(facts, key, value):
        yield Evidence(_SAID if fits else -_SAID, sentence)
