"""What keeps a report from 定稿: errors, and findings of level W without a 说明 (form.md §4)."""

from model.checking.checked import Checked
from model.findings.finding import Finding, Level, Reply


def open_findings(checked: Checked) -> tuple[Finding, ...]:
    """Return the findings to be mended or explained before the report is final, worst first."""
    return tuple(finding for finding in checked.findings if _is_open(finding))


def _is_open(finding: Finding) -> bool:
    if finding.level is Level.E:
        return True
    return finding.level is Level.W and finding.reply is not Reply.GIVEN
