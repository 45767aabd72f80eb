"""Figures read from Chinese prose: value, decimals, unit, and how they are meant."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.prose.figures import Exactness, Figure, Unit, figures
from model.prose.texts import read
from model.values.width import half_width
from tests.pace import Pace


def only(text: str) -> Figure:
    (figure,) = figures(half_width(text))
    return figure


def text_of(figure: Figure, text: str) -> str:
    return text[figure.start : figure.end]


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("支出1853.89万元", "1853.89", 2),
        ("支出 1,853.89 万元", "1853.89", 2),
        ("支出1，853.89万元", "1853.89", 2),
        ("支出１８５３．８９万元", "1853.89", 2),
        ("支出18538900元", "1853.89", 4),
        ("支出1.5亿元", "15000", -3),
        ("支出30百万元", "3000", -2),
        ("支出5千元", "0.5", 1),
    ],
)
def test_money_is_read_in_wan_with_the_decimals_it_shows(
    text: str, value: str, decimals: int
) -> None:
    figure = only(text)
    assert (figure.unit, figure.exact) == (Unit.MONEY, Exactness.EXACT)
    assert figure.value == Decimal(value)
    assert figure.decimals == decimals


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("编制44人", Unit.PEOPLE, 44),
        ("核定四十四名", Unit.PEOPLE, 44),
        ("十个科室", Unit.PIECES, 10),
        ("两个中心", Unit.PIECES, 2),
        ("走访46人次", Unit.PIECES, 46),
        ("完成81%", Unit.PERCENT, 81),
        ("完成８１％", Unit.PERCENT, 81),
        ("完成百分之八十一", Unit.PERCENT, 81),
        ("完成百分之81", Unit.PERCENT, 81),
        ("提高3个百分点", Unit.POINTS, 3),
        ("公文1898份", Unit.PIECES, 1898),
    ],
)
def test_heads_pieces_and_shares_are_told_apart(text: str, unit: Unit, value: int) -> None:
    assert (only(text).unit, only(text).value) == (unit, value)


@pytest.mark.parametrize(
    "text",
    [
        "2019年12月31日",
        "电话0731-81830102",
        "〔2019〕12号",
        "100多万字",
        "24小时值班，12个月，5个工作日",
        "《2019年支出20万元的报告》",
        "“投入20万元”行动",
        "第一中心，统一，万一",
        "单元楼，元旦",
        "人大代表3人大会",
        "三四个科室，一两名",
        "百分之三点十",
        "1" * 30 + "元",
    ],
)
def test_dates_numbers_of_documents_and_titles_are_no_figures(text: str) -> None:
    assert figures(half_width(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "约10万元",
        "近10万元",
        "超过10万元",
        "10余万元",
        "10多万元",
        "10万余元",
        "10万元左右",
        "10人以上",
    ],
)
def test_a_rough_figure_is_known_as_one(text: str) -> None:
    assert only(text).exact is Exactness.ABOUT


@pytest.mark.parametrize(
    "text",
    ["10-20万元", "1亿2000万元", "3万8千元", "10元/人", "10元每人", "第3个", "A3个"],
)
def test_a_range_a_rate_and_a_part_of_a_figure_are_in_doubt(text: str) -> None:
    assert figures(text)[-1].exact is Exactness.DOUBT


def test_the_span_of_a_figure_is_that_of_its_digits_as_typed() -> None:
    text = "在编４４人，支出1,853.89万元，占百分之八十一"
    assert [text_of(f, text) for f in figures(half_width(text))] == ["４４", "1,853.89", "八十一"]


@given(st.text("基本支出0123，。、.年万元人个%余约《》“”（）其中项一十", max_size=60))
def test_whatever_is_written_is_read_without_an_exception(text: str) -> None:
    for figure in figures(half_width(text)):
        assert 0 <= figure.start < figure.end <= figure.stop <= len(text)
    read(text, ())


PATHOLOGICAL = [
    "基本支出1万元，",
    "基本支出1万元、",
    "2019年决算",
    "1元支出。",
    "一是：",
    "三项工作：",
    "（1）",
    "占",
    "1,234",
    "《",
    "“x",
    "预算在",
]


@pytest.mark.parametrize("piece", PATHOLOGICAL)
def test_a_paragraph_of_a_million_characters_is_read_in_bounded_time(piece: str) -> None:
    text = (piece * 1_000_000)[:1_000_000]
    with Pace() as pace:
        read(text, ())
    assert pace.seconds < 5  # far above what it takes; a square would be hours
