"""Differences, growth and directions that the two figures beside them do not bear out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, permutations

from model.prose.figures import Unit
from model.prose.relations.bases import budgets_named, distinct
from model.prose.relations.contradiction import (
    Contradiction,
    ContradictionKind,
    fits,
    growth,
    is_cut,
    is_rate,
    of_figure,
    share,
    written,
)
from model.prose.relations.quantities import BUDGETS, Quantity, QuantityRole, Sentence
from model.prose.relations.stated_changes import StatedChange, stated_change
from model.values.numbers import decimal_text, rounded

_AGAINST_BUDGET = re.compile(
    "(?:决算|支出|执行)数?(?P<word>大于|高于|多于|小于|低于|少于|等于)(?P<base>年初|全年|调整后?)?的?(?:部门)?预算"
    "|与(?P<named>年初|全年|调整后?)?的?(?:部门)?预算数?(?:相比)?(?:基本)?(?P<level>持平)"
)
_THAN_FIGURE = re.compile("(?P<word>大于|小于)(?:年初|全年|调整后?)?(?:部门)?预算数(?:的|为)?")
_AS_FIGURE = re.compile("(?:相比)?(?:基本)?(?P<word>持平)")
_ABOVE, _BELOW = ("大于", "高于", "多于"), ("小于", "低于", "少于")
_LEVEL = Decimal("0.02")  # of the budget: 持平 within it
_MOST = 8  # figures before one, among which any two may explain it


def wrong_changes(sentence: Sentence) -> Iterator[Contradiction]:
    """Yield the differences, growth and directions of a sentence that do not fit."""
    last: StatedChange | None = None
    wrong_word = False
    for number, quantity in enumerate(sentence.quantities):
        found = stated_change(sentence, number, last)
        if found:
            before = sentence.quantities[:number]
            wrong = _direction(sentence, quantity, found, last) or _amount(
                sentence, quantity, found, before
            )
            # What disagrees with a word that is wrong itself is right.
            if wrong and not (wrong_word and wrong.kind is ContradictionKind.OPPOSITE):
                yield wrong
            wrong_word = wrong is not None and wrong.kind is ContradictionKind.DIRECTION
        last = found if found or quantity.figure.unit is not Unit.PERCENT else last
    yield from _against_budget(sentence)
    yield from _against_figure(sentence)


def _amount(
    sentence: Sentence, quantity: Quantity, found: StatedChange, before: Sequence[Quantity]
) -> Contradiction | None:
    """Return what is wrong with a difference or a growth; None where any two figures give it."""
    pair = found.pair
    amounts = [one for one in before if one.is_amount][-_MOST:]
    if is_rate(quantity):
        return _growth(sentence, quantity, found, amounts)
    if (
        pair is None
        or pair[0] is quantity
        or not (quantity.is_amount and quantity.is_like(pair[0]))
    ):
        return None
    pairs = [pair, *permutations([one for one in amounts if one.is_like(quantity)], 2)]
    if any(_differs_by(quantity, *one) for one in pairs):
        return None
    expected = abs(pair[0].value - pair[1].value).scaleb(-quantity.figure.scale)
    names = written(sentence, pair[0]), written(sentence, pair[1])
    kind = ContradictionKind.DIFFERENCE
    return of_figure(sentence, quantity, kind, decimal_text(expected), names)


def _differs_by(stated: Quantity, one: Quantity, other: Quantity) -> bool:
    """Whether two figures differ by what is stated, as near as they are shown."""
    finest = max(max(0, each.figure.decimals) for each in (stated, one, other))
    off = sum((each.off or Decimal(0) for each in (stated, one, other)), Decimal(0))
    if stated.figure.unit is Unit.MONEY:
        unit = Decimal(1).scaleb(-min(2, finest))
        shown = Decimal(5).scaleb(-max(0, stated.figure.decimals) - 1)
        off += max(unit * 3 / 2, shown)
    return abs(abs(one.value - other.value) - stated.value) <= off


def _growth(
    sentence: Sentence, rate: Quantity, found: StatedChange, amounts: Sequence[Quantity]
) -> Contradiction | None:
    if not found.pair and not found.base:
        return None
    shares = [
        one for pair in permutations(amounts, 2)
        if pair[0].is_like(pair[1]) and pair[::-1] != found.pair
        for one in (growth(*pair), share(*pair)) if one
    ]  # fmt: skip
    if any(fits(rate, one) for one in shares):
        return None
    pair = found.pair or _by_difference(found, amounts)
    if pair is None:
        return None
    worked_out = growth(*pair) if found.pair else share(*pair)
    if worked_out is None:
        return None
    kind = ContradictionKind.CUT if is_cut(rate, worked_out) else ContradictionKind.GROWTH
    nearest = min(worked_out, key=lambda end: abs(end - rate.value))
    expected = decimal_text(rounded(nearest, max(0, rate.figure.decimals)))
    names = written(sentence, pair[0]), written(sentence, pair[1])
    kind = kind if found.pair or kind is ContradictionKind.CUT else ContradictionKind.RATE
    return of_figure(sentence, rate, kind, expected, names)


def _by_difference(
    found: StatedChange, amounts: Sequence[Quantity]
) -> tuple[Quantity, Quantity] | None:
    """Return a difference and what it is of, where no other figure is named: D of B."""
    last = amounts[-1] if amounts else None
    if last is None or found.base is None or last.role is not QuantityRole.CHANGE:
        return None
    return (last, found.base) if last.is_like(found.base) else None


def _direction(
    sentence: Sentence, quantity: Quantity, found: StatedChange, last: StatedChange | None
) -> Contradiction | None:
    """Return what is wrong with the direction of a change."""
    if found.pair and _is_reversed(quantity, found, *found.pair):
        return _of_word(sentence, found.start, found.word, "", *found.pair)
    if nothing := _rises_to_nothing(sentence, quantity, found):
        return _of_word(sentence, found.start, found.word, "", nothing, quantity)
    number = sentence.quantities.index(quantity)
    if not (last and is_rate(quantity) and number) or found.is_up is last.is_up:
        return None
    amount = sentence.quantities[number - 1]
    follows = amount.role is QuantityRole.CHANGE and amount.figure.unit is Unit.MONEY
    own_base = found.pair != last.pair or found.base != last.base
    if not follows or own_base or not amount.value or not quantity.value:
        return None
    opposite = _of_word(sentence, found.start, found.word, "", amount, amount)
    return replace(opposite, kind=ContradictionKind.OPPOSITE, value=last.word)


def _is_reversed(quantity: Quantity, found: StatedChange, value: Quantity, base: Quantity) -> bool:
    """Whether the figures move the other way, by what is stated: else others may be meant."""
    moved = value.most < base.least if found.is_up else value.least > base.most
    if not moved or quantity is value:
        return moved
    if is_rate(quantity):
        worked_out = growth(value, base)
        return worked_out is not None and fits(quantity, worked_out)
    return _differs_by(quantity, value, base)


def _rises_to_nothing(
    sentence: Sentence, quantity: Quantity, found: StatedChange
) -> Quantity | None:
    """Return a 0 that is said to be an increase: 支出决算0万元，比上年增加1.2万元."""
    before = [
        one for one in sentence.quantities[: sentence.quantities.index(quantity)]
        if one.is_amount and one.group == quantity.group and one.role is not QuantityRole.CHANGE
    ]  # fmt: skip
    risen = found.is_up and not found.pair and not found.base and quantity.value
    last = before[-1] if before and risen else None
    return last if last and not last.value and last.role is QuantityRole.FINAL else None


def _of_word(
    sentence: Sentence, start: int, word: str, expected: str, value: Quantity, base: Quantity
) -> Contradiction:
    return Contradiction(
        ContradictionKind.DIRECTION, sentence.start, sentence.end, start, start,
        start + len(word), start + len(word), expected,
        written(sentence, value), written(sentence, base),
    )  # fmt: skip


def _against_budget(sentence: Sentence) -> Iterator[Contradiction]:
    """Check 决算数大于年初预算数 and 与预算持平."""
    for match in _AGAINST_BUDGET.finditer(sentence.text):
        place = sentence.start + match.start()
        before = [one for one in sentence.quantities if one.figure.stop <= place]
        if not before:
            continue
        own = [one for one in before if one.is_amount and one.group == before[-1].group]
        values = distinct(one for one in own if one.role is QuantityRole.FINAL)
        budgets = distinct(one for one in own if one.role in BUDGETS)
        bases = budgets_named(match["base"] or match["named"] or "", budgets)
        word = match["word"] or match["level"]
        pairs = [(value, base) for value in values for base in bases if value.is_like(base)]
        if len(values) == 1 and pairs and not any(_holds(word, *pair) for pair in pairs):
            start = sentence.start + match.start("word" if match["word"] else "level")
            yield _of_word(sentence, start, word, _fitting(word, *pairs[0]), *pairs[0])


def _against_figure(sentence: Sentence) -> Iterator[Contradiction]:
    """Check 25.5万元大于预算数30万元 and 25.5万元，与上年35.3万元持平."""
    for value, base in pairwise(sentence.quantities):
        end = base.figure.stop - sentence.start
        than, level = _THAN_FIGURE.fullmatch(base.lead), _AS_FIGURE.match(sentence.text, end)
        compared = base.role in (QuantityRole.PRIOR, *BUDGETS) and base.own[:1] in "与和同"
        if not (value.is_amount and base.is_amount and value.is_like(base)) or (
            value.role in (QuantityRole.CHANGE, QuantityRole.PRIOR, *BUDGETS)
            or value.group != base.group
            or base.value * 2 < value.value  # 小于预算数4.5万元 is a difference
        ):
            continue
        if than and not _holds(than["word"], value, base):
            start, word = base.figure.start - len(base.lead), than["word"]
            yield _of_word(sentence, start, word, _fitting(word, value, base), value, base)
        elif level and compared and not _holds("持平", value, base):
            start = sentence.start + level.start("word")
            yield _of_word(sentence, start, "持平", "", value, base)


def _holds(word: str, value: Quantity, base: Quantity) -> bool:
    """Whether the word may be said of two figures."""
    if word in _ABOVE:
        return value.most > base.least
    if word in _BELOW:
        return value.least < base.most
    return abs(value.value - base.value) <= base.value * _LEVEL + (value.off or 0) + (base.off or 0)


def _fitting(word: str, value: Quantity, base: Quantity) -> str:
    """Return the word that fits, in the way of the one that stands there; "" for 持平."""
    if word == "持平":
        return ""
    if value.value == base.value:
        return "等于"
    above = value.value > base.value
    pairs = zip(_ABOVE, _BELOW, strict=True)
    return next(
        (pair[not above] for pair in pairs if word in pair), _ABOVE[0] if above else _BELOW[0]
    )
