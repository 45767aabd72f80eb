"""The whole form checked: order, the figures of 2019, an empty report."""

from collections import Counter

from model.draft.draft import new_draft
from model.editing.session import Session
from model.findings.finding import Finding, FindingKind, Level
from model.form import FORM
from tests.builders import draft, figures_2019, findings, found_in, spending


def of_2019(*rules: str) -> tuple[Finding, ...]:
    return findings(figures_2019(), *rules)


def test_the_figures_of_2019_have_two_errors_and_both_are_sums() -> None:
    errors = [finding for finding in of_2019() if finding.level is Level.E]
    assert [(finding.rule, finding.place) for finding in errors] == [
        ("T01", "调整预算数·支出合计"),
        ("T01", "部门决算数·支出合计"),
    ]
    for finding in errors:
        assert (finding.actual, finding.expected) == ("1853.89", "2468.76")
        assert (finding.actual, finding.difference) == ("1853.89", "-614.87")


def test_the_error_of_2019_reads_as_form_md_has_it() -> None:
    final = of_2019("T01")[-1]
    assert final.message == "支出合计 1853.89，三项相加 2468.76，少 614.87"
    session = Session(draft(figures_2019()))
    assert [correction.label for correction in session.corrections_for(final)] == [
        "基本支出改为 1029.69（2 行一起改）",
        "支出合计改为 2468.76（2 行一起改）",
        "支出合计恢复自动（2 行一起改）",
    ]


def test_the_figures_of_2019_are_hinted_at_for_their_decimals() -> None:
    found = of_2019("T05")
    assert {finding.actual for finding in found} == {"701.6", "824.2", "34.5"}
    assert {finding.level for finding in found} == {Level.H}
    assert {finding.places[0].partition(".")[0] for finding in found} == {"spending"}


def test_the_figures_of_2019_have_one_blank_cell() -> None:
    assert [(f.place, f.level) for f in of_2019("T04")] == [
        ("其中：资产购置支出·基本支出", Level.H)
    ]


def test_the_figures_of_2019_exceed_no_limit() -> None:
    assert of_2019("P03", "P04", "P05", "T03", "T06", "S01", "S03", "S07", "P02") == ()


def test_the_cover_counts_and_texts_of_2019_are_in_order() -> None:
    assert of_2019("B01", "B03", "P01", "O01", "O02", "O03", "O04", "T09", "T13", "N01") == ()


def test_an_empty_new_report_is_unfinished_and_not_wrong() -> None:
    found = found_in(new_draft(2019))
    assert all(finding.missing for finding in found)
    assert Counter(finding.rule for finding in found) == {"B01": 3, "T13": 3, "N01": 4}


def test_a_report_without_a_year_misses_that_too() -> None:
    found = found_in(draft(year=""))
    assert next(f.places for f in found if f.rule == "B01") == ("year",)


def test_findings_come_worst_first_and_then_in_the_order_of_the_form() -> None:
    found = of_2019()
    ranks = [(one.level.rank, FORM.order[one.places[0]]) for one in found if not one.under]
    assert ranks == sorted(ranks)
    assert {finding.level for finding in found} >= {Level.E, Level.H}
    assert [level.rank for level in Level] == [0, 1, 2]


def test_what_is_wrong_stands_before_what_is_not_filled_in_yet() -> None:
    found = findings({"spending.final.total": "10", "spending.final.basic": "25"})
    kinds = [finding.kind for finding in found if finding.level is Level.E]
    assert kinds[0] is FindingKind.ERROR and kinds[-1] is FindingKind.BLANK
    assert kinds == sorted(kinds, key=lambda kind: kind is FindingKind.BLANK)


def test_a_finding_names_its_page_and_place_in_the_words_of_the_form() -> None:
    finding = of_2019("T01")[0]
    assert (finding.page, finding.place) == ("spending", "调整预算数·支出合计")


def test_mending_the_two_totals_leaves_no_error() -> None:
    values = figures_2019()
    for name in ("adjusted", "final"):
        values |= spending(name, ("2468.76", "1644.56", "824.2", "0"))
    assert [finding for finding in findings(values) if finding.level is Level.E] == []


def test_checking_twice_finds_the_same() -> None:
    assert found_in(draft(figures_2019())) == found_in(draft(figures_2019()))
