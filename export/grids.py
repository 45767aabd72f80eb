"""The rows of a bordered table: captions, column heads, figures, and cells of text."""

from export import measures
from export.figures import printed
from export.lines import broken_head
from export.sentences import runs
from export.tree import Cell, Paragraph, Row, RowKind, Run, Style
from model.facts import Facts
from model.spec import Table


def caption_row(facts: Facts, sentence: str, columns: int) -> Row:
    """A caption across the table, which stays with what follows."""
    paragraph = Paragraph(Style.CAPTION, runs(facts, sentence))
    return Row(RowKind.CAPTION, (Cell((paragraph,), columns),), keep=True)


def text_row(paragraphs: tuple[Paragraph, ...], columns: int) -> Row:
    """A cell of text across the table; the only row that may break across pages."""
    return Row(RowKind.TEXT, (Cell(paragraphs, columns),))


def table_rows(facts: Facts, table: Table) -> tuple[Row, ...]:
    """Caption, heads, and the rows of figures; all of it stays together on one page."""
    last = table.rows[-1]
    figures = (
        Row(RowKind.FIGURES, _figures(facts, table, row.name, row.label), keep=row != last)
        for row in table.rows
    )
    return caption_row(facts, table.caption, len(table.columns) + 1), _head(table), *figures


def _head(table: Table) -> Row:
    width = measures.column_widths(len(table.columns) + 1)[-1] - 2 * measures.HEAD_SIDE
    room = width / (20 * measures.SIZE_SMALL_4)
    labels = (table.corner, *(broken_head(column.label, room) for column in table.columns))
    return Row(RowKind.HEAD, tuple(_cell(Style.COLUMN, label) for label in labels), keep=True)


def _figures(facts: Facts, table: Table, row: str, label: str) -> tuple[Cell, ...]:
    keys = table.row_keys(row)
    return _cell(Style.LABEL, label), *(_cell(Style.FIGURE, printed(facts, k), k) for k in keys)


def _cell(style: Style, text: str, key: str = "") -> Cell:
    return Cell((Paragraph(style, (Run(text, key),), key),))
