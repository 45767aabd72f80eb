"""Figures beside a noun in sentences that are not understood: slips are found, the rest is not."""

import pytest

from tests.builders import draft, found_in
from tests.corpus.cases import table

SLIPS = (
    ("用于保障机构正常运转的基本支出1496.23万元。", "1496.32"),
    ("购置办公设备等资产支出46.08万元。", "46.80"),
    ("接待方面全年花费12.18万元。", "11.28"),
    ("公务用车方面，预算12万元，实际6.94万元。", "9.64"),
    ("一年下来，实际花了2413.18万元。", "2431.18"),
    ("部门预算批下来是2165.40万元，后来作了调整。", "2156.40"),
    ("人员和日常公用这一块（基本支出）花了1469.32万元。", "1496.32"),
    ("基本支出年初、年末分别为1382.60万元和1946.32万元。", "1496.32"),
    ("支出预算由年初的2156.40万元调增至2498.75万元。", "2489.75"),
    ("基本支出约1.49千万元。", "1.50"),
    ("全年支出0.2341亿元。", "0.2431"),
    ("部门决算支出24,113,800元。", "24,311,800"),
    ("经批复，年初部门预算基本支出1382.60万元、项目支出928.50万元。", "773.80"),
)
COUNTS = (
    ("除在编人员外，局里另聘有编外长期聘用人员17人。", "13"),
    ("统一编报预算。编制56名、在职53名，离退休29名。", "23"),
    ("全局八个科室、四个二级机构协同推进。", "3"),
    ("局机关下设办公室、财务科等7个内设科室。", "8"),
    ("专业技术人员占比不高，另有离休干部2名。", "1"),
)
DIFFERENCES = (
    ("决算比调整预算少了85.57万元。", "58.57"),
    ("基本支出决算低于调整预算9.43万元。", "4.93"),
    ("公务接待费比预算少支7.62万元。", "6.72"),
)
RIGHT = (
    "全年支出2431.18万元，比上年2413.81万元略增。",
    "收入决算2413.18万元，支出决算2431.18万元。",
    "行政运行（项）支出决算1469.32万元。",
    "我局基本支出中财政拨款1469.32万元，其他资金27.00万元。",
    "物业服务站在职15人，退休5人。",
    "全区共有行政单位45个，二级机构120个。",
    "全年新进在职人员5人，退休3人。",
    "在职人员12人、退休人员5人参加了登山活动。",
    "基本支出比年初增加113.72万元，比调整预算减少4.93万元。",
    "决算比上年多支247.78万元。",
    "支出合计约2400万元，基本支出约1500万元，项目支出近900万元。",
    "国内接待费10.28万元，外事接待费1万元。",
)


def _found(text: str) -> list[str]:
    found = found_in(draft({**table(), "performance": text}))
    return [finding.expected for finding in found if finding.rule == "N04"]


@pytest.mark.parametrize(("text", "expected"), [*SLIPS, *COUNTS, *DIFFERENCES])
def test_a_figure_near_a_noun_is_found_by_its_slip(text: str, expected: str) -> None:
    assert _found(text) == [expected]


@pytest.mark.parametrize("text", RIGHT)
def test_a_figure_of_something_else_is_left_alone(text: str) -> None:
    assert _found(text) == []
