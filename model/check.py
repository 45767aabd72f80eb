"""The whole form checked: every rule over one draft, worst findings first."""

from collections.abc import Iterator

from model.answers import heard
from model.draft import Draft
from model.facts import Facts
from model.findings import Finding, Level
from model.folding import in_order
from model.remarks import ANSWER, OFF, OTHER
from model.rules import RULES
from model.settings import is_off


def check(draft: Draft, facts: Facts | None = None) -> tuple[Finding, ...]:
    """All findings of a draft, ordered by level and then by place on the form; errors stand
    before what is merely not filled in yet, and what follows from a slip under its name.

    Without W and H of rules this report switched off, and without figures in a text of which
    the clerk said that they are others. ``facts`` spares reading the draft again where that
    was done already; a rule is asked again only where what it read has changed.
    """
    facts = facts or Facts(draft)
    found = (finding for rule in RULES for finding in facts.once(rule.findings))
    return in_order(_kept(draft, found))


def _kept(draft: Draft, found: Iterator[Finding]) -> Iterator[Finding]:
    off = {rule for rule in draft.remarks(OFF) if is_off(draft, rule)}
    remarked = draft.remarks(ANSWER) or draft.remarks(OTHER)
    for finding in found:
        if finding.level is not Level.E and finding.rule in off:
            continue
        kept = heard(draft, finding) if remarked else finding
        if kept is not None:
            yield kept
