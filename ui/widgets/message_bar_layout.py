"""Layout and painting of a message bar: sentence and buttons, a further line below them."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter

from ui.look import colours
from ui.look.finding_looks import TONES
from ui.widgets.flow_layout import flow, height_of
from ui.widgets.item_painting import POINTS, Shaped, draw, shaped

SIDE = 10
BETWEEN = 4
_ABOVE, _GAP = 5, 8
_ROUND = 5
_SMALL = 9.5
LEAST_WITH_BUTTONS = 37  # pixels; room for buttons that are shown a moment later


class MessageText(NamedTuple):
    """The sentence, the further line ("" for none) and their tone, a key of TONES."""

    text: str = ""
    further: str = ""
    level: str = "H"


class MessageLayout(NamedTuple):
    """The texts and positions in a message bar of a certain width, in pixels."""

    sentence: Shaped
    further: Shaped | None
    place: QPoint  # of the sentence
    buttons: list[QRect]
    below: int  # top of the further line
    height: int


def lay_out(
    message: MessageText, buttons: Sequence[QSize], width: int, least: int = 0
) -> MessageLayout:
    """Return the layout, wrapped to ``width``, centred in the height ``least`` if it is lower."""
    inner = max(1, width - 2 * SIDE)
    sentence = shaped(message.text, inner, POINTS)
    further = shaped(message.further, inner, _SMALL) if message.further else None
    places = flow([sentence.size, *buttons], inner, _GAP)
    under = BETWEEN + further.size.height() if further else 0
    height = height_of(places) + under + 2 * _ABOVE
    top = _ABOVE + max(0, least - height) // 2
    first, *others = (place.translated(SIDE, top) for place in places)
    below = top + height_of(places) + BETWEEN
    return MessageLayout(sentence, further, first.topLeft(), others, below, max(height, least))


def paint(painter: QPainter, layout: MessageLayout, level: str) -> None:
    """Paint the sentence in the ink of the tone, and the further line."""
    painter.setPen(TONES[level].ink)
    draw(painter, layout.place, layout.sentence)
    if layout.further:
        painter.setPen(colours.MUTED)
        draw(painter, QPoint(SIDE, layout.below), layout.further)


def paint_ground(painter: QPainter, rect: QRect, level: str, *, flush: bool) -> None:
    """Paint the ground of the tone, with rounded corners unless ``flush``."""
    if flush:
        painter.fillRect(rect, TONES[level].ground)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(TONES[level].ground)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)
