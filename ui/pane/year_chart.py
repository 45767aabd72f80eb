"""A chart of this year's final accounts beside last year's, item by item."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from model.draft.last_year import ComparedItem
from resources.messages import screen as words
from ui.look import colours
from ui.look.appearance import scaled
from ui.look.spoken import announce
from ui.look.theme import ui_font
from ui.widgets.item_painting import cut, draw

_POINTS, _SMALL = 9, 8.5
_LABELS, _GAP, _RIGHT = 100, 6, 4  # pixels, as all others, before scaling: of the items' names
_PADDING, _BETWEEN = 5, 2  # above and below an item's bars, and between the two
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class YearChart(QWidget):
    """Two bars for each item, with their figures, and the change in percent under its name.

    The arrow keys go through the items; a click or Enter goes to the item's field.
    """

    chosen = Signal(str)  # key of a field

    def __init__(self, name: str) -> None:
        super().__init__()
        self._items: Sequence[ComparedItem] = ()
        self._current = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._bar = QFontMetrics(ui_font(_SMALL)).height()
        self._row = 2 * (self._bar + scaled(_PADDING)) + scaled(_BETWEEN)

    def show_items(self, items: Sequence[ComparedItem]) -> None:
        """Show these items, the same ones in the same order each time."""
        if items == self._items:
            return
        self._items = items
        self.setAccessibleDescription("；".join(map(sentence, items)))
        self.setFixedHeight(self._top + self._row * len(items))
        self.update()

    @property
    def _top(self) -> int:
        """Pixels of the line that says which bar is which."""
        return self._bar + scaled(_PADDING)

    def sizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def box(self, number: int) -> QRect:
        """Return the rectangle of an item, from 0."""
        return QRect(0, self._top + number * self._row, self.width(), self._row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._choose(self._current)
        elif step := _STEPS.get(Qt.Key(event.key())):
            self._current = min(max(self._current + step, 0), len(self._items) - 1)
            announce(self, sentence(self._items[self._current]))
            self.update()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the item under the mouse."""
        number = (event.position().toPoint().y() - self._top) // self._row
        if self.rect().contains(event.position().toPoint()) and 0 <= number < len(self._items):
            self._current = number
            self._choose(number)

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._items[number].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_legend(painter)
        largest = max((value for one in self._items for value in one.lengths), default=Decimal(0))
        for number, item in enumerate(self._items):
            box = self.box(number)
            if self.hasFocus() and number == self._current:
                painter.setPen(QPen(colours.ACCENT, 2))
                painter.drawRect(box.adjusted(1, 1, -1, -1))
            self._paint_name(painter, box, item)
            self._paint_bars(painter, box, item, largest)

    def _paint_legend(self, painter: QPainter) -> None:
        left, side = scaled(_LABELS), self._bar - scaled(_PADDING)
        for is_now, name in ((True, words.CHART_NOW), (False, words.CHART_LAST)):
            line = cut(name, self.width(), _SMALL)
            _paint_bar(painter, QRect(left, (self._bar - side) // 2, side, side), is_now=is_now)
            painter.setPen(colours.MUTED)
            draw(painter, QPoint(left + side + scaled(_GAP), 0), line)
            left += side + line.size.width() + 3 * scaled(_GAP)

    def _paint_name(self, painter: QPainter, box: QRect, item: ComparedItem) -> None:
        width, left = scaled(_LABELS) - 2 * scaled(_GAP), box.left() + scaled(_GAP)
        name = cut(item.label, width, _POINTS)
        change = cut(_moved(item, words.YEAR_UP, words.YEAR_DOWN), width, _SMALL)
        top = box.top() + (box.height() - name.size.height() - change.size.height()) // 2
        painter.setPen(colours.INK)
        draw(painter, QPoint(left, top), name)
        painter.setPen(colours.MUTED)
        draw(painter, QPoint(left, top + name.size.height()), change)

    def _paint_bars(
        self, painter: QPainter, box: QRect, item: ComparedItem, largest: Decimal
    ) -> None:
        """Paint this year's bar over last year's, the figure behind each."""
        left, top = scaled(_LABELS), box.top() + scaled(_PADDING)
        widest = max(cut(one, box.width(), _SMALL).size.width() for one in self._figures)
        room = max(box.width() - left - widest - scaled(_GAP) - scaled(_RIGHT), 0)
        texts = _now(item), _last(item)
        for length, text, is_now in zip(item.lengths, texts, (True, False), strict=True):
            long = int(room * length / largest) if largest else 0
            _paint_bar(painter, QRect(left, top, long, self._bar), is_now=is_now)
            painter.setPen(colours.INK if is_now else colours.MUTED)
            behind = left + long + (scaled(_GAP) if long else 0)
            draw(painter, QPoint(behind, top), cut(text, box.width(), _SMALL))
            top += self._bar + scaled(_BETWEEN)

    @property
    def _figures(self) -> list[str]:
        """All that is written behind a bar."""
        return [*map(_now, self._items), *map(_last, self._items)]


def _paint_bar(painter: QPainter, bar: QRect, *, is_now: bool) -> None:
    """Paint a bar: filled this year's, hollow last year's, so that they differ without colour."""
    if bar.width() > 1:
        painter.fillRect(bar, colours.RATE if is_now else colours.PAPER)
        painter.setPen(colours.RATE if is_now else colours.BORDER_STRONG)
        painter.drawRect(bar.adjusted(0, 0, -1, -1))


def _now(item: ComparedItem) -> str:
    return item.now or words.CHART_NOT_FILLED


def _last(item: ComparedItem) -> str:
    return item.last or words.CHART_NOT_KNOWN


def _moved(item: ComparedItem, more: str, less: str) -> str:
    """Return the change in percent in words, or as a sign; "" where there is none to be told."""
    change = item.change
    if change is None or not change.percent or not change.difference:
        return ""
    return (more if change.difference > 0 else less).format(percent=change.percent)


def sentence(item: ComparedItem) -> str:
    """Return an item in words, for who does not see the bars."""
    said = words.CHART_ITEM.format(name=item.label, now=_now(item), last=_last(item))
    return "，".join(filter(None, (said, _moved(item, words.YEAR_MORE, words.YEAR_LESS))))
