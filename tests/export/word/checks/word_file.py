"""A Word file taken apart for the rules: the names in its zip, its parts, its relationships."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
W, R = f"{{{MAIN}}}", f"{{{OFFICE}}}"
DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
TYPES = "[Content_Types].xml"
CORE = "docProps/core.xml"
_PARSER = etree.XMLParser(huge_tree=True, resolve_entities=False)


@dataclass(frozen=True, slots=True)
class Relationship:
    """One line of a .rels part; ``target`` is a part's name, or an address if ``external``."""

    source: str  # the part it starts from, "" for the package
    identity: str
    kind: str  # the last word of its type
    target: str
    external: bool


class WordFile:
    """A package in memory. Raises BadZipFile where it is no zip or a checksum is wrong."""

    def __init__(self, document: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(document)) as package:
            self.entries = package.infolist()
            self.parts = {entry.filename: package.read(entry) for entry in self.entries}

    @cached_property
    def trees(self) -> dict[str, etree._Element]:
        """Return the root of every part of XML that can be parsed, by its name."""
        return {name: root for name, root in self._parsed() if root is not None}

    @cached_property
    def unreadable(self) -> dict[str, str]:
        """Return why a part of XML cannot be parsed, by its name."""
        return {name: _fault(self.parts[name]) for name, root in self._parsed() if root is None}

    def _parsed(self) -> Iterator[tuple[str, etree._Element | None]]:
        for name, content in self.parts.items():
            if name.endswith((".xml", ".rels")):
                yield name, _root(content)

    @cached_property
    def relationships(self) -> list[Relationship]:
        """Return all relationships, also those of parts that do not exist."""
        return [
            _relationship(name, item)
            for name, root in self.trees.items()
            if name.endswith(".rels")
            for item in root.iter(f"{{{PACKAGE}}}Relationship")
        ]

    def words(self) -> Iterator[tuple[str, etree._Element]]:
        """Return name and root of every part in the language of Word: body, styles, footers …"""
        for name, root in self.trees.items():
            if root.tag.startswith(W):
                yield name, root

    def elements(self, *names: str) -> Iterator[tuple[str, etree._Element]]:
        """Return these elements of all such parts, each with its part's name."""
        tags = [W + name for name in names]
        for part, root in self.words():
            for element in root.iter(*tags):
                yield part, element


def value(element: etree._Element | None, name: str = "val") -> str:
    """Return an attribute of Word's namespace, "" where it or the element is missing."""
    return "" if element is None else element.get(W + name, "")


def number(element: etree._Element | None, name: str = "val") -> int:
    """Return an attribute as a number, 0 where it is missing or no whole number."""
    digits = value(element, name)
    return int(digits) if digits.isascii() and digits.isdecimal() else 0


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname


def _root(content: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError:
        return None


def _fault(content: bytes) -> str:
    try:
        etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError as error:
        return str(error)
    return ""


def _relationship(name: str, item: etree._Element) -> Relationship:
    folder, _, file = name.rpartition("_rels/")
    source, target = folder + file.removesuffix(".rels"), item.get("Target", "")
    external = item.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = item.get("Type", "").rpartition("/")[2]
    return Relationship(source, item.get("Id", ""), kind, target, external)
