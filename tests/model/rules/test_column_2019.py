"""The column "2019" of form.md §4: what each rule says of the real report, and of its figures.

A rule that stands here with nothing is silent (✓ and – of the column; – are those of AWAY); each
▲ and ✗ is here with its level, its place in the words of the form, and the figure or words it is
about.
"""

from collections.abc import Mapping

import pytest

from model.draft.draft import Draft, Value, new_draft
from model.draft.facts import Facts
from model.findings.finding import Finding
from model.rules import RULES
from tests.builders import figures_2019, found_in
from tests.seed import seed_values

Reported = list[tuple[str, str, str]]

_FUNDS = "（四）项目资金使用管理情况分析"
_REASONS = "（三）项目支出年初预算、调整预算及决算数差异成因分析"
_NARRATIVE = "三、部门整体支出绩效情况"
_PROBLEMS = "四、存在的主要问题及改进措施或有关建议"

# What both say: the report, and its figures with names and sentences of our own.
BOTH: dict[str, Reported] = {
    "P07": [("W", "编外长期聘用人员", "9")],
    "T01": [
        ("E", "调整预算数·支出合计", "1853.89"),
        ("E", "部门决算数·支出合计", "1853.89"),
    ],
    "T04": [("H", "其中：资产购置支出·基本支出", "")],
    "T05": [
        ("H", "年初部门预算·项目支出", "701.6"),
        ("H", "调整预算数·项目支出", "824.2"),
        ("H", "部门决算数·项目支出", "824.2"),
        ("H", "其中：资产购置支出·支出合计", "34.5"),
        ("H", "其中：资产购置支出·项目支出", "34.5"),
    ],
    "T07": [("W", "部门决算数 整行", "1853.89")],
    "T08": [
        ("W", "调整预算数·基本支出", "1644.56"),
        ("W", "调整预算数·项目支出", "824.2"),
    ],
    "T10": [("H", _REASONS, "")],
    "N02": [("W", _PROBLEMS, "")],
    "N03": [("H", _NARRATIVE, "1.")],
    "F03": [("W", _FUNDS, "824.21")],
    "F04": [("H", _FUNDS, "824.21")],
    "F05": [("W", _FUNDS, "1013")],
    "F06": [("W", _FUNDS, "142.30")],
    "F08": [("W", _FUNDS, "81")],
    "F09": [("W", _FUNDS, "107.82")],
    "F10": [("H", _FUNDS, "")],
    "S04": [
        ("W", "“三公” 部门决算数·公车购置、运行", "0.92"),
        ("W", "“三公” 部门决算数·合计", "21.22"),
    ],
}

REPORT: dict[str, Reported] = {
    **BOTH,
    "B02": [("W", "单位名称", "长沙市天心区政府办公室")],
    "N06": [("H", _NARRATIVE, "2020年")],
    "N08": [("H", _NARRATIVE, "")],
    "F07": [("W", _FUNDS, "824.21")],
}
# What the report does not have: last year's report, and 政府专项 contained in 项目支出.
INAPPLICABLE = {"P08", "S06", "T02", "N16", "Y01"}
FIGURES: dict[str, Reported] = {
    **BOTH,
    "B02": [("W", "单位名称", "长沙市天心区某某办公室")],
}


def reported(values: Mapping[str, Value], rule: str) -> Reported:
    """What a rule says of a report, in the order of the form."""
    found = [finding for finding in found_in(_draft(values)) if finding.rule == rule]
    return [(finding.level.value, finding.place, finding.actual) for finding in found]


def _draft(values: Mapping[str, Value]) -> Draft:
    return new_draft(2019).with_values(values, {})


ALL_RULES = pytest.mark.parametrize("rule", [rule.id for rule in RULES])


@ALL_RULES
def test_the_report_of_2019_is_told_just_what_form_md_says(rule: str) -> None:
    assert reported(seed_values(), rule) == REPORT.get(rule, [])


@ALL_RULES
def test_the_figures_of_2019_are_told_the_same_with_other_words_around_them(rule: str) -> None:
    assert reported(figures_2019(), rule) == FIGURES.get(rule, [])


def test_the_rules_with_a_dash_do_not_apply_and_all_others_do() -> None:
    facts = Facts(_draft(seed_values()))
    assert {rule.id for rule in RULES if not rule.applies(facts)} == INAPPLICABLE


def test_every_rule_of_the_column_is_one_of_the_program() -> None:
    assert {*REPORT, *FIGURES} <= {rule.id for rule in RULES}


def test_the_unit_of_2019_can_be_named_alike_either_way() -> None:
    found = _only("B02")
    assert found.cause == "行政单位名称前面少了「长沙市」"
    assert [values for c in found.corrections for values in c.values] == [
        ("units.administrative.names", ("长沙市天心区政府办公室",)),
        ("cover.unit", "天心区政府办公室"),
    ]


def test_the_other_year_of_2019_stands_twice_and_is_asked_about_once() -> None:
    assert _under("N06") == ["2020年", "2020年"]


def test_the_brackets_of_2019_are_marked_one_by_one() -> None:
    assert _under("N08") == ["(", ")"]


def test_each_heading_below_a_level_left_out_is_marked() -> None:
    assert _under("N03") == ["1."] * 4


def _only(rule: str) -> Finding:
    (found,) = [finding for finding in found_in(_draft(seed_values())) if finding.rule == rule]
    return found


def _under(rule: str) -> list[str]:
    """The words of the text under each span of a rule's only finding."""
    found = _only(rule)
    text = _draft(seed_values()).text(found.places[0])
    return [text[start:end] for start, end in found.spans]
