"""The findings as a list for the panel, one kind at a time."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from model.findings import Finding, Kind
from model.form import FORM
from resources.words import screen as words
from ui.live import Live

Index = QModelIndex | QPersistentModelIndex
FINDING = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


class FindingsModel(QAbstractListModel):
    """The findings of a kind, or of all (None), worst first."""

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._kind: Kind | None = None
        self._found: tuple[Finding, ...] = ()
        live.shown_changed.connect(self._refresh)
        self._refresh()

    def show_kind(self, kind: Kind | None) -> None:
        """Show one kind, or all of them."""
        self._kind = kind
        self._refresh()

    def finding(self, row: int) -> Finding | None:
        """What stands in a row; None outside the list."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def count(self, kind: Kind | None = None) -> int:
        """How many findings there are of a kind, whatever kind is shown."""
        return sum(1 for finding in self._live.shown if kind in (None, finding.kind))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding = self.finding(index.row())
        if finding is None:
            return None
        if role == FINDING:
            return finding
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{words.KIND_NAMES[finding.kind.value]} {place(finding)} {finding.message}"
        return finding.message if role == Qt.ItemDataRole.ToolTipRole else None

    def _refresh(self) -> None:
        found = tuple(f for f in self._live.shown if self._kind in (None, f.kind))
        if found != self._found:
            self.beginResetModel()
            self._found = found
            self.endResetModel()


def place(finding: Finding) -> str:
    """Where it is: the page's title and the field, cell or part."""
    page = FORM.page_of(finding.places[0])
    title = page.title if page else ""
    return words.FINDING_PLACE.format(page=title, place=finding.place.replace(".", " "))
