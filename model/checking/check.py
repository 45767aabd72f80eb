"""The whole form checked: every rule over one draft, worst findings first.

A rule that raises silences no other: in place of what it would have found stands one finding
that says 没有查成, for a rule that was not asked has not passed.
"""

from collections.abc import Iterator

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


def check(draft: Draft, facts: Facts | None = None) -> tuple[Finding, ...]:
    """All findings of a draft, ordered by level and then by place on the form; errors stand
    before what is merely not filled in yet, and what follows from a slip under its name.

    Without W and H of rules this report switched off, and without figures in a text of which
    the clerk said that they are others. ``facts`` spares reading the draft again where that
    was done already; a rule is asked again only where what it read has changed, or it raised.
    """
    facts = facts or Facts(draft)
    found = (finding for rule in RULES for finding in found_by(rule, facts))
    return in_order(_kept(draft, found))


def found_by(rule: Rule, facts: Facts) -> tuple[Finding, ...]:
    """Return what one rule finds; where it raises, the finding that it was not checked."""
    try:
        return facts.once(rule.findings)
    except Exception as error:  # whatever it is, the other rules still speak
        return (_unchecked(rule, facts.last_read, describe(error)),)


def applies(rule: Rule, facts: Facts) -> bool:
    """Whether the report has what a rule is about; a rule that cannot tell is not set aside."""
    try:
        return rule.applies(facts)
    except Exception:  # it raises in found_by as well, which says so
        return True


def _unchecked(rule: Rule, last_read: str, fault: str) -> Finding:
    return Finding(
        (rule.home if last_read in _NOWHERE else last_read,),
        words.UNCHECKED.format(rule=rule.id, sentence=rule.sentence),
        subject=words.UNCHECKED_SUBJECT,
        fault=fault,
        rule=rule.id,
        level=Level.W,
    )


def _kept(draft: Draft, found: Iterator[Finding]) -> Iterator[Finding]:
    off = {rule for rule in draft.annotations(OFF) if is_off(draft, rule)}
    remarked = draft.annotations(ANSWER) or draft.annotations(OTHER)
    for finding in found:
        if finding.level is not Level.E and finding.rule in off:
            continue
        kept = with_reply(draft, finding) if remarked else finding
        if kept is not None:
            yield kept
