"""What the sheets of an .xlsx workbook share: their parts, texts and number formats."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from model.readers.errors import UnreadableDocument
from model.readers.package import Package
from model.readers.sheets.number_format import BUILT_IN
from model.values.text import clean_text
from resources.messages import readers as words

GENERAL = "General"
_BOOK = "xl/workbook.xml"
_SHEET_TYPES = ("/worksheet",)
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_MOST_SHEETS = 200
_MOST_ELEMENTS = 160_000  # of all sheets: about 80,000 cells and a second


@dataclass(slots=True)
class XlsxBook:
    """What all sheets of a workbook share."""

    package: Package
    sheets: list[tuple[str, str, bool]]  # name, part, whether it is hidden
    strings: list[str]
    formats: list[str]  # number format by cell style
    is_1904: bool
    left: int = field(default=_MOST_ELEMENTS)

    @classmethod
    def of(cls, package: Package) -> "XlsxBook":
        """Return what a package's sheets share. Raises UnreadableDocument."""
        root = package.xml(_BOOK)
        if root is None:
            raise UnreadableDocument(words.DAMAGED)
        parts = _relations(package)
        sheets = [
            (sheet.get("name") or "", parts[target], sheet.get("state", "") not in ("", "visible"))
            for sheet in all_named(root, "sheet")
            if (target := _relation_id(sheet)) in parts
        ]
        is_1904 = any(one.get("date1904") in ("1", "true") for one in all_named(root, "workbookPr"))
        return cls(package, sheets[:_MOST_SHEETS], _strings(package), _formats(package), is_1904)

    def format_of(self, cell: Element) -> str:
        """Return the number format of a cell."""
        style = whole_number(cell.get("s", "0"))
        return self.formats[style] if 0 <= style < len(self.formats) else GENERAL


def all_named(root: Element, tag: str) -> Iterator[Element]:
    """Yield the elements of a name in any namespace: strict files have others."""
    return (one for one in root.iter() if tag_of(one) == tag)


def tag_of(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def _relation_id(sheet: Element) -> str:
    return next((v for k, v in sheet.attrib.items() if k.endswith("}id")), "")


def _relations(package: Package) -> dict[str, str]:
    """Return the parts of the sheets by their relation's id."""
    root = package.xml("xl/_rels/workbook.xml.rels")
    found: dict[str, str] = {}
    for one in root if root is not None else ():
        target = one.get("Target", "").replace("\\", "/")
        if one.get("Type", "").endswith(_SHEET_TYPES) and one.get("TargetMode") != "External":
            absolute = target.startswith("/")
            found[one.get("Id", "")] = normpath(
                target if absolute else join(dirname(_BOOK), target)
            )
    return found


def _strings(package: Package) -> list[str]:
    """Return the shared texts; without their phonetic guides."""
    root = package.xml("xl/sharedStrings.xml")
    return [] if root is None else [rich_text(one) for one in root if tag_of(one) == "si"]


def rich_text(element: Element) -> str:
    """Return a text with or without runs."""
    texts: list[str] = []
    for one in element:
        tag = tag_of(one)
        if tag == "t":
            texts.append(_unescaped(one.text or ""))
        elif tag == "r":
            texts += [_unescaped(each.text or "") for each in one if tag_of(each) == "t"]
    return "".join(texts)


def _unescaped(text: str) -> str:
    """Return a text in which Excel escaped characters: _x000D_."""
    if "_x" not in text:
        return text
    return clean_text(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))[0]


def _formats(package: Package) -> list[str]:
    """Return the number format of each cell style."""
    root = package.xml("xl/styles.xml")
    if root is None:
        return []
    codes = {
        one.get("numFmtId", ""): one.get("formatCode", "") for one in all_named(root, "numFmt")
    }
    styles = (style for table in all_named(root, "cellXfs") for style in table)
    numbers = (style.get("numFmtId", "0") for style in styles)
    return [codes.get(one) or BUILT_IN.get(whole_number(one), GENERAL) for one in numbers]


def whole_number(text: str | None) -> int:
    """Return a whole number; -1 for what is none."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 9 else -1
