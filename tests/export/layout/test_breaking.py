"""Where lines end: Word's rules for Chinese, in time that grows with the text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.layout.breaker import LineRoom, broken
from export.layout.kinsoku import extends, may_break
from export.report.measures import NOT_FIRST, NOT_LAST
from tests.export.layout.laid_out import BODY, EM, lines_of, measured
from tests.pace import Pace

_MIXED = st.text(
    alphabet=st.one_of(
        st.sampled_from("中文字预算，。、：；？！“”‘’（）《》「」…—·％%$￥()[]{}!?.,:;/-|"),
        st.sampled_from("aZ09 \u3000\t\n\u00a0\u200b\u200d\ufe0f\u0301é𠮷😀👍🏽ا한ｱ①"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=300,
)
ROOM = 8


@pytest.mark.parametrize(
    ("text", "characters", "expected"),
    [
        ("一二三四五六七", 3, ["一二三", "四五六", "七"]),
        ("一二三。四五", 3, ["一二", "三。四", "五"]),  # 。 takes 三 along
        ("一二（三四", 3, ["一二", "（三四"]),
        ("一二。」三四", 3, ["一", "二。」", "三四"]),
        ("一二三2019年", 4, ["一二三", "2019年"]),  # a number stays whole
        ("一二三99.6%。", 5, ["一二三", "99.6%。"]),
        ("一二abc三", 3, ["一二", "abc三"]),
        ("一ab/cd", 2.5, ["一ab/", "cd"]),
        ("一ab//cd", 2.5, ["一", "ab//", "cd"]),  # of an address
        ("一ab-cd|e", 2.5, ["一ab-", "cd|e"]),
        ("(1)2345", 2.5, ["(1)", "2345"]),
        ("abcdefgh", 2, ["abcd", "efgh"]),  # longer than the line
        ("一二——三四", 3, ["一二", "——三", "四"]),
        ("一二三 四", 3, ["一二三 ", "四"]),  # the blank hangs
        ("一二三\u3000\u3000四", 3, ["一二三\u3000\u3000", "四"]),
        ("一\n二", 3, ["一\n", "二"]),
        ("一\n", 3, ["一\n", ""]),
        ("一二三\n四", 3, ["一二三\n", "四"]),
        ("", 3, [""]),
        ("一\t二三", 3, ["一\t二", "三"]),
        ("e\u0301e\u0301e\u0301", 1, ["e\u0301e\u0301", "e\u0301"]),
        ("一二👍🏽三", 3, ["一二", "👍🏽三"]),
    ],
)
def test_a_line_ends_where_word_ends_it(text: str, characters: float, expected: list[str]) -> None:
    if text == "一二——三四" and "—" in NOT_FIRST:
        expected = ["一", "二——", "三四"]
    assert lines_of(text, characters) == expected


def test_the_first_line_is_shorter_by_its_indent() -> None:
    assert lines_of("一二三四五六", 4, indent=2) == ["一二", "三四五六"]


def test_a_character_wider_than_the_line_has_a_line_of_its_own() -> None:
    assert lines_of("一二", 0.5) == ["一", "二"]


@given(_MIXED)
def test_no_character_is_lost_or_moved(text: str) -> None:
    assert "".join(lines_of(text, ROOM)) == text


@given(_MIXED)
def test_no_line_is_wider_than_its_room(text: str) -> None:
    for line in lines_of(text.replace("\t", ""), ROOM):
        shown = line.rstrip(" \u3000\n")
        width = sum(map(BODY.__getitem__, shown))
        assert width <= ROOM * EM or all(map(extends, shown[1:]))


@given(_MIXED)
def test_a_line_ends_as_late_as_the_rules_allow(text: str) -> None:
    """No line ends where it may not unless nothing in it could end it."""
    starts = broken(measured(text), LineRoom(ROOM * EM)).starts
    for before, start in itertools.pairwise(starts):
        if text[start - 1] != "\n" and not may_break(text, start):
            assert not any(may_break(text, at) for at in range(before + 1, start))
            assert not extends(text[start]) or all(map(extends, text[before + 1 : start]))


@given(_MIXED)
def test_marks_stand_where_they_may(text: str) -> None:
    for one, other in zip(lines := lines_of(text, ROOM), lines[1:], strict=False):
        could_end = any(may_break(one, at) for at in range(1, len(one)))
        if could_end and not one.endswith("\n"):
            assert one[-1] not in NOT_LAST
            assert other[0] not in NOT_FIRST


@given(_MIXED, _MIXED, _MIXED, _MIXED)
def test_an_edited_text_is_broken_as_a_new_one(
    start: str, removed: str, added: str, end: str
) -> None:
    room = LineRoom(ROOM * EM, 2 * EM)
    old = broken(measured(start + removed + end), room)
    new = measured(start + added + end)
    assert broken(new, room, old).starts == broken(new, room).starts


def _seconds(text: str) -> float:
    """Return the least time of three runs."""
    taken: list[float] = []
    for _ in range(3):
        with Pace() as pace:
            broken(measured(text), LineRoom(27 * EM))
        taken.append(pace.seconds)
    return min(taken)


@pytest.mark.parametrize(
    "unit",
    ["预算执行，", "a", " ", "\u3000", "（", "。", "\u0301", "\u200d", "\n", "\t", "9月", "/"],
)
def test_time_grows_with_the_text_alone(unit: str) -> None:
    short, long = unit * (20_000 // len(unit)), unit * (160_000 // len(unit))
    assert _seconds(long) < 30 * max(_seconds(short), 0.002)  # 8 times if linear, 64 if square
