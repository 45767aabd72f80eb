"""A table copied as HTML, from Word, WPS, LibreOffice, a browser or a spreadsheet.

Their plain text is poorer: a second paragraph in a cell begins a new line there, and merged cells
are left out, so that what stands behind them moves to other rows and columns.
"""

import re
from typing import NamedTuple

MOST_ROWS, MOST_COLUMNS = 200, 60  # many times our tables; cells beyond are not read
_MOST, _MOST_TOKENS = 300_000, 20_000  # characters; tags and texts, read in some 50 ms
_LONGEST = 1_000  # characters of a text in which codes (&amp;) are read; longer is none of a table
_START, _END = "<!--StartFragment", "<!--EndFragment"
_IS_TABLE = re.compile("<table", re.IGNORECASE)
# No quote runs on past "<": each character is passed but a few times, whatever is left open.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<[!?][^>]*+>?"
    r"|<(?P<end>/?)(?P<tag>[A-Za-z][\w:-]*+)"
    r"(?P<attributes>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+)>"
    r"|(?P<text>[^<]++|<)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""(?<![\w:-])(colspan|rowspan|x:num|sdval)\s*+=\s*+["']?([-+\d.eE]{1,40})""", re.IGNORECASE
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")  # as HTML has it: no-break and wide blanks stay
_UNSEEN = {"script", "style", "head", "title", "xml", "template", "textarea", "del"}
_LINES = {"p", "div", "br", "li", "caption", "h1", "h2", "h3", "h4", "h5", "h6"}
_CELLS = {"td", "th"}


class HtmlCell(NamedTuple):
    """The text of a cell, and the exact number that a spreadsheet gives behind it, else ""."""

    text: str = ""
    exact: str = ""


class HtmlTable(NamedTuple):
    """The cells by rows; ``more``: there are others, beyond those that were read.

    Blank cells stand where a merged one goes on, as in Excel; a line of text outside the tables is
    a row of one cell.
    """

    rows: list[list[HtmlCell]]
    more: bool = False


def read_table(html: str) -> HtmlTable | None:
    """Return the cells of the tables, and the lines around them.

    None without a table, and where the text is too long, nested or broken to be sure of the cells:
    a table within a cell, a script without end.
    """
    html = _fragment(html)
    if len(html) > _MOST or not _IS_TABLE.search(html):
        return None
    reader = _Reader()
    for number, token in enumerate(_TOKEN.finditer(html)):
        reader.take(token)
        if number > _MOST_TOKENS or reader.is_nested:
            return None
        if reader.is_full:
            break
    return reader.table()


def _fragment(html: str) -> str:
    """Return what was copied, without the styles of the document that Word puts before it."""
    start, end = html.find(_START), html.rfind(_END)
    return html[max(start, 0) : end if end > start else len(html)]


class _Reader:
    """Reads one token after another; tags may be left open, as in HTML."""

    def __init__(self) -> None:
        self.is_nested = False
        self._rows: list[list[HtmlCell]] = []
        self._row: list[HtmlCell] = []
        self._reaching: dict[int, int] = {}  # columns of merged cells, and rows they go on for
        self._parts: list[str] = []  # of the open cell, or of a line outside the cells
        self._cell: dict[str, str] | None = None  # attributes of the open cell
        self._is_in_table = self._is_cut = False
        self._unseen = ""  # the open tag whose contents nobody sees

    @property
    def is_full(self) -> bool:
        return len(self._rows) > MOST_ROWS

    def table(self) -> HtmlTable | None:
        """Return what was read; None where that is blank, or ends within what nobody sees."""
        self._end_row()
        self._end_line()
        if self._unseen or not any(cell.text for row in self._rows for cell in row):
            return None
        return HtmlTable(self._rows[:MOST_ROWS], self.is_full or self._is_cut)

    def take(self, token: re.Match[str]) -> None:
        tag = (token["tag"] or "").lower()
        if self._unseen:
            self._unseen = "" if token["end"] and tag == self._unseen else self._unseen
        elif text := token["text"]:
            self._parts.append(_BLANKS.sub(" ", _with_codes_read(text)))
        elif tag in _LINES:
            self._break()
        elif token["end"]:
            self._close(tag)
        elif tag:
            self._open(tag, token["attributes"])

    def _open(self, tag: str, attributes: str) -> None:
        if tag in _UNSEEN and not attributes.endswith("/"):
            self._unseen = tag
        elif tag == "table":
            self.is_nested = self._is_in_table
            self._end_line()
            self._is_in_table = True
        elif tag == "tr":
            self._end_row()
        elif tag in _CELLS:
            self._end_cell()
            self._end_line()
            self._cell = {name.lower(): value for name, value in _ATTRIBUTE.findall(attributes)}

    def _close(self, tag: str) -> None:
        if tag in _CELLS:
            self._end_cell()
        elif tag in ("tr", "table"):
            self._end_row()
            if tag == "table":
                self._is_in_table = False
                self._reaching.clear()

    def _break(self) -> None:
        if self._cell is None:
            self._end_line()
        else:
            self._parts.append("\n")

    def _end_line(self) -> None:
        """Make a row of the text outside the cells."""
        if self._cell is None and (text := self._text()):
            self._rows.append([HtmlCell(text)])

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        cell, self._cell = self._cell, None
        text = self._text()
        self._pass_merged()
        column, width = len(self._row), _span(cell.get("colspan", ""), MOST_COLUMNS)
        height = _span(cell.get("rowspan", ""), MOST_ROWS)
        if column >= MOST_COLUMNS:
            self._is_cut = True
            return
        blanks = [HtmlCell()] * (width - 1)
        exact = cell.get("x:num") or cell.get("sdval") or ""
        self._row = [*self._row, HtmlCell(text, exact), *blanks][:MOST_COLUMNS]
        self._reaching |= dict.fromkeys(range(column, len(self._row)), height)

    def _pass_merged(self) -> None:
        """Put blank cells where merged ones of the rows above go on."""
        while len(self._row) in self._reaching:
            self._row.append(HtmlCell())

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            self._pass_merged()
            self._rows.append(self._row)
            self._reaching = {at: left - 1 for at, left in self._reaching.items() if left > 1}
        self._row = []

    def _text(self) -> str:
        """Return the text read since the last cell or line, without the blanks around its lines."""
        lines = (_BLANKS.sub(" ", line).strip() for line in "".join(self._parts).split("\n"))
        self._parts.clear()
        return "\n".join(filter(None, lines))


def _span(written: str, most: int) -> int:
    """Return the number of rows or columns of a merged cell, at most ``most``."""
    return min(max(int(written[:4]), 1), most) if written.isdecimal() else 1


def _with_codes_read(text: str) -> str:
    if "&" not in text or len(text) > _LONGEST:
        return text
    from html import unescape

    return unescape(text)
