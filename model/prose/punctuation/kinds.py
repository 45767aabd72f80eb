"""Why punctuation is to be changed, and what the finders share."""

import re
from collections.abc import Iterator
from enum import Enum

from model.prose.proposals.edits import Edit
from resources.messages import texts as words

HAN = "\u3400-\u9fff"
IS_WIDE = re.compile(f"[{HAN}，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』…—]")


class PunctuationKind(Enum):
    """Why something is to be changed; the value says so to the clerk."""

    HALF_WIDTH = words.HALF_WIDTH
    DOUBLED = words.DOUBLED
    QUOTES = words.QUOTES
    ELLIPSIS = words.ELLIPSIS
    DASH = words.DASH
    BLANK = words.BLANK
    WIDE = words.WIDE
    NUMBER = words.NUMBER
    STOP = words.STOP


PunctuationEdit = Edit[PunctuationKind]
Found = Iterator[PunctuationEdit]


def beside(found: re.Match[str]) -> tuple[str, str]:
    """Return the characters before and behind a match, "" at an end."""
    text, (start, end) = found.string, found.span()
    return text[max(0, start - 1) : start], text[end : end + 1]
