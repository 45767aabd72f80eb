"""Blanks, full-width letters, and what stands at the ends of a paragraph."""

import re

from model.prose.proposals.edits import Edit
from model.prose.punctuation.kinds import HAN, IS_WIDE, Found, PunctuationKind, beside
from model.values.headings import heading_end, numbering
from model.values.text import ANY_BLANK

_B = ANY_BLANK
_BLANK = re.compile(f"[{_B}]+")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?％?|(?<=[0-9])(?:％|．(?=[0-9０-９]))")
_TO_HALF = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_FIGURE = re.compile("[0-9０-９%％‰]")
_LEADING = re.compile(f"[{_B}]*、+")
_STOPPED = re.compile(rf"[^{HAN}0-9%）”》][”’）》]*\Z|[。！？；：…][”’）》]+\Z")
_LEAST_PROSE = 20  # characters


def blanks(paragraph: str) -> Found:
    """Yield blanks at the ends, in Chinese, around figures and behind a heading's number."""
    number = numbering(paragraph)
    for found in _BLANK.finditer(paragraph):
        before, behind = beside(found)
        if (
            not (before and behind)
            or (number and found.start() == len(number[1]))
            or _takes_no_blank(before, behind)
        ):
            yield Edit(*found.span(), "", PunctuationKind.BLANK)


def _takes_no_blank(before: str, behind: str) -> bool:
    either = before + behind
    wide, figures = len(IS_WIDE.findall(either)), len(_FIGURE.findall(either))
    return wide == 2 or wide == figures == 1 or behind in "%％‰"


def wide(paragraph: str) -> Found:
    """Yield full-width letters and figures."""
    for found in _WIDE.finditer(paragraph):
        yield Edit(*found.span(), found[0].translate(_TO_HALF), PunctuationKind.WIDE)


def numbers(paragraph: str) -> Found:
    """Yield a 、 before a heading's number, and behind one in brackets."""
    leading = _LEADING.match(paragraph)
    if leading and numbering(paragraph[leading.end() :]):
        yield Edit(*leading.span(), "", PunctuationKind.NUMBER)
    elif (number := numbering(paragraph)) and number[1].endswith(("）、", ")、")):
        yield Edit(len(number[1]) - 1, len(number[1]), "", PunctuationKind.NUMBER)


def stop(paragraph: str) -> Found:
    """Yield the end of prose without a stop; a heading has none."""
    is_heading = heading_end(paragraph) == len(paragraph)
    prose = "。" in paragraph or ("，" in paragraph and not is_heading)
    if prose and len(paragraph) >= _LEAST_PROSE and not _STOPPED.search(paragraph[-9:]):
        yield Edit(len(paragraph), len(paragraph), "。", PunctuationKind.STOP)
