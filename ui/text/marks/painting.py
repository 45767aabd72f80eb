"""Draws the lines under what was found in a text: a wave, or dots where it is only a hint."""

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextBlock, QTextLayout, QTextLine

from model.findings.finding import Level
from ui.look import colours

_HEIGHT, _STEP = 2.0, 2.5  # pixels: of the wave, and from its top to its bottom
_WIDTHS = {Level.E: 1.4, Level.W: 1.2, Level.H: 1.4}


def underline(
    painter: QPainter, block: QTextBlock, at: QPointF, span: tuple[int, int], level: Level
) -> None:
    """Underline positions [start, end) of the document, as far as this paragraph has them."""
    painter.setPen(_pen(level))
    layout = block.layout()
    start, end = (_shown(layout, place - block.position()) for place in span)
    number = layout.lineForTextPosition(start).lineNumber()
    while 0 <= number < layout.lineCount() and layout.lineAt(number).textStart() < end:
        _under(painter, layout.lineAt(number), at, (start, end), level)
        number += 1


def _shown(layout: QTextLayout, position: int) -> int:
    """Where it is drawn: what the input method is still spelling moves it."""
    spelt = layout.preeditAreaPosition()
    return position + len(layout.preeditAreaText()) if 0 <= spelt <= position else position


def _under(
    painter: QPainter, line: QTextLine, at: QPointF, span: tuple[int, int], level: Level
) -> None:
    """The part of a span that stands in one line."""
    left, right = _x(line, span[0]), _x(line, span[1])
    down = line.y() + line.ascent() + min(_HEIGHT, line.descent() - _HEIGHT / 2)
    start = at + QPointF(left, down)
    if level is Level.H:
        painter.drawLine(start, start + QPointF(right - left, 0))
    else:
        painter.drawPolyline(_wave(int(right - left)).translated(start))


def _x(line: QTextLine, position: int) -> float:
    """How far to the right a position stands; the line's end for one behind it."""
    x, _ = line.cursorToX(position)  # pyright: ignore[reportGeneralTypeIssues]  # named object
    return float(x)


@lru_cache(maxsize=256)
def _wave(width: int) -> QPolygonF:
    points = range(int(width / _STEP) + 1)
    return QPolygonF([QPointF(number * _STEP, number % 2 * _HEIGHT) for number in points])


@lru_cache(maxsize=len(Level))
def _pen(level: Level) -> QPen:
    pen = QPen(colours.LEVEL_INK[level], _WIDTHS[level])
    if level is Level.H:
        pen.setDashPattern([1.2, 1.8])
    return pen
