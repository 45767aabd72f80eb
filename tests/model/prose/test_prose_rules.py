"""The rules about figures in texts at their limits: F01–F10, N04, N05, N11."""

from collections.abc import Mapping

import pytest

from model.draft.draft import Value
from model.editing.session import Session
from model.findings.finding import Finding, Level
from tests.builders import draft, findings, spending

YEAR = {"year": "2019"}
FINAL = spending("final", ("2468.76", "1644.56", "824.20", "0"))


def found_by(rule: str, values: Mapping[str, Value], **more: Value) -> list[Finding]:
    return list(findings({**YEAR, **values, **more}, rule))


def levels(rule: str, values: Mapping[str, Value], **more: Value) -> list[Level]:
    return [finding.level for finding in found_by(rule, values, **more)]


# （四） by itself.


@pytest.mark.parametrize(
    ("spent", "level"),
    [("824.21", []), ("824.23", [Level.H]), ("824.24", [Level.E]), ("824.18", [Level.E])],
)
def test_three_parts_may_be_off_by_two_hundredths(spent: str, level: list[Level]) -> None:
    text = (
        f"项目支出{spent}万元，其中人员经费107.82万元，"
        "商品服务支出574.09万元，资本性支出142.30万元。"
    )
    assert levels("F01", {"funds": text}) == level


def test_a_list_of_parts_that_goes_on_proves_nothing() -> None:
    for end in ("等。", "，设备维护10万元。"):
        text = "项目支出900万元，其中人员经费1万元，商品服务支出2万元，资本性支出3万元"
        assert found_by("F01", {"funds": text + end}) == []


def test_a_part_whose_digits_were_swapped_is_offered_too() -> None:
    text = (
        "项目支出824.21万元，其中人员经费107.82万元，商品服务支出547.09万元，资本性支出142.30万元。"
    )
    (finding,) = found_by("F01", {"funds": text})
    labels = [correction.label for correction in finding.corrections]
    assert labels == ["支出改为 797.21", "商品服务支出改为 574.09"]


@pytest.mark.parametrize(
    ("rate", "right"),
    [("81%", True), ("81.4%", True), ("81.36%", True), ("82%", False), ("81.3%", False)],
)
def test_a_rate_of_use_is_held_at_its_own_decimals(rate: str, right: bool) -> None:
    text = f"项目资金收入1013万元，支出824.21万元，使用率{rate}。"
    assert (found_by("F02", {"funds": text}) == []) is right


def test_a_tie_in_a_rate_of_use_goes_away_from_zero() -> None:
    text = "项目资金收入1000万元，支出{}万元，使用率{}%。"
    assert found_by("F02", {"funds": text.format("805", "81")}) == []
    assert found_by("F02", {"funds": text.format("805", "80")}) != []


def test_the_rate_of_use_is_mended_in_its_place() -> None:
    text = "项目资金收入1013万元，支出824.21万元，使用率达18%，结余上缴。"
    (finding,) = found_by("F02", {"funds": text})
    assert (finding.actual, finding.expected, finding.difference) == ("18", "81", "-63")
    (correction,) = finding.corrections
    assert correction.label == "使用率改为 81%"
    assert correction.values == (("funds", text.replace("18%", "81%")),)


def test_what_is_left_over_must_be_told_of() -> None:
    text = "项目资金收入1013万元，支出824.21万元"
    (finding,) = found_by("F03", {"funds": text + "。"})
    assert (finding.level, finding.difference) == (Level.W, "-188.79")
    assert found_by("F03", {"funds": text + "，结余188.79万元结转下年。"}) == []
    assert found_by("F03", {"funds": text + "。"}, reasons="结余部分已由财政收回。") == []
    assert found_by("F03", {"funds": "项目资金收入800万元，支出824.21万元，没有结余。"}) != []


def test_the_limit_of_the_rate_of_use_can_be_moved() -> None:
    funds = {"funds": "项目资金收入1000万元，支出850万元，使用率85%，结余上缴。"}
    assert levels("F08", funds) == [Level.W]
    moved: dict[str, Value] = {**YEAR, **funds, "limit/F08": ("80", "本区按百分之八十掌握")}
    assert list(findings(moved, "F08")) == []


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("", False),
        ("1、项目资金管理情况\n项目支出824.21万元。", True),
        ("项目支出824.21万元。", True),
        ("实行专款专用。", True),
        ("制定了管理办法，项目支出824.21万元。", False),
        ("1、管理：专款专用。\n2、使用：支出824.21万元。", False),
    ],
)
def test_management_and_use_of_the_money_are_both_told(text: str, hinted: bool) -> None:
    assert levels("F10", {"funds": text}) == ([Level.H] if hinted else [])


# （四） against the table.


@pytest.mark.parametrize(
    ("spent", "level"),
    [("824.20", []), ("824.2", []), ("824.205", [Level.H]), ("824.21", [Level.E])],
)
def test_project_spending_is_the_tables(spent: str, level: list[Level]) -> None:
    assert levels("F04", {**FINAL, "funds": f"项目支出{spent}万元。"}) == level


def test_project_spending_may_be_told_with_the_earmarked_money() -> None:
    final = spending("final", ("", "1644.56", "824.20", "60"))
    assert found_by("F04", {**final, "funds": "项目支出884.20万元。"}) == []


def test_a_figure_in_yuan_is_mended_in_yuan() -> None:
    (finding,) = found_by("F04", {**FINAL, "funds": "项目支出8,422,000元。"})
    assert (finding.expected, finding.difference) == ("8,242,000", "180000")
    assert finding.corrections[0].values == (("funds", "项目支出8,242,000元。"),)
    assert finding.cause


def test_assets_above_the_capital_spending_are_an_error() -> None:
    funds = {"funds": "项目支出824.20万元，其中资本性支出34.50万元。"}
    for assets, level in (("34.50", []), ("34.60", [Level.E]), ("30", [Level.W]), ("", [])):
        values = {**funds, "spending.assets.project": assets}
        assert levels("F06", values) == level


def test_received_money_and_another_kind_of_income_are_two() -> None:
    table = {"spending.adjusted.project": "824.2"}
    assert levels("F05", {**table, "funds": "项目资金收入1013万元。"}) == [Level.W]
    assert found_by("F05", {**table, "funds": "收入1013万元。"}) == []
    assert found_by("F04", {**FINAL, "funds": "项目资金收入1013万元。"}) == []


def test_special_money_of_single_projects_is_not_the_earmarked_money() -> None:
    table = {"spending.final.earmarked": "60"}
    assert levels("F07", {**table, "funds": "专项资金90万元。"}) == [Level.W]
    assert found_by("F07", {**table, "funds": "老旧小区改造专项资金90万元。"}) == []


# The other texts.


def test_a_figure_said_twice_in_the_same_words_is_one_finding_and_one_correction() -> None:
    text = "2019年决算基本支出1644.65万元。\n2019年决算基本支出1644.65万元。"
    (finding,) = found_by("N04", {**FINAL, "performance": text})
    assert len(finding.spans) == 2
    assert finding.corrections[0].values == (("performance", text.replace("1644.65", "1644.56")),)
    assert "打反" in finding.cause


def test_a_figure_of_another_row_is_named_as_such() -> None:
    rows = {**FINAL, **spending("initial", ("1776.80", "1075.20", "701.60", "0"))}
    (finding,) = found_by("N04", {**rows, "performance": "2019年决算基本支出1075.20万元。"})
    assert finding.cause == "与年初部门预算·基本支出相同，像是引错了行或列"


def test_the_clerk_may_say_that_it_is_another_figure() -> None:
    values: dict[str, Value] = {**FINAL, "performance": "2019年决算基本支出1075.20万元。"}
    (finding,) = found_by("N04", values)
    assert finding.compared_key == "spending.final.basic"
    assert found_by("N04", values, **{f"other/{finding.id}": ("yes",)}) == []


def test_the_units_own_name_is_not_another_body() -> None:
    text = "2019年示范服务中心决算基本支出1644.65万元。"
    own = {"cover.unit": "长沙市天心区示范服务中心"}
    assert levels("N04", {**FINAL, "performance": text}, **own) == [Level.E]
    assert found_by("N04", {**FINAL, "performance": text}, **{"cover.unit": "某某局"}) == []


def test_what_stands_under_the_heading_of_a_subordinate_body_is_not_ours() -> None:
    text = "（二）示范中心\n2019年决算基本支出120万元。"
    assert found_by("N04", {**FINAL, "performance": text}) == []
    names: dict[str, Value] = {"units.subordinate.names": ("档案室",)}
    assert (
        found_by("N04", {**FINAL, **names, "performance": text.replace("示范中心", "档案室")}) == []
    )


def test_a_blank_or_unreadable_table_figure_is_held_against_nothing() -> None:
    for typed in ("", "约1644"):
        values = {"spending.final.basic": typed, "performance": "2019年决算基本支出1644.65万元。"}
        assert found_by("N04", values) == []


def test_a_list_that_goes_on_in_the_next_paragraph_is_not_counted() -> None:
    text = "做好三项工作：一是宣传；二是培训。"
    assert levels("N11", {"performance": text}) == [Level.W]
    assert found_by("N11", {"performance": text + "\n三是考核。"}) == []


def test_a_list_with_circled_numbers_is_counted_beyond_ten() -> None:
    listed = "；".join(f"{sign}督导" for sign in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫")
    assert found_by("N11", {"performance": f"做好12项工作：{listed}。"}) == []
    assert levels("N11", {"performance": f"做好13项工作：{listed}。完。"}) == [Level.W]


def test_three_or_four_announced_are_held_against_no_list() -> None:
    assert found_by("N11", {"performance": "做好三四项工作：一是宣传；二是培训；三是考核。"}) == []


def test_a_text_full_of_wrong_figures_has_a_bounded_number_of_findings() -> None:
    text = "\n".join(f"2019年决算基本支出{number}.65万元。" for number in range(1000, 1400))
    session = Session(draft({**YEAR, **FINAL, "performance": text}))
    assert len([f for f in session.findings if f.rule == "N04"]) == 100
