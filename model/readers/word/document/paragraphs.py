"""The text of a paragraph as printed: changes accepted, field codes and hidden text left out."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from model.readers.word.document.blocks import WordBlock, WordParagraph
from model.readers.word.document.tags import attribute, child, children, is_on, local

# What a paragraph holds without printing it; all other elements are looked through.
_UNPRINTED = frozenset(
    [
        "del",
        "moveFrom",
        "delText",
        "delInstrText",
        "instrText",
        "fldData",
        "pPr",
        "rPr",
        "sectPr",
        "sdtPr",
        "sdtEndPr",
        "rt",
        "softHyphen",
        "rubyPr",
        "annotationRef",
    ]
)
_FIXED = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_PAGE_BREAKS = frozenset({"page", "column"})
# Signs of Wingdings and its like that forms are ticked with; they stand at 0xF000 and up.
_SIGNS = {
    code: sign
    for codes, sign in (
        ((0x6F, 0x71, 0x72, 0xA8), "□"), ((0x52, 0xFE), "☑"), ((0x53, 0x54, 0xFD), "☒"),
        ((0x50, 0xFC), "√"), ((0x4F, 0xFB), "×"), ((0x6C,), "●"), ((0x6E,), "■"), ((0x75,), "◆"),
    )
    for code in codes
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)

Boxes = Callable[[Element], list[WordBlock]]


class ParagraphText:
    """Reads one paragraph; what text boxes in it hold is read by ``boxes`` and kept apart."""

    def __init__(self, boxes: Boxes, fields: "FieldCodes") -> None:
        self._boxes, self._fields = boxes, fields
        self._pieces: list[str] = []
        self.blocks: list[WordBlock] = []
        self.breaks_page = False

    @property
    def text(self) -> str:
        """What was read so far."""
        return "".join(self._pieces)

    def read(self, element: Element) -> None:
        """Read what an element holds."""
        for one in element:
            name = local(one.tag)
            if name not in _UNPRINTED:
                self._read(name, one)

    def _read(self, name: str, one: Element) -> None:
        if name == "t":
            self._add(one.text or "")
        elif name == "fldChar":
            self._fields.mark(attribute(one, "fldCharType"))
        elif name == "br":
            self._line_end(attribute(one, "type"))
        elif name == "lastRenderedPageBreak":
            pass
        elif name in _FIXED:
            self._add(_FIXED[name])
        elif name == "sym":
            self._add(_sign(attribute(one, "char")))
        else:
            self._look_into(name, one)

    def _look_into(self, name: str, one: Element) -> None:
        if name == "txbxContent":
            self.blocks += map(_framed, self._boxes(one))
        elif name == "AlternateContent":
            self._alternatives(one)
        elif name == "r" and is_on(child(one, "rPr", "vanish")):
            for mark in children(one, "fldChar"):
                self._read("fldChar", mark)
        elif not (name == "sdt" and is_on(child(one, "sdtPr", "showingPlcHdr"))):
            self.read(one)

    def _alternatives(self, element: Element) -> None:
        """Read the first of several ways to say the same that holds anything."""
        for way in element:
            before = len(self._pieces), len(self.blocks)
            self.read(way)
            if (len(self._pieces), len(self.blocks)) != before:
                return

    def _line_end(self, kind: str) -> None:
        if kind in _PAGE_BREAKS:
            self.breaks_page = True
        else:
            self._add("\n")

    def _add(self, text: str) -> None:
        if text and not self._fields.in_code:
            self._pieces.append(text)


class FieldCodes:
    """Which part of a field is being read: its code is not printed, its result is."""

    def __init__(self) -> None:
        self._open: list[bool] = []  # for each field around: whether this is its code

    @property
    def in_code(self) -> bool:
        """Whether what is read is the code of a field."""
        return any(self._open)

    def mark(self, kind: str) -> None:
        """Take in the mark that begins, parts or ends a field."""
        if kind == "begin":
            self._open.append(True)
        elif self._open and kind == "separate":
            self._open[-1] = False
        elif self._open and kind == "end":
            self._open.pop()

    def end_paragraph(self) -> None:
        """Give up codes without an end, so that a damaged field hides no text behind it."""
        self._open = [code for code in self._open if not code]


def _framed(block: WordBlock) -> WordBlock:
    if isinstance(block, WordParagraph):
        block.framed = True
    return block


def _sign(written: str) -> str:
    """Return the character of a w:sym, given in hexadecimal; "" for what is none."""
    try:
        code = int(written, 16)
    except ValueError:
        return ""
    if code in _PRIVATE:
        return _SIGNS.get(code - _PRIVATE.start, chr(code))
    return chr(code) if 0x20 <= code <= 0xFFFF and not 0xD800 <= code <= 0xDFFF else ""
