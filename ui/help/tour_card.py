"""The card of the walk: one sentence beside what it is about, and the frame around that."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources.messages import help as words
from ui.look import colours
from ui.look.appearance import keep_scaled, scaled
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.closed_by_escape import ClosedByEscape
from ui.widgets.labels import label

_WIDTH = 320
_AWAY, _EDGE = 14, 10  # pixels between card and frame, and from the window's edge
_AROUND, _LINE, _ROUND = 4, 3, 6  # of the frame, in pixels


class TourCard(ClosedByEscape):
    """The card over the window; the window can be used beneath it. Esc ends the walk."""

    moved_on = Signal(int)  # 1 or −1
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "tour")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        keep_scaled(self, QWidget.setFixedWidth, _WIDTH)
        self.setAccessibleName(words.TOUR_NAME)
        self._count = label("", "muted")
        self._sentence = label("", wrap=True)
        self.back = push_button(words.TOUR_BACK, lambda: self.moved_on.emit(-1), "small")
        self.on = push_button(words.TOUR_ON, lambda: self.moved_on.emit(1), "primary")
        self.end = tool_button(words.TOUR_END, self.ended.emit, "Esc", "link")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 14, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self.end)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.back, self.on):
            foot.addWidget(button)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addLayout(foot)

    def show_stop(self, sentence: str, number: int, count: int) -> None:
        """Show the sentence of a stop, counted from 0, and focus the button that goes on."""
        self._sentence.setText(sentence)
        self._count.setText(words.TOUR_COUNT.format(number=number + 1, count=count))
        self.setAccessibleDescription(sentence)
        self.back.setEnabled(number > 0)
        self.on.setText(words.TOUR_ON if number + 1 < count else words.TOUR_DONE)
        self._column.activate()
        width = scaled(_WIDTH)
        self.resize(width, self.heightForWidth(width))
        self.show()
        self.raise_()
        self.on.setFocus()

    def on_escape(self) -> None:
        self.ended.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        stops = [it for it in (self.back, self.on, self.end) if it.isEnabled()]
        here = [number for number, it in enumerate(stops) if it.hasFocus()]
        at = (here[0] if here else 0) + (1 if next else -1)
        stops[at % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True


class TourFrame(QWidget):
    """The frame around what the card is about; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_around(self, place: QRect) -> None:
        """Show the frame around a place of the window; an empty one hides it."""
        self.setVisible(not place.isEmpty())
        self.setGeometry(place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.ACCENT, _LINE))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), _ROUND, _ROUND)


def card_place(around: QRect, card: QSize, window: QSize) -> QPoint:
    """Return where the card goes: beside a place, under it or over it, whole within the window.

    Where no side has room, and for an empty place, in the corner farthest from it.
    """
    right = window.width() - card.width() - _EDGE
    low = window.height() - card.height() - _EDGE
    top = max(_EDGE, min(around.top(), low))
    left = max(_EDGE, min(around.left(), right))
    beside = (
        QPoint(around.right() + _AWAY, top),
        QPoint(around.left() - card.width() - _AWAY, top),
        QPoint(left, around.bottom() + _AWAY),
        QPoint(left, around.top() - card.height() - _AWAY),
    )
    inside = QRect(QPoint(_EDGE, _EDGE), QPoint(right, low))
    if not around.isEmpty():
        for place in beside:
            if inside.contains(place):
                return place
    near_right = around.center().x() > window.width() // 2 and not around.isEmpty()
    return QPoint(_EDGE if near_right else max(_EDGE, right), max(_EDGE, low))
