"""The palette, font and style sheet of the application."""

from functools import lru_cache
from pathlib import Path
from string import Template

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.look import colours
from ui.look.colours import ACCENT, GROUND, INK, MUTED, PAPER, SHADE

FUSION = ("-style", "Fusion")
"""Arguments of a new QApplication that set its style. setStyle would return a QStyle, and PySide
takes as long to build that class, unused on the start page, as to make the application."""

_FAMILIES = ["Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "SimHei"]
_POINTS = 10.5
# On Windows these classes keep the small font of the system unless it is set for them.
_OWN_FONT = ("QAbstractItemView", "QHeaderView", "QMenu", "QTipLabel", "QMessageBox")
_SHEET = Path(__file__).parents[2] / "resources" / "style.qss"


def apply_theme(app: QApplication) -> None:
    """Set palette, font and style sheet; the application was made with ``FUSION``."""
    app.setPalette(palette())
    app.setFont(ui_font())
    app.setStyleSheet(style_sheet())
    for name in _OWN_FONT:  # after the style sheet, which resets them to the system's
        app.setFont(ui_font(), name)  # type: ignore[arg-type]  # the stub wants bytes


def style_sheet() -> str:
    """Return the style sheet with its colours inserted. Raises KeyError for an unknown name."""
    return Template(_SHEET.read_text(encoding="utf-8")).substitute(colours.names())


@lru_cache(maxsize=16)  # called for every painted row
def ui_font(points: float = _POINTS, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return the program's font at a size in points, from the first family installed."""
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(points)
    font.setBold(bold)
    font.setItalic(italic)
    return font


def palette() -> QPalette:
    """Return the palette, the same on every machine."""
    made = QPalette(GROUND, GROUND)  # two colours: with one PySide builds all of ``Qt`` first
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
