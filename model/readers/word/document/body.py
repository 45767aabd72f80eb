"""The body of a document as blocks: paragraphs, and tables with their merged cells."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from model.readers.errors import UnreadableDocument
from model.readers.progress import ReadingProgress
from model.readers.word.document.blocks import WordBlock, WordCell, WordParagraph, WordTable
from model.readers.word.document.limits import MOST_CELLS, MOST_COLUMNS, MOST_LINES
from model.readers.word.document.numbering import Numbering
from model.readers.word.document.paragraphs import FieldCodes, ParagraphText
from model.readers.word.document.styles import BODY_TEXT, Styles
from model.readers.word.document.tags import attribute, child, is_on, local, number
from resources.messages import readers as words

_STEP = 100  # paragraphs between two words on the progress
_SKIPPED = frozenset(
    {"del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tblPrEx"}
)


class BodyReader:
    """Reads the blocks of a document, counting automatic numbers as it goes."""

    def __init__(
        self,
        numbering: Numbering,
        styles: Styles,
        progress: ReadingProgress = lambda done: None,
    ) -> None:
        self._numbering, self._styles, self._progress = numbering, styles, progress
        self._fields = FieldCodes()
        self._paragraphs = 0
        self._places = 0  # in the grids of all tables, with those that merged cells cover

    def blocks(self, element: Element) -> list[WordBlock]:
        """Return the paragraphs and tables of a body, cell or text box, top to bottom."""
        found: list[WordBlock] = []
        waiting = ""  # text of a paragraph whose end was deleted: the next one goes on with it
        for one in _blocks(element):
            if local(one.tag) == "tbl":
                found.append(self._table(one))
                continue
            paragraph, boxes = self._paragraph(one, waiting)
            waiting = paragraph.text if _joins_next(one) else ""
            found += boxes if _joins_next(one) else [paragraph, *boxes]
        return [*found, WordParagraph(waiting)] if waiting else found

    def _paragraph(self, element: Element, before: str) -> tuple[WordParagraph, list[WordBlock]]:
        self._paragraphs += 1
        if self._paragraphs % _STEP == 0:
            self._progress(self._paragraphs / MOST_LINES)
        if self._paragraphs > MOST_LINES:
            raise UnreadableDocument(words.TOO_MUCH)
        properties = child(element, "pPr")
        reader = ParagraphText(self.blocks, self._fields)
        mark = self._numbering.number_before(properties)
        reader.read(element)
        self._fields.end_paragraph()
        text = before + _numbered(mark, reader.text)
        ends = reader.breaks_page or child(properties, "sectPr") is not None
        return WordParagraph(text, ends, self._outline(properties)), reader.blocks

    def _outline(self, properties: Element | None) -> int:
        if properties is None:  # as in most cells
            return BODY_TEXT
        own = number(child(properties, "outlineLvl"))
        style = attribute(child(properties, "pStyle"), "val")
        return self._styles.outline_level(style) if own is None else own

    def _table(self, element: Element) -> WordTable:
        table = WordTable()
        above: dict[int, WordCell] = {}  # by column: what a vertically merged cell goes on from
        for row in _inside(element, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            above = self._row(table, row, above)
            table.height += 1
        self._places += table.height * table.width
        if self._places > MOST_CELLS:
            raise UnreadableDocument(words.TOO_MUCH)
        return table

    def _row(
        self, table: WordTable, element: Element, above: dict[int, WordCell]
    ) -> dict[int, WordCell]:
        """Read a row into the table; return its cells that a lower row may go on with."""
        place = _span(child(element, "trPr", "gridBefore"), least=0)
        merged: dict[int, WordCell] = {}
        last: WordCell | None = None
        for one in _inside(element, "tc"):
            properties = child(one, "tcPr")
            width = _span(child(properties, "gridSpan"), least=1)
            blocks = self.blocks(one)
            upper = above.get(place) if _goes_on(child(properties, "vMerge")) else None
            if upper is not None:
                upper.height = table.height - upper.row + 1
                upper.blocks += [block for block in blocks if not _is_blank(block)]
                merged[place], last = upper, None
            elif last is not None and _goes_on(child(properties, "hMerge")):
                last.width += width
                last.blocks += [block for block in blocks if not _is_blank(block)]
            else:
                last = WordCell(table.height, min(place, MOST_COLUMNS - 1), width, blocks)
                table.cells.append(last)
                if child(properties, "vMerge") is not None:
                    merged[place] = last
            place = min(place + width, MOST_COLUMNS)
        table.width = max(table.width, place)
        return merged


def _blocks(element: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables of an element, those in content controls included."""
    for one in element:
        name = local(one.tag)
        if name in {"p", "tbl"}:
            yield one
        elif name == "AlternateContent":
            yield from _first_way(one)
        elif name not in _SKIPPED and not _is_placeholder(name, one):
            yield from _blocks(one)


def _first_way(element: Element) -> list[Element]:
    """Return the blocks of the first of several ways to say the same that holds any."""
    for way in element:
        if found := list(_blocks(way)):
            return found
    return []


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, those in content controls included."""
    for one in element:
        name = local(one.tag)
        if name == wanted:
            yield one
        elif name not in {"tc", "tr", "p", "tbl", *_SKIPPED}:
            yield from _inside(one, wanted)


def _is_placeholder(name: str, element: Element) -> bool:
    """Whether a content control still asks to be filled in."""
    return name == "sdt" and is_on(child(element, "sdtPr", "showingPlcHdr"))


def _joins_next(paragraph: Element) -> bool:
    """Whether the end of a paragraph was deleted or moved away."""
    marks = child(paragraph, "pPr", "rPr")
    return child(marks, "del") is not None or child(marks, "moveFrom") is not None


def _numbered(mark: str, text: str) -> str:
    """Return a paragraph with its number, parted where the two would read as one figure."""
    if not mark or not text.strip():
        return text
    text = text.lstrip(" \t\u3000")
    runs_on = mark[-1].isalnum() or (mark[-1] in ".．" and text[0].isdecimal())
    return f"{mark} {text}" if runs_on else f"{mark}{text}"


def _goes_on(merge: Element | None) -> bool:
    """Whether a cell goes on with the one above or before it: no value says so."""
    return merge is not None and attribute(merge, "val") != "restart"


def _span(element: Element | None, least: int) -> int:
    return min(max(number(element) or least, least), MOST_COLUMNS)


def _is_blank(block: WordBlock) -> bool:
    return isinstance(block, WordParagraph) and not block.text.strip()
