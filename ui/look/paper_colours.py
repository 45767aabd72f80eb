"""The colours of a printed sheet on screen: paper stays white in high contrast too."""

from PySide6.QtGui import QColor

SHEET = QColor("#ffffff")
CURSOR_GROUND = QColor("#fff1b8")  # under the words at the cursor
CARET = QColor("#1f57a8")
SEAL = QColor("#c0392b")  # the guide for the seal
