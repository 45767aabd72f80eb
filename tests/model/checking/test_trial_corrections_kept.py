"""Trials that are kept: whatever was done before, what is offered is what the form now asks for."""

import random
import re

from model.checking.check import check
from model.checking.trial_corrections import tried
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.editing.session import Session
from model.findings.explanations import explanation_values, other_figure_values
from model.findings.finding import Correction, Finding
from model.findings.rule_settings import switched_off
from model.form import FORM
from resources.sample import load_sample
from tests.builders import draft
from tests.long_runs import LongRun

_TEXTS = tuple(passage.key for passage in FORM.passages)
_WALK = 60  # deeds in one draft
_REASON = "该项目跨年实施，经费按合同约定分期支付，余款结转下年使用。"


def test_whatever_was_tried_before_the_offers_are_those_of_a_draft_just_opened(
    long_run: LongRun,
) -> None:
    rounds, offered = long_run.rounds(60, 600), 0
    dice, session = random.Random(7), Session(draft(load_sample()))
    for number in range(rounds):
        if number % _WALK == 0 or not session.findings:
            session = Session(draft(load_sample()))
        _action(dice, session)
        session.close_step()
        for finding in dice.sample(session.findings, min(6, len(session.findings))):
            made = session.corrections_for(finding)
            assert made == _anew(session.draft, finding), finding.id
            offered += len(made)
    long_run.tell(seed=7, rounds=rounds, offered=offered)
    assert offered > rounds


def test_a_field_left_as_it_was_tries_nothing_again() -> None:
    session = Session(draft(load_sample()))
    before = [session.corrections_for(finding) for finding in session.findings]
    session.close_step()
    after = [session.corrections_for(finding) for finding in session.findings]
    assert any(before)
    assert all(one is other for one, other in zip(before, after, strict=True))


def _anew(values: Draft, finding: Finding) -> tuple[Correction, ...]:
    return tried(check(Facts(values)), finding)


def _action(dice: random.Random, session: Session) -> None:
    """Do one of the things the clerk does between two looks at a finding."""
    finding = dice.choice(session.findings)
    action = dice.randrange(8)
    if action == 0 and finding.corrections:
        session.apply(dice.choice(finding.corrections))
    elif action == 1:
        session.undo()
    elif action == 2:
        session.redo()
    elif action == 3:
        _annotation(dice, session, finding)
    elif action == 4:
        session.change({dice.choice(_TEXTS): ""})
    else:
        key = dice.choice([finding.places[0], *_TEXTS])
        session.change({key: _mistyped(dice, session.draft.text(key))}, merge=dice.random() < 0.5)


def _annotation(dice: random.Random, session: Session, finding: Finding) -> None:
    if finding.compared_key and dice.random() < 0.5:
        session.change(other_figure_values(finding))
    elif dice.random() < 0.5:
        session.change(switched_off(finding.rule, _REASON))
    else:
        session.change(explanation_values(finding, _REASON))


def _mistyped(dice: random.Random, text: str) -> str:
    """Another digit somewhere, or a figure where none stood."""
    places = [digit.start() for digit in re.finditer(r"\d", text)]
    if not places:
        return f"{text}{dice.randrange(1000)}"
    at = dice.choice(places)
    return f"{text[:at]}{dice.choice(('', '0', '7', '00'))}{text[at + 1 :]}"
