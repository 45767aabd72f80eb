"""export, audit: a draft file as a Word report, and what its check found as another.

The one place where commands load python-docx.
"""

from datetime import datetime
from pathlib import Path

from export.destination import Destination
from export.file_names import suggested_audit_name, suggested_name
from model.draft.draft import Draft
from model.findings.finding import Finding
from resources.messages import command as words
from ui.cli.arguments import TO, Arguments
from ui.cli.files import load
from ui.cli.output import complain


def run(given: Arguments) -> int:
    draft = load(given.file).draft
    target = given.paper(suggested_name(draft))
    export(draft, target.path)
    _tell(given, target)
    return 0


def audit(given: Arguments) -> int:
    """The 审核情况说明 of the draft as it lies in the file."""
    from export.audit.document import Edition, export_audit

    stored = load(given.file)
    target = given.paper(suggested_audit_name(stored.draft))
    export_audit(stored.draft, Edition(stored.mark, datetime.now().astimezone()), target.path)
    _tell(given, target)
    return 0


def _tell(given: Arguments, target: Destination) -> None:
    """Say where it went, if not to the place that was named."""
    if Path(given.need(TO)).absolute() != target.path:
        complain(target.message + words.WRITTEN_TO.format(path=target.path))


def export(draft: Draft, to: Path) -> None:
    """Write the report. What is wrong is raised as the exporter's own error."""
    from export.save import export_word

    export_word(draft, to)


def read_back(draft: Draft, path: Path) -> tuple[Finding, ...]:
    """X04: where the exported file does not have the form's figures."""
    from export.word.read_back import compare

    return compare(draft, path)
