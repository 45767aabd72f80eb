"""A report's own settings of rules, each with a reason: W and H off, thresholds moved."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from model.draft.annotations import LIMIT, OFF, annotation_key
from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.findings.explanations import explains
from model.form.spec import ValueKind
from model.values.numbers import read_number


@dataclass(frozen=True, slots=True)
class Threshold:
    """The threshold beyond which a rule finds something. ``what`` is its label on screen."""

    rule: str
    default: Decimal
    what: str
    unit: str = "%"


def threshold_of(report: Draft | Facts, limit: Threshold) -> Decimal:
    """Return the threshold of this report; the default where none is set, or without a reason.

    Rules pass their facts, so that they run again when it is moved.
    """
    match report.annotation(LIMIT, limit.rule):
        case (typed, reason) if explains(reason):
            value = read_number(typed, ValueKind.MONEY).value
            return limit.default if value is None or value < 0 else value
        case _:
            return limit.default


def threshold_set(limit: Threshold, typed: str, reason: str) -> Mapping[str, Value]:
    """Return the values to set for another threshold; a blank figure restores the default."""
    return {annotation_key(LIMIT, limit.rule): (typed, reason) if typed.strip() else ()}


def is_off(draft: Draft, rule: str) -> bool:
    """Whether a rule's W and H are switched off: only with a reason that explains."""
    return any(explains(reason) for reason in draft.annotation(OFF, rule))


def switched_off(rule: str, reason: str) -> Mapping[str, Value]:
    """Return the values to set to switch a rule off; a blank reason switches it on again."""
    return {annotation_key(OFF, rule): (reason,) if reason.strip() else ()}
