"""The check of a whole draft: every rule, worst findings first.

A rule that raises does not stop the others: it yields one finding that says 没有查成, for a rule
that could not be run has not passed.
"""

import threading
from collections.abc import Iterable, Iterator
from itertools import chain

from model.checking.checked import Checked
from model.checking.consequences import folded
from model.checking.folding import in_order
from model.draft.annotations import ANSWER, OFF, OTHER
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.explanations import with_reply
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import is_off
from model.log import describe
from model.rules import RULES
from model.turns import go_on, has_read
from resources.messages import findings as words

_WIDELY_READ = frozenset({"", "year", "region", "cover.unit"})  # also read by rules on other fields


def check(facts: Facts, *, is_trial: bool = False) -> Checked:
    """Return the outcome of all rules, findings ordered by level, then by place on the form.

    Errors come before fields not filled in; findings that follow from a slip, behind it. A rule
    runs again only where a value it read has changed since the last check on this thread, or it
    raised. In a trial nothing is folded. Within a turn (model.turns) it may raise TurnOver,
    and goes on with what it has read when it is called again.
    """
    if not is_trial:
        _remember(facts)
    found = [(rule, _found_by(rule, facts)) for rule in _in_turns(facts)]
    listed, dismissed, suppressed = _grouped(facts.draft, (of for _, of in found if of))
    findings, unfolded = (tuple(listed), "") if is_trial else _folded(facts, tuple(listed))
    facts.forget_outdated()
    return Checked(
        facts,
        findings,
        tuple(dismissed),
        tuple(suppressed),
        frozenset(rule.id for rule, of in found if of is None),
        RULES,
        unfolded=unfolded,
    )


def _in_turns(facts: Facts) -> Iterator[Rule]:
    """Yield the rules; where one is to be run, a turn may be over before it."""
    for rule in RULES:
        is_known = facts.knows(rule.findings)
        if not is_known:
            go_on()
        yield rule
        if not is_known:
            has_read()


def _folded(facts: Facts, listed: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], str]:
    """Return the findings folded and in order; where a rule raises on a copy only, each by itself
    and what was raised, for nothing is known to follow from another."""
    try:
        return in_order(folded(facts, listed)), ""
    except Exception as error:
        return in_order(listed), describe(error)


class _Last(threading.local):
    """The facts checked last on a thread: of each its own, for reading them changes them."""

    facts: Facts | None = None


_last = _Last()


def _remember(facts: Facts) -> None:
    """Give facts that know nothing yet what holds of those checked before, and keep them."""
    if facts.is_fresh and _last.facts:
        facts.take_over(_last.facts)
    _last.facts = facts


def _found_by(rule: Rule, facts: Facts) -> tuple[Finding, ...] | None:
    """Return a rule's findings; None where it does not apply, 没有查成 where it raises."""
    try:
        return facts.once(rule.findings)
    except Exception as error:  # one broken rule must not stop the others
        return (_unchecked(rule, facts.last_read, describe(error)),)


def _unchecked(rule: Rule, last_read: str, fault: str) -> Finding:
    return Finding(
        (rule.home if last_read in _WIDELY_READ else last_read,),
        words.UNCHECKED.format(rule=rule.id, sentence=rule.sentence),
        subject=words.UNCHECKED_SUBJECT,
        fault=fault,
        rule=rule.id,
        level=Level.W,
    )


def _grouped(draft: Draft, found: Iterable[tuple[Finding, ...]]) -> tuple[list[Finding], ...]:
    """Return the findings that are listed, dismissed and suppressed (see ``Checked``)."""
    off = {rule for rule in draft.annotations(OFF) if is_off(draft, rule)}
    has_annotations = draft.annotations(ANSWER) or draft.annotations(OTHER)
    listed: list[Finding] = []
    dismissed: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in chain.from_iterable(found):
        replied = with_reply(draft, finding) if has_annotations else finding
        if replied is None:
            dismissed.append(finding)
        elif replied.level is not Level.E and replied.rule in off:
            suppressed.append(replied)
        else:
            listed.append(replied)
    return listed, dismissed, suppressed
