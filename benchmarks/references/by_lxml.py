"""The reference: the same document element by element with lxml, packed with zipfile.

It favours the reference: the elements are prepared as plain data, so that only making elements,
serialising and packing is measured. The document is ours to the last element
(tests/test_benchmarks.py compares them).
"""

import zipfile
from importlib.resources import files
from io import BytesIO

from lxml import etree

import resources
from export.report.nodes import Report
from export.word.document import TEMPLATE, write

_DOCUMENT = "word/document.xml"
Element = tuple[str, dict[str, str], str, list["Element"]]


class LxmlWriter:
    """A writer of one report."""

    def __init__(self, report: Report) -> None:
        self._parts = _parts(write(report))
        self._root = _as_data(etree.fromstring(self._parts.pop(_DOCUMENT)))
        self._template = str(files(resources).joinpath(TEMPLATE))

    def write(self) -> bytes:
        """Return the bytes of a .docx; parts that never change come from the template."""
        out = BytesIO()
        with (
            zipfile.ZipFile(self._template) as template,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package,
        ):
            for name in template.namelist():
                package.writestr(name, self._part(template, name))
        return out.getvalue()

    def _part(self, template: zipfile.ZipFile, name: str) -> bytes:
        if name == _DOCUMENT:
            return etree.tostring(_make(self._root), xml_declaration=True, encoding="UTF-8")
        return template.read(name)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _as_data(element: etree._Element) -> Element:
    """Return an element as plain data: tag, attributes, text, children."""
    attributes = {str(key): str(value) for key, value in element.attrib.items()}
    return str(element.tag), attributes, element.text or "", [_as_data(child) for child in element]


def _make(element: Element) -> etree._Element:
    tag, attributes, text, children = element
    root = etree.Element(tag, attributes, nsmap={"w": tag[1:].partition("}")[0]})
    _fill(root, text, children)
    return root


def _fill(element: etree._Element, text: str, children: list[Element]) -> None:
    if text:
        element.text = text
    for tag, attributes, inner, below in children:
        _fill(etree.SubElement(element, tag, attributes), inner, below)
