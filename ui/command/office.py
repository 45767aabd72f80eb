"""export, audit: a draft file as a Word report, and what its check found as another.

The one place where commands load python-docx.
"""

from datetime import datetime
from pathlib import Path

from model.draft import Draft
from model.findings import Finding
from ui.command.files import load
from ui.command.words import Given


def run(given: Given) -> int:
    target = given.target
    export(load(given.file).draft, target)
    return 0


def audit(given: Given) -> int:
    """The 审核情况说明 of the draft as it lies in the file."""
    from export.audit import Edition, export_audit

    target, stored = given.target, load(given.file)
    export_audit(stored.draft, Edition(stored.mark, datetime.now().astimezone()), target)
    return 0


def export(draft: Draft, to: Path) -> None:
    """Write the report. What is wrong is raised as the exporter's own error."""
    from export.save import export_word

    export_word(draft, to)


def read_back(draft: Draft, path: Path) -> tuple[Finding, ...]:
    """X04: where the exported file does not have the form's figures."""
    from export.reading import compare

    return compare(draft, path)
