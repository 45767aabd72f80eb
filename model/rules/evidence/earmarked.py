"""政府专项 added or contained: a question where the totals fit only the other reading (T01)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding
from model.findings.rule import Check
from model.form.spec import Field
from model.form.spending import ADDED, CONTAINED, EARMARKED
from model.rules.evidence.tolerances import is_tail
from resources.messages import findings as words


def or_other_reading(totals: Iterable[Field], check: Check) -> Check:
    """Return a check of sums that asks about 政府专项 where all rows fit only the other reading."""
    checked = tuple(totals)

    def check_both_readings(facts: Facts) -> Iterator[Finding]:
        found = tuple(check(facts))
        wrong = [finding for finding in found if finding.own_level is None and not finding.missing]
        if not wrong or not _fits_other_reading(facts, checked):
            yield from found
            return
        yield from (_with_cause(finding, facts) for finding in found)
        yield _question(facts, tuple(finding.places[0] for finding in wrong))

    return check_both_readings


def _other_reading(facts: Facts) -> tuple[str, str]:
    """Return value and label of the choice not made."""
    value = CONTAINED if facts.choice(EARMARKED.key) == ADDED else ADDED
    return value, next(c.label for c in EARMARKED.choices if c.value == value)


def _fits_other_reading(facts: Facts, totals: tuple[Field, ...]) -> bool:
    """Whether every typed total equals its parts by the other choice, within rounding."""
    answer = _other_reading(facts)[0]
    return all(_fits(facts, total, answer) for total in totals if facts.typed(total.key).is_number)


def _fits(facts: Facts, total: Field, answer: str) -> bool:
    parts = [p.key for p in total.addends if p.when is None or p.when[1] == answer]
    added = sum((facts.amount(part) for part in parts), Decimal(0))
    return is_tail(facts, total, len(parts), facts.amount(total.key) - added)


def _with_cause(finding: Finding, facts: Facts) -> Finding:
    cause = words.COUNTING_FITS.format(reading=_other_reading(facts)[1])
    return replace(finding, cause=cause, corrections=(_switch(facts), *finding.corrections))


def _switch(facts: Facts) -> Correction:
    value, label = _other_reading(facts)
    return Correction(words.COUNTING_TO.format(reading=label), ((EARMARKED.key, value),))


def _question(facts: Facts, totals: tuple[str, ...]) -> Finding:
    return Finding(
        (EARMARKED.key, *totals),
        words.COUNTING_ASKED.format(reading=_other_reading(facts)[1]),
        corrections=(_switch(facts),),
    ).hint()
