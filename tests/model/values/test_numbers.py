"""form.md §3: how a figure is read. The left column is what the clerk types."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.editing.session import Session
from model.form import FORM
from model.form.spec import ValueKind
from model.values.characters import normalized
from model.values.numbers import (
    BLANK,
    Reading,
    ReadingState,
    decimal_text,
    read,
    read_number,
    rounded,
    sum_tolerance,
    tolerance,
    trimmed,
)
from model.values.text import clean_text
from tests.builders import draft

CELL = "spending.final.basic"

BLANKS = ["", " ", "\u3000", "\u00a0", "\t", "\n", " \u3000\t", " " * 300]

MONEY = [
    # as typed
    ("0", "0", "0"),
    ("0.00", "0.00", "0"),
    ("3", "3", "3"),
    ("824.2", "824.2", "824.2"),
    ("20.30", "20.30", "20.3"),
    ("1853.89", "1853.89", "1853.89"),
    ("0.0123", "0.0123", "0.0123"),
    ("007", "007", "7"),
    ("+5", "5", "5"),
    # half-typed
    ("5.", "5", "5"),
    (".5", "0.5", "0.5"),
    ("-.5", "-0.5", "-0.5"),
    # thousands separators, half and full width
    ("1,853.89", "1,853.89", "1853.89"),
    ("1，853.89", "1,853.89", "1853.89"),
    ("1,234,567.80", "1,234,567.80", "1234567.8"),
    ("12,345", "12,345", "12345"),
    # full width
    ("１２３４．５６", "1234.56", "1234.56"),
    ("１，２３４．５６", "1,234.56", "1234.56"),
    ("－１２．３", "-12.3", "-12.3"),
    ("＋１", "1", "1"),
    # spaces
    (" 1853.89 ", "1853.89", "1853.89"),
    ("1 853.89", "1853.89", "1853.89"),
    ("1\u00a0853.89", "1853.89", "1853.89"),
    ("\u300043\u3000", "43", "43"),
    ("43\t", "43", "43"),
    ("43\n", "43", "43"),
    # unit
    ("12.3万元", "12.3", "12.3"),
    ("12.30 万元", "12.30", "12.3"),
    ("1,853.89万元", "1,853.89", "1853.89"),
    ("１２万元", "12", "12"),
    # negative
    ("-12.3", "-12.3", "-12.3"),
    ("−12.3", "-12.3", "-12.3"),
    ("–12.3", "-12.3", "-12.3"),
    ("- 12.3", "-12.3", "-12.3"),
    ("（12.3）", "-12.3", "-12.3"),
    ("(12.3)", "-12.3", "-12.3"),
    ("（１２．３）", "-12.3", "-12.3"),
    ("（12.3）万元", "-12.3", "-12.3"),
    ("（12.3万元）", "-12.3", "-12.3"),
    ("(1,200)", "-1,200", "-1200"),
    ("( 12.30 )", "-12.30", "-12.3"),
    ("（ 12.30 ）", "-12.30", "-12.3"),
    ("—12", "-12", "-12"),
    # signs of currency, which say nothing of the unit
    ("¥1,776.80", "1,776.80", "1776.8"),
    ("￥ 1，776.80", "1,776.80", "1776.8"),
    ("-¥12", "-12", "-12"),
    ("¥-12", "-12", "-12"),
    ("¥(12.30)", "-12.30", "-12.3"),
    ("(¥12.30)", "-12.30", "-12.3"),
    # blanks that group digits
    ("1\u2009776.80", "1776.80", "1776.8"),
    ("1\u202f776.80", "1776.80", "1776.8"),
    ("1\u3000776.80", "1776.80", "1776.8"),
    ("12 345 678.90", "12345678.90", "12345678.9"),
    ("1, 776", "1,776", "1776"),
    (" 1,776.80 ", "1,776.80", "1776.8"),
    # a figure and its unit on two lines
    ("900\n万元", "900", "900"),
    ("900\t万元", "900", "900"),
    ("12.3万元整", "12.3", "12.3"),
    # what nobody sees
    ("\ufeff12\u200b.3\u200e", "12.3", "12.3"),
    # long, but a figure still
    ("12345678901234567890", "12345678901234567890", "12345678901234567890"),
]

YUAN = [
    ("123000元", "12.3", "12.3"),
    ("18538900元", "1853.89", "1853.89"),
    ("18,538,900.00元", "1853.89", "1853.89"),
    ("１２３０００元", "12.3", "12.3"),
    ("1元", "0.0001", "0.0001"),
    ("0.5元", "0.00005", "0.00005"),
    ("100000元", "10", "10"),
    ("1000000 元", "100", "100"),
    ("0元", "0", "0"),
    ("-5000元", "-0.5", "-0.5"),
    ("（5000元）", "-0.5", "-0.5"),
    ("（5000）元", "-0.5", "-0.5"),
    ("12元整", "0.0012", "0.0012"),
    ("¥5,000元", "0.5", "0.5"),
    ("5000\n元", "0.5", "0.5"),
]

DASHES = ["-", "–", "—", "——", "－", "−", " -   ", "¥ -  ", "￥－"]

UNREADABLE = [
    "约100", "abc", "十二", "无", "/", "+", ".", ",", "元", "万元", "()", "（）",
    "1.2.3", "1..2", "1,23", "12,34", "1,2345", "1234,567", ",123", "1,234.5,6", "1.234,567",
    "--5", "(-5)", "-(5)", "((5))", "(5", "5)", "+-5",
    "12%", "1e5", "1E+2", "0x10", "1_000", "½", "①", "٣", "NaN", "Infinity", "∞", "inf",
    "12万", "12亿元", "12千元", "￥", "￥￥12", "12人", "12万元元", "12元万元",
    "（12万元）元", "（12元）万元", "（12元）元", "3 + 4", "3;4", "3、4", "2019年",
    "44 42", "44\t42", "44\n42", "1\t776.80", "1,\t776", "12\t.5", "-\t12", "1\u2028776",
    "1 7 7 6", "1 0776", "1 776,800", "1.776,80", "1,77,6.8", "12，5", "1075。2", "1'776", "5%",
    "¥", "(-)", "---",
    "123456789012345678901", "9" * 5000, "1" + " " * 300 + "x",
]  # fmt: skip

COUNTS = [
    ("44", "44", "44"),
    ("44人", "44", "44"),
    ("44 人", "44", "44"),
    ("４４人", "44", "44"),
    ("6个", "6", "6"),
    ("3名", "3", "3"),
    ("3位", "3", "3"),
    ("4家", "4", "4"),
    ("44\n人", "44", "44"),
    ("44.0", "44.0", "44"),
    ("1,024人", "1,024", "1024"),
    ("0", "0", "0"),
    ("44.5", "44.5", "44.5"),
    ("-3", "-3", "-3"),
]


@pytest.mark.parametrize("typed", BLANKS, ids=repr)
@pytest.mark.parametrize("kind", [ValueKind.MONEY, ValueKind.COUNT])
def test_nothing_but_space_is_blank_and_not_zero(typed: str, kind: ValueKind) -> None:
    reading = read_number(typed, kind)
    assert reading.state is ReadingState.BLANK
    assert reading.is_blank
    assert (reading.value, reading.shown) == (None, "")


@pytest.mark.parametrize(("typed", "shown", "value"), MONEY)
def test_money_is_read_as_it_is_typed(typed: str, shown: str, value: str) -> None:
    reading = read_number(typed, ValueKind.MONEY)
    assert reading == Reading(ReadingState.NUMBER, shown, Decimal(value))
    assert not reading.yuan


@pytest.mark.parametrize(("typed", "shown", "value"), YUAN)
def test_yuan_is_converted_and_the_clerk_can_be_told(typed: str, shown: str, value: str) -> None:
    assert read_number(typed, ValueKind.MONEY) == Reading(
        ReadingState.NUMBER, shown, Decimal(value), yuan=True
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("701.6000000000001", "701.60"),
        ("1075.1999999999998", "1075.20"),
        ("1075.19999999999998181", "1075.20"),
        ("7,016.6000000000004", "7016.60"),
        ("-0.9200000000000001", "-0.92"),
        ("99.99999999999999", "100.00"),
        ("18538900.120000001", "18538900.12"),
        ("44.00000000000001", "44.00"),
    ],
)
def test_the_tail_of_a_binary_fraction_is_no_part_of_the_figure(typed: str, shown: str) -> None:
    assert read_number(typed, ValueKind.MONEY) == Reading(
        ReadingState.NUMBER, shown, Decimal(shown), tail=True
    )


@given(st.integers(-99_999_999_99, 99_999_999_99), st.sampled_from([1, 3, 7]))
def test_what_a_program_of_tables_makes_of_two_decimals_is_read_as_two(
    cents: int, times: int
) -> None:
    typed = repr(sum([cents / 100 / times] * times))
    reading = read_number(typed, ValueKind.MONEY)
    if "e" not in typed and cents:
        assert reading.value == Decimal(cents) / 100


@pytest.mark.parametrize(
    "typed", ["701.6033333333333", "0.0000012", "0.00000001", "701.6000001", "701.605"]
)
def test_decimals_somebody_may_mean_are_kept(typed: str) -> None:
    reading = read_number(typed, ValueKind.MONEY)
    assert (reading.value, reading.shown, reading.tail) == (Decimal(typed), typed, False)


@pytest.mark.parametrize("typed", DASHES, ids=repr)
@pytest.mark.parametrize("kind", [ValueKind.MONEY, ValueKind.COUNT])
def test_a_dash_alone_counts_as_nothing_spent_and_is_known_for_a_dash(
    typed: str, kind: ValueKind
) -> None:
    assert read_number(typed, kind) == Reading(ReadingState.NUMBER, "0", Decimal(0), dash=True)


@pytest.mark.parametrize("typed", UNREADABLE, ids=lambda typed: typed[:20])
def test_what_is_no_number_is_marked_and_shown_as_typed(typed: str) -> None:
    reading = read_number(typed, ValueKind.MONEY)
    assert reading == Reading(ReadingState.UNREADABLE, shown=typed)
    assert not reading.is_number
    assert not reading.is_blank


@pytest.mark.parametrize(("typed", "shown", "value"), COUNTS)
def test_head_counts_are_read_with_their_own_units(typed: str, shown: str, value: str) -> None:
    assert read_number(typed, ValueKind.COUNT) == Reading(
        ReadingState.NUMBER, shown, Decimal(value)
    )


@pytest.mark.parametrize("typed", ["44元", "44万元", "44条", "四十四"])
def test_a_head_count_has_no_unit_of_money(typed: str) -> None:
    assert read_number(typed, ValueKind.COUNT) == Reading(ReadingState.UNREADABLE, shown=typed)


@pytest.mark.parametrize(
    ("typed", "decimals"),
    [("3", 0), ("3.", 0), ("824.2", 1), ("20.30", 2), ("0.00", 2), ("1元", 4), ("", 0), ("无", 0)],
)
def test_a_reading_knows_how_many_decimals_it_shows(typed: str, decimals: int) -> None:
    assert read_number(typed, ValueKind.MONEY).decimals == decimals


def test_a_zero_that_is_typed_is_a_number() -> None:
    assert read_number("0", ValueKind.MONEY).is_number
    assert not BLANK.is_number


def test_a_field_is_read_by_its_kind() -> None:
    assert read(FORM["staff.at_post"], "42人").value == 42
    assert read(FORM[CELL], "42人").state is ReadingState.UNREADABLE


# Any figure in any dress.

AMOUNTS = st.decimals(
    min_value=-99_999_999, max_value=99_999_999, places=2, allow_nan=False, allow_infinity=False
) | st.decimals(min_value=-9999, max_value=9999, allow_nan=False, allow_infinity=False, places=4)
FULL_WIDTH = str.maketrans("0123456789.,-()", "０１２３４５６７８９．，－（）")
SPACE = st.sampled_from(["", "", "", " ", "\u3000", "\u00a0", "\u2009"])
FIGURE_SIGNS = frozenset("0123456789０１２３４５６７８９")


def spaced(draw: st.DrawFn, text: str) -> str:
    """Put blanks anywhere but between two digits, where they would part two figures."""
    pairs = zip(text, f"{text[1:]} ", strict=True)
    return "".join(
        one if {one, other} <= FIGURE_SIGNS else one + draw(SPACE) for one, other in pairs
    )


@st.composite
def written_amounts(draw: st.DrawFn) -> tuple[str, Decimal]:
    """Give an amount, and one of the ways in which a clerk may type it."""
    amount = draw(AMOUNTS)
    unit = draw(st.sampled_from(["", "万元", "元"]))
    figure = abs(amount) * 10000 if unit == "元" else abs(amount)
    text = format(figure, ",f" if draw(st.booleans()) else "f")
    if amount < 0:
        text = draw(st.sampled_from([f"-{text}{unit}", f"({text}{unit})", f"({text}){unit}"]))
    else:
        text += unit
    if draw(st.booleans()):
        text = text.translate(FULL_WIDTH)
    return draw(SPACE) + spaced(draw, text), amount


@given(written_amounts())
def test_a_figure_in_any_accepted_dress_reads_back_as_itself(pair: tuple[str, Decimal]) -> None:
    typed, amount = pair
    reading = read_number(typed, ValueKind.MONEY)
    assert reading.value == amount
    assert reading.yuan == ("元" in typed and "万" not in typed)


@given(written_amounts())
def test_what_is_shown_reads_back_as_the_same_figure(pair: tuple[str, Decimal]) -> None:
    reading = read_number(pair[0], ValueKind.MONEY)
    again = read_number(reading.shown, ValueKind.MONEY)
    assert (again.value, again.decimals) == (reading.value, reading.decimals)
    assert again.shown == reading.shown


ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.text(
    "0123456789.,，．-－—()（）¥万亿元 \t\u2009\u200b人"
)


@given(ANY_TEXT, st.sampled_from(list(ValueKind)))
def test_reading_never_raises_and_shows_the_unreadable_as_typed(
    typed: str, kind: ValueKind
) -> None:
    reading = read_number(typed, kind)
    assert reading.is_number == (reading.state is ReadingState.NUMBER)
    if reading.state is ReadingState.UNREADABLE:
        assert reading.shown == typed
    assert reading.is_blank == (not normalized(typed).text.strip())


@given(ANY_TEXT)
def test_what_was_typed_in_a_cell_is_never_altered(typed: str) -> None:
    session = Session(draft())
    session.change({CELL: typed})
    kept = normalized(clean_text(typed)[0]).text
    assert session.draft.text(CELL) == kept.strip("\n").replace("\n", "\t")


# Rounding and tolerance.


@pytest.mark.parametrize(
    ("value", "decimals", "result"),
    [
        ("0.125", 2, "0.13"),
        ("-0.125", 2, "-0.13"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("81.3632", 0, "81"),
        ("20.4545", 2, "20.45"),
        ("3", 2, "3.00"),
    ],
)
def test_ties_are_rounded_away_from_zero(value: str, decimals: int, result: str) -> None:
    assert str(rounded(Decimal(value), decimals)) == result


def readings(*typed: str) -> list[Reading]:
    return [read_number(text, ValueKind.MONEY) for text in typed]


@pytest.mark.parametrize(
    ("typed", "allowed"),
    [
        (("1.00", "2.00"), "0.005"),
        (("824.21", "824.2"), "0.05"),
        (("3", "2.50"), "0.5"),
        (("1.2345", "1.00"), "0.005"),
        (("0", "2.50"), "0.005"),
        (("", "2.5"), "0.05"),
        (("", ""), "0.005"),
    ],
)
def test_the_tolerance_is_half_a_unit_of_the_coarsest_decimals_shown(
    typed: tuple[str, ...], allowed: str
) -> None:
    assert tolerance(*readings(*typed)) == Decimal(allowed)


@pytest.mark.parametrize(("parts", "allowed"), [(1, "0.010"), (2, "0.015"), (3, "0.020")])
def test_the_tolerance_of_a_sum_grows_with_its_parts(parts: int, allowed: str) -> None:
    assert sum_tolerance(parts) == Decimal(allowed)


@pytest.mark.parametrize(
    ("value", "result"),
    [("1.500", "1.5"), ("100", "100"), ("100.00", "100"), ("0.00", "0"), ("1E+3", "1000")],
)
def test_trimming_takes_only_zeros_behind_the_point(value: str, result: str) -> None:
    assert decimal_text(trimmed(Decimal(value))) == result


@given(AMOUNTS)
def test_plain_figures_have_neither_exponent_nor_separator(amount: Decimal) -> None:
    text = decimal_text(amount)
    assert set(text) <= set("-0123456789.")
    assert Decimal(text) == amount
