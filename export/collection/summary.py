"""The 审核汇总 as a file: its three sheets, written beside the old one, which it then replaces."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from export.collection.figures_sheet import figures_sheet
from export.collection.reports_sheets import findings_sheet, reports_sheet
from export.save import Cancelled, Progress, export_file
from export.workbook.package import workbook_bytes
from model.collection.report_line import ReportLine
from resources.messages.papers import workbook as words


def export_summary(
    lines: Sequence[ReportLine],
    path: Path,
    now: datetime,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write the workbook of these reports; ``now`` is its date, in local time.

    Raises ExportError; what stood at ``path`` is then unchanged.
    """
    export_file(path, lambda: summary_bytes(lines, now), progress=progress, cancelled=cancelled)


def summary_bytes(lines: Sequence[ReportLine], now: datetime) -> bytes:
    """Return the workbook: 汇总, 发现的问题, 数据."""
    day = words.DAY.format(year=now.year, month=now.month, day=now.day)
    sheets = (reports_sheet(lines, day), findings_sheet(lines, day), figures_sheet(lines, day))
    return workbook_bytes(sheets, words.SUMMARY, now.astimezone(UTC))
