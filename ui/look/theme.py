"""The palette, font and style sheet of the application."""

import re
from pathlib import Path
from string import Template

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.look import colours
from ui.look.appearance import appearance, look_cache
from ui.look.colours import ACCENT, GROUND, INK, MUTED, PAPER, SHADE
from ui.look.high_contrast import HIGH_CONTRAST, Contrast

FUSION = ("-style", "Fusion")
"""Arguments of a new QApplication that set its style. setStyle would return a QStyle, and PySide
takes as long to build that class, unused on the start page, as to make the application."""

_FAMILIES = ["Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "SimHei"]
_POINTS = 10.5
# On Windows these classes keep the small font of the system unless it is set for them.
_OWN_FONT = ("QAbstractItemView", "QHeaderView", "QMenu", "QTipLabel", "QMessageBox")
_SHEET = Path(__file__).parents[2] / "resources" / "style.qss"
_ADDED = "/* In high contrast also:"  # before the last part of the sheet
_SIZE = re.compile(r"(\d+(?:\.\d+)?)pt")
_NORMAL = colours.names()


def apply_theme(app: QApplication) -> None:
    """Set palette, font and style sheet; the application was made with ``FUSION``."""
    app.setPalette(palette())
    app.setFont(ui_font())
    app.setStyleSheet(style_sheet())
    for name in _OWN_FONT:  # after the style sheet, which resets them to the system's
        app.setFont(ui_font(), name)  # type: ignore[arg-type]  # the stub wants bytes


def set_appearance(app: QApplication, *, contrast: Contrast, scale: float) -> None:
    """Show all windows in these colours, with text ``scale`` times the usual size."""
    if appearance.set(contrast=contrast, scale=scale):
        colours.use(HIGH_CONTRAST[contrast] if contrast else _NORMAL)
        apply_theme(app)
        appearance.changed.emit()


def style_sheet() -> str:
    """Return the style sheet with its colours inserted and its fonts scaled.

    Raises KeyError for an unknown name.
    """
    text = _SHEET.read_text(encoding="utf-8")
    if not appearance.contrast:
        text = text.partition(_ADDED)[0]
    sheet = Template(text).substitute(colours.names())
    return _SIZE.sub(lambda size: f"{float(size[1]) * appearance.scale:g}pt", sheet)


@look_cache(16)  # called for every painted row
def ui_font(points: float = _POINTS, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return the program's font, from the first family installed; ``points`` before scaling."""
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(points * appearance.scale)
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
