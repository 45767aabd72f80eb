"""Percentages that are not what their two figures give."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from model.prose.relations.bases import Pair, bases_of
from model.prose.relations.contradiction import (
    Contradiction,
    ContradictionKind,
    fits,
    is_cut,
    is_rate,
    of_figure,
    share,
    written,
)
from model.prose.relations.quantities import Quantity, Sentence
from model.values.numbers import decimal_text, rounded

_WHOLE = 100  # percent
_OF_NOTHING = (0, 100)  # percent: how reports write a rate of a budget of 0


def wrong_rates(sentence: Sentence) -> Iterator[Contradiction]:
    """Yield the percentages of a sentence that no two figures before them give."""
    balanced = _are_balanced(sentence)
    for number, rate in enumerate(sentence.quantities):
        if number and is_rate(rate):
            found = bases_of(sentence, number)
            if not (found and found.sure):
                continue
            wrong = _wrong(sentence, rate, found.pairs)
            if wrong and not (balanced and _is_next_to(rate, wrong.expected)):
                yield wrong


def _are_balanced(sentence: Sentence) -> bool:
    """Whether the shares of a sentence are 100 % together: one of them was rounded so that they
    are."""
    shares = [one.value for one in sentence.quantities if is_rate(one) and "占" in one.own]
    return len(shares) > 1 and sum(shares) == _WHOLE


def _is_next_to(rate: Quantity, expected: str) -> bool:
    """Whether a percentage is off by one in its last digit."""
    step = Decimal(1).scaleb(-max(0, rate.figure.decimals))
    return bool(expected) and abs(rate.value - Decimal(expected)) == step


def _wrong(sentence: Sentence, rate: Quantity, pairs: Sequence[Pair]) -> Contradiction | None:
    """Return what is wrong with a rate; None where one of the pairs gives it."""
    shares = [found for pair in pairs if (found := share(*pair))]
    if any(fits(rate, found) for found in shares):
        return None
    value, base = pairs[0]
    names = written(sentence, value), written(sentence, base)
    found = share(value, base)
    if found is None:
        nothing = bool(base.value) or rate.value in _OF_NOTHING
        kind = ContradictionKind.OF_NOTHING
        return None if nothing else of_figure(sentence, rate, kind, "", names)
    kind = ContradictionKind.CUT if is_cut(rate, found) else ContradictionKind.RATE
    nearest = min(found, key=lambda end: abs(end - rate.value))
    expected = decimal_text(rounded(nearest, max(0, rate.figure.decimals)))
    return of_figure(sentence, rate, kind, expected, names)
