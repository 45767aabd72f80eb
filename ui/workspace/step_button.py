"""The button of one step: a round sign, the title, its part of the paper, and 还差 n."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from model.checking.progress import Status
from model.findings.finding import FindingKind
from resources.messages import screen as words
from ui.look import colours
from ui.look.appearance import appearance, scaled
from ui.look.finding_looks import KIND_LOOKS
from ui.look.theme import ui_font
from ui.widgets.labels import set_tip

_MARK = 20  # pixels, as all others, before scaling
_LEFT, _TEXT, _RIGHT, _BETWEEN = 8, 38, 8, 14
_HEIGHT, _WITH_PART, _LOW = 34, 46, 29
_SMALL = 8.5

_KINDS = (FindingKind.ERROR, FindingKind.EXPLAIN, FindingKind.EXPLAINED)
_ERROR, _EXPLAIN, _DONE = (KIND_LOOKS[kind].sign for kind in _KINDS)
MARKS = {
    Status.EMPTY: ("", colours.MUTED, colours.BLANK_STEP),
    Status.PARTIAL: ("…", colours.MUTED, colours.BLANK_STEP),
    Status.DONE: (_DONE, colours.GOOD, colours.GOOD_SOFT),
    Status.EXPLAIN: (_EXPLAIN, colours.WARNING, colours.WARNING_STEP),
    Status.ERROR: (_ERROR, colours.ERROR, colours.ERROR_STEP),
}
"""The sign of a status ("": the number of the step), its ink and its ground."""


class StepButton(QAbstractButton):
    """One step; of all steps one is checked, and the arrow keys move among them.

    Painted by hand: a style sheet would style it anew with every count.
    """

    pressed_by_mouse = Signal()  # not by the arrow keys, which stay among the steps

    def __init__(self, number: int, title: str, part: str = "", *, of_form: bool) -> None:
        """``number`` from 1; ``part``: where it stands on the paper, "" for nowhere; ``of_form``:
        whether it is a page to be filled in."""
        super().__init__()
        self._number, self._title, self._part = number, title, part
        self._of_form = of_form
        self._status, self._count = Status.EMPTY, 0
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(title)
        self._is_low = self._is_narrow = False
        self._describe()
        self._fit()
        appearance.changed.connect(self._fit)

    def set_low(self, *, low: bool) -> None:
        """Take less height, without the part of the paper."""
        if low is not self._is_low:
            self._is_low = low
            self._fit()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the mark alone; the title is the tooltip then."""
        self._is_narrow = narrow
        self._show_tip()
        self.updateGeometry()
        self.update()

    def _show_tip(self) -> None:
        left = self._left_in_full
        parts = (self._title, left) if self._is_narrow else (left,)
        set_tip(self, words.STEP_JOIN.join(filter(None, parts)))

    def _fit(self) -> None:
        height = _LOW if self._is_low else _WITH_PART if self._part else _HEIGHT
        self.setFixedHeight(scaled(height))
        self.updateGeometry()

    def show_standing(self, status: Status, count: int) -> None:
        """Show how its page stands, and how much is left to do there."""
        before, self._status, self._count = (self._status, self._count), status, count
        if before != (status, count):
            self._describe()
            self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._left)
        self._show_tip()

    @property
    def _left(self) -> str:
        """What is left to do, in words."""
        if self._count:
            return words.LEFT_TO_DO.format(count=self._count)
        if not self._of_form:
            return ""
        return words.STATUS_DONE if self._status is Status.DONE else words.STATUS_EMPTY

    @property
    def _left_in_full(self) -> str:
        return f"{self._left}{words.LIKE_ONES_ONCE}" if self._count else self._left

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() is Qt.MouseButton.LeftButton:
            self.pressed_by_mouse.emit()

    def sizeHint(self) -> QSize:
        """Return the size that shows the title and a count of two digits, or the mark alone."""
        if self._is_narrow:
            return QSize(scaled(_MARK) + 2 * _LEFT, self.height())
        title = QFontMetrics(ui_font(bold=True)).horizontalAdvance(self._title)
        left = words.LEFT_TO_DO.format(count=99)
        count = QFontMetrics(ui_font(_SMALL)).horizontalAdvance(left)
        around = scaled(_TEXT) + scaled(_BETWEEN) + _RIGHT
        return QSize(around + title + count, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colours.SIDE)
        if self.isChecked() or self.underMouse():
            ground = colours.ACCENT_SOFT if self.isChecked() else colours.HOVER
            self._paint_box(painter, ground)
        self._paint_mark(painter)
        if not self._is_narrow:
            self._paint_texts(painter)
        if self.hasFocus():
            painter.setPen(QPen(colours.ACCENT, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _paint_box(self, painter: QPainter, ground: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -1), 6, 6)

    def _paint_mark(self, painter: QPainter) -> None:
        sign, ink, ground = MARKS[self._status]
        size = scaled(_MARK)
        circle = QRect(0, 0, size, size)
        circle.moveCenter(QPoint(_LEFT + size // 2, self.rect().center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(circle)
        painter.setPen(ink)
        painter.setFont(ui_font(9, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign or str(self._number))

    def _paint_texts(self, painter: QPainter) -> None:
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        box = self.rect().adjusted(scaled(_TEXT), 3, -_RIGHT, -3)
        part = "" if self._is_low else self._part
        above = box.height() * 6 // 10 if part else box.height()
        title = QRect(box.topLeft(), QSize(box.width(), above))
        painter.setFont(ui_font(bold=self.isChecked()))
        painter.setPen(colours.ACCENT if self.isChecked() else colours.INK)
        painter.drawText(title, left, self._title)
        painter.setFont(ui_font(_SMALL))
        painter.setPen(colours.MUTED)
        painter.drawText(box.adjusted(0, above if part else 0, 0, 0), left, part)
        if self._count or self._status is Status.EMPTY:
            painter.setPen(MARKS[self._status][1])
            painter.drawText(box, right, self._left)
