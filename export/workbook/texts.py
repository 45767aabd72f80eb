"""Texts as a workbook can hold them."""

import re
from collections.abc import Iterator

from model.values.text import clean_text, xml_escaped

MOST_IN_CELL = 32_767  # UTF-16 units, as Excel counts
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_READ_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


def xml_text(text: str) -> str:
    """Return a text for the XML, without what no file can hold.

    What looks like an escape of Excel (_x000D_) is escaped, or it would be read as one.
    """
    escaped = xml_escaped(_LIKE_AN_ESCAPE.sub("_x005F_", clean_text(text)[0]))
    return escaped.replace('"', "&quot;")


def flag(name: str, *, on: bool) -> str:
    """Return an attribute that says yes, with a blank before it; "" for no, as it is without."""
    return f' {name}="1"' if on else ""


def is_read_as_formula(text: str) -> bool:
    """Whether Excel or WPS takes a text for a formula when its cell is typed in again."""
    return text.startswith(_READ_AS_FORMULA)


def parted(text: str) -> Iterator[str]:
    """Yield a text in pieces of which a cell can hold each; a short one whole."""
    text = clean_text(text)[0]
    if len(text) + len(_WIDE.findall(text)) <= MOST_IN_CELL:
        yield text
        return
    most = MOST_IN_CELL // 2 if _WIDE.search(text) else MOST_IN_CELL
    for start in range(0, len(text), most):
        yield text[start : start + most]
