"""Figures that may not exceed others (P03, P04, S03, S07, T02, T03, T06)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding
from model.findings.rule import Check
from model.form import FORM
from model.form.spec import ValueKind
from model.rules.evidence.evidence import evidence_outside_table, evidence_text, weight
from model.rules.evidence.neighbours import far_above
from model.rules.evidence.slips import slip
from model.rules.evidence.text_evidence import values_in_texts
from model.rules.kinds.unfilled import is_complete
from model.values.numbers import Reading, decimal_text, tolerance
from resources.messages import findings

Pair = tuple[str, str]


def not_above(pairs: Iterable[Pair]) -> Check:
    """Return the check that in each pair (figure, limit) the figure is at most the limit.

    It finds nothing while either is blank, unreadable or incomplete (``is_complete``); within
    rounding it is a hint (尾差).
    """
    checked = tuple(pairs)

    def check(facts: Facts) -> Iterator[Finding]:
        for pair in checked:
            if all(is_complete(facts, key) for key in pair):
                yield from _compare(facts, pair)

    return check


def _compare(facts: Facts, pair: Pair) -> Iterator[Finding]:
    figure, limit = (facts.number(key) for key in pair)
    if figure.value is None or limit.value is None or figure.value <= limit.value:
        return
    money = FORM[pair[0]].kind is ValueKind.MONEY
    difference = figure.value - limit.value
    small = money and difference <= tolerance(figure, limit)
    finding = Finding(
        pair,
        (findings.ABOVE_TAIL if small else findings.ABOVE).format(
            label=FORM.place(pair[0]),
            actual=figure.shown,
            limit_label=FORM.place(pair[1]),
            expected=limit.shown,
            difference=decimal_text(difference),
        ),
        expected=limit.shown,
        actual=figure.shown,
        difference=decimal_text(difference),
        corrections=() if small else _corrections(facts, pair),
        cause="" if small else _cause(figure, limit),
    )
    yield finding.hint() if small else finding


def _corrections(facts: Facts, pair: Pair) -> tuple[Correction, ...]:
    """Return corrections of either figure that evidence supports, best first."""
    weighed = [
        (reasons, key, value)
        for key, other in (pair, pair[::-1])
        for value in dict.fromkeys((facts.amount(other), *values_in_texts(facts, key)))
        if _would_do(facts, pair, key, value)
        and not far_above(facts, key, value)
        and weight(reasons := evidence_outside_table(facts, key, value)) > 0
    ]
    weighed.sort(key=lambda item: -weight(item[0]))
    return tuple(
        Correction(
            findings.TOTAL_TO.format(label=FORM.place(key), value=decimal_text(value)),
            ((key, decimal_text(value)),),
            evidence_text(reasons),
        )
        for reasons, key, value in weighed
    )


def _would_do(facts: Facts, pair: Pair, key: str, value: Decimal) -> bool:
    """Whether this value satisfies the rule; only typed figures are corrected."""
    figure, limit = (value if key == k else facts.amount(k) for k in pair)
    return figure <= limit and facts.typed(key).is_number


def _cause(figure: Reading, limit: Reading) -> str:
    """Return the slip between the two figures; "" for short ones, which match by chance."""
    short = min(len(reading.shown.replace(".", "")) for reading in (figure, limit))
    return slip(figure.value or Decimal(0), limit.value or Decimal(0)) if short > 2 else ""
