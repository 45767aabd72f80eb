"""The headings of a text by their numbering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.values.headings import (
    heading_end,
    label,
    next_number,
    numbered,
    numbering,
    outline,
    renumbered,
    with_level,
)

TEXT = "开头的话。\n一、抓服务\n1.窗口。办得快。\n（1）细则\n2、热线\n二、抓管理\n（一）制度"


def test_the_four_levels_are_told_by_their_numbers() -> None:
    found = [(heading.line, heading.level, heading.number) for heading in outline(TEXT)]
    assert found == [
        (1, 1, "一、"),
        (2, 3, "1."),
        (3, 4, "（1）"),
        (4, 3, "2、"),
        (5, 1, "二、"),
        (6, 2, "（一）"),
    ]


def test_the_title_of_a_heading_has_no_stop() -> None:
    assert outline(TEXT)[1].title == "窗口"
    assert outline("（一）预算执行方面：好；")[0].title == "预算执行方面"


FORTY = "字" * 38  # with its number 40 characters


@pytest.mark.parametrize(
    ("heading", "rest"),
    [
        ("一、聚焦主业", ""),
        ("一、聚焦主业，抓好服务。", ""),
        ("一、二级机构情况", ""),
        ("一、三级联动抓落实", ""),
        ("三、一季度回顾", ""),
        ("一、三公经费", ""),
        (f"一、{FORTY}", ""),
        (f"一、{FORTY}。", "全年受理。"),
        (f"一、{FORTY}：", "全年受理；"),
        ("（一）窗口服务。", "全年受理。"),
        ("（一）预算执行方面：", "支出812.3万元；"),
        ("（一）预算执行方面：", "支出812.3万元。"),
        ("（一）预算执行方面:", "支出812.3万元；"),
        ("（一）项目名称：城市管理", ""),
        ("一、上午8：30开门", ""),
        ("　　1.办事流程　", ""),
    ],
)
def test_a_heading_is_a_short_paragraph_or_the_words_up_to_a_stop(heading: str, rest: str) -> None:
    assert heading_end(heading + rest) == len(heading)


@pytest.mark.parametrize(
    "text",
    [
        "一、二季度完成支出812.3万元，完成年度预算的一半。",
        "二、三产业增加值",
        "一、二、三季度",
        "一、二三季度",
        "一、三季度",
        "三、四级指标",
        "十一、十二月份",
        f"一、{FORTY}字",
        f"一、{FORTY}字。全年",
        f"一、{FORTY}，8：30开门",
        "（一）完善制度；",
        "1.购置电脑10台，支出5万元;",
        "聚焦主业",
        "",
    ],
)
def test_what_is_long_or_an_item_or_an_enumeration_is_text(text: str) -> None:
    assert heading_end(text) == 0


def test_a_long_paragraph_is_numbered_on_but_no_heading_of_the_outline() -> None:
    text = f"一、甲\n三、{FORTY}，全年。\n一、二季度支出\n四、乙"
    assert [found.number for found in outline(text)] == ["一、", "四、"]
    assert [found.number for found in numbered(text)] == ["一、", "三、", "四、"]
    assert renumbered(text) == (f"一、甲\n二、{FORTY}，全年。\n一、二季度支出\n三、乙", 2)


NO_HEADINGS = [
    "2019年，我局",
    "3.5万元用于",
    "12600余件",
    "第一、二季度",
    "一、二季度",
    "",
    "（见附件）",
]


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_figures_and_words_are_no_headings(line: str) -> None:
    assert numbering(line) is None


@pytest.mark.parametrize(("level", "number", "written"), [
    (1, 1, "一、"), (1, 10, "十、"), (1, 12, "十二、"), (1, 20, "二十、"), (1, 35, "三十五、"),
    (2, 3, "（三）"), (3, 4, "4."), (4, 11, "（11）"),
])  # fmt: skip
def test_numbers_are_written_as_official_documents_write_them(
    level: int, number: int, written: str
) -> None:
    assert label(level, number) == written
    assert numbering(written + "字") == (level, written)


def test_a_paragraph_is_made_a_heading_and_plain_again() -> None:
    assert with_level("抓服务", 1) == "一、抓服务"
    assert with_level("一、抓服务", 3, 2) == "2.抓服务"
    assert with_level("　　2.抓服务", 0) == "抓服务"


def test_a_new_heading_goes_on_from_those_before_it() -> None:
    lines = TEXT.split("\n")
    assert next_number(lines, len(lines), 1) == 3
    assert next_number(lines, len(lines), 2) == 2
    assert next_number(lines, 5, 3) == 3
    assert next_number(lines, 5, 4) == 1


def test_renumbering_closes_gaps_and_starts_anew_under_each_heading() -> None:
    gaps = "一、甲\n3.乙\n7.丙\n三、丁\n5.戊"
    assert renumbered(gaps) == ("一、甲\n1.乙\n2.丙\n二、丁\n1.戊", 4)


LINES = ["一、甲", "（二）乙", "3.丙", "（4）丁", "正文", ""]


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_renumbering_twice_changes_nothing_more_and_keeps_every_level(lines: list[str]) -> None:
    text = "\n".join(lines)
    once, changed = renumbered(text)
    assert renumbered(once) == (once, 0)
    assert changed == sum(a != b for a, b in zip(lines, once.split("\n"), strict=bool(lines)))
    assert [h.level for h in outline(once)] == [h.level for h in outline(text)]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一、"), (10, "十、"), (19, "十九、"), (99, "九十九、"), (100, "一百、"),
        (102, "一百零二、"),
        (110, "一百一十、"), (120, "一百二十、"), (999, "九百九十九、"), (10**24, f"{10**24}、"),
    ],
)  # fmt: skip
def test_numbers_beyond_ninety_nine_are_written_too(number: int, written: str) -> None:
    assert label(1, number) == written


def test_more_than_a_hundred_headings_are_numbered_on() -> None:
    text = "\n".join("一、办结来文" for _ in range(120))
    once, _ = renumbered(text)
    last = once.split("\n")[-1]
    assert last == "一百二十、办结来文"
    assert renumbered(once) == (once, 0)
