"""Line breaks in titles and column heads that are too wide, placed where the sense allows one."""

import re
import unicodedata
from collections import Counter

from export.report.nodes import BREAK, Paragraph, Style

# A web address that goes to the next line would leave the line before it spread wide.
_LONG_WORD = re.compile("[!-~]{20,}")
_JUSTIFIED = frozenset({Style.BODY, Style.LEVEL_1, Style.LEVEL_2})


def is_ragged(paragraph: Paragraph) -> bool:
    """Whether the lines of a text are not justified, because a word in it is very long."""
    return paragraph.style in _JUSTIFIED and any(_LONG_WORD.search(r.text) for r in paragraph.runs)


def width(text: str) -> float:
    """Return the width in full-width characters: Latin letters and digits count half."""
    return sum(count * character_width(one) for one, count in Counter(text).items())


def character_width(one: str) -> float:
    """Return the width of one character."""
    return 1.0 if unicodedata.east_asian_width(one) in "WFA" else 0.5


def broken_label(label: str, room: float) -> str:
    """Return a column's label, broken after its 、 where it is wider than ``room``."""
    if width(label) <= room:
        return label
    first_part, separator, second_part = label.partition("、")
    return f"{first_part}{separator}{BREAK}{second_part}" if second_part else label
