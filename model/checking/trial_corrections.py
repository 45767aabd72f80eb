"""The corrections of a finding, each tried over the whole form before it is offered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from model.checking.check import check
from model.checking.checked import Checked
from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, FindingKind, Level
from resources.messages import evidence as words

_RANK = {
    FindingKind.HINT: 0,
    FindingKind.BLANK: 0,
    FindingKind.UNCHECKED: 1,
    FindingKind.EXPLAINED: 1,
    FindingKind.EXPLAIN: 1,
    FindingKind.ERROR: 2,
}
_MOST = 200  # trials that are kept
_WEIGHT = {Level.E: 3, Level.W: 1, Level.H: 0}

Corrections = tuple[Correction, ...]
Values = tuple[tuple[str, Value], ...]
"""What a correction changes: keys and what stands there then."""


class TrialCorrections:
    """A cache of the corrections that are offered for the findings of a draft.

    The facts of each trial are kept for the next draft: there a rule is asked again only where
    it reads both what the correction changes and what the clerk changed.
    """

    def __init__(self) -> None:
        self._kept: dict[Finding, tuple[Draft, Corrections]] = {}
        self._before: dict[Finding, Corrections] = {}
        self._trials: dict[Values, Facts] = {}

    def last(self, finding: Finding) -> Corrections | None:
        """Return what was offered when it was last tried, even in another draft; None: never."""
        kept = self._kept.get(finding)
        return kept[1] if kept else self._before.get(finding)

    def is_tried(self, finding: Finding) -> bool:
        """Whether no trial is due."""
        return finding in self._kept

    def of(self, checked: Checked, finding: Finding) -> Corrections:
        """Return what is offered for a finding of this draft, tried on the first call."""
        if finding not in self._kept:
            self._kept[finding] = checked.draft, ()  # of a trial that raises nothing is offered
            offered = tried(checked, finding, self._trials)
            self._kept[finding] = checked.draft, offered
        return self._kept[finding][1]

    def renew(self, draft: Draft) -> None:
        """Forget what was tried in another draft than this, but for ``last``."""
        self._before = {of: offered for of, (_, offered) in self._kept.items()}
        self._kept = {of: kept for of, kept in self._kept.items() if kept[0] is draft}
        if len(self._trials) > _MOST:
            self._trials.clear()


def tried(
    checked: Checked, finding: Finding, trials: dict[Values, Facts] | None = None
) -> Corrections:
    """Return what is offered for a finding of this draft, what mends most first (form.md §4).

    Left out is what makes an error, or more findings than it takes away; what is unlikely is
    never all that is offered. Corrections that mend as much keep the order of their evidence.
    ``trials`` are those of the draft as it was; those of this one are put in their place.
    """
    before = {other.id: other for other in checked.findings}
    read = {} if trials is None else trials
    results = [(_tried(checked.facts, before, one, read), one) for one in finding.corrections]
    kept = sorted((pair for pair in results if pair[0].is_good), key=lambda pair: -pair[0].mends)
    likely = any(words.UNLIKELY not in one.note for _, one in kept)
    return tuple(one for _, one in kept) if likely else ()


@dataclass(frozen=True, slots=True)
class _Trial:
    """What a correction takes away and what it makes."""

    gone: tuple[Finding, ...]
    made: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        if any(finding.kind is FindingKind.ERROR for finding in self.made):
            return False
        return _count(self.made) <= _count(self.gone)

    @property
    def mends(self) -> int:
        return _weigh(self.gone) - _weigh(self.made)


def _tried(
    facts: Facts, before: dict[str, Finding], correction: Correction, trials: dict[Values, Facts]
) -> _Trial:
    draft = corrected(facts.draft, correction)
    read = Facts(draft, facts)
    if correction.values in trials:
        read.take_over(trials[correction.values])
    after = {finding.id: finding for finding in check(read).findings}
    trials[correction.values] = read
    return _Trial(tuple(_lacking(before, after)), tuple(_lacking(after, before)))


def _lacking(some: dict[str, Finding], others: dict[str, Finding]) -> Iterator[Finding]:
    """Yield those that the others lack or have only at a lower level."""
    for name, finding in some.items():
        other = others.get(name)
        if other is None or _RANK[other.kind] < _RANK[finding.kind]:
            yield finding


def corrected(draft: Draft, correction: Correction) -> Draft:
    """Return the draft with a correction applied."""
    return draft.with_values(dict(correction.values), {})


def _count(findings: Iterable[Finding]) -> int:
    """Return how many of them are no hints."""
    return sum(finding.level is not Level.H for finding in findings)


def _weigh(findings: Iterable[Finding]) -> int:
    return sum(_WEIGHT[finding.level] for finding in findings)
