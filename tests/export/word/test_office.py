"""The report as LibreOffice prints it: what stands on which page, and that nothing is lost."""

import re
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from export.report.build import build
from export.report.nodes import Grid, GridCell, GridRow, Paragraph, RowKind, Run, Style
from export.word.document import write, write_body
from export.word.markup import paragraph, table
from model.draft.draft import Draft, new_draft
from tests.export.papers import lines, pages, sample, squeezed, words
from tests.seed import seed_values

NUMBER = re.compile(r"—(\d+)—$")


@pytest.fixture(scope="module")
def seed() -> Draft:
    return new_draft(2019).with_values(seed_values(), {})


@pytest.fixture(scope="module")
def seed_pages(seed: Draft, tmp_path_factory: pytest.TempPathFactory) -> Iterator[pymupdf.Document]:
    with pages(write(build(seed)), tmp_path_factory.mktemp("seed")) as printed:
        yield printed


def page_texts(printed: pymupdf.Document) -> list[str]:
    return [squeezed(str(printed[number].get_text())) for number in range(len(printed))]


def test_the_report_of_2019_is_printed_whole_in_order_and_once(
    seed: Draft, seed_pages: pymupdf.Document
) -> None:
    printed = "".join(NUMBER.sub("", text) for text in page_texts(seed_pages))
    assert printed == words(build(seed))


def test_every_value_of_the_report_of_2019_is_printed(seed: Draft) -> None:
    printed = words(build(seed))
    for key in seed.values.keys() - {"earmarked", "decimals"}:
        for item in seed.items(key):
            assert squeezed(item) in printed, key


def test_the_report_of_2019_takes_a_cover_and_nine_pages(seed_pages: pymupdf.Document) -> None:
    assert len(seed_pages) == 10


def test_the_cover_has_no_number_and_the_others_count_from_one(
    seed_pages: pymupdf.Document,
) -> None:
    cover, *inner = page_texts(seed_pages)
    assert not NUMBER.search(cover)
    assert [NUMBER.findall(text) for text in inner] == [[str(n)] for n in range(1, len(inner) + 1)]


def test_odd_numbers_stand_right_and_even_ones_left(seed_pages: pymupdf.Document) -> None:
    for number in range(1, len(seed_pages)):
        page = seed_pages[number]
        [place] = page.search_for(f"— {number} —")
        middle = page.rect.width / 2
        assert (place.x0 > middle) == (number % 2 == 1), number


def test_a_full_page_of_text_has_22_lines_of_27_characters(tmp_path: Path) -> None:
    text = paragraph(Paragraph(Style.BODY, (Run("永" * 27 * 70),)))
    with pages(write_body(text, "满页"), tmp_path) as printed:
        found = [line for line in lines(printed[0]) if not NUMBER.search(squeezed(line))]
    assert [len(line) for line in found] == [25, *[27] * 21]


def test_a_full_page_of_a_box_has_21_lines_of_27_characters(tmp_path: Path) -> None:
    text = (Paragraph(Style.BODY, (Run("永" * 27 * 70),)),)
    box = Grid(1, (GridRow(RowKind.TEXT, (GridCell(text),)),))
    with pages(write_body(table(box), "满框"), tmp_path) as printed:
        found = [line for line in lines(printed[0]) if not NUMBER.search(squeezed(line))]
    assert [len(line) for line in found] == [25, *[27] * 20]


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"cover.unit": "某某自治州某某自治县人民政府某某街道办事处退役军人服务站" * 2},
        {"region": "某某土家族苗族自治州某某县某某镇", "cover.preparer": "某某某、" * 12},
    ],
)
def test_the_cover_stays_one_sheet(more: dict[str, str], tmp_path: Path) -> None:
    draft = sample().with_values(more, {})
    with pages(write(build(draft)), tmp_path) as printed:
        cover, first = page_texts(printed)[:2]
    assert cover.endswith("（预算单位盖章）")
    assert first.endswith("—1—")


@pytest.mark.parametrize(
    "figure", ["-1234567890123.45", "1,234,567.89", "123,456,789.00", "12345678901234567890"]
)
def test_a_figure_however_long_stands_in_one_line(figure: str, tmp_path: Path) -> None:
    draft = sample().with_values({"spending.final.basic": figure}, {})
    with pages(write(build(draft)), tmp_path) as printed:
        assert any(figure in line for page in printed for line in lines(page))


def test_the_tables_of_figures_stay_in_one_piece(tmp_path: Path) -> None:
    """However many duties stand above it, a table's rows are on the page of its caption."""
    for count in range(8, 13):
        duties = tuple(f"负责第{number}项工作。" for number in range(count))
        draft = sample().with_values({"duties": duties}, {})
        with pages(write(build(draft)), tmp_path) as printed:
            first = next(t for t in page_texts(printed) if "（一）2019年度整体支出情况" in t)
        assert "二、部门整体支出管理及使用情况单位：万元（一）" in first
        assert "其中：资产购置支出34.534.50" in first
