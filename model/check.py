"""The whole form checked: every rule over one draft, worst findings first."""

from model.draft import Draft
from model.facts import Facts
from model.findings import Finding
from model.form import FORM
from model.rules import RULES


def check(draft: Draft, facts: Facts | None = None) -> tuple[Finding, ...]:
    """All findings of a draft, ordered by level and then by place on the form.

    ``facts`` spares reading the draft again where that was done already.
    """
    facts = facts or Facts(draft)
    found = [finding for rule in RULES for finding in rule.check(facts)]
    return tuple(sorted(found, key=_rank))


def _rank(finding: Finding) -> tuple[int, int, str]:
    return finding.level.rank, FORM.order[finding.places[0]], finding.rule
