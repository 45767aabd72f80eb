"""Shares in percent as the clerk reads them."""

from decimal import Decimal

_DECIMALS = 2


def percent_text(value: Decimal, base: Decimal) -> str:
    """Return a figure in percent of another, which is not 0: 30.67%, 100%.

    Two decimals, ties away from zero, and more where these would show a whole percent that it is
    not: 89.9996%, so that it is seen on which side of a threshold it lies (form.md §3).
    """
    (a, b), (c, d) = value.as_integer_ratio(), base.as_integer_ratio()
    over, under = 100 * abs(a * d), abs(b * c)
    decimals = _DECIMALS
    while over % under and _rounded(over, under, decimals) % 10**decimals == 0:
        decimals += 1
    whole, rest = divmod(_rounded(over, under, decimals), 10**decimals)
    digits = f"{whole}.{rest:0{decimals}d}".rstrip("0").rstrip(".")
    return f"{'-' if (value < 0) != (base < 0) and value else ''}{digits}%"


def _rounded(over: int, under: int, decimals: int) -> int:
    """Return a fraction in units of its last decimal, ties away from zero."""
    return (2 * over * 10**decimals + under) // (2 * under)
