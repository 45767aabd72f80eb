"""The corrections of a finding, each tried over the whole form before it is offered."""

from collections.abc import Iterable
from dataclasses import dataclass

from model.check import check
from model.draft import Draft
from model.facts import Facts
from model.findings import Correction, Finding, Level

_WEIGHT = {Level.E: 3, Level.W: 1, Level.H: 0}


def tried(facts: Facts, found: tuple[Finding, ...], finding: Finding) -> tuple[Correction, ...]:
    """What is offered for a finding of this draft, what mends most first (form.md §4).

    Left out is what makes an error, or more findings than it takes away. Corrections that mend
    as much keep their order, which is that of the evidence.
    """
    before = {other.id: other for other in found}
    trials = [(_tried(facts, before, one), one) for one in finding.corrections]
    kept = [(trial, one) for trial, one in trials if trial.is_good]
    return tuple(one for _, one in sorted(kept, key=lambda pair: -pair[0].mends))


@dataclass(frozen=True, slots=True)
class _Trial:
    """What a correction takes away and what it makes."""

    gone: tuple[Finding, ...]
    made: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        if any(finding.level is Level.E for finding in self.made):
            return False
        return _count(self.made) <= _count(self.gone)

    @property
    def mends(self) -> int:
        return _weigh(self.gone) - _weigh(self.made)


def _tried(facts: Facts, before: dict[str, Finding], correction: Correction) -> _Trial:
    draft = corrected(facts.draft, correction)
    after = {finding.id: finding for finding in check(draft, Facts(draft, facts))}
    gone = tuple(finding for name, finding in before.items() if name not in after)
    return _Trial(gone, tuple(finding for name, finding in after.items() if name not in before))


def corrected(draft: Draft, correction: Correction) -> Draft:
    """The draft as it would be."""
    return draft.with_values(dict(correction.values), {})


def _count(findings: Iterable[Finding]) -> int:
    """How many there are that ask for something: hints do not."""
    return sum(finding.level is not Level.H for finding in findings)


def _weigh(findings: Iterable[Finding]) -> int:
    return sum(_WEIGHT[finding.level] for finding in findings)
