"""Which font draws a character and how wide it is there: Qt's answer to the layout."""

from dataclasses import dataclass
from unicodedata import category

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from export.layout.pages import Font
from ui.paper.fonts import bold_font, qt_font, with_stand_ins

_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})  # controls, marks of direction, ends of lines
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


class FontGlyphs(dict[str, Glyph]):
    """How a font's characters are drawn, each found when it is first asked for."""

    def __init__(self, font: Font) -> None:
        super().__init__()
        self._font = font
        self.raw = QRawFont.fromFont(qt_font(font))
        plain = QRawFont.fromFont(qt_font(font._replace(bold=False))) if font.bold else self.raw
        self._made_bold = font.bold and _are_one_face(self.raw, plain)
        self._widths = _GlyphWidths(plain if self._made_bold else self.raw)

    def __missing__(self, character: str) -> Glyph:
        self[character] = found = self._found(character)
        return found

    def _found(self, character: str) -> Glyph:
        index = _index(self.raw, character)
        if not index and (stand_in := _stand_in(character, self._font)):
            return stand_in
        if not index and category(character) in _INVISIBLE:
            return Glyph(None, index, 0)
        return Glyph(self.raw, index, self._widths.em(index), self._made_bold)


class _GlyphWidths:
    """The widths of a font's glyphs as its file has them: Qt loads the picture of each to tell."""

    def __init__(self, raw: QRawFont) -> None:
        self._raw = raw
        heads, varies = raw.fontTable("hhea").data(), raw.fontTable("fvar").size()
        self._last = -1 if varies else int.from_bytes(heads[34:36], "big") - 1
        self._table = raw.fontTable("hmtx").data()

    def em(self, index: int) -> float:
        """Return the width of a glyph; those behind the last are as wide as it."""
        if self._last < 0:
            return _advance(self._raw, index)
        at = 4 * min(index, self._last)
        return int.from_bytes(self._table[at : at + 2], "big") / self._raw.unitsPerEm()


class QtFontMetrics:
    """The widths of characters in the fonts of this PC, without kerning and hinting.

    A character that a font lacks has the width of the font that draws it instead. Each thread
    needs metrics of its own, since Qt's raw fonts belong to the thread they were made in.
    """

    def __init__(self) -> None:
        self._glyphs: dict[Font, FontGlyphs] = {}
        self._scale, self._scaled = 1.0, dict[int, QRawFont]()

    def advance(self, character: str, font: Font) -> float:
        """Return the width of a character in em (1 for Chinese)."""
        return self.glyphs(font)[character].advance

    def glyphs(self, font: Font) -> FontGlyphs:
        """Return how the characters of a font are drawn."""
        found = self._glyphs.get(font)
        if found is None:
            found = self._glyphs[font] = FontGlyphs(font)
        return found

    def lacks(self, character: str, font: Font) -> bool:
        """Whether another font than this one draws the character, or none can."""
        return not _index(self.glyphs(font).raw, character)

    def drawn_by(self, character: str, font: Font) -> str:
        """Return the family that draws the character, "" where no font of this PC has it."""
        glyph = self.glyphs(font)[character]
        return glyph.font.familyName() if glyph.font and glyph.index else ""

    def scaled(self, font: QRawFont, scale: float) -> QRawFont:
        """Return a glyph's font at so many pixels a twip; those of one scale are kept."""
        if scale != self._scale:
            self._scale, self._scaled = scale, {}
        found = self._scaled.get(id(font))
        if found is None:
            found = self._scaled[id(font)] = _resized(font, font.pixelSize() * scale)
        return found


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


def _advance(raw: QRawFont, index: int) -> float:
    """Return the width of a glyph in em."""
    (advance,) = raw.advancesForGlyphIndexes([index])
    return advance.x() / raw.pixelSize()


def _stand_in(character: str, font: Font) -> Glyph | None:
    """Return the glyph of the font that Qt takes instead, None where none has the character."""
    layout = QTextLayout(character, with_stand_ins(font))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    if not runs:
        return None
    raw, indexes = runs[0].rawFont(), runs[0].glyphIndexes()
    if not raw.isValid() or not indexes or not indexes[0]:
        return None
    return Glyph(raw, indexes[0], _advance(raw, indexes[0]))
