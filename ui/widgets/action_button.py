"""The action of a message bar, and its button, painted without the style sheet."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
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


_LOOKS = {
    "": (colours.PAPER, colours.BORDER, 1),
    "hover": (colours.SHADE, colours.BORDER_STRONG, 1),
    "focus": (colours.PAPER, colours.ACCENT, 2),
    "down": (colours.ACCENT_SOFT, colours.BORDER_STRONG, 1),
}
"""The ground and the border, with its width in pixels, of a button by its state."""


class ActionButton(QPushButton):
    """A small button that paints itself: these buttons change with every key, and applying
    the style sheet to one takes longer than the whole check of the form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._action, self._wanted = ButtonAction("", lambda: None), QSize()
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.clicked.connect(lambda: self._action.run())

    def show_action(self, action: ButtonAction) -> None:
        """Show an action; only changed properties are set, because Qt repaints after each."""
        before, self._action = self._action, action
        if action.label != before.label:
            self.setText(without_keys(action.label))
            self.fit()
        set_tip(self, action.hint)

    def fit(self) -> None:
        """Work out the size again, for another label or size of text."""
        words = shaped(self._action.label, _WIDEST).size
        self._wanted = words + QSize(2 * _BESIDE, 2 * _ABOVE)

    def sizeHint(self) -> QSize:
        return self._wanted

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, border, width = _LOOKS[self._state()]
        inset = width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(border, width))
        painter.setBrush(ground)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.setPen(colours.INK)
        draw(painter, QPoint(_BESIDE, _ABOVE), shaped(self._action.label, _WIDEST))

    def _state(self) -> str:
        if self.isDown():
            return "down"
        if self.hasFocus():
            return "focus"
        return "hover" if self.underMouse() else ""
