"""The commands export and audit: a draft file as report, 填报数据 or 审核情况说明.

The one place where commands load python-docx and, for a PDF, Qt.
"""

from datetime import datetime
from pathlib import Path

from export.destination import Destination
from export.file_names import (
    suggested_audit_name,
    suggested_data_name,
    suggested_name,
    suggested_pdf_name,
)
from model.checking.check import check
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.finding import Finding
from resources.messages import command as words
from ui.cli.arguments import TO, Arguments
from ui.cli.files import load
from ui.cli.output import print_error


def run(arguments: Arguments) -> int:
    """Export the draft in the file: a path in .pdf or .xlsx says as what, any other as Word."""
    draft = load(arguments.file).draft
    kind = _suffix(arguments.required(TO))
    named, write = _KINDS.get(kind, (suggested_name, export))
    target = arguments.paper(named(draft))
    write(draft, target.path)
    _report_path(arguments, target)
    return 0


def audit(arguments: Arguments) -> int:
    """Export the 审核情况说明 of the draft in the file."""
    from export.audit.document import Edition, export_audit

    stored = load(arguments.file)
    target = arguments.paper(suggested_audit_name(stored.draft))
    edition = Edition(stored.mark, datetime.now().astimezone())
    export_audit(check(Facts(stored.draft)), edition, target.path)
    _report_path(arguments, target)
    return 0


def _report_path(arguments: Arguments, target: Destination) -> None:
    """Print where the file was written, if not to the path that was given."""
    if Path(arguments.required(TO)).absolute() != target.path:
        print_error(target.message + words.WRITTEN_TO.format(path=target.path))


def export(draft: Draft, path: Path) -> None:
    """Write the report. Raises ExportError."""
    from export.save import export_word

    export_word(draft, path)


def export_data(draft: Draft, path: Path) -> None:
    """Write the workbook 填报数据. Raises ExportError."""
    from export.data_book.saving import export_data as write

    write(draft, path)


def export_pdf(draft: Draft, path: Path) -> None:
    """Write the report as a PDF. Raises ExportError."""
    from ui.paper.saving import export_pdf_of_command

    export_pdf_of_command(draft, path)


_KINDS = {".xlsx": (suggested_data_name, export_data), ".pdf": (suggested_pdf_name, export_pdf)}


def _suffix(typed: str) -> str:
    return Path(typed.rstrip("\"'” ")).suffix.lower()


def read_back(draft: Draft, path: Path) -> tuple[Finding, ...]:
    """Return a finding (X04) for each figure that the exported file does not have."""
    from export.word.read_back import compare

    return compare(draft, path)
