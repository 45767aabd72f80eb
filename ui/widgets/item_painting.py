"""Helpers of delegates: style options, cached text layouts, images at whole pixels."""

from math import ceil
from typing import Any, NamedTuple, cast

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPen, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.look.appearance import look_cache
from ui.look.colours import ACCENT
from ui.look.theme import ui_font

POINTS = 10.5
_MOST = 2_000  # characters laid out of one text
_MIDDLE = Qt.TextElideMode.ElideMiddle


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """Return the rectangle to paint."""
    return cast(Any, option).rect


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the cell belongs to the selection."""
    return bool(cast(Any, option).state & QStyle.StateFlag.State_Selected)


def paint_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw the ring around the row with the keyboard focus."""
    if cast(Any, option).state & QStyle.StateFlag.State_HasFocus:
        painter.save()
        painter.setPen(QPen(ACCENT, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect_of(option).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


def canvas(size: QSize, ratio: float) -> QImage:
    """Return a transparent image of a size in logical pixels; ``ratio``: device pixels in one."""
    pixels = QSize(ceil(size.width() * ratio), ceil(size.height() * ratio))
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    return image


def put(painter: QPainter, image: QImage, place: QPoint) -> None:
    """Draw an image at ``place``, moved to whole device pixels, because it blurs between them."""
    ratio = image.devicePixelRatio()
    at = painter.deviceTransform().map(QPointF(place))
    x, y = round(at.x()) - at.x(), round(at.y()) - at.y()
    painter.drawImage(QPointF(place.x() + x / ratio, place.y() + y / ratio), image)


class Shaped(NamedTuple):
    """A laid-out text, its font and size; Qt caches the glyphs of a QStaticText."""

    text: QStaticText
    font: QFont
    size: QSize


@look_cache(256)
def shaped(words: str, width: int, points: float = POINTS) -> Shaped:
    """Return text laid out in one line where ``width`` (pixels) allows it, else wrapped."""
    line = _in_line(_kept(words), ui_font(points))
    return line if line.size.width() <= width else _in_line(_kept(words), line.font, width)


@look_cache(256)
def cut(
    words: str,
    width: int,
    points: float = POINTS,
    where: Qt.TextElideMode = _MIDDLE,
    *,
    italic: bool = False,
) -> Shaped:
    """Return text laid out in one line of at most ``width`` pixels, elided with …"""
    font = ui_font(points, italic=italic)
    return _in_line(QFontMetrics(font).elidedText(_kept(words), where, width), font)


def _kept(words: str) -> str:
    """Return both ends of a very long text: laying out a million characters takes a second."""
    if len(words) <= _MOST:
        return words
    return f"{words[: _MOST // 2]}…{words[-_MOST // 2 :]}"


def _in_line(words: str, font: QFont, width: int = -1) -> Shaped:
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextWidth(width)
    text.prepare(QTransform(), font)
    return Shaped(text, font, QSize(ceil(text.size().width()), ceil(text.size().height())))


def draw(painter: QPainter, at: QPoint, words: Shaped) -> None:
    """Draw text with the painter's pen; ``at`` is its top left corner."""
    painter.setFont(words.font)
    painter.drawStaticText(at, words.text)
