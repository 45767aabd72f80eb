"""However a table is turned, cut and mixed: a value is right, or in doubt, or not placed."""

from hypothesis import given
from hypothesis import strategies as st

from model.form import FORM
from model.form.spec import Table
from model.readers.tables import match_tables
from tests.text_grids import grid

STRANGE_ROWS = ("上年决算数", "2018年部门决算数", "其他支出", "结转下年", "人员经费", "比上年增减")
STRANGE_COLUMNS = ("备注", "上年数", "人员经费", "比例", "会议费", "上年")
Line = tuple[str, str]
"""A label, and the name of the form's row or column; "" for a stranger."""


def lines(names: list[Line], strange: tuple[str, ...]) -> st.SearchStrategy[list[Line]]:
    some = st.lists(st.sampled_from(names), min_size=1, unique=True)
    others = st.lists(st.sampled_from(strange), max_size=2, unique=True)
    return st.tuples(some, others).flatmap(
        lambda both: st.permutations([*both[0], *((label, "") for label in both[1])])
    )


@st.composite
def written(draw: st.DrawFn) -> tuple[str, Table, dict[str, str], str]:
    """Give a table as somebody wrote it, its figures by key, and its sheet's name."""
    table = draw(st.sampled_from(FORM.tables))
    rows, columns = (
        draw(
            lines(
                [(draw(st.sampled_from((each.label, *each.aliases))), each.name) for each in of],
                strange,
            )
        )
        for of, strange in ((table.rows, STRANGE_ROWS), (table.columns, STRANGE_COLUMNS))
    )
    figures: dict[str, str] = {}
    cells = [["", *(label for label, _ in columns)]]
    number = draw(st.integers(2, 50))
    for label, row in rows:
        cells.append([label])
        for _, column in columns:
            number += 7
            text = draw(st.sampled_from([f"{number}.5", f"{number},000.25", "", str(number * 10)]))
            cells[-1].append(text)
            if row and column:
                figures[table.cell(row, column)] = text
    if draw(st.booleans()):
        cells = [list(line) for line in zip(*cells, strict=True)]
    above = draw(
        st.sampled_from(["", "某局决算\n", "|单位：万元\n", "（一）情况\n\n", "2019年表\n"])
    )
    return (
        above + "\n".join(map("|".join, cells)),
        table,
        figures,
        draw(st.sampled_from(["", "表"])),
    )


@given(written())
def test_a_value_without_a_doubt_is_the_one_that_stood_there(
    one: tuple[str, Table, dict[str, str], str],
) -> None:
    text, table, figures, name = one
    matches = match_tables([grid(text, name)], "2019")
    for value in matches.values:
        if not value.doubt:
            assert figures.get(value.key) == value.value, (value, text)
    if matches.values and matches.mappings[0].table == table.key:
        filled = sum(bool(cell) for line in text.split("\n") for cell in line.split("|"))
        assert len(matches.values) + len(matches.unplaced) <= filled
