"""The findings as a list: one kind, one page, or those that hold some words."""

from collections import Counter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from model.findings.finding import Finding, FindingKind
from model.form import FORM
from model.rules import BY_ID
from resources.messages import screen as words
from ui.session.window_session import WindowSession
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
FINDING = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


class FindingsModel(QAbstractListModel):
    """Worst first. The one kept stays in the list of its kind although it is answered now."""

    renewing, renewed = Signal(), Signal()  # before and after other findings stand in the list

    def __init__(self, session: WindowSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kind: FindingKind | None = None
        self._page = self._words = self._kept = ""
        self._found: tuple[Finding, ...] = ()
        self._ids: list[str] = []  # of those
        self.refresh()

    def show_kind(self, kind: FindingKind | None) -> None:
        """Show one kind, or all of them."""
        self._kind, self._kept = kind, ""
        self.refresh()

    def show_page(self, page: str) -> None:
        """Show those of one page, by its key, or of all ("")."""
        self._page = page
        self.refresh()

    def search(self, text: str) -> None:
        """Show those in whose place or sentence these words stand."""
        self._words = text.strip()
        self.refresh()

    def keep(self, finding_id: str) -> None:
        """Keep one among 待说明 although its 说明 holds, until another is chosen."""
        self._kept = finding_id
        self.refresh()

    def keeps_another(self, finding_id: str) -> bool:
        """Whether another than this one is kept."""
        return self._kept != finding_id

    def finding(self, row: int) -> Finding | None:
        """What stands in a row; None outside the list."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def row_of(self, finding_id: str) -> int:
        """The row of a finding, −1 when it is not in the list."""
        return self._ids.index(finding_id) if finding_id in self._ids else -1

    def counts(self) -> Counter[FindingKind]:
        """How many there are of each kind on the page shown, whatever kind is shown."""
        return Counter(f.kind for f in self._session.shown if self._is_on(f, self._page))

    def count_on(self, page: str) -> int:
        """How many of the kind shown there are on a page, whatever page is shown."""
        found = (f for f in self._session.shown if self._kind in (None, f.kind))
        return sum(self._is_on(finding, page) for finding in found)

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
        return plain_tip(finding.message) if role == Qt.ItemDataRole.ToolTipRole else None

    def refresh(self) -> None:
        """Follow what is shown; whoever shows the list asks for it, while it can be seen."""
        found = self._session.shown
        if self._kind or self._page or self._words:
            found = tuple(finding for finding in found if self._is_in(finding))
        old, new = self._ids, [finding.id for finding in found]
        self._ids = new
        if old == new:
            self._change(found)
            return
        start, end = _shared(old, new), _shared(old[::-1], new[::-1])
        end = min(end, len(old) - start, len(new) - start)
        self.renewing.emit()
        self._take_out(start, len(old) - end)
        self._put_in(found, start, len(new) - end)
        self._change(found)
        self.renewed.emit()

    def _take_out(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(_NOWHERE, first, end - 1)
            self._found = (*self._found[:first], *self._found[end:])
            self.endRemoveRows()

    def _put_in(self, found: tuple[Finding, ...], first: int, end: int) -> None:
        if first < end:
            self.beginInsertRows(_NOWHERE, first, end - 1)
            self._found = (*self._found[:first], *found[first:end], *self._found[first:])
            self.endInsertRows()

    def _change(self, found: tuple[Finding, ...]) -> None:
        """The same findings with other figures or answers: only their rows are painted anew."""
        before, self._found = self._found, found
        for row, (old, new) in enumerate(zip(before, found, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _is_in(self, finding: Finding) -> bool:
        answered = finding.kind is FindingKind.EXPLAINED and finding.id == self._kept
        asked = answered or finding.kind is FindingKind.UNCHECKED
        of_kind = self._kind in (None, finding.kind) or (
            self._kind is FindingKind.EXPLAIN and asked
        )
        return of_kind and self._is_on(finding, self._page)

    def _is_on(self, finding: Finding, page: str) -> bool:
        """Whether it is on a page and has the words searched for."""
        if page and finding.page != page:
            return False
        return not self._words or self._words in _all_words(finding)


def _shared(one: list[str], other: list[str]) -> int:
    """How many they have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _all_words(finding: Finding) -> str:
    """What a search looks through: place, sentence, and the rule with its number."""
    rule = BY_ID.get(finding.rule)
    sentence = rule.sentence if rule else ""
    return f"{place(finding)} {finding.message} {finding.rule} {sentence}"


def place(finding: Finding) -> str:
    """Where it is: the page's title and the field, cell or part."""
    page = FORM.page_of(finding.places[0])
    title = page.title if page else ""
    return words.FINDING_PLACE.format(page=title, place=finding.place.replace(".", " "))
