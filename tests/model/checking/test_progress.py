"""How far a draft is, and how each page stands."""

import pytest

from model.checking.progress import PageStatus, Progress, Status, page_statuses, progress
from model.draft.draft import Value, new_draft
from model.draft.facts import Facts
from model.findings.finding import FindingKind
from model.form import FORM
from model.form.required import to_fill
from model.form.spec import Page
from tests.builders import Values, draft, figures_2019, found_in, spending, three_public

PAGES = {page.key: page for page in FORM.pages}
COVER: Values = {"cover.unit": "某某局", "cover.preparer": "李某", "cover.phone": "81230000"}


def page_status(page: str, values: Values) -> PageStatus:
    made = draft(values)
    return page_statuses(Facts(made), found_in(made))[page]


def status_and_count(page: str, values: Values) -> tuple[Status, int]:
    stands = page_status(page, values)
    return stands.status, stands.count


def test_choices_and_year_are_nothing_to_fill_in() -> None:
    keys = {field.key for field in to_fill()}
    assert {field.key for field in FORM.fields} - keys == {"year", "region", "earmarked"}
    assert [field.key for field in to_fill("cover")] == list(COVER)


def test_the_pages_together_are_the_whole_form() -> None:
    assert tuple(field for key in PAGES for field in to_fill(key)) == to_fill()


def test_a_new_report_has_nothing_filled_in() -> None:
    assert progress(Facts(new_draft(2019))) == Progress(0, len(to_fill()))


def test_the_report_of_2019_lacks_one_cell() -> None:
    whole = progress(Facts(draft(figures_2019())))
    assert whole.total - whole.filled == 1
    assert progress(Facts(draft(figures_2019())), "performance") == Progress(1, 1)


def test_every_value_counts_for_its_own_page() -> None:
    made = draft({**COVER, "problems": "一、"})
    filled = {key: progress(Facts(made), key).filled for key in PAGES}
    assert filled == {
        "cover": 3, "overview": 0, "spending": 0, "analysis": 0, "performance": 0, "problems": 1,
    }  # fmt: skip


def test_a_total_that_is_added_up_counts_as_filled_in() -> None:
    made = draft(spending("final", ("", "20", "9", "0")))
    assert progress(Facts(made), "spending").filled == 4


def test_a_total_that_cannot_be_added_up_does_not_count() -> None:
    made = draft(spending("final", ("", "约20", "", "")))
    assert progress(Facts(made), "spending").filled == 1


def test_a_list_of_which_there_are_none_counts_as_filled_in() -> None:
    key = "units.subordinate.count"
    assert progress(Facts(draft({key: "0"})), "overview").filled == 2
    assert progress(Facts(draft({key: "2"})), "overview").filled == 1


def test_a_number_that_follows_from_the_names_counts_as_filled_in() -> None:
    for names, filled in ((("甲科", "乙科"), 2), (("无",), 2), (("、",), 1), ((), 0)):
        made = draft({"units.internal.names": names})
        assert progress(Facts(made), "overview").filled == filled


@pytest.mark.parametrize("value", [" ", "\n"])
def test_space_fills_nothing_in(value: Value) -> None:
    assert progress(Facts(draft({"performance": value})), "performance").filled == 0


@pytest.mark.parametrize("page", FORM.pages, ids=lambda page: page.key)
def test_every_page_of_a_new_report_is_not_filled_in_and_one_thing_to_do(page: Page) -> None:
    status = page_status(page.key, {})
    assert (status.status, status.count, status.others) == (Status.EMPTY, 0, ())
    (group,) = status.to_do
    assert (group.kind, group.place, group.page) == (FindingKind.BLANK, page.title, page.key)


@pytest.mark.parametrize("page", ["cover", "overview", "analysis", "performance", "problems"])
def test_the_pages_of_2019_hold_no_error_but_that_of_the_tables(page: str) -> None:
    assert page_status(page, figures_2019()).status in {Status.DONE, Status.EXPLAIN}
    assert page_status("spending", figures_2019()).status is Status.ERROR


def test_a_cover_filled_in_is_done() -> None:
    assert page_status("cover", COVER) == PageStatus(Status.DONE)


def test_a_cover_half_filled_in_counts_its_blanks() -> None:
    assert status_and_count("cover", {"cover.unit": "某某局"}) == (Status.PARTIAL, 2)


def test_a_wrong_year_is_an_error_of_the_cover_though_it_stands_in_the_head() -> None:
    assert status_and_count("cover", {**COVER, "year": "19"}) == (Status.ERROR, 1)
    assert page_status("cover", {"year": "19"}).status is Status.ERROR


def test_rows_not_filled_in_yet_make_a_page_partial() -> None:
    filled = spending("final", ("", "20.00", "9.00", "0"))
    assert status_and_count("spending", filled) == (Status.PARTIAL, 2)


def test_a_blank_cell_alone_keeps_no_page_from_being_done() -> None:
    values = {
        key: value
        for name in ("initial", "adjusted", "final")
        for key, value in spending(name, ("", "20.00", "", "0")).items()
    }
    values |= three_public("budget", ("", "1.00", "", ""))
    assert status_and_count("spending", values) == (Status.DONE, 0)
    assert page_status("spending", values).others  # the blank cells, as hints


def test_what_needs_a_reason_is_counted_and_the_blanks_of_a_page_as_one() -> None:
    values: Values = {"staff.on_payroll": "45", "staff.authorised": "44", "staff.at_post": "40"}
    assert status_and_count("overview", values) == (Status.EXPLAIN, 3)
    last = page_status("overview", values).to_do[-1]
    blank = {field.key for field in to_fill("overview")} - set(values)
    assert set(last.first.places) == blank


def test_an_error_weighs_more_than_a_reason_or_a_blank() -> None:
    values: Values = {"staff.on_payroll": "45", "staff.authorised": "44", "staff.at_post": "46"}
    assert status_and_count("overview", values) == (Status.ERROR, 3)


def test_like_findings_of_a_row_count_once() -> None:
    values = {
        **spending("initial", ("20.00", "10.00", "10.00", "0")),
        **spending("adjusted", ("40.00", "20.00", "20.00", "0")),
        **spending("final", ("39.00", "19.50", "19.50", "0")),
        **three_public("budget", ("0", "4.00", "4.00", "8.00")),
        **three_public("final", ("0", "1.00", "1.00", "2.00")),
    }
    found = [finding.rule for finding in found_in(draft(values)) if finding.page == "spending"]
    status = page_status("spending", values)
    assert (status.status, found.count("T08"), found.count("S04")) == (Status.EXPLAIN, 3, 3)
    assert [group.first.rule for group in status.to_do] == ["T08", "S04"]


def test_a_text_page_with_text_is_done() -> None:
    assert page_status("problems", {"problems": "一、问题"}).status in {Status.DONE, Status.EXPLAIN}
