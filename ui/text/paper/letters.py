"""The size of the letters for the width of a text on screen, and its lines in the middle of it."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QPlainTextEdit, QStyle

from export.report.measures import BOX_CHARACTERS
from ui.text.paper.fonts import body_font, character_width
from ui.text.paper.layout import PaperLayout

_TOP = 6  # pixels above the lines


def fit_letters(edit: QPlainTextEdit, paper: PaperLayout, least_side: int) -> None:
    """Choose the letters for the width; ``least_side``: pixels at least beside the lines."""
    bar = edit.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    frame = edit.contentsRect().width() - bar
    font = body_font(frame - 2 * least_side)
    character = character_width(font)
    characters = min(BOX_CHARACTERS, int((frame - 2 * least_side) / character))
    side = max(least_side, int((frame - characters * character) / 2))
    paper.set_line(character, max(1, characters))
    if font != edit.font():
        edit.setFont(font)
    margins = QMargins(side, _TOP, 0, 0)
    if margins != edit.viewportMargins():  # setting them sends a resize event, without end
        edit.setViewportMargins(margins)
