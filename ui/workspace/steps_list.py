"""The view of the steps and its delegate."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from model.checking.progress import Standing, Status
from resources.messages import screen as words
from ui.look import colours
from ui.look.theme import ui_font
from ui.widgets.item_painting import is_selected, paint_focus, rect_of
from ui.workspace.steps_model import MARKS, STANDING, StepsModel

Index = QModelIndex | QPersistentModelIndex
_ROW, _LOWEST_ROW, _MARK = 40, 30, 20


class StepsList(QListView):
    """The list of steps; in a low window its rows are lower, so that all are visible."""

    def __init__(self, model: StepsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(words.STEPS)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._delegate = _StepDelegate(self)
        self.setItemDelegate(self._delegate)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Repaint only these rows, because Qt would lay out the whole list."""
        for row in range(first.row(), last.row() + 1):
            self.update(self.model().index(row, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground first, or Qt paints all widgets behind the list with every step."""
        QPainter(self.viewport()).fillRect(event.rect(), colours.SIDE)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        fair = self.viewport().height() // max(1, self.model().rowCount())
        row = min(_ROW, max(_LOWEST_ROW, fair))
        if row != self._delegate.row:
            self._delegate.row = row
            self.doItemsLayout()
        super().resizeEvent(event)


class _StepDelegate(QStyledItemDelegate):
    """The delegate of the steps: a round sign, the title, and the count at the right."""

    row = _ROW  # height in pixels

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = is_selected(option)
        rect = rect_of(option).adjusted(0, 1, 0, -1)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.ACCENT_SOFT)
            painter.drawRoundedRect(rect, 6, 6)
        stands = index.data(STANDING)
        note = self._paint_mark(painter, rect, stands, index.row())
        painter.setFont(ui_font(bold=selected))
        painter.setPen(colours.ACCENT if selected else colours.INK)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(38, 0, -4, 0), left, index.data())
        self._paint_status(painter, rect, note, stands)
        painter.restore()
        paint_focus(painter, option)

    def _paint_mark(self, painter: QPainter, rect: QRect, stands: Standing | None, row: int) -> str:
        status = stands.status if stands else Status.EMPTY
        sign, ink, ground, note = MARKS[status]
        circle = QRect(0, 0, _MARK, _MARK)
        circle.moveCenter(QPoint(rect.left() + 20, rect.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(circle)
        painter.setPen(ink)
        painter.setFont(ui_font(9, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign or str(row + 1))
        return note.format(count=stands.count) if stands and stands.count else ""

    def _paint_status(
        self, painter: QPainter, rect: QRect, note: str, stands: Standing | None
    ) -> None:
        if not note or stands is None:
            return
        painter.setFont(ui_font(9))
        painter.setPen(MARKS[stands.status][1])
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -8, 0), right, note)
