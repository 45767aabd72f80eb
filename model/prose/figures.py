"""The figures of a paragraph: value, decimals, unit, and how exact they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import islice

from model.values.numerals import SCALES, TO_TEN, ZEROS, read_digits, read_numeral


class Exactness(Enum):
    """How exact a figure is. No rule concludes anything from one in doubt."""

    EXACT = "exact"
    ABOUT = "about"  # 约, 近, 余, 多, 左右, 以上
    DOUBT = "doubt"  # a range, a rate per head, a part of a longer figure, an ordinal


class Unit(Enum):
    """What a figure in a text counts."""

    MONEY = "money"  # the value is in 万元
    PEOPLE = "people"  # 人, 名, 位
    PIECES = "pieces"  # 个, 家, 项, 件, 次 …
    PERCENT = "percent"
    POINTS = "points"  # 个百分点


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. ``start`` and ``end`` span its digits, ``stop`` is behind its unit.

    ``value`` is in 万元, heads, pieces or percent; ``decimals`` are those shown, counted in
    that unit: 12元 has four, 1.5亿元 has minus three. ``scale`` is the power of ten between
    the digits and the value: 亿元 4, 元 −4. ``mark`` is the unit as written, without 万.
    """

    start: int
    end: int
    stop: int
    digits: str
    value: Decimal
    unit: Unit
    exact: Exactness = Exactness.EXACT
    scale: int = 0
    mark: str = ""

    @property
    def decimals(self) -> int:
        return -int(self.value.as_tuple().exponent)


_CHINESE, _SCALES = f"{TO_TEN}两", "".join(SCALES)
_BLANK = "[ \u3000\t\n]{0,4}"  # a figure and its unit may stand on two lines
_SIGNS = "元|人(?:次)?|名|位|个(?!百分点)|家|项|件|次|篇|份|期|场|批|所|条|笔|部"
_TAIL = (
    f"{_BLANK}(?P<more>[余多几来])?(?P<scale>[{_SCALES}]*)(?P<less>[余多])?"
    f"(?P<unit>{_SIGNS}|个百分点|%)?"
)
# A Chinese comma or a blank groups only before exactly three digits that a unit follows: else
# it stands between two figures.
_COUNTED = rf"(?=(?:\.[0-9]+)?{_BLANK}[余多几来]?[{_SCALES}]*(?:{_SIGNS}))"
_DIGITS = (
    rf"(?:(?<![0-9.])[0-9]{{1,3}}(?:(?:，[0-9]{{3}}){{1,4}}|(?: [0-9]{{3}}){{1,4}}){_COUNTED}"
    r"|[0-9]+(?:,[0-9]{3}(?![0-9]))*)(?:\.[0-9]+)?"
)
_FIGURE = re.compile(
    "《[^《》]{0,100}》|“[^“”]{0,100}”"  # titles and names hold no figures of the report
    f"|(?P<hundredths>百分之)?(?P<digits>{_DIGITS}){_TAIL}"
    f"|(?<![{_CHINESE}百千万亿{ZEROS}几数第])(?P<words>[{_CHINESE}]{{1,3}})"
    "(?P<count>[个名家位项人])(?!百分点)"
    f"|百分之(?P<percent>(?:[{_CHINESE}]{{1,3}}|零)(?:点[{_CHINESE}{ZEROS}]{{1,4}})?)"
    f"(?![{_CHINESE}{ZEROS}百千点])"
)
_GROUPING = str.maketrans("", "", ",， ")
_LONGEST = 20  # digits; a longer row of them is no figure
_MOST = 10_000  # figures; a paragraph with more is a table that was pasted, and is read so far
_UNITS = {
    "元": Unit.MONEY,
    **dict.fromkeys(("人", "名", "位"), Unit.PEOPLE),
    **dict.fromkeys("个家项件次篇份期场批所条笔部", Unit.PIECES),
    "人次": Unit.PIECES,
    "%": Unit.PERCENT,
    "个百分点": Unit.POINTS,
}
_NOT_THIS_UNIT = re.compile(
    "(?<=元)[旦月素件宵]|(?<=人)[民均大员才口]|(?<=名)[列次单称额]"
    "|(?<=个)(?:月|工作日|小时|点|季度|半)"
)
_EACH_BEFORE = re.compile("分别[为是达]?$")
_ROUGH_BEFORE = re.compile(
    "(?:(?<!节)约|近|超过?|逾|接近|至少|不足|不到|高于|低于|突破|大概)[为有达]?$"
)
_ROUGH_BEHIND = re.compile("[余多](?![0-9])|左右|上下|以[上下内外]|之[内多]")
_JOINED_BEFORE = re.compile(
    r"[-–—~～/.A-Za-z第〔\[＋+×]$|(?<![降增减升缩高低大少加扩长整])至$"  # 降至 begins no range
    r"|[0-9元人个名%]到$|[0-9][,，]$"
)
_JOINED_BEHIND = re.compile(
    r"[-–—~～至到/／×每](?:[0-9每人月年天次]|平方)|[0-9]|[/／](?![年调]?[初整]?预算|决算|实际|支出)|不等"
)


def figures(paragraph: str) -> tuple[Figure, ...]:
    """Return the figures with a unit in a paragraph of half-width digits, from left to right.

    What stands in 《》 or “” is left out, and so are numbers without a unit: years, dates,
    telephone and document numbers.
    """
    return tuple(islice(_found(paragraph), _MOST))


def _found(paragraph: str) -> Iterator[Figure]:
    last = -1
    for match in _FIGURE.finditer(paragraph):
        if match["digits"]:
            if match["unit"] or match["hundredths"]:
                yield from _in_digits(paragraph, match, glued=match.start() == last)
            last = match.end()
        elif match["words"] or match["percent"]:
            yield from _in_words(match)


def _in_digits(paragraph: str, match: re.Match[str], *, glued: bool) -> Iterator[Figure]:
    digits = match["digits"]
    if len(digits) > _LONGEST or _NOT_THIS_UNIT.match(paragraph, match.end()):
        return
    unit = Unit.PERCENT if match["hundredths"] else _UNITS[match["unit"]]
    scale = sum(SCALES[sign] for sign in match["scale"]) - (4 if unit is Unit.MONEY else 0)
    value = Decimal(digits.translate(_GROUPING)).scaleb(scale)
    doubt = glued or _may_be_two(paragraph, match)
    exact = Exactness.DOUBT if doubt else _exactness(paragraph, match)
    start, end = match.span("digits")
    yield Figure(start, end, match.end(), digits, value, unit, exact, scale, match["unit"] or "")


def _may_be_two(paragraph: str, match: re.Match[str]) -> bool:
    """Whether what seems to group digits may part two figures: 分别为120，130万元, or the
    number of a paragraph and its first figure: 1 200万元.
    """
    before = paragraph[: match.start()].rstrip(" ")
    if "，" in match["digits"]:
        return _EACH_BEFORE.search(before[-4:]) is not None
    return " " in match["digits"] and (not before or before.endswith("\n"))


def _exactness(paragraph: str, match: re.Match[str]) -> Exactness:
    before = paragraph[max(0, match.start() - 4) : match.start()].rstrip()
    if _JOINED_BEFORE.search(before) or _JOINED_BEHIND.match(paragraph, match.end()):
        return Exactness.DOUBT
    rough = match["more"] or match["less"] or _ROUGH_BEFORE.search(before)
    about = rough or _ROUGH_BEHIND.match(paragraph, match.end())
    return Exactness.ABOUT if about else Exactness.EXACT


def _in_words(match: re.Match[str]) -> Iterator[Figure]:
    """Yield a figure in words; none where they are no number: 三四个 is three or four."""
    group, unit = ("words", _UNITS[match["count"]]) if match["words"] else ("percent", Unit.PERCENT)
    whole, point, decimals = match[group].partition("点")
    number, digits = read_numeral(whole), read_digits(decimals) if point else ""
    if number is None or digits is None:
        return
    mark, words, value = match["count"] or "", match[group], Decimal(f"{number}.{digits}")
    rough = match.string[match.end() : match.end() + 1] in ("多", "余")
    exact = Exactness.ABOUT if rough else _exactness(match.string, match)
    yield Figure(*match.span(group), match.end(), words, value, unit, exact, mark=mark)
