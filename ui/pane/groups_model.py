"""The groups of findings of a page as a list model."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from model.checking.grouping import FindingGroup
from resources.messages import screen as words
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
GROUP = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


class GroupsModel(QAbstractListModel):
    """The list of a page's groups but the one that is shown in detail."""

    _groups: tuple[FindingGroup, ...] = ()

    def show_groups(self, groups: tuple[FindingGroup, ...]) -> None:
        """Show groups; rows that stay are repainted only where they differ."""
        before = self._groups
        if [group.first.id for group in before] == [group.first.id for group in groups]:
            self._groups = groups
            for row, (old, new) in enumerate(zip(before, groups, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginResetModel()
            self._groups = groups
            self.endResetModel()

    def group(self, row: int) -> FindingGroup | None:
        """Return the group in a row; None outside the list."""
        return self._groups[row] if 0 <= row < len(self._groups) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group = self.group(index.row())
        if group is None:
            return None
        if role == GROUP:
            return group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            kind = words.KIND_NAMES[group.kind.value]
            return f"{kind} {group.place} {group.message}"
        return plain_tip(group.message) if role == Qt.ItemDataRole.ToolTipRole else None
