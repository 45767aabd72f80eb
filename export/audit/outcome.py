"""What the check of a draft came to, as the 审核情况说明 has it."""

from dataclasses import dataclass

from model.checking.checked import Checked, Verdict
from model.findings.finding import Finding, FindingKind, Level

Verdicts = tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class AuditOutcome:
    """What came of ``rules`` rules.

    ``errors`` are of level E, ``asked`` of level W, ``others`` figures ruled 不是同一个数. ``off``
    are the rules switched off; of the rest ``passed`` found neither E nor W, and ``away`` are about
    what this report has not. ``moved`` are those whose threshold is not their own, off or not;
    ``unchecked`` the ids of those that raised.
    """

    rules: int
    errors: tuple[Finding, ...]
    asked: tuple[Finding, ...]
    hints: int
    others: tuple[Finding, ...]
    off: Verdicts
    moved: Verdicts
    unchecked: tuple[str, ...]
    passed: Verdicts
    away: Verdicts

    @property
    def due(self) -> int:
        """How many W have no 说明 that holds."""
        return sum(
            finding.kind in (FindingKind.EXPLAIN, FindingKind.UNCHECKED) for finding in self.asked
        )


def outcome(checked: Checked) -> AuditOutcome:
    """Return the check of a draft with what its findings leave out on the clerk's word."""
    verdicts, found = checked.by_rule.values(), checked.findings
    return AuditOutcome(
        rules=len(verdicts),
        errors=tuple(finding for finding in found if finding.level is Level.E),
        asked=tuple(finding for finding in found if finding.level is Level.W),
        hints=sum(finding.level is Level.H for finding in found),
        others=checked.dismissed,
        off=tuple(verdict for verdict in verdicts if verdict.off),
        moved=tuple(verdict for verdict in verdicts if verdict.is_moved),
        unchecked=tuple(finding.rule for finding in checked.unchecked),
        passed=tuple(verdict for verdict in verdicts if verdict.passed),
        away=tuple(verdict for verdict in verdicts if not (verdict.off or verdict.applies)),
    )
