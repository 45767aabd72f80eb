"""The delegate of the list of findings: round sign, place, message."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from model.checking.grouping import FindingGroup
from ui.findings.model import GROUP
from ui.look import colours
from ui.look.appearance import look_cache, scaled
from ui.look.finding_looks import TONES, look_of
from ui.look.theme import ui_font
from ui.widgets.item_painting import canvas, cut, draw, is_selected, paint_focus, put, rect_of

Index = QModelIndex | QPersistentModelIndex
_ROW = 27  # pixels, as all others, before scaling
_SIGN, _SIGN_LEFT = 17, 12
_TEXT, _BETWEEN, _END = 36, 10, 8
_POINTS = 10
_PLACE_SHARE, _PLACE_LEAST, _PLACE_MOST = 0.44, 150, 290  # of the row; pixels before scaling
_MIDDLE, _RIGHT = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight


class FindingDelegate(QStyledItemDelegate):
    """A delegate with one line for like findings; texts are elided where they do not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group: FindingGroup = index.data(GROUP)
        rect = rect_of(option)
        if is_selected(option):
            painter.fillRect(rect, colours.ACCENT_SOFT)
        left, right = rect.left() + scaled(_TEXT), rect.right() - _END
        share = int((rect.width() - scaled(_TEXT)) * _PLACE_SHARE)
        split = left + min(scaled(_PLACE_MOST), max(scaled(_PLACE_LEAST), share))
        look = look_of(group.worst)
        sign = sign_image(look.sign, look.tone, painter.device().devicePixelRatioF())
        put(painter, sign, rect.topLeft() + QPoint(_SIGN_LEFT, (rect.height() - sign_size()) // 2))
        painter.setPen(colours.INK)
        # elided in the middle: both ends of a place are needed, its row and its column
        _write(painter, rect.top(), left, split - _BETWEEN - left, group.short_place, _MIDDLE)
        _write(painter, rect.top(), split, right - split, group.message, _RIGHT)
        paint_focus(painter, option)


def _write(
    painter: QPainter, top: int, left: int, width: int, text: str, elide: Qt.TextElideMode
) -> None:
    line = cut(text, width, _POINTS, elide)
    draw(painter, QPoint(left, top + (scaled(_ROW) - line.size.height()) // 2), line)


def sign_size() -> int:
    """Return the width and height of a round sign, in pixels."""
    return scaled(_SIGN)


@look_cache(32)
def sign_image(sign: str, tone: str, ratio: float) -> QImage:
    """Return the round sign; cached, because signs are painted with every key press."""
    size = sign_size()
    image = canvas(QSize(size, size), ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(TONES[tone].sign_ground)
    circle = QRect(0, 0, size, size)
    painter.drawEllipse(circle)
    painter.setPen(TONES[tone].ink)
    painter.setFont(ui_font(8.5, bold=True))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return image
