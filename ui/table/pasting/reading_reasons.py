"""Why a pasted figure stands otherwise than it looks, or cannot be read, in words."""

import re

from model.form.spec import ValueKind
from model.rules.kinds.figure_extraction import figure_in, figures_side_by_side
from model.values.numbers import Reading, read_number
from model.values.width import half_width_figure
from resources.messages import screen as words

_MONEY = ValueKind.MONEY
_MOST = 200  # characters looked at
_PARTED = re.compile(r"\d[ \u3000\xa0\u2009]+\d")
_SEVERAL_LINES = re.compile(r"\d[^\n]*\n[^\d]*\d")
_UNREADABLE = (
    (re.compile(r"#+|[-+]?\d[\d.]*e[-+]?\d+", re.IGNORECASE), words.WHY_UNSHOWN),
    (re.compile("#.+"), words.WHY_FORMULA),
    (re.compile(".*%.*"), words.WHY_PERCENT),
    (re.compile(r"\d{1,4}([-/.年月]\d{1,4})+[日月年]?|\d+[年月日]|\d+:\d+.*"), words.WHY_DATE),
    (re.compile(r"[-+]?\d+(,\d*)+(\.\d*)?"), words.WHY_COMMA),
    (re.compile("['`‘’].*"), words.WHY_APOSTROPHE),
)


def read_pasted(text: str) -> tuple[str, tuple[str, ...], bool]:
    """Return a text as it will stand, the reasons why it looks otherwise, and whether to look.

    None needs a look where the signs alone change: full width, ￥, 万元 behind the figure.
    """
    text = text.strip()
    reading = read_number(text, _MONEY)
    if reading.is_blank:
        return "", (), False
    if not reading.is_number:
        figure = figure_in(text, _MONEY) if text.endswith("元") else ""
        return (figure, (words.WHY_SCALE,), True) if figure else (text, (_unreadable(text),), True)
    if reasons := _changes(text, reading):
        return reading.shown, reasons, True
    return reading.shown, (words.WHY_SIGNS,) if reading.shown != text else (), False


def _changes(text: str, reading: Reading) -> tuple[str, ...]:
    """Return what makes a number of a text that looks like another one."""
    cases = (
        (reading.dash, words.WHY_DASH),
        (any(sign in text for sign in "(（"), words.WHY_BRACKETS),
        (_PARTED.search(text), words.WHY_PARTED),
        (reading.tail, words.WHY_TAIL),
        (reading.yuan, words.WHY_YUAN),
    )
    return tuple(why for is_so, why in cases if is_so)


def _unreadable(text: str) -> str:
    plain = half_width_figure(text[:_MOST])
    if figures_side_by_side(plain) > 1 or _SEVERAL_LINES.search(plain):
        return words.WHY_SEVERAL
    found = (why for pattern, why in _UNREADABLE if pattern.fullmatch(plain))
    return next(found, words.WHY_WORDS if any(map(str.isdigit, plain)) else words.WHY_NO_NUMBER)
