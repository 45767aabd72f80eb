"""Like findings are one to the clerk: named, counted and answered together."""

import pytest

from model.checking.grouping import alike, beside_to_explain, grouped
from model.checking.progress import Status, page_statuses
from model.draft.draft import new_draft
from model.draft.facts import Facts
from model.editing.session import Session
from model.findings.citations import paragraphs_for
from model.findings.explanations import answered_with, explanation_values
from model.findings.finding import Finding, FindingKind, Level
from model.form import FORM
from model.rules import RULES
from tests.builders import figures_2019

REASON = "年中按文件追加"


@pytest.fixture
def form() -> Session:
    return Session(new_draft("2019").with_values(figures_2019(), {}))


def of_rule(form: Session, rule: str) -> list[Finding]:
    return [finding for finding in form.findings if finding.rule == rule]


def test_what_two_columns_of_a_row_have_is_named_with_both(form: Session) -> None:
    places = [group.place for group in grouped(of_rule(form, "T08"))]
    assert places == ["调整预算数·基本支出、项目支出"]
    assert [group.place for group in grouped(of_rule(form, "S04"))] == [
        "“三公” 部门决算数·公车购置、运行、合计"
    ]


def test_like_findings_are_those_of_the_rule_that_wait_and_no_others(form: Session) -> None:
    first, second = of_rule(form, "T08")
    assert alike(first, form.findings) == (second,)
    form.change(explanation_values(second, REASON))
    assert alike(first, form.findings) == ()


def test_one_goes_through_all_that_wait_and_only_once(form: Session) -> None:
    asked = [one for one in form.findings if one.kind is FindingKind.EXPLAIN]
    here, seen = beside_to_explain(form.findings, None, 1), list[str]()
    while here is not None:
        seen.append(here.id)
        form.change(explanation_values(here, REASON))
        here = beside_to_explain(form.findings, here, 1)
    assert seen == [one.id for one in asked]


def test_what_was_left_out_comes_after_the_last_one(form: Session) -> None:
    asked = [one for one in form.findings if one.kind is FindingKind.EXPLAIN]
    assert beside_to_explain(form.findings, asked[-1], 1) == asked[0]


def test_back_leads_to_what_was_just_explained_and_not_beyond_the_first(form: Session) -> None:
    first, second, *_ = (one for one in form.findings if one.kind is FindingKind.EXPLAIN)
    form.change(explanation_values(first, REASON))
    back = beside_to_explain(form.findings, second, -1)
    assert back is not None and (back.id, back.kind) == (first.id, FindingKind.EXPLAINED)
    assert beside_to_explain(form.findings, back, -1) is None


def test_reasons_are_cited_first_from_the_text_that_is_to_give_them(form: Session) -> None:
    form.change({"reasons": "与差异无关的一句话。", "funds": "基本支出 1644.56 万元。"})
    finding = of_rule(form, "T08")[0]
    assert [one.key for one in paragraphs_for(Facts(form.draft), finding)][:2] == [
        "reasons",
        "funds",
    ]


def test_a_text_that_is_to_give_reasons_is_a_text_of_the_form() -> None:
    asked = {rule.answered_in for rule in RULES} - {""}
    assert asked == {"reasons"} and asked <= {passage.key for passage in FORM.passages}


def slip(page_of_what_follows: str) -> tuple[Finding, Finding]:
    """Return a slip that waits for a 说明, and an error that follows from it."""
    first = Finding(("spending.final.basic",), "差一万倍", rule="T12", level=Level.W)
    return first, Finding(
        (page_of_what_follows,), "加起来不等", rule="T01", level=Level.E, under=first.id
    )


def test_a_slip_with_an_error_under_it_counts_once_and_as_an_error() -> None:
    first, error = slip("spending.final.total")
    (group,) = grouped((first, error))
    assert (group.first, group.under) == (first, (error,))
    assert (group.kind, group.worst, group.is_to_do) == (FindingKind.ERROR, error, True)


def test_what_follows_from_a_slip_on_another_page_counts_with_its_cause() -> None:
    first, error = slip("funds")
    groups = grouped((first, error))
    assert [(one.page, one.kind) for one in groups] == [("spending", FindingKind.ERROR)]
    pages = page_statuses(Facts(new_draft("2019")), (first, error))
    assert [len(pages[key].groups) for key in ("spending", "analysis")] == [1, 1]
    assert pages["analysis"].status is Status.EMPTY


def test_one_answer_is_for_like_ones_without_their_own(form: Session) -> None:
    first, second = of_rule(form, "T08")
    assert answered_with(form.draft, first, (second,)) == (first, second)
    form.change(explanation_values(second, REASON))
    assert answered_with(form.draft, first, (second,)) == (first,)
    form.change(explanation_values(first, REASON))
    assert answered_with(form.draft, first, (second,)) == (first, second)
