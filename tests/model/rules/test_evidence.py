"""Why a total is off: slips, causes, evidence, and the question about 政府专项."""

from decimal import Decimal

import pytest

from model.findings.finding import Finding, Level
from model.rules.evidence.slips import slip
from resources.messages import findings as words
from tests.builders import Values, draft, figures_2019, findings, spending
from tests.model.rules.rule_checks import found_by, only
from tests.model.rules.test_rules import settled


@pytest.mark.parametrize(
    ("typed", "intended", "expected"),
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
def test_a_slip_is_named_where_it_explains_the_figure(
    typed: str, intended: str, expected: str
) -> None:
    assert slip(Decimal(typed), Decimal(intended)) == expected


def offers(finding: Finding) -> list[tuple[str, str]]:
    return [(correction.label, correction.evidence) for correction in finding.corrections]


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


def test_asset_purchases_added_once_more_speak_for_another_total() -> None:
    values = {
        **spending("adjusted", ("", "90", "20", "0")),
        **spending("final", ("134.5", "80", "20", "0")),
        **spending("assets", ("34.5", "0", "34.5", "0")),
    }
    note = words.MEMO_OVER.format(label="其中：资产购置支出", value="34.5")
    assert offers(only("T01", values))[0] == ("支出合计改为 100", note)


ABOVE = spending("adjusted", ("1853.89", "1029.69", "824.20", "0"))


def test_a_part_copied_from_the_row_above_is_named() -> None:
    finding = only("T01", {**ABOVE, **spending("final", ("1793.16", "993.16", "824.20", "0"))})
    label = "调整预算数·项目支出"
    assert finding.cause == words.PART_COPIED.format(part="项目支出", label=label)
    note = words.LOOKS_COPIED.format(label=label, value="824.20")
    assert offers(finding)[0] == ("项目支出改为 800.00", note)


def test_a_part_copied_from_the_cell_beside_it_is_named() -> None:
    finding = only("T01", spending("final", ("1793.16", "993.16", "993.16", "0")))
    assert finding.cause == words.PART_COPIED.format(part="基本支出", label="项目支出")
    notes = [
        words.LOOKS_COPIED.format(label=label, value="993.16") for label in ("项目支出", "基本支出")
    ]
    assert offers(finding)[:2] == [
        ("基本支出改为 800.00", notes[0]),
        ("项目支出改为 800.00", notes[1]),
    ]


def test_a_total_copied_from_the_row_above_is_the_first_to_be_corrected() -> None:
    finding = only("T01", {**ABOVE, **spending("final", ("1853.89", "993.16", "824.20", "0"))})
    note = words.LOOKS_COPIED.format(label="调整预算数·支出合计", value="1853.89")
    assert offers(finding)[0] == ("支出合计改为 1817.36", note)


def test_short_figures_alike_are_no_copies() -> None:
    finding = only("T01", spending("final", ("30", "20", "20", "0")))
    assert [note for _, note in offers(finding)] == [""] * 4


def test_a_figure_above_its_limit_by_a_slip_is_offered_without_it() -> None:
    values = {**ABOVE, **spending("final", ("1817.36", "993.16", "842.20", "0"))}
    slipped, adds_up = words.SWAPPED.format(a="2", b="4"), words.ADDS_UP.format(label="部门决算数")
    finding = only("T06", values)
    assert offers(finding) == [("部门决算数·项目支出改为 824.20", f"{slipped}；{adds_up}")]
    settled(finding, finding.corrections[0], values)


def test_what_the_texts_say_of_two_figures_is_offered() -> None:
    values: Values = {
        "staff.on_payroll": "42",
        "staff.at_post": "43",
        "performance": "我局现有在职人员43人，在岗人员40人。",
    }
    finding = only("P04", values)
    so = [words.TEXT_AGREES.format(where="绩效情况", value=value) for value in ("40", "43")]
    assert offers(finding) == [("在岗人数改为 40", so[0]), ("在职人数改为 43", so[1])]
    for correction in finding.corrections:
        settled(finding, correction, values)


def test_nothing_is_offered_where_nothing_speaks_for_it() -> None:
    assert not only("P04", {"staff.on_payroll": "42", "staff.at_post": "45"}).corrections


TABLE_WRONG: Values = {
    **spending("final", ("1817.36", "993.16", "842.20", "0")),
    "funds": "项目支出824.20万元，其中人员经费124.20万元，商品服务支出600万元，资本性支出100万元。",
}


def test_where_the_text_makes_the_row_add_up_the_table_is_corrected_first() -> None:
    finding = only("F04", TABLE_WRONG)
    assert offers(finding) == [
        ("表中改为 824.20", words.ADDS_UP.format(label="部门决算数")),
        ("用表中数字 842.20", words.FITS_NOW.format(what=words.PARTS_THERE)),
    ]
    for correction in finding.corrections:
        settled(finding, correction, TABLE_WRONG)


def test_where_the_table_adds_up_and_the_parts_do_too_the_text_is_wrong() -> None:
    values: Values = {
        **TABLE_WRONG,
        **spending("final", ("1817.36", "993.16", "824.20", "0")),
        "funds": str(TABLE_WRONG["funds"]).replace("824.20", "842.20"),
    }
    row = words.ROW_RIGHT.format(label="部门决算数")
    parts = words.FITS_THERE.format(what=words.PARTS_THERE)
    assert offers(only("F04", values)) == [("用表中数字 824.20", f"{row}；{parts}")]
    label = "部门决算数·项目支出"
    same = words.TABLE_SAME.format(label=label, value="824.20")
    assert offers(only("F01", values))[0] == ("支出改为 824.20", same)


def test_a_part_one_slip_away_stands_first_where_the_table_has_what_was_spent() -> None:
    values: Values = {
        "spending.final.project": "824.20",
        "funds": str(TABLE_WRONG["funds"]).replace("124.20", "142.20"),
    }
    other = words.TABLE_OTHER.format(label="部门决算数·项目支出", value="824.20")
    assert offers(only("F01", values)) == [
        ("人员经费改为 124.20", words.SWAPPED.format(a="2", b="4")),
        ("支出改为 842.20", other),
    ]


def test_the_tables_figure_is_unlikely_where_the_sums_of_the_text_are_right() -> None:
    found = {rule: findings(figures_2019(), rule)[0].corrections for rule in ("F05", "F06")}
    assert words.FITS_NOW.format(what=words.RATE_THERE) in found["F05"][0].evidence
    assert words.FITS_NOW.format(what=words.PARTS_THERE) in found["F06"][0].evidence


def test_a_part_left_out_is_named() -> None:
    finding = only("T01", spending("final", ("40", "80", "33", "7")))
    assert finding.cause == words.PART_LEFT_OUT.format(label="基本支出", value="80")


def test_a_total_copied_from_the_row_above_is_named() -> None:
    values = {
        **spending("initial", ("100", "70", "30", "0")),
        **spending("adjusted", ("100", "86", "55", "0")),
    }
    (finding,) = findings(values, "T01")
    assert finding.cause == words.COPIED.format(label="年初部门预算·支出合计")


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
        words.BELOW_MEMO.format(label="其中：资产购置支出·项目支出", value="34.5"),
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
        ("支出合计改为 2468.76（2 行一起改）", ""),
        ("基本支出改为 1029.69（2 行一起改）", ""),
        (
            "项目支出改为 209.33（2 行一起改）",
            words.TEXT_DIFFERS.format(where="（四）", value="824.21"),
        ),
    ]


def test_a_figure_that_the_narrative_states_speaks_for_a_correction() -> None:
    values: Values = {
        **spending("final", ("135", "61", "40", "0")),
        "performance": "2019年决算基本支出95万元。",
    }
    (finding,) = findings(values, "T01")
    message = words.TEXT_AGREES.format(where="绩效情况", value="95")
    assert offers(finding)[0] == ("基本支出改为 95", message)


def test_a_text_that_differs_in_the_last_decimals_speaks_neither_for_nor_against() -> None:
    values: Values = {
        **spending("final", ("1817.36", "993.16", "842.20", "0")),
        "funds": "项目支出824.21万元。",
    }
    near = words.TEXT_CLOSE.format(where="（四）", value="824.21", off="0.01")
    note = f"{words.SWAPPED.format(a='2', b='4')}；{near}"
    assert offers(only("T01", values))[0] == ("项目支出改为 824.20", note)


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
    assert {finding.places[0] for finding in found_by("T01", values)} == {
        f"spending.{row}.total" for row in ("initial", "adjusted", "final")
    }


def test_without_earmarked_money_there_is_nothing_to_ask() -> None:
    assert all(finding.level is Level.E for finding in findings(figures_2019(), "T01"))
    assert draft(figures_2019()).text("earmarked") == "added"
