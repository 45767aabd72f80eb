"""Parts above their whole, and parts that do not add up to it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from model.prose.figures import Unit
from model.prose.relations.contradiction import (
    Contradiction,
    ContradictionKind,
    of_figure,
    written,
)
from model.prose.relations.quantities import BUDGETS, Quantity, QuantityRole, Sentence
from model.prose.relations.wholes import Parts, all_parts
from model.values.numbers import decimal_text

_SUM = re.compile("(?P<of>支出|费用|经费|资金)?(?:合计|共计|总计)(?:支出|为|达|金额)*")
_COUNTED_TWICE = re.compile("三公|接待|公车|公务用车|采购|专项|拨款|资产|购置|结转|结余")
_PERCENT = (Unit.PERCENT, Unit.POINTS)
_MOST = 8  # parts whose sums are tried


def wrong_parts(sentence: Sentence) -> Iterator[Contradiction]:
    """Yield the parts of a sentence that are more than their whole, and sums that are off."""
    for found in all_parts(sentence):
        above = [
            one for one in found.parts
            if _is_above(one, found) and not _has_earlier_whole(sentence, found, one.least)
        ]  # fmt: skip
        if above:
            yield _part_above(sentence, above[0], found.whole)
        elif wrong := _sum_above(sentence, found):
            yield wrong
    for number, total in enumerate(sentence.quantities):
        if wrong := _sum_off(sentence, number, total):
            yield wrong


def _is_above(part: Quantity, found: Parts) -> bool:
    """Whether a part is more than what it is a part of; one of another row is none."""
    whole = found.whole
    other_row = part.role in (QuantityRole.CHANGE, QuantityRole.PRIOR) or (
        part.role in BUDGETS and whole.role not in BUDGETS
    )
    agrees = _off_by(part.value - whole.value, (part, whole))
    return part.least > whole.most and not other_row and not agrees


def _has_earlier_whole(sentence: Sentence, found: Parts, least: Decimal) -> bool:
    """Whether a figure before the nearest may be the whole: 在职42人，借出3人，其中党员30人."""
    nearest = sentence.quantities.index(found.wholes[0])
    return any(
        one.is_amount and one.is_like(found.whole) and one.group >= found.parts[0].group - 1
        for one in sentence.quantities[:nearest]
        if one.most >= least
    )


def _off_by(difference: Decimal, quantities: Sequence[Quantity]) -> bool:
    """Whether two figures are the same as far as they are shown."""
    coarsest = min(max(0, one.figure.decimals) for one in quantities if one.value)
    money = quantities[0].figure.unit is Unit.MONEY
    return money and abs(difference) <= Decimal(5).scaleb(-coarsest - 1)


def _part_above(sentence: Sentence, part: Quantity, whole: Quantity) -> Contradiction:
    names = written(sentence, part), written(sentence, whole)
    difference = _in_unit_of(part, part.value - whole.value)
    return of_figure(sentence, part, ContradictionKind.PART, "", names, difference)


def _in_unit_of(quantity: Quantity, value: Decimal) -> str:
    """Return a value in the unit a figure is written in."""
    return decimal_text(value.scaleb(-quantity.figure.scale))


def _tolerance(quantities: Sequence[Quantity]) -> Decimal:
    """Return the tolerance of a sum (form.md §3): 0.5 × unit × (parts + 1)."""
    off = sum((one.off or Decimal(0) for one in quantities), Decimal(0))
    if quantities[0].figure.unit is not Unit.MONEY:
        return off
    finest = max(max(0, one.figure.decimals) for one in quantities)
    shown = (one.figure.decimals if one.figure.decimals > 0 else finest for one in quantities)
    return sum((Decimal(5).scaleb(-min(2, decimals) - 1) for decimals in shown), off)


def _sum_above(sentence: Sentence, found: Parts) -> Contradiction | None:
    """Return the parts of a list that are together more than their whole, none of them counted
    twice: where some of them are all of it, the others are named a second way."""
    whole, parts = found.whole, found.parts
    if not (found.direct and found.listed) or whole.figure.unit is not Unit.MONEY:
        return None
    plain = all(one.role in _OF_ONE_ROW for one in parts)
    twice = {bool(_COUNTED_TWICE.search(one.own)) for one in parts}
    if not plain or len(parts) > _MOST or len(twice) > 1:
        return None
    off = _tolerance((whole, *parts))
    total = _total(parts)
    some = (_total(few) for count in range(1, len(parts)) for few in combinations(parts, count))
    if total - whole.value <= off or any(abs(one - whole.value) <= off for one in some):
        return None
    if _has_earlier_whole(sentence, found, total - off):
        return None
    return _sum_of(sentence, whole, parts, total)


_OF_ONE_ROW = (QuantityRole.PLAIN, QuantityRole.FINAL)


def _total(parts: Sequence[Quantity]) -> Decimal:
    return sum((one.value for one in parts), Decimal(0))


def _sum_of(
    sentence: Sentence, whole: Quantity, parts: Sequence[Quantity], total: Decimal
) -> Contradiction:
    names = "＋".join(written(sentence, part) for part in parts), written(sentence, whole)
    expected = _in_unit_of(whole, total)
    difference = _in_unit_of(whole, whole.value - total)
    return of_figure(sentence, whole, ContradictionKind.SUM, expected, names, difference)


def _sum_off(sentence: Sentence, number: int, total: Quantity) -> Contradiction | None:
    """Return what is wrong with 三项合计20.92万元 behind its parts."""
    parts = _summed(sentence, number, total)
    if len(parts) < 2:
        return None
    off, added = _tolerance((total, *parts)), _total(parts)
    if abs(added - total.value) <= off:
        return None
    amounts = [one for one in sentence.quantities[:number] if one.is_amount and one.is_like(total)]
    ends = [_total(amounts[place:]) for place in range(len(amounts))]
    others = (_total(few) for few in combinations(amounts[-_MOST:], len(parts)))
    if any(abs(end - total.value) <= off for end in (*ends, *others)):
        return None
    return _sum_of(sentence, total, parts, added)


def _summed(sentence: Sentence, number: int, total: Quantity) -> Sequence[Quantity]:
    """Return the figures that 合计 adds up; () where that is not clear."""
    if not total.is_amount:
        return ()
    match = _SUM.fullmatch(total.own)
    if match is None:
        return ()
    before = [
        one for one in sentence.quantities[:number]
        if one.figure.unit not in _PERCENT and one.depth <= total.depth
    ]  # fmt: skip
    count = _counted_parts(before, total)
    parts = before[-1 - count : -1] if count else before
    whole = len(parts) == count if count else not match["of"]  # 支出合计 is a noun
    alike = all(one.is_like(total) and one.is_amount and one.role in _OF_ONE_ROW for one in parts)
    return parts if alike and whole else ()


def _counted_parts(before: Sequence[Quantity], total: Quantity) -> int:
    """Return how many parts 三项合计 names; 0 where it names no number."""
    last = before[-1] if before else None
    named = last and last.figure.mark == "项" and last.figure.stop == total.start
    return int(last.value) if last and named else 0
