"""Figures beside a noun in sentences that are not understood: slips are found, the rest is not."""

import pytest

from model.findings.finding import Level
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
    ("基本支出由年初的1382.60万元调为1505.21万元。", "1501.25"),
    ("接待决算11.82万元。", "11.28"),
    ("基本支出约1.49千万元。", "1.50"),
    ("全年支出0.2341亿元。", "0.2431"),
    ("部门决算支出24,113,800元。", "24,311,800"),
    ("经批复，年初部门预算基本支出1382.60万元、项目支出928.50万元。", "773.80"),
)
COUNTS = (
    ("除在编人员外，局里另聘有编外长期聘用人员17人。", "13"),
    ("统一编报预算。编制56名、在职53名，离退休29名。", "23"),
    ("全局八个科室、四个二级机构协同推进。", "3"),
    ("局机关内部设9个科室，二级机构3个。", "8"),
    ("局机关下设办公室、财务科等7个内设科室。", "8"),
    ("队伍中专业技术人员18名，以工程师为主。", "11"),
    ("八个科室、五个二级机构负责人为成员。", "3"),
    ("三定规定给我局（含所属单位）编制65名。", "56"),
    ("在职53人，而离退休已有32人。", "23"),
    ("专业技术人员占比不高，另有离休干部2名。", "1"),
    ("我局事业编制166个。", "56"),
    ("行政编制20名，事业编制65名，在职53人。", "56"),
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
    "在职人员53人，低于核定编制3人。",
    "市水利局核定编制152人。",
    "物业服务站在职15人，退休5人。",
    "全区共有行政单位45个，二级机构120个。",
    "全年新进在职人员5人，退休3人。",
    "在职人员12人、退休人员5人参加了登山活动。",
    "基本支出比年初增加113.72万元，比调整预算减少4.93万元。",
    "决算比上年多支247.78万元。",
    "支出合计约2400万元，基本支出约1500万元，项目支出近900万元。",
    "国内接待费10.28万元，外事接待费1万元。",
    "我局事业编制36个。",
    "事业编制56名，在职53人。",
    "下属中心事业编制166个。",
    "全区事业编制1660个，行政编制560个。",
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


PAST = (
    "区博物馆2014年完成改扩建，2015年由文化馆更名。",
    "白沙水库始建于1974年，2008年完成首轮除险加固。",
    "按照2016年出台的考核细则开展考核。",
    "市水利局核定编制152人。",
    "资产购置支出46.80万元，其中项目支出42.30万元，占部门决算的1.93%。",
    "项目支出2196.4万元，政府专项431.1万元，合计2627.45万元。",
)


@pytest.mark.parametrize("text", PAST)
def test_the_past_others_and_rounded_sums_are_not_accused(text: str) -> None:
    found = found_in(draft({**table(), "performance": text, "cover.unit": "云溪区水利局"}))
    assert not [one for one in found if one.rule in ("N06", "N07", "N12", "N14")]


def test_a_trend_over_the_years_is_a_hint_at_most() -> None:
    text = "2017年支出900万元，2018年支出950万元。"
    found = found_in(draft({**table(), "performance": text, "year": "2019"}))
    assert {one.level for one in found if one.rule == "N06"} == {Level.H}
