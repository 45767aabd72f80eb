"""The way of the workbook 审核汇总 from the window."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from model.collection.report_line import LineState, ReportLine
from model.collection.sources import same_file
from resources.messages import start as words
from resources.messages.papers import workbook
from ui.export.file_flow import FileFlow
from ui.export.job import Cancelled, FileWriter, Progress
from ui.widgets.prompt_bar import PromptBar


class SummaryFlow(FileFlow):
    """One workbook at a time, of the lines as they are at the start."""

    def __init__(
        self, lines: Callable[[], Sequence[ReportLine]], bar: PromptBar, parent: QObject
    ) -> None:
        super().__init__(bar, words.SUMMARY_SAVED, parent)
        self._lines, self._bar = lines, bar

    def writer(self) -> FileWriter:
        return partial(_write, tuple(self._lines()))

    def start(self, typed: str, proposed: Path) -> None:
        """Write to a typed path, but never over a report that was collected."""
        place = same_file(Path(typed))
        taken = (line for line in self._lines() if same_file(line.path) == place)
        if any(line.state is not LineState.SKIPPED for line in taken):
            text = workbook.OVER_A_REPORT.format(path=Path(typed).name)
            self._bar.show_until_change(text, "E")
        else:
            super().start(typed, proposed)


def _write(
    lines: Sequence[ReportLine], path: Path, progress: Progress, cancelled: Cancelled
) -> None:
    from export.collection.summary import export_summary  # late: few write a workbook

    now = datetime.now().astimezone()
    export_summary(lines, path, now, progress=progress, cancelled=cancelled)
