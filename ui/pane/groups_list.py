"""The list of a page's findings: a sign, the place, and the sentence under it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from model.checking.grouping import FindingGroup
from resources.messages import screen as words
from ui.findings.delegate import sign_image, sign_size
from ui.look import colours
from ui.look.appearance import keep_scaled, scaled
from ui.look.finding_looks import look_of
from ui.pane.groups_model import GROUP, GroupsModel
from ui.widgets.item_painting import draw, paint_focus, put, rect_of, shaped

Index = QModelIndex | QPersistentModelIndex
_LEFT, _TEXT, _RIGHT, _ABOVE = 8, 34, 8, 7  # pixels, the second before scaling
_SMALL = 9  # points
_LEAST = 44  # pixels: one line
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class GroupsList(QListView):
    """The view of a GroupsModel: a click or Enter goes to the place."""

    chosen = Signal(object)  # FindingGroup

    def __init__(self, model: GroupsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_GroupDelegate(self))
        self.setAccessibleName(words.OTHERS_ON_PAGE)
        keep_scaled(self, QListView.setMinimumHeight, _LEAST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._choose)
        self._before: tuple[int, FindingGroup | None] = (-1, None)  # row, before other rows came
        model.modelAboutToBeReset.connect(self._note_current)
        model.modelReset.connect(self._restore_current)

    def _choose(self, index: Index) -> None:
        if group := index.data(GROUP):
            self.chosen.emit(group)

    def _note_current(self) -> None:
        index = self.currentIndex()
        self._before = index.row(), index.data(GROUP)

    def _restore_current(self) -> None:
        """Keep the current row: the same finding, or what stands in its place now."""
        row, group = self._before
        model, count = self.model(), self.model().rowCount()
        if group is None or not count:
            return
        ids = set(group.ids)
        listed = (model.index(n, 0).data(GROUP) for n in range(count))
        same = next((n for n, one in enumerate(listed) if not ids.isdisjoint(one.ids)), None)
        self.setCurrentIndex(model.index(min(row, count - 1) if same is None else same, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()  # sentences wrap at another width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _GroupDelegate(QStyledItemDelegate):
    """The delegate of one group; place and sentence wrap."""

    def __init__(self, view: GroupsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        group: FindingGroup = index.data(GROUP)
        width = self._view.viewport().width()
        place = shaped(group.place, width - scaled(_TEXT) - _RIGHT).size.height()
        sentence = shaped(group.message, width - scaled(_TEXT) - _RIGHT, _SMALL).size.height()
        return QSize(width, place + sentence + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group: FindingGroup = index.data(GROUP)
        rect, look = rect_of(option), look_of(group.worst)
        sign = sign_image(look.sign, look.tone, painter.device().devicePixelRatioF())
        place = shaped(group.place, rect.width() - scaled(_TEXT) - _RIGHT)
        top = rect.top() + _ABOVE
        middle = top + (painter.fontMetrics().height() - sign_size()) // 2
        put(painter, sign, QPoint(rect.left() + _LEFT, middle))
        painter.setPen(colours.INK)
        draw(painter, QPoint(rect.left() + scaled(_TEXT), top), place)
        sentence = shaped(group.message, rect.width() - scaled(_TEXT) - _RIGHT, _SMALL)
        painter.setPen(colours.MUTED)
        draw(painter, QPoint(rect.left() + scaled(_TEXT), top + place.size.height()), sentence)
        paint_focus(painter, option)
