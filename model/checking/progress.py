"""The progress of a draft: how much is filled in, and the status of each page."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import NamedTuple

from model.draft.facts import Facts
from model.findings.finding import Finding, FindingKind, Level
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
class Standing:
    """A page's status and how many findings (or, when PARTIAL, blanks) make it so."""

    status: Status
    count: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers of filled and of all fields to fill; a total that is added up counts as filled."""

    filled: int
    total: int


def progress(facts: Facts, page: str | None = None) -> Progress:
    """Return the progress of the whole form, or of one page by its key."""
    pages = [facts.once(_PAGES[item.key]) for item in FORM.pages if page in (None, item.key)]
    return Progress(sum(item.filled for item in pages), len(to_fill(page)))


def standings(facts: Facts, findings: Iterable[Finding]) -> dict[str, Standing]:
    """Return the status of each page, by its key."""
    found: dict[str, list[Finding]] = {page.key: [] for page in FORM.pages}
    for finding in findings:
        found.setdefault(finding.page, []).append(finding)
    return {page.key: _standing(facts, found[page.key], page) for page in FORM.pages}


def _standing(facts: Facts, found: list[Finding], page: Page) -> Standing:
    """Return the status of a page; a blank required field is no error of an untouched page."""
    wrong = [f for f in found if f.level is Level.E and not f.missing]
    explain = [f for f in found if f.kind in (FindingKind.EXPLAIN, FindingKind.UNCHECKED)]
    if wrong:
        return Standing(Status.ERROR, len(wrong))
    if explain:
        return Standing(Status.EXPLAIN, len(explain))
    fill = facts.once(_PAGES[page.key])
    if not fill.begun:
        return Standing(Status.EMPTY)
    blank = fill.blank or sum(1 for f in found if f.level is Level.E)
    return Standing(Status.PARTIAL, blank) if blank else Standing(Status.DONE)


class _Fill(NamedTuple):
    """Fields of a page: how many are filled, whether the clerk filled any, and how many are blank
    outside tables, whose blank cells have a hint of their own (T04)."""

    filled: int
    begun: bool
    blank: int


def _fill(facts: Facts, *, page: Page) -> _Fill:
    cells = {field.key for table in page.tables for field in table.fields}
    fields = to_fill(page.key)
    blank = [field.key for field in fields if not _filled(facts, field)]
    begun = any(facts.filled(field.key) for field in fields)
    return _Fill(len(fields) - len(blank), begun, sum(key not in cells for key in blank))


_PAGES = {page.key: partial(_fill, page=page) for page in FORM.pages}


def _filled(facts: Facts, field: Field) -> bool:
    if facts.filled(field.key):
        return True
    if field.is_total:
        return facts.computed(field.key).is_number
    count = COUNT_OF_NAMES.get(field.key)
    return count is not None and facts.number(count).value == 0
