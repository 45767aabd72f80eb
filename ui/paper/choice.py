"""The fonts of the printed page on this PC, as the layout asks for them."""

from functools import cache

from export.layout.pages import Font
from export.report.looks import Typeface
from ui.paper.fonts import installed_family


@cache
def installed_font(typeface: Typeface, points: float) -> Font:
    """Return the font of a typeface that this PC has; asking Qt for one takes half a ms."""
    return Font(installed_family(typeface), points)
