"""The drawing of a printed page: on screen, for the printer and in the PDF the same."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QPainter, QPen, QRawFont

from export.layout.pages import PlacedLine, PrintedPage, Stroke, TextPiece
from export.pdf.drawn_text import DrawnRun
from ui.paper.fonts import UNITS_TO_POINT
from ui.paper.metrics import QtFontMetrics

_INK = QPen()  # black


class _Run:
    """Glyphs of one font with their places on the device, and the characters they show."""

    def __init__(self, font: QRawFont, *, made_bold: bool) -> None:
        self.font, self._made_bold = font, made_bold
        self.indexes, self.places, self._text = list[int](), list[QPointF](), list[str]()

    def add(self, character: str, index: int, x: float) -> None:
        self._text.append(character)
        self.indexes.append(index)
        self.places.append(QPointF(x, 0))

    def draw(self, painter: QPainter, metrics: QtFontMetrics, scale: float) -> DrawnRun:
        run = QGlyphRun()
        run.setRawFont(metrics.scaled(self.font, scale))
        run.setGlyphIndexes(self.indexes)
        run.setPositions(self.places)
        painter.drawGlyphRun(QPointF(), run)
        return DrawnRun("".join(self._text), self._made_bold)


def draw_page(painter: QPainter, page: PrintedPage, metrics: QtFontMetrics) -> list[DrawnRun]:
    """Draw a page in black; the painter's units are twips, its origin the sheet's corner.

    Every glyph stands where the layout put it, in the order of the text, so that the text of a
    PDF is read as it was written. What was drawn is returned in that order. The seal's circle is
    not part of the printed page.
    """
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(_INK)
    for stroke in page.rules:
        _draw_stroke(painter, stroke)
    return [run for line in page.lines for run in _draw_line(painter, line, metrics)]


def _draw_stroke(painter: QPainter, stroke: Stroke) -> None:
    """Fill a ruled line with whole pixels, one at least: it is crisp at every scale."""
    to_device = painter.deviceTransform()
    exact = to_device.mapRect(QRectF(stroke.x, stroke.y, stroke.width, stroke.height))
    left, top = round(exact.left()), round(exact.top())
    width, height = max(1, round(exact.width())), max(1, round(exact.height()))
    from_device, _ = to_device.inverted()
    painter.fillRect(from_device.mapRect(QRectF(left, top, width, height)), _INK.color())


def _draw_line(painter: QPainter, placed: PlacedLine, metrics: QtFontMetrics) -> list[DrawnRun]:
    """Draw a line with fonts of the size they have on the device.

    A font that the painter would have to scale loses the boldness that Qt gives it.
    """
    scale = painter.deviceTransform().m11()
    painter.save()
    painter.translate(placed.x, placed.baseline)
    painter.scale(1 / scale, 1 / scale)
    runs = [run for piece in placed.line.texts for run in _runs(piece, metrics, scale)]
    drawn = [run.draw(painter, metrics, scale) for run in runs]
    painter.restore()
    return drawn


def _runs(piece: TextPiece, metrics: QtFontMetrics, scale: float) -> Iterator[_Run]:
    """Yield the visible glyphs of a piece, a run for each change of the font."""
    em, x, run = piece.font.points * UNITS_TO_POINT, piece.x, None
    glyphs = metrics.glyphs(piece.font)
    for character in piece.text:
        glyph = glyphs[character]
        if glyph.font:
            if run is None or run.font is not glyph.font:
                if run:
                    yield run
                run = _Run(glyph.font, made_bold=glyph.made_bold)
            run.add(character, glyph.index, x * scale)
        x += glyph.advance * em + piece.spacing
    if run:
        yield run
