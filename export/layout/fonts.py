"""The font of each typeface: the one place where the layout takes a name of a font."""

from collections.abc import Callable

from export.layout.pages import Font
from export.report.looks import FAMILIES, ParagraphLook, Typeface, family, is_bold
from export.report.nodes import ReportFonts

FontChoice = Callable[[Typeface, float], Font]  # typeface and size in pt → font


def standard_font(typeface: Typeface, points: float) -> Font:
    """Return the font that the Word file names where the report chooses none."""
    return Font(FAMILIES[typeface], points)


def font_of(
    typeface: Typeface, points: float, look: ParagraphLook, fonts: ReportFonts, usual: FontChoice
) -> Font:
    """Return the font of characters in a paragraph of this look: the report's, else the usual."""
    found, named = usual(typeface, points), family(typeface, fonts)
    if named != FAMILIES[typeface]:
        found = found._replace(family=named)
    return found._replace(bold=True) if is_bold(look, fonts) else found
