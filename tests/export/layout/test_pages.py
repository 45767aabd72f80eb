"""What stands on which page: headings and lines kept, boxes closed, tables whole, sheets even."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.layout.layout import PageLayout
from export.layout.pages import PlacedLine, PrintedPage
from export.report import measures
from export.report.build import build
from export.report.nodes import (
    Grid,
    GridCell,
    GridRow,
    Paragraph,
    Report,
    RowKind,
    Run,
    Sheet,
    Style,
)
from model.draft.draft import new_draft
from model.form.options import LAYOUT, LETTER
from tests.export.layout.laid_out import body_lines, box, boxed, pages_of, text_of
from tests.export.layout.prose import report as other_report
from tests.export.layout.stand_ins import EvenMetrics
from tests.export.papers import HOSTILE, filled, sample

FOOT = measures.PAGE_HEIGHT - measures.BOTTOM
FULL = "永" * 25  # a paragraph of one line


def report_pages(report: Report, *, keep: bool = True) -> list[PrintedPage]:
    return [*PageLayout(EvenMetrics(), keep_in_cells=keep).lay_out(report)]


def texts(page: PrintedPage) -> list[str]:
    return [text_of(line) for line in body_lines(page)]


def counts(pages: list[PrintedPage]) -> list[int]:
    return [len(texts(page)) for page in pages]


def test_a_box_has_21_lines_on_a_page_and_a_page_without_box_22() -> None:
    text = "永" * 27 * 70
    assert counts(pages_of(boxed(text), keep=False))[:2] == [21, 21]
    plain = Sheet("", (Paragraph(Style.BODY, (Run(text),)),))
    assert counts(pages_of(plain))[:2] == [22, 22]


def test_a_heading_in_a_box_stays_with_the_text_below_it() -> None:
    heading = Paragraph(Style.LEVEL_1, (Run("一、工作情况"),))
    text = [Paragraph(Style.BODY, (Run(FULL),)) for _ in range(20)]
    sheet = box(*text, heading, *text)
    assert texts(pages_of(sheet)[0])[-1] == FULL
    assert texts(pages_of(sheet, keep=False)[0])[-1] == heading.text


def test_a_heading_that_begins_its_box_does_not_take_it_to_the_next_page() -> None:
    heading = Paragraph(Style.LEVEL_1, (Run("一、工作情况"),))
    row = GridRow(RowKind.TEXT, (GridCell((heading, Paragraph(Style.BODY, (Run(FULL),)))),))
    above = tuple(Paragraph(Style.CAPTION, (Run("表"),)) for _ in range(25))
    assert texts(pages_of(Sheet("", (*above, Grid(1, (row,)))))[0])[-1] == heading.text


def test_a_heading_that_ends_a_part_without_box_stays_with_the_next_part() -> None:
    for count in range(22):
        text = "\n".join([*[FULL] * count, "（二）项目管理情况"])
        draft = sample().with_values({"performance": text, LAYOUT.key: LETTER}, {})
        pages = report_pages(build(draft))
        assert not any(texts(page)[-1].startswith("（二）项目管理") for page in pages[1:-1])


@pytest.mark.parametrize(("lines", "first"), [(2, 20), (3, 20), (4, 20), (6, 20)])
def test_no_paragraph_leaves_a_single_line_at_a_pages_foot(lines: int, first: int) -> None:
    pages = pages_of(boxed(*[FULL] * 20, "永" * (25 + 27 * (lines - 1))))
    assert len(texts(pages[0])) == first


@pytest.mark.parametrize(("lines", "first"), [(2, 21), (3, 19), (4, 21), (5, 21)])
def test_no_paragraph_leaves_a_single_line_at_a_pages_head(lines: int, first: int) -> None:
    pages = pages_of(boxed(*[FULL] * 19, "永" * (25 + 27 * (lines - 1))))
    assert len(texts(pages[0])) == first


@pytest.mark.parametrize("number", range(20))
def test_pages_of_prose_end_with_no_heading_and_leave_no_single_line(number: int) -> None:
    """Only a heading that begins its box may: Word would take the whole box along."""
    pages = report_pages(build(other_report(number)))
    inner = [[*body_lines(page)] for page in pages[1:]]
    for one, other in pairwise(inner):
        last, first = one[-1].line, other[0].line
        begins_its_box = last.paragraph == 0
        assert begins_its_box or last.texts[0].font.family not in ("黑体", "楷体")
        if first.start > 0:
            assert sum(_is_of(line, first.key, first.paragraph) for line in one) > 1
            assert sum(_is_of(line, first.key, first.paragraph) for line in other) > 1


def _is_of(line: PlacedLine, key: str, paragraph: int) -> bool:
    return (line.line.key, line.line.paragraph) == (key, paragraph)


def test_a_table_of_figures_is_never_cut() -> None:
    for count in range(2, 20):
        duties = tuple(f"负责第{number}项工作。" for number in range(count))
        pages = report_pages(build(sample().with_values({"duties": duties}, {})))
        page = next(page for page in pages if "二、部门整体支出管理及使用情况" in texts(page))
        assert "其中：资产购置支出" in texts(page)


def test_a_head_that_begins_its_table_stands_on_each_of_its_pages() -> None:
    head = _row(RowKind.HEAD, Style.COLUMN, "项目")
    rows = [_row(RowKind.RECORD, Style.LABEL, str(number)) for number in range(60)]
    pages = pages_of(Sheet("", (Grid(2, (head, *rows)),)))
    assert len(pages) > 1
    assert all(texts(page)[0] == "项目" for page in pages)
    assert sum(texts(page).count("项目") for page in pages) == 2 * len(pages)


def _row(kind: RowKind, style: Style, text: str) -> GridRow:
    cell = GridCell((Paragraph(style, (Run(text),)),))
    return GridRow(kind, (cell, cell))


def test_boxes_are_closed_at_every_pages_foot_and_head() -> None:
    for page in pages_of(boxed("永" * 3000)):
        across = sorted(rule.y for rule in page.rules if rule.width > 8000)
        first, *_, last = body_lines(page)
        assert across[0] < first.top
        assert last.top + last.height < across[-1] < FOOT
        down = [rule for rule in page.rules if rule.height > 100]
        assert {rule.y for rule in down} == {across[0]}
        assert all(rule.y + rule.height >= across[-1] for rule in down)


def test_the_cover_has_no_number_and_the_others_count_from_one() -> None:
    pages = report_pages(build(sample()))
    assert [page.number for page in pages] == [*range(10)]
    assert text_of(pages[3].lines[-1]) == "— 3 —"
    assert "（预算单位盖章）" in text_of(pages[0].lines[-1])


def test_margins_are_mirrored_and_numbers_stand_outside() -> None:
    _, odd, even, *_ = report_pages(build(sample()))
    middle = measures.PAGE_WIDTH / 2
    for page, left, is_right in ((odd, measures.LEFT, True), (even, measures.RIGHT, False)):
        assert min(rule.x for rule in page.rules) == left
        number = page.lines[-1]
        assert (number.x + number.line.texts[0].x > middle) == is_right
        assert left + 280 <= number.x + number.line.texts[0].x
        assert number.x + number.line.width <= left + measures.TEXT_WIDTH - (280 * is_right)


def test_the_seals_circle_lies_round_its_words_and_under_no_rule() -> None:
    (cover, *_) = report_pages(build(sample()))
    assert cover.seal is not None
    words = cover.lines[-1]
    middle = cover.seal.y + cover.seal.diameter / 2
    assert words.top < middle < words.top + words.height
    assert cover.seal.diameter == pytest.approx(42 / 25.4 * 1440, abs=1)
    assert all(rule.y + rule.height < cover.seal.y for rule in cover.rules)


def test_letters_stand_at_four_fifths_of_their_line() -> None:
    for page in report_pages(build(sample())):
        for line in page.lines:
            assert line.baseline == pytest.approx(line.top + 0.8 * line.height)


def _assert_sound(page: PrintedPage) -> None:
    """Lines stand within the text area, none on another; rules are on the sheet."""
    lines = [*body_lines(page)]
    for line in lines:
        assert line.top >= measures.TOP
        assert line.top + line.height <= FOOT
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            beside = other.x + other.line.width <= one.x or one.x + one.line.width <= other.x
            assert beside or other.top >= one.top + one.height or not other.line.width
    for rule in page.rules:
        assert 0 <= rule.x <= rule.x + rule.width <= measures.PAGE_WIDTH
        assert measures.TOP <= rule.y <= rule.y + rule.height <= FOOT + 10


STRANGE = {
    "empty": "",
    "hostile": HOSTILE,
    "blanks": " " * 100_000,
    "wide blanks": "甲" + "\u3000" * 100_000 + "乙",
    "one word": "a" * 5000,
    "joined emoji": "👨‍👩‍👧‍👦" * 300,
    "right to left": "مرحبا بالعالم " * 100,
    "accents": "e\u0301" * 3000,
    "zero width": "\u200b\u2060\ufeff" * 3000,
    "openings": "（" * 2000,
    "closings": "。" * 2000,
    "tabs": "甲\t" * 2000,
    "lines": "甲\n" * 2000,
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_texts_are_laid_out(name: str) -> None:
    text = STRANGE[name]
    draft = filled(performance=text, cover__unit=text, duties=(text, "甲"), region=text[:80])
    for keep in (True, False):
        for page in report_pages(build(draft), keep=keep)[1:]:
            _assert_sound(page)


def test_an_empty_report_and_an_empty_sheet_are_laid_out() -> None:
    assert len(report_pages(build(new_draft("")))) > 1
    assert counts(pages_of(Sheet("", ()))) == [0]


_PARAGRAPHS = st.lists(
    st.tuples(
        st.sampled_from([Style.BODY, Style.LEVEL_1, Style.LEVEL_2]),
        st.integers(0, 200),
    ),
    min_size=1,
    max_size=60,
)


@given(_PARAGRAPHS, st.booleans(), st.booleans())
def test_all_lines_appear_once_in_order(
    paragraphs: list[tuple[Style, int]], in_box: bool, keep: bool
) -> None:
    made = [
        Paragraph(style, (Run("永" * length),), "text", number)
        for number, (style, length) in enumerate(paragraphs)
    ]
    sheet = box(*made) if in_box else Sheet("", tuple(made))
    pages = pages_of(sheet, keep=keep)
    found = "".join(text_of(line) for page in pages for line in body_lines(page))
    assert found == "".join(item.text for item in made)
    for page in pages:
        _assert_sound(page)


def test_a_row_higher_than_a_page_goes_on_over_pages() -> None:
    draft = filled(**{"spending.initial.total": "1" * 5000})
    pages = [*PageLayout(EvenMetrics()).lay_out(build(draft))]
    foot = measures.TOP + measures.TEXT_HEIGHT
    lines = [line for page in pages for line in body_lines(page)]
    assert all(line.top + line.height <= foot for line in lines)
    typed = [line for line in lines if line.line.key == "spending.initial.total"]
    assert "".join(map(text_of, typed)) == "1" * 5000
