"""Slips of typing by which one figure becomes another."""

from decimal import Decimal
from functools import lru_cache

from model.values.numbers import decimal_text, trimmed
from resources.messages import findings as words

YUAN_POWER = 4  # 1 万元 = 10^4 元
_LEAST_DIGITS = 3  # shorter figures differ by one slip by chance
_MOST_PLACES = 20  # from the first digit to the last decimal; Decimal itself keeps 28


@lru_cache(maxsize=1024)  # the same pairs are asked about after each key press
def slip(typed: Decimal, intended: Decimal) -> str:
    """Return in a sentence how ``intended`` became ``typed``; "" where no single slip does."""
    if not typed or not intended or typed == intended or _places(typed, intended) > _MOST_PLACES:
        return ""
    if power := _power(typed, intended):
        return slipped_point(power)
    return _digits(*_aligned(typed, intended))


def slipped_point(power: int) -> str:
    """Return the sentence about figures that differ by this power of ten."""
    return words.YUAN if power == YUAN_POWER else words.POINT


def _places(*values: Decimal) -> int:
    """Return the digits from the highest place of the figures to the last decimal."""
    exponents = (int(value.as_tuple().exponent) for value in values)
    return max(value.adjusted() for value in values) - min(exponents) + 1


def _power(typed: Decimal, intended: Decimal) -> int:
    """Return the power of ten between two figures with the same digits; 0 when there is none."""
    one, other = trimmed(typed).normalize().as_tuple(), trimmed(intended).normalize().as_tuple()
    if one.digits != other.digits or one.sign != other.sign:
        return 0
    return int(one.exponent) - int(other.exponent)


def _aligned(typed: Decimal, intended: Decimal) -> tuple[str, str]:
    """Return both with the same decimals, as digits only."""
    decimals = min(int(typed.as_tuple().exponent), int(intended.as_tuple().exponent), 0)
    unit = Decimal(1).scaleb(decimals)
    one, other = decimal_text(typed.quantize(unit)), decimal_text(intended.quantize(unit))
    return one.replace(".", ""), other.replace(".", "")


def _digits(typed: str, intended: str) -> str:
    if len(typed) == len(intended):
        return _swapped(typed, intended)
    short, long = sorted((typed, intended), key=len)
    if len(long) == len(short) + 1 and len(short) >= _LEAST_DIGITS:
        without = (long[:i] + long[i + 1 :] for i in range(len(long)))
        return words.DROPPED if short in without else ""
    return ""


def wrong_digit(typed: Decimal, intended: Decimal) -> str:
    """Return in a sentence which one digit differs; "" where it is not one of three or more."""
    if not typed or not intended or _places(typed, intended) > _MOST_PLACES:
        return ""
    one, other = _aligned(typed, intended)
    differ = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(one) < _LEAST_DIGITS or len(differ) != 1:
        return ""
    return words.WRONG_DIGIT.format(a=differ[0][1], b=differ[0][0])


def _swapped(typed: str, intended: str) -> str:
    differ = [i for i, pair in enumerate(zip(typed, intended, strict=True)) if pair[0] != pair[1]]
    if len(differ) != 2 or differ[1] != differ[0] + 1:
        return ""
    first, second = differ
    if (typed[first], typed[second]) != (intended[second], intended[first]):
        return ""
    return words.SWAPPED.format(a=intended[first], b=intended[second])
