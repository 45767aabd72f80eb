"""Comparisons of two figures in percent, for the rules with thresholds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding
from model.form import FORM
from model.rules.kinds.unfilled import is_complete
from model.values.numbers import Reading, decimal_text, rounded, trimmed
from model.values.percent import percent_text
from resources.messages import findings as words

_HUNDRED = Decimal(100)
_LEAST, _MOST = Decimal("0.0001"), Decimal(10) ** 9  # beyond, percentages mean nothing


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure and the one it is compared with, both numbers."""

    key: str
    figure: Reading
    other: Reading
    value: Decimal
    base: Decimal

    def is_share_above(self, limit: Decimal) -> bool:
        """Whether the figure is more than so many percent of the other; exact, nothing rounded."""
        return self.value * _HUNDRED > self.base * limit

    def is_share_below(self, limit: Decimal) -> bool:
        """Whether the figure is less than so many percent of the other."""
        return self.value * _HUNDRED < self.base * limit

    def is_change_above(self, limit: Decimal) -> bool:
        """Whether the two differ by more than so many percent of the other."""
        return abs(self.value - self.base) * _HUNDRED > abs(self.base) * limit


def pair(facts: Facts, key: str, other: str) -> Pair | None:
    """Return two figures of this report; None where either is no number or not complete."""
    if not (is_complete(facts, key) and is_complete(facts, other)):
        return None
    return compared(key, facts.number(key), facts.number(other))


def compared(key: str, figure: Reading, other: Reading) -> Pair | None:
    """Return a figure and another, e.g. of last year; None where either is no sound number."""
    if figure.value is None or other.value is None:
        return None
    if not all(not value or _LEAST <= value <= _MOST for value in (figure.value, other.value)):
        return None
    return Pair(key, figure, other, figure.value, other.value)


def _percent(value: Decimal) -> str:
    """Return a limit as the clerk reads it: 20%."""
    return f"{decimal_text(trimmed(value))}%"


def pair_finding(found: Pair, message: str, expected: Decimal, *others: str) -> Finding:
    """Return a finding about the pair's figure; ``expected`` is the bound it violates."""
    is_other = expected == found.base
    expected = expected if is_other else trimmed(rounded(expected))  # the other as it is shown
    return Finding(
        (found.key, *others),
        message,
        expected=found.other.shown if is_other else decimal_text(expected),
        actual=found.figure.shown,
        difference=decimal_text(found.value - expected),
    )


def share_finding(found: Pair, template: str, limit: Decimal, other: str, base: str) -> Finding:
    """Return a finding about a share beyond the limit (percent) of the figure at ``base``."""
    text = template.format(
        label=FORM[found.key].label,
        actual=found.figure.shown,
        other=other,
        base=found.other.shown,
        share=percent_text(found.value, found.base),
        limit=_percent(limit),
    )
    return pair_finding(found, text, found.base * limit / _HUNDRED, base)


def shares_below(
    facts: Facts, pairs: Iterable[tuple[str, str]], limit: Decimal, other: str
) -> Iterator[Finding]:
    """Yield findings about pairs (figure, base) whose share is below the limit (percent)."""
    for key, base in pairs:
        found = pair(facts, key, base)
        if found and found.base and found.is_share_below(limit):
            yield share_finding(found, words.SHARE_BELOW, limit, other, base)


def changed(found: Pair | None, limit: Decimal, other: str, *others: str) -> Iterator[Finding]:
    """Yield a finding about a change beyond the limit (percent)."""
    if found and (text := _change_message(found, limit, other)):
        yield pair_finding(found, text, found.base, *others)


def _change_message(found: Pair, limit: Decimal, other: str) -> str:
    if found.value == found.base:
        return ""
    names = {"label": FORM[found.key].label, "actual": found.figure.shown, "other": other}
    if not found.base:
        return words.FROM_NONE.format(**names)
    if not found.is_change_above(limit):
        return ""
    return words.MOVED.format(
        **names,
        base=found.other.shown,
        direction=words.UP if found.value > found.base else words.DOWN,
        change=percent_text(abs(found.value - found.base), abs(found.base)),
        limit=_percent(limit),
    )
