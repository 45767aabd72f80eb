"""Likely causes, in one line each, of a total that differs from its parts."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import CELL, Field
from model.rules.evidence.neighbours import equal_cell, memo_below, rows_beside
from model.values.numbers import decimal_text
from resources.messages import findings as words


def causes(facts: Facts, total: Field, difference: Decimal) -> Iterator[str]:
    """Yield the likely causes of a difference (typed − added up), the likeliest first."""
    yield from _memo_added(facts, total, difference)
    yield from _part(facts, total, difference)
    yield from _copied(facts, total)
    yield from _parts_copied(facts, total)
    yield from _same_elsewhere(facts, total, difference)


def sum_difference(facts: Facts, total: str) -> Decimal:
    """Return a typed total minus its parts; 0 for one that was not typed."""
    return facts.once(_sum_difference, total)


def same_slip(facts: Facts, total: str, key: str) -> Iterator[str]:
    """Yield the cells of other rows with the same figure, where the total and its difference from
    the parts are also the same."""
    figures = facts.typed(total).value, sum_difference(facts, total), facts.typed(key).value
    for other, cell in _beside(total, key):
        there = facts.typed(other).value, sum_difference(facts, other), facts.typed(cell).value
        if there == figures:
            yield cell


@cache
def _beside(total: str, key: str) -> tuple[tuple[str, str], ...]:
    """Return (total's cell, key's cell) of each other row."""
    cells = {cell.split(".")[1]: cell for cell, _ in rows_beside(key)}
    return tuple((other, cells[other.split(".")[1]]) for other, _ in rows_beside(total))


def _sum_difference(facts: Facts, total: str) -> Decimal:
    typed = facts.typed(total).value
    parts = sum((facts.amount(part) for part in facts.addends(FORM[total])), Decimal(0))
    return typed - parts if typed is not None else Decimal(0)


def _memo_added(facts: Facts, total: Field, difference: Decimal) -> Iterator[str]:
    memo = memo_below(total.key)
    if memo and facts.amount(memo) == difference:
        row = FORM.place(memo).rpartition(CELL)[0]
        yield words.MEMO_ADDED.format(label=row, value=decimal_text(difference))


def _part(facts: Facts, total: Field, difference: Decimal) -> Iterator[str]:
    text = words.PART_TWICE if difference > 0 else words.PART_LEFT_OUT
    for part in (addend.key for addend in total.addends):
        if facts.amount(part) == abs(difference):
            yield text.format(label=FORM[part].label, value=decimal_text(abs(difference)))


def _copied(facts: Facts, total: Field) -> Iterator[str]:
    typed = facts.typed(total.key).value
    for other, _ in rows_beside(total.key):
        if facts.typed(other).value == typed and not sum_difference(facts, other):
            yield words.COPIED.format(label=FORM.place(other))


def _parts_copied(facts: Facts, total: Field) -> Iterator[str]:
    """Yield a part that looks copied from another; of several equal ones none is certain."""
    found = [(key, other) for key in facts.addends(total) if (other := equal_cell(facts, key))]
    if len(found) == 1 or (len(found) == 2 and found[0][1].key == found[1][0]):
        (key, other), *_ = found
        yield words.PART_COPIED.format(part=FORM[key].label, label=other.label)


def _same_elsewhere(facts: Facts, total: Field, difference: Decimal) -> Iterator[str]:
    direction = words.MORE if difference > 0 else words.LESS
    for other, label in rows_beside(total.key):
        if sum_difference(facts, other) == difference:
            yield words.SAME_ELSEWHERE.format(
                label=label, direction=direction, value=decimal_text(abs(difference))
            )
