"""What a strip offers to do, and the button for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import colours
from ui.widgets.item_painting import canvas, draw, put, shaped
from ui.widgets.labels import set_tip, without_keys

_BESIDE, _ABOVE = 11, 3  # around the words
_ROUND = 5
_WIDEST = 9999  # in one line, however long


@dataclass(frozen=True, slots=True)
class ButtonAction:
    """The words on the button, what is done, and what the button says when pointed at.

    Two that read alike are equal.
    """

    label: str
    deed: Callable[[], object] = field(compare=False)
    hint: str = ""


class ButtonColours(NamedTuple):
    """A button's ground, its line, and how broad that is."""

    ground: QColor
    line: QColor
    broad: int = 1


_LOOKS = {
    "": ButtonColours(colours.PAPER, colours.BORDER),
    "hover": ButtonColours(colours.SHADE, colours.BORDER_STRONG),
    "focus": ButtonColours(colours.PAPER, colours.ACCENT, 2),
    "down": ButtonColours(colours.ACCENT_SOFT, colours.BORDER_STRONG),
}


class ActionButton(QPushButton):
    """A small button whose picture is kept: to have the style sheet dress one takes longer
    than the whole check of the form, and they change with every key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._wanted = "", QSize()
        self.setAutoDefault(True)  # Enter presses it, as Space does

    def show_offer(self, offer: ButtonAction) -> None:
        """Say what is offered; only what changed is set, for Qt would paint it anew."""
        if offer.label != self._words:
            self._words = offer.label
            self.setText(without_keys(offer.label))
            words = shaped(offer.label, _WIDEST).size
            self._wanted = words + QSize(2 * _BESIDE, 2 * _ABOVE)
        set_tip(self, offer.hint)

    def sizeHint(self) -> QSize:
        return self._wanted

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        put(QPainter(self), _picture(self._words, self.size(), self._state(), ratio))

    def _state(self) -> str:
        if self.isDown():
            return "down"
        if self.hasFocus():
            return "focus"
        return "hover" if self.underMouse() else ""


@lru_cache(maxsize=128)
def _picture(words: str, size: QSize, state: str, ratio: float) -> QImage:
    image = _frame(size, state, ratio).copy()
    painter = QPainter(image)
    painter.setPen(colours.INK)
    draw(painter, QPoint(_BESIDE, _ABOVE), shaped(words, _WIDEST))
    painter.end()
    return image


@lru_cache(maxsize=32)
def _frame(size: QSize, state: str, ratio: float) -> QImage:
    image, look = canvas(size, ratio), _LOOKS[state]
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.line, look.broad))
    painter.setBrush(look.ground)
    inset = look.broad / 2
    box = QRectF(0, 0, size.width(), size.height()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    painter.end()
    return image
