"""Numbers of cells as the clerk sees them there, without the tails of binary fractions."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from model.values.numbers import decimal_text, rounded, trimmed
from resources.messages import readers as words

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    **dict.fromkeys(range(14, 23), "yyyy-m-d"), **dict.fromkeys(range(27, 37), "yyyy-m-d"),
    **dict.fromkeys((37, 38, 41, 42), "#,##0"), **dict.fromkeys((39, 40, 43, 44), "#,##0.00"),
    **dict.fromkeys((45, 46, 47), "h:mm"), **dict.fromkeys(range(50, 59), "yyyy-m-d"),
}  # fmt: skip
"""Number formats that files name by number only; those the language decides stand for any."""

_DIGITS = 15  # that a binary fraction holds for certain
_MOST_DECIMALS = 6  # of amounts in 万元 to the 分; more are left by a division
_LARGEST = 20  # places before or behind the point that any amount has
_SHORT = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.0|\.[0-9]?[1-9])?")
_LITERAL = re.compile(r'"[^"]*"|\\.|!.|_.|\*.|\[[^\]]*\]')
_POINT_MOVED = re.compile(r'[!\\]\.([0#?]+)|"\."([0#?]+)')
_FIRST_DAY, _FIRST_DAY_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST_DAY = 2_958_465  # 9999-12-31


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of a cell, and what the clerk should know about it; "" for nothing."""

    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class _Format:
    """A number format as far as it changes what a number is taken for."""

    decimals: int | None  # shown; None for as many as there are
    shift: int = 0  # places by which the point is moved for the eye
    is_percent: bool = False
    is_date: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether any number of few decimals is shown as it is."""
        bare = not (self.shift or self.is_percent or self.is_date)
        return bare and (self.decimals is None or self.decimals > 1)


def number_text(value: str | float, code: str, *, is_1904: bool = False) -> CellText:
    """Return a number as its format has it; never raises, what is no number stays as it is.

    Decimals are as few as give the number back. What the format hides is said, and taken all
    the same; only what a division left behind the sixth decimal goes by what is shown.
    """
    written = value if isinstance(value, str) else repr(value)
    form = _read_format(code)
    if form.is_plain and _SHORT.fullmatch(written):
        return CellText(written.removesuffix(".0"))
    try:
        number = Decimal(written)
        exact = trimmed(Decimal(f"{number:.{_DIGITS}g}"))
    except (InvalidOperation, ValueError):
        return CellText(written)
    if not number.is_finite() or abs(exact.adjusted()) > _LARGEST:
        return CellText(written)
    if form.is_date:
        return CellText(_date_text(number, is_1904=is_1904))
    if form.is_percent:
        return CellText(f"{decimal_text(trimmed(exact * 100))}%")
    return _shown(trimmed(exact.scaleb(form.shift)), form)


def as_entered(shown: CellText, code: str) -> CellText:
    """Return a number with the zeros and commas that its format gives it: 824.20, 1,234.

    Our own workbook says by its formats how a figure was typed.
    """
    try:
        number = Decimal(shown.text)
    except InvalidOperation:
        return shown
    section = _LITERAL.sub("", code.partition(";")[0])
    zeros = section.partition(".")[2].count("0")
    decimals = max(zeros, len(shown.text.partition(".")[2]))
    commas = "," if "," in section else ""
    return replace(shown, text=f"{number:{commas}.{decimals}f}")


def _shown(exact: Decimal, form: _Format) -> CellText:
    text = decimal_text(exact)
    if form.shift:
        return CellText(text, words.POINT_MOVED)
    if form.decimals is None or abs(exact) >= Decimal(10) ** _DIGITS:
        return CellText(text)
    shown = trimmed(rounded(exact, form.decimals))
    if shown == exact:
        return CellText(text)
    if len(text.partition(".")[2]) > _MOST_DECIMALS and form.decimals > 1:
        return CellText(decimal_text(shown), words.SHOWN_SHORTER.format(exact=text))
    return CellText(text, words.SHOWN_OTHERWISE.format(shown=decimal_text(shown)))


@lru_cache(maxsize=256)
def _read_format(code: str) -> _Format:
    section = code.partition(";")[0]
    moved = sum(len(found[1] or found[2]) for found in _POINT_MOVED.finditer(section))
    bare = _LITERAL.sub("", section)
    if re.search("[yYdDhHsS]|[mM]", bare) and "General" not in bare:
        return _Format(None, is_date=True)
    digits = re.sub(r"[^0#?.,%]", "", bare)
    thousands = len(digits.rstrip("%")) - len(digits.rstrip("%").rstrip(","))
    if not re.search("[0#?]", digits):
        return _Format(None)
    decimals = len(digits.partition(".")[2].strip(",%"))
    return _Format(decimals, -moved - 3 * thousands, is_percent="%" in digits)


def _date_text(number: Decimal, *, is_1904: bool) -> str:
    if not 0 < number <= _LAST_DAY:
        return decimal_text(trimmed(number))
    first = _FIRST_DAY_1904 if is_1904 else _FIRST_DAY
    try:
        return (first + timedelta(days=int(number))).isoformat()
    except OverflowError:
        return decimal_text(trimmed(number))
