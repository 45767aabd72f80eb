"""The action of a message bar, and its button, painted without the style sheet."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import colours
from ui.widgets.item_painting import draw, shaped
from ui.widgets.labels import set_tip, without_keys

_BESIDE, _ABOVE = 11, 3  # pixels around the label
_ROUND = 5
_WIDEST = 9999  # pixels: a label is never wrapped


@dataclass(frozen=True, slots=True)
class ButtonAction:
    """The label of a button, what it runs, and its tooltip.

    Two with the same label and tooltip are equal.
    """

    label: str
    run: Callable[[], object] = field(compare=False)
    hint: str = ""


class ButtonColours(NamedTuple):
    """The ground of a button, its border, and the width of the border in pixels."""

    ground: QColor
    border: QColor
    width: int = 1


_LOOKS = {
    "": ButtonColours(colours.PAPER, colours.BORDER),
    "hover": ButtonColours(colours.SHADE, colours.BORDER_STRONG),
    "focus": ButtonColours(colours.PAPER, colours.ACCENT, 2),
    "down": ButtonColours(colours.ACCENT_SOFT, colours.BORDER_STRONG),
}


class ActionButton(QPushButton):
    """A small button that paints itself: these buttons change with every key, and applying
    the style sheet to one takes longer than the whole check of the form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._wanted = "", QSize()
        self.setAutoDefault(True)  # Enter presses it, as Space does

    def show_action(self, action: ButtonAction) -> None:
        """Show an action; only changed properties are set, because Qt repaints after each."""
        if action.label != self._words:
            self._words = action.label
            self.setText(without_keys(action.label))
            words = shaped(action.label, _WIDEST).size
            self._wanted = words + QSize(2 * _BESIDE, 2 * _ABOVE)
        set_tip(self, action.hint)

    def sizeHint(self) -> QSize:
        return self._wanted

    def paintEvent(self, event: QPaintEvent) -> None:
        look = _LOOKS[self._state()]
        inset = look.width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.border, look.width))
        painter.setBrush(look.ground)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.setPen(colours.INK)
        draw(painter, QPoint(_BESIDE, _ABOVE), shaped(self._words, _WIDEST))

    def _state(self) -> str:
        if self.isDown():
            return "down"
        if self.hasFocus():
            return "focus"
        return "hover" if self.underMouse() else ""
