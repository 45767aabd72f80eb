"""Painting of underlines in a text: a wave for errors, dashes to explain, dots for hints."""

from functools import lru_cache
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextBlock, QTextLayout, QTextLine

from model.findings.finding import Level
from ui.look.finding_looks import text_pen

_HEIGHT, _STEP = 2.0, 2.5  # pixels: height of the wave, and width from its top to its bottom


def underline(
    painter: QPainter, block: QTextBlock, at: QPointF, span: tuple[int, int], level: Level
) -> None:
    """Underline document positions [start, end) of one paragraph painted at ``at``."""
    pen = text_pen(level)
    painter.setPen(pen)
    layout = block.layout()
    start, end = (_shown(layout, place - block.position()) for place in span)
    number = layout.lineForTextPosition(start).lineNumber()
    while 0 <= number < layout.lineCount() and layout.lineAt(number).textStart() < end:
        _under(painter, layout.lineAt(number), at, (start, end), pen)
        number += 1


def _shown(layout: QTextLayout, position: int) -> int:
    """Return a position as drawn: shifted by the preedit text of an input method before it."""
    spelt = layout.preeditAreaPosition()
    return position + len(layout.preeditAreaText()) if 0 <= spelt <= position else position


def _under(
    painter: QPainter, line: QTextLine, at: QPointF, span: tuple[int, int], pen: QPen
) -> None:
    """Underline the part of a span that is in one line."""
    left, right = _x(line, span[0]), _x(line, span[1])
    down = line.y() + line.ascent() + min(_HEIGHT, line.descent() - _HEIGHT / 2)
    start = at + QPointF(left, down)
    if pen.style() is Qt.PenStyle.SolidLine:
        painter.drawPolyline(_wave(int(right - left)).translated(start))
    else:
        painter.drawLine(start, start + QPointF(right - left, 0))


def _x(line: QTextLine, position: int) -> float:
    """Return the x of a position in pixels; that of the line's end for one behind it."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


@lru_cache(maxsize=256)
def _wave(width: int) -> QPolygonF:
    points = range(int(width / _STEP) + 1)
    return QPolygonF([QPointF(number * _STEP, number % 2 * _HEIGHT) for number in points])
