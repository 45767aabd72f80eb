"""What there is to look at as a list model, filtered by kind, page and words."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from model.checking.grouping import FindingGroup
from model.checking.progress import kind_counts
from model.findings.finding import Finding, FindingKind
from model.form import FORM
from model.rules import BY_ID
from resources.messages import screen as words
from ui.session.window_session import WindowSession
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
GROUP = int(Qt.ItemDataRole.UserRole) + 1
_NO_PARENT = QModelIndex()
_TITLES = {page.key: page.title for page in FORM.pages}


class FindingsModel(QAbstractListModel):
    """The list, worst first, like findings in one row; the one of ``keep`` stays in 待说明 after
    it is explained."""

    renewing, renewed = Signal(), Signal()  # before and after rows are inserted or removed

    def __init__(self, session: WindowSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kind: FindingKind | None = None
        self._page = self._words = self._kept_id = ""
        self._held: frozenset[str] = frozenset()
        self._found: tuple[FindingGroup, ...] = ()
        self._ids: list[str] = []  # of the first findings in _found
        self.refresh()

    def show_kind(self, kind: FindingKind | None) -> None:
        """Filter by kind; None for all."""
        self._kind, self._kept_id, self._held = kind, "", frozenset()
        self.refresh()

    def show_page(self, page: str) -> None:
        """Filter by a page's key; "" for all."""
        self._page = page
        self.refresh()

    def search(self, text: str) -> None:
        """Filter by words in place, sentence or rule."""
        self._words = text.strip()
        self.refresh()

    def keep(self, finding_id: str) -> None:
        """Keep a finding in 待说明 after it is explained, until another is kept."""
        self._kept_id = finding_id
        self.refresh()

    def hold(self, finding_ids: Iterable[str]) -> None:
        """Keep these in 待说明 after they are explained, until another kind is shown."""
        self._held = frozenset(finding_ids)
        self.refresh()

    def keeps_another(self, finding_id: str) -> bool:
        """Whether another finding than this one is kept."""
        return self._kept_id != finding_id

    @property
    def is_filtered_by_kind_alone(self) -> bool:
        """Whether neither a page nor words are chosen."""
        return self._kind is not None and not (self._page or self._words)

    @property
    def found(self) -> tuple[FindingGroup, ...]:
        """The groups in the rows."""
        return self._found

    def group(self, row: int) -> FindingGroup | None:
        """Return the group in a row; None outside the list."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def row_of(self, finding_id: str) -> int:
        """Return the row of a finding, the first there or not; −1 when it is not in the list."""
        if finding_id in self._ids:
            return self._ids.index(finding_id)
        return next((n for n, one in enumerate(self._found) if finding_id in one.ids), -1)

    def counts(self) -> Counter[FindingKind]:
        """Return the count of each kind, filtered by page and words only."""
        return kind_counts(one for one in self._session.groups if self._is_on(one, self._page))

    def count_on(self, page: str) -> int:
        """Return the count on a page, by its key ("" for all), filtered by kind and words."""
        kind = self._kind
        found = (one for one in self._session.groups if kind is None or one.kind is kind)
        return sum(self._is_on(group, page) for group in found)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group = self.group(index.row())
        if group is None:
            return None
        if role == GROUP:
            return group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            where = on_page(group.page, group.place)
            return f"{words.KIND_NAMES[group.kind.value]} {where} {group.message}"
        tip = f"{group.place}\n{group.message}"
        return plain_tip(tip) if role == Qt.ItemDataRole.ToolTipRole else None

    def refresh(self) -> None:
        """Update the rows from the session; the view calls it while it is visible."""
        found = self._session.groups
        if self._kind or self._page or self._words:
            found = tuple(group for group in found if self._is_in(group))
        old, new = self._ids, [group.first.id for group in found]
        self._ids = new
        if old == new:
            self._update_rows(found)
            return
        start, end = _common_prefix(old, new), _common_prefix(old[::-1], new[::-1])
        end = min(end, len(old) - start, len(new) - start)
        self.renewing.emit()
        self._remove_rows(start, len(old) - end)
        self._insert_rows(found, start, len(new) - end)
        self._update_rows(found)
        self.renewed.emit()

    def _remove_rows(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(_NO_PARENT, first, end - 1)
            self._found = (*self._found[:first], *self._found[end:])
            self.endRemoveRows()

    def _insert_rows(self, found: tuple[FindingGroup, ...], first: int, end: int) -> None:
        if first < end:
            self.beginInsertRows(_NO_PARENT, first, end - 1)
            self._found = (*self._found[:first], *found[first:end], *self._found[first:])
            self.endInsertRows()

    def _update_rows(self, found: tuple[FindingGroup, ...]) -> None:
        """Replace the groups, one for each row; only rows that differ are repainted."""
        before, self._found = self._found, found
        for row, (old, new) in enumerate(zip(before, found, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _is_in(self, group: FindingGroup) -> bool:
        of_kind = self._kind in (None, group.kind) or self._is_kept(group)
        return of_kind and self._is_on(group, self._page)

    def _is_kept(self, group: FindingGroup) -> bool:
        """Whether it is listed with those to be explained although it is by now."""
        was_asked = self._kind in (FindingKind.EXPLAIN, FindingKind.UNCHECKED)
        held = any(one.id == self._kept_id or one.id in self._held for one in group.findings)
        return was_asked and held and group.kind is FindingKind.EXPLAINED

    def _is_on(self, group: FindingGroup, page: str) -> bool:
        """Whether a group is on a page and one of its findings contains the words searched for."""
        if page and group.page != page:
            return False
        every = (*group.findings, *group.under)
        return not self._words or any(self._words in _searched_text(one) for one in every)


def _common_prefix(one: list[str], other: list[str]) -> int:
    """Return the number of items both lists have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _searched_text(finding: Finding) -> str:
    """Return the text a search looks in: place, message, and the rule's id and sentence."""
    rule = BY_ID.get(finding.rule)
    sentence = rule.sentence if rule else ""
    return f"{place(finding)} {finding.message} {finding.rule} {sentence}"


def place(finding: Finding) -> str:
    """Return the place of a finding: the page's title and the field, cell or part."""
    return on_page(finding.page, finding.place)


def on_page(key: str, name: str) -> str:
    """Return a place with the title of its page, by the page's key; the title alone for a page."""
    title = _TITLES.get(key, "")
    return name if name == title else words.FINDING_PLACE.format(page=title, place=name)
