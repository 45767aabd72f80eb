"""Why a total is off: slips, causes, evidence, and the question about 政府专项."""

from decimal import Decimal

import pytest

from model.findings import Finding, Level
from model.rules.slips import slip
from resources.words import evidence as words
from tests.builders import Values, draft, figures_2019, findings, spending
from tests.model.rule_checks import only, speaks
from tests.model.test_rules import settled


@pytest.mark.parametrize(
    ("typed", "meant", "said"),
    [
        ("1853.89", "1835.89", words.SWAPPED.format(a="3", b="5")),
        ("21.52", "21.25", words.SWAPPED.format(a="2", b="5")),
        ("302", "30.2", words.POINT),
        ("3.02", "30.20", words.POINT),
        ("8242000", "824.2", words.YUAN),
        ("824.22", "8249.22", words.DROPPED),
        ("1853.89", "153.89", words.DROPPED),
        ("1853.89", "1895.83", ""),
        ("1853.89", "1853.88", ""),
        ("12", "112", ""),
        ("0", "10", ""),
        ("30", "30.00", ""),
    ],
)
def test_a_slip_is_named_where_it_explains_the_figure(typed: str, meant: str, said: str) -> None:
    assert slip(Decimal(typed), Decimal(meant)) == said


def offers(finding: Finding) -> list[tuple[str, str]]:
    return [(correction.label, correction.note) for correction in finding.corrections]


def test_two_digits_swapped_in_a_part_are_the_first_correction_and_the_cause() -> None:
    finding = only("T01", spending("final", ("1800", "1035", "756", "0")))
    label, note = offers(finding)[0]
    assert (label, note) == ("项目支出改为 765", words.SWAPPED.format(a="6", b="5"))
    assert finding.cause == "项目支出" + note


def test_a_slipped_point_is_the_first_correction() -> None:
    finding = only("T01", spending("final", ("100", "80", "2", "0")))
    assert offers(finding)[0] == ("项目支出改为 20", words.POINT)


def test_asset_purchases_added_once_more_are_named() -> None:
    values = {
        **spending("final", ("134.5", "80", "20", "0")),
        **spending("assets", ("34.5", "0", "34.5", "0")),
    }
    finding = only("T01", values)
    assert finding.cause == words.MEMO_ADDED.format(label="其中：资产购置支出", value="34.5")


def test_a_part_left_out_is_named() -> None:
    finding = only("T01", spending("final", ("40", "80", "33", "7")))
    assert finding.cause == words.PART_LEFT_OUT.format(label="基本支出", value="80")


def test_a_total_copied_from_the_row_above_is_named() -> None:
    values = {
        **spending("initial", ("100", "70", "30", "0")),
        **spending("adjusted", ("100", "86", "55", "0")),
    }
    (finding,) = findings(values, "T01")
    assert finding.cause == words.COPIED.format(label="年初部门预算.支出合计")


def test_the_same_difference_in_another_row_is_named() -> None:
    final = findings(figures_2019(), "T01")[-1]
    assert final.cause == words.SAME_ELSEWHERE.format(
        label="调整预算数", direction="少", value="614.87"
    )


def test_a_part_below_its_own_assets_is_unlikely() -> None:
    values = {
        **spending("final", ("100", "80", "40", "0")),
        **spending("assets", ("34.5", "0", "34.5", "0")),
    }
    finding = only("T01", values)
    assert offers(finding)[2] == (
        "项目支出改为 20",
        words.BELOW_MEMO.format(label="其中：资产购置支出.项目支出", value="34.5"),
    )


def test_a_figure_that_the_row_above_has_speaks_for_a_correction() -> None:
    values = {
        **spending("adjusted", ("", "95", "40", "0")),
        **spending("final", ("135", "61", "40", "0")),
    }
    finding = only("T01", values)
    assert offers(finding)[0] == (
        "基本支出改为 95",
        words.SAME_AS.format(label="调整预算数", value="95"),
    )


def test_project_money_said_in_the_text_makes_another_project_figure_unlikely() -> None:
    final = findings(figures_2019(), "T01")[-1]
    assert offers(final)[:3] == [
        ("支出合计改为 2468.76", ""),
        ("基本支出改为 1029.69", ""),
        ("项目支出改为 209.33", words.SAID_OTHER.format(where="（四）", value="824.21")),
    ]


def test_a_figure_that_the_narrative_states_speaks_for_a_correction() -> None:
    values: Values = {
        **spending("final", ("135", "61", "40", "0")),
        "performance": "2019年决算基本支出95万元。",
    }
    (finding,) = findings(values, "T01")
    said = words.SAID_SO.format(where="绩效情况", value="95")
    assert offers(finding)[0] == ("基本支出改为 95", said)


CONTAINED_ROWS: Values = {
    **spending("initial", ("100", "70", "30", "10")),
    **spending("final", ("120", "80", "40", "12")),
}


def test_totals_that_fit_only_the_other_reading_of_earmarked_money_ask_for_it() -> None:
    found = findings(CONTAINED_ROWS, "T01")
    assert [finding.level for finding in found] == [Level.E, Level.E, Level.H]
    assert found[-1].places[0] == "earmarked"
    for finding in found:
        assert finding.corrections[0].values == (("earmarked", "contained"),)
        settled(finding, finding.corrections[0], CONTAINED_ROWS)


def test_contained_money_that_was_added_asks_the_other_way() -> None:
    values: Values = {**spending("final", ("132", "80", "40", "12")), "earmarked": "contained"}
    found = findings(values, "T01")
    assert found[-1].corrections[0].values == (("earmarked", "added"),)


def test_one_row_that_fits_neither_reading_asks_nothing() -> None:
    values = {**CONTAINED_ROWS, **spending("adjusted", ("101", "70", "40", "10"))}
    assert {finding.places[0] for finding in speaks("T01", values)} == {
        f"spending.{row}.total" for row in ("initial", "adjusted", "final")
    }


def test_without_earmarked_money_there_is_nothing_to_ask() -> None:
    assert all(finding.level is Level.E for finding in findings(figures_2019(), "T01"))
    assert draft(figures_2019()).text("earmarked") == "added"
