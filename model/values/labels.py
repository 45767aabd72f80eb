"""The labels of a table's rows and columns, however the accounts write them."""

import re
import unicodedata
from collections.abc import Sequence

from model.form.spec import Column, Row

_LONGEST = 60  # characters
_MARKS = re.compile(r"[\W_]+")
_UNIT_BEHIND = re.compile("(?:单位)?(?:人民币)?(?:百万|千万|亿|万|千|百)?元$|单位$")
_NUMBERING = re.compile(
    r"(?:\s*(?:其中\s*[:：]?|[（(][\d一二三四五六七八九十]{1,3}[）)]|[\d一二三四五六七八九十]{1,3}[、.．]))+"
)
_NUMBER_BEFORE = re.compile(r"^\d{1,2}(?=\D)")


def comparable_label(text: str, year: str) -> str:
    """Return what two writings of a label have in common; "" for what is too long for a label.

    Without marks, blanks, the report's own year (as Facts read it), numbering, 其中, a unit,
    部门 and 数 or 费 at the end; another year stays, for last year's figures are not this year's.
    Compared under NFKC, not width.py: accounts also write ㈠ and ㎡, and places do not matter.
    """
    if len(text) > _LONGEST:
        return ""
    text = unicodedata.normalize("NFKC", text)
    numbering = _NUMBERING.match(text)
    text = _MARKS.sub("", text[numbering.end() :] if numbering else text)
    text = text.removeprefix(f"{year}年度").removeprefix(f"{year}年")
    text = _NUMBER_BEFORE.sub("", text).removeprefix("其中")
    text = _UNIT_BEHIND.sub("", text).replace("部门", "")
    return text.removesuffix("数").removesuffix("费用").removesuffix("费")


def line_labels(lines: Sequence[Row | Column], year: str) -> dict[str, int]:
    """Return all labels of a table's rows or columns, comparable, with the numbers of the lines."""
    return {
        comparable_label(name, year): number
        for number, line in enumerate(lines)
        for name in (line.label, *line.aliases)
    }
