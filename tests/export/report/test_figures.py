"""How one value looks on the paper (form.md §3)."""

import pytest

from export.report.figures import GAP, in_sentence, printed
from model.draft.facts import Facts
from model.values.text import one_line
from tests.export.papers import filled

CELL = "spending__final__basic"
KEY = "spending.final.basic"


@pytest.mark.parametrize(
    ("typed", "shown", "two"),
    [
        ("824.2", "824.2", "824.20"),
        ("１，６４４．５６", "1,644.56", "1644.56"),
        ("12.345万元", "12.345", "12.35"),
        ("-0.001", "-0.001", "0.00"),
        ("-12.345", "-12.345", "-12.35"),
        ("（12.3）", "-12.3", "-12.30"),
        ("34500元", "3.45", "3.45"),
        ("约三十", "约三十", "约三十"),
        ("0", "0", "0.00"),
        ("", "", ""),
    ],
)
def test_money_is_printed_as_typed_or_with_two_decimals(typed: str, shown: str, two: str) -> None:
    draft = filled(**{CELL: typed})
    assert printed(Facts(draft), KEY) == shown
    assert printed(Facts(draft.with_values({"decimals": "two"}, {})), KEY) == two


def test_a_total_nobody_typed_is_printed_as_added_up() -> None:
    facts = Facts(filled(spending__final__basic="1.50", spending__final__project="2.5"))
    assert printed(facts, "spending.final.total") == "4.00"


def test_a_total_of_what_is_no_figure_is_printed_blank() -> None:
    assert printed(Facts(filled(spending__final__basic="约三")), "spending.final.total") == ""


def test_head_counts_never_get_decimals() -> None:
    assert printed(Facts(filled(staff__at_post="42", decimals="two")), "staff.at_post") == "42"


def test_a_blank_head_count_shows_as_a_gap_in_its_sentence() -> None:
    assert in_sentence(Facts(filled()), "staff.at_post") == GAP == "＿＿"


def test_names_are_joined_and_blank_ones_left_out() -> None:
    facts = Facts(filled(units__internal__names=(" 办公室 ", "", "财务\n科")))
    assert printed(facts, "units.internal.names") == "办公室、财务、科"


def test_a_line_stays_one_line() -> None:
    assert one_line("　甲\r\n\t乙\x00　丙 ") == "甲 乙 丙"
    assert one_line("甲　乙") == "甲　乙"


def test_the_tail_of_a_table_s_decimals_is_not_printed() -> None:
    facts = Facts(filled(spending__final__basic="701.6000000000001"))
    assert printed(facts, "spending.final.basic") == "701.60"


def test_a_dash_is_printed_as_nothing_spent() -> None:
    assert printed(Facts(filled(spending__final__basic=" -  ")), "spending.final.basic") == "0"
