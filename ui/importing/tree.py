"""The values read from a document by page of the form, each with a box for taking it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from model.draft.draft import Value
from model.form import FORM
from model.readers.review import Comparison, ReviewItem
from resources.messages import readers as words
from ui.look import colours
from ui.look.appearance import scaled
from ui.look.theme import ui_font

Index = QModelIndex | QPersistentModelIndex
_ITEM = int(Qt.ItemDataRole.UserRole) + 1
_NAMES_SHARE = 0.6  # most of the width
_WIDTHS = (240, 0, 150, 190)  # pixels; the value read takes what is left
_LEAST = 130  # pixels of the value read
_LONG = 40  # characters of a text shown in its cell
_NO_EDIT = QAbstractItemView.EditTrigger.NoEditTriggers


class ProposedTree(QTreeView):
    """The tree; a page's box takes or leaves all of its values."""

    chosen = Signal(object)  # ReviewItem, None for a page
    checked = Signal()  # other values are to be taken

    def __init__(self, *, has_present: bool) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        names = (words.FIELD, words.READ, words.PRESENT, words.WHERE)
        self._model.setHorizontalHeaderLabels(names)
        self.setColumnHidden(2, not has_present)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(_NO_EDIT)
        self.setAccessibleName(words.READ)
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, width)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self._model.itemChanged.connect(self._on_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what they need of a wide window; leave out where values stand in a narrow
        one: the detail says it."""
        super().resizeEvent(event)
        most = max(_WIDTHS[0], int(self.viewport().width() * _NAMES_SHARE))
        self.setColumnWidth(0, min(most, max(_WIDTHS[0], self.sizeHintForColumn(0))))
        others = sum(self.columnWidth(n) for n in (0, 2) if not self.isColumnHidden(n))
        room = self.viewport().width() - others - scaled(_LEAST)
        self.setColumnHidden(3, room < _WIDTHS[3])
        self.scrollTo(self.currentIndex())  # stays in sight

    def fill(self, items: Sequence[ReviewItem], taken: Iterable[str]) -> None:
        """Show values, those with the keys ``taken`` checked."""
        marked = set(taken)
        self._model.removeRows(0, self._model.rowCount())
        self._model.blockSignals(True)
        for page in FORM.pages:
            rows = [_row(item, item.key in marked) for item in items if _page(item) == page.key]
            if rows:
                heading = _checkable(page.title)
                heading.setFont(ui_font(10.5, bold=True))
                for row in rows:
                    heading.appendRow(row)
                _show_state(heading)
                self._model.appendRow(heading)
        self._model.blockSignals(False)
        self._model.layoutChanged.emit()
        self.expandAll()

    def _on_changed(self, item: QStandardItem) -> None:
        """Let a page's box follow its values' boxes, and those that are seen follow it."""
        self._model.blockSignals(True)
        if item.hasChildren():
            for number in range(item.rowCount()):
                is_seen = not self.isRowHidden(number, item.index())
                if is_seen and item.child(number).isCheckable():
                    item.child(number).setCheckState(item.checkState())
            _show_state(item)
        else:
            _show_state(item.parent())
        self._model.blockSignals(False)
        self.viewport().update()
        self.checked.emit()

    @property
    def ticks(self) -> dict[str, bool]:
        """Whether each value is checked that can be, by key."""
        items = (item for item in self._items() if item.isCheckable())
        return {item.data(_ITEM).key: _is_checked(item) for item in items}

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the values that are checked."""
        return frozenset(item.data(_ITEM).key for item in self._items() if _is_checked(item))

    def _items(self) -> Iterable[QStandardItem]:
        root = self._model.invisibleRootItem()
        for page in (root.child(number) for number in range(root.rowCount())):
            yield from (page.child(number) for number in range(page.rowCount()))

    def choose_first(self) -> None:
        """Choose the first value with a doubt, else the first."""
        items = list(self._items())
        doubtful = (item for item in items if item.data(_ITEM).proposed.doubt)
        if first := next(doubtful, items[0] if items else None):
            self.setCurrentIndex(first.index())
        else:
            self.chosen.emit(None)

    def show_doubts_only(self, *, only: bool) -> None:
        """Hide the values without a doubt, or show all."""
        root = self._model.invisibleRootItem()
        for number in range(root.rowCount()):
            page = root.child(number)
            rows = range(page.rowCount())
            hidden = [only and not page.child(row).data(_ITEM).proposed.doubt for row in rows]
            for row, hide in enumerate(hidden):
                self.setRowHidden(row, page.index(), hide)
            self.setRowHidden(number, QModelIndex(), all(hidden))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(
            current.sibling(current.row(), 0).data(_ITEM) if current.isValid() else None
        )


def _page(item: ReviewItem) -> str:
    page = FORM.page_of(item.key) or FORM.pages[0]  # an option of the report has none
    return page.key


def _is_checked(item: QStandardItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


def _show_state(heading: QStandardItem) -> None:
    """Check a page's box where all its values are, half where some are."""
    children = (heading.child(number) for number in range(heading.rowCount()))
    marked = {_is_checked(child) for child in children if child.isCheckable()}
    state = Qt.CheckState.PartiallyChecked if len(marked) > 1 else Qt.CheckState.Unchecked
    heading.setCheckState(Qt.CheckState.Checked if marked == {True} else state)


def _checkable(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setCheckable(True)
    return item


def _row(item: ReviewItem, is_taken: bool) -> list[QStandardItem]:
    same = item.comparison is Comparison.SAME
    name = QStandardItem(FORM.place(item.key)) if same else _checkable(FORM.place(item.key))
    if not same:
        name.setCheckState(Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked)
    name.setData(item, _ITEM)
    present = QStandardItem(words.SAME if same else in_short(item.present))
    origin = QStandardItem(item.proposed.doubt or item.proposed.origin)
    if item.proposed.doubt:
        origin.setForeground(colours.WARNING)
    return [name, QStandardItem(in_short(item.proposed.value)), present, origin]


def in_short(value: Value) -> str:
    """Return a value in one line: the beginning of a text, the number of a list's items."""
    if isinstance(value, tuple):
        joined = "、".join(value)
        return words.LIST_OF.format(count=len(value), items=joined) if value else ""
    line = " ".join(value.split())
    if len(line) <= _LONG:
        return line
    return words.PARAGRAPHS.format(start=line[:_LONG], count=len(line))
