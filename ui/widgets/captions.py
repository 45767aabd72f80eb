"""Labels cut to their width."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

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
            self._fit_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tip()

    def _fit_tip(self) -> None:
        """Show the whole text where it is cut; elsewhere a screen reader would say it twice."""
        is_cut = self.sizeHint().width() > self.width()
        set_tip(self, self.text() if is_cut else "")

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        right = Qt.TextElideMode.ElideRight
        cut = self.fontMetrics().elidedText(self.text(), right, self.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        QPainter(self).drawText(self.rect(), left, cut)
