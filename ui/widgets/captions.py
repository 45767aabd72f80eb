"""Labels cut to their width."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui.widgets.labels import PlainLabel, set_tip

_LEAST = 60  # pixels


class ShortLabel(PlainLabel):
    """A label of one line, elided where it does not fit; the tooltip has the whole text."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            set_tip(self, text)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        right = Qt.TextElideMode.ElideRight
        cut = self.fontMetrics().elidedText(self.text(), right, self.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        QPainter(self).drawText(self.rect(), left, cut)
