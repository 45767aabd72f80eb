"""How a finding looks in a list: mark, place, sentence."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from model.findings import Finding, Kind
from ui import style
from ui.findings_model import FINDING, place
from ui.painting import is_selected, rect_of

Index = QModelIndex | QPersistentModelIndex
ROW = 27
_END = 8
_PLACE_SHARE = 0.34
_ROOMY = 290  # pixels of the list that places take, from which their page is named too
_SIGNS = {Kind.ERROR: "!", Kind.EXPLAIN: "?", Kind.EXPLAINED: "✓", Kind.HINT: "i", Kind.BLANK: "○"}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FindingDelegate(QStyledItemDelegate):
    """One line a finding; both texts are cut with … where they do not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        finding: Finding = index.data(FINDING)
        rect = rect_of(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected(option):
            painter.fillRect(rect, style.ACCENT_SOFT)
        self._paint_mark(painter, rect, finding)
        painter.setFont(style.ui_font(10))
        split = rect.left() + 36 + int((rect.width() - 36) * _PLACE_SHARE)
        self._text(
            painter,
            QRect(rect.left() + 36, rect.top(), split - rect.left() - 46, ROW),
            place(finding) if split > _ROOMY else finding.place.replace(".", " "),
            Qt.TextElideMode.ElideMiddle,  # row and column: both ends tell cells apart
        )
        end = rect.right() - _END
        self._text(painter, QRect(split, rect.top(), end - split, ROW), finding.message)
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        painter.setPen(style.INK)
        cut = painter.fontMetrics().elidedText(text, mode, rect.width())
        painter.drawText(rect, _LEFT, cut)

    def _paint_mark(self, painter: QPainter, rect: QRect, finding: Finding) -> None:
        circle = QRect(0, 0, 17, 17)
        circle.moveCenter(QPoint(rect.left() + 20, rect.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        ground, ink = colours(finding)
        painter.setBrush(ground)
        painter.drawEllipse(circle)
        painter.setPen(ink)
        painter.setFont(style.ui_font(8.5, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, _SIGNS[finding.kind])


def colours(finding: Finding) -> tuple[QColor, QColor]:
    """Ground and ink of its mark: calm for what is answered or only not filled in yet."""
    if finding.kind is Kind.BLANK:
        return style.SHADE, style.MUTED
    if finding.kind is Kind.EXPLAINED:
        return style.GOOD_SOFT, style.GOOD
    return style.LEVEL_SOFT[finding.level].darker(106), style.LEVEL_INK[finding.level]
