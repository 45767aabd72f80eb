"""Marks that are half-width, doubled, straight or too short."""

import re

from model.prose.proposals.edits import Edit
from model.prose.punctuation.kinds import (
    HAN,
    IS_WIDE,
    Found,
    PunctuationEdit,
    PunctuationKind,
    beside,
)
from model.values.text import ANY_BLANK

_B = ANY_BLANK
_IS_HAN = re.compile(f"[{HAN}]")
_FULL = str.maketrans(",;:?!.()", "，；：？！。（）")
# Each run of marks and blanks is begun once only: a run of 60,000 takes no longer than its length.
_MARKS = re.compile(f"(?<![{_B}])[{_B}]*[,;:?!][,;:?!，；：？！。、{_B}]*")
_LAST_POINT = re.compile(rf"(?<=[{HAN}”》）])\.(?=[{_B}]*\Z)")
_BRACKETS = re.compile("([（(])[^（）()]{0,60}([）)])")
_QUOTES = (
    (re.compile(r'(?<![0-9])["＂]([^"＂]{0,200})["＂]'), "“”"),
    (re.compile(rf"(?<![A-Za-z0-9])'(?=[^']{{0,200}}[{HAN}])([^']{{0,200}})'(?![A-Za-z])"), "‘’"),
    (re.compile("「([^「」]{0,200})」"), "“”"),
    (re.compile("『([^『』]{0,200})』"), "‘’"),
)
_DOUBLED = re.compile(r"([，。、；：])\1+")
_DOTS = re.compile("[.．·]{3,}|…+")
_DASHES = re.compile("[-－–─―—]{2,}")
_ELLIPSIS, _DASH = "……", "——"


def marks(paragraph: str) -> Found:
    """Yield half-width marks beside Chinese."""
    for run in _MARKS.finditer(paragraph):
        around = paragraph[max(0, run.start() - 1) : run.end() + 1]
        if IS_WIDE.search(around):
            for place in range(*run.span()):
                if paragraph[place] in ",;:?!":
                    yield _full(paragraph, place)
    for point in _LAST_POINT.finditer(paragraph):
        yield _full(paragraph, point.start())


def _full(paragraph: str, place: int, pair: object = None) -> PunctuationEdit:
    mark = paragraph[place].translate(_FULL)
    return Edit(place, place + 1, mark, PunctuationKind.HALF_WIDTH, pair)


def brackets(paragraph: str) -> Found:
    """Yield half-width brackets around Chinese, between Chinese, or one of a pair."""
    for pair in _BRACKETS.finditer(paragraph) if "(" in paragraph or ")" in paragraph else ():
        wide = (pair[1] == "（") + (pair[2] == "）")
        ends = beside(pair)
        if wide == 1 or (not wide and (_IS_HAN.search(pair[0]) or all(map(_IS_HAN.match, ends)))):
            for place in (pair.start(), pair.end() - 1):
                if paragraph[place] in "()":
                    yield _full(paragraph, place, pair)


def quotes(paragraph: str) -> Found:
    """Yield straight and cornered quotation marks around or beside Chinese, in pairs."""
    for pattern, marks in _QUOTES:
        for pair in pattern.finditer(paragraph):
            start, end = pair.span()
            if not IS_WIDE.search(paragraph[max(0, start - 1) : end + 1]):
                continue
            opened = paragraph.rfind("“", max(0, start - 200), start)
            inner = opened > paragraph.rfind("”", max(0, start - 200), start)
            first, last = "‘’" if inner else marks
            yield Edit(start, start + 1, first, PunctuationKind.QUOTES, pair)
            yield Edit(end - 1, end, last, PunctuationKind.QUOTES, pair)


def doubled(paragraph: str) -> Found:
    """Yield marks written twice or more."""
    for found in _DOUBLED.finditer(paragraph):
        mark = _ELLIPSIS if found[0].startswith("。。。") else found[1]
        yield Edit(*found.span(), mark, PunctuationKind.DOUBLED)


def dots(paragraph: str) -> Found:
    """Yield ellipses that are no six points."""
    for found in _DOTS.finditer(paragraph):
        if found[0] != _ELLIPSIS and (found[0][0] == "…" or _is_beside_chinese(found)):
            yield Edit(*found.span(), _ELLIPSIS, PunctuationKind.ELLIPSIS)


def dashes(paragraph: str) -> Found:
    """Yield dashes that are no double one."""
    for found in _DASHES.finditer(paragraph):
        if found[0] != _DASH and _is_beside_chinese(found):
            yield Edit(*found.span(), _DASH, PunctuationKind.DASH)


def _is_beside_chinese(found: re.Match[str]) -> bool:
    before, behind = beside(found)
    return bool(IS_WIDE.match(before) or IS_WIDE.match(behind))
