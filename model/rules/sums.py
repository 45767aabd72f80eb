"""Totals: what was typed as a total against its parts (P02, T01, S01)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from model.facts import Facts
from model.findings import Correction, Finding, Level
from model.form import FORM
from model.rules.rule import Check
from model.spec import Field, Kind
from model.values import Reading, plain, sum_tolerance
from resources.words import findings as words


def sums(rule: str, totals: Iterable[Field]) -> Check:
    """Each typed total equals the sum of its parts; blank parts count as 0.

    Silent where a part cannot be read (another rule says so) and where nothing was typed.
    """
    checked = tuple(totals)

    def check(facts: Facts) -> Iterator[Finding]:
        for total in checked:
            stated = facts.typed(total.key)
            if stated.value is not None and _readable(facts, total):
                yield from _compare(rule, facts, total, stated)

    return check


def _readable(facts: Facts, total: Field) -> bool:
    readings = (facts.typed(part) for part in facts.addends(total))
    return all(reading.is_number or reading.is_blank for reading in readings)


def _compare(rule: str, facts: Facts, total: Field, stated: Reading) -> Iterator[Finding]:
    parts = facts.addends(total)
    expected = sum((facts.amount(part) for part in parts), Decimal(0))
    difference = facts.amount(total.key) - expected
    if not difference:
        return
    allowed = sum_tolerance(len(parts)) if total.kind is Kind.MONEY else 0
    small = abs(difference) <= allowed
    text = words.SUM_TAIL if small else words.SUM_OFF
    yield Finding(
        rule,
        Level.H if small else Level.E,
        (total.key, *parts),
        text.format(
            label=total.label,
            actual=stated.shown,
            parts=words.PARTS.get(len(parts), ""),
            expected=plain(expected),
            direction=words.MORE if difference > 0 else words.LESS,
            difference=plain(abs(difference)),
        ),
        figure=stated.shown,
        expected=plain(expected),
        actual=stated.shown,
        difference=plain(difference),
        corrections=(
            _set(total, plain(expected)),
            *_parts_that_would_do(facts, parts, difference),
            Correction(words.TOTAL_AUTO.format(label=total.label), ((total.key, ""),)),
        ),
    )


def _parts_that_would_do(
    facts: Facts, parts: tuple[str, ...], difference: Decimal
) -> Iterator[Correction]:
    """The parts that could be wrong instead: the total may be the figure that is right."""
    for key in parts:
        value = facts.amount(key) + difference
        if value >= 0 and facts.amount(key):
            yield _set(FORM[key], plain(value))


def _set(field: Field, value: str) -> Correction:
    return Correction(words.TOTAL_TO.format(label=field.label, value=value), ((field.key, value),))
