"""Numbers in Chinese, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.values.numerals import (
    CIRCLED,
    DIGITS,
    ITEM_SIGNS,
    read_digits,
    read_item_number,
    read_numeral,
    write_numeral,
)

NUMERALS = [
    ("零", 0), ("〇", 0), ("一", 1), ("两", 2), ("十", 10), ("十二", 12), ("一十五", 15),
    ("二十", 20), ("二十一", 21), ("九十九", 99), ("一百", 100), ("两百", 200),
    ("一百零五", 105), ("一百〇五", 105), ("一百○五", 105), ("一百一十", 110),
    ("一百十五", 115), ("一千零一十", 1010), ("两千零五", 2005), ("一万零五百", 10_500),
    ("两万三千", 23_000), ("十万", 100_000), ("一百二十万零三", 1_200_003),
    ("一亿零五", 100_000_005), ("一万亿", 10**12),
]  # fmt: skip
NO_NUMERALS = [
    "", " ", "三四", "一二三", "二〇", "五零", "零五", "一百五", "两万五", "十十", "十二十",
    "二十一十", "二千零零二", "百", "万", "亿亿", "一百零", "第三", "十2", "三个", "壹", "廿",
    "a", "12", "十" * 10_000,
]  # fmt: skip


@pytest.mark.parametrize(("numeral", "number"), NUMERALS)
def test_a_numeral_is_read(numeral: str, number: int) -> None:
    assert read_numeral(numeral) == number


@pytest.mark.parametrize("text", NO_NUMERALS, ids=lambda text: text[:8])
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert read_numeral(text) is None


def test_every_number_to_a_hundred_thousand_is_read_in_all_its_usual_writings() -> None:
    for number in range(100_000):
        for numeral in _writings(number):
            assert read_numeral(numeral) == number, numeral


def _writings(number: int) -> set[str]:
    written = _by_places(number)
    without = written.removeprefix("一") if 10 <= number < 20 else written
    return {
        write_numeral(number),
        written,
        without,
        written.replace("零", "〇"),
        written.replace("二百", "两百").replace("二千", "两千").replace("二万", "两万"),
    }


def _by_places(number: int) -> str:
    """The numeral built the other way: each digit with its place, runs of 零 as one."""
    places = zip(f"{number:05}", ("万", "千", "百", "十", ""), strict=True)
    signs = [f"零{DIGITS}"[int(digit)] + (place if digit != "0" else "") for digit, place in places]
    numeral = "".join(signs)
    while "零零" in numeral:
        numeral = numeral.replace("零零", "零")
    return numeral.strip("零") or "零"


@given(st.integers(0, 10**16 - 1))
def test_a_number_is_written_as_it_is_read(number: int) -> None:
    assert read_numeral(write_numeral(number)) == number


@given(st.text(f"零〇{DIGITS}十百千万亿两", max_size=12))
def test_what_is_read_stands_for_one_number_only(numeral: str) -> None:
    number = read_numeral(numeral)
    if number is not None:
        same = numeral.replace("两", "二").replace("〇", "零").replace("一十", "十")
        assert write_numeral(number).replace("一十", "十") == same


@given(st.text(max_size=50))
def test_no_text_breaks_the_readers(text: str) -> None:
    for number in (read_numeral(text), read_item_number(text)):
        assert number is None or number >= 0
    digits = read_digits(text)
    assert digits is None or digits.isdecimal()


@given(st.integers(0, 10**9))
def test_digits_are_read_one_by_one(number: int) -> None:
    digits = str(number)
    for zero in "零〇○":
        written = digits.translate(str.maketrans("0123456789", zero + DIGITS))
        assert read_digits(written) == digits


@pytest.mark.parametrize("text", ["", "十", "二千", "两〇", "２０", "2 0", "-1"])
def test_what_is_not_digit_by_digit_is_none(text: str) -> None:
    assert read_digits(text) is None


def test_the_number_of_an_item_is_read_however_it_is_written() -> None:
    assert [read_item_number(sign) for sign in CIRCLED] == list(range(1, 21))
    assert {read_item_number(row[2]) for row in ITEM_SIGNS} == {3}
    assert {read_item_number(written) for written in ("3", "３", "三")} == {3}
    assert [read_item_number(text) for text in ("", "x", "①②", "三四")] == [None] * 4
