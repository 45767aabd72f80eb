"""公文式: the words of 表格式 without boxes, the figures in tables of their own."""

from collections import Counter

import pytest

from export.report.build import build
from export.report.looks import LOOKS
from export.report.nodes import Grid, Paragraph, Report, RowKind, Style
from model.draft.draft import Draft, new_draft
from model.form import FORM
from model.form.options import LAYOUT, LETTER
from tests.export.papers import paragraphs, sample

DRAFTS = {"sample": sample(), "empty": new_draft(2019), "nothing": Draft()}
IN_ORDER = [Style.LEVEL_2, Style.UNIT_NOTE, Grid]


def letter(draft: Draft) -> Report:
    return build(draft.with_values({LAYOUT.key: LETTER}, {}))


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_both_layouts_have_the_same_words(draft: Draft) -> None:
    boxed, unboxed = (
        Counter(item.text for item in paragraphs(report) if item.text != FORM.unit_note)
        for report in (build(draft), letter(draft))
    )
    assert boxed == unboxed


def test_only_figures_stand_in_tables_below_their_caption_and_unit() -> None:
    blocks = [block for part in letter(sample()).parts for block in part.blocks]
    tables = [number for number, block in enumerate(blocks) if isinstance(block, Grid)]
    assert len(tables) == len(FORM.tables)
    for number in tables:
        around = blocks[number - 2 : number + 1]
        assert [b.style if isinstance(b, Paragraph) else type(b) for b in around] == IN_ORDER
        [grid] = [block for block in around if isinstance(block, Grid)]
        assert [row.kind for row in grid.rows][:2] == [RowKind.HEAD, RowKind.FIGURES]
        assert all(row.keep for row in grid.rows[:-1])


def test_every_heading_and_unit_stays_with_what_follows() -> None:
    for item in paragraphs(letter(sample())):
        is_heading = item.style in {Style.HEADING, Style.LEVEL_1, Style.LEVEL_2, Style.UNIT_NOTE}
        assert LOOKS[item.style].keeps_next is is_heading


def test_captions_are_headings_of_the_second_level() -> None:
    styles = {item.text: item.style for item in paragraphs(letter(sample()))}
    captions = [text for text, style in styles.items() if style is Style.LEVEL_2]
    assert [text[:3] for text in captions[:4]] == ["（一）", "（二）", "（三）", "（四）"]
    assert Style.CAPTION not in styles.values()


def test_title_and_cover_are_those_of_the_other_layout() -> None:
    boxed, unboxed = build(sample()), letter(sample())
    assert (boxed.cover, boxed.title, boxed.name) == (unboxed.cover, unboxed.title, unboxed.name)
