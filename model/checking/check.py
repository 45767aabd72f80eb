"""The whole form checked: every rule over one draft, worst findings first.

A rule that raises silences no other: in place of what it would have found stands one finding
that says 没有查成, for a rule that was not asked has not passed.
"""

from collections.abc import Iterable
from itertools import chain

from model.checking.checked import Checked
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
from resources.messages import findings as words

_NOWHERE = frozenset({"", "year", "region", "cover.unit"})  # read by rules about other places


def check(facts: Facts) -> Checked:
    """Return what all rules find, findings ordered by level and then by place on the form; errors
    stand before what is merely not filled in yet, and what follows from a slip under its name.

    A rule is asked again only where what it read has changed, or it raised.
    """
    found = [(rule, _found_by(rule, facts)) for rule in RULES]
    listed, dismissed, suppressed = _sorted_out(facts.draft, (of for _, of in found if of))
    return Checked(
        facts,
        in_order(listed),
        tuple(dismissed),
        tuple(suppressed),
        frozenset(rule.id for rule, of in found if of is None),
        RULES,
    )


def _found_by(rule: Rule, facts: Facts) -> tuple[Finding, ...] | None:
    """Return what one rule finds, None where it does not apply; where it raises, the finding that
    it was not checked."""
    try:
        return facts.once(rule.findings)
    except Exception as error:  # whatever it is, the other rules still speak
        return (_unchecked(rule, facts.last_read, describe(error)),)


def _unchecked(rule: Rule, last_read: str, fault: str) -> Finding:
    return Finding(
        (rule.home if last_read in _NOWHERE else last_read,),
        words.UNCHECKED.format(rule=rule.id, sentence=rule.sentence),
        subject=words.UNCHECKED_SUBJECT,
        fault=fault,
        rule=rule.id,
        level=Level.W,
    )


def _sorted_out(draft: Draft, found: Iterable[tuple[Finding, ...]]) -> tuple[list[Finding], ...]:
    """Return the findings that are listed, dismissed and suppressed (see ``Checked``)."""
    off = {rule for rule in draft.annotations(OFF) if is_off(draft, rule)}
    remarked = draft.annotations(ANSWER) or draft.annotations(OTHER)
    listed: list[Finding] = []
    dismissed: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in chain.from_iterable(found):
        replied = with_reply(draft, finding) if remarked else finding
        if replied is None:
            dismissed.append(finding)
        elif replied.level is not Level.E and replied.rule in off:
            suppressed.append(replied)
        else:
            listed.append(replied)
    return listed, dismissed, suppressed
