"""办公电话 (B04)."""

import re
from collections.abc import Iterator

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.rules.scan.matches import subject
from model.values.width import half_width_figure
from resources.messages import findings as words

_KEY = "cover.phone"
_BETWEEN = re.compile("[、，,；;/／或和]+")
_BESIDE = re.compile(r"\([^()0-9]*\)|[^0-9()+#＃转分机\s-]")  # words around it: （传真）
_FIXED = (
    r"(?:\(?0[0-9]{2,3}\)?-*|\+86-?0?[1-9][0-9]{1,2}-?)?"  # area code
    "[0-9]{7,8}(?:(?:转|分机|[#＃-])+[0-9]{1,6})?"  # number and extension
)
_MOBILE = r"(?:\+86-?)?1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}"
_PHONE = re.compile(f"{_FIXED}|{_MOBILE}")
_LONGEST = 100  # characters; more is no telephone number


def is_phone(typed: str) -> bool:
    """Whether all numbers typed are valid: 7–8 digits with area code and extension, or a mobile."""
    text = _BESIDE.sub("", _BETWEEN.sub("\n", half_width_figure(typed[: _LONGEST + 1])))
    numbers = [number for number in text.split("\n") if number.strip()]
    return len(typed) <= _LONGEST and bool(numbers) and all(map(_one, numbers))


def _one(number: str) -> bool:
    """Whether it is one number, spaces in it allowed, or several separated by spaces."""
    pieces = number.split()
    return bool(_PHONE.fullmatch("".join(pieces))) or all(map(_PHONE.fullmatch, pieces))


def _office_phone(facts: Facts) -> Iterator[Finding]:
    typed = facts.text(_KEY).strip()
    if typed and typed not in FORM[_KEY].blank_words and not is_phone(typed):
        shown = subject(typed)
        text = words.PHONE_ODD.format(typed=shown)
        yield Finding((_KEY,), text, actual=shown)


RULES = (
    Rule(
        "B04",
        Level.H,
        "办公电话是 7 至 8 位，可带区号和分机，或是 11 位手机号",
        _office_phone,
        passes={_KEY: "0731-12345678转801"},
        fails={_KEY: "0731-123456"},
        why="财政部门审核时要打这个电话，少一位就找不到人",
    ),
)
