"""What was read beside what stands in the draft."""

from decimal import Decimal

import pytest

from model.draft.annotations import LAST, UNPLACED
from model.draft.draft import Draft, Source, Value, new_draft
from model.editing.session import Session
from model.readers.proposal import ImportProposal, ProposedValue, UnplacedText
from model.readers.review import (
    Comparison,
    chosen,
    chosen_at_first,
    not_found_again,
    report_after,
    report_of,
    reviewed,
)
from model.readers.taking import taken_values

TOTAL, NAMES = "spending.final.total", "units.internal.names"
BASIC, PROJECT = "spending.final.basic", "spending.final.project"


def proposal(values: dict[str, Value]) -> ImportProposal:
    return ImportProposal(
        tuple(ProposedValue(key, value, "第 1 行") for key, value in values.items())
    )


def draft(values: dict[str, Value]) -> Draft:
    return new_draft("2019").with_values(values, {})


@pytest.mark.parametrize(
    ("present", "read", "comparison"),
    [
        ("", "824.2", Comparison.NEW),
        ("824.2", "824.2", Comparison.SAME),
        ("824.20", "824.2", Comparison.SAME),
        ("１,824.2", "1824.20", Comparison.SAME),
        ("824.21", "824.2", Comparison.OTHER),
        ("待核实", "824.2", Comparison.OTHER),
        ("待核实", "没有", Comparison.OTHER),
    ],
)
def test_figures_compare_by_what_they_say(present: str, read: str, comparison: Comparison) -> None:
    (item,) = reviewed(proposal({TOTAL: read}), draft({TOTAL: present}))
    assert item.comparison is comparison


@pytest.mark.parametrize(
    ("present", "read", "difference"),
    [
        ("824.2", "836.50", "12.30"),
        ("900000元", "89", "-1"),
        ("待核实", "3", None),
        ("", "3", None),
    ],
)
def test_how_much_more_the_file_says(present: str, read: str, difference: str | None) -> None:
    (item,) = reviewed(proposal({TOTAL: read}), draft({TOTAL: present}))
    assert item.difference == (None if difference is None else Decimal(difference))


@pytest.mark.parametrize(
    ("read", "comparison"), [("30.00", Comparison.SAME), ("31", Comparison.OTHER)]
)
def test_a_total_nobody_typed_compares_as_it_is_added_up(read: str, comparison: Comparison) -> None:
    parts = draft({BASIC: "10", PROJECT: "20"})
    (item,) = reviewed(proposal({TOTAL: read}), parts)
    assert (item.present, item.comparison) == ("30", comparison)


def test_a_value_says_where_the_drafts_own_was_read() -> None:
    made = report_of(taken_values(Draft(), proposal({TOTAL: "10"}), "旧.xlsx"), "2019")
    (item,) = reviewed(proposal({TOTAL: "12"}), made)
    assert item.present_origin == "取自 旧.xlsx，第 1 行"


def test_a_figure_that_the_file_no_longer_holds_is_named() -> None:
    old = proposal({TOTAL: "30", PROJECT: "20", BASIC: "10"})
    session = Session(report_of(taken_values(Draft(), old, "决算.xlsx"), "2019"))
    session.change({PROJECT: "21"})  # typed since: no longer the file's
    assert not_found_again(proposal({TOTAL: "30"}), session.draft, "决算.xlsx") == (BASIC,)
    assert not_found_again(proposal({TOTAL: "30"}), session.draft, "另一份.xlsx") == ()


def test_lists_compare_item_by_item() -> None:
    items = reviewed(proposal({NAMES: ("秘书科", "文电室")}), draft({NAMES: ("秘书科",)}))
    assert [item.comparison for item in items] == [Comparison.OTHER]


def test_what_was_typed_is_not_taken_over_unless_the_clerk_says_so() -> None:
    found = proposal({TOTAL: "10", "cover.unit": "某局", "year": "2019"})
    items = reviewed(found, draft({TOTAL: "12"}))
    assert chosen_at_first(items) == {"cover.unit"}
    assert [one.key for one in chosen(found, {TOTAL}).values] == [TOTAL]


def test_for_a_new_report_everything_is_taken_and_marked_as_read_from_a_file() -> None:
    found = proposal({"year": "2019", TOTAL: "10"})
    assert chosen_at_first(reviewed(found, None)) == {"year", TOTAL}
    made = report_of(taken_values(Draft(), found, "甲.docx"), "2024")
    assert made["year"] == "2019"
    assert made.source(TOTAL) is Source.FILE


def test_the_year_of_a_report_without_one_is_the_year_given() -> None:
    assert report_of({TOTAL: "10"}, "2024")["year"] == "2024"


def test_the_report_of_the_year_after_keeps_last_years_figures_and_what_had_no_place() -> None:
    found = ImportProposal(
        (ProposedValue("year", "2019", ""), ProposedValue(TOTAL, "10", "")),
        (UnplacedText("附件", "末页"),),
    )
    made = report_after(taken_values(Draft(), found, "甲.docx"), "")
    assert (made["year"], made[TOTAL], made.annotation(LAST, TOTAL)) == ("2020", "", ("10",))
    assert list(made.annotations(UNPLACED).values()) == [("附件", "末页", "甲.docx")]
