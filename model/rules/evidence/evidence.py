"""Evidence about a corrected figure: slips, neighbours, parts, texts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from model.draft.facts import Facts
from model.form import FORM
from model.rules.evidence.neighbours import equal_cell, memo_below, row_label, row_sum, rows_beside
from model.rules.evidence.slips import slip, wrong_digit
from model.rules.evidence.text_evidence import text_evidence
from model.values.numbers import decimal_text
from resources.messages import findings as words


class Evidence(NamedTuple):
    """One reason for a correction (positive weight) or against it (negative)."""

    weight: int
    text: str


_SLIP, _DIGIT, _SAME, _IN_TEXT, _BELOW, _ADDS_UP = 3, 1, 2, 3, -3, 3


def evidence(facts: Facts, key: str, value: Decimal) -> tuple[Evidence, ...]:
    """Return all evidence about this value (万元 or people) at this key."""
    return (
        *_slipped(facts, key, value),
        *_in_table(facts, key, value),
        *_memo_over(facts, key, value),
        *_copied(facts, key),
        *_in_texts(facts, key, value),
    )


def evidence_outside_table(facts: Facts, key: str, value: Decimal) -> tuple[Evidence, ...]:
    """Return the evidence about a value that its own table suggested: slips, texts, its row."""
    return (
        *_slipped(facts, key, value),
        *_in_texts(facts, key, value),
        *_adding_up(facts, key, value),
    )


def weight(reasons: tuple[Evidence, ...]) -> int:
    """Return the sum of the weights; negative where the evidence is against it."""
    return sum(reason.weight for reason in reasons)


def evidence_text(reasons: tuple[Evidence, ...]) -> str:
    """Return the reasons in words, for the clerk."""
    return "；".join(reason.text for reason in reasons)


def _adding_up(facts: Facts, key: str, value: Decimal) -> Iterator[Evidence]:
    """Yield a reason where its row adds up with this value, or only without it."""
    if found := row_sum(facts, key, value):
        text = words.ADDS_UP if found > 0 else words.ADDS_UP_NOW
        yield Evidence(found * _ADDS_UP, text.format(label=row_label(key)))


def _copied(facts: Facts, key: str) -> Iterator[Evidence]:
    if found := equal_cell(facts, key):
        text = words.LOOKS_COPIED.format(label=found.label, value=facts.typed(key).shown)
        yield Evidence(found.weight, text)


def _memo_over(facts: Facts, key: str, value: Decimal) -> Iterator[Evidence]:
    """Yield a reason where the 其中 below was added a second time."""
    over, below = facts.amount(key) - value, memo_below(key)
    if below and over > 0 and facts.amount(below) == over:
        text = words.MEMO_OVER.format(label=row_label(below), value=decimal_text(over))
        yield Evidence(_SLIP, text)


def _slipped(facts: Facts, key: str, value: Decimal) -> Iterator[Evidence]:
    typed = facts.typed(key).value
    if typed is not None and (sentence := slip(typed, value)):
        yield Evidence(_SLIP, sentence)
    elif typed is not None and (sentence := wrong_digit(typed, value)):
        yield Evidence(_DIGIT, sentence)


def _in_table(facts: Facts, key: str, value: Decimal) -> Iterator[Evidence]:
    for other, label in rows_beside(key):
        figure = facts.number(other)
        if value and figure.value == value:
            yield Evidence(_SAME, words.SAME_AS.format(label=label, value=figure.shown))
    if below := memo_below(key):
        memo = facts.number(below)
        if memo.value is not None and value < memo.value:
            text = words.BELOW_MEMO.format(label=FORM.place(below), value=decimal_text(memo.value))
            yield Evidence(_BELOW, text)


def _in_texts(facts: Facts, key: str, value: Decimal) -> Iterator[Evidence]:
    for fits, sentence in text_evidence(facts, key, value):
        yield Evidence(fits * _IN_TEXT, sentence)
