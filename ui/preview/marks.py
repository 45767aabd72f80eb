"""What is drawn on a sheet on screen alone: the cursor's place and the guide for the seal."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from export.layout.pages import PrintedPage, PrintedPlace, SealCircle
from ui.look import paper_colours

_CARET_WIDTH = 34  # twips
_LEAST = 2.0  # pixels of the caret
_ASIDE = 30  # twips by which the ground is wider than the words


@dataclass(frozen=True, slots=True)
class CursorMark:
    """The cursor's field, the paragraph there, and the caret.

    ``start`` and ``end`` are those of the paragraph or value; ``is_text``: the field may have
    several paragraphs, whose lines are its own; ``is_typed``: the caret is drawn, for it is one
    within words and not of a whole cell.
    """

    key: str
    paragraph: int
    caret: PrintedPlace
    start: PrintedPlace
    end: PrintedPlace
    is_text: bool
    is_typed: bool

    @property
    def is_in_line(self) -> bool:
        """Whether it is a value among other words of one line."""
        start, end = self.start, self.end
        return not self.is_text and (start.page, start.top) == (end.page, end.top)


def draw_ground(painter: QPainter, index: int, page: PrintedPage, mark: CursorMark) -> None:
    """Draw the ground of the cursor's words, beneath them; the painter's unit is the twip."""
    for rect in _grounds(index, page, mark):
        painter.fillRect(rect.adjusted(-_ASIDE, 0, _ASIDE, 0), paper_colours.CURSOR_GROUND)


def _grounds(index: int, page: PrintedPage, mark: CursorMark) -> list[QRectF]:
    start, end = mark.start, mark.end
    if mark.is_in_line:
        value = QRectF(start.x, start.top, end.x - start.x, start.height)
        return [value] if start.page == index and start.x < end.x else []
    return [
        QRectF(one.x + (left := one.line.texts[0].x), one.top, one.line.width - left, one.height)
        for one in page.lines
        if one.line.texts and (one.line.key, one.line.paragraph) == (mark.key, mark.paragraph)
    ]


def draw_caret(painter: QPainter, mark: CursorMark, scale: float) -> None:
    """Draw the caret, also at a cell that is blank; ``scale``: pixels to a twip."""
    if not mark.is_typed and mark.start != mark.end:
        return
    place, width = mark.caret, max(_CARET_WIDTH, _LEAST / scale)
    painter.fillRect(
        QRectF(place.x - width / 2, place.top, width, place.height), paper_colours.CARET
    )


def draw_seal(painter: QPainter, seal: SealCircle, scale: float) -> None:
    """Draw where the seal goes: a thin broken circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(paper_colours.SEAL, 1.2 / scale, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = seal.diameter / 2
    painter.drawEllipse(QPointF(seal.x + half, seal.y + half), half, half)
    painter.restore()
