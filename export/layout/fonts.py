"""The font of each typeface: the one place where the layout takes a name of a font."""

from collections.abc import Callable

from export.layout.pages import Font
from export.report.looks import FAMILIES, Typeface

FontChoice = Callable[[Typeface, float], Font]  # typeface and size in pt → font


def standard_font(typeface: Typeface, points: float) -> Font:
    """Return the font that the Word file names."""
    return Font(FAMILIES[typeface], points)
