"""One slip and the findings it makes: those that are gone on a copy with its figure put right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

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
_ABOUT_FIGURES = _IN_TABLES | _IN_TEXTS
_MOST_IN_TEXTS = 12  # findings in texts; with more, no rule about texts is run on copies
_TABLES = {table.key: table for table in FORM.tables}
_BY_ID = {rule.id: rule for rule in RULES}
_OPEN = (FindingKind.ERROR, FindingKind.EXPLAIN)
_KINDS = (*_OPEN, FindingKind.EXPLAINED)  # explained ones stay where they are: the order holds


@dataclass(frozen=True, slots=True)
class Slip:
    """A correction, the finding that offers it (None: an exchange), and all that it settles."""

    correction: Correction
    owner: Finding | None
    settled: tuple[Finding, ...]

    @property
    def head(self) -> Finding:
        """The finding that names the cause, else the first one about a table."""
        return min((one for one in self.settled if one.kind in _OPEN), key=_precedence)


def _precedence(finding: Finding) -> tuple[int, bool]:
    causes = (*_CAUSES, finding.rule)
    return causes.index(finding.rule), finding.rule in _IN_TEXTS


def folded(facts: Facts, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings, those that follow from a slip under the one that names its cause.

    Each is under one head at most: that of the correction that settles most. Nothing is folded
    under a figure that the clerk explained. It raises what a rule raises on a copy.
    """
    heads: dict[str, Finding] = {}
    under: dict[str, str] = {}
    figures = [one for one in found if one.rule in _ABOUT_FIGURES and one.kind in _KINDS]
    for slip in sorted(_slips(facts, figures), key=lambda one: -len(one.settled)):
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


def _slips(facts: Facts, figures: Sequence[Finding]) -> Iterator[Slip]:
    """Yield for each finding that offers it, and each exchange, what its correction settles."""
    right = {
        key
        for one in figures
        if one.rule == _CAUSES[0] and one.kind is FindingKind.EXPLAINED
        for key in one.places
    }
    if sum(one.rule in _IN_TEXTS for one in figures) > _MOST_IN_TEXTS:
        figures = [one for one in figures if one.rule in _IN_TABLES]
    known = frozenset(one.id for one in figures)
    for owner in figures:
        if owner.rule in _CAUSES and owner.kind in _OPEN:
            settling = (
                _settled(facts, figures, known, one, (owner,))
                for one in owner.corrections
                if right.isdisjoint(values := dict(one.values)) and "" not in values.values()
            )
            yield from _best(settling, owner)
    summed = {one.places[0].partition(".")[0] for one in figures if one.rule in _SUMS}
    for table in FORM.tables:
        about = [one for one in figures if one.kind in _OPEN and _is_about(one, table.key)]
        sure = len(about) > 1 or any(one.level is Level.E for one in about)
        if sure and table.key not in summed:
            possible = facts.once(_exchanges_in, table.key)
            settling = (_settled(facts, figures, known, one, ()) for one in possible)
            yield from _best((one for one in settling if _is_sure(one)), None)


def _exchanges_in(facts: Facts, table: str) -> tuple[Correction, ...]:
    return tuple(exchanges(facts, _TABLES[table]))


def _is_about(finding: Finding, table: str) -> bool:
    return any(key.startswith(f"{table}.") for key in (finding.places[0], finding.compared_key))


@dataclass(frozen=True, slots=True)
class _Trial:
    """A correction, the findings it settles, and how many it makes."""

    correction: Correction
    settled: tuple[Finding, ...]
    made: int


def _is_sure(exchange: _Trial) -> bool:
    """Whether an exchange may be proposed: it makes nothing, and settles an error or two others."""
    is_open = [one.level is Level.E for one in exchange.settled if one.kind in _OPEN]
    return not exchange.made and (any(is_open) or len(is_open) > 1)


def _best(trials: Iterable[_Trial], owner: Finding | None) -> Iterator[Slip]:
    """Yield the slip whose correction settles most, if it settles another finding at all."""
    best = max(trials, key=lambda one: len(one.settled) - one.made, default=None)
    if best and best.made < len(best.settled) and (owner is None or len(best.settled) > 1):
        yield Slip(best.correction, owner, best.settled)


def _settled(
    facts: Facts,
    figures: Iterable[Finding],
    known: frozenset[str],
    correction: Correction,
    own: tuple[Finding, ...],
) -> _Trial:
    """Return what becomes of ``own`` and all other findings about its cells on a copy.

    For an exchange all rules are run there, those about texts only where it settles enough; else
    those alone that found something: a typed total off its parts is wrong whatever its correction
    makes elsewhere.
    """
    changed = dict(correction.values).keys()
    about = [
        one
        for one in figures
        if not changed.isdisjoint((*one.places, one.compared_key))
        and all(one is not other for other in own)
    ]
    trial = _Trial(correction, own, 0)
    if own and about:
        return _tried(facts, known, about, trial, frozenset(one.rule for one in about))
    if not _is_sure(replace(trial, settled=tuple(about))):
        return trial  # however it turned out
    in_tables = [one for one in about if one.rule in _IN_TABLES]
    tried = _tried(facts, known, in_tables, trial, _IN_TABLES)
    in_texts = [one for one in about if one.rule in _IN_TEXTS]
    if tried.made or not (in_texts or _is_sure(tried)):
        return tried
    return _tried(facts, known, in_texts, tried, _IN_TEXTS)


def _tried(
    facts: Facts,
    known: frozenset[str],
    about: Iterable[Finding],
    trial: _Trial,
    rules: frozenset[str],
) -> _Trial:
    """Return a trial with what these rules say of its copy; ``known`` are the ids found here."""
    values = tuple(sorted(trial.correction.values))  # the same slip in two rows is tried once
    after = _after(facts, values, rules)
    gone = (one for one in about if one.id not in after)
    made = after - known
    return _Trial(trial.correction, (*trial.settled, *gone), trial.made + len(made))


def _after(
    facts: Facts, values: tuple[tuple[str, Value], ...], rules: Iterable[str]
) -> frozenset[str]:
    """Return the ids of what these rules find, hints left out, on a copy of the draft with these
    values: each rule by itself, so that typing runs those again that read what is typed."""
    found = (facts.once(_found_there, values, rule) for rule in sorted(rules))
    return frozenset(chain.from_iterable(found))


def _found_there(facts: Facts, values: tuple[tuple[str, Value], ...], rule: str) -> frozenset[str]:
    def found(copy: Facts) -> frozenset[str]:
        every = copy.once(_BY_ID[rule].findings) or ()
        return frozenset(one.id for one in every if one.level is not Level.H)

    return facts.on_copy(dict(values), found)
