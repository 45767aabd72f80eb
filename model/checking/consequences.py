"""One slip and the findings it makes: those that are gone on a copy with its figure put right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from model.draft.draft import Value
from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, FindingKind, Level
from model.form import FORM
from model.rules import RULES
from model.rules.evidence.exchanges import exchanges

_CAUSES = ("T12", "T01", "S01", "P02")  # what names the slip heads; the first before the others
_SUMS = _CAUSES[1:]
_IN_TABLES = frozenset({
    *_CAUSES, "T02", "T03", "T06", "T07", "T08", "T11",
    "S03", "S04", "S05", "S06", "S07", "P03", "P04", "P05", "P07", "P08", "Y01",
})  # fmt: skip
_IN_TEXTS = frozenset({"F04", "F05", "F06", "F07", "N04"})
_KINDS = (FindingKind.ERROR, FindingKind.EXPLAIN)


@dataclass(frozen=True, slots=True)
class Slip:
    """A correction, the finding that offers it (None: an exchange), and all that it settles."""

    correction: Correction
    owner: Finding | None
    settled: tuple[Finding, ...]

    @property
    def head(self) -> Finding:
        """The finding that names the cause, else the first one about a table."""
        return min(self.settled, key=_precedence)


def _precedence(finding: Finding) -> tuple[int, bool]:
    causes = (*_CAUSES, finding.rule)
    return causes.index(finding.rule), finding.rule in _IN_TEXTS


def folded(facts: Facts, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings, those that follow from a slip under the one that names its cause.

    Each is under one head at most: that of the correction that settles most. Nothing is folded
    under a figure that the clerk explained.
    """
    heads: dict[str, Finding] = {}
    under: dict[str, str] = {}
    for slip in sorted(_slips(facts, found), key=lambda one: -len(one.settled)):
        if not any(one.id in under or one.id in heads for one in slip.settled):
            head = slip.head
            heads[head.id] = replace(head, corrections=_offers(slip, head))
            under |= {one.id: head.id for one in slip.settled if one is not head}
    return tuple(
        heads.get(one.id) or (replace(one, under=under[one.id]) if one.id in under else one)
        for one in found
    )


def _offers(slip: Slip, head: Finding) -> tuple[Correction, ...]:
    """Return the corrections of the head and those of the finding whose correction settles it."""
    others = (slip.correction,) if slip.owner is None else slip.owner.corrections
    offered = {one.values for one in head.corrections}
    return (*(one for one in others if one.values not in offered), *head.corrections)


def _slips(facts: Facts, found: Iterable[Finding]) -> Iterator[Slip]:
    """Yield for each finding that offers it, and each exchange, what its correction settles."""
    figures = [one for one in found if one.rule in _IN_TABLES | _IN_TEXTS and one.kind in _KINDS]
    right = {
        key
        for one in found
        if one.rule == _CAUSES[0] and one.kind is FindingKind.EXPLAINED
        for key in one.places
    }
    for owner in figures:
        if owner.rule in _CAUSES:
            settling = (
                _settled(facts, figures, one, (owner,))
                for one in owner.corrections
                if right.isdisjoint(dict(one.values))
            )
            yield from _best(settling, owner)
    summed = {one.places[0].partition(".")[0] for one in figures if one.rule in _SUMS}
    for table in FORM.tables:
        if table.key not in summed and _cells_found(figures, table.key) > 1:
            settling = (_settled(facts, figures, one, ()) for one in exchanges(facts, table))
            yield from _best((one for one in settling if len(one[1]) > 1), None)


def _cells_found(figures: Iterable[Finding], table: str) -> int:
    return sum(one.places[0].startswith(f"{table}.") for one in figures)


def _best(
    settling: Iterable[tuple[Correction, tuple[Finding, ...]]], owner: Finding | None
) -> Iterator[Slip]:
    """Yield the slip whose correction settles most, if it settles another finding at all."""
    correction, settled = max(settling, key=lambda one: len(one[1]), default=(None, ()))
    if correction and len(settled) > 1:
        yield Slip(correction, owner, settled)


def _settled(
    facts: Facts, figures: Iterable[Finding], correction: Correction, own: tuple[Finding, ...]
) -> tuple[Correction, tuple[Finding, ...]]:
    """Return a correction with ``own`` and all other findings about its cells that are gone on a
    copy; none where that has a new one."""
    changed = dict(correction.values).keys()
    about = [
        one
        for one in figures
        if one not in own and not changed.isdisjoint((*one.places, one.compared_key))
    ]
    if not about:
        return correction, own
    before = {one.id for one in figures}
    after = facts.once(_after, correction.values, _IN_TABLES)
    if any(one.rule in _IN_TEXTS for one in about):
        after |= facts.once(_after, correction.values, _IN_TEXTS)
    else:
        after |= {one.id for one in figures if one.rule in _IN_TEXTS}
    gone = tuple(one for one in about if one.id not in after)
    return correction, own if len(after - before) > len(gone) else (*own, *gone)


def _after(
    facts: Facts, values: tuple[tuple[str, Value], ...], group: frozenset[str]
) -> frozenset[str]:
    """Return the ids of what the rules of a group find, hints left out, on a copy of the draft
    with these values."""

    def found(copy: Facts) -> frozenset[str]:
        every = (
            one for rule in RULES if rule.id in group for one in copy.once(rule.findings) or ()
        )
        return frozenset(one.id for one in every if one.level is not Level.H)

    return facts.on_copy(dict(values), found)
