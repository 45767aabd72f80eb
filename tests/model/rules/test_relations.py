"""The rules about figures that stand beside each other in one sentence: N12, N13, N14."""

import pytest

from model.findings.finding import Finding, Level
from tests.builders import findings


def found_by(rule: str, text: str, passage: str = "performance") -> list[Finding]:
    return list(findings({"year": "2019", passage: text}, rule))


def told(rule: str, text: str, passage: str = "performance") -> list[tuple[str, str, str]]:
    """Level, figure or word, and what is expected of each finding."""
    found = found_by(rule, text, passage)
    return [(one.level.value, one.actual, one.expected) for one in found]


# N12: rates, shares, growth and differences.


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        ("98.67%", []),
        ("98.7%", []),
        ("99%", []),
        ("98.76%", [("W", "98.76", "98.67")]),
        ("98.66%", [("W", "98.66", "98.67")]),
        ("98.6%", [("H", "98.6", "98.7")]),
        ("98%", [("H", "98", "99")]),
        ("100%", [("W", "100", "99")]),
        ("约98%", []),
    ],
)
def test_a_rate_is_right_at_the_decimals_it_shows(
    rate: str, expected: list[tuple[str, str, str]]
) -> None:
    text = f"公积金年初预算为96.40万元，支出决算为95.12万元，完成年初预算的{rate}。"
    assert told("N12", text) == expected


def test_a_tie_goes_away_from_zero() -> None:
    text = "培训项目预算8万元，实际支出7.01万元，执行率{}%。"
    assert told("N12", text.format("87.63")) == []
    assert told("N12", text.format("87.62")) == [("H", "87.62", "87.63")]


@pytest.mark.parametrize(
    ("rate", "right"), [("97.2%", True), ("97.93%", True), ("97.1%", False), ("98.1%", False)]
)
def test_a_figure_in_a_coarser_unit_may_be_off_by_half_a_unit(rate: str, right: bool) -> None:
    text = f"培训项目预算1.33亿元，实际支出12975.36万元，执行率{rate}。"
    assert (told("N12", text) == []) is right


@pytest.mark.parametrize(
    "text",
    [
        "公积金年初预算为0万元，支出决算为6.30万元，增长100%。",
        "公积金年初预算为0万元，支出决算为6.30万元，完成年初预算的100%。",
        "全年承办人大代表建议107件、政协委员提案76件，办复率100%。",
        "年初预算2156.40万元，调整预算2489.75万元，支出2431.18万元，执行率97.65%。",
        "上年结转53万元，预算875.50万元，支出874.86万元，执行率94.22%。",
        "基本支出1496.32万元，较上年增加46.12万元，增长3.18%。",
        "甲项占40.01%，乙项占59.99%。",
        "收入1496.32万元，其中甲120.36万元，占8.04%；乙1286.16万元，占85.95%；丙89.80万元，占6.01%。",
    ],
)
def test_no_rate_is_held_against_figures_that_may_not_be_its_own(text: str) -> None:
    assert told("N12", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公积金年初预算为0万元，支出决算为6.30万元，完成年初预算的95.89%。", ("95.89", "")),
        ("受理投诉326件，办结322件，办结率99.8%。", ("99.8", "98.8")),
        ("资产1286.40万元，其中房屋1000.20万元，占87.75%。", ("87.75", "77.75")),
        ("房屋1000.20万元，占资产总额1286.40万元的87.75%。", ("87.75", "77.75")),
        ("培训费2.60万元，较上年3.10万元减少0.60万元。", ("0.60", "0.50")),
        ("培训费2.60万元，较上年3.10万元减少0.50万元，下降19.13%。", ("19.13", "16.13")),
        ("办公费由13.4万元降至12.3万元，下降8.9%。", ("8.9", "8.2")),
        ("预算274.82万元，决算245.53万元，比预算减少29.92万元。", ("29.92", "29.29")),
    ],
)
def test_what_two_figures_do_not_give_is_found(text: str, expected: tuple[str, str]) -> None:
    assert told("N12", text) == [("W", *expected)]


def test_a_difference_may_be_off_as_a_sum_may() -> None:
    text = "会议费5.00万元，较上年3.10万元增加{}万元。"
    assert told("N12", text.format("1.91")) == []
    assert told("N12", text.format("1.92")) == [("W", "1.92", "1.90")]


def test_where_the_rate_of_use_is_spoken_of_n12_is_silent() -> None:
    text = "项目资金收入1013万元，支出824.21万元，使用率85%，结余上缴。"
    assert [one.rule for one in findings({"year": "2019", "funds": text}, "F02", "N12")] == ["F02"]


def test_where_the_parts_are_spoken_of_n14_is_silent() -> None:
    text = (
        "项目支出824.21万元，其中：人员经费107.82万元，商品服务支出574.09万元，"
        "资本性支出942.30万元。"
    )
    found = findings({"year": "2019", "funds": text}, "F01", "N14")
    assert [one.rule for one in found] == ["F01"]


# N13: directions.


@pytest.mark.parametrize(
    ("spent", "word", "right"),
    [
        ("101", "大于", True),
        ("99", "大于", False),
        ("100", "大于", False),
        ("101", "小于", False),
        ("102", "持平", True),
        ("102.01", "持平", False),
    ],
)
def test_the_word_agrees_with_the_two_figures(spent: str, word: str, right: bool) -> None:
    said = "决算数与年初预算数持平" if word == "持平" else f"决算数{word}年初预算数"
    text = f"公积金年初预算为100万元，支出决算为{spent}万元，{said}。"
    assert ([one.actual for one in found_by("N13", text)] == []) is right


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("办公费由12.3万元降至13.4万元。", "降至"),
        ("培训费2.60万元，较上年3.10万元增加0.50万元。", "增加"),
        ("接待费比上年减少5.20万元，增长3.52%。", "增长"),
        ("出国费支出决算为0万元，比上年增加1.20万元。", "增加"),
    ],
)
def test_a_direction_that_the_figures_contradict_is_found(text: str, word: str) -> None:
    assert [(one.level, one.actual) for one in found_by("N13", text)] == [(Level.W, word)]


@pytest.mark.parametrize(
    "text",
    [
        "办公费由13.4万元降至12.3万元，培训费由2万元增至3万元。",
        "会议费减少5.20万元，效率提高3.52%。",
        "年初预算90万元，调整预算110万元，决算100万元，决算数大于年初预算数。",
        "年初预算90万元，调整预算110万元，决算100万元，决算数小于调整预算数。",
    ],
)
def test_a_direction_of_something_else_is_none(text: str) -> None:
    assert told("N13", text) == []


def test_the_word_that_fits_is_offered() -> None:
    text = "公积金年初预算为100万元，支出决算为99万元，决算数大于年初预算数。"
    (found,) = found_by("N13", text)
    (offer,) = found.corrections
    assert offer.values == (("performance", text.replace("大于", "小于")),)


# N14: parts.


@pytest.mark.parametrize(
    ("text", "actual"),
    [
        ("住房支出7.80万元，其中：公积金9.70万元。", ["9.70"]),
        ("住房支出7.80万元（含补贴9.70万元）。", ["9.70"]),
        ("公开信息1898条，其中主动公开1980条。", ["1980"]),
        ("会议费3.10万元，其中：大会2.20万元，小会1.90万元。", ["3.10"]),
        ("甲费2万元、乙费3万元，两项合计8万元。", ["8"]),
        ("会议费3.10万元，其中：大会2.20万元，小会0.91万元。", []),
        ("会议费3.10万元，其中大会2.20万元。", []),
        ("会议费3.10万元，其中：大会3.10万元，小会1.20万元。", []),
        ("在职53人，其中党员38人、女性20人、硕士12人。", []),
        ("接待费11.28万元，比上年减少1.32万元，其中：外事接待2.00万元。", []),
        ("收入50万元，其中拨款45万元，支出60万元。", []),
        ("编制20人，其中行政编制8人，在职22人。", []),
        ("人员经费120万元、公用经费30万元，合计150万元。", []),
    ],
)
def test_parts_and_their_whole(text: str, actual: list[str]) -> None:
    assert [one.actual for one in found_by("N14", text)] == actual


@pytest.mark.parametrize(("spent", "rate"), [("90000", []), ("89999.6", ["89.9996"])])
def test_the_limit_of_the_rate_of_use_is_compared_exactly(spent: str, rate: list[str]) -> None:
    text = f"项目资金收入100000万元，支出{spent}万元，结余上缴。"
    assert [one.actual for one in found_by("F08", text, "funds")] == rate


@pytest.mark.parametrize(
    "text",
    [
        "年初预算0.0001元，决算99999999999999999999亿元，完成年初预算的5%。",
        "会议费99999999999999999999亿元，较上年0.00000000001元增加5万元，增长5.5%。",
        "办公费由0.00001元降至99999999999999999999亿元，下降3%。",
        "年初预算90万元，决算60万元，完成年初预算的5.123456789123456789%。",
    ],
)
def test_nothing_is_worked_out_from_figures_beyond_all_measure(text: str) -> None:
    assert [told(rule, text) for rule in ("N12", "N13", "N14")] == [[], [], []]
