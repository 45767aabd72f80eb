"""A draft read: figures as numbers, blank totals added up (form.md §3)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.facts import Facts
from model.form import FORM
from model.values.numbers import BLANK, ReadingState
from model.values.pieces import blocks, pieces, placed_paragraphs
from tests.builders import Values, draft, facts, figures_2019, spending, three_public

TOTAL = "spending.final.total"


def test_a_total_nobody_typed_is_computed_and_shown_as_such() -> None:
    found = facts(spending("final", ("", "20.10", "9.90", "1"))).number(TOTAL)
    assert (found.value, found.shown, found.computed) == (Decimal("31.00"), "31.00", True)


def test_a_total_once_typed_is_typed() -> None:
    read = facts(spending("final", ("30", "20", "9", "0")))
    assert (read.number(TOTAL).value, read.number(TOTAL).computed) == (30, False)
    assert (read.computed(TOTAL).value, read.computed(TOTAL).computed) == (29, True)


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("甲科", "乙科"), "2"),
        (("甲科、乙科；", "丙科"), "3"),
        (("甲科", "", "乙科"), "2"),
        (("无",), "0"),
        (("、",), ""),
        (("", " "), ""),
        ((), ""),
    ],
)
def test_how_many_bodies_there_are_follows_from_their_names(
    names: tuple[str, ...], shown: str
) -> None:
    listed: Values = {"units.internal.names": names}
    counted = facts(listed).number("units.internal.count")
    assert (counted.shown, counted.computed) == (shown, bool(shown))
    typed = facts({**listed, "units.internal.count": "9"}).number("units.internal.count")
    assert (typed.shown, typed.computed) == ("9", False)


def test_a_total_whose_figure_is_taken_out_is_computed_again() -> None:
    typed = draft(spending("final", ("30", "20", "9", "0")))
    assert Facts(typed.with_values({TOTAL: ""}, {})).number(TOTAL).value == 29


def test_a_total_of_spaces_is_computed() -> None:
    assert facts(spending("final", (" ", "20", "9", "0"))).number(TOTAL).computed


def test_a_total_without_any_part_is_blank_and_not_zero() -> None:
    assert facts().number(TOTAL) == BLANK


def test_parts_of_zero_add_up_to_zero_and_not_to_blank() -> None:
    found = facts(spending("final", ("", "0", "", ""))).number(TOTAL)
    assert (found.state, found.value) == (ReadingState.NUMBER, 0)


def test_blank_parts_count_as_zero() -> None:
    found = facts(three_public("final", ("", "0.92", "20.30", "")))
    assert found.number("three_public.final.total").value == Decimal("21.22")
    assert found.amount("three_public.final.overseas") == 0
    assert found.typed("three_public.final.overseas").is_blank


def test_a_total_with_a_part_nobody_can_read_is_unreadable() -> None:
    found = facts(spending("final", ("", "20", "约9", "0"))).number(TOTAL)
    assert (found.state, found.computed, found.value) == (ReadingState.UNREADABLE, True, None)
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


SENTENCES = [
    f"{number}号窗口办{letter}。" for number, letter in enumerate("一丁七万丈三上下" * 300)
]


def test_an_ordinary_paragraph_is_read_whole() -> None:
    text = "".join(SENTENCES)[:3_999] + "\n短的一段。"
    found = facts({"performance": text})
    assert found.pieces("performance") == found.paragraphs("performance")


def test_a_paragraph_beyond_all_measure_is_read_in_pieces_that_are_all_of_it() -> None:
    text = "开头。\n" + "".join(SENTENCES) + "\n末尾。"
    pieces = facts({"performance": text}).pieces("performance")
    assert max(len(piece) for _, piece in pieces) < 4_000 < len(text)
    assert all(text[start : start + len(piece)] == piece for start, piece in pieces)
    assert "".join(piece for _, piece in pieces) == text.replace("\n", "")


@given(
    st.lists(st.sampled_from(["", "共支出900", "万元，", "5", "人。", "长" * 900, *SENTENCES[:9]]))
)
def test_blocks_are_whole_paragraphs_and_part_no_figure_from_its_unit(lines: list[str]) -> None:
    text = "\n".join(lines * 9)
    placed = blocks(text)
    assert "\n".join(block for _, block in placed) == text
    assert all(text.startswith(block, start) for start, block in placed)
    whole = pieces(placed_paragraphs(text))
    assert facts({"performance": text}).pieces("performance") == whole


def test_a_key_press_in_a_long_text_changes_one_block_of_it_or_two() -> None:
    text = "\n".join(SENTENCES * 4)
    before = {block for _, block in blocks(text)}
    assert len(before) > 5
    for place in (0, len(text) // 2, len(text) - 1):
        after = blocks(f"{text[:place]}字{text[place:]}")
        assert len([block for _, block in after if block not in before]) <= 2


def test_a_key_press_in_such_a_paragraph_changes_one_piece_of_it() -> None:
    text = "".join(SENTENCES)
    before = {piece for _, piece in facts({"performance": text}).pieces("performance")}
    for place in (0, len(text) // 2, len(text) - 1):
        typed = text[:place] + "字" + text[place:]
        after = {piece for _, piece in facts({"performance": typed}).pieces("performance")}
        assert len(after - before) <= 2
