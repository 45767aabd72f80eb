"""How much of a sheet is built: counted before an old file is read, and while a grid grows."""

from struct import pack

import pytest

from model.readers.errors import UnreadableDocument
from model.readers.kinds import kind_of
from model.readers.sheets.biff_gate import check_biff
from model.readers.sheets.grid_builder import MOST_ROWS, GridBuilder
from tests.biff import OldSheet, xls
from tests.workbooks import reading
from tests.xlsx_parts import zipped

ONE = (0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6, 0x00FD, 0x0406, 0x0206)
MANY = (0x00BD, 0x00BE)  # records of cells beside each other: the last column stands at the end
TEXTS, GOES_ON = 0x00FC, 0x003C
WIDE = 65_535


def record(kind: int, data: bytes) -> bytes:
    return pack("<HH", kind, len(data)) + data


def row_to(kind: int, row: int, column: int) -> bytes:
    """Return the record of a cell, or of the cells of a row, that ends at a column."""
    if kind in MANY:
        return record(kind, pack("<HH", row, column - 1) + bytes(12) + pack("<H", column))
    return record(kind, pack("<HHH", row, column, 0) + bytes(8))


@pytest.mark.parametrize("kind", [*ONE, *MANY])
def test_rows_that_reach_far_are_refused_by_whatever_record_they_do(kind: int) -> None:
    near = b"".join(row_to(kind, row, 100) for row in range(7))
    check_biff(near)
    far = b"".join(row_to(kind, row, WIDE) for row in range(7))
    with pytest.raises(UnreadableDocument, match="多得"):
        check_biff(far)
    again = b"".join(row_to(kind, 3, WIDE) for _ in range(7))
    check_biff(again)  # it is one row


def test_shared_texts_that_go_on_without_end_are_refused() -> None:
    more = record(GOES_ON, bytes(WIDE)) * 92
    check_biff(more)  # of what is no text, they are nothing to build
    with pytest.raises(UnreadableDocument, match="多得"):
        check_biff(record(TEXTS, bytes(8)) + more)


def test_a_cell_far_away_is_one_and_a_blank_one_none() -> None:
    builder = GridBuilder("表")
    assert (builder.area, builder.grid()) == (0, None)
    builder.add(MOST_ROWS, 0, "远")
    builder.add(MOST_ROWS, 1, " ")
    assert builder.area == 0
    assert list(builder.notes()) == ["工作表“表”有 1 格离表太远，没有读"]
    builder.add(1, 2, "近")
    assert builder.area == 6


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("mimetype", "content.xml"), "另存"),
        (("mimetype", "OEBPS/book.html"), "压缩包"),  # a book
        (("content.xml",), "压缩包"),
    ],
)
def test_a_package_of_something_else_is_called_what_it_is(
    names: tuple[str, ...], said: str
) -> None:
    with pytest.raises(UnreadableDocument, match=said):
        kind_of(zipped(dict.fromkeys(names, "")))


def test_an_old_file_gives_days_of_its_own_calendar_and_numbers_without_styles() -> None:
    dated = OldSheet("表", [["填报日期", 43830.0]], formats={(0, 1): "yyyy-m-d"})
    data = xls(dated)
    assert reading(data).workbook.grids[0].rows == (("填报日期", "2019-12-31"),)
    bare = xls(OldSheet("表", [["合计", 1853.89]]))
    style, unknown = pack("<HH", 0x00E0, 20), pack("<HH", 0x0EEE, 20)
    assert bare.count(style) == 1
    assert reading(bare.replace(style, unknown)).workbook.grids[0].rows == (("合计", "1853.89"),)
