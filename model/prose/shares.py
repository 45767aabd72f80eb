"""Impossible percentages: shares above 100 %, or more than all taken away (N05)."""

import re
from dataclasses import dataclass

from model.prose.figures import Figure, Unit

_RATES = (
    "满意|合格|办结|办复|覆盖|到位|及格|优秀|优良|参与|达标|使用|通过|知晓|普及|回访|回复|响应|整改|公开"
    "|出勤|准确|及时|正确|落实|签约|入户|处理|处置|受理|采纳|验收|支付|结案|化解|备案|登记|建档|兑现|履约|抽检|普查"
)
_SHARE = re.compile(
    f"(?:占(?![^，。；、]*(?:预算|计划|任务|目标|上年|去年|同期))[^，。；、]{{0,15}}|占比|比重|(?:{_RATES})[率度])"
    "[为是达到均超过高约的仅]{0,6}$"
)
_CUT = re.compile("(?:压缩|压减|减少|下降|降低|节约|节省|削减|精简|缩减)[^，。；、增到至为]{0,10}$")
_BEFORE = 24  # characters before a figure in which it is said what it is a share of


@dataclass(frozen=True, slots=True)
class ImpossiblePercentage:
    """A percentage above 100; ``cut``: by so much something was cut, else it is a share."""

    figure: Figure
    start: int
    cut: bool


def impossible_percentages(
    paragraph: str, figures: tuple[Figure, ...]
) -> tuple[ImpossiblePercentage, ...]:
    """Return the shares and cuts above 100 % in a paragraph."""
    found: list[ImpossiblePercentage] = []
    for figure in figures:
        if figure.unit is Unit.PERCENT and figure.value > 100:
            start = max(0, figure.start - _BEFORE)
            before = paragraph[start : figure.start]
            if match := _SHARE.search(before) or _CUT.search(before):
                found.append(ImpossiblePercentage(figure, start + match.start(), match.re is _CUT))
    return tuple(found)
