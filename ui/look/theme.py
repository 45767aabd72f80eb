"""The palette, font and style sheet of the application."""

from functools import lru_cache
from pathlib import Path
from string import Template

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.look import colours
from ui.look.colours import ACCENT, GROUND, INK, MUTED, PAPER, SHADE

FUSION = ("-style", "Fusion")
"""Arguments of a new QApplication. setStyle would hand back a QStyle, and the Python side of
that class, which the start page does not need, takes as long to build as the application."""

_FAMILIES = ["Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "SimHei"]
_POINTS = 10.5
# On Windows these keep the system's small font unless they are named.
_OWN_FONT = ("QAbstractItemView", "QHeaderView", "QMenu", "QTipLabel", "QMessageBox")
_SHEET = Path(__file__).parents[2] / "resources" / "style.qss"


def apply_theme(app: QApplication) -> None:
    """Set palette, font and style sheet; ``FUSION`` is set when the application is made."""
    app.setPalette(palette())
    app.setFont(ui_font())
    app.setStyleSheet(style_sheet())
    for name in _OWN_FONT:  # after the sheet, which fetches the system's fonts anew
        app.setFont(ui_font(), name)  # type: ignore[arg-type]  # the stub wants bytes


def style_sheet() -> str:
    """Return the style sheet with its colours filled in; an unknown name raises KeyError."""
    return Template(_SHEET.read_text(encoding="utf-8")).substitute(colours.names())


@lru_cache(maxsize=16)  # asked for at every painting of a row
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
