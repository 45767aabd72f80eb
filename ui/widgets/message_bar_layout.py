"""How a strip looks: sentence and offers side by side, a further line under them."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter

from ui.look import colours
from ui.look.finding_looks import REST, TONES
from ui.widgets.flow_layout import flow, height_of
from ui.widgets.item_painting import POINTS, Shaped, draw, shaped

SIDE = 10
BETWEEN = 4
_ABOVE, _GAP = 5, 8
_ROUND = 5
LEAST = 40  # pixels: a line of offers
_SMALL = 9.5
WITH_OFFERS = 37  # pixels: offers that are known a moment later push nothing

_POINTS = {REST: 9.0}


class MessageText(NamedTuple):
    """What a strip says, and how serious that is: a level of findings or "ok"."""

    text: str = ""
    further: str = ""
    level: str = "H"


class MessageLayout(NamedTuple):
    """Where all of it stands when the strip has a certain width."""

    sentence: Shaped
    further: Shaped | None
    place: QPoint  # of the sentence
    offers: list[QRect]
    below: int  # where the further line begins
    height: int


def lay_out(
    said: MessageText, offers: Sequence[QSize], width: int, least: int = 0
) -> MessageLayout:
    """As many in a line as fit; in the middle of the ``least`` height where that is more."""
    inner = max(1, width - 2 * SIDE)
    sentence = shaped(said.text, inner, _POINTS.get(said.level, POINTS))
    further = shaped(said.further, inner, _SMALL) if said.further else None
    places = flow([sentence.size, *offers], inner, _GAP)
    under = BETWEEN + further.size.height() if further else 0
    height = height_of(places) + under + 2 * _ABOVE
    top = _ABOVE + max(0, least - height) // 2
    first, *others = (place.translated(SIDE, top) for place in places)
    below = top + height_of(places) + BETWEEN
    return MessageLayout(sentence, further, first.topLeft(), others, below, max(height, least))


def paint(painter: QPainter, laid: MessageLayout, level: str) -> None:
    """The words, in the ink of their level."""
    painter.setPen(TONES[level].ink)
    draw(painter, laid.place, laid.sentence)
    if laid.further:
        painter.setPen(colours.MUTED)
        draw(painter, QPoint(SIDE, laid.below), laid.further)


def paint_ground(painter: QPainter, rect: QRect, level: str, *, flush: bool) -> None:
    """The soft colour behind them, its corners rounded unless it is ``flush``."""
    if flush:
        painter.fillRect(rect, TONES[level].ground)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(TONES[level].ground)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)
