"""What the clerk typed, read as a number. The typed text itself is never changed."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from functools import lru_cache

from model.form.spec import Field, ValueKind
from model.values.characters import as_read
from model.values.numerals import SCALES
from model.values.width import DIGITS_OF_EITHER_WIDTH, half_width_figure

_BREAK = "\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029"  # a cell or a line ends there
_BESIDE_UNIT = re.compile(f"[{_BREAK}]+(?=[万元人个名位家])")
_BLANKS = re.compile(r"(?<![0-9\t]) +| +(?![0-9\t])")  # those between two digits may group them
_CURRENCY = re.compile("^([(+-]?)¥ *")
_NUMBER = re.compile(
    r"([+-]?)([0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)|[0-9]+|(?=\.[0-9]))(?:\.([0-9]*))?"
)
_BRACKETED = re.compile(r"\(([^()+-]+)\)")
_DASH = re.compile("--?")  # how accounts write a cell without an amount
_UNITS = {
    ValueKind.MONEY: ("万元整", "万元", "元整", "元"),
    ValueKind.COUNT: ("人", "个", "名", "位", "家"),
}
_UNIT_FIRST = re.compile(
    f"[ \t\u3000\xa0]*(?:[{''.join(SCALES)}]*元(?![旦月素件宵])|[%％]|[人名个家](?=[，。；、]|$))"
)
_MAY_END_IN_DIGIT = frozenset(f"{DIGITS_OF_EITHER_WIDTH} \t\u3000\xa0")
_DIGIT_LAST = re.compile("[0-9０-９][ \t\u3000\xa0]{0,2}$")
_YUAN_DIGITS = 4  # 1 万元 = 10^4 元
_LONGEST = 20  # digits; more is a slip, and would outgrow Decimal's 28 digits in a sum

_LONGEST_TYPED = 40  # with the tail of a binary fraction
_TAIL_DECIMALS, _TAIL = 8, Decimal("0.0000001")
_MOST_READ = 200  # characters; beyond is no figure, however it is tidied

CENT = Decimal("0.01")


class ReadingState(Enum):
    """What was typed: nothing, a number, or what is neither; blank is not zero."""

    BLANK = "blank"
    NUMBER = "number"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as read. ``value`` is in the field's unit (money: 万元); None unless a NUMBER.

    ``shown`` is the figure as it is printed: half width, without spaces and unit, decimals
    as typed. ``yuan`` says that it was typed in 元 and converted; ``dash`` that a dash alone
    stands there, which counts as 0; ``tail`` that decimals are left out which no clerk wrote
    (701.6000000000001); ``computed`` that the program added it up.
    """

    state: ReadingState
    shown: str = ""
    value: Decimal | None = None
    yuan: bool = False
    dash: bool = False
    tail: bool = False
    computed: bool = False

    @property
    def is_number(self) -> bool:
        return self.value is not None

    @property
    def is_blank(self) -> bool:
        return self.state is ReadingState.BLANK

    @property
    def decimals(self) -> int:
        """The number of decimals the figure shows."""
        return len(self.shown.partition(".")[2]) if self.is_number else 0


BLANK = Reading(ReadingState.BLANK)


@lru_cache(maxsize=4096)
def read_number(typed: str, kind: ValueKind) -> Reading:
    """Return a typed figure as read (form.md §3): width, separators, units, brackets as negative.

    Never raises. What is no number is UNREADABLE and shown as typed.
    """
    text = _tidied(typed) if len(typed) < _MOST_READ else typed.strip()
    if not text:
        return BLANK
    if _DASH.fullmatch(figure := _CURRENCY.sub(r"\1", text)):
        return Reading(ReadingState.NUMBER, "0", Decimal(0), dash=True)
    match, unit = _matched(figure, kind)
    reading = _number(match, yuan=unit.startswith("元")) if match else None
    return reading or Reading(ReadingState.UNREADABLE, shown=typed)


def _tidied(typed: str) -> str:
    """Return the text half width, without blanks that change nothing; lines stay parted."""
    text = half_width_figure(as_read(typed)).strip()
    return _BLANKS.sub("", _BESIDE_UNIT.sub("", text))


def _matched(text: str, kind: ValueKind) -> tuple[re.Match[str] | None, str]:
    """Return the match of a number, None for what is none, and its unit."""
    text, unit = _split_unit(text, kind)
    if bracketed := _BRACKETED.fullmatch(text):
        inner, unit = (bracketed[1], unit) if unit else _split_unit(bracketed[1], kind)
        text = f"-{inner}"
    match = _NUMBER.fullmatch(text) if len(text) <= _LONGEST_TYPED else None
    return match, unit


def _split_unit(text: str, kind: ValueKind) -> tuple[str, str]:
    for unit in _UNITS.get(kind, ()):
        if text.endswith(unit):
            return text.removesuffix(unit), unit
    return text, ""


def _number(match: re.Match[str], *, yuan: bool) -> Reading | None:
    """Return the reading of a matched number; None for more digits than any figure has."""
    sign, whole, fraction = match[1].strip("+"), match[2].replace(" ", "") or "0", match[3] or ""
    value = Decimal(f"{sign}{whole.replace(',', '')}.{fraction}")
    tail = len(whole) <= _LONGEST and _is_tail(value, len(fraction))
    if tail:
        value = rounded(value)
        fraction = decimal_text(value).partition(".")[2]
        whole = decimal_text(abs(value)).partition(".")[0]
    if len(whole) + len(fraction) > _LONGEST:
        return None
    if yuan:
        value = trimmed(value.scaleb(-_YUAN_DIGITS))
        return Reading(ReadingState.NUMBER, decimal_text(value), value, yuan=True, tail=tail)
    shown = f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}"
    return Reading(ReadingState.NUMBER, shown, value, tail=tail)


def _is_tail(value: Decimal, decimals: int) -> bool:
    """Whether the decimals are what binary fractions leave of two: 701.6000000000001."""
    if decimals < _TAIL_DECIMALS:
        return False
    cents = rounded(value)
    return bool(cents) and abs(value - cents) < _TAIL


def read(field: Field, typed: str) -> Reading:
    """Return what stands in a numeric field as read."""
    return read_number(typed, field.kind)


def parted_from_unit(line: str, following: str) -> bool:
    """Whether a line ends in a figure whose unit begins the next one: 900↵万元."""
    if line[-1:] not in _MAY_END_IN_DIGIT:  # as nearly all do: asked of each line at each key
        return False
    return bool(_DIGIT_LAST.search(line[-3:]) and _UNIT_FIRST.match(following))


def divided(value: Decimal, power: int) -> str:
    """Return a figure divided by a power of ten, to two decimals, as a clerk would type it."""
    return decimal_text(trimmed(rounded(value.scaleb(-power))))


def trimmed(value: Decimal) -> Decimal:
    """Return the value without zeros at the end of its decimals; whole numbers keep theirs."""
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def decimal_text(value: Decimal) -> str:
    """Return a value in digits, its decimals as they are, without exponent and separators."""
    return format(value, "f")


def rounded(value: Decimal, decimals: int = 2) -> Decimal:
    """Return the value rounded, ties away from zero (form.md §3)."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


MOST_DECIMALS = 2  # of 万元


def tidy(value: Decimal) -> Decimal:
    """Return the value without zeros behind the second decimal: 993.160 is 993.16."""
    cents = rounded(value)
    return cents if cents == value and int(value.as_tuple().exponent) < -2 else value


def tolerance(*readings: Reading) -> Decimal:
    """Return half a unit of the coarsest decimals shown (form.md §3).

    A plain 0 says "none", not "less than half", and blank is no figure: neither counts.
    """
    decimals = [r.decimals for r in readings if r.value]
    return Decimal(5).scaleb(-min(decimals, default=2) - 1)


def sum_tolerance(parts: int, decimals: int = MOST_DECIMALS) -> Decimal:
    """Return the tolerance of a sum of n parts, half a unit × (n + 1) (form.md §3)."""
    return Decimal(5).scaleb(-decimals - 1) * (parts + 1)
