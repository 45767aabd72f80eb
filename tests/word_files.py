"""Small .docx files made by hand, as Word, WPS and others write them."""

import io
import zipfile
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MORE = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Merged(NamedTuple):
    """A cell with properties of its own: gridSpan, vMerge."""

    text: str
    properties: str = ""


def run(text: str) -> str:
    """Return a run; tabs and line ends are elements of their own."""
    marked = escape(text, quote=False)
    for mark, element in (("\t", "<w:tab/>"), ("\n", "<w:br/>")):
        marked = marked.replace(mark, f'</w:t>{element}<w:t xml:space="preserve">')
    return f'<w:r><w:t xml:space="preserve">{marked}</w:t></w:r>'


def p(text: str = "", properties: str = "") -> str:
    """Return a paragraph of text."""
    start = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{start}{run(text) if text else ''}</w:p>"


def numbered(text: str, num: int, level: int = 0) -> str:
    """Return a paragraph with an automatic number."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def lines(text: str) -> str:
    """Return each line as a paragraph."""
    return "".join(p(line) for line in text.split("\n"))


def cell(content: str, properties: str = "") -> str:
    """Return a cell around paragraphs or tables."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(cells: Sequence[str | Merged], properties: str = "") -> str:
    """Return a row of texts; each line of a text is a paragraph."""
    made = (one if isinstance(one, Merged) else Merged(one) for one in cells)
    start = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{start}{''.join(cell(lines(text), more) for text, more in made)}</w:tr>"


def table(*rows: Sequence[str | Merged]) -> str:
    """Return a table of texts."""
    return table_of("".join(map(row, rows)))


def table_of(rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"


def box(content: str) -> str:
    """Return paragraphs in a table of one cell."""
    return table_of(f"<w:tr>{cell(content)}</w:tr>")


def across(text: str, columns: int = 5) -> list[Merged]:
    """Return the one cell of a row across a table."""
    return [Merged(text, f'<w:gridSpan w:val="{columns}"/>')]


def docx(body: str, *, namespace: str = W, relations: str = "", **parts: str) -> bytes:
    """Return a .docx with this body; ``parts`` are numbering, styles, header1… without root."""
    made = {f"{name}.xml": text for name, text in parts.items()}
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATION}/{name[:-4].rstrip("0123456789")}"'
        f' Target="{name}"/>'
        for n, name in enumerate(made)
    )
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r"'
        f' Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{links}{relations}'
        "</Relationships>",
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>", namespace),
    }
    for name, text in made.items():
        files[f"word/{name}"] = _root(_ROOTS.get(name, "hdr"), text, namespace)
    return packed({name: text.encode() for name, text in files.items()})


_ROOTS = {
    "numbering.xml": "numbering",
    "styles.xml": "styles",
    "footnotes.xml": "footnotes",
    "endnotes.xml": "endnotes",
}


def _root(name: str, content: str, namespace: str) -> str:
    start = f'<w:{name} xmlns:w="{namespace}"{_MORE}>'
    return f'<?xml version="1.0" encoding="UTF-8"?>{start}{content}</w:{name}>'


def packed(files: dict[str, bytes]) -> bytes:
    """Return a zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return out.getvalue()


def unpacked(document: bytes) -> dict[str, bytes]:
    """Return the files of a zip."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}
