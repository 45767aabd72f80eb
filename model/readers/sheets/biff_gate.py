"""The gate before .xls files: how much a reader would build, counted without building it."""

from struct import unpack_from

from model.readers.errors import UnreadableDocument
from resources.messages import readers as words

_HEAD = 4  # bytes of a record's head: type and length
_MOST_RECORDS = 110_000  # 30 sheets of final accounts have 30,000; as many as this take a second
_MOST_CELLS = 400_000  # of one sheet, blank ones before the last of a row too
_MOST_TEXT = 6_000_000  # bytes of shared texts
_PASSWORD = 0x002F
_START, _TEXTS, _GOES_ON = 0x0809, 0x00FC, 0x003C
_CELLS = {0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6, 0x00FD, 0x0406, 0x0206}
_MANY_CELLS = {0x00BD, 0x00BE}


def check_biff(stream: bytes) -> None:
    """Raise UnreadableDocument for one that unfolds to too much, or is encrypted."""
    place = records = text = cells = 0
    last = 0
    widths: dict[int, int] = {}
    while place + _HEAD <= len(stream):
        kind, length = unpack_from("<HH", stream, place)
        records += 1
        if kind in _CELLS and length >= _HEAD:
            row, column = unpack_from("<HH", stream, place + _HEAD)
            cells += _wider(widths, row, column)
        elif kind in _MANY_CELLS and length > _HEAD:
            row = unpack_from("<H", stream, place + _HEAD)[0]
            cells += _wider(widths, row, unpack_from("<H", stream, place + 2 + length)[0])
        elif kind == _START:
            widths, cells = {}, 0
        elif kind == _PASSWORD:
            raise UnreadableDocument(words.ENCRYPTED)
        if kind == _TEXTS or (kind == _GOES_ON and last == _TEXTS):
            text, kind = text + length, _TEXTS
        if records > _MOST_RECORDS or cells > _MOST_CELLS or text > _MOST_TEXT:
            raise UnreadableDocument(words.TOO_MUCH)
        last = kind
        place += _HEAD + length


def _wider(widths: dict[int, int], row: int, column: int) -> int:
    """Return the cells by which a row grows to hold this column."""
    before = widths.get(row, 0)
    widths[row] = max(before, column + 1)
    return widths[row] - before
