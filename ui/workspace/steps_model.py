"""The steps as a list model: the title of each page, and its status."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from model.checking.progress import Standing, Status
from model.findings.finding import FindingKind
from model.form import FORM
from resources.messages import screen as words
from resources.messages.checking import CHECK_TITLE
from ui.look import colours
from ui.look.finding_looks import KIND_LOOKS

Index = QModelIndex | QPersistentModelIndex
STANDING = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()

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


class StepsModel(QAbstractListModel):
    """The list of the pages of the form, 核对 and 导出; the last two have no status."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._titles = (*(page.title for page in FORM.pages), CHECK_TITLE, words.FINISH_TITLE)
        self._standings: list[Standing | None] = [None] * len(self._titles)

    def show_standings(self, standings: Iterable[Standing]) -> None:
        """Update the status of the pages of the form, given in their order."""
        for row, stands in enumerate(standings):
            if stands != self._standings[row]:
                self._standings[row] = stands
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        title, stands = self._titles[index.row()], self._standings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == STANDING:
            return stands
        if role == Qt.ItemDataRole.ToolTipRole:
            return _status_text(stands) or None
        return (
            f"{title} {_status_text(stands)}"
            if role == Qt.ItemDataRole.AccessibleTextRole
            else None
        )


def _status_text(stands: Standing | None) -> str:
    return MARKS[stands.status][3].format(count=stands.count) if stands else ""
