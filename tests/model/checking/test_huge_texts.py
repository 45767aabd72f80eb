"""Texts beyond all measure are read in bounded pieces that together are the text."""

from collections.abc import Callable

import pytest

from model.checking.check import check
from model.draft.facts import Facts
from model.editing.undo_report import undo_report
from model.values.name_list import split_names
from model.values.pasted import clean_list, clean_passage
from resources.sample import load_sample
from tests.builders import draft
from tests.pace import Pace

MOST = 8_000
SHAPES = ("1", "（", "、", "其中：", " ", "工作", "支出12.5万元，", "5%", "一、", "1.", "“", "a@")


@pytest.mark.parametrize("shape", SHAPES)
def test_no_piece_is_long_and_together_they_are_the_text(shape: str) -> None:
    text = shape * (50_000 // len(shape))
    pieces = Facts(draft({"performance": text})).pieces("performance")
    assert "".join(piece for _, piece in pieces) == text
    assert max(len(piece) for _, piece in pieces) <= MOST
    assert all(text.startswith(piece, offset) for offset, piece in pieces)


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_no_more_than_three_times_as_long(shape: str) -> None:
    short, long = (min(_seconds(shape, size) for _ in range(3)) for size in (20_000, 40_000))
    assert long < 3 * short + 0.05


def _seconds(shape: str, size: int) -> float:
    report = draft({"performance": shape * (size // len(shape))})
    with Pace() as pace:
        check(Facts(report))
    return pace.seconds


@pytest.mark.parametrize("twice", [False, True])
def test_four_times_the_names_take_no_more_than_eight_times_as_long(twice: bool) -> None:
    short, long = (min(_of_names(size, twice=twice) for _ in range(2)) for size in (5_000, 20_000))
    assert long < 8 * short + 0.1


def _of_names(count: int, *, twice: bool) -> float:
    names = tuple(f"第{number}科" for number in range(count))
    report = draft({"units.internal.names": 2 * names if twice else names})
    with Pace() as pace:
        check(Facts(report))
    return pace.seconds


SPOKEN = "我局基本支出决算数为12.5万元。我局项目支出决算数为3万元。"


@pytest.mark.parametrize("sentence", [SPOKEN, SPOKEN + "\n", f"（一）基本支出情况\n{SPOKEN}\n"])
@pytest.mark.parametrize("listed", [0, 20, 1_000])
def test_thousands_of_figures_off_the_table_are_held_against_it_at_once(
    sentence: str, listed: int
) -> None:
    sections = tuple(f"第{number}科" for number in range(listed))
    filled = {**load_sample(), "performance": sentence * 2_000, "units.internal.names": sections}
    report = draft(filled)
    with Pace() as pace:
        check(Facts(report))
    assert pace.seconds < 2  # 0.3 alone; before it was 1 to 70


def test_an_undo_in_a_run_of_digits_is_told_at_once() -> None:
    long = "1" * 300_000
    before, after = draft({"performance": long + "x"}), draft({"performance": long})
    with Pace() as pace:
        report = undo_report(before, after, ("performance",), redone=False)
    assert pace.seconds < 1
    assert len(report.sentence) < 100
    assert report.end <= len(long)


RUNS = ("1. ", "\t", "12\t", "某 ", "某\n", "、", "（", "（a", "“", "（a、", "12.5\t")


@pytest.mark.parametrize("read", [clean_passage, clean_list, split_names])
@pytest.mark.parametrize(
    "text",
    [run * 50_000 for run in RUNS] + ["某" + " " * 100_000, "、" * 100_000 + "某"],
    ids=lambda text: repr(text[:3]),
)
def test_what_is_pasted_is_cleaned_at_once(read: Callable[[str], object], text: str) -> None:
    with Pace() as pace:
        read(text)
    assert pace.seconds < 1


@pytest.mark.parametrize("number", ["1. ", "（1）", "①", "一、", "1)"])
def test_a_million_numbers_before_an_item_go_at_once(number: str) -> None:
    text = number * 1_000_000
    with Pace() as pace:
        assert clean_list(f"{text}某") == ["某"]
    assert pace.seconds < 1  # 0.3 alone; before it was 1.5 to 3
