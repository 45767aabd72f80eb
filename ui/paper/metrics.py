"""Which font draws a character and how wide it is there: Qt's answer to the layout."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from export.layout.pages import Font
from ui.paper.fonts import bold_font, qt_font, with_stand_ins

_LACKING = 0  # the glyph by which a font shows what it lacks


@dataclass(frozen=True, slots=True)
class Glyph:
    """The picture of a character: its font, its number there, its width in em.

    ``font`` is None for a character that has no picture in any font, as invisible marks have;
    ``made_bold``: Qt makes the font bold, whose face has none.
    """

    font: QRawFont | None
    index: int
    advance: float
    made_bold: bool = False


class QtFontMetrics:
    """The widths of characters in the fonts of this PC, without kerning and hinting.

    A character that a font lacks has the width of the font that draws it instead. Each thread
    needs metrics of its own, since Qt's raw fonts belong to the thread they were made in.
    """

    def __init__(self) -> None:
        self._fonts: dict[Font, QRawFont] = {}
        self._glyphs: dict[Font, dict[str, Glyph]] = {}
        self._scale, self._scaled = 1.0, dict[int, QRawFont]()

    def advance(self, character: str, font: Font) -> float:
        """Return the width of a character in em (1 for Chinese)."""
        return self.glyph(character, font).advance

    def glyph(self, character: str, font: Font) -> Glyph:
        """Return how a character is drawn."""
        glyphs = self._glyphs.setdefault(font, {})
        found = glyphs.get(character)
        if found is None:
            found = glyphs[character] = self._found(character, font)
        return found

    def lacks(self, character: str, font: Font) -> bool:
        """Whether another font than this one draws the character, or none can."""
        return not _index(self._raw(font), character)

    def drawn_by(self, character: str, font: Font) -> str:
        """Return the family that draws the character, "" where no font of this PC has it."""
        glyph = self.glyph(character, font)
        return glyph.font.familyName() if glyph.font and glyph.index else ""

    def scaled(self, font: QRawFont, scale: float) -> QRawFont:
        """Return a glyph's font at so many pixels a twip; those of one scale are kept."""
        if scale != self._scale:
            self._scale, self._scaled = scale, {}
        found = self._scaled.get(id(font))
        if found is None:
            found = self._scaled[id(font)] = _resized(font, font.pixelSize() * scale)
        return found

    def _raw(self, font: Font) -> QRawFont:
        found = self._fonts.get(font)
        if found is None:
            found = self._fonts[font] = QRawFont.fromFont(qt_font(font))
        return found

    def _found(self, character: str, font: Font) -> Glyph:
        raw = self._raw(font)
        index = _index(raw, character)
        if not index and (stand_in := _stand_in(character, font)):
            return stand_in
        if not font.bold:
            return _glyph(raw, index)
        plain = self._raw(replace(font, bold=False))
        made_bold = _are_one_face(raw, plain)
        advance = _glyph(plain if made_bold else raw, index).advance
        return Glyph(raw, index, advance, made_bold)


def _resized(font: QRawFont, pixels: float) -> QRawFont:
    """Return the font in another size; one of the same size is the same.

    A bold font is asked for anew: where its face has no bold, FreeType forgets it with the size.
    """
    if font.pixelSize() == pixels:
        return font
    if font.weight() >= QFont.Weight.Bold:
        return QRawFont.fromFont(bold_font(font.familyName(), pixels))
    other = QRawFont(font)
    other.setPixelSize(pixels)
    return other


def _index(raw: QRawFont, character: str) -> int:
    """Return the number of a character's glyph, 0 where the font lacks it."""
    indexes = raw.glyphIndexesForString(character)
    return indexes[0] if len(indexes) == 1 else _LACKING


def _are_one_face(bold: QRawFont, plain: QRawFont) -> bool:
    """Whether two fonts come from one file; its head holds a sum over all of it."""
    return bold.fontTable("head") == plain.fontTable("head")


def _glyph(raw: QRawFont, index: int) -> Glyph:
    (advance,) = raw.advancesForGlyphIndexes([index])
    return Glyph(raw, index, advance.x() / raw.pixelSize())


def _stand_in(character: str, font: Font) -> Glyph | None:
    """Return the glyph of the font that Qt takes instead; None where no font has the character."""
    layout = QTextLayout(character, with_stand_ins(font))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    if not runs:
        return Glyph(None, _LACKING, 0)
    raw, indexes = runs[0].rawFont(), runs[0].glyphIndexes()
    return _glyph(raw, indexes[0]) if raw.isValid() and indexes and indexes[0] else None
