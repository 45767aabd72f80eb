"""Findings in order; those that follow from a slip stand behind the one that names it."""

from collections.abc import Iterable

from model.findings.finding import Finding, FindingKind
from model.form import FORM

Rank = tuple[int, bool, int, str]


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings worst first, then by place; behind each those folded under it.

    A finding with others under it ranks as the worst of them.
    """
    ranked = [
        (finding.under or finding.id, bool(finding.under), rank(finding), finding)
        for finding in found
    ]
    worst: dict[str, Rank] = {}
    for name, _, own, _ in ranked:
        worst[name] = min(worst.get(name, own), own)
    ranked.sort(key=lambda item: (worst[item[0]], *item[:3]))
    return tuple(finding for *_, finding in ranked)


def rank(finding: Finding) -> Rank:
    """Return what orders findings, worst first."""
    return (
        finding.level.rank,
        finding.kind is FindingKind.BLANK,
        FORM.order[finding.places[0]],
        finding.rule,
    )
