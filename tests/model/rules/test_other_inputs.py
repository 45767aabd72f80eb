"""More inputs of the kinds of which one was seen to fail."""

import pytest

from model.editing.session import Session
from model.findings.finding import Level
from model.values.text import words_at_end
from tests.builders import Values, draft, findings, spending, three_public
from tests.corpus.cases import table


def said(rule: str, **values: object) -> list[str]:
    """Return what a rule finds in the report of the corpus with these values, by the figure."""
    keys = {key.replace("__", "."): value for key, value in values.items()}
    return [one.actual for one in findings({**table(), **keys}, rule)]  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "left",
    [
        "升高（降低）", "增加/减少", "增（减）", "小于（大于、等于）", "（字数控制在500字以内）",
        "（根据实际情况填写）", "（若无变化，则写持平）", "（二选一）", "（示例）",
        "【填写】", "本项必填", "请简述",
    ],
)  # fmt: skip
def test_what_a_template_leaves_is_found_in_each_of_its_forms(left: str) -> None:
    tail = "3%。" if left in ("增加/减少", "增（减）") else "主要情况。"
    assert said("B05", performance=left + tail) == [left]


@pytest.mark.parametrize(
    "text",
    [
        "（按月填报）台账。", "（根据工作需要补充）。", "编制增（减）变动表。",
        "人员增加/减少登记。", "申请（网上填报）。", "（按规定程序办理）。",
        "方案列明了经费来源。", "重大（突发）事件3起。", "项目（必填项齐全）。",
    ],
)  # fmt: skip
def test_other_words_in_brackets_are_no_template(text: str) -> None:
    assert said("B05", performance=text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至2020年12月底，共有车辆2辆。", ["2020年12月底"]),
        ("2020年12月31日止，共有车辆2辆。", ["2020年12月31日"]),
        ("本馆2010年建馆。", []),
        ("2022年，我局将继续推进。", []),
    ],
)
def test_the_day_of_figures_founding_years_and_plans_are_told_apart(
    text: str, expected: list[str]
) -> None:
    assert said("N06", problems=text) == expected
    assert said("B03", performance=text) == []


def test_another_unit_that_acts_is_seen_by_what_it_held() -> None:
    assert said("N07", performance="赤霞区文化馆全年举办活动30场。") == ["赤霞区文化馆"]


@pytest.mark.parametrize(
    ("cells", "total", "level"),
    [
        (("60", "40", "0"), "102", Level.W),
        (("60", "40", "0"), "97", Level.E),
        (("60.3", "40.2", "0"), "100.7", Level.H),
        (("60.3", "40.2", "0"), "100.8", Level.E),
        (("60.30", "40.20", "0"), "100.53", Level.E),
        (("60.30", "40.20", "0"), "100.52", Level.H),
    ],
)
def test_the_tolerance_of_a_sum_is_in_the_unit_of_its_table(
    cells: tuple[str, ...], total: str, level: Level
) -> None:
    (found,) = findings(spending("final", (total, *cells)), "T01")
    assert found.level is level


def test_a_blank_part_is_no_rounding_in_a_table_of_whole_numbers() -> None:
    (found,) = findings(three_public("budget", ("0", "3", "", "5")), "S01")
    assert found.missing and "公务接待还没有填" in found.message


def test_the_amount_a_text_gives_is_offered_though_it_makes_another_finding() -> None:
    values: Values = {
        **table(),
        **three_public("final", ("0", "9.64", "", "11.44")),
        "performance": "公务接待费支出1.80万元。",
    }
    session = Session(draft(values))
    first = {
        one.rule: session.corrections_for(one)[0].label
        for one in session.findings
        if one.places[0] == "three_public.final.receptions"
    }
    assert first["T04"] == "填 1.80"
    assert first["S01"] == "公务接待填 1.80"


def test_a_blank_part_is_offered_once() -> None:
    session = Session(draft({**table(), "spending.final.project": ""}))
    (found,) = (one for one in session.findings if one.rule == "T01")
    values = [one.values for one in session.corrections_for(found)]
    assert len(values) == len({*values})


def test_a_unit_in_a_cell_is_offered_as_a_conversion_whatever_the_row_then_adds_up_to() -> None:
    session = Session(draft({**table(), "spending.final.basic": "1.2亿"}))
    (found,) = (one for one in session.findings if one.rule == "T05" and one.level is Level.E)
    assert [one.label for one in session.corrections_for(found)] == ["改为 12000"]


def test_what_each_costs_is_shown_so_that_it_lies_beyond_the_bound() -> None:
    for basic, each in (("20700.01", "300.0001"), ("68.99", "0.9999"), ("0.10", "0.001")):
        rows = (spending(row, (basic, basic, "0", "0")) for row in ("initial", "adjusted", "final"))
        values = {key: cell for cells in rows for key, cell in cells.items()}
        (found,) = findings({**table(), **values}, "T12")
        assert f"每人 {each} 万元" in found.message


def test_words_quoted_from_a_text_begin_with_a_whole_word() -> None:
    text = "2021年度“三公”经费财政拨款支出决算为27.00万元。"
    (found,) = findings({**table(), "performance": text}, "N04")
    assert f"「{text[:-1]}」" in found.message
    assert words_at_end("全局2021年度累计完成的支出合计", 13) == "…累计完成的支出合计"


def test_the_sum_of_project_money_is_held_to_its_own_decimals() -> None:
    text = (
        "项目资金收入928.50万元，支出{}万元，余额结转。"
        "其中人员经费10.00万元，商品服务支出800.00万元，资本性支出64.86万元。"
    )
    levels = {
        spent: [one.level for one in findings({**table(), "funds": text.format(spent)}, "F01")]
        for spent in ("874.86", "874.88", "874.89")
    }
    assert levels == {"874.86": [], "874.88": [Level.H], "874.89": [Level.E]}
