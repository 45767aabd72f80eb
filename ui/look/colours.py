"""The colours and the font of all that is drawn; findings have theirs by level.

Those that the start page wears come from ``ui.look.theme``, which does not know the form.
"""

from PySide6.QtGui import QColor

from model.findings.finding import Level
from ui.look.theme import ACCENT, INK, MUTED, PAPER, SHADE, ui_font

__all__ = ["ACCENT", "INK", "MUTED", "PAPER", "SHADE", "ui_font"]

ACCENT_SOFT = QColor("#e3ecf8")
GRID = QColor("#d3dae3")
SIDE = QColor("#f7f9fc")
GOOD = QColor("#1e7b45")
GOOD_SOFT = QColor("#dff1e6")

LEVEL_INK = {Level.E: QColor("#b3261e"), Level.W: QColor("#8a5a00"), Level.H: QColor("#3c5a78")}
LEVEL_SOFT = {Level.E: QColor("#fdecea"), Level.W: QColor("#fff4da"), Level.H: QColor("#eaf1f8")}
