"""How a finding looks in a list: mark, place, sentence."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from model.findings.finding import Finding, FindingKind, Level
from ui.findings.model import FINDING, place
from ui.look import colours
from ui.widgets.item_painting import canvas, cut, draw, is_selected, paint_focus, put, rect_of

Index = QModelIndex | QPersistentModelIndex
ROW = 27
_MARK, _MARK_LEFT = 17, 12
_TEXT, _BETWEEN, _END = 36, 10, 8
_POINTS = 10
_PLACE_SHARE = 0.34
_ROOMY = 290  # pixels of the list that places take, from which their page is named too
_SIGNS = {
    FindingKind.ERROR: "!",
    FindingKind.EXPLAIN: "?",
    FindingKind.EXPLAINED: "✓",
    FindingKind.HINT: "i",
    FindingKind.BLANK: "○",
    FindingKind.UNCHECKED: "×",
}
_MIDDLE, _RIGHT = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight


class FindingDelegate(QStyledItemDelegate):
    """One line a finding; both texts are cut with … where they do not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        finding: Finding = index.data(FINDING)
        rect = rect_of(option)
        if is_selected(option):
            painter.fillRect(rect, colours.ACCENT_SOFT)
        left, right = rect.left() + _TEXT, rect.right() - _END
        split = left + int((rect.width() - _TEXT) * _PLACE_SHARE)
        where = place(finding) if split > _ROOMY else finding.place.replace(".", " ")
        mark = _mark(finding.kind, finding.level, painter.device().devicePixelRatioF())
        put(painter, mark, rect.topLeft() + QPoint(_MARK_LEFT, (ROW - _MARK) // 2))
        painter.setPen(colours.INK)
        # row and column of a cell are told apart by both ends of their words
        _write(painter, rect.top(), left, split - _BETWEEN - left, where, _MIDDLE)
        _write(painter, rect.top(), split, right - split, finding.message, _RIGHT)
        paint_focus(painter, option)


def _write(
    painter: QPainter, top: int, left: int, width: int, text: str, where: Qt.TextElideMode
) -> None:
    line = cut(text, width, _POINTS, where)
    draw(painter, QPoint(left, top + (ROW - line.size.height()) // 2), line)


@lru_cache(maxsize=32)
def _mark(kind: FindingKind, level: Level, ratio: float) -> QImage:
    """The round mark; its picture is kept, for each is painted with every key press."""
    image = canvas(QSize(_MARK, _MARK), ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground, ink = mark_colours(kind, level)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    circle = QRect(0, 0, _MARK, _MARK)
    painter.drawEllipse(circle)
    painter.setPen(ink)
    painter.setFont(colours.ui_font(8.5, bold=True))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, _SIGNS[kind])
    painter.end()
    return image


def mark_colours(kind: FindingKind, level: Level) -> tuple[QColor, QColor]:
    """Ground and ink of its mark: calm for what is answered or only not filled in yet."""
    if kind is FindingKind.BLANK:
        return colours.SHADE, colours.MUTED
    if kind is FindingKind.EXPLAINED:
        return colours.GOOD_SOFT, colours.GOOD
    return colours.LEVEL_SOFT[level].darker(106), colours.LEVEL_INK[level]
