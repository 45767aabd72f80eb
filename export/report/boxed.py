"""表格式: the pages under one heading as a table where there are figures, else a box of text."""

from itertools import groupby
from math import lcm

from export.report.grids import caption_row, table_rows, text_row
from export.report.nodes import Grid, GridRow, Paragraph, Run, Style
from export.report.paragraphs import paragraphs
from export.report.sentences import group_paragraphs
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import Block, Group, Passage, Table


def boxed(facts: Facts, blocks: tuple[Block, ...], heading: str) -> tuple[Paragraph | Grid, ...]:
    """Return what stands under a heading, in one bordered table."""
    tables = [block for block in blocks if isinstance(block, Table)]
    columns = 1 + lcm(*(len(table.columns) for table in tables)) if tables else 1
    unit_note = (Paragraph(Style.UNIT_NOTE, (Run(FORM.unit_note),)),) if tables else ()
    return (*unit_note, Grid(columns, tuple(_rows(facts, blocks, columns, heading))))


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
