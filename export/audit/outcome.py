"""The outcome of a check in the groups of the 审核情况说明."""

from dataclasses import dataclass

from model.checking.checked import Checked, Verdict
from model.findings.finding import Finding, FindingKind, Level

Verdicts = tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class AuditOutcome:
    """Findings and rules by group; ``rules`` is how many rules there are.

    ``errors`` are of level E, ``warnings`` of level W, ``hints`` of level H, ``dismissed``
    answered by 不是同一个数. Of the rules that are not ``switched_off``, ``passed`` found neither
    E nor W, and ``inapplicable`` do not apply to this report. ``moved`` are those with another
    threshold than their default, switched off or not; ``unchecked`` the ids of those that raised.
    """

    rules: int
    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    hints: tuple[Finding, ...]
    dismissed: tuple[Finding, ...]
    switched_off: Verdicts
    moved: Verdicts
    unchecked: tuple[str, ...]
    passed: Verdicts
    inapplicable: Verdicts

    @property
    def unexplained(self) -> int:
        """Number of W without a 说明 that holds."""
        unexplained = (FindingKind.EXPLAIN, FindingKind.UNCHECKED)
        return sum(finding.kind in unexplained for finding in self.warnings)


def outcome(checked: Checked) -> AuditOutcome:
    """Return the outcome of a check, dismissed findings and switched-off rules included."""
    verdicts, found = checked.by_rule.values(), checked.findings
    return AuditOutcome(
        rules=len(verdicts),
        errors=tuple(finding for finding in found if finding.level is Level.E),
        warnings=tuple(finding for finding in found if finding.level is Level.W),
        hints=tuple(finding for finding in found if finding.level is Level.H),
        dismissed=checked.dismissed,
        switched_off=tuple(verdict for verdict in verdicts if verdict.is_off),
        moved=tuple(verdict for verdict in verdicts if verdict.is_moved),
        unchecked=tuple(finding.rule for finding in checked.unchecked),
        passed=tuple(verdict for verdict in verdicts if verdict.passed),
        inapplicable=tuple(of for of in verdicts if not (of.is_off or of.applies)),
    )
