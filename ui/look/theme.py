"""What the application wears from the first moment: our palette, font and style sheet."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

ACCENT = QColor("#1f57a8")
INK = QColor("#1b2430")
MUTED = QColor("#64707f")
GROUND = QColor("#eef1f5")
PAPER = QColor("#ffffff")
SHADE = QColor("#f3f6fa")

FUSION = ("-style", "Fusion")
"""Arguments of a new QApplication. setStyle would hand back a QStyle, and the Python side of
that class, which the start page does not need, takes as long to build as the application."""

_FAMILIES = ["Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "SimHei"]
_POINTS = 10.5
# On Windows these keep the system's small font unless they are named.
_OWN_FONT = ("QAbstractItemView", "QHeaderView", "QMenu", "QTipLabel", "QMessageBox")
_SHEET = Path(__file__).parents[2] / "resources" / "style.qss"


def apply_theme(app: QApplication) -> None:
    """Our palette, our font, our sheet; Fusion comes with the application."""
    app.setPalette(palette())
    app.setFont(ui_font())
    app.setStyleSheet(_SHEET.read_text(encoding="utf-8"))
    for name in _OWN_FONT:  # after the sheet, which fetches the system's fonts anew
        app.setFont(ui_font(), name)  # type: ignore[arg-type]  # the stub wants bytes


@lru_cache(maxsize=16)  # asked for at every painting of a row
def ui_font(points: float = _POINTS, *, bold: bool = False, italic: bool = False) -> QFont:
    """The program's own font at a size; what is missing on a machine falls to the next."""
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(points)
    font.setBold(bold)
    font.setItalic(italic)
    return font


def palette() -> QPalette:
    """The program's palette, the same on every machine."""
    made = QPalette(GROUND, GROUND)  # with one colour PySide builds all of ``Qt`` first
    for role, colour in (
        (QPalette.ColorRole.Window, GROUND),
        (QPalette.ColorRole.WindowText, INK),
        (QPalette.ColorRole.Base, PAPER),
        (QPalette.ColorRole.AlternateBase, SHADE),
        (QPalette.ColorRole.Text, INK),
        (QPalette.ColorRole.Button, PAPER),
        (QPalette.ColorRole.ButtonText, INK),
        (QPalette.ColorRole.PlaceholderText, MUTED),
        (QPalette.ColorRole.Highlight, ACCENT),
        (QPalette.ColorRole.HighlightedText, PAPER),
        (QPalette.ColorRole.Link, ACCENT),
    ):
        made.setColor(role, colour)
    return made
