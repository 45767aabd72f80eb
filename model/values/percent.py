"""Shares in percent as the clerk reads them."""

from decimal import Decimal
from fractions import Fraction

_DECIMALS = 2


def percent_text(value: Decimal, base: Decimal) -> str:
    """Return a figure in percent of another, which is not 0: 30.67%, 100%.

    Two decimals, ties away from zero, and more where these would show a whole percent that it is
    not: 89.9996%, so that it is seen on which side of a threshold it lies (form.md §3).
    """
    exact = 100 * Fraction(value) / Fraction(base)
    decimals = _DECIMALS
    while exact.denominator > 1 and _units(exact, decimals) % 10**decimals == 0:
        decimals += 1
    whole, rest = divmod(_units(exact, decimals), 10**decimals)
    digits = f"{whole}.{rest:0{decimals}d}".rstrip("0").rstrip(".")
    return f"{'-' if exact < 0 else ''}{digits}%"


def _units(exact: Fraction, decimals: int) -> int:
    """Return the magnitude in units of the last decimal."""
    return int(abs(exact) * 10**decimals + Fraction(1, 2))
