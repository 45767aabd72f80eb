"""The real report of 2019 in several layouts: every field comes out right."""

from collections.abc import Callable

import pytest

from tests.model.readers.word.reports import differences, doubts, left, read
from tests.seed import seed_values
from tests.shared import seed_text
from tests.word_files import across, box, docx, lines, p, run, table

TABLE, PART_THREE, PART_FOUR = "\t（一）2019", "三、部门整体支出绩效情况\n", "四、存在的主要问题"
LAST_HEADING = "四、存在的主要问题及改进措施或有关建议\n"


def rows(text: str) -> list[list[str]]:
    """The table's rows: a leading tab begins a cell, an empty line ends a row."""
    found: list[list[str]] = []
    for one in text.split("\n\n"):
        cells = [cell.strip() for cell in one.split("\t")[1:]]
        if found and 1 < len(found[-1]) < 5:
            found[-1] += cells
        elif cells:
            found.append(cells)
    return found


def pieces() -> tuple[str, str, list[list[str]], str, str]:
    """Cover and title, part one, the table, part three and part four, as typed."""
    head, rest = seed_text().split("一、部门概况\n", 1)
    one, rest = rest.split("二、部门整体支出管理及使用情况\n", 1)
    figures, rest = rest.split(PART_THREE, 1)
    three, four = rest.split(LAST_HEADING, 1)
    table_text = figures[figures.index(TABLE) :]
    return (
        head,
        one.replace("\t", ""),
        rows(table_text),
        three.replace("\t", ""),
        four.replace("\t", ""),
    )


def one_table(found: list[list[str]]) -> str:
    return table(*(row if len(row) > 1 else across(row[0]) for row in found))


def apart(found: list[list[str]]) -> str:
    """Captions and texts as paragraphs, figures in two tables."""
    return "".join(
        [lines(found[0][0]), table(*found[1:6]), lines(found[6][0]), table(*found[7:10])]
        + [lines(row[0]) for row in found[10:]]
    )


def soft(text: str) -> str:
    """All of a text as one paragraph with soft line ends, as WPS pastes it."""
    return f"<w:p>{run(text.strip())}</w:p>"


HEADING_2 = p("二、部门整体支出管理及使用情况") + p("                    单位：万元")


@pytest.mark.parametrize("text", [lines, lambda t: box(lines(t)), soft, lambda t: box(soft(t))],
                         ids=["paragraphs", "boxes", "soft", "soft boxes"])  # fmt: skip
@pytest.mark.parametrize("figures", [one_table, apart])
def test_every_field_of_the_report_of_2019_is_read(
    text: Callable[[str], str], figures: Callable[[list[list[str]]], str]
) -> None:
    head, one, found, three, four = pieces()
    document = docx(
        lines(head) + p("一、部门概况") + text(one) + HEADING_2 + figures(found)
        + p(PART_THREE.strip()) + text(three) + p(LAST_HEADING.strip()) + text(four)
    )  # fmt: skip
    expected = {key: value for key, value in seed_values().items() if value}
    proposal = read(document)
    assert differences(document, expected) == {}
    assert (left(proposal), doubts(proposal)) == (["（封面）\n[bookmark: _GoBack]"], {})
