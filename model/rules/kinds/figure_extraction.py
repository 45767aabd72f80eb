"""Figures extracted from unreadable entries: 约100, 42人左右, 四十二, 1.2亿元."""

import re

from model.form.spec import ValueKind
from model.values.characters import as_read
from model.values.numbers import decimal_text, read_number, tidy, trimmed
from model.values.numerals import SCALES, read_numeral
from model.values.width import half_width_figure

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_MOST_IN_WORDS = 99  # of larger numerals the unit is uncertain: 一百, 五万
# Signs that change the figure in an unknown way; letters such as O for 0 among them.
_OTHER_SIZE = re.compile(r"[百千亿億萬佰仟负%(+/#A-Za-z-]|(?<![0-9])[.,。](?=[0-9])")
_CURRENCY = re.compile("^(?:人民币|RMB|CNY) *[:：]? *", re.IGNORECASE)
_POINT = re.compile("(?<=[0-9])[。｡·•](?=[0-9])")  # typed for a full stop
_APOSTROPHE = re.compile("(?<=[0-9])['’‘`](?=[0-9]{3}(?![0-9]))")  # Swiss grouping of digits
_SCALED = re.compile(
    r"¥?(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?) ?"
    "(?P<scale>[十百千]?[万萬wW]|[亿億]|[十百千])(?P<unit>[元人个名]?)整?"
)
_POWERS = {**SCALES, **dict.fromkeys("萬wW", 4), "億": 8}
_YUAN = re.compile("(?<!万)元")
_UNITS = "人个名家位"
_NEXT_FIGURE = re.compile("(?<=[0-9])[ \t]+(?=[0-9(¥-])")
_LONGEST = 40  # characters; a longer entry is a sentence
_MOST_TYPED = 400  # characters looked at to count figures


def figure_in(typed: str, kind: ValueKind) -> str:
    """Return the figure in a readable form; "" where there is none, or more than one."""
    text = _half_width(typed)
    if len(text) > _LONGEST:
        return ""
    text = _APOSTROPHE.sub("", _POINT.sub(".", text))
    if scaled := _SCALED.fullmatch(text):
        return _converted(scaled, kind)
    return "" if _OTHER_SIZE.search(text) else _single(text, kind)


def scale_in(typed: str) -> str:
    """Return the scale (亿, 千, 万…) written behind the figure; "" without one."""
    scaled = _SCALED.fullmatch(_half_width(typed))
    return scaled["scale"] if scaled else ""


def _half_width(typed: str) -> str:
    text = half_width_figure(as_read(typed[: _LONGEST + 1])).strip()
    return _CURRENCY.sub("", text)


def figures_side_by_side(typed: str) -> int:
    """Return the number of figures separated by blanks or tabs: cells pasted into one."""
    text = half_width_figure(as_read(typed[:_MOST_TYPED])).strip()
    return len(_NEXT_FIGURE.findall(text)) + 1


def _single(text: str, kind: ValueKind) -> str:
    found = _DIGITS.findall(text)
    if not found:
        number = read_numeral(text.rstrip(_UNITS))
        return str(number) if number and number <= _MOST_IN_WORDS else ""
    unit = "元" if kind is ValueKind.MONEY and _YUAN.search(text) else ""
    reading = read_number(found[0] + unit, kind)
    whole = kind is ValueKind.MONEY or not reading.decimals
    return reading.shown if len(found) == 1 and reading.is_number and whole else ""


def _converted(scaled: re.Match[str], kind: ValueKind) -> str:
    """Return 1.2亿元 in 万元, 1.2万人 in people; "" for a fraction of a person."""
    reading, money = read_number(scaled["digits"], kind), kind is ValueKind.MONEY
    fits = scaled["unit"] in ("", "元") if money else scaled["unit"] != "元"
    if reading.value is None or not fits:
        return ""
    power = sum(_POWERS[sign] for sign in scaled["scale"])
    value = tidy(reading.value.scaleb(power - 4 if money else power))
    if money:
        return decimal_text(value)
    return "" if value % 1 else decimal_text(trimmed(value))
