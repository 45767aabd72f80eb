"""Next year's report from this year's."""

from model.carry import next_year
from model.draft import Source, new_draft
from model.form import FORM
from model.spec import Kind
from tests.builders import figures_2019


def test_cover_staff_bodies_and_duties_are_carried_over_and_marked() -> None:
    before = new_draft("2019", "某区").with_values(figures_2019(), {})
    after = next_year(before)
    for field in FORM.groups["staff"].fields:
        assert after[field.key] == before[field.key]
        if before.filled(field.key):
            assert after.source(field.key) is Source.CARRIED


def test_the_year_moves_on_and_the_district_stays() -> None:
    after = next_year(new_draft("2019", "某区"))
    assert (after.text("year"), after.text("region")) == ("2020", "某区")


def test_money_and_texts_of_the_year_start_empty() -> None:
    before = new_draft("2019").with_values({**figures_2019(), "performance": "2019年，……"}, {})
    after = next_year(before)
    assert not any(after.filled(f.key) for f in FORM.fields if f.kind in (Kind.MONEY, Kind.TEXT))


def test_how_earmarked_money_counts_is_kept() -> None:
    before = new_draft("2019").with_values({"earmarked": "contained"}, {})
    assert next_year(before).text("earmarked") == "contained"


def test_a_year_that_is_no_number_leaves_the_new_one_blank() -> None:
    assert next_year(new_draft("去年")).text("year") == ""
