"""The text of the pages as it was drawn, put where readers look for it.

Qt asks each font for the lowest code of a glyph: 人 is copied as the radical ⼈, and what lies
beyond U+FFFF as nothing. What it makes bold itself it draws a second time, beside the first, or no
bolder than before: both as the system's fonts are; here it is drawn once, with outlines.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from export.pdf.objects import PdfObjects, hexadecimal, reference

_BLOCK = re.compile(rb"(/F(\d+) ([\d.]+) Tf)(.*?)(?=\nET)", re.S)
_CODE = re.compile(rb"<([0-9A-Fa-f]{4})> Tj")
_DRAWN_AGAIN = re.compile(rb"\n[^\n]* Tm\n/Span << /ActualText <> >> BDC\n.*?\nEMC(?=\nET)", re.S)
_RANGE = re.compile(rb"<(\w{4})> <(\w{4})> (?:\[([^\]]*)\]|<(\w{4})>)")
_LISTED = re.compile(rb"<(\w{4})>")
_NO_GLYPH, _UNKNOWN = 0, "□"  # the box by which a font shows all it lacks; MuPDF drops U+FFFD
_BOLDER = 1 / 30  # em: the outline's width that makes a plain face look bold
_MOST_LINES = 100  # of a block of a character map
_MAP = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
%s
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class DrawnRun(NamedTuple):
    """Characters drawn at once, each with a glyph of its own in one font.

    ``made_bold``: they are to look bold, but their face is not.
    """

    text: str
    made_bold: bool


CharacterMaps = dict[int, dict[int, str]]
"""What each glyph of each font means, by the font's object and the glyph's number."""


def put_text(objects: PdfObjects, pages: Sequence[Sequence[DrawnRun]]) -> None:
    """Tell readers which characters were drawn, and embolden what should be bold."""
    maps: CharacterMaps = {}
    for number, runs in zip(objects.pages, pages, strict=True):
        _put_page(objects, reference(objects[number], b"Contents"), runs, maps)
    for font, characters in maps.items():
        number = reference(objects[font], b"ToUnicode")
        known = _characters_of_qt(objects[number]) | characters
        objects.set_stream(number, _character_map(known))


def _put_page(
    objects: PdfObjects, number: int, runs: Sequence[DrawnRun], maps: CharacterMaps
) -> None:
    """Read a page's blocks of glyphs side by side with the runs that were drawn.

    There are fewer blocks where Qt finds no file of a font: it draws outlines then. Such a page
    stays as it is, with the characters that Qt names.
    """
    content = _DRAWN_AGAIN.sub(b"", objects.stream(number))
    blocks = [(int(font), _CODE.findall(codes)) for _, font, _, codes in _BLOCK.findall(content)]
    if [len(codes) for _, codes in blocks] != [len(run.text) for run in runs]:
        return
    for (font, codes), run in zip(blocks, runs, strict=True):
        characters = maps.setdefault(font, {})
        for code, character in zip(codes, run.text, strict=True):
            characters.setdefault(int(code, 16), character)
    if any(run.made_bold for run in runs):
        bold = iter(run.made_bold for run in runs)
        objects.set_stream(number, _BLOCK.sub(lambda m: _bolder(m, bold=next(bold)), content))


def _characters_of_qt(text: bytes) -> dict[int, str]:
    """Return the characters of Qt's own map by the numbers of their glyphs."""
    found: dict[int, str] = {}
    for start, end, listed, first in _RANGE.findall(text):
        low, high = int(start, 16), int(end, 16)
        codes = [int(code, 16) for code in _LISTED.findall(listed)]
        codes = codes or [int(first, 16) + step for step in range(high - low + 1)]
        found |= {low + step: chr(code) for step, code in enumerate(codes)}
    return found


def _bolder(block: re.Match[bytes], *, bold: bool) -> bytes:
    """Return a block of glyphs, with outlines drawn as well where it is to be bold."""
    return (
        b"%s 2 Tr %.1f w%s" % (block[1], float(block[3]) * _BOLDER, block[4]) if bold else block[0]
    )


def _character_map(characters: dict[int, str]) -> bytes:
    lines = [
        b"<%04X> <%s>" % (code, hexadecimal(character))
        for code, character in sorted((characters | {_NO_GLYPH: _UNKNOWN}).items())
    ]
    parts = (lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES))
    blocks = (b"%d beginbfchar\n%s\nendbfchar" % (len(p), b"\n".join(p)) for p in parts)
    return _MAP % b"\n".join(blocks)
