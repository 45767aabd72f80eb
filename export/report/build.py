"""The tree of a draft's report: every word comes from the form or from the clerk."""

from itertools import groupby
from math import lcm

from export.report.figures import printed
from export.report.grids import caption_row, table_rows, text_row
from export.report.nodes import (
    Cover,
    Grid,
    GridRow,
    Line,
    Paragraph,
    Part,
    Report,
    ReportFonts,
    Run,
    Style,
)
from export.report.paragraphs import paragraphs
from export.report.sentences import group_paragraphs, sentence_text
from export.report.titles import cover_title, inner_title
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.form import FORM
from model.form.options import BODY_FONT, TITLE_FONT
from model.form.spec import Block, Field, Group, Page, Passage, Table


def build(draft: Draft) -> Report:
    """Return the report of a draft, in whatever state the draft is (form.md §1). Never raises."""
    facts = Facts(draft)
    inner = groupby((page for page in FORM.pages if page.heading), lambda page: page.heading)
    return Report(
        name=sentence_text(facts, "".join(FORM.inner_title)),
        cover=_cover(facts),
        title=inner_title(facts),
        parts=tuple(_part(facts, heading, tuple(pages)) for heading, pages in inner),
        fonts=ReportFonts(_font(facts, BODY_FONT), _font(facts, TITLE_FONT)),
    )


def _font(facts: Facts, option: Field) -> str:
    """Return the name of the font chosen; "" for the usual one."""
    chosen = facts.choice(option.key)
    names = {choice.value: choice.label for choice in option.choices}
    return "" if chosen == option.default else names[chosen]


def _cover(facts: Facts) -> Cover:
    pages = (page for page in FORM.pages if not page.heading)
    fields = (field for page in pages for block in _printed(page) for field in block.fields)
    return Cover(
        title=cover_title(facts),
        lines=tuple(Line(f.label, Run(printed(facts, f.key), f.key)) for f in fields),
        seal=Paragraph(Style.SEAL, (Run(FORM.seal),)),
    )


def _printed(page: Page) -> tuple[Block, ...]:
    return tuple(b for b in page.blocks if not isinstance(b, Group) or b.printed)


def _part(facts: Facts, heading: str, pages: tuple[Page, ...]) -> Part:
    """Return the pages under one heading: a table where there are figures, else one box of text."""
    blocks = tuple(block for page in pages for block in _printed(page))
    tables = [block for block in blocks if isinstance(block, Table)]
    columns = 1 + lcm(*(len(table.columns) for table in tables)) if tables else 1
    unit_note = (Paragraph(Style.UNIT_NOTE, (Run(FORM.unit_note),)),) if tables else ()
    grid = Grid(columns, tuple(_rows(facts, blocks, columns, heading)))
    return Part(Paragraph(Style.HEADING, (Run(heading),)), (*unit_note, grid))


def _rows(facts: Facts, blocks: tuple[Block, ...], columns: int, heading: str) -> list[GridRow]:
    rows: list[GridRow] = []
    for is_group, found in groupby(blocks, lambda block: isinstance(block, Group)):
        if is_group:  # neighbouring groups share a cell
            groups = (block for block in found if isinstance(block, Group))
            texts = tuple(p for group in groups for p in group_paragraphs(facts, group))
            rows.append(text_row(texts, columns))
        else:
            rows += [row for block in found for row in _block_rows(facts, block, columns, heading)]
    return rows


def _block_rows(facts: Facts, block: Block, columns: int, heading: str) -> tuple[GridRow, ...]:
    if isinstance(block, Table):
        return table_rows(facts, block, columns)
    return _passage(facts, block, columns, heading) if isinstance(block, Passage) else ()


def _passage(facts: Facts, passage: Passage, columns: int, heading: str) -> tuple[GridRow, ...]:
    """Return a passage's rows; its caption is left out where it is the part's heading itself."""
    typed = facts.text(passage.key)
    body = text_row(paragraphs(typed, passage.key, narrative=passage.narrative), columns)
    caption = passage.field.label
    return (body,) if caption == heading else (caption_row(facts, caption, columns), body)
