"""The steps as a list model: the title of each page, and its status."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel

from model.checking.progress import Standing, Status
from model.findings.finding import FindingKind
from model.form import FORM
from resources.messages import screen as words
from resources.messages.checking import CHECK_TITLE
from ui.look import colours
from ui.look.finding_looks import KIND_LOOKS

STANDING = int(Qt.ItemDataRole.UserRole) + 1

_KINDS = (FindingKind.ERROR, FindingKind.EXPLAIN, FindingKind.EXPLAINED)
_ERROR, _EXPLAIN, _DONE = (KIND_LOOKS[kind].sign for kind in _KINDS)
MARKS: dict[Status, tuple[str, QColor, QColor, str]] = {
    Status.EMPTY: ("", colours.MUTED, colours.BLANK_STEP, words.STATUS_EMPTY),
    Status.PARTIAL: ("…", colours.MUTED, colours.BLANK_STEP, words.STATUS_PARTIAL),
    Status.DONE: (_DONE, colours.GOOD, colours.GOOD_SOFT, words.STATUS_DONE),
    Status.EXPLAIN: (_EXPLAIN, colours.WARNING, colours.WARNING_STEP, words.STATUS_EXPLAIN),
    Status.ERROR: (_ERROR, colours.ERROR, colours.ERROR_STEP, words.STATUS_ERROR),
}
"""The sign of a status ("": the number of the step), its ink, its ground, and its text."""


class StepsModel(QStandardItemModel):
    """The list of the pages of the form, 核对 and 导出; the last two have no status."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        for title in (*(page.title for page in FORM.pages), CHECK_TITLE, words.FINISH_TITLE):
            self.appendRow(QStandardItem(title))

    def show_standings(self, standings: Iterable[Standing]) -> None:
        """Update the status of the pages of the form, given in their order."""
        for row, stands in enumerate(standings):
            item = self.item(row)
            if stands != item.data(STANDING):
                text = MARKS[stands.status][3].format(count=stands.count)
                item.setData(stands, STANDING)
                item.setData(text, Qt.ItemDataRole.ToolTipRole)
                item.setAccessibleText(f"{item.text()} {text}")
