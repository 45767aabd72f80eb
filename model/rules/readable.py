"""The one figure that stands in words no program reads: 约100, 42人左右, 四十二."""

import re

from model.prose.figures import number
from model.spec import Kind
from model.values import read_number

_DIGITS = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
_WORDS = re.compile("[一二两三四五六七八九]?十?[一二两三四五六七八九]?")
_OTHER_SIZE = re.compile("[百千亿负%％(（+-]")  # changes the figure, and who knows how
_YUAN = re.compile("(?<!万)元")
_UNITS = "人个名家"
_LONGEST = 40  # characters; a longer entry is a sentence


def figure_in(typed: str, kind: Kind) -> str:
    """The figure as it would be typed; "" where there is none, or more than one."""
    text = typed.strip()
    if len(text) > _LONGEST or _OTHER_SIZE.search(text):
        return ""
    found = _DIGITS.findall(text)
    if not found:
        words = text.rstrip(_UNITS)
        return str(number(words)) if words and _WORDS.fullmatch(words) else ""
    unit = "元" if kind is Kind.MONEY and _YUAN.search(text) else ""
    reading = read_number(found[0] + unit, kind)
    whole = kind is Kind.MONEY or not reading.decimals
    return reading.shown if len(found) == 1 and reading.is_number and whole else ""
