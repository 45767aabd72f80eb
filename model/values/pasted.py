"""Text pasted from Word, WPS, WeChat or a web page, without its bullets and numbers.

Those programs copy the bullets and numbers they draw before paragraphs as if they had been typed.
In a list the program numbers itself, so numbers go as well; in a text they are its headings.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from model.values.numerals import BELOW_HUNDRED, ITEM_SIGNS, TO_TEN, read_item_number
from model.values.text import ANY_BLANK
from model.values.width import DIGITS_OF_EITHER_WIDTH

_B = ANY_BLANK
_BLANKS = "".join(filter(re.compile(f"[{_B}]").match, map(chr, range(0x10000))))
# Bullets of Wingdings and Symbol come as private characters or as the letter they are drawn by.
_PRIVATE, _LETTERS = "\uf000-\uf0ff", "lnuvqwpoOzØü§¨à*·–—-"
_ALONE, _STROKES = "•▪◦‣⁃", "–—*+-"
_SIGNS = "·‧∙・●○◎■□◆◇▫▲△►▶▸▹➢➤→❖★☆✓✔√☑☐✅👉📌🔸🔹🔶🔷"  # WeChat has the last ones
_PICTURE = re.compile("[\ufffc\ufe0f]")  # what is left of one, and of a coloured sign
_PICTURES = re.compile("[\ufffc\ufe0f\u20e3]")
_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3")
_DRAWN = re.compile(rf"^(?:[{_LETTERS}][\t\u3000]|[{_PRIVATE}]|[{_ALONE}][{_B}])[{_B}]*(?=[^{_B}])")
_BULLET = re.compile(rf"(?:[{_ALONE}{_SIGNS}{_PRIVATE}][{_B}]*|[{_STROKES}][{_B}]+)(?=[^{_B}])")
_BULLET_FIRST = {*_LETTERS, *_ALONE, *_SIGNS, *_STROKES, *map(chr, range(0xF000, 0xF100))}
_DIGIT = "[0-9０-９]"
_DIGITS = f"{_DIGIT}{{1,3}}"
_EITHER = f"(?:{_DIGITS}|{BELOW_HUNDRED})"
_AS_NUMBER = (
    rf"[{_B}]*(?:[（(][{_B}]*(?P<bracket>{_EITHER})[{_B}]*[）)][、.．]?"
    rf"|(?P<sign>[{''.join(ITEM_SIGNS)}])[、.．]?"
    rf"|(?P<han>{BELOW_HUNDRED})、(?P<near>(?=[{TO_TEN[1:]}]))?"
    rf"|(?P<half>{_DIGITS})[）)][、.．]?"
    rf"|(?P<dot>{_DIGITS})(?:[.．](?!{_DIGIT})|[.．](?={_DIGIT}{{4}}年)|、(?P<close>(?={_DIGIT}))?)"
    rf"|(?P<tab>{_DIGITS})(?=[\t]))[{_B}]*"
)
_NUMBER = re.compile(_AS_NUMBER)
_NUMBER_FIRST = {*f"{_BLANKS}（({DIGITS_OF_EITHER_WIDTH}{TO_TEN}", *"".join(ITEM_SIGNS)}
# Numbers one behind another, up to one that another follows closely, or the item's last words.
_NUMBERS = re.compile(rf"(?:(?>{_AS_NUMBER})(?!\Z)(?(near)(?!))(?(close)(?!)))*")
_STYLES = ("bracket", "sign", "han", "half", "dot", "tab")
_MOST = 2  # of the lines of a list, one in so many may be without a number
_GAP = rf"(?:[{_B}]++|(?<=\t))"  # behind a first blank: blanks are found faster than places
_INNER = re.compile(  # but for those between two figures
    rf"[{_B}](?:(?<=[^{_B}\n\d].){_GAP}(?=[^{_B}\n])|(?<=\d.){_GAP}(?=[^{_B}\n\d]))"
)
_INDENT = re.compile("^[\t\u3000]+(?=.)")
_HEADING = re.compile(
    rf"^({_EITHER}[.．、）)]|[（(]{_EITHER}[）)])[{_B}]*\t[{_B}]*",
    re.MULTILINE,
)


class PastedNumber(NamedTuple):
    """A number before an item: its style and value, 0 for none, and where the item begins."""

    style: str
    value: int
    end: int
    is_close: bool  # another number follows it: 3、5号楼, 一、二季度


def number_of(item: str, start: int = 0) -> PastedNumber | None:
    """Return the number at ``start`` of an item; None where there is none, as in 1.5倍."""
    if item[start : start + 1] not in _NUMBER_FIRST:  # most: a pattern takes four times as long
        return None
    found = _NUMBER.match(item, start)
    if found is None or found.end() == len(item):
        return None
    style = next(style for style in _STYLES if found[style])
    written = found[style]
    is_close = found["close"] is not None or found["near"] is not None
    return PastedNumber(style, read_item_number(written) or 0, found.end(), is_close)


def without_number(item: str) -> str:
    """Return an item without the numbers before it."""
    return _NUMBERS.sub("", item, count=1)


def clean_list(text: str) -> list[str]:
    """Return the items of a pasted list without bullets and numbers: the program numbers them."""
    return _without_numbers(_without_bullets(_lines(_without_pictures(text))))


def clean_passage(text: str) -> str:
    """Return a pasted text without bullets, indents, blank lines and doubled blanks.

    A line end behind it stays; words copied from within a paragraph keep the blanks around them,
    but not an indent.
    """
    text = _without_pictures(text)
    if "\n" not in text:
        return _inner(_DRAWN.sub("", _INDENT.sub("", text), count=1))
    lines = _without_bullets(_lines(text))
    if not lines:
        return text
    end = "\n" if text.endswith("\n") else ""
    return _inner(_HEADING.sub(r"\1", "\n".join(lines))) + end


def _without_pictures(text: str) -> str:
    """Return the text without what is left of pictures; 1 on a key is the number 1."""
    return _PICTURE.sub("", _KEYCAP.sub(r"\1.", text)) if _PICTURES.search(text) else text


def _lines(text: str) -> list[str]:
    """Return the lines that are not blank, without the blanks around them."""
    return [line for line in (line.strip(_BLANKS) for line in text.split("\n")) if line]


def _inner(text: str) -> str:
    """Return the text with doubled blanks and tabs as one, but for those between figures."""
    return _INNER.sub(lambda found: " " if found[0][0] == "\t" else found[0][0], text)


def _without_bullets(lines: Sequence[str]) -> list[str]:
    """Return the lines without bullets: drawn ones on any line, others if most lines have one."""
    if not any(line[0] in _BULLET_FIRST for line in lines):
        return list(lines)
    lines = [_DRAWN.sub("", line, count=1) for line in lines]
    marked = sum(_BULLET.match(line) is not None for line in lines)
    if marked * _MOST <= len(lines):
        return lines
    return [line[found.end() :] if (found := _BULLET.match(line)) else line for line in lines]


def _without_numbers(lines: list[str]) -> list[str]:
    numbers = [number_of(line) for line in lines]
    styles = _list_styles([number for number in numbers if number], len(lines))
    return [
        without_number(line[number.end :]) if number and number.style in styles else line
        for line, number in zip(lines, numbers, strict=True)
    ]


def _list_styles(numbers: list[PastedNumber], count: int) -> set[str]:
    """Return the styles of a list's numbers: most lines have one, and they run on."""
    if len(numbers) * _MOST <= count:
        return set()
    styles = {number.style for number in numbers}
    return {style for style in styles if _runs_on([it for it in numbers if it.style == style])}


def _runs_on(numbers: list[PastedNumber]) -> bool:
    """Whether most go on from the one before, or begin anew at 1."""
    steps = [after.value - before.value == 1 for before, after in pairwise(numbers)]
    if any(number.is_close for number in numbers):
        return bool(steps) and all(steps)
    anew = sum(after.value == 1 for _, after in pairwise(numbers))
    return sum(steps) + anew >= len(steps) / _MOST
