"""Like findings of a page as one: what the clerk looks at, counts and answers together.

Every number of the window counts these groups: the steps, the pane, 核对, 打印与导出, the cards.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from model.checking.folding import Rank, rank
from model.findings.finding import Finding, FindingKind, Level
from model.form import FORM
from model.form.spec import CELL, Field, Page, ValueKind
from resources.messages import findings as words

_CELLS = frozenset(field.key for table in FORM.tables for field in table.fields)
_WORST_FIRST = (
    FindingKind.ERROR,
    FindingKind.BLANK,
    FindingKind.UNCHECKED,
    FindingKind.EXPLAIN,
    FindingKind.CARRIED,
    FindingKind.EXPLAINED,
    FindingKind.HINT,
)
_MOST_NAMED = 4
_TO_DO = set(_WORST_FIRST[:5])


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one rule in one row of a table, or fields not filled in; mostly just one.

    ``under`` are findings that follow from the first one's slip: they go when it is mended.
    """

    findings: tuple[Finding, ...]
    under: tuple[Finding, ...] = ()

    @property
    def first(self) -> Finding:
        """The finding that stands for the group: the first on the form."""
        return self.findings[0]

    @property
    def kind(self) -> FindingKind:
        """Kind it is counted and shown by."""
        return self.worst.kind

    @property
    def worst(self) -> Finding:
        """The first finding, or one that follows from it where that is worse."""
        return min((self.first, *self.under), key=lambda one: _WORST_FIRST.index(one.kind))

    @property
    def is_to_do(self) -> bool:
        """Whether there is something to do about it: all but hints and what is explained."""
        return self.kind in _TO_DO

    @property
    def page(self) -> str:
        """Key of the page it is counted on."""
        return self.first.page

    @property
    def rank(self) -> Rank:
        """Rank of its worst finding, by which groups of several pages are listed."""
        return min(rank(one) for one in (*self.findings, *self.under))

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(finding.id for finding in (*self.findings, *self.under))

    @property
    def place(self) -> str:
        """Places in one: 调整预算数·基本支出、项目支出."""
        row, dot, column = self.first.place.partition(CELL)
        columns = [column, *(one.place.rpartition(CELL)[2] for one in self.findings[1:])]
        joined = words.PLACE_JOIN.join(columns)
        return f"{row}{CELL}{joined}" if dot else self.first.place

    @property
    def short_place(self) -> str:
        """Places in one, in a list: of a text （三） or its page."""
        return self.place if len(self.findings) > 1 else self.first.short_place

    @property
    def message(self) -> str:
        """The first one's sentence, and how many more there are."""
        rest = len(self.findings) - 1 if self.first.rule else 0  # else it says so itself
        more = words.MORE_LIKE_IT.format(count=rest) if rest else ""
        return self.first.message + more


def grouped(findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    """Return findings in groups, in the order of each group's first finding."""
    listed = tuple(findings)
    ids = {finding.id for finding in listed}
    like: dict[object, list[Finding]] = {}
    under: dict[str, list[Finding]] = {}
    for finding in listed:
        if finding.under in ids:
            under.setdefault(finding.under, []).append(finding)
        else:
            like.setdefault(_likeness(finding), []).append(finding)
    return tuple(
        FindingGroup(tuple(found), tuple(one for f in found for one in under.get(f.id, ())))
        for found in like.values()
    )


def _likeness(finding: Finding) -> object:
    """Return what like findings have in common: errors are each mended by itself."""
    if finding.level is Level.E or finding.subject or finding.part:
        return finding.id
    row = finding.places[0].rpartition(".")[0] if finding.places[0] in _CELLS else ""
    return (finding.rule, finding.kind, row) if row else finding.id


def alike(finding: Finding, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the other findings of its rule that wait for a 说明 as it does."""
    return tuple(
        one
        for one in findings
        if one.rule == finding.rule and one.kind is FindingKind.EXPLAIN and one.id != finding.id
    )


def beside_to_explain(
    findings: Iterable[Finding], here: Finding | None, step: int
) -> Finding | None:
    """Return the next of these that waits for a 说明, from the last on to the first; for −1 the
    one before, explained or not. None where there is none. ``here`` may be explained by now."""
    asked = [one for one in findings if one.level is Level.W]
    at = next((n for n, one in enumerate(asked) if here and one.id == here.id), -1)
    if step < 0:
        return asked[at - 1] if at > 0 else None
    after = (*asked[at + 1 :], *asked[: max(at, 0)])
    return next((one for one in after if one.kind is FindingKind.EXPLAIN), None)


def blanks_group(blank: tuple[Field, ...]) -> FindingGroup:
    """Return one group for all fields of a page that are not filled in."""
    names = words.PLACE_JOIN.join(field.label for field in blank)
    message = words.BLANKS.format(count=len(blank), list=names)
    return FindingGroup((Finding(tuple(field.key for field in blank), message, missing=True),))


def carried_group(page: Page, carried: tuple[Field, ...]) -> FindingGroup:
    """Return one group for all fields of a page that hold last year's values, not confirmed."""
    names = words.PLACE_JOIN.join(map(_short_name, carried[:_MOST_NAMED]))
    several = len(carried) > 1
    named = words.AND_OTHERS.format(list=names) if len(carried) > _MOST_NAMED else names
    message = words.CARRIED.format(count=len(carried), list=named) if several else words.CARRIED_ONE
    places = tuple(field.key for field in carried)
    part = page.title if several else ""
    return FindingGroup((Finding(places, message, carried=True, part=part, level=Level.H),))


def _short_name(field: Field) -> str:
    return FORM.short_place(field.key) if field.kind is ValueKind.TEXT else field.label


def carried_count(groups: Iterable[FindingGroup]) -> int:
    """Return how many fields are to be confirmed, each by itself."""
    carried = (group.first for group in groups if group.kind is FindingKind.CARRIED)
    return sum(len(finding.places) for finding in carried)


def untouched_group(page: Page, blanks: tuple[Finding, ...]) -> FindingGroup:
    """Return one group for a page on which nothing is filled in, with what its rules say of it."""
    first = Finding((page.fields[0].key,), words.PAGE_BLANK, missing=True, part=page.title)
    return FindingGroup((first, *blanks))
