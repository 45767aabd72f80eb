"""Text copied from Word, WPS, WeChat and web pages, cleaned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.values.pasted import clean_list, clean_passage, number_of, without_number

ITEMS = ["负责起草文件。", "承办会议。", "3月底前完成年检。"]
NUMBERS = [
    "（{n}）", "({n})", "({n})\t", "（ {n} ）", "{n}.", "{n}. ", "{n}.\t", "{n}、", "{n}）", "{n})",
    "{n}\t", "　　（{n}）", "　　{n}．　", "（{n}）、", "（{n}）（{n}）",
]  # fmt: skip
BULLETS = [
    "•\t", "• ", "•", "·", "·\t", "\uf06c", "\uf06c\t", "\uf0b7\t", "l\t", "n\t", "u\t", "-\t",
    "- ", "–\t", "§\t", "Ø\t", "ü\t", "●", "■ ", "◆", "➢\t", "o\t", "*\t", "　　•　",
]  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n\u3000\n"])
@pytest.mark.parametrize("number", NUMBERS)
def test_typed_numbers_and_blank_lines_go(number: str, between: str) -> None:
    text = between.join(number.format(n=n) + item for n, item in enumerate(ITEMS[:2], 1))
    assert clean_list(text) == ITEMS[:2]


@pytest.mark.parametrize("row", ["①②③", "⑴⑵⑶", "⒈⒉⒊", "一二三、", "㈠㈡㈢"])
def test_signs_and_chinese_numbers_go(row: str) -> None:
    behind = "、" if row.endswith("、") else ""
    text = "\n".join(sign + behind + item for sign, item in zip(row, ITEMS, strict=False))
    assert clean_list(text) == ITEMS


@pytest.mark.parametrize("bullet", BULLETS)
def test_bullets_go(bullet: str) -> None:
    assert clean_list("\n".join(bullet + item for item in ITEMS)) == ITEMS


@pytest.mark.parametrize("letter", ["α", "Ф", "é", "№"])
def test_a_letter_before_a_tab_that_draws_no_bullet_stays(letter: str) -> None:
    assert clean_list(f"{letter}\t指标。") == [f"{letter}\t指标。"]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.5倍工资的核算。", "2.5倍工资的核算。"],
        ["2019年完成。", "2020年完成。"],
        ["100.5万元以上的采购。", "101.6万元以上的采购。"],
        ["1、2号楼的管理。", "3、4号楼的管理。"],
        ["一、二季度的统计。", "三、四季度的统计。"],
        ["3-5岁幼儿的入园。", "负责A类项目。"],
        ["O型血的采集。", "A型血的采集。"],
        ["负责甲。", "（2）负责乙。", "负责丙。"],
        ["-5%以内的误差。", "-6%以内的误差。"],
    ],
)
def test_figures_and_words_are_no_numbers(lines: list[str]) -> None:
    assert clean_list("\n".join(lines)) == lines


def test_numbers_that_begin_in_the_middle_or_slip_once_go_all_the_same() -> None:
    assert clean_list("4.甲\n5.乙") == ["甲", "乙"]
    assert clean_list("1.甲\n2.乙\n4.丙") == ["甲", "乙", "丙"]
    assert clean_list("一、总\n（一）甲\n（二）乙\n二、别\n（一）丙") == [
        "总",
        "甲",
        "乙",
        "别",
        "丙",
    ]
    assert clean_list("1.2019年的决算。\n2.2020年的预算。") == ["2019年的决算。", "2020年的预算。"]


def test_a_single_item_loses_its_number_but_no_figure() -> None:
    assert clean_list("（3）甲") == ["甲"]
    assert clean_list("1.5倍") == ["1.5倍"]
    assert clean_list("3、5号楼") == ["3、5号楼"]
    assert clean_list("（1）") == ["（1）"]


def test_a_text_keeps_the_numbers_of_its_headings() -> None:
    text = "　　一、总体\n\n　　（一）　完成情况\n1.\t接件\n•\t办件  及时\t完成\n"
    assert clean_passage(text) == "一、总体\n（一）　完成情况\n1.接件\n办件 及时 完成\n"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("✅接件\n✅办件", "接件\n办件"),  # WeChat
        ("👉\ufe0f接件\n★办件\n▲ 热线", "接件\n办件\n热线"),
        ("1\ufe0f\u20e3接件\n2\u20e3办件", "1.接件\n2.办件"),
        ("→接件\n→办件", "接件\n办件"),
        ("☑接件\n☐办件", "接件\n办件"),
        ("接件\ufffc办件", "接件办件"),  # where a picture stood
        ("•\t接件", "接件"),
        ("　　接件", "接件"),
        ("\t接件，办件", "接件，办件"),
        ("\u00a0\u00a0接件\n\u00a0\n\u200b\n　　办件", "接件\n办件"),  # a web page
        ("科室\t人数\n办公室\t12", "科室 人数\n办公室 12"),  # a table of Word
        ("一、★级评定\n二、★级复核\n三、其他", "一、★级评定\n二、★级复核\n三、其他"),
    ],
)
def test_what_programs_draw_or_leave_behind_does_not_get_into_a_text(text: str, clean: str) -> None:
    assert clean_passage(text) == clean


def test_words_out_of_a_paragraph_keep_the_blanks_around_them() -> None:
    assert clean_passage(" 完成 ") == " 完成 "
    assert clean_passage("\n") == "\n"


def test_blanks_between_figures_stay_for_they_would_join_them() -> None:
    assert clean_passage("12\t34和56  78") == "12\t34和56  78"


@given(st.text(alphabet="（）()1２.、①一二•\t\n 　-l甲乙。", max_size=60))
def test_what_was_cleaned_is_clean(text: str) -> None:
    once = clean_list(text)
    assert all(item.strip() for item in once)
    cleaned = clean_passage(text)
    letters = [one for one in cleaned if one in "甲乙。１２"]
    assert letters == [one for one in text if one in "甲乙。１２"]


@given(st.integers(1, 99))
def test_a_number_is_read_however_it_is_written(value: int) -> None:
    for written in (f"（{value}）甲", f"{value}.甲", f"{value}、甲", f"{value}）甲"):
        number = number_of(written)
        assert number is not None
        assert number.value == value
        assert without_number(written) == "甲"
