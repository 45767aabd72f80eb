"""Slips of typing by which one figure becomes another."""

from decimal import Decimal
from functools import lru_cache

from model.values.numbers import plain, trimmed
from resources.messages import evidence as words

YUAN_POWER = 4  # 1 万元 = 10^4 元
_LEAST_DIGITS = 3  # shorter figures differ by one slip by chance
_MOST_PLACES = 20  # from the first digit to the last decimal; Decimal itself keeps 28


@lru_cache(maxsize=1024)  # the same pairs are asked about after each key press
def slip(typed: Decimal, meant: Decimal) -> str:
    """Return in a sentence how ``meant`` became ``typed``; "" where no single slip does."""
    if not typed or not meant or typed == meant or _places(typed, meant) > _MOST_PLACES:
        return ""
    if power := _power(typed, meant):
        return slipped_point(power)
    return _digits(*_aligned(typed, meant))


def slipped_point(power: int) -> str:
    """Return the sentence about figures that differ by this power of ten."""
    return words.YUAN if power == YUAN_POWER else words.POINT


def _places(*values: Decimal) -> int:
    """Return the digits from the highest place of the figures to the last decimal."""
    exponents = (int(value.as_tuple().exponent) for value in values)
    return max(value.adjusted() for value in values) - min(exponents) + 1


def _power(typed: Decimal, meant: Decimal) -> int:
    """Return the power of ten between two figures with the same digits; 0 when there is none."""
    one, other = trimmed(typed).normalize().as_tuple(), trimmed(meant).normalize().as_tuple()
    if one.digits != other.digits or one.sign != other.sign:
        return 0
    return int(one.exponent) - int(other.exponent)


def _aligned(typed: Decimal, meant: Decimal) -> tuple[str, str]:
    """Return both with the same decimals, as digits only."""
    decimals = min(int(typed.as_tuple().exponent), int(meant.as_tuple().exponent), 0)
    unit = Decimal(1).scaleb(decimals)
    one, other = (plain(value.quantize(unit)).replace(".", "") for value in (typed, meant))
    return one, other


def _digits(typed: str, meant: str) -> str:
    if len(typed) == len(meant):
        return _swapped(typed, meant)
    short, long = sorted((typed, meant), key=len)
    if len(long) == len(short) + 1 and len(short) >= _LEAST_DIGITS:
        without = (long[:i] + long[i + 1 :] for i in range(len(long)))
        return words.DROPPED if short in without else ""
    return ""


def _swapped(typed: str, meant: str) -> str:
    differ = [i for i, pair in enumerate(zip(typed, meant, strict=True)) if pair[0] != pair[1]]
    if len(differ) != 2 or differ[1] != differ[0] + 1:
        return ""
    first, second = differ
    if (typed[first], typed[second]) != (meant[second], meant[first]):
        return ""
    return words.SWAPPED.format(a=meant[first], b=meant[second])
