"""Figures in texts as cells have them: grouped digits, widths, units on the next line."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.editing.session import Session
from model.prose.figures import Exactness, Figure, Unit, figures
from model.values.width import half_width
from tests.builders import Values, draft, facts, found_in
from tests.model.rules.rule_checks import found_by, only

TABLE: Values = {"spending.final.project": "1013", "year": "2019"}


def read(text: str) -> tuple[Figure, ...]:
    return figures(half_width(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("收入1，013万元", "1013"),
        ("收入1，013.50万元", "1013.50"),
        ("收入1，234，567.80元", "123.456780"),
        ("收入1 013万元", "1013"),
        ("收入1\u2009013万元", "1013"),
        ("收入1\u00a0013.5万元", "1013.5"),
        ("收入1\u202f013万元", "1013"),
        ("收入1\u3000013万元", "1013"),
        ("收入１，０１３．５０万元", "1013.50"),
        ("收入１０１３．５０万元", "1013.50"),
        ("收入¥1,013万元", "1013"),
        ("收入￥1，013万元", "1013"),
        ("收入900\n万元", "900"),
        ("收入900\t万元", "900"),
        ("收入900 \u3000万元", "900"),
        ("共1，013人", "1013"),
    ],
)
def test_a_figure_is_read_as_in_a_cell(text: str, value: str) -> None:
    (figure,) = read(text)
    assert (figure.value, figure.exact) == (Decimal(value), Exactness.EXACT)


@pytest.mark.parametrize(
    "text",
    [
        "第1，013号",
        "1，2，3项",
        "1，2，300万元",
        "2021，013万元",
        "1，0135万元",
        "1\t013万元",
        "44\t42人",
        "44 42人",
        "1 0135万元",
        "分别为120，130万元",
        "1 200万元用于维修",
        "编制44，100%到岗",
        "（1，013）",
        "1,013,2万元",
    ],
)
def test_what_may_be_two_figures_is_never_one_that_counts(text: str) -> None:
    assert all(figure.exact is Exactness.DOUBT for figure in read(text))


def test_counts_side_by_side_stay_two() -> None:
    assert [figure.value for figure in read("2个、3个")] == [2, 3]


@pytest.mark.parametrize(
    "written",
    ["1，014万元", "1 014万元", "1\u2009014万元", "１，０１４万元", "1014\n万元", "¥1,014万元"],
)
def test_rules_hold_it_against_the_table(written: str) -> None:
    text = f"2019年决算项目支出{written}，已全部支付。"
    finding = only("N04", {**TABLE, "performance": text})
    ((start, end),) = finding.spans
    assert half_width(text[start:end]).translate(str.maketrans("", "", "，, ")) == "1014"
    session = Session(draft({**TABLE, "performance": text}))
    (again,) = [f for f in session.findings if f.rule == "N04"]
    session.apply(again.corrections[-1])
    assert not [f for f in session.findings if f.rule == "N04"]


@pytest.mark.parametrize("written", ["1，013万元", "1 013万元", "１０１３万元", "1013\n万元"])
def test_the_right_figure_is_not_doubted(written: str) -> None:
    assert not found_by("N04", {**TABLE, "performance": f"2019年决算项目支出{written}。"})


def test_a_paragraph_that_only_begins_like_a_unit_is_one_of_its_own() -> None:
    for below in ("人员经费100万元", "元旦慰问", "个别项目", "家庭医生", "万达广场"):
        text = f"共支出900\n{below}"
        assert [piece for _, piece in facts(performance=text).pieces("performance")] == [
            "共支出900",
            below,
        ]


@given(
    st.integers(1000, 99_999_999_999),
    st.sampled_from([",", "，", " ", "\u2009", "\u00a0", "\u202f", "\u3000"]),
    st.sampled_from(["", ".5", ".50"]),
    st.sampled_from(["万元", "元", "人", "亿元"]),
)
def test_any_grouped_figure_is_read_as_without_its_groups(
    number: int, between: str, decimals: str, unit: str
) -> None:
    grouped, bare = f"{number:,}".replace(",", between), str(number)
    (one,) = read(f"支出{grouped}{decimals}{unit}")
    (other,) = read(f"支出{bare}{decimals}{unit}")
    assert (one.value, one.unit, one.exact) == (other.value, other.unit, Exactness.EXACT)


SIGNS = st.text(
    "0123，, \u2009\u3000\t\n.．１２¥%万亿元人个第余年月至-（）。支出合计项目使⽤\u200b率",
    max_size=60,
)


@given(SIGNS)
def test_no_text_breaks_the_reading_or_a_rule(text: str) -> None:
    for figure in read(text):
        assert 0 <= figure.start < figure.end <= figure.stop <= len(text)
        assert figure.unit in Unit
    for finding in found_in(draft({**TABLE, "performance": text, "funds": text})):
        assert all(0 <= start < end for start, end in finding.spans)
