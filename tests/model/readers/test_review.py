"""What was read beside what stands in the draft."""

import pytest

from model.draft.draft import Draft, Source, Value, new_draft
from model.readers.proposal import ImportProposal, ProposedValue
from model.readers.review import (
    Comparison,
    chosen_at_first,
    report_of,
    reviewed,
    values_taken,
)

TOTAL, NAMES = "spending.final.total", "units.internal.names"


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


def test_lists_compare_item_by_item() -> None:
    items = reviewed(proposal({NAMES: ("秘书科", "文电室")}), draft({NAMES: ("秘书科",)}))
    assert [item.comparison for item in items] == [Comparison.OTHER]


def test_what_was_typed_is_not_taken_over_unless_the_clerk_says_so() -> None:
    found = proposal({TOTAL: "10", "cover.unit": "某局", "year": "2019"})
    items = reviewed(found, draft({TOTAL: "12"}))
    assert chosen_at_first(items) == {"cover.unit"}
    assert values_taken(items, {TOTAL}) == {TOTAL: "10"}


def test_for_a_new_report_everything_is_taken_and_marked_as_read_from_a_file() -> None:
    items = reviewed(proposal({"year": "2019", TOTAL: "10"}), None)
    assert chosen_at_first(items) == {"year", TOTAL}
    made = report_of(values_taken(items, chosen_at_first(items)), "2024")
    assert made["year"] == "2019"
    assert made.source(TOTAL) is Source.FILE


def test_the_year_of_a_report_without_one_is_the_year_given() -> None:
    assert report_of({TOTAL: "10"}, "2024")["year"] == "2024"
