"""A draft is checked once: rules page, 审核情况说明 and the command read the same outcome."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from export.audit.document import Edition, audit_document
from export.audit.outcome import outcome
from model.checking import check as checking
from model.checking.check import check
from model.checking.checked import Checked, Verdict
from model.draft.annotations import LAST, annotation_key
from model.draft.draft import Value
from model.draft.facts import Facts
from model.editing import session as editing
from model.editing.session import Session
from model.findings.explanations import explanation_values, other_figure_values
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import switched_off, threshold_set
from model.rules import BY_ID, RULES
from resources.messages import checking as words
from resources.messages import command
from tests.builders import draft, figures_2019
from tests.long_runs import LongRun
from tests.model.checking.test_number_texts import unusual_draft
from ui.checking.rules_model import RulesModel
from ui.cli.check import as_text
from ui.export.job import audit_writer
from ui.session.window_session import WindowSession

SEED = 20191128
REASON = "今年单位合并，不能相比。"
EDITION = Edition("", datetime(2026, 3, 2, tzinfo=UTC))
pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count how often each rule is asked."""
    count: Counter[str] = Counter()

    def counted(rule: Rule) -> Rule:
        def applies(facts: Facts) -> bool:
            count[rule.id] += 1
            return rule.applies(facts)

        return replace(rule, applies=applies)

    monkeypatch.setattr(checking, "RULES", tuple(map(counted, RULES)))
    return count


def raising(rule: Rule) -> Rule:
    def check(facts: Facts) -> Iterator[Finding]:
        raise ZeroDivisionError(facts.text("funds"))
        yield

    return replace(rule, check=check)


def of_rule(session: Session, rule: str) -> Finding:
    return next(finding for finding in session.findings if finding.rule == rule)


def states(session: Session) -> dict[str, str]:
    """Return how each rule stands on the rules page, by its id."""
    page = RulesModel(WindowSession(session))
    return {rule.id: page.state(rule) for rule in RULES}


def write_audit(session: Session, path: Path) -> None:
    """Write the 审核情况说明 as the window does."""
    audit_writer(lambda _: "")(session.checked, path, lambda *_: None, lambda: False)


def test_papers_and_pages_ask_no_rule_once_more(asked: Counter[str], tmp_path: Path) -> None:
    session = Session(draft(figures_2019()))
    assert session.findings
    assert asked == dict.fromkeys((rule.id for rule in RULES), 1)
    write_audit(session, tmp_path / "说明.docx")
    states(session)
    as_text(session.checked)
    assert set(asked.values()) == {1}


def test_an_answer_or_a_rule_switched_off_asks_no_rule_once_more(asked: Counter[str]) -> None:
    session = Session(draft({**figures_2019(), **BY_ID["N04"].fails}))
    asking = next(finding for finding in session.findings if finding.level is Level.W)
    session.change(explanation_values(asking, REASON))
    other = next(finding for finding in session.findings if finding.compared_key)
    session.change(other_figure_values(other))
    session.change(switched_off("T05", REASON))
    assert [finding.id for finding in session.checked.dismissed] == [other.id]
    assert {finding.rule for finding in session.checked.suppressed} == {"T05"}
    assert set(asked.values()) == {1}


def test_a_threshold_moved_asks_again_only_the_rules_that_read_one(asked: Counter[str]) -> None:
    session = Session(draft(figures_2019()))
    for rule in RULES:
        if rule.limit:
            session.change(threshold_set(rule.limit, "80", REASON))
    assert {rule.id for rule in RULES if asked[rule.id] > 1} <= {r.id for r in RULES if r.limit}


def test_a_key_press_and_trials_of_corrections_work_out_no_verdicts() -> None:
    session = Session(draft(figures_2019()))
    session.change({"spending.final.total": "1853.9"})
    session.corrections_for(of_rule(session, "T01"))
    assert "by_rule" not in vars(session.checked)


def test_where_the_check_itself_fails_the_findings_stand_and_no_paper_is_made_of_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails(facts: Facts) -> Checked:
        raise ZeroDivisionError(facts.year)

    session, received = Session(draft(figures_2019())), list[type]()
    before = session.findings
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: received.append(kind))
    monkeypatch.setattr(editing, "check", fails)
    session.change({"reasons": "甲", **switched_off("T05", REASON)})
    assert (session.findings, received) == (before, [ZeroDivisionError])
    assert session.facts.text("reasons") == "甲"
    assert session.checked.outdated
    write_audit(session, tmp_path / "说明.docx")
    assert words.RULE_OFF in states(session)["T05"]
    monkeypatch.setattr("ui.export.job.check", fails)
    with pytest.raises(ZeroDivisionError):
        write_audit(session, tmp_path / "again.docx")


def chances(dice: random.Random, session: Session) -> Iterator[dict[str, Value]]:
    """Yield some changes: values of any kind, answers, rulings and settings."""
    yield dict(unusual_draft(dice).values) if dice.random() < 0.5 else dict(figures_2019())
    rule = dice.choice(RULES)
    yield dict(dice.choice((rule.passes, rule.fails)))
    yield dict(switched_off(dice.choice(RULES).id, dice.choice((REASON, REASON, "无"))))
    limit = dice.choice([rule.limit for rule in RULES if rule.limit])
    yield dict(threshold_set(limit, dice.choice(("3", "80", "?")), REASON))
    yield {annotation_key(LAST, dice.choice(("spending.final.total", "staff.contract"))): ("9",)}
    for finding in dice.sample(session.findings, k=min(4, len(session.findings))):
        yield dict(explanation_values(finding, dice.choice((REASON, "同上"))))
    for finding in (finding for finding in session.findings if finding.compared_key):
        if dice.random() < 0.5:
            yield dict(other_figure_values(finding))


def agree(session: Session) -> None:
    """Compare what check, audit, rules page and command make of a session's draft."""
    fresh, checked = check(Facts(session.draft)), session.checked
    assert (checked.findings, checked.dismissed) == (fresh.findings, fresh.dismissed)
    assert checked.by_rule == fresh.by_rule
    audit, shown = outcome(checked), states(session)
    assert len(audit.errors) + len(audit.warnings) + len(audit.hints) == len(checked.findings)
    assert set(audit.unchecked) == {id for id, s in shown.items() if s == words.RULE_UNCHECKED}
    for rule, verdict in checked.by_rule.items():
        assert_state(shown[rule], verdict, audit.unchecked)
        assert (verdict in audit.passed) is _passes(shown[rule], verdict), rule
        assert (verdict in audit.inapplicable) is (
            words.RULE_INAPPLICABLE in shown[rule] and words.RULE_OFF not in shown[rule]
        )
    lines = as_text(checked).splitlines()
    assert len(lines) == len(checked.findings) + 1 + bool(audit.unchecked)
    if audit.unchecked:
        assert lines[-1] == command.UNCHECKED.format(
            count=len(audit.unchecked), rules="、".join(audit.unchecked)
        )


def assert_state(state: str, verdict: Verdict, unchecked: tuple[str, ...]) -> None:
    """Compare the words of the rules page with the verdict."""
    if verdict.rule.id in unchecked:
        assert state == words.RULE_UNCHECKED
        return
    assert (words.RULE_OFF in state) is verdict.is_off
    count = words.RULE_FOUND.format(count=verdict.count)
    assert (count in state.split(words.RULE_JOIN)) is bool(verdict.found)


def _passes(state: str, verdict: Verdict) -> bool:
    """Whether the rules page calls a rule passed, or says nothing against it but hints."""
    against = (words.RULE_OFF, words.RULE_INAPPLICABLE, words.RULE_UNCHECKED)
    hints = all(finding.level is Level.H for finding in verdict.found)
    return hints and not any(text in state for text in against)


def test_check_audit_rules_page_and_command_agree_whatever_the_draft(
    long_run: LongRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds = long_run.rounds(15, 400)
    kinds: Counter[str] = Counter()
    for number in range(rounds):
        dice = random.Random(f"{SEED} {number}")
        wrong = dice.choice(RULES) if number % 3 == 0 else None
        rules = tuple(raising(rule) if rule is wrong else rule for rule in RULES)
        monkeypatch.setattr(checking, "RULES", rules)
        session = Session(draft())
        for change in chances(dice, session):
            session.change(change)
        for change in chances(dice, session):
            session.change(change)
            agree(session)
        audit_document(session.checked, EDITION)
        of = outcome(session.checked)
        kinds.update(off=len(of.switched_off), moved=len(of.moved), away=len(of.inapplicable))
        kinds.update(others=len(of.dismissed), unchecked=len(of.unchecked), passed=len(of.passed))
        kinds.update(suppressed=len(session.checked.suppressed))
    assert all(kinds.values()), kinds
    long_run.tell(seed=SEED, drafts=rounds, **kinds)
