"""The table of values that a file has, beside the draft's own."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from model.form import FORM
from model.form.spec import NUMERIC
from model.readers.review import Comparison, ReviewItem
from model.values.numbers import decimal_text
from resources.messages import readers as words
from ui.importing.tree import in_short
from ui.look.appearance import scaled

Index = QModelIndex | QPersistentModelIndex
_ITEM = int(Qt.ItemDataRole.UserRole) + 1
_HEADERS = (words.FIELD, words.PRESENT, words.READ, words.MORE_IN_FILE, words.WHERE, words.BEFORE)
_WIDTHS = (230, 150, 150, 100, 170, 230)  # pixels before scaling; the last takes what is left
_SHARES = (34, 22, 22, 22)  # of the width, where there is no room for the others
_LEAST = 1_120  # pixels before scaling, below which the detail says where the values stand
_ROWS = 3  # of the header and the rows: seen in any case
_AROUND = 12  # pixels before scaling above and below the line of a row together
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ComparisonTable(QTreeView):
    """The rows, each with a box for taking the file's value; Enter goes to the field."""

    chosen = Signal(object)  # ReviewItem
    ticked = Signal(str, bool)  # key of a value: whether it is to be taken
    opened = Signal()  # the field of the current row

    def __init__(self) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self._model.setHorizontalHeaderLabels(_HEADERS)
        self.setModel(self._model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(words.READ)
        self.doubleClicked.connect(self.opened)
        self._model.itemChanged.connect(self._on_changed)

    def show_items(self, items: Sequence[ReviewItem], ticked: Collection[str]) -> None:
        """Show values, those with the keys ``ticked`` checked, and choose the first."""
        self._model.removeRows(0, self._model.rowCount())
        for item in items:
            self._model.appendRow(_row(item, is_ticked=item.key in ticked))
        self.setCurrentIndex(self._model.index(0, 0))

    @property
    def is_wide(self) -> bool:
        """Whether there is room for where the values stand."""
        return self.width() >= scaled(_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns, without those that the detail says where there is no room."""
        super().resizeEvent(event)
        room = self.viewport().width()
        for column, width in enumerate(_WIDTHS):
            self.setColumnHidden(column, column >= len(_SHARES) and not self.is_wide)
            share = room * _SHARES[column] // 100 if column < len(_SHARES) else 0
            self.setColumnWidth(column, scaled(width) if self.is_wide else share)
        self.scrollTo(self.currentIndex())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _ROWS * (self.fontMetrics().height() + scaled(_AROUND)))

    def _on_changed(self, item: QStandardItem) -> None:
        self.ticked.emit(item.data(_ITEM).key, item.checkState() is Qt.CheckState.Checked)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.sibling(current.row(), 0).data(_ITEM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # leaves the page
        else:
            super().keyPressEvent(event)


def _row(item: ReviewItem, *, is_ticked: bool) -> list[QStandardItem]:
    name = QStandardItem(FORM.place(item.key))
    if item.comparison is not Comparison.SAME:
        name.setCheckable(True)
        name.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    name.setData(item, _ITEM)
    values = [QStandardItem(in_short(one)) for one in (item.present, item.proposed.value)]
    figures = [*values, QStandardItem(_difference(item))]
    if FORM[item.key].kind in NUMERIC:
        for figure in figures:
            figure.setTextAlignment(_RIGHT)
    where = QStandardItem(item.proposed.origin), QStandardItem(item.present_origin)
    return [name, *figures, *where]


def _difference(item: ReviewItem) -> str:
    """Return by how much the file's figure is more or less, of words that they differ."""
    if item.comparison is not Comparison.OTHER:
        return ""
    if item.difference is None:
        return words.DIFFERS
    sentence = words.MORE_BY if item.difference > 0 else words.LESS_BY
    return sentence.format(figure=decimal_text(abs(item.difference)))
