"""A number comes as the clerk sees it in its cell, without what binary fractions leave."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.readers.sheets.number_format import BUILT_IN, number_text


@pytest.mark.parametrize(
    ("value", "code", "text", "remark"),
    [
        ("1853.89", "General", "1853.89", ""),
        ("1853.8900000000001", "General", "1853.89", ""),
        (0.1 + 0.2, "General", "0.3", ""),
        (701.6000000000001, "0.00", "701.6", ""),
        (40.0, "#,##0.00", "40", ""),
        ("40.50", "0.00", "40.5", ""),
        ("1853.891234", "0.00", "1853.891234", "表上显示的是 1853.89"),
        ("1853.8912345", "#,##0.00", "1853.89", "单元格里是 1853.8912345，按显示的读"),
        ("1853.89", "0", "1853.89", "表上显示的是 1854"),
        ("1853.89", "0.0", "1853.89", "表上显示的是 1853.9"),
        ("-12.3", '_ * #,##0.00_ ;_ * (#,##0.00)_ ;_ * "-"??_ ;_ @_ ', "-12.3", ""),
        ("0", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "0", ""),
        ("0.8123", "0.00%", "81.23%", ""),
        ("18538900", "0!.0000", "1853.89", "单元格的格式移动了小数点，按显示的读"),
        ("18538900", '#"."0,', "1853.89", "单元格的格式移动了小数点，按显示的读"),
        ("18538900", "#,##0.00,", "18538.9", "单元格的格式移动了小数点，按显示的读"),
        ("43830", "yyyy-m-d", "2019-12-31", ""),
        ("43830", 'yyyy"年"m"月"d"日"', "2019-12-31", ""),
        ("-1", "yyyy-m-d", "-1", ""),
        ("2958465", "yyyy-m-d", "9999-12-31", ""),
        ("1e3", "General", "1000", ""),
        ("1.5E-2", "General", "0.015", ""),
        ("1e400", "General", "1e400", ""),
        ("nan", "0.00", "nan", ""),
        ("很多", "0.00", "很多", ""),
        ("12", '0"人"', "12", ""),
        ("12", "[Red]0.00", "12", ""),
        ("12.5", "", "12.5", ""),
    ],
)
def test_numbers_are_read_as_they_look(
    value: str | float, code: str, text: str, remark: str
) -> None:
    shown = number_text(value, code)
    assert (shown.text, shown.remark) == (text, remark)


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((37, 38, 41, 42), "1854"),
        ((2, 4, 39, 40, 43, 44), "1853.89"),
        ((14, 22, 27, 36, 45, 46, 47, 50, 58), "1905-01-26"),
    ],
)
def test_formats_told_by_number_are_those_of_the_standard(
    numbers: tuple[int, ...], text: str
) -> None:
    """ECMA-376 18.8.30."""
    for number in numbers:
        shown = number_text("1853.891234", BUILT_IN[number])
        assert text in (shown.text, shown.remark.removeprefix("表上显示的是 "))


@given(
    st.decimals(-(10**9), 10**9, places=2),
    st.sampled_from(["General", "0.00", "#,##0.00", "#,##0.00_ "]),
)
def test_two_decimals_survive_the_binary_fraction_of_a_workbook(amount: Decimal, code: str) -> None:
    for written in (float(amount), repr(float(amount)), f"{float(amount):.17g}"):
        shown = number_text(written, code)
        assert (Decimal(shown.text), shown.remark) == (amount, "")


@given(st.text(max_size=30), st.text('0#?,.%;"\\!_*[]ymdhsE万元-() G', max_size=30))
def test_no_number_and_no_format_breaks_it(value: str, code: str) -> None:
    assert isinstance(number_text(value, code).text, str)
