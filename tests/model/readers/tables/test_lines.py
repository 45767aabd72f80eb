"""What a line of a table is taken for where its heads, its title or merged cells say it."""

import pytest

from model.readers.tables import match_tables
from model.readers.tables.bands import expanded
from tests.text_grids import Spans, doubts, found, grid

HEADS = "“三公”经费\n单位|预算公务接待费|公务接待费决算数|预算合计"


@pytest.mark.parametrize(
    ("spans", "rows"),
    [
        (((0, 0, 1, 3),), [["甲", "甲", "甲"]]),  # merged as far as the grid goes
        (((0, 0, 1, 2), (0, 1, 1, 2)), [["甲", "甲", "丙"]]),
        ((), [["甲", "乙", "丙"]]),
    ],
    ids=["all of it", "more than there is", "none"],
)
def test_merged_cells_hold_one_text_and_never_more_than_the_grid(
    spans: Spans, rows: list[list[str]]
) -> None:
    assert expanded(grid("甲|乙|丙", spans=spans)) == rows


@pytest.mark.parametrize("line", ["合计", "某局"])
def test_a_head_may_name_row_and_column_in_either_order(line: str) -> None:
    matches = match_tables([grid(f"{HEADS}\n\n\n\n\n{line}|40|20.3|43", "表")], "2019")
    assert found(matches) == {
        "three_public.budget.receptions": "40",
        "three_public.final.receptions": "20.3",
        "three_public.budget.total": "43",
    }


def test_under_such_heads_several_lines_without_a_sum_are_nobodys() -> None:
    assert found(match_tables([grid(f"{HEADS}\n甲所|4|3|5\n乙所|6|2|7", "表")], "2019")) == {}


def test_every_cell_that_was_read_is_told_so_that_it_is_not_left_over() -> None:
    text = "|因公出国出境|公务接待|合计\n部门预算数|0|40|40\n部门决算数|0|20.30|20.30"
    used = match_tables([grid(text)], "2019").used
    cells = {(0, row, column) for row in range(3) for column in range(4)} - {(0, 0, 0)}
    assert used >= cells


YEARS = "{title}\n年度|因公出国（境）费|公务接待费|合计\n2018年|4|5|9\n2019年|6|7|13"
TURNED = "{title}\n项目|2018年|2019年\n因公出国（境）费|4|6\n公务接待费|5|7\n合计|9|13"


@pytest.mark.parametrize("text", [YEARS, TURNED], ids=["below each other", "side by side"])
def test_under_a_title_of_final_accounts_this_years_line_is_theirs_and_in_doubt(text: str) -> None:
    title = "“三公”经费支出决算表"
    matches = match_tables([grid(text.format(title=title), "表")], "2019")
    assert found(matches) == {
        "three_public.final.overseas": "6",
        "three_public.final.receptions": "7",
        "three_public.final.total": "13",
    }
    assert set(doubts(matches)) == set(found(matches))
