"""What PDF/A-1b asks for and Qt writes otherwise, as PDFBox Preflight 2.0 tells.

Each embedded font has one name, marked as part of a font, and no page speaks of CMYK, which the
file's colour profile does not describe.
"""

import re

from export.pdf.objects import PdfObjects, reference

_FULL_NAME = re.compile(rb"/FontName /([A-Z]{6}\+\S+)")
_BASE = re.compile(rb"/BaseFont /\S+")


def put_right(objects: PdfObjects) -> None:
    """Name the fonts and drop the colours of every page."""
    fonts = set[int]()
    for page in objects.pages:
        number = reference(objects[page], b"Resources")
        objects[number] = _without_cmyk(objects, objects[number])
        fonts.update(map(int, re.findall(rb"/F\d+ (\d+) 0 R", objects[number])))
    for font in fonts:
        _name_font(objects, font)


def _without_cmyk(objects: PdfObjects, resources: bytes) -> bytes:
    """Return a page's resources without colours of a press, written or referred to."""

    def kept(line: bytes) -> bool:
        named = re.fullmatch(rb"/PCS\w* (\d+) 0 R", line)
        return b"CMYK" not in (objects[int(named[1])] if named else line)

    return b"\n".join(filter(kept, resources.split(b"\n")))


def _name_font(objects: PdfObjects, number: int) -> None:
    inner = reference(objects[number], b"DescendantFonts")
    descriptor = objects[reference(objects[inner], b"FontDescriptor")]
    if full := _FULL_NAME.search(descriptor):
        for font in (number, inner):
            objects[font] = _BASE.sub(lambda _: b"/BaseFont /" + full[1], objects[font])
