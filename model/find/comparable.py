"""Texts as a search compares them: what the clerk takes for the same is the same."""

import re
from bisect import bisect_right
from typing import NamedTuple

from model.values.characters import HIDDEN, intended_character
from model.values.width import BLANKS, DIGITS_OF_EITHER_WIDTH, MINUS

_FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
_SAME = _FULL_WIDTH | {
    **dict.fromkeys(MINUS, "-"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict(zip("﹐﹪￥｡､İΣ", ",%¥。、iσ", strict=True)),  # the last two: lower() would not do
}
_ODD = re.compile(f"[{BLANKS}\u2e80-\u2fd5\uf900-\ufaff{''.join(map(re.escape, _SAME))}]")
_BLANK = re.compile(f"[{BLANKS}]")

_DIGIT = f"[{DIGITS_OF_EITHER_WIDTH}]"
_ONE = f"{_DIGIT}[{HIDDEN}]*"
_IN_PROSE, _IN_FIELD = ",", f",，﹐ {BLANKS}"  # in prose a Chinese comma parts two figures


def _grouped(marks: str) -> re.Pattern[str]:
    """Return the pattern of a figure with its digits in groups of three."""
    # The lookbehinds stand behind the first digit: a pattern that begins with one is slow.
    first = f"{_DIGIT}(?<!{_DIGIT}{{2}})(?<!{_DIGIT}[.．]{_DIGIT})[{HIDDEN}]*(?:{_ONE}){{0,2}}"
    return re.compile(f"{first}(?:[{marks}](?:{_ONE}){{3}})+(?!{_DIGIT})")


_GROUPED = {True: _grouped(_IN_FIELD), False: _grouped(_IN_PROSE)}
_MARKS = {True: re.compile(f"[{HIDDEN}{_IN_FIELD}]"), False: re.compile(f"[{HIDDEN}{_IN_PROSE}]")}
_HIDDEN = re.compile(f"[{HIDDEN}]")


class Comparable(NamedTuple):
    """A text as it is compared, and where characters were left out of it."""

    text: str
    left_out: list[int]  # place in ``text`` that each character left out stood before, ascending

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the text as typed of characters [start, end), which are not none."""
        return self._place(start), self._place(end - 1) + 1

    def _place(self, at: int) -> int:
        return at + bisect_right(self.left_out, at)


def comparable(text: str, *, figure: bool = False, grouped: bool = False) -> Comparable:
    """Return a text as it is compared: either width and case the same, nothing invisible.

    The marks between groups of three digits are left out too, unless ``grouped``; ``figure``:
    the text is a field of one figure, where a Chinese comma or a blank may group.
    """
    left_out = _places(text, figure=figure, grouped=grouped)
    if left_out:
        text = "".join(_pieces(text, left_out))
    plain = _ODD.sub(lambda odd: _plain(odd[0]), text).lower()
    return Comparable(plain, [place - number for number, place in enumerate(left_out)])


def _plain(character: str) -> str:
    same = _SAME.get(character)
    return same or (" " if _BLANK.match(character) else intended_character(character))


def _places(text: str, *, figure: bool, grouped: bool) -> list[int]:
    """Return the places of the characters that are left out, in order."""
    hidden = [] if text.isascii() else [found.start() for found in _HIDDEN.finditer(text)]
    if grouped or not (figure or _IN_PROSE in text):
        return hidden
    marks = [
        found.start() + mark.start()
        for found in _GROUPED[figure].finditer(text)
        for mark in _MARKS[figure].finditer(found[0])
    ]
    return sorted({*hidden, *marks}) if marks else hidden


def _pieces(text: str, left_out: list[int]) -> list[str]:
    starts, ends = [0, *(place + 1 for place in left_out)], [*left_out, len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]
