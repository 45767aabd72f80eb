"""The paper from top to bottom as strips across the page: paragraphs and rows of tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from export.layout.columns import LineBreaker, TextColumn
from export.report import measures
from export.report.looks import LOOKS, ROW_HEIGHTS, ParagraphLook, centred_side
from export.report.nodes import Grid, GridCell, GridRow, Paragraph, Report, RowKind, Sheet

BORDER = measures.BORDER * 20 // 8  # twips
_FOOT = 28  # twips; measured in LibreOffice, where a table's closing line needs so much


class StripCell(NamedTuple):
    """Text in a strip. ``left`` and ``width`` are the cell's, from the left edge of the text area;
    the text keeps ``side`` off both edges, ``above`` and ``below`` off the others.
    """

    column: TextColumn
    left: float
    width: float
    side: int = 0
    above: int = 0
    below: int = 0
    middle: bool = False

    @property
    def height(self) -> int:
        return self.above + self.column.height + self.below


@dataclass(frozen=True, slots=True)
class Strip:
    """A paragraph, or a row of a table.

    Its lines go to several pages where it ``splits``; where it ``keeps`` it stays on one page
    with the strip below. ``after`` is the room below it, which no page's foot needs. ``head`` is
    the row that stands again on each page the table continues on.
    """

    cells: tuple[StripCell, ...]
    splits: bool = True
    keeps: bool = False
    least: int = 0
    after: int = 0
    bordered: bool = False
    head: "Strip | None" = None

    @property
    def border(self) -> int:
        return BORDER if self.bordered else 0

    @property
    def foot(self) -> int:
        """Return the room the strip needs below it where it is a page's last."""
        return _FOOT if self.bordered else 0

    @property
    def height(self) -> int:
        return max(self.least, *(cell.height + self.border for cell in self.cells))


Paragraphs = tuple[Paragraph, ...]
Columns = dict[tuple[int, ...], TextColumn]  # by where they stand in the tree


class Strips:
    """The strips of a report or sheet, and their columns by place for the next layout."""

    def __init__(self, breaker: LineBreaker, before: Columns) -> None:
        self._breaker, self._before = breaker, before
        self.columns: Columns = {}

    def column(
        self, place: tuple[int, ...], paragraphs: tuple[Paragraph, ...], width: float
    ) -> TextColumn:
        """Return the paragraphs broken into lines; the column last laid out there helps."""
        column = self._breaker.column(paragraphs, width, self._before.get(place))
        self.columns[place] = column
        return column

    def of(self, paper: Report | Sheet) -> list[Strip]:
        """Return a paper's strips, the cover left out."""
        if isinstance(paper, Sheet):
            return list(self._blocks(0, paper.blocks))
        found = list(self._blocks(0, paper.title))
        following = [*(part.heading for part in paper.parts[1:]), None]
        for number, (part, below) in enumerate(zip(paper.parts, following, strict=False), 1):
            found += self._blocks(number, (part.heading, *part.blocks), below)
        return found

    def _blocks(
        self, part: int, blocks: tuple[Paragraph | Grid, ...], below: Paragraph | None = None
    ) -> Iterator[Strip]:
        number = 0
        for block in _joined(blocks):
            place = (part, number)
            if isinstance(block, Grid):
                yield from self._rows(place, block)
                number += 1
            else:
                number += len(block)
                following = blocks[number] if number < len(blocks) else below
                yield self._paragraphs(place, block, following)

    def _paragraphs(
        self, place: tuple[int, ...], items: Paragraphs, following: Paragraph | Grid | None
    ) -> Strip:
        column = self.column(place, items, measures.TEXT_WIDTH)
        last, look = items[-1], LOOKS[items[-1].style]
        is_alike = isinstance(following, Paragraph) and following.style is last.style
        after = 0 if look.gathered and is_alike else look.after
        cell = StripCell(column, 0, measures.TEXT_WIDTH)
        return Strip((cell,), keeps=look.keeps_next and following is not None, after=after)

    def _rows(self, place: tuple[int, ...], grid: Grid) -> Iterator[Strip]:
        widths = grid.widths or measures.column_widths(grid.columns)
        head = None
        for number, row in enumerate(grid.rows):
            cells = tuple(self._cells((*place, number), row, widths))
            least = row.height or ROW_HEIGHTS.get(row.kind, 0)
            is_last = number == len(grid.rows) - 1
            strip = Strip(
                cells,
                splits=not least,
                keeps=row.keep,
                least=least,
                after=BORDER if is_last else 0,
                bordered=True,
                head=head,
            )
            yield strip
            if number == 0 and row.kind is RowKind.HEAD:
                head = strip

    def _cells(
        self, place: tuple[int, ...], row: GridRow, widths: tuple[int, ...]
    ) -> Iterator[StripCell]:
        start = 0
        for number, cell in enumerate(row.cells):
            left, width = sum(widths[:start]), sum(widths[start : start + cell.span])
            yield self._cell((*place, number), cell, row.kind, left, width)
            start += cell.span

    def _cell(
        self, place: tuple[int, ...], cell: GridCell, kind: RowKind, left: int, width: int
    ) -> StripCell:
        centred = centred_side(kind, cell.paragraphs[0].style)
        side, middle = measures.CELL_SIDE if centred is None else centred, centred is not None
        above, below = (0, 0) if middle else (measures.CELL_TOP, measures.CELL_BOTTOM)
        column = self.column(place, cell.paragraphs, width - 2 * side)
        return StripCell(column, left, width, side, above, below, middle)


def _joined(blocks: tuple[Paragraph | Grid, ...]) -> Iterator[Grid | Paragraphs]:
    """Return the tables and, as one, paragraphs of text that follow each other.

    A heading that no text follows stands alone: it is kept with another strip.
    """
    text: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and _flows(LOOKS[block.style]):
            text.append(block)
        else:
            yield from _parted(text)
            text = []
            yield block if isinstance(block, Grid) else (block,)
    yield from _parted(text)


def _flows(look: ParagraphLook) -> bool:
    return look.whole_ends and not look.after


def _parted(text: list[Paragraph]) -> Iterator[Paragraphs]:
    """Return paragraphs of text as one, each heading at its end apart."""
    end = len(text)
    while end and LOOKS[text[end - 1].style].keeps_next:
        end -= 1
    if end:
        yield tuple(text[:end])
    yield from ((heading,) for heading in text[end:])
