"""Our own workbook as colleagues left it: rows and columns added, marks cut off."""

import pytest

from model.readers.sheets.own_marks import GOES_ON, SHEET
from model.readers.sheets.own_sheets import OwnFigures, read_own_sheets
from tests.text_grids import grid


def own(*lines: str, width: str = "3", name: str = "表") -> OwnFigures:
    return read_own_sheets([grid("\n".join((f"{SHEET}{width}|", *lines)), name)])


def values(found: OwnFigures) -> dict[str, object]:
    return {one.key: one.value for one in found.values}


def left(found: OwnFigures) -> list[tuple[str, str]]:
    return [(one.text, one.origin) for one in found.unplaced]


def test_words_right_of_our_columns_are_a_colleagues_and_are_kept() -> None:
    found = own("staff.authorised|44|人|已核对", "-|在职人数|||")
    assert values(found) == {"staff.authorised": "44"}
    assert left(found) == [("已核对", "D2")]
    assert found.values[0].origin == "B2"


@pytest.mark.parametrize("width", ["", "三", "３", "²"])
def test_where_the_width_is_lost_the_sheet_is_as_wide_as_it_is(width: str) -> None:
    found = own("staff.authorised|44|人|已核对", width=width)
    assert (values(found), left(found)) == ({"staff.authorised": "44"}, [])


def test_a_row_put_in_below_a_text_goes_on_with_it_and_below_a_figure_does_not() -> None:
    found = own(
        "problems|1.预算不细。", "|2.下一步细化。", f"problems{GOES_ON}|再议。",
        "staff.authorised|44", "|去年是 43",
    )  # fmt: skip
    assert values(found) == {
        "staff.authorised": "44",
        "problems": "1.预算不细。\n2.下一步细化。再议。",
    }
    assert left(found) == [("去年是 43", "B6")]


def test_a_mark_of_a_newer_version_is_not_told_but_its_words_are() -> None:
    assert left(own("staff.of_tomorrow|12|人")) == [("12\t人", "B2")]


def test_a_sheet_of_which_only_the_marks_are_left_holds_nothing() -> None:
    alone = "\n".join((f"{SHEET}3", "problems", "", "staff.authorised"))
    found = read_own_sheets([grid(alone, "表")])
    assert (found.values, found.unplaced, found.grids) == ([], [], {0})
