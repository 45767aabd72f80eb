"""What the clerk typed, read as a number. The typed text itself is never changed."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from functools import lru_cache

from model.spec import Field, Kind

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，－＋（）−–", "0123456789.,-+()--")
_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+|(?=\.[0-9]))(?:\.([0-9]*))?")
_BRACKETED = re.compile(r"\(([^()+-]+)\)")
_UNITS = {Kind.MONEY: ("万元", "元"), Kind.COUNT: ("人", "个", "名")}
_YUAN_DIGITS = 4  # 1 万元 = 10^4 元
_LONGEST = 20  # digits; more is a slip, and would outgrow Decimal's 28 digits in a sum

CENT = Decimal("0.01")


class State(Enum):
    """Blank is not zero, and neither is a figure nobody can read."""

    BLANK = "blank"
    NUMBER = "number"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as read. ``value`` is in the field's unit (money: 万元); None unless a NUMBER.

    ``shown`` is the figure as it is printed: half width, without spaces and unit, decimals
    as typed. ``yuan`` says that it was typed in 元 and converted; ``computed`` that the
    program added it up.
    """

    state: State
    shown: str = ""
    value: Decimal | None = None
    yuan: bool = False
    computed: bool = False

    @property
    def is_number(self) -> bool:
        return self.value is not None

    @property
    def is_blank(self) -> bool:
        return self.state is State.BLANK

    @property
    def decimals(self) -> int:
        """How many decimals the figure shows."""
        return len(self.shown.partition(".")[2]) if self.is_number else 0


BLANK = Reading(State.BLANK)


@lru_cache(maxsize=4096)
def read_number(typed: str, kind: Kind) -> Reading:
    """Read a typed figure (form.md §3): width, separators, units, brackets as negative.

    Never raises. What is no number is UNREADABLE and shown as typed.
    """
    text = _SPACES.sub("", typed.translate(_HALF_WIDTH)) if len(typed) < 200 else typed.strip()
    if not text:
        return BLANK
    text, unit = _split_unit(text, kind)
    if bracketed := _BRACKETED.fullmatch(text):
        inner, unit = (bracketed[1], unit) if unit else _split_unit(bracketed[1], kind)
        text = f"-{inner}"
    match = _NUMBER.fullmatch(text) if len(text) <= 2 * _LONGEST else None
    if match is None or len(match[2] + (match[3] or "")) > _LONGEST:
        return Reading(State.UNREADABLE, shown=typed)
    return _number(match, yuan=unit == "元")


def _split_unit(text: str, kind: Kind) -> tuple[str, str]:
    for unit in _UNITS.get(kind, ()):
        if text.endswith(unit):
            return text.removesuffix(unit), unit
    return text, ""


def _number(match: re.Match[str], *, yuan: bool) -> Reading:
    sign, whole, fraction = match[1].strip("+"), match[2] or "0", match[3] or ""
    value = Decimal(f"{sign}{whole.replace(',', '')}.{fraction}")
    if yuan:
        value = trimmed(value.scaleb(-_YUAN_DIGITS))
        return Reading(State.NUMBER, plain(value), value, yuan=True)
    shown = f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}"
    return Reading(State.NUMBER, shown, value)


def read(field: Field, typed: str) -> Reading:
    """Read what stands in a numeric field."""
    return read_number(typed, field.kind)


def trimmed(value: Decimal) -> Decimal:
    """Without the zeros at the end of its decimals; whole numbers keep theirs."""
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def plain(value: Decimal) -> str:
    """A figure in plain digits, decimals as they are: never an exponent, never a separator."""
    return format(value, "f")


def rounded(value: Decimal, decimals: int = 2) -> Decimal:
    """Rounded with ties away from zero, as form.md §3 asks."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def tidy(value: Decimal) -> Decimal:
    """Without zeros behind the second decimal: 993.160 is 993.16."""
    cents = rounded(value)
    return cents if cents == value and int(value.as_tuple().exponent) < -2 else value


def tolerance(*readings: Reading) -> Decimal:
    """Half a unit of the coarsest decimals shown (form.md §3).

    A plain 0 says "none", not "less than half", and blank is no figure: neither counts.
    """
    decimals = [r.decimals for r in readings if r.value]
    return Decimal(5).scaleb(-min(decimals, default=2) - 1)


def sum_tolerance(parts: int) -> Decimal:
    """For a sum of n parts 0.005 × (n + 1) (form.md §3)."""
    return Decimal("0.005") * (parts + 1)
