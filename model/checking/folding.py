"""Findings in order; those that follow from a slip (T12) are folded under its finding."""

from collections.abc import Iterable
from dataclasses import replace

from model.findings.finding import Finding, FindingKind
from model.form import FORM

_MAGNITUDE_RULE = "T12"  # a figure of another magnitude
_CONSEQUENCES = {
    "T01", "T02", "T03", "T06", "T08", "T11", "S01", "S03", "S04", "S05", "S06", "S07",
    "F04", "F05", "F06", "F07", "N04", "Y01",
}  # fmt: skip

Rank = tuple[int, bool, int, str]


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings worst first, then by place; behind each those folded under it.

    A finding with others under it ranks as the worst of them. Nothing is folded under one that
    the clerk explained: there the figure is right.
    """
    ranked = [
        (finding.under or finding.id, bool(finding.under), rank(finding), finding)
        for finding in _folded(tuple(found))
    ]
    worst: dict[str, Rank] = {}
    for name, _, own, _ in ranked:
        worst[name] = min(worst.get(name, own), own)
    ranked.sort(key=lambda item: (worst[item[0]], *item[:3]))
    return tuple(finding for *_, finding in ranked)


def _folded(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    slips = [f for f in found if f.rule == _MAGNITUDE_RULE and f.kind is not FindingKind.EXPLAINED]
    if not slips:
        return found
    return tuple(_under(finding, slips) for finding in found)


def _under(finding: Finding, slips: list[Finding]) -> Finding:
    """Return the finding, folded under the T12 finding that shares a place with it, if any."""
    if finding.rule not in _CONSEQUENCES:
        return finding
    places = {*finding.places, finding.compared_key}
    slip = next((slip for slip in slips if not places.isdisjoint(slip.places)), None)
    return replace(finding, under=slip.id) if slip else finding


def rank(finding: Finding) -> Rank:
    """Return what orders findings, worst first."""
    return (
        finding.level.rank,
        finding.kind is FindingKind.BLANK,
        FORM.order[finding.places[0]],
        finding.rule,
    )
