"""The cover: what is required, the telephone number (B01, B04)."""

import re
from collections.abc import Iterator

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.required import REQUIRED
from model.rules.scan.matches import subject
from model.values.text import brief
from model.values.width import half_width_figure
from model.values.years import FIRST, LAST, is_four_digits, read_year
from resources.messages import findings as words

_PHONE_KEY = "cover.phone"
_BETWEEN = re.compile("[、，,；;/／或和]+")
_BESIDE = re.compile(r"\([^()0-9]*\)|[^0-9()+#＃转分机\s-]")  # words around it: （传真）
_FIXED = (
    r"(?:\(?0[0-9]{2,3}\)?-*|\+86-?0?[1-9][0-9]{1,2}-?)?"  # area code
    "[0-9]{7,8}(?:(?:转|分机|[#＃-])+[0-9]{1,6})?"  # number and extension
)
_MOBILE = r"(?:\+86-?)?1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}"
_PHONE = re.compile(f"{_FIXED}|{_MOBILE}")
_LONGEST = 100  # characters; more is no telephone number


def _required_filled(facts: Facts) -> Iterator[Finding]:
    for key in REQUIRED:
        typed = facts.text(key).strip()
        if not typed:
            text = words.MISSING.format(label=FORM[key].label)
            yield Finding((key,), text, missing=True)
        elif key == "year" and not is_four_digits(typed):
            yield _unreadable_year(typed)


def _unreadable_year(typed: str) -> Finding:
    year = read_year(typed)
    correction = Correction.to("year", year, words.YEAR_IS, year=year)
    return Finding(
        ("year",),
        words.YEAR_INVALID.format(typed=brief(typed), first=FIRST, last=LAST),
        expected=year,
        actual=typed,
        corrections=(correction,) if year else (),
    )


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
    typed = facts.text(_PHONE_KEY).strip()
    if typed and typed not in FORM[_PHONE_KEY].blank_words and not is_phone(typed):
        shown = subject(typed)
        text = words.PHONE_INVALID.format(typed=shown)
        yield Finding((_PHONE_KEY,), text, actual=shown)


RULES = (
    Rule(
        "B01",
        Level.E,
        "单位名称、报告填报人、办公电话、年度都要填写",
        _required_filled,
        passes={
            "year": "2019",
            "cover.unit": "某某局",
            "cover.preparer": "李某",
            "cover.phone": "81230000",
        },
        fails={"year": "2019", "cover.unit": "某某局"},
        why="封面缺一项，财政部门收到后就要退回来重填",
    ),
    Rule(
        "B04",
        Level.H,
        "办公电话是 7 至 8 位，可带区号和分机，或是 11 位手机号",
        _office_phone,
        passes={_PHONE_KEY: "0731-12345678转801"},
        fails={_PHONE_KEY: "0731-123456"},
        why="财政部门审核时要打这个电话，少一位就找不到人",
    ),
)
