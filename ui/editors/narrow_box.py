"""A box of choices that may be narrower than its texts."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent, QPolygon, QWheelEvent
from PySide6.QtWidgets import QComboBox

from ui.look import colours

_LETTERS, _SEEN = 18, 16  # characters of the box, lines of its list
_RIGHT, _HALF = 13, 4  # pixels from the edge to the middle of the arrow, half its width


class NarrowBox(QComboBox):
    """The box; its list is as wide as the texts in it."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(_SEEN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Choose nothing by the wheel, which is turned to see more of the page."""
        event.ignore()

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow too, which the style sheet leaves out."""
        super().paintEvent(event)
        middle = QPoint(self.width() - _RIGHT, self.height() // 2)
        corners = (QPoint(-_HALF, -2), QPoint(_HALF, -2), QPoint(0, 3))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.MUTED)
        painter.setBrush(colours.MUTED if self.isEnabled() else colours.INK_DISABLED)
        painter.drawPolygon(QPolygon([middle + corner for corner in corners]))
