"""Tables in text files, in whatever encoding and with whatever separator programs write them."""

import csv
from collections import Counter
from io import StringIO
from itertools import islice

from model.readers.errors import UnreadableDocument
from model.readers.sheets.grid_builder import MOST_ROWS, GridBuilder
from model.readers.sheets.workbook import Workbook, built
from resources.messages import readers as words

MOST_BYTES = 5_000_000  # a table of 5,000 rows has less
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SEPARATORS = ",\t;|"
_LOOKED_AT = 30  # lines
_SPREADSHEET_HINT = "sep="


def read_csv(data: bytes) -> Workbook:
    """Return the table. Raises UnreadableDocument for one of no known encoding."""
    if len(data) > MOST_BYTES:
        raise UnreadableDocument(words.TOO_MUCH)
    text = _text(data)
    first, _, rest = text.partition("\n")
    separator = _separator(text)
    if first.strip().lower().startswith(_SPREADSHEET_HINT) and len(first.strip()) == 5:
        separator, text = first.strip()[-1], rest
    sheet = GridBuilder("")
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
    for row, cells in enumerate(islice(rows, MOST_ROWS)):
        for column, cell in enumerate(cells):
            sheet.add(row, column, _unquoted(cell))
    sheet.add_far(sum(len(cells) - cells.count("") for cells in rows))
    return built([sheet])


def _text(data: bytes) -> str:
    """Return the text: by its mark, else as UTF-8, else in the encoding of Chinese Windows."""
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeError:
            continue
    raise UnreadableDocument(words.UNKNOWN_ENCODING)


def _separator(text: str) -> str:
    """Return the separator that most lines have, equally often."""
    lines = [line for line in text.split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]

    def agreement(separator: str) -> tuple[int, int]:
        counts = Counter(line.count(separator) for line in lines if separator in line)
        often = max(counts.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
        return often[1], often[0]

    return max(_SEPARATORS, key=agreement)


def _unquoted(cell: str) -> str:
    """Return what a cell like ="0012" shows: spreadsheets keep zeros in front by it."""
    is_text = cell.startswith('="') and cell.endswith('"') and len(cell) > 2
    return cell[2:-1] if is_text else cell
