"""What the check of a draft came to, rule by rule: the matter of the 审核情况说明."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from model.checking.check import applies, check, found_by
from model.draft.annotations import LIMIT, OFF
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.explanations import with_reply
from model.findings.finding import Finding, FindingKind, Level
from model.findings.rule import Rule
from model.findings.rule_settings import Threshold, is_off, threshold_of
from model.rules import RULES


@dataclass(frozen=True, slots=True)
class SwitchedOffRule:
    """A rule this report switched off; ``unheard`` is how many W and H it would have found."""

    rule: Rule
    reason: str
    unheard: int


@dataclass(frozen=True, slots=True)
class MovedThreshold:
    """A threshold this report moved."""

    rule: Rule
    limit: Threshold
    now: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class PassedRule:
    """A rule that found neither E nor W, and what else became of it."""

    rule: Rule
    hints: int
    others: int


@dataclass(frozen=True, slots=True)
class AuditOutcome:
    """What came of ``rules`` rules.

    ``errors`` are of level E, ``asked`` of level W, ``others`` figures ruled 不是同一个数,
    ``away`` the rules about what this report has not.
    """

    rules: int
    errors: tuple[Finding, ...]
    asked: tuple[Finding, ...]
    hints: int
    others: tuple[Finding, ...]
    off: tuple[SwitchedOffRule, ...]
    moved: tuple[MovedThreshold, ...]
    passed: tuple[PassedRule, ...]
    away: tuple[Rule, ...]

    @property
    def due(self) -> int:
        """How many W have no 说明 that holds."""
        return sum(
            finding.kind in (FindingKind.EXPLAIN, FindingKind.UNCHECKED) for finding in self.asked
        )

    @property
    def unchecked(self) -> tuple[str, ...]:
        """The rules that raised, answered or not: they have not passed."""
        return tuple(finding.rule for finding in self.asked if finding.fault)


def outcome(draft: Draft) -> AuditOutcome:
    """The check of a draft, told whole: also what it leaves out on the clerk's word."""
    facts = Facts(draft)
    found = check(draft, facts)
    every = tuple(finding for rule in RULES for finding in found_by(rule, facts))
    others = tuple(finding for finding in every if with_reply(draft, finding) is None)
    off = tuple(_off(draft, rule, every) for rule in RULES if is_off(draft, rule.id))
    switched = {entry.rule.id for entry in off}
    rest = [rule for rule in RULES if rule.id not in switched]
    return AuditOutcome(
        rules=len(RULES),
        errors=tuple(finding for finding in found if finding.level is Level.E),
        asked=tuple(finding for finding in found if finding.level is Level.W),
        hints=sum(finding.level is Level.H for finding in found),
        others=others,
        off=off,
        moved=_moved(draft),
        passed=_passed(found, others, [rule for rule in rest if applies(rule, facts)]),
        away=tuple(rule for rule in rest if not applies(rule, facts)),
    )


def _off(draft: Draft, rule: Rule, every: tuple[Finding, ...]) -> SwitchedOffRule:
    kept = (finding for finding in every if finding.rule == rule.id and with_reply(draft, finding))
    return SwitchedOffRule(
        rule,
        draft.annotation(OFF, rule.id)[0],
        sum(finding.level is not Level.E for finding in kept),
    )


def _moved(draft: Draft) -> tuple[MovedThreshold, ...]:
    """The thresholds in force that are not the rule's own."""
    limits = ((rule, rule.limit, threshold_of(draft, rule.limit)) for rule in RULES if rule.limit)
    return tuple(
        MovedThreshold(rule, limit, now, draft.annotation(LIMIT, limit.rule)[1])
        for rule, limit, now in limits
        if now != limit.default
    )


def _passed(
    found: tuple[Finding, ...], others: tuple[Finding, ...], rules: list[Rule]
) -> tuple[PassedRule, ...]:
    failed = {finding.rule for finding in found if finding.level is not Level.H}
    hints = Counter(finding.rule for finding in found if finding.level is Level.H)
    ruled = Counter(finding.rule for finding in others)
    passed = (rule for rule in rules if rule.id not in failed)
    return tuple(PassedRule(rule, hints[rule.id], ruled[rule.id]) for rule in passed)
