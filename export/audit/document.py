"""审核情况说明: what the check of a draft found, what was answered, what passed; its own paper.

It is handed in beside the report and is no part of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from export.audit.grids import (
    dismissed_grid,
    findings_grid,
    inapplicable_grid,
    passed_grid,
    settings_grid,
    signature_grid,
    stamp_grid,
    warnings_grid,
)
from export.audit.outcome import AuditOutcome, outcome
from export.report.nodes import BREAK, Grid, Paragraph, Run, Sheet, Style
from export.report.titles import inner_title
from export.save import Cancelled, Progress, export_file
from export.word.document import write_sheet
from model import product
from model.checking.checked import Checked
from model.draft.draft import Draft
from model.draft.draft_name import printed_name
from model.draft.facts import Facts
from model.files.disk import Disk
from resources.messages.papers import audit as words

Blocks = Iterator[Paragraph | Grid]


@dataclass(frozen=True, slots=True)
class Edition:
    """Which revision of the draft the paper is about, and when it was made.

    ``mark`` is that of model.storage.codec, "" for a draft with changes not saved yet; ``made`` is
    aware, and its own date is printed.
    """

    mark: str
    made: datetime


def export_audit(
    checked: Checked,
    edition: Edition,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> None:
    """Write the paper to ``path``, as :func:`export.save.export_file` does."""
    render = partial(audit_document, checked, edition)
    export_file(path, render, progress=progress, cancelled=cancelled, disk=disk)


def audit_document(checked: Checked, edition: Edition) -> bytes:
    """Return the bytes of the paper as a .docx."""
    return write_sheet(audit_sheet(checked, edition), edition.made.astimezone(UTC))


def audit_sheet(checked: Checked, edition: Edition) -> Sheet:
    """Return the paper as a tree. Any draft has one; it never raises."""
    found, draft = outcome(checked), checked.draft
    title = (*inner_title(Facts(draft)), Paragraph(Style.TITLE, (Run(words.TITLE),)))
    sections = (
        (words.ERRORS, findings_grid(found.errors), words.NO_ERRORS),
        (words.WARNINGS, warnings_grid(draft, found.warnings), words.NO_WARNINGS),
        (words.HINTS, findings_grid(found.hints), words.NO_HINTS),
        (words.OTHER_FIGURES, dismissed_grid(found.dismissed), words.NO_OTHER_FIGURES),
        (words.SETTINGS, _settings(draft, found), words.NO_SETTINGS),
        (words.PASSED, passed_grid(found.passed), words.NONE_PASSED),
        (words.INAPPLICABLE, inapplicable_grid(found.inapplicable), words.NONE_INAPPLICABLE),
        (words.SIGNATURES, signature_grid(), ""),
    )
    blocks = (block for section in sections for block in _section(*section))
    return Sheet(
        "".join(line.text for line in title).replace(BREAK, ""),
        (*title, _stamp(draft, edition), *_summary(found), *blocks),
    )


def _settings(draft: Draft, found: AuditOutcome) -> Grid | None:
    return settings_grid(draft, found.switched_off, found.moved)


def _section(heading: str, grid: Grid | None, nothing: str) -> Blocks:
    """Yield a heading and its table, or what is said instead of an empty one."""
    yield Paragraph(Style.HEADING, (Run(heading),))
    yield grid or _body(nothing)


def _stamp(draft: Draft, edition: Edition) -> Grid:
    made, name = edition.made, printed_name(draft)
    rev, _, checksum = edition.mark.partition(":")
    return stamp_grid(
        (
            (words.UNIT, name.unit or words.NOT_FILLED),
            (words.YEAR, name.year or words.NOT_FILLED),
            (words.REGION, name.region or words.NOT_FILLED),
            (words.DATE, words.DAY.format(year=made.year, month=made.month, day=made.day)),
            (words.PROGRAM, f"{product.NAME} {product.VERSION}"),
            (words.REVISION, rev or words.NOT_SAVED),
            (words.CHECKSUM, checksum),
        )
    )


def _summary(found: AuditOutcome) -> Blocks:
    errors, warnings, unexplained = len(found.errors), len(found.warnings), found.unexplained
    yield _body(
        words.SUMMARY.format(
            rules=found.rules,
            errors=errors,
            warnings=warnings,
            given=warnings - unexplained,
            unexplained=unexplained,
            hints=len(found.hints),
            passed=len(found.passed),
            inapplicable=len(found.inapplicable),
            off=len(found.switched_off),
            moved=len(found.moved),
        )
    )
    if rules := found.unchecked:
        yield _body(words.UNCHECKED.format(count=len(rules), rules="、".join(rules)))
    left = ((words.ERRORS_LEFT, errors), (words.UNEXPLAINED_LEFT, unexplained))
    what = "、".join(text.format(count=count) for text, count in left if count)
    yield _body(words.NOT_READY.format(what=what) if what else words.READY)


def _body(text: str) -> Paragraph:
    return Paragraph(Style.BODY, (Run(text),))
