"""What one check of a draft came to: its findings, and how each rule stands."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import is_off, threshold_of
from model.rules import RULES


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a rule stands in a report.

    ``found`` are those of ``Checked.findings`` that are its own, worst first; ``dismissed`` and
    ``suppressed`` count what else it found. ``threshold`` is the one in force, None for a rule
    without. A rule that raised applies: what it is about is not known to be lacking.
    """

    rule: Rule
    applies: bool
    off: bool
    threshold: Decimal | None
    found: tuple[Finding, ...]
    dismissed: int
    suppressed: int

    @property
    def is_unchecked(self) -> bool:
        """Whether it raised, and is not switched off: it has not passed."""
        return any(finding.fault for finding in self.found)

    @property
    def is_moved(self) -> bool:
        """Whether its threshold in force is another than its own."""
        return self.rule.limit is not None and self.threshold != self.rule.limit.default

    @property
    def passed(self) -> bool:
        """Whether it was asked and found nothing of level E or W."""
        hints = all(finding.level is Level.H for finding in self.found)
        return self.applies and not self.off and hints


@dataclass(frozen=True, eq=False)
class Checked:
    """A draft read, and what its rules found.

    ``findings`` are ordered as ``model.checking.check`` says. ``dismissed`` are figures in a text
    of which the clerk said that they are others, ``suppressed`` the W and H of rules this report
    switched off; both in the order of the rules. ``inapplicable`` are the ids of rules about what
    the report has not. ``outdated``: this draft could not be checked, all but ``facts`` is of an
    earlier one.
    """

    facts: Facts
    findings: tuple[Finding, ...] = ()
    dismissed: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    inapplicable: frozenset[str] = frozenset()
    rules: tuple[Rule, ...] = RULES
    outdated: bool = False

    @property
    def draft(self) -> Draft:
        """The draft that was checked."""
        return self.facts.draft

    @property
    def unchecked(self) -> tuple[Finding, ...]:
        """The findings that stand for rules that raised, answered or not: these have not passed."""
        return tuple(finding for finding in self.findings if finding.fault)

    @cached_property
    def by_rule(self) -> Mapping[str, Verdict]:
        """How each rule stands, by its id, in the order of the rules.

        Worked out when first asked for: a key press and the trials of corrections need none.
        Reads the draft and not its facts, so that the export thread may ask.
        """
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            found[finding.rule].append(finding)
        dismissed = Counter(finding.rule for finding in self.dismissed)
        suppressed = Counter(finding.rule for finding in self.suppressed)
        return {
            rule.id: Verdict(
                rule,
                applies=rule.id not in self.inapplicable,
                off=is_off(self.draft, rule.id),
                threshold=threshold_of(self.draft, rule.limit) if rule.limit else None,
                found=tuple(found[rule.id]),
                dismissed=dismissed[rule.id],
                suppressed=suppressed[rule.id],
            )
            for rule in self.rules
        }
