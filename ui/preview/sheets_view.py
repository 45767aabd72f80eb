"""The sheets drawn, and what keys and the mouse do on them."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from export.layout.pages import PageHit
from ui.look import colours, paper_colours
from ui.look.appearance import appearance
from ui.paper.drawing import draw_page
from ui.paper.metrics import QtFontMetrics
from ui.preview.marks import CursorMark, draw_caret, draw_ground, draw_seal
from ui.preview.sheets_area import SheetsArea

_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_SIZES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_NOTCH = 120  # of a wheel, in Qt's eighths of a degree
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetsView(SheetsArea):
    """The sheets as they will be printed, with the cursor's place; a click goes to a field."""

    chosen = Signal(object)  # PageHit

    def __init__(self, metrics: QtFontMetrics, most_columns: int = 1) -> None:
        super().__init__(most_columns)
        self._metrics = metrics
        self._mark: CursorMark | None = None
        self._turned = 0  # of the wheel with Ctrl, since the last step
        self._pressed: QPointF | None = None
        self.viewport().setMouseTracking(True)
        appearance.changed.connect(self.viewport().update)

    def show_mark(self, mark: CursorMark | None) -> None:
        """Mark the cursor's place."""
        if mark != self._mark:
            self._mark = mark
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colours.GROUND)
        area = QRectF(event.rect()).translated(self.origin)
        painter.translate(-self.origin)
        for index in self.grid.shown(area.top(), area.bottom()):
            if self.grid.rect(index).intersects(area):
                self._paint_sheet(painter, index)

    def _paint_sheet(self, painter: QPainter, index: int) -> None:
        assert self.pages is not None
        rect, scale, page = self.grid.rect(index), self.grid.scale, self.pages[index]
        painter.save()
        painter.setPen(colours.BORDER)
        painter.setBrush(paper_colours.SHEET)
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        mark = self._mark
        if mark:
            draw_ground(painter, index, page, mark)
        draw_page(painter, page, self._metrics)
        if page.seal:
            draw_seal(painter, page.seal, scale)
        if mark and mark.caret.page == index:
            draw_caret(painter, mark, scale)
        painter.restore()

    def hit(self, point: QPointF) -> PageHit | None:
        """Return the field at a point of the view; None where there is none."""
        at = point + self.origin
        index = self.grid.at(at)
        if index is None or self.pages is None:
            return None
        place = self.grid.on_sheet(index, at)
        return self.pages.hit(index, place.x(), place.y())

    def choose_first(self) -> None:
        """Choose the first field in sight."""
        if hit := next(self._hits(), None):
            self.chosen.emit(hit)

    def _hits(self) -> Iterator[PageHit]:
        """Yield the field of each line in sight, from the top."""
        top = self.origin.y()
        for index in self.grid.shown(top, top + self.viewport().height()):
            yield from self._hits_on(index, self.grid.on_sheet(index, self.origin).y())

    def _hits_on(self, index: int, top: float) -> Iterator[PageHit]:
        """Yield the field of each line of a sheet that is not above ``top``, in twips."""
        assert self.pages is not None
        for one in self.pages[index].lines:
            hit = self.pages.hit(index, one.x + 1, one.top + one.height / 2)
            if one.top >= top and hit:
                yield hit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.grid.count - 1}
        if key in _STEPS:
            self.go_to_sheet(self.current + _STEPS[key] * self.grid.columns)
        elif key in ends:
            self.go_to_sheet(ends[key])
        elif key in _SIZES:
            self.step_zoom(_SIZES[key])
        elif key == Qt.Key.Key_0:
            self.set_zoom(self.usual)
        elif key in _ENTER:
            self.choose_first()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl change the size, a touch pad's small turns added up to a wheel's."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        if steps := int(self._turned / _NOTCH):
            self._turned -= steps * _NOTCH
            self.step_zoom(steps, event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.hit(event.position()) is not None
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if over else arrow)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the field at a click, not where the mouse was dragged."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        drawn = (event.position() - pressed).manhattanLength() >= QApplication.startDragDistance()
        if not drawn and (hit := self.hit(event.position())):
            self.chosen.emit(hit)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pressed = None
