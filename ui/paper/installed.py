"""The fonts of this PC, as the check of a report's fonts asks for them."""

from functools import cache

from PySide6.QtGui import QRawFont

from export.layout.pages import Font
from ui.paper.fonts import installed_family, qt_font

_POINTS = 16  # any size: a font has the same characters in all


class QtInstalledFonts:
    """The fonts that Qt found when the program started."""

    def stand_in(self, name: str) -> str:
        """Return the family printed for one of this name: itself where this PC has it."""
        return installed_family(name)

    def lacking(self, name: str, characters: str) -> str:
        """Return those of some characters that an installed family has no picture of."""
        raw = _raw(name)
        return "".join(one for one in characters if not raw.supportsCharacter(ord(one)))


@cache
def _raw(name: str) -> QRawFont:
    return QRawFont.fromFont(qt_font(Font(name, _POINTS)))
