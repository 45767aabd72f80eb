"""A writer of small .xls files: BIFF8 records in an OLE compound file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from struct import pack

Cell = str | float | bool | None

_SECTOR = 512
_END, _FREE, _FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_BUILT_IN = 163  # the last number format that has a fixed number


@dataclass
class OldSheet:
    """A sheet: rows of cells, number formats by cell, merged cells, what is hidden."""

    name: str
    rows: Sequence[Sequence[Cell]]
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: Sequence[tuple[int, int, int, int]] = ()  # first and last row, first and last column
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    state: int = 0  # 1: hidden
    errors: dict[tuple[int, int], int] = field(default_factory=dict)


def xls(*sheets: OldSheet) -> bytes:
    """Return the file of a workbook."""
    return compound("Workbook", stream(*sheets))


def stream(*sheets: OldSheet) -> bytes:
    """Return the records of a workbook."""
    codes = list(dict.fromkeys(code for sheet in sheets for code in sheet.formats.values()))
    texts = list(
        dict.fromkeys(
            cell for sheet in sheets for row in sheet.rows for cell in row if isinstance(cell, str)
        )
    )
    bodies = [b"".join(_sheet(sheet, codes, texts)) for sheet in sheets]
    head = [_record(0x0809, pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))]
    head += [_record(0x041E, pack("<H", _BUILT_IN + 1 + n) + _text(c)) for n, c in enumerate(codes)]
    head += [
        _record(0x00E0, pack("<HHH", 0, number, 0) + bytes(14)) for number in (0, *_numbers(codes))
    ]
    tail = _shared(texts) + _record(0x000A, b"")
    names = [_short_text(sheet.name) for sheet in sheets]
    place = len(b"".join(head)) + sum(4 + 6 + len(name) for name in names) + len(tail)
    for sheet, name, body in zip(sheets, names, bodies, strict=True):
        head.append(_record(0x0085, pack("<IBB", place, sheet.state, 0) + name))
        place += len(body)
    return b"".join(head) + tail + b"".join(bodies)


def _numbers(codes: Sequence[str]) -> range:
    return range(_BUILT_IN + 1, _BUILT_IN + 1 + len(codes))


def _sheet(sheet: OldSheet, codes: Sequence[str], texts: Sequence[str]) -> Iterator[bytes]:
    yield _record(0x0809, pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0))
    for column in sheet.hidden_columns:
        yield _record(0x007D, pack("<HHHHHH", column, column, 2048, 0, 1, 0))
    for row in sheet.hidden_rows:
        yield _record(0x0208, pack("<HHHHHHI", row, 0, 9, 255, 0, 0, 0x120))
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            code = sheet.formats.get((row, column))
            style = 0 if code is None else codes.index(code) + 1
            yield _cell(pack("<HHH", row, column, style), cell, texts)
    for (row, column), code in sheet.errors.items():
        yield _record(0x0205, pack("<HHHBB", row, column, 0, code, 1))
    if sheet.merged:
        yield _record(
            0x00E5,
            pack("<H", len(sheet.merged)) + b"".join(pack("<HHHH", *m) for m in sheet.merged),
        )
    yield _record(0x000A, b"")


def _cell(place: bytes, cell: Cell, texts: Sequence[str]) -> bytes:
    if cell is None:
        return b""
    if isinstance(cell, str):
        return _record(0x00FD, place + pack("<I", texts.index(cell)))
    if isinstance(cell, bool):
        return _record(0x0205, place + pack("<BB", cell, 0))
    return _record(0x0203, place + pack("<d", cell))


def _record(kind: int, data: bytes) -> bytes:
    return pack("<HH", kind, len(data)) + data


def _text(text: str) -> bytes:
    return pack("<HB", len(text), 1) + text.encode("utf-16-le")


def _short_text(text: str) -> bytes:
    return pack("<BB", len(text), 1) + text.encode("utf-16-le")


def _shared(texts: Sequence[str]) -> bytes:
    """Return the table of shared texts; a text may not be cut here, so records end between."""
    records = [bytearray(pack("<II", len(texts), len(texts)))]
    for text in map(_text, texts):
        if len(records[-1]) + len(text) > 8_000:
            records.append(bytearray())
        records[-1] += text
    kinds = (0x00FC, *[0x003C] * len(records))
    return b"".join(_record(kind, bytes(one)) for kind, one in zip(kinds, records, strict=False))


def compound(name: str, data: bytes) -> bytes:
    """Return a compound file with one stream, large enough to need no small sectors."""
    data = data.ljust(max(4096, -(-len(data) // _SECTOR) * _SECTOR), b"\0")
    sectors = len(data) // _SECTOR
    fats = -(-(sectors + 2) // 127)
    chain = [*range(1, sectors), _END, _END, *[_FAT_SECTOR] * fats]
    fat = b"".join(pack("<I", one) for one in chain).ljust(fats * _SECTOR, b"\xff")
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, 0, len(data))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += pack("<HHHHHHIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, fats, sectors)
    head += pack("<IIIIII", 0, 4096, _END, 0, _END, 0)
    places = [*range(sectors + 1, sectors + 1 + fats), *[_FREE] * (109 - fats)]
    head += b"".join(pack("<I", one) for one in places)
    return head + data + entries.ljust(_SECTOR, b"\0") + fat


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    links = pack("<IIII", _FREE, _FREE, child, 0)[:12]
    return (
        written.ljust(64, b"\0") + pack("<HBB", len(written), kind, 1) + links + bytes(36)
        + pack("<III", first, size, 0)
    )  # fmt: skip
