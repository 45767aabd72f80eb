"""Numbers in Chinese: 十二, 一百零五, 两万三千, 二〇一九, ③; read, written, and their characters.

Numerals in capitals (壹贰叁) stand nowhere in the form and are not read.
"""

import re
from itertools import pairwise

DIGITS = "一二三四五六七八九"
TO_TEN = f"{DIGITS}十"
ZEROS = "零〇"
SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}  # the power of ten a character stands for
BELOW_HUNDRED = f"[{TO_TEN}]{{1,3}}"  # a pattern, of the numbers of headings and items

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
ITEM_SIGNS = (CIRCLED, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩")

_WRITTEN = f"零{DIGITS}"
_VALUES = {digit: value for value, digit in enumerate(_WRITTEN)}
_SIGN_VALUES = {sign: value for row in ITEM_SIGNS for value, sign in enumerate(row, 1)}
_STANDARD = str.maketrans("两〇○", "二零零")  # ○ is a circle, and often typed for 〇
_ARABIC = str.maketrans(f"{_WRITTEN}〇○", "012345678900")
# Nouns that ordinals count, 一、二季度; 一、二级机构 is a heading in the form's own words.
_ORDINAL = f"{ZEROS}{TO_TEN}百"
_NOUN = "季度?|产业|月份?|年级|级(?!机构)|等级|[类档批期线楼层环号审]|标段|把手"
_ENUMERATION = re.compile(
    rf"\s*(?P<numbers>[{_ORDINAL}]+、(?:[{_ORDINAL}]+、)*[{_ORDINAL}]+)(?P<noun>{_NOUN})"
)
_NUMBER = re.compile(rf"[{TO_TEN}]?[十百][{_ORDINAL}]*|[{ZEROS}{TO_TEN}]")  # 二三四 are three
_FAR_APART = ("季", "产", "月")  # 一、三季度; but 一、三级联动 is a heading
_LONGEST = 40  # characters; no numeral below 10^16 has as many


def read_numeral(numeral: str) -> int | None:
    """Return the number of a numeral with 十, 百, 千, 万, 亿, below 10^16; None for anything else.

    三四 (three or four), 二〇 (digit by digit) and 一百五 (shortened) are none. 两 is 二, and the
    一 of 一十五 may be left out.
    """
    if len(numeral) > _LONGEST:
        return None
    standard = numeral.translate(_STANDARD)
    value = _value(standard)
    same = write_numeral(value).replace("一十", "十") == standard.replace("一十", "十")
    return value if same else None


def _value(numeral: str) -> int:
    """Return the value of a numeral in standard characters; a wrong one for what is none."""
    for scale, power in reversed(SCALES.items()):
        before, found, behind = numeral.partition(scale)
        if found:
            return (_value(before) or 1) * 10**power + _value(behind)
    return _VALUES.get(numeral[-1:] if numeral.startswith("零") else numeral, 0)


def write_numeral(number: int) -> str:
    """Return a number from 0 to 10^16 - 1 as official documents write it: 十二, 一百零五."""
    written = _written(number)
    return written[1:] if written.startswith("一十") else written


def _written(number: int) -> str:
    for scale, power in reversed(SCALES.items()):
        before, behind = divmod(number, 10**power)
        if before:
            gap = "零" if behind < 10 ** (power - 1) else ""
            return _written(before) + scale + (gap + _written(behind) if behind else "")
    return _WRITTEN[number]


def read_digits(numeral: str) -> str | None:
    """Return 2019 for 二〇一九 and 20一九, read digit by digit; None for anything else."""
    digits = numeral.translate(_ARABIC)
    return digits if digits.isascii() and digits.isdecimal() else None


def read_item_number(written: str) -> int | None:
    """Return the number of a heading or an item: 3 for 3, ３, 三 and ③; None for anything else."""
    if written.isdecimal() and len(written) <= _LONGEST:
        return int(written)
    return _SIGN_VALUES.get(written) or read_numeral(written)


def is_enumeration(line: str) -> bool:
    """Whether a line begins with numbers that rise and share a noun: 一、二季度, 三、四级."""
    found = _ENUMERATION.match(line)
    if not found:
        return False
    numbers = [read_item_number(number) or 0 for number in _NUMBER.findall(found["numbers"])]
    steps = {after - before for before, after in pairwise(numbers)}
    return min(steps) > 0 and (found["noun"][0] in _FAR_APART or steps == {1})
