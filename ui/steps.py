"""The steps at the left: each page with its mark, in free order."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from model.findings import Level
from model.form import FORM
from model.progress import Standing, Status, progress, standings
from resources.words import screen as words
from resources.words.checking import CHECK_TITLE
from ui import style
from ui.live import Live
from ui.painting import is_selected, rect_of
from ui.text import label

Index = QModelIndex | QPersistentModelIndex
_STANDING = int(Qt.ItemDataRole.UserRole)
_ROW, _LOWEST_ROW, _MARK = 40, 30, 20

_MARKS: dict[Status, tuple[str, QColor, QColor, str]] = {
    Status.EMPTY: ("", style.MUTED, QColor("#dfe5ec"), words.STATUS_EMPTY),
    Status.PARTIAL: ("…", style.MUTED, QColor("#dfe5ec"), words.STATUS_PARTIAL),
    Status.DONE: ("✓", style.GOOD, style.GOOD_SOFT, words.STATUS_DONE),
    Status.EXPLAIN: ("?", style.LEVEL_INK[Level.W], QColor("#ffe9b8"), words.STATUS_EXPLAIN),
    Status.ERROR: ("!", style.LEVEL_INK[Level.E], QColor("#fbd5d1"), words.STATUS_ERROR),
}


class StepsPanel(QWidget):
    """The list of steps and how much of the form is filled in."""

    chosen = Signal(int)

    def __init__(self, live: Live) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(196)
        self._live = live
        self._list = _StepList()
        self._list.setAccessibleName(words.STEPS)
        self._list.currentRowChanged.connect(self.chosen)
        for title in (*(page.title for page in FORM.pages), CHECK_TITLE, words.FINISH_TITLE):
            self._list.addItem(QListWidgetItem(title))
        self._filled = label("", "help")
        self._bar = QProgressBar(textVisible=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.addWidget(self._list, 1)
        column.addWidget(self._filled)
        column.addWidget(self._bar)
        live.settled.connect(self.refresh)
        self.refresh()

    def show_current(self, number: int) -> None:
        """Mark the step whose page is shown."""
        self._list.setCurrentRow(number)

    def refresh(self) -> None:
        """Status of every step, and the progress of the whole."""
        for number, stands in enumerate(standings(self._live.facts, self._live.shown).values()):
            self._set(number, stands)
        done = progress(self._live.facts)
        self._filled.setText(words.FILLED.format(filled=done.filled, total=done.total))
        self._bar.setRange(0, done.total)
        self._bar.setValue(done.filled)

    def _set(self, number: int, stands: Standing) -> None:
        item = self._list.item(number)
        if item.data(_STANDING) == stands:
            return
        item.setData(_STANDING, stands)
        status = _MARKS[stands.status][3].format(count=stands.count)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()} {status}")
        item.setToolTip(status)


class _StepList(QListWidget):
    """Its rows stand closer where the window is low, so that no step has to be scrolled to."""

    def __init__(self) -> None:
        super().__init__()
        self._delegate = _StepDelegate(self)
        self.setItemDelegate(self._delegate)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Steps stay where they are: Qt would lay out and paint all of them anew."""
        for row in range(first.row(), last.row() + 1):
            self.update(self.model().index(row, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a ground of its own: all that lies behind would be painted with every step."""
        QPainter(self.viewport()).fillRect(event.rect(), style.SIDE)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        fair = self.viewport().height() // max(1, self.count())
        row = min(_ROW, max(_LOWEST_ROW, fair))
        if row != self._delegate.row:
            self._delegate.row = row
            self.doItemsLayout()
        super().resizeEvent(event)


class _StepDelegate(QStyledItemDelegate):
    """A round mark, the title, and the count at the right."""

    row = _ROW  # height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = is_selected(option)
        rect = rect_of(option).adjusted(0, 1, 0, -1)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.ACCENT_SOFT)
            painter.drawRoundedRect(rect, 6, 6)
        stands = index.data(_STANDING)
        note = self._paint_mark(painter, rect, stands, index.row())
        painter.setFont(style.ui_font(bold=selected))
        painter.setPen(style.ACCENT if selected else style.INK)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(38, 0, -4, 0), left, index.data())
        self._paint_note(painter, rect, note, stands)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, stands: Standing | None, row: int) -> str:
        status = stands.status if stands else Status.EMPTY
        sign, ink, ground, note = _MARKS[status]
        circle = QRect(0, 0, _MARK, _MARK)
        circle.moveCenter(QPoint(rect.left() + 20, rect.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(circle)
        painter.setPen(ink)
        painter.setFont(style.ui_font(9, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign or str(row + 1))
        return note.format(count=stands.count) if stands and stands.count else ""

    def _paint_note(
        self, painter: QPainter, rect: QRect, note: str, stands: Standing | None
    ) -> None:
        if not note or stands is None:
            return
        painter.setFont(style.ui_font(9))
        painter.setPen(_MARKS[stands.status][1])
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -8, 0), right, note)
