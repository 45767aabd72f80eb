"""What the rules of thresholds share: percentages, and a figure held against another."""

from dataclasses import dataclass
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding
from model.form import FORM
from model.rules.kinds.unfilled import is_whole
from model.values.numbers import Reading, plain, rounded, trimmed
from resources.messages import findings as words

HUNDRED = Decimal(100)
_LEAST, _MOST = Decimal("0.0001"), Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure and the one it is held against, both of them numbers."""

    key: str
    figure: Reading
    other: Reading
    value: Decimal
    base: Decimal

    @property
    def share(self) -> Decimal:
        """The figure in percent of the other, at two decimals; the other is not 0."""
        return rounded(self.value * HUNDRED / self.base)

    @property
    def change(self) -> Decimal:
        """By how many percent the figure differs from the other, which is not 0."""
        return rounded((self.value - self.base) * HUNDRED / self.base)


def pair(facts: Facts, key: str, other: str) -> Pair | None:
    """Two figures of this report; None where either is no number or not whole yet."""
    if not (is_whole(facts, key) and is_whole(facts, other)):
        return None
    return held(key, facts.number(key), facts.number(other))


def held(key: str, figure: Reading, other: Reading) -> Pair | None:
    """A figure against another, of last year say; None where either is no sound number."""
    if figure.value is None or other.value is None:
        return None
    if not all(_sound(value) for value in (figure.value, other.value)):
        return None
    return Pair(key, figure, other, figure.value, other.value)


def _sound(value: Decimal) -> bool:
    """Whether a percentage of it means anything; of a slip of twenty digits none does."""
    return not value or _LEAST <= value <= _MOST


def percent(value: Decimal) -> str:
    """As it is said to the clerk: 20.45%, 10%."""
    return f"{plain(trimmed(value))}%"


def against(found: Pair, message: str, expected: Decimal, *others: str) -> Finding:
    """Return a finding about the pair's figure; ``expected`` is what it was held against."""
    is_other = expected == found.base
    expected = trimmed(rounded(expected))
    return Finding(
        (found.key, *others),
        message,
        expected=found.other.shown if is_other else plain(expected),
        actual=found.figure.shown,
        difference=plain(found.value - expected),
    )


def moved(found: Pair | None, limit: Decimal, other: str) -> str:
    """What is said of a figure that moved further than the limit; "" for one that did not."""
    if found is None or found.value == found.base:
        return ""
    names = {"label": label(found.key), "actual": found.figure.shown, "other": other}
    if not found.base:
        return words.FROM_NONE.format(**names)
    if abs(found.change) <= limit:
        return ""
    return words.MOVED.format(
        **names,
        base=found.other.shown,
        direction=words.UP if found.change > 0 else words.DOWN,
        change=percent(abs(found.change)),
        limit=percent(limit),
    )


def label(key: str) -> str:
    """What a field is called within its row or group."""
    return FORM[key].label
