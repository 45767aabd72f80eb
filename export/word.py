"""The report as a Word file: our own template, filled through python-docx.

The body is written as one string and parsed once; python-docx does the packaging. Its calls
that build paragraph by paragraph or cell by cell grow with the square of the document.
"""

from datetime import UTC, datetime
from importlib import resources as files
from io import BytesIO
from typing import Protocol, cast

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml

import resources
from export.coverml import cover
from export.tree import Report
from export.wordml import NAMESPACE, paragraph, table
from model import product

TEMPLATE = "report.docx"
_LONGEST_PROPERTY = 255  # characters; python-docx refuses more

# Word wants a paragraph after the last table; of 1 pt it cannot start a page of its own.
_LAST = '<w:p><w:pPr><w:pStyle w:val="End"/></w:pPr></w:p>'


class _Element(Protocol):
    """What is used of an lxml element, which comes without types."""

    def __getitem__(self, place: int) -> "_Element": ...
    def __setitem__(self, place: slice, elements: "list[_Element]") -> None: ...


def write(report: Report, now: datetime | None = None) -> bytes:
    """The bytes of a .docx. ``now`` is the time of its making, else the clock's."""
    return write_body(body(report), report.name, now)


def write_body(content: str, name: str, now: datetime | None = None) -> bytes:
    """The same for a body that is written already; ``name`` becomes the document's title."""
    document = Document(BytesIO(_template()))
    _fill(document, content)
    _sign(document, name, now or datetime.now(UTC))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def body(report: Report) -> str:
    """All that stands before the last section's properties."""
    title = "".join(paragraph(line) for line in report.title)
    parts = (
        paragraph(part.heading, keep=True)
        + (paragraph(part.note, keep=True) if part.note else "")
        + table(part.grid)
        for part in report.parts
    )
    return f"{cover(report.cover)}{title}{''.join(parts)}{_LAST}"


def _template() -> bytes:
    return files.files(resources).joinpath(TEMPLATE).read_bytes()


def _fill(document: WordDocument, content: str) -> None:
    """Put the body in front of the section properties, the template's only content."""
    root = cast(_Element, document.element)
    made = parse_xml(f'<w:body xmlns:w="{NAMESPACE}">{content}</w:body>')
    root[0][0:0] = list(cast("list[_Element]", made))


def _sign(document: WordDocument, name: str, now: datetime) -> None:
    """The program signs as author: the paper is published, the clerk's name need not be in it."""
    properties = document.core_properties
    properties.title = name[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = product.NAME
    properties.created = properties.modified = now
    properties.revision = 1
