"""A draft read: figures as numbers, blank totals added up (form.md §3)."""

from decimal import Decimal

import pytest

from model.facts import Facts
from model.form import FORM
from model.values import BLANK, State
from tests.builders import draft, facts, figures_2019, spending, three_public

TOTAL = "spending.final.total"


def test_a_total_nobody_typed_is_computed_and_shown_as_such() -> None:
    found = facts(spending("final", ("", "20.10", "9.90", "1"))).number(TOTAL)
    assert (found.value, found.shown, found.computed) == (Decimal("31.00"), "31.00", True)


def test_a_total_once_typed_is_typed() -> None:
    read = facts(spending("final", ("30", "20", "9", "0")))
    assert (read.number(TOTAL).value, read.number(TOTAL).computed) == (30, False)
    assert (read.computed(TOTAL).value, read.computed(TOTAL).computed) == (29, True)


def test_a_total_whose_figure_is_taken_out_is_computed_again() -> None:
    typed = draft(spending("final", ("30", "20", "9", "0")))
    assert Facts(typed.with_values({TOTAL: ""}, {})).number(TOTAL).value == 29


def test_a_total_of_spaces_is_computed() -> None:
    assert facts(spending("final", (" ", "20", "9", "0"))).number(TOTAL).computed


def test_a_total_without_any_part_is_blank_and_not_zero() -> None:
    assert facts().number(TOTAL) == BLANK


def test_parts_of_zero_add_up_to_zero_and_not_to_blank() -> None:
    found = facts(spending("final", ("", "0", "", ""))).number(TOTAL)
    assert (found.state, found.value) == (State.NUMBER, 0)


def test_blank_parts_count_as_zero() -> None:
    found = facts(three_public("final", ("", "0.92", "20.30", "")))
    assert found.number("three_public.final.total").value == Decimal("21.22")
    assert found.amount("three_public.final.overseas") == 0
    assert found.typed("three_public.final.overseas").is_blank


def test_a_total_with_a_part_nobody_can_read_is_unreadable() -> None:
    found = facts(spending("final", ("", "20", "约9", "0"))).number(TOTAL)
    assert (found.state, found.computed, found.value) == (State.UNREADABLE, True, None)
    assert facts(spending("final", ("", "20", "约9", "0"))).amount(TOTAL) == 0


def test_yuan_is_added_up_in_ten_thousands() -> None:
    found = facts(spending("final", ("", "50000元", "1.5", "0"))).number(TOTAL)
    assert found.value == Decimal("6.5")


def test_earmarked_money_is_added_by_default() -> None:
    cells = spending("final", ("", "20", "9", "4"))
    assert facts(cells).number(TOTAL).value == 33
    assert Facts(draft(cells).with_values({"earmarked": ""}, {})).number(TOTAL).value == 33


def test_earmarked_money_that_is_contained_is_no_addend() -> None:
    found = facts({**spending("final", ("", "20", "9", "4")), "earmarked": "contained"})
    assert found.number(TOTAL).value == 29
    assert found.addends(FORM[TOTAL]) == ("spending.final.basic", "spending.final.project")


def test_the_retired_are_added_up_too() -> None:
    assert facts().number("staff.retired_total") == BLANK
    both = facts({"staff.retired_veterans": "1人", "staff.retirees": "17"})
    assert both.number("staff.retired_total").value == 18


def test_a_figure_that_is_no_total_is_as_typed() -> None:
    read = facts(spending("final", ("", "1,020.50", "", "")))
    assert read.number("spending.final.basic") == read.typed("spending.final.basic")
    assert read.number("spending.final.project") == BLANK


@pytest.mark.parametrize("name", ["initial", "adjusted", "final", "assets"])
def test_the_totals_of_2019_are_computed_when_left_blank(name: str) -> None:
    sums = {"initial": "1776.8", "adjusted": "2468.76", "final": "2468.76", "assets": "34.5"}
    values = {**figures_2019(), f"spending.{name}.total": ""}
    assert facts(values).number(f"spending.{name}.total").value == Decimal(sums[name])


def test_captions_and_titles_are_filled_in() -> None:
    assert (
        facts(region=" 岳麓区 ").fill_in("{region}部门（{year}年度）") == "岳麓区部门（2019年度）"
    )
    assert facts().fill_in("无") == "无"


def test_what_is_filled_in_is_not_filled_in_again() -> None:
    assert facts(region="{year}").fill_in("{region}（{year}年度）") == "{year}（2019年度）"
