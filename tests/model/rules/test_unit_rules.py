"""The unit's name and telephone, on the cover and in the texts: B02, B04, N07."""

import pytest

from model.findings.finding import Level
from tests.builders import Values
from tests.model.rules.rule_checks import found_by, levels, only

COVER, LISTED = "cover.unit", "units.administrative.names"


def unit(cover: str, *listed: str) -> Values:
    return {COVER: cover, LISTED: listed}


@pytest.mark.parametrize(
    ("cover", "listed"),
    [
        ("某区某局", ("某区某局",)),
        ("某区某局", ("某区某局（本级）",)),
        ("某区某局(本级)", ("某区某局",)),
        ("某区 某局", ("某区某局。",)),
        ("某区某局", ("某区甲局、某区某局",)),
        ("某区某局", ()),
        ("", ("某区某局",)),
        ("某区某局", (" ",)),
    ],
)
def test_names_that_agree_or_are_not_there_are_in_order(
    cover: str, listed: tuple[str, ...]
) -> None:
    assert found_by("B02", unit(cover, *listed)) == []


@pytest.mark.parametrize(
    ("cover", "listed", "cause"),
    [
        ("长沙市某区某某局", "某区某某局", "行政单位名称前面少了「长沙市」"),
        ("某区某某局", "长沙市某区某某局（本级）", "封面单位名称前面少了「长沙市」"),
        ("某区某某局", "某区某某委员会", ""),
    ],
)
def test_names_that_differ_are_told_with_what_is_missing(
    cover: str, listed: str, cause: str
) -> None:
    found = only("B02", unit(cover, listed))
    assert (found.level, found.cause) == (Level.W, cause)
    assert found.places == (COVER, LISTED)


def test_names_can_be_made_to_agree_either_way_and_keep_what_stands_behind() -> None:
    found = only("B02", unit("长沙市某区某某局", "某区某某局（本级）、某区甲中心"))
    assert [correction.values for correction in found.corrections] == [
        ((LISTED, ("长沙市某区某某局（本级）", "某区甲中心")),),
        ((COVER, "某区某某局"),),
    ]


def test_names_of_which_neither_is_the_other_are_left_to_the_clerk() -> None:
    assert only("B02", unit("某区民政局", "某区商务委员会")).corrections == ()


@pytest.mark.parametrize(
    "typed",
    [
        "81230000",
        "8123000",
        "0731-81230000",
        "073181230000",
        "（0731）81230000",
        "010-81230000",
        "０７３１－８１２３００００",
        "0731—81230000转801",
        "0731-81230000-801",
        "81230000#8",
        "81230000、81230001",
        "0731-81230000/13800138000",
        "0731 8123 0000",
        "81230000 81230001",
        "81230000（传真）",
        "13800138000",
        "138 0013 8000",
        "+86-731-81230000",
        "",
        " ",
    ],
)
def test_a_telephone_number_may_be_written_in_many_ways(typed: str) -> None:
    assert found_by("B04", {"cover.phone": typed}) == []


@pytest.mark.parametrize(
    "typed",
    ["812300", "0731-812300", "1380013800", "138001380001", "无", "81230000、12", "9" * 500],
)
def test_a_number_of_the_wrong_length_is_hinted(typed: str) -> None:
    assert levels("B04", {"cover.phone": typed}) == [Level.H]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("某区某某局", "我局完成任务。"),
        ("某区政府办公室", "我办完成任务，我们办理了手续。"),
        ("某区某某委员会办公室", "我委、我办完成任务。"),
        ("某区第一小学", "我校完成任务。"),
        ("某区某某中心", "我单位、本中心、我区完成任务，委托我委派的人，我办事。"),
        ("某区某某中心", "“我局”“我院”的称呼不规范。《我校的一年》"),
        ("某区某某中心", "群众对我局部满意。"),
        ("", "我局完成任务。"),
        ("某区政府办公室", "现将区政府办公室2019年度部门整体支出绩效情况报告如下"),
        ("某区某某局", "某区某某局部门整体支出绩效自评"),
        ("某区某某局", "按照区财政局关于部门整体支出绩效评价的要求"),
        ("某区某某局", "根据区财政局部门整体支出绩效自评的要求"),
        ("某区某某局", "市财政局部门整体支出绩效评价结果为优"),
    ],
)
def test_a_text_of_the_units_own_is_left_alone(name: str, words: str) -> None:
    assert found_by("N07", {COVER: name, "performance": words}) == []


@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("某区某某中心", "我局完成任务。我局还……", "我局"),
        ("某区某某局", "我中心完成任务。", "我中心"),
        ("某区某某局", "我办理顺了，我办公……我办完成任务。我委很好", "我委"),
        ("某区民政局", "现将雨花区教育中心2019年度部门整体支出绩效情况报告如下", "雨花区教育中心"),
        ("某区民政局", "雨花区商务委员会整体支出绩效自评报告", "雨花区商务委员会"),
    ],
)
def test_the_name_of_another_unit_is_seen(name: str, words: str, found: str) -> None:
    finding = only("N07", {COVER: name, "performance": words})
    assert (finding.actual, finding.level) == (found, Level.W)
    assert all(words[start:end] == found for start, end in finding.spans)


def test_another_units_word_for_itself_can_be_made_neutral() -> None:
    finding = only("N07", {COVER: "某区某某中心", "problems": "我局不足。\n我局改进。"})
    assert finding.corrections[0].values == (("problems", "我单位不足。\n我单位改进。"),)
