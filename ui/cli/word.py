"""The commands export and audit: a draft file as Word report, 填报数据 or 审核情况说明.

The one place where commands load python-docx.
"""

from datetime import datetime
from pathlib import Path

from export.destination import Destination
from export.file_names import suggested_audit_name, suggested_data_name, suggested_name
from model.checking.check import check
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.finding import Finding
from resources.messages import command as words
from ui.cli.arguments import TO, Arguments
from ui.cli.files import load
from ui.cli.output import print_error


def run(arguments: Arguments) -> int:
    """Export the draft in the file: its report, or to a path in .xlsx the workbook 填报数据."""
    draft = load(arguments.file).draft
    if _is_workbook(arguments.required(TO)):
        target = arguments.paper(suggested_data_name(draft))
        export_data(draft, target.path)
    else:
        target = arguments.paper(suggested_name(draft))
        export(draft, target.path)
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


def _is_workbook(typed: str) -> bool:
    return typed.rstrip("\"'” ").lower().endswith(".xlsx")


def read_back(draft: Draft, path: Path) -> tuple[Finding, ...]:
    """Return a finding (X04) for each figure that the exported file does not have."""
    from export.word.read_back import compare

    return compare(draft, path)
