"""A draft: values as one thing that never changes in place."""

from dataclasses import FrozenInstanceError

import pytest

from model.draft.draft import Draft, Source, blank, new_draft
from model.form import FORM
from model.form.spec import Field
from tests.builders import draft


def test_a_new_draft_holds_its_year_and_the_forms_defaults() -> None:
    assert dict(new_draft(2019).values) == {
        "year": "2019",
        "region": "天心区",
        "earmarked": "added",
        "layout": "table",
        "fonts.body": "fang",
        "fonts.title": "song",
        "decimals": "typed",
    }


def test_a_new_draft_takes_another_district() -> None:
    assert new_draft("2020", "岳麓区")["region"] == "岳麓区"
    assert new_draft(2020, "")["region"] == "天心区"


@pytest.mark.parametrize("field", FORM.fields, ids=lambda field: field.key)
def test_a_field_nobody_filled_holds_its_blank(field: Field) -> None:
    empty = Draft()
    assert empty[field.key] == blank(field.key)
    assert empty.text(field.key) == ""
    assert not empty.filled(field.key)
    assert empty.source(field.key) is Source.TYPED


def test_an_unknown_key_is_an_error_and_no_blank() -> None:
    with pytest.raises(KeyError):
        draft()["spending.final.nothing"]


def test_setting_values_leaves_the_draft_before_as_it_was() -> None:
    before = draft(reasons="甲")
    after = before.with_values({"reasons": "乙"}, {})
    assert (before["reasons"], after["reasons"]) == ("甲", "乙")


def test_a_draft_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        draft().__setattr__("values", {})


@pytest.mark.parametrize(("key", "empty"), [("reasons", ""), ("duties", ())])
def test_a_value_taken_out_leaves_no_trace(key: str, empty: str | tuple[str, ...]) -> None:
    full = draft().with_values({key: "甲" if key == "reasons" else ("甲",)}, {key: Source.FILE})
    assert full != draft()
    assert full.with_values({key: empty}, {key: Source.FILE}) == draft()


def test_only_sources_other_than_typed_are_kept() -> None:
    values = {"reasons": "甲", "funds": "乙", "problems": "丙"}
    sources = {"reasons": Source.TYPED, "funds": Source.CARRIED, "problems": Source.FILE}
    made = draft().with_values(values, sources)
    assert dict(made.sources) == {"funds": Source.CARRIED, "problems": Source.FILE}
    assert [made.source(key) for key in values] == list(sources.values())


def test_typing_over_a_carried_value_takes_its_mark_away() -> None:
    carried = draft().with_values({"reasons": "甲"}, {"reasons": Source.CARRIED})
    typed = carried.with_values({"reasons": "乙"}, {"reasons": Source.TYPED})
    assert typed == draft(reasons="乙")


def test_what_this_program_does_not_know_is_carried_along() -> None:
    extra = {"later.version": "甲"}
    made = Draft(extra=extra).with_values({"reasons": "乙"}, {})
    assert made.extra == extra


def test_a_list_is_given_as_items_and_as_lines() -> None:
    made = draft(duties=("甲", "乙"))
    assert made.items("duties") == ("甲", "乙")
    assert made.text("duties") == "甲\n乙"
    assert made.items("year") == ("2019",)


@pytest.mark.parametrize("value", [" ", "\u3000", "\n", ("",), ("", " ")])
def test_space_alone_fills_nothing(value: str | tuple[str, ...]) -> None:
    key = "duties" if isinstance(value, tuple) else "reasons"
    assert not draft({key: value}).filled(key)


def test_a_zero_fills_its_field() -> None:
    assert draft({"staff.technical": "0"}).filled("staff.technical")
