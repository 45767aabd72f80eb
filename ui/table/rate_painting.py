"""Painting of the rate row under a table: a percentage over its bar."""

from fractions import Fraction

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter

from ui.look import colours
from ui.look.appearance import scaled
from ui.table.cell_painting import ANY_WIDTH, PAD, SMALL, right_of, top_of
from ui.table.model import RateCell
from ui.widgets.item_painting import cut, draw

_BAR, _ABOVE, _BELOW = (
    5,
    3,
    6,
)  # before scaling: bar, free above the figure, below the bar
_MARK, _BEYOND = 2, 2  # pixels: the mark of 100 %, as wide, and as far beyond the bar


def paint_rate_label(painter: QPainter, rect: QRect, text: str) -> None:
    painter.fillRect(rect, colours.SHADE)
    painter.setPen(colours.MUTED)
    line = cut(text, rect.width() - PAD - 2, SMALL)
    draw(painter, QPoint(rect.left() + PAD, top_of(rect, line)), line)


def paint_rate(painter: QPainter, rect: QRect, cell: RateCell) -> None:
    """Paint a rate over its bar, and at the left in a word what is wrong with it."""
    painter.fillRect(rect, colours.PAPER)
    painter.setPen(colours.WARNING if cell.finding else colours.MUTED)
    line = cut(cell.percent, rect.width() - 2 * PAD, SMALL)
    top = rect.top() + scaled(_ABOVE) if cell.rate else top_of(rect, line)
    right = right_of(rect, line)
    draw(painter, QPoint(right, top), line)
    word = cut(cell.verdict, ANY_WIDTH, SMALL)
    if word.size.width() <= right - rect.left() - 2 * PAD:
        draw(painter, QPoint(rect.left() + PAD, top), word)
    if cell.rate:
        _paint_bar(painter, rect, cell)


def _paint_bar(painter: QPainter, rect: QRect, cell: RateCell) -> None:
    """Paint the bar; one above 100 % is full, with a mark where 100 % would be."""
    assert cell.rate is not None
    share = cell.rate.share
    bar, below = scaled(_BAR), scaled(_BELOW)
    top = rect.bottom() + 1 - below - bar
    track = QRect(rect.left() + PAD, top, rect.width() - 2 * PAD, bar)
    painter.fillRect(track, colours.RATE_TRACK)
    filled = int(track.width() * max(Fraction(0), min(share, Fraction(1))))
    colour = colours.WARNING_BORDER if cell.finding else colours.RATE
    painter.fillRect(QRect(track.topLeft(), QSize(filled, bar)), colour)
    if share > 1:
        mark = track.left() + int(track.width() / share)
        painter.fillRect(QRect(mark, track.top() - _BEYOND, _MARK, bar + 2 * _BEYOND), colours.INK)
