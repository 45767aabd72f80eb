"""Next year's report from this year's."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.annotations import LAST
from model.draft.draft import Source, blank, new_draft
from model.draft.facts import Facts
from model.draft.last_year import YearChange, last_value, year_change
from model.draft.rollover import next_year
from model.findings.finding import Level
from model.findings.rule import with_last_year
from model.form import FORM
from model.form.spec import NUMERIC, ValueKind
from model.storage.codec import Stamp, decode, encode
from tests.builders import Values, figures_2019, found_in, three_public


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


def test_money_of_the_year_starts_empty_and_texts_come_along_word_by_word() -> None:
    before = new_draft("2019").with_values({**figures_2019(), "performance": "2019年，……"}, {})
    after = next_year(before)
    assert not any(after.filled(f.key) for f in FORM.fields if f.kind is ValueKind.MONEY)
    for passage in FORM.passages:
        assert after[passage.key] == before[passage.key]
        assert after.source(passage.key) is Source.CARRIED


def test_how_the_report_is_printed_is_kept() -> None:
    chosen = {"layout": "letter", "fonts.body": "fang_gb", "decimals": "two"}
    after = next_year(new_draft("2019").with_values(chosen, {}))
    assert {key: after.text(key) for key in chosen} == chosen
    assert after.text("fonts.title") == "song"


def test_how_earmarked_money_counts_is_kept() -> None:
    before = new_draft("2019").with_values({"earmarked": "contained"}, {})
    assert next_year(before).text("earmarked") == "contained"


def test_a_year_that_is_no_number_leaves_the_new_one_blank() -> None:
    for year in ("去年", "19", "201 9", "9" * 10_000):
        assert next_year(new_draft(year)).text("year") == ""
    assert next_year(new_draft("２０１９")).text("year") == "2020"


def test_every_figure_is_kept_as_last_years() -> None:
    before = new_draft("2019").with_values(figures_2019(), {})
    after = Facts(next_year(before))
    for field in FORM.fields:
        if field.kind in NUMERIC:
            assert after.last_year(field.key).shown == Facts(before).number(field.key).shown


def test_a_total_nobody_typed_is_kept_as_it_was_added_up() -> None:
    before = new_draft("2019").with_values(three_public("final", ("0", "0.92", "20.30", "")), {})
    assert Facts(next_year(before)).last_year("three_public.final.total").shown == "21.22"


def test_blank_and_unreadable_figures_of_last_year_are_not_kept() -> None:
    before = new_draft("2019").with_values(three_public("final", ("约3", "", "1", "")), {})
    assert next_year(before).annotations(LAST) == {"three_public.final.receptions": ("1",)}


def test_figures_typed_in_yuan_or_with_separators_are_kept_in_the_forms_unit() -> None:
    before = new_draft("2019").with_values(three_public("final", ("9200元", "1,000", "", "")), {})
    after = Facts(next_year(before))
    shown = [after.last_year(f"three_public.final.{c}").shown for c in ("overseas", "vehicles")]
    assert shown == ["0.92", "1,000"]


def test_what_was_said_of_the_old_reports_checks_is_not_carried_over() -> None:
    annotations: Values = {
        "answer/P07/staff.contract/": ("说明过了的", ""),
        "off/T05": ("全区统一不用",),
    }
    before = new_draft("2019").with_values({**figures_2019(), **annotations}, {})
    kinds = {key.partition("/")[0] for key in next_year(before).values if "/" in key}
    assert kinds == {LAST}


def test_last_years_figures_are_not_those_of_the_year_before() -> None:
    first = new_draft("2019").with_values(three_public("final", ("1", "2", "3", "6")), {})
    assert next_year(next_year(first)).annotations(LAST) == {}


def test_a_report_carried_over_is_saved_and_read_back_with_last_years_figures() -> None:
    after = next_year(new_draft("2019").with_values(figures_2019(), {}))
    assert decode(encode(after, Stamp())[0]).draft == after


def test_in_a_report_just_carried_over_only_the_old_year_is_wrong() -> None:
    found = found_in(next_year(new_draft("2019").with_values(figures_2019(), {})))
    wrong = [one for one in found if not one.missing and one.level is Level.E]
    assert [finding.rule for finding in wrong] == ["B03"]


def test_every_line_list_and_text_is_kept_as_last_years() -> None:
    text = "一、聚焦主责\n2019年，……"
    values: Values = {"performance": text, "duties": ("拟订", "组织"), "cover.phone": "0731-1"}
    after = next_year(new_draft("2019").with_values(values, {}))
    assert {key: last_value(after, key) for key in values} == values
    assert after.annotation(LAST, "performance") == (text,)


def test_year_region_and_choices_are_not_kept_twice() -> None:
    before = new_draft("2019", "某区").with_values({"earmarked": "contained"}, {})
    assert next_year(before).annotations(LAST) == {}


def test_a_text_of_blanks_is_no_text_of_last_year() -> None:
    before = new_draft("2019").with_values({"reasons": " \n\u3000", "duties": ("", " ")}, {})
    assert next_year(before).annotations(LAST) == {}


def test_texts_alone_are_nothing_that_figures_are_compared_with() -> None:
    words_only = next_year(new_draft("2019").with_values({"problems": "问题一"}, {}))
    assert not with_last_year(Facts(words_only))
    figures = next_year(new_draft("2019").with_values({"staff.contract": "3"}, {}))
    assert with_last_year(Facts(figures))


def test_last_years_text_is_not_searched_for_this_years_faults() -> None:
    text = "2018年，全区统一部署，电话13812345678，合计12万元。"
    with_text = next_year(new_draft("2019").with_values({"performance": text}, {}))
    blanked = with_text.with_values({"performance": ""}, {})
    assert blanked.annotation(LAST, "performance") == (text,)
    assert found_in(blanked) == found_in(next_year(new_draft("2019")))


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=80)


@given(
    st.dictionaries(st.sampled_from(("performance", "funds", "cover.unit")), WORDS),
    st.lists(WORDS.map(lambda text: text.replace("\n", "")), max_size=5),
)
def test_whatever_was_written_last_year_is_kept_and_read_back(
    texts: dict[str, str], duties: list[str]
) -> None:
    before = new_draft("2019").with_values({**texts, "duties": tuple(duties)}, {})
    after = next_year(before)
    for key in (*texts, "duties"):
        assert last_value(after, key) == (before[key] if before.filled(key) else blank(key))
    assert decode(encode(after, Stamp())[0]).draft == after


@pytest.mark.parametrize(
    ("last", "now", "change"),
    [
        ("100", "125.5", YearChange(Decimal("25.5"), "25.5%")),
        ("1853.89", "1853.89", YearChange(Decimal("0.00"), "0%")),
        ("40", "30", YearChange(Decimal(-10), "25%")),
        ("0", "3", YearChange(Decimal(3), "")),
        ("-4", "4", YearChange(Decimal(8), "200%")),
        ("", "3", None),
        ("3", "", None),
        ("3", "约3", None),
    ],
)
def test_how_a_figure_has_moved_since_last_year(
    last: str, now: str, change: YearChange | None
) -> None:
    key = "spending.final.basic"
    after = next_year(new_draft("2019").with_values({key: last}, {}))
    assert year_change(Facts(after.with_values({key: now}, {})), key) == change
