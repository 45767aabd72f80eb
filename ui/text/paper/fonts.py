"""The fonts of the printed text and its headings, with what stands in for a font not installed."""

from PySide6.QtGui import QFont, QFontMetricsF

from export.report.looks import FACES, Typeface
from export.report.measures import BOX_CHARACTERS, SIZE_3, SIZE_SMALL_4
from export.report.nodes import Face
from ui.look.appearance import scaled
from ui.paper import fonts as paper

_PIXELS = 96 / 72  # to a point: the window's pixels, whatever the screen's are
_SMALLEST = int(SIZE_SMALL_4 * _PIXELS)
_LARGEST = round(SIZE_3 * _PIXELS) + 1
FAMILIES = {face: [*paper.FAMILIES[FACES.get(face, Typeface.FANG)]] for face in Face}


def body_font(room: float) -> QFont:
    """Return the font in which a printed line just fits so many pixels; 12 pt at least.

    Where there is more room, it is that of the paper: 16 pt. Both grow with the window's text.
    """
    font = QFont()
    font.setFamilies(FAMILIES[Face.PLAIN])
    fitting = int(room / BOX_CHARACTERS)
    font.setPixelSize(min(scaled(_LARGEST), max(scaled(_SMALLEST), fitting)))
    return font


def character_width(font: QFont) -> float:
    """Return the width of a Chinese character in pixels."""
    return QFontMetricsF(font).horizontalAdvance("国")
