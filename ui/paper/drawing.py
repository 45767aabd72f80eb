"""The drawing of a printed page: on screen, for the printer and in the PDF the same."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGlyphRun, QPainter, QRawFont

from export.layout.pages import PlacedLine, PrintedPage, Stroke, TextPiece
from ui.paper.fonts import UNITS_TO_POINT
from ui.paper.metrics import Glyph, QtFontMetrics

_Placed = tuple[Glyph, float]


def draw_page(painter: QPainter, page: PrintedPage, metrics: QtFontMetrics) -> None:
    """Draw a page in black; the painter's units are twips, its origin the sheet's corner.

    Every glyph stands where the layout put it, in the order of the text, so that the text of a
    PDF is read as it was written. The seal's circle is not part of the printed page.
    """
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(Qt.GlobalColor.black)
    for stroke in page.rules:
        _draw_stroke(painter, stroke)
    for line in page.lines:
        _draw_line(painter, line, metrics)


def _draw_stroke(painter: QPainter, stroke: Stroke) -> None:
    """Fill a ruled line with whole pixels, one at least: it is crisp at every scale."""
    to_device = painter.deviceTransform()
    exact = to_device.mapRect(QRectF(stroke.x, stroke.y, stroke.width, stroke.height))
    left, top = round(exact.left()), round(exact.top())
    width, height = max(1, round(exact.width())), max(1, round(exact.height()))
    from_device, _ = to_device.inverted()
    painter.fillRect(from_device.mapRect(QRectF(left, top, width, height)), Qt.GlobalColor.black)


def _draw_line(painter: QPainter, placed: PlacedLine, metrics: QtFontMetrics) -> None:
    """Draw a line with fonts of the size they have on the device.

    A font that the painter would have to scale loses the boldness that Qt gives it.
    """
    scale = painter.deviceTransform().m11()
    painter.save()
    painter.translate(placed.x, placed.baseline)
    painter.scale(1 / scale, 1 / scale)
    for piece in placed.line.texts:
        origin = QPointF(piece.x * scale, 0)
        for font, glyphs in groupby(_placed(piece, metrics), key=_font_of):
            painter.drawGlyphRun(origin, _run(metrics.scaled(font, scale), [*glyphs], scale))
    painter.restore()


def _placed(piece: TextPiece, metrics: QtFontMetrics) -> Iterator[_Placed]:
    """Yield the visible glyphs of a piece, each with its place from the piece's left edge."""
    em, x = piece.font.points * UNITS_TO_POINT, 0.0
    for character in piece.text:
        glyph = metrics.glyph(character, piece.font)
        if glyph.font:
            yield glyph, x
        x += glyph.advance * em + piece.spacing


def _font_of(placed: _Placed) -> QRawFont:
    font = placed[0].font
    assert font
    return font


def _run(font: QRawFont, placed: list[_Placed], scale: float) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes([glyph.index for glyph, _ in placed])
    run.setPositions([QPointF(x * scale, 0) for _, x in placed])
    return run
