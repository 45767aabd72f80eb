"""Where a line may end: the rules of Chinese setting as Word applies them (避头尾).

Word's own Chinese lists and whole numbers and Latin words; what does not fit goes to the next
line with all that must not be parted from it. Nothing hangs over the edge but blanks.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from export.report.measures import NOT_FIRST, NOT_LAST

BLANKS = " \u3000"  # hang over a line's end and take no room there
_NOT_FIRST = frozenset(NOT_FIRST + BLANKS)
_NOT_LAST = frozenset(NOT_LAST)
_BREAK_AFTER = frozenset("/-|")  # inside a word
_TYING = frozenset("\u00a0\u2011\u202f\u2060\ufeff\u200d")  # no break on either side
_BREAKING = "\u200b"
_PLAIN = re.compile("[ -~“”‘’—…·、-〟一-鿿！-～]*")  # no accents, no letters but ASCII
_ASCII_WORD = re.compile("[!-~]{2,}")
_WIDE = frozenset("WFH")


@lru_cache(maxsize=16_384)
def _is_of_word(character: str) -> bool:
    """Whether it is a letter, digit or ASCII mark: such are not parted from each other."""
    if character.isascii():
        return character.isprintable() and character != " "
    return character.isalpha() and unicodedata.east_asian_width(character) not in _WIDE


@lru_cache(maxsize=16_384)
def extends(character: str) -> bool:
    """Whether it is drawn onto the character before it: accents, selectors, skin tones."""
    category = unicodedata.category(character)
    return category in ("Mn", "Me", "Mc", "Cf") or "\U0001f3fb" <= character <= "\U0001f3ff"


def joined(before: str, after: str) -> bool:
    """Whether two neighbours are of one word, one number or one drawn character."""
    if before in _TYING or after in _TYING or extends(after):
        return True
    return _is_of_word(before) and _is_of_word(after)


def words(text: str) -> list[tuple[int, int]]:
    """Return start and end of each word or number of a text that has several characters."""
    if _PLAIN.fullmatch(text):
        return [match.span() for match in _ASCII_WORD.finditer(text)]
    bounds = [at for at in range(1, len(text)) if not joined(text[at - 1], text[at])]
    pieces = pairwise([0, *bounds, len(text)])
    return [(start, end) for start, end in pieces if end > start + 1]


def may_break(text: str, at: int) -> bool:
    """Whether a line may end before the character ``at``, which is not the first."""
    before, after = text[at - 1], text[at]
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before in BLANKS or before == _BREAKING:
        return not extends(after)
    return not joined(before, after) or _parts_word(before, after)


def _parts_word(before: str, after: str) -> bool:
    return before in _BREAK_AFTER or (before == ")" and after.isdigit())
