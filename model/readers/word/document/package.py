"""A .docx file as blocks: its parts found by their relations, or by their usual names."""

import posixpath
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from model.readers.errors import UnreadableDocument
from model.readers.package import Package
from model.readers.progress import ReadingProgress
from model.readers.word.document.blocks import WordBlock, WordDocument, WordParagraph
from model.readers.word.document.body import BodyReader
from model.readers.word.document.numbering import Numbering
from model.readers.word.document.styles import Styles
from model.readers.word.document.tags import attribute, child, children, local
from resources.messages import readers as words

_PARSED = 0.3  # of the time, once the body is parsed
_USUAL = "word/document.xml"
_BESIDE = {
    "header": words.HEADER,
    "footer": words.FOOTER,
    "footnotes": words.FOOTNOTE,
    "endnotes": words.ENDNOTE,
}
_NOTE_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_document_xml(
    package: Package, progress: ReadingProgress = lambda done: None
) -> WordDocument:
    """Return the blocks of a Word document. Raises UnreadableDocument, ReadingCancelled."""
    name = _main_part(package)
    root = package.xml(name, lambda done: progress(done * _PARSED))
    body = child(root, "body")
    if body is None:
        raise UnreadableDocument(words.DAMAGED)
    parts = dict(_related(package, name))
    styles = Styles(_optional(package, parts.get("styles", "")))
    numbering = Numbering(_optional(package, parts.get("numbering", "")), styles)
    reader = BodyReader(numbering, styles, lambda done: progress(_PARSED + (1 - _PARSED) * done))
    blocks = reader.blocks(body)
    return WordDocument(blocks, tuple(_beside(package, name)))


def _main_part(package: Package) -> str:
    related = dict(_related(package, ""))
    name = related.get("officeDocument", _USUAL)
    if package.read(name) is None:
        name = _USUAL
    if package.read(name) is None:
        raise UnreadableDocument(words.DAMAGED)
    return name


def _related(package: Package, part: str) -> Iterator[tuple[str, str]]:
    """Yield the last word of each relation's type and the part it leads to, first come last."""
    folder, name = posixpath.split(part)
    root = _optional(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    for one in reversed(list(children(root, "Relationship"))):
        if attribute(one, "TargetMode").lower() != "external":
            kind = attribute(one, "Type").rpartition("/")[2]
            target = attribute(one, "Target").replace("\\", "/")
            yield kind, posixpath.normpath(posixpath.join(folder, target)).lstrip("/")


def _optional(package: Package, name: str) -> Element | None:
    """Return a part that a document may do without; None also where it cannot be read."""
    try:
        return package.xml(name) if name else None
    except UnreadableDocument:
        return None


def _beside(package: Package, part: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the texts of headers, footers and notes, each text once."""
    seen: set[str] = set()
    for kind, target in _related(package, part):
        root = _optional(package, target) if kind in _BESIDE else None
        if root is None:
            continue
        texts = [text for text in _texts(root) if text not in seen]
        seen.update(texts)
        if texts:
            yield _BESIDE[kind], tuple(texts)


def _texts(root: Element) -> Iterator[str]:
    """Yield the paragraphs of a header or of notes that say more than a page number."""
    styles = Styles(None)
    reader = BodyReader(Numbering(None, styles), styles)
    notes = [one for one in root if local(one.tag) in {"footnote", "endnote"}]
    for one in notes or [root]:
        if attribute(one, "type") not in _NOTE_SEPARATORS:
            yield from (text for text in _lines(reader.blocks(one)) if _says_something(text))


def _lines(blocks: list[WordBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block.text.strip()
        else:
            for cell in block.cells:
                yield from _lines(cell.blocks)


def _says_something(text: str) -> bool:
    """Whether a text is more than a page number: — 1 —, 第 1 页 共 9 页."""
    return any(one.isalpha() and one not in "第页共" for one in text)
