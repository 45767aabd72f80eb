"""The progress of a draft: how much is filled in, and the status of each page."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import NamedTuple

from model.checking.grouping import (
    FindingGroup,
    blanks_group,
    carried_group,
    grouped,
    untouched_group,
)
from model.draft.carried import carried_fields
from model.draft.facts import Facts
from model.findings.finding import Finding, FindingKind
from model.form import FORM
from model.form.required import COUNT_OF_NAMES, to_fill
from model.form.spec import Field, Page


class Status(Enum):
    """The status of a page; the worst that applies."""

    EMPTY = "empty"
    PARTIAL = "partial"
    DONE = "done"
    EXPLAIN = "explain"  # findings of level W without a 说明 that holds
    ERROR = "error"  # findings of level E


@dataclass(frozen=True, slots=True)
class PageStatus:
    """A page's status, and its findings in groups.

    ``to_do`` are errors, what needs a 说明, what is not filled in and what is still last year's:
    these are counted;
    ``others`` are hints and what is explained.
    """

    status: Status
    to_do: tuple[FindingGroup, ...] = ()
    others: tuple[FindingGroup, ...] = ()

    @property
    def count(self) -> int:
        """How much is left to do; like findings count once. 0 on a page not begun (未填), which
        is one of what is left of the whole form."""
        return 0 if self.status is Status.EMPTY else len(self.to_do)

    @property
    def groups(self) -> tuple[FindingGroup, ...]:
        """All there is to see on the page."""
        return (*self.to_do, *self.others)


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers of filled and of all fields to fill; what is computed counts as filled."""

    filled: int
    total: int


def progress(facts: Facts, page: str | None = None) -> Progress:
    """Return the progress of the whole form, or of one page by its key."""
    pages = [facts.once(_PAGES[item.key]) for item in FORM.pages if page in (None, item.key)]
    return Progress(sum(item.filled for item in pages), len(to_fill(page)))


def page_statuses(facts: Facts, findings: Iterable[Finding]) -> dict[str, PageStatus]:
    """Return the status of each page, by its key; what follows from a slip on another page is
    counted there, with its cause."""
    listed = tuple(findings)
    pages = {finding.id: finding.page for finding in listed}
    found: dict[str, list[Finding]] = {page.key: [] for page in FORM.pages}
    for finding in listed:
        found.setdefault(pages.get(finding.under, finding.page), []).append(finding)
    return {page.key: _page_status(facts, found[page.key], page) for page in FORM.pages}


def all_groups(statuses: Mapping[str, PageStatus]) -> tuple[FindingGroup, ...]:
    """Return what there is to see on all pages, worst first, then by place."""
    groups = (group for status in statuses.values() for group in status.groups)
    return tuple(sorted(groups, key=lambda group: group.rank))


def left_to_do(statuses: Mapping[str, PageStatus]) -> int:
    """Return how much is left on the whole form: all that pages count, and each one not begun."""
    return sum(len(status.to_do) for status in statuses.values())


def kind_counts(groups: Iterable[FindingGroup]) -> Counter[FindingKind]:
    """Return how many groups there are of each kind."""
    return Counter(group.kind for group in groups)


def _page_status(facts: Facts, found: list[Finding], page: Page) -> PageStatus:
    """Return how a page stands; a blank required field is no error of an untouched page."""
    fill = facts.once(_PAGES[page.key])
    groups = grouped(found)
    others = tuple(group for group in groups if not group.is_to_do)
    to_do = tuple(group for group in groups if group.is_to_do)
    kinds = {group.kind for group in to_do}
    if not fill.begun and kinds <= {FindingKind.BLANK}:
        blanks = tuple(finding for group in to_do for finding in group.findings)
        return PageStatus(Status.EMPTY, (untouched_group(page, blanks),), others)
    named = {key for finding in found if finding.missing for key in finding.places}
    if blank := tuple(field for field in fill.blank if field.key not in named):
        to_do = (*to_do, blanks_group(blank))
    if carried := carried_fields(facts.draft, page):
        to_do = (*to_do, carried_group(page, carried))
    return PageStatus(_status(kinds, to_do), to_do, others)


def _status(kinds: Set[FindingKind], to_do: tuple[FindingGroup, ...]) -> Status:
    if FindingKind.ERROR in kinds:
        return Status.ERROR
    if kinds & {FindingKind.EXPLAIN, FindingKind.UNCHECKED}:
        return Status.EXPLAIN
    return Status.PARTIAL if to_do else Status.DONE


class _Fill(NamedTuple):
    """Fields of a page: how many are filled, whether the clerk filled any, and which are blank
    outside tables, whose blank cells have a hint of their own (T04)."""

    filled: int
    begun: bool
    blank: tuple[Field, ...]


def _fill(facts: Facts, *, page: Page) -> _Fill:
    cells = {field.key for table in page.tables for field in table.fields}
    fields = to_fill(page.key)
    blank = tuple(field for field in fields if not _filled(facts, field))
    begun = any(facts.filled(field.key) for field in fields)
    outside = tuple(field for field in blank if field.key not in cells)
    return _Fill(len(fields) - len(blank), begun, outside)


_PAGES = {page.key: partial(_fill, page=page) for page in FORM.pages}


def _filled(facts: Facts, field: Field) -> bool:
    if facts.filled(field.key):
        return True
    if field.computed_from:
        return facts.computed(field.key).is_number
    count = COUNT_OF_NAMES.get(field.key)
    return count is not None and facts.number(count).value == 0
