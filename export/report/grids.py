"""The rows of a bordered table: captions, column heads, figures, and cells of text."""

from math import floor

from export.report import measures
from export.report.figures import printed
from export.report.line_breaks import broken_label, width
from export.report.nodes import GridCell, GridRow, Paragraph, RowKind, Run, Style
from export.report.sentences import sentence_runs
from model.draft.facts import Facts
from model.form.spec import Row, Table

_MIN_SIZE = 5.0  # pt


def caption_row(facts: Facts, sentence: str, columns: int) -> GridRow:
    """Return a caption across the table, kept on one page with the next row."""
    paragraph = Paragraph(Style.CAPTION, sentence_runs(facts, sentence))
    return GridRow(RowKind.CAPTION, (GridCell((paragraph,), columns),), keep=True)


def text_row(paragraphs: tuple[Paragraph, ...], columns: int) -> GridRow:
    """Return a cell of text across the table; the only row that may break across pages."""
    return GridRow(RowKind.TEXT, (GridCell(paragraphs, columns),))


def table_rows(facts: Facts, table: Table, columns: int) -> tuple[GridRow, ...]:
    """Return caption, heads and rows of figures, all kept together on one page.

    Each column covers as many of the grid's ``columns`` as fill it beside a table of more.
    """
    span, last = (columns - 1) // len(table.columns), table.rows[-1]
    figures = (
        GridRow(RowKind.FIGURES, _figures(facts, table, row, span), keep=row != last)
        for row in table.rows
    )
    return caption_row(facts, table.caption, columns), _head(table, span), *figures


def _head(table: Table, span: int) -> GridRow:
    room = _room(table, measures.HEAD_SIDE) / measures.SIZE_SMALL_4
    labels = (broken_label(column.label, room) for column in table.columns)
    heads = (_cell(Style.COLUMN, label, span) for label in labels)
    return GridRow(RowKind.HEAD, (_cell(Style.COLUMN, table.corner), *heads), keep=True)


def _figures(facts: Facts, table: Table, row: Row, span: int) -> tuple[GridCell, ...]:
    room = _room(table, measures.FIGURE_SIDE)
    keys = table.row_keys(row.name)
    figures = (_figure(printed(facts, key), key, room, span) for key in keys)
    return _cell(Style.LABEL, row.label), *figures


def _figure(text: str, key: str, room: float, span: int) -> GridCell:
    """Return a cell whose figure is printed on one line, in a smaller size where it is too long."""
    fitting = floor(2 * room / max(width(text), 1)) / 2
    fits = not text.isascii() or fitting >= measures.SIZE_SMALL_4
    run = Run(text, key, points=0 if fits else max(fitting, _MIN_SIZE))
    return GridCell((Paragraph(Style.FIGURE, (run,), key),), span)


def _room(table: Table, side: int) -> float:
    """Return the width in pt between the margins of a column of figures."""
    return (measures.column_widths(len(table.columns) + 1)[-1] - 2 * side) / 20


def _cell(style: Style, text: str, span: int = 1) -> GridCell:
    return GridCell((Paragraph(style, (Run(text),)),), span)
