"""说明 and settings: what the clerk says of the checks is kept, and falls due again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.annotations import is_annotation
from model.draft.draft import Draft, new_draft
from model.editing.session import Session
from model.findings.explanations import (
    explains,
    explanation_of,
    explanation_values,
    other_figure_values,
)
from model.findings.finding import Finding, FindingKind, Reply
from model.findings.rule_settings import switched_off
from model.storage.codec import Stamp, decode, encode
from tests.builders import found_in

GOOD = "两名同志年底调出，岗位空缺。"


def session(**values: str) -> Session:
    filled = {key.replace("__", "."): value for key, value in values.items()}
    return Session(new_draft(2019).with_values(filled, {}))


def few_at_post() -> Session:
    """P05, level W: one at post fewer than on the payroll."""
    return session(staff__on_payroll="5", staff__at_post="4")


def found(of: Session | Draft, rule: str) -> Finding:
    findings = found_in(of) if isinstance(of, Draft) else of.findings
    (one,) = [finding for finding in findings if finding.rule == rule]
    return one


def test_an_answer_settles_a_finding_and_undo_takes_it_back() -> None:
    form = few_at_post()
    form.change(explanation_values(found(form, "P05"), GOOD))
    assert found(form, "P05").kind is FindingKind.EXPLAINED
    answer = explanation_of(form.draft, found(form, "P05"))
    assert answer is not None
    assert answer.text == GOOD
    form.undo()
    assert found(form, "P05").kind is FindingKind.EXPLAIN


def test_an_answer_falls_due_again_when_the_figures_change_and_holds_when_they_return() -> None:
    form = few_at_post()
    form.change(explanation_values(found(form, "P05"), GOOD))
    form.change({"staff.at_post": "3"})
    assert found(form, "P05").reply is Reply.CHANGED
    assert found(form, "P05").kind is FindingKind.EXPLAIN
    form.change({"staff.at_post": "4"})
    assert found(form, "P05").reply is Reply.GIVEN


def test_an_answer_that_points_to_a_paragraph_holds_while_the_paragraph_stands() -> None:
    form = few_at_post()
    form.change({"performance": f"一、工作\n{GOOD}\n二、成效"})
    form.change(explanation_values(found(form, "P05"), GOOD, at="performance"))
    assert found(form, "P05").reply is Reply.GIVEN
    form.change({"performance": "一、工作"})
    assert found(form, "P05").reply is Reply.GONE


def test_an_answer_that_points_nowhere_does_not_hold() -> None:
    form = few_at_post()
    form.change(explanation_values(found(form, "P05"), GOOD, at="later"))
    assert found(form, "P05").reply is Reply.GONE


def test_a_blank_answer_is_none() -> None:
    form = few_at_post()
    form.change(explanation_values(found(form, "P05"), GOOD))
    form.change(explanation_values(found(form, "P05"), "  "))
    assert found(form, "P05").reply is Reply.NONE
    assert not any(map(is_annotation, form.draft.values))


@pytest.mark.parametrize(
    "text", ["无", "同上", "无。", "同上同上同上", "略略略略略", "……………", "情况说明"]
)
def test_what_says_nothing_is_kept_and_does_not_count(text: str) -> None:
    form = few_at_post()
    form.change(explanation_values(found(form, "P05"), text))
    assert found(form, "P05").reply is Reply.POOR
    assert not explains(text)


def test_a_rule_switched_off_with_a_reason_keeps_silent() -> None:
    form = few_at_post()
    form.change(switched_off("P05", "同上"))
    assert found(form, "P05")
    form.change(switched_off("P05", "借调人员另行统计"))
    assert not [finding for finding in form.findings if finding.rule == "P05"]
    form.change(switched_off("P05", ""))
    assert found(form, "P05")


def test_an_error_cannot_be_switched_off() -> None:
    form = session(staff__on_payroll="4", staff__at_post="5")
    form.change(switched_off("P04", "借调人员另行统计"))
    assert found(form, "P04")


def test_only_a_figure_of_a_text_can_be_said_to_be_another() -> None:
    form = few_at_post()
    form.change(other_figure_values(found(form, "P05")))
    assert found(form, "P05")


@given(st.text(max_size=40), st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_any_remark_survives_the_file(about: str, annotation: list[str]) -> None:
    form = few_at_post()
    form.change({f"answer/{about.encode('utf-8', 'ignore').decode()}": tuple(annotation)})
    data, _ = encode(form.draft, Stamp())
    assert decode(data).draft == form.draft


@pytest.mark.parametrize("value", ["text", 3, ["text", 3], {"a": 1}, None])
def test_what_a_newer_program_put_under_a_slash_is_kept_as_it_is(value: object) -> None:
    data, _ = encode(Draft(extra={"values": {"later/thing": value}}), Stamp())
    draft = decode(data).draft
    assert encode(draft, Stamp())[0] == data
