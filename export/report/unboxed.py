"""公文式: the same words as paragraphs of an official document (GB/T 9704); figures in tables."""

from collections.abc import Iterator

from export.report.grids import table_rows
from export.report.nodes import Grid, Paragraph, Run, Style
from export.report.paragraphs import paragraphs
from export.report.sentences import group_paragraphs, sentence_runs
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import Block, Group, Table


def unboxed(facts: Facts, blocks: tuple[Block, ...], heading: str) -> tuple[Paragraph | Grid, ...]:
    """Return what stands under a heading; its captions are headings of the second level."""
    return tuple(item for block in blocks for item in _items(facts, block, heading))


def _items(facts: Facts, block: Block, heading: str) -> Iterator[Paragraph | Grid]:
    if isinstance(block, Group):
        yield from group_paragraphs(facts, block)
    elif isinstance(block, Table):
        yield from _table(facts, block)
    else:
        if block.field.label != heading:
            yield _caption(facts, block.field.label)
        yield from paragraphs(facts.text(block.key), block.key, narrative=block.narrative)


def _table(facts: Facts, table: Table) -> Iterator[Paragraph | Grid]:
    columns = 1 + len(table.columns)
    _, *rows = table_rows(facts, table, columns)
    yield _caption(facts, table.caption)
    yield Paragraph(Style.UNIT_NOTE, (Run(FORM.unit_note),))
    yield Grid(columns, tuple(rows))


def _caption(facts: Facts, sentence: str) -> Paragraph:
    return Paragraph(Style.LEVEL_2, sentence_runs(facts, sentence))
