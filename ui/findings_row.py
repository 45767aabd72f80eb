"""How a finding looks in the panel: mark, place, sentence, and 改正… where it can be put right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from model.findings import Finding, Kind
from resources.words import screen as words
from ui import style
from ui.findings_model import FINDING, place
from ui.painting import is_selected, rect_of

Index = QModelIndex | QPersistentModelIndex
ROW = 27
CORRECT_WIDTH = 64
_PLACE_SHARE = 0.27
_SIGNS = {Kind.ERROR: "!", Kind.EXPLAIN: "?", Kind.HINT: "i", Kind.BLANK: "○"}
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
        split = rect.left() + 36 + int((rect.width() - 36 - CORRECT_WIDTH) * _PLACE_SHARE)
        self._text(
            painter,
            QRect(rect.left() + 36, rect.top(), split - rect.left() - 46, ROW),
            place(finding),
        )
        end = rect.right() - (CORRECT_WIDTH if finding.corrections else 8)
        self._text(painter, QRect(split, rect.top(), end - split, ROW), finding.message)
        if finding.corrections:
            painter.setPen(style.ACCENT)
            painter.drawText(correct_rect(rect), Qt.AlignmentFlag.AlignCenter, words.CORRECT)
        painter.restore()

    def _text(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setPen(style.INK)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, cut)

    def _paint_mark(self, painter: QPainter, rect: QRect, finding: Finding) -> None:
        circle = QRect(0, 0, 17, 17)
        circle.moveCenter(QPoint(rect.left() + 20, rect.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        blank = finding.kind is Kind.BLANK
        painter.setBrush(style.SHADE if blank else style.LEVEL_SOFT[finding.level].darker(106))
        painter.drawEllipse(circle)
        painter.setPen(style.MUTED if blank else style.LEVEL_INK[finding.level])
        painter.setFont(style.ui_font(8.5, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, _SIGNS[finding.kind])


def correct_rect(row: QRect) -> QRect:
    """Where 改正… stands in a row."""
    return QRect(row.right() - CORRECT_WIDTH, row.top(), CORRECT_WIDTH - 4, row.height())
