"""Which sides are printed for what the clerk chose."""

import pytest

from ui.printing.sides import (
    PageChoice,
    UnreadablePages,
    chosen_pages,
    page_numbers,
    sheets_of,
    sides_of,
)


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("1-3,5", [1, 2, 3, 5]),
        ("１－３，５", [1, 2, 3, 5]),
        ("3—1、5", [1, 2, 3, 5]),
        ("第2页", None),
        ("2页 4页", [2, 4]),
        ("1至3；3", [1, 2, 3]),
        ("9", [9]),
        ("10", None),
        ("0", None),
        ("1-", None),
        ("", None),
        ("，", None),
        ("-5", None),
        ("九", None),
        ("1-99999999999999999999", None),
        ("²", [2]),
    ],
)
def test_page_numbers_are_read_as_clerks_write_them(typed: str, pages: list[int] | None) -> None:
    if pages is None:
        with pytest.raises(UnreadablePages, match="9"):
            page_numbers(typed, 9)
    else:
        assert page_numbers(typed, 9) == pages


def test_cover_and_inner_pages_can_be_printed_apart() -> None:
    assert chosen_pages(PageChoice.ALL, "", 3) == [0, 1, 2, 3]
    assert chosen_pages(PageChoice.COVER, "", 3) == [0]
    assert chosen_pages(PageChoice.INNER, "", 3) == [1, 2, 3]
    assert chosen_pages(PageChoice.NUMBERS, "3", 3) == [3]


def test_the_back_of_the_cover_stays_blank_on_both_sides() -> None:
    sides = sides_of([0, 1, 2, 3], 1, duplex=True)
    assert sides == (0, None, 1, 2, 3)
    assert sheets_of(sides, duplex=True) == 3
    assert sides_of([0, 1, 2, 3], 1, duplex=False) == (0, 1, 2, 3)
    assert sides_of([0], 1, duplex=True) == (0,)


def test_every_copy_begins_on_a_sheet_of_its_own() -> None:
    sides = sides_of([1, 2, 3], 2, duplex=True)
    assert sides == (1, 2, 3, None, 1, 2, 3)
    assert sheets_of(sides, duplex=True) == 4
    assert sides_of([1, 2], 3, duplex=True) == (1, 2, 1, 2, 1, 2)
    assert sides_of([0], 2, duplex=True) == (0, None, 0)
    assert sides_of([1, 2, 3], 2, duplex=False) == (1, 2, 3, 1, 2, 3)
