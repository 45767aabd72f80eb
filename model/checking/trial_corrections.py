"""The corrections of a finding, each tried over the whole form before it is offered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from model.checking.check import check
from model.checking.checked import Checked
from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, FindingKind, Level
from model.form import FORM
from model.form.spec import NUMERIC
from model.turns import TurnOver
from resources.messages import findings as words

_RANK = {
    FindingKind.HINT: 0,
    FindingKind.BLANK: 0,
    FindingKind.CARRIED: 0,
    FindingKind.UNCHECKED: 1,
    FindingKind.EXPLAINED: 1,
    FindingKind.EXPLAIN: 1,
    FindingKind.ERROR: 2,
}
_MOST = 200  # trials that are kept
_WEIGHT = {Level.E: 3, Level.W: 1, Level.H: 0}

Corrections = tuple[Correction, ...]
Values = tuple[tuple[str, Value], ...]
"""A correction's keys and new values."""


class TrialCorrections:
    """A cache of the corrections offered for the findings of a draft.

    The facts of each trial are kept for the next draft, where a rule runs again only if it reads
    both a value the correction changes and one the clerk changed.
    """

    def __init__(self) -> None:
        self._kept: dict[Finding, tuple[Draft, Corrections]] = {}
        self._before: dict[Finding, Corrections] = {}
        self._trials: dict[Values, Facts] = {}

    def last(self, finding: Finding) -> Corrections | None:
        """Return what was offered at its last trial, even of an earlier draft; None: never."""
        kept = self._kept.get(finding)
        return kept[1] if kept else self._before.get(finding)

    def is_tried(self, finding: Finding) -> bool:
        """Whether it was tried in this draft."""
        return finding in self._kept

    def of(self, checked: Checked, finding: Finding) -> Corrections:
        """Return what is offered for a finding of this draft, tried on the first call."""
        if finding not in self._kept:
            self._kept[finding] = checked.draft, ()  # nothing is offered where the trial raises
            try:
                offered = tried(checked, finding, self._trials)
            except TurnOver:
                del self._kept[finding]
                raise
            self._kept[finding] = checked.draft, offered
        return self._kept[finding][1]

    def renew(self, draft: Draft) -> None:
        """Forget the trials of other drafts, except for ``last``."""
        self._before = {of: offered for of, (_, offered) in self._kept.items()}
        self._kept = {of: kept for of, kept in self._kept.items() if kept[0] is draft}
        if len(self._trials) > _MOST:
            self._trials.clear()


def tried(
    checked: Checked, finding: Finding, trials: dict[Values, Facts] | None = None
) -> Corrections:
    """Return the corrections to offer for a finding, the most effective first (form.md §4).

    Left out are those that make an error, or more findings than they remove; nothing is offered
    where all are unlikely. Equally effective ones keep the order of their evidence. ``trials``
    are those of the earlier draft; they are replaced by those of this one.
    """
    before = {other.id: other for other in checked.findings}
    read = {} if trials is None else trials
    results = [(_tried(checked.facts, before, one, read), one) for one in finding.corrections]
    kept = sorted(
        (pair for pair in results if pair[0].is_good),
        key=lambda pair: (not (finding.missing and pair[0].reveals), -pair[0].gain),
    )
    likely = any(words.UNLIKELY not in one.evidence for _, one in kept)
    return tuple(one for _, one in kept) if likely else ()


@dataclass(frozen=True, slots=True)
class _Trial:
    """The findings a correction removes and those it makes; see ``_reveals``."""

    removed: tuple[Finding, ...]
    added: tuple[Finding, ...]
    reveals: bool

    @property
    def is_good(self) -> bool:
        if any(finding.kind is FindingKind.ERROR for finding in self.added):
            return False
        return _count(self.added) <= _count(self.removed)

    @property
    def gain(self) -> int:
        return _weigh(self.removed) - _weigh(self.added)


def _tried(
    facts: Facts, before: dict[str, Finding], correction: Correction, trials: dict[Values, Facts]
) -> _Trial:
    draft = corrected(facts.draft, correction)
    read = Facts(draft, facts)
    if correction.values in trials:
        read.take_over(trials[correction.values])
    trials[correction.values] = read  # before it is checked, which may take several turns
    after = {finding.id: finding for finding in check(read, is_trial=True).findings}
    removed, added = tuple(_not_in(before, after)), tuple(_not_in(after, before))
    reveals = _reveals(facts, correction)
    return _Trial(removed, () if reveals else added, reveals)


def _reveals(facts: Facts, correction: Correction) -> bool:
    """Whether it only puts figures where none could be read: what is found then was hidden."""
    return all(
        value not in ("", "0") and FORM[key].kind in NUMERIC and not facts.typed(key).is_number
        for key, value in correction.values
    )


def _not_in(some: dict[str, Finding], others: dict[str, Finding]) -> Iterator[Finding]:
    """Yield those that the others lack or have only at a lower level."""
    for name, finding in some.items():
        other = others.get(name)
        if other is None or _RANK[other.kind] < _RANK[finding.kind]:
            yield finding


def corrected(draft: Draft, correction: Correction) -> Draft:
    """Return the draft with a correction applied."""
    return draft.with_values(dict(correction.values), {})


def _count(findings: Iterable[Finding]) -> int:
    """Return the number of E and W."""
    return sum(finding.level is not Level.H for finding in findings)


def _weigh(findings: Iterable[Finding]) -> int:
    return sum(_WEIGHT[finding.level] for finding in findings)
