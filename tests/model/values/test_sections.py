"""The sections of a text, and how one moves among its neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.values.headings import numbered, outline
from model.values.sections import like_section, section_at, section_moved, sections

TEXT = "前言\n一、甲\n甲一。\n（一）乙\n乙一。\n（二）丙\n二、丁\n1.戊\n\n三、己\n结尾。"


def at(words: str, text: str = TEXT) -> int:
    return text.index(words)


def test_a_section_goes_to_the_next_heading_of_its_level_or_a_higher_one() -> None:
    assert [(s.heading.title, s.level, s.start, s.end) for s in sections(TEXT)] == [
        ("甲", 1, 1, 6),
        ("乙", 2, 3, 5),
        ("丙", 2, 5, 6),
        ("丁", 1, 6, 9),
        ("戊", 3, 7, 9),
        ("己", 1, 9, 11),
    ]


@pytest.mark.parametrize(
    ("words", "title"), [("甲一", "甲"), ("乙一", "乙"), ("戊", "戊"), ("结尾", "己")]
)
def test_the_innermost_section_is_the_one_around_the_cursor(words: str, title: str) -> None:
    found = section_at(TEXT, at(words))
    assert found is not None
    assert found.heading.title == title


def test_before_the_first_heading_there_is_no_section_and_no_move() -> None:
    assert section_at(TEXT, 1) is None
    assert section_moved(TEXT, 1, 1) is None
    assert section_moved("没有标题。\n还是没有。", 3, -1) is None


def test_a_section_moves_with_all_under_it_and_takes_its_new_number() -> None:
    moved = section_moved(TEXT, at("甲一"), 1)
    assert moved is not None
    assert moved.text == (
        "前言\n一、丁\n1.戊\n二、甲\n甲一。\n（一）乙\n乙一。\n（二）丙\n\n三、己\n结尾。"
    )
    assert moved.text[moved.place :].startswith("甲一。")


def test_a_section_moves_up_and_the_cursor_goes_with_it() -> None:
    moved = section_moved(TEXT, at("己"), -1)
    assert moved is not None
    assert moved.text.split("\n")[6:] == ["二、己", "结尾。", "", "三、丁", "1.戊"]
    assert moved.text[moved.place] == "己"


@pytest.mark.parametrize(
    ("words", "step"), [("乙", -1), ("丙", 1), ("戊", 1), ("戊", -1), ("己", 1)]
)
def test_a_section_stays_under_its_heading(words: str, step: int) -> None:
    assert section_moved(TEXT, at(words), step) is None


def test_numbers_of_another_length_leave_the_cursor_at_its_letter() -> None:
    text = "\n".join(f"{number}.甲{number}" for number in range(9, 12))
    moved = section_moved(text, text.index("甲9") + 1, 1)
    assert moved is not None
    assert moved.text == "9.甲10\n10.甲9\n11.甲11"
    assert moved.text[moved.place :].startswith("9\n")


LINES = st.sampled_from(
    ["一、甲", "十二、乙", "（一）丙", "（二）丁", "1.戊", "（3）己", "正文", "", "　"]
)
TEXTS = st.lists(LINES, min_size=1, max_size=12).map("\n".join)


@given(TEXTS, st.data())
def test_there_and_back_again_is_where_it_was(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    moved = section_moved(text, place, 1)
    if moved:
        assert sorted(moved.text.replace("\n", "")) == sorted(text.replace("\n", ""))
        assert [h.number for h in outline(moved.text)].count("一、") == text.count("一、")
        back = section_moved(moved.text, moved.place, -1)
        assert back is not None
        assert back.text == text
        if text[place : place + 1] in "甲乙丙丁戊己正文":
            assert back.place == place


@given(TEXTS)
def test_sections_lie_within_each_other_or_apart(text: str) -> None:
    found = sections(text)
    assert [section.heading for section in found] == list(numbered(text))
    for one in found:
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            within = one.start <= other.start < other.end <= one.end
            assert apart or within or other.start <= one.start < one.end <= other.end


NOW = "引言\n一、2020年主要工作\n1.办事更快。全年\n2.热线更好。\n二、新增的事\n1.培训。"
LAST = "一、2019年主要工作\n1.热线更好。去年\n2.办事更快。\n二、基层基础\n1.宣讲。\n2.培训。"


@pytest.mark.parametrize(
    ("line", "other"),
    [
        (1, "一、2019年主要工作"),  # the title but for its year
        (2, "2.办事更快"),  # the title, at another place
        (4, "二、基层基础"),  # no such title: the place
        (5, "2.培训"),
    ],
)
def test_a_section_is_found_again_in_another_text(line: int, other: str) -> None:
    now, last = sections(NOW), sections(LAST)
    here = next(section for section in now if section.start == line)
    found = like_section(here, now, last)
    assert found
    assert f"{found.heading.number}{found.heading.title}" == other


def test_a_section_that_stands_nowhere_else_is_not_found() -> None:
    now = sections("一、甲\n二、乙\n三、丙")
    assert like_section(now[2], now, sections("一、丁\n二、戊")) is None
    assert like_section(now[0], now, ()) is None


def test_of_several_sections_of_one_title_the_one_at_the_same_place_is_found() -> None:
    text = "一、甲\n1.做法。\n二、乙\n1.做法。"
    found = sections(text)
    assert [like_section(each, found, found) for each in found] == list(found)
