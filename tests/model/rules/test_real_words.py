"""Inputs that real reports taught: what the rules must say of them, or must not."""

import pytest

from tests.builders import Values, findings, spending
from tests.corpus.cases import table

UNIT = {"cover.unit": "云山区城乡服务局", "units.subordinate.names": ("房屋安全中心",)}


def told(rule: str, text: str, **more: str) -> list[tuple[str, str]]:
    """Level and figure or words of each finding about this narrative."""
    values: Values = {"year": "2019", **UNIT, "performance": text, **more}
    return [(one.level.value, one.actual) for one in findings(values, rule)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("公务接待费下降（增长）27.78%。", ["下降（增长）"]),
        ("增加（减少）5万元，小于（大于）预算。", ["增加（减少）", "小于（大于）"]),
        ("完成情况（100字以内）", ["（100字以内）"]),
        ("（如持平作持平表述）", ["（如持平作持平表述）"]),
        ("（不涉及的不列）", ["（不涉及的不列）"]),
        ("列明公务接待2批次。", ["列明"]),
        ("列明了公务接待2批次，逐项列明了事由。", []),
        ("重大（突发）事件，上升（含）部分，减少（含续建）。", []),
        ("（如遇突发情况及时处置），在公示栏列明收费。", []),
    ],
)
def test_what_the_empty_form_says_to_the_clerk_is_left_over(text: str, left: list[str]) -> None:
    assert [words for _, words in told("B05", text)] == left


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("截至2018年12月31日，共有车辆0辆。", [("W", "2018年12月31日")]),
        ("截止2018年底，共有车辆0辆。", [("W", "2018年底")]),
        ("2018年末共有车辆0辆。", [("W", "2018年末")]),
        ("截至2019年12月31日，共有车辆0辆。", []),
        ("与2018年相比增加，较2018年末增加，比2018年增长3%。", []),
        ("2020年将继续推进。下一步在2020年计划改造。", []),
        ("单位成立于1998年，1998年组建。", []),
        ("改造于2018年完成，2018年的旧账。", [("H", "2018年")]),
    ],
)
def test_figures_of_the_end_of_another_year_ask_for_a_reason(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert told("N06", text) == found


def test_the_year_of_a_closing_day_is_offered() -> None:
    text = "截至2018年12月31日，共有车辆0辆。"
    (found,) = findings({"year": "2019", "performance": text}, "N06")
    assert found.corrections[0].values == (("performance", text.replace("2018", "2019")),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2019年，赤霞区档案馆围绕中心工作扎实推进。", [("W", "赤霞区档案馆")]),
        ("赤霞区教育局全年完成投资5亿元。", [("W", "赤霞区教育局")]),
        ("2019年，区城乡服务局围绕中心工作，城乡服务局全年完成投资5亿元。", []),
        ("房屋安全中心全年受理投诉30件，各街道围绕任务，我局围绕中心。", []),
    ],
)
def test_another_unit_that_acts_is_one_too_many(text: str, found: list[tuple[str, str]]) -> None:
    assert told("N07", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("直属事业单位3个，即甲中心、乙中心。", ["3"]),
        ("下属单位2个，分别是甲中心、乙中心。", []),
        ("下属单位3个，分别为甲中心、乙中心和丙中心。", []),
        ("项目3个，即甲、乙等。", []),
    ],
)
def test_names_behind_that_is_are_counted(text: str, found: list[str]) -> None:
    assert [figure for _, figure in told("N11", text)] == found


ROWS = ("initial", "adjusted", "final")


def basic(amount: str, **staff: str) -> Values:
    """Give three rows with this 基本支出, and the staff."""
    rows = {f"spending.{row}.basic": amount for row in ROWS}
    return {**rows, **{f"staff.{name}": count for name, count in staff.items()}}


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (basic("0.10", authorised="48"), ["0.10"]),
        (basic("48", authorised="48"), []),
        (basic("47.99", authorised="48"), ["47.99"]),
        (basic("14400", authorised="48"), []),
        (basic("14400.01", authorised="48"), ["14400.01"]),
        (basic("14400.01", authorised="48", contract="1"), []),
        (basic("0.10", on_payroll="48"), ["0.10"]),
        (basic("0.10", authorised="0"), []),
        (basic("0.10"), []),
        (basic("0", authorised="48"), []),
    ],
)
def test_basic_spending_per_head_has_limits(values: Values, found: list[str]) -> None:
    assert [one.actual for one in findings(values, "T12")] == found


def test_rows_in_hundred_millions_are_offered_in_ten_thousands() -> None:
    values = {
        **{k: v for row in ROWS for k, v in spending(row, ("0.15", "0.10", "0.05", "0")).items()},
        "staff.authorised": "48",
    }
    (found,) = findings(values, "T12")
    assert dict(found.corrections[0].values)["spending.final.total"] == "1500"


def test_a_blank_cell_is_offered_the_amount_that_a_text_gives() -> None:
    values: Values = {**table(), "year": "2021", "three_public.final.receptions": ""}
    values["performance"] = "公务接待费支出1.80万元。"
    (found,) = findings(values, "T04")
    assert found.corrections[0].values == (("three_public.final.receptions", "1.80"),)
