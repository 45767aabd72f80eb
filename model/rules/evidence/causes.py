"""Why a typed total may differ from its parts: the likely cause in one line."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import Field
from model.rules.evidence.neighbours import equal_cell, memo_below, rows_beside
from model.values.numbers import plain
from resources.messages import evidence as words
from resources.messages import findings


def causes(facts: Facts, total: Field, difference: Decimal) -> Iterator[str]:
    """The likely causes of a difference (stated − added up), the most telling first."""
    yield from _memo_added(facts, total, difference)
    yield from _part(facts, total, difference)
    yield from _copied(facts, total)
    yield from _parts_copied(facts, total)
    yield from _same_elsewhere(facts, total, difference)


def off_by(facts: Facts, total: str) -> Decimal:
    """Return the typed total less its parts, by its key; 0 for one nobody typed."""
    return facts.once(_off, total)


def same_slip(facts: Facts, total: str, key: str) -> Iterator[str]:
    """The cells of other rows that hold the same figure as this one, in rows whose total has the
    same figure and is off by as much."""
    figures = facts.typed(total).value, off_by(facts, total), facts.typed(key).value
    cells = dict(rows_beside(key))
    for other, _ in rows_beside(total):
        cell = next(cell for cell in cells if cell.split(".")[1] == other.split(".")[1])
        there = facts.typed(other).value, off_by(facts, other), facts.typed(cell).value
        if there == figures:
            yield cell


def _off(facts: Facts, total: str) -> Decimal:
    stated = facts.typed(total).value
    parts = sum((facts.amount(part) for part in facts.addends(FORM[total])), Decimal(0))
    return stated - parts if stated is not None else Decimal(0)


def _memo_added(facts: Facts, total: Field, difference: Decimal) -> Iterator[str]:
    memo = memo_below(total.key)
    if memo and facts.amount(memo) == difference:
        row = FORM.place(memo).rpartition(".")[0]
        yield words.MEMO_ADDED.format(label=row, value=plain(difference))


def _part(facts: Facts, total: Field, difference: Decimal) -> Iterator[str]:
    text = words.PART_TWICE if difference > 0 else words.PART_LEFT_OUT
    for part in (addend.key for addend in total.addends):
        if facts.amount(part) == abs(difference):
            yield text.format(label=FORM[part].label, value=plain(abs(difference)))


def _copied(facts: Facts, total: Field) -> Iterator[str]:
    stated = facts.typed(total.key).value
    for other, _ in rows_beside(total.key):
        if facts.typed(other).value == stated and not off_by(facts, other):
            yield words.COPIED.format(label=FORM.place(other))


def _parts_copied(facts: Facts, total: Field) -> Iterator[str]:
    """The one part that looks copied, or the two alike; of several, each may well be right."""
    found = [(key, other) for key in facts.addends(total) if (other := equal_cell(facts, key))]
    if len(found) == 1 or (len(found) == 2 and found[0][1].key == found[1][0]):
        (key, other), *_ = found
        yield words.PART_COPIED.format(part=FORM[key].label, label=other.label)


def _same_elsewhere(facts: Facts, total: Field, difference: Decimal) -> Iterator[str]:
    direction = findings.MORE if difference > 0 else findings.LESS
    for other, label in rows_beside(total.key):
        if off_by(facts, other) == difference:
            yield words.SAME_ELSEWHERE.format(
                label=label, direction=direction, value=plain(abs(difference))
            )
