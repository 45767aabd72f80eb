"""政府专项 added or contained: asked when the totals fit only the other reading (T01)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding
from model.findings.rule import Check
from model.form.spec import Field
from model.form.spending import ADDED, CONTAINED, EARMARKED
from model.values.numbers import sum_tolerance
from resources.messages import evidence as words


def asking(totals: Iterable[Field], check: Check) -> Check:
    """The check of sums; where all rows fit only the other reading, it says so and asks."""
    checked = tuple(totals)

    def asked(facts: Facts) -> Iterator[Finding]:
        found = tuple(check(facts))
        wrong = [finding for finding in found if finding.own_level is None and not finding.missing]
        if not wrong or not _fits_otherwise(facts, checked):
            yield from found
            return
        yield from (_with_cause(finding, facts) for finding in found)
        yield _question(facts, tuple(finding.places[0] for finding in wrong))

    return asked


def _other(facts: Facts) -> tuple[str, str]:
    """The other answer and its words."""
    value = CONTAINED if facts.choice(EARMARKED.key) == ADDED else ADDED
    return value, next(c.label for c in EARMARKED.choices if c.value == value)


def _fits_otherwise(facts: Facts, totals: tuple[Field, ...]) -> bool:
    """Whether every typed total with readable parts equals its parts by the other answer."""
    answer = _other(facts)[0]
    return all(_fits(facts, total, answer) for total in totals if facts.typed(total.key).is_number)


def _fits(facts: Facts, total: Field, answer: str) -> bool:
    parts = [p.key for p in total.addends if p.when is None or p.when[1] == answer]
    added = sum((facts.amount(part) for part in parts), Decimal(0))
    return abs(facts.amount(total.key) - added) <= sum_tolerance(len(parts))


def _with_cause(finding: Finding, facts: Facts) -> Finding:
    cause = words.COUNTING_FITS.format(reading=_other(facts)[1])
    return replace(finding, cause=cause, corrections=(_switch(facts), *finding.corrections))


def _switch(facts: Facts) -> Correction:
    value, label = _other(facts)
    return Correction(words.COUNTING_TO.format(reading=label), ((EARMARKED.key, value),))


def _question(facts: Facts, totals: tuple[str, ...]) -> Finding:
    return Finding(
        (EARMARKED.key, *totals),
        words.COUNTING_ASKED.format(reading=_other(facts)[1]),
        corrections=(_switch(facts),),
    ).hint()
