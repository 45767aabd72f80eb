"""Amounts of money in whatever unit, as our cells have them: in 万元, exactly."""

import re
from collections.abc import Sequence
from decimal import Decimal

from model.form.spec import ValueKind
from model.values.block_units import LABEL_UNIT, UNIT_CAPTION, is_figure
from model.values.numbers import decimal_text, read_number, trimmed

OURS = "万元"
SHIFTS = {"元": -4, "百元": -2, "千元": -1, OURS: 0, "百万元": 2, "千万元": 3, "亿元": 4}
_SIZE = "百万|千万|亿|万|千|百"
_OWN = re.compile(rf"((?:{_SIZE})元?|元)整?[\s\u3000]*$")
_SHORT = re.compile(rf"单位[\s\u3000]*[:：][\s\u3000]*(?:人民币)?({_SIZE})[\s\u3000]*$")
_LIKE = str.maketrans("仟佰萬億圆", "千百万亿元")
_LONGEST = 60  # characters of a label


def line_unit(text: str) -> str:
    """Return the unit that 单位：元 beside a table names; "" for none."""
    short = _SHORT.search(text) if "单位" in text and len(text) <= _LONGEST else None
    return f"{short[1]}元" if short else _named(text, UNIT_CAPTION)


def label_unit(text: str) -> str:
    """Return the unit a label names at its end: 决算数（元）; "" for none."""
    return _named(text, LABEL_UNIT)


def last_unit(stack: Sequence[str]) -> str:
    """Return the unit that the innermost label with one names; "" for none."""
    return next(filter(None, (line_unit(text) or label_unit(text) for text in reversed(stack))), "")


def _named(text: str, pattern: re.Pattern[str]) -> str:
    if len(text) > _LONGEST:
        return ""
    text = text.translate(_LIKE)
    found = pattern.search(text) if "元" in text else None
    return found[1] if found else ""


def in_our_unit(text: str, unit: str) -> str | None:
    """Return an amount in 万元 as our cell has it; None for what is no figure.

    A unit behind the figure itself goes before ``unit``. Decimals of what is in 万元 stay as
    they are.
    """
    if not is_figure(text):
        return None
    text = text.translate(_LIKE)
    own = _OWN.search(text)
    bare = text[: own.start()] if own else text
    reading = read_number(bare, ValueKind.MONEY)
    if reading.value is None or reading.dash:
        return None
    named = f"{own[1].removesuffix('元')}元" if own else unit or OURS
    shift = 0 if reading.yuan else SHIFTS.get(named, 0)
    if shift:
        return decimal_text(trimmed(reading.value.scaleb(shift)))
    return decimal_text(trimmed(reading.value)) if reading.tail else reading.shown


def amount_of(text: str) -> Decimal | None:
    """Return the bare number of a figure; None for what is none."""
    reading = read_number(text, ValueKind.MONEY) if is_figure(text) else None
    return reading.value if reading else None
