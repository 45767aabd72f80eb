"""Short ways to lay out a text, a box or a report in tests, and to read what came out."""

from collections.abc import Iterator

from export.layout.breaker import LineRoom, broken
from export.layout.layout import PageLayout
from export.layout.pages import Font, PlacedLine, PrintedPage
from export.layout.widths import CharacterWidths, FontRun, MeasuredText
from export.report.nodes import Grid, GridCell, GridRow, Paragraph, RowKind, Run, Sheet, Style
from tests.export.layout.stand_ins import EvenMetrics

EM = 320  # twips: 16 pt
BODY = CharacterWidths(EvenMetrics(), Font("仿宋", 16))


def measured(text: str) -> MeasuredText:
    return MeasuredText(text, (FontRun(0, len(text), BODY),) if text else ())


def lines_of(text: str, characters: float, indent: float = 0) -> list[str]:
    """Return a text broken into lines of so many Chinese characters."""
    found = broken(measured(text), LineRoom(characters * EM, indent * EM))
    return [text[start : found.end(line)] for line, start in enumerate(found.starts)]


def boxed(*texts: str, style: Style = Style.BODY) -> Sheet:
    """Return a sheet that is one box of text, each paragraph a line of the field ``text``."""
    paragraphs = tuple(Paragraph(style, (Run(t, "text"),), "text", n) for n, t in enumerate(texts))
    return box(*paragraphs)


def box(*paragraphs: Paragraph) -> Sheet:
    row = GridRow(RowKind.TEXT, (GridCell(paragraphs),))
    return Sheet("", (Grid(1, (row,)),))


def pages_of(sheet: Sheet, *, keep: bool = True) -> list[PrintedPage]:
    return [*PageLayout(EvenMetrics(), keep_in_cells=keep).lay_out(sheet)]


def text_of(line: PlacedLine) -> str:
    return "".join(piece.text for piece in line.line.texts)


def body_lines(page: PrintedPage) -> Iterator[PlacedLine]:
    """Return a page's lines without its number, which is the last."""
    return iter(page.lines[:-1] if page.number else page.lines)
