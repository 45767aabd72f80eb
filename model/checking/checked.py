"""The outcome of one check of a draft: its findings, and the verdict on each rule."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from model.checking.grouping import grouped
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import is_off, threshold_of
from model.rules import RULES


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of one rule.

    ``found`` are its findings among ``Checked.findings``, worst first; ``dismissed`` and
    ``suppressed`` count its others. ``threshold`` is the one in force, None for a rule without.
    A rule that raised applies, for it is not known that it does not.
    """

    rule: Rule
    applies: bool
    is_off: bool
    threshold: Decimal | None
    found: tuple[Finding, ...]
    dismissed: int
    suppressed: int

    @property
    def count(self) -> int:
        """How often it found something, as the window counts: like findings of a row once."""
        return len(grouped(self.found))

    @property
    def is_unchecked(self) -> bool:
        """Whether it raised and is not switched off; such a rule has not passed."""
        return any(finding.fault for finding in self.found)

    @property
    def is_moved(self) -> bool:
        """Whether the threshold in force differs from the rule's default."""
        return self.rule.limit is not None and self.threshold != self.rule.limit.default

    @property
    def passed(self) -> bool:
        """Whether it applies, is on, and found nothing of level E or W."""
        hints = all(finding.level is Level.H for finding in self.found)
        return self.applies and not self.is_off and hints


@dataclass(frozen=True, eq=False)
class Checked:
    """The outcome of a check.

    ``findings`` are in the order of ``model.checking.check``. ``dismissed`` are those the clerk
    answered with 不是同一个数, ``suppressed`` the W and H of rules switched off in this report;
    both in the order of the rules. ``inapplicable`` are the ids of rules that do not apply.
    ``outdated``: this draft could not be checked, all but ``facts`` is of an earlier one.
    ``unfolded`` is the error and its place in the program where a rule raised on a copy that was
    tried, else "": what follows from a slip stands by itself then.
    """

    facts: Facts
    findings: tuple[Finding, ...] = ()
    dismissed: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    inapplicable: frozenset[str] = frozenset()
    rules: tuple[Rule, ...] = RULES
    outdated: bool = False
    unfolded: str = ""

    @property
    def draft(self) -> Draft:
        """Draft that was checked."""
        return self.facts.draft

    @property
    def unchecked(self) -> tuple[Finding, ...]:
        """Findings that stand for rules that raised, explained or not."""
        return tuple(finding for finding in self.findings if finding.fault)

    @cached_property
    def by_rule(self) -> Mapping[str, Verdict]:
        """Verdicts by rule id, in the order of the rules.

        Computed on first use: key presses and trials of corrections need none. Reads the draft,
        not the facts, whose cache the export thread must not change.
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
                is_off=is_off(self.draft, rule.id),
                threshold=threshold_of(self.draft, rule.limit) if rule.limit else None,
                found=tuple(found[rule.id]),
                dismissed=dismissed[rule.id],
                suppressed=suppressed[rule.id],
            )
            for rule in self.rules
        }
