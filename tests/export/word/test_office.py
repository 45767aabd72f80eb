"""The report as LibreOffice prints it: what stands on which page, and that nothing is lost."""

import re
from collections.abc import Iterator

import pymupdf
import pytest

from export.report.build import build
from export.report.looks import LOOKS
from export.report.nodes import Grid, GridCell, GridRow, Paragraph, RowKind, Run, Style
from export.word.document import write, write_body
from export.word.markup import paragraph, table
from model.draft.draft import Draft, Value, new_draft
from model.form import FORM
from model.form.options import LAYOUT, LETTER
from tests.export.papers import lines, paragraphs, printed, sample, squeezed, words
from tests.seed import seed_values

NUMBER = re.compile(r"—(\d+)—$")


COVERS: dict[str, dict[str, Value]] = {
    "sample": {},
    "long name": {"cover.unit": "某某自治州某某自治县人民政府某某街道办事处退役军人服务站" * 2},
    "long place": {
        "region": "某某土家族苗族自治州某某县某某镇",
        "cover.preparer": "某某某、" * 12,
    },
}
FIGURES = ("-1234567890123.45", "1,234,567.89", "123,456,789.00", "12345678901234567890")
DUTIES = range(8, 13)
LINES = range(0, 22, 3)  # a page has 22: each heading comes to stand everywhere


def full_page() -> bytes:
    return write_body(paragraph(Paragraph(Style.BODY, (Run("永" * 27 * 70),))), "满页")


def full_box() -> bytes:
    text = (Paragraph(Style.BODY, (Run("永" * 27 * 70),)),)
    return write_body(table(Grid(1, (GridRow(RowKind.TEXT, (GridCell(text),)),))), "满框")


def with_duties(count: int) -> Draft:
    duties = tuple(f"负责第{number}项工作。" for number in range(count))
    return sample().with_values({"duties": duties}, {})


@pytest.fixture(scope="module")
def seed() -> Draft:
    return new_draft(2019).with_values(seed_values(), {})


@pytest.fixture(scope="module")
def prints(
    seed: Draft, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, pymupdf.Document]]:
    """All papers looked at here, printed at once."""
    drafts = {
        "seed": seed,
        **{name: sample().with_values(more, {}) for name, more in COVERS.items()},
        **{one: sample().with_values({"spending.final.basic": one}, {}) for one in FIGURES},
        **{f"duties {count}": with_duties(count) for count in DUTIES},
        **{f"letter {count}": unboxed(count) for count in LINES},
    }
    documents = {name: write(build(draft)) for name, draft in drafts.items()}
    documents |= {"full page": full_page(), "full box": full_box()}
    papers = printed(documents, tmp_path_factory.mktemp("papers"))
    yield papers
    for paper in papers.values():
        paper.close()


@pytest.fixture
def seed_pages(prints: dict[str, pymupdf.Document]) -> pymupdf.Document:
    return prints["seed"]


def unboxed(count: int) -> Draft:
    """The sample as 公文式, with so many more lines before its headings."""
    reasons = "\n".join(["本年没有差异。"] * (count + 1))
    return sample().with_values({"reasons": reasons, LAYOUT.key: LETTER}, {})


@pytest.mark.parametrize("count", LINES)
def test_without_boxes_no_heading_stands_at_a_pages_foot_and_nothing_is_lost(
    count: int, prints: dict[str, pymupdf.Document]
) -> None:
    report, paper = build(unboxed(count)), prints[f"letter {count}"]
    found = "".join(NUMBER.sub("", text) for text in page_texts(paper))
    assert found == words(report)
    headings = {
        squeezed(item.text) for item in paragraphs(report) if LOOKS[item.style].outline is not None
    }
    for number in range(1, len(paper)):
        above = [squeezed(line) for line in lines(paper[number])][:-1]
        assert above[-1] not in headings


def page_texts(paper: pymupdf.Document) -> list[str]:
    return [squeezed(str(paper[number].get_text())) for number in range(len(paper))]


def test_the_report_of_2019_is_printed_whole_in_order_and_once(
    seed: Draft, seed_pages: pymupdf.Document
) -> None:
    found = "".join(NUMBER.sub("", text) for text in page_texts(seed_pages))
    assert found == words(build(seed))


def test_every_value_of_the_report_of_2019_is_printed(seed: Draft) -> None:
    whole = words(build(seed))
    for key in seed.values.keys() - {"earmarked", *(option.key for option in FORM.options)}:
        for item in seed.items(key):
            assert squeezed(item) in whole, key


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


def full_lines(paper: pymupdf.Document) -> list[int]:
    """Return the characters in each line of the first page, without its number."""
    return [len(line) for line in lines(paper[0]) if not NUMBER.search(squeezed(line))]


def test_a_full_page_of_text_has_22_lines_of_27_characters(
    prints: dict[str, pymupdf.Document],
) -> None:
    assert full_lines(prints["full page"]) == [25, *[27] * 21]


def test_a_full_page_of_a_box_has_21_lines_of_27_characters(
    prints: dict[str, pymupdf.Document],
) -> None:
    assert full_lines(prints["full box"]) == [25, *[27] * 20]


@pytest.mark.parametrize("name", COVERS)
def test_the_cover_stays_one_sheet(name: str, prints: dict[str, pymupdf.Document]) -> None:
    cover, first = page_texts(prints[name])[:2]
    assert cover.endswith("（预算单位盖章）")
    assert first.endswith("—1—")


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_however_long_stands_in_one_line(
    figure: str, prints: dict[str, pymupdf.Document]
) -> None:
    assert any(figure in line for page in prints[figure] for line in lines(page))


@pytest.mark.parametrize("count", DUTIES)
def test_the_tables_of_figures_stay_in_one_piece(
    count: int, prints: dict[str, pymupdf.Document]
) -> None:
    """However many duties stand above it, a table's rows are on the page of its caption."""
    texts = page_texts(prints[f"duties {count}"])
    first = next(text for text in texts if "（一）2019年度整体支出情况" in text)
    assert "二、部门整体支出管理及使用情况单位：万元（一）" in first
    assert "其中：资产购置支出34.534.50" in first
