"""The paragraphs of a document in the order they are read, and which of them went to a field.

What no reader took is left over: nothing of a document is lost unseen.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from model.readers.errors import UnreadableDocument
from model.readers.proposal import UnplacedText
from model.readers.word.document.blocks import WordBlock, WordCell, WordDocument, WordTable
from model.readers.word.document.limits import MOST_LINES
from model.readers.word.report.wording import bare_words
from resources.messages import readers as words

_PAGE_NUMBER = re.compile(r"[\s—–\-·]*第?\s*\d{1,4}\s*页?[\s—–\-·]*")
_DASHES = frozenset("—–-第")
_AROUND = "，,；;、：: \t\n\u3000\xa0"  # what a piece of a sentence is left with


@dataclass(eq=False, slots=True)
class StoryLine:
    """A line of a paragraph with its place: the cell around it, the number of its table from 1.

    A paragraph is parted at the line ends within it; ``lines`` of its first one counts them.
    ``outline`` is its level among the document's headings, 9 for text. ``gap``: a blank
    paragraph, the edge of a table or of a section stands before it.
    """

    text: str
    lines: int = 1
    table: int = 0
    cell: WordCell | None = None
    alone: bool = True  # in its cell
    across: bool = True  # its cell goes across its table
    gap: bool = False
    framed: bool = False  # stands in a text box
    outline: int = 9
    section: str = ""  # the words of the form it stands under, for the clerk
    taken: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    _words: str | None = None

    @property
    def words(self) -> str:
        """Its words without number, marks and blanks; "" for more than a heading has."""
        if self._words is None:
            self._words = bare_words(self.text)
        return self._words

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed."""
        return not self.text or self.text.isspace()

    @property
    def origin(self) -> str:
        """Where it stands, for the clerk."""
        if self.cell is None or (self.across and self.section):
            return self.section or words.DOCUMENT
        place = words.CELL_PLACE.format(
            table=self.table, row=self.cell.row + 1, column=self.cell.column + 1
        )
        return f"{self.section} {place}" if self.section else place

    def take(self, start: int = 0, end: int | None = None) -> None:
        """Say that these characters went to a field or are the form's own words."""
        self.taken.append((start, len(self.text) if end is None else end))

    @property
    def gaps(self) -> list[tuple[int, int]]:
        """The places nobody took, from left to right."""
        found: list[tuple[int, int]] = []
        place, size = 0, len(self.text)
        for start, end in [*sorted(self.taken), (size, size)]:
            if start > place:
                found.append((place, start))
            place = max(place, end)
        return found

    @property
    def left(self) -> str:
        """What nobody took, "" where that is only marks and blanks; its pieces one a line."""
        pieces = (self.text[start:end] for start, end in self.gaps)
        return "\n".join(piece.strip(_AROUND) for piece in pieces if any(map(_is_said, piece)))


class Story:
    """All paragraphs of a document, blank ones included, and its tables by number from 1."""

    def __init__(self, document: WordDocument) -> None:
        self.lines: list[StoryLine] = []
        self.tables: list[WordTable] = []
        self.first_lines: list[int] = []
        """For each table the number of the line it begins with."""
        self._beside = document.beside
        self._gap = True
        self._add(document.blocks, 0, None, across=True)

    def _add(
        self, blocks: Sequence[WordBlock], table: int, cell: WordCell | None, *, across: bool
    ) -> None:
        filled = sum(isinstance(b, WordTable) or bool(b.text.strip()) for b in blocks)
        for block in blocks:
            if isinstance(block, WordTable):
                self._add_table(block)
                continue
            first, *more = block.text.split("\n")
            alone, framed = filled == 1 and not more, block.framed
            lines = 1 + len(more)
            line = StoryLine(first, lines, table, cell, alone, across, framed=framed)
            line.outline = block.outline
            self._append(line)
            for text in more:
                self._append(StoryLine(text, 1, table, cell, alone, across, framed=framed))
            self._gap = self._gap or block.ends_section

    def _append(self, line: StoryLine) -> None:
        if len(self.lines) == MOST_LINES:
            raise UnreadableDocument(words.TOO_MUCH)
        line.gap = self._gap
        self.lines.append(line)
        self._gap = line.is_blank

    def _add_table(self, table: WordTable) -> None:
        self.tables.append(table)
        self.first_lines.append(len(self.lines))
        number = len(self.tables)
        for cell in table.cells:
            self._gap = True
            self._add(cell.blocks, number, cell, across=cell.width >= table.width)
        self._gap = True

    def left_over(self, *, of_tables: bool = True) -> tuple[UnplacedText, ...]:
        """Return what nobody took: neighbouring paragraphs together, and the cells of a row."""
        found = [
            (line, left)
            for line in self.lines
            if (of_tables or not line.table) and (left := line.left) and not _is_page_number(line)
        ]
        groups = groupby(found, lambda one: _neighbourhood(one[0]))
        own = (_joined([*group]) for _, group in groups)
        beside = (UnplacedText(text, name) for name, texts in self._beside for text in texts)
        return (*own, *beside)


def _neighbourhood(line: StoryLine) -> tuple[object, ...]:
    return line.section, line.table, line.cell.row if line.cell else 0


def _joined(group: Sequence[tuple[StoryLine, str]]) -> UnplacedText:
    by_cell = [
        "\n".join(left for _, left in lines)
        for _, lines in groupby(group, lambda one: id(one[0].cell))
    ]
    return UnplacedText("\t".join(by_cell), group[0][0].origin)


def _is_said(character: str) -> bool:
    """Whether a character says something: a letter or a figure, not a mark or a blank."""
    return character.isalnum() or (character > "\u2fff" and not _is_mark(character))


def _is_mark(character: str) -> bool:
    return (
        character in "　、。〈〉《》「」『』【】〔〕〖〗！（），．：；？＿～" or character.isspace()
    )


def _is_page_number(line: StoryLine) -> bool:
    text = line.text.strip()
    return line.cell is None and text[:1] in _DASHES and _PAGE_NUMBER.fullmatch(text) is not None


def filled(lines: Iterable[StoryLine]) -> Iterator[StoryLine]:
    """Yield the lines on which anything is printed."""
    return (line for line in lines if not line.is_blank)


def passage_text(lines: Sequence[StoryLine]) -> str:
    """Return lines as a text: without blanks around a line, and blank lines around the whole.

    The cells of a row of several stand on one line, parted by tabs.
    """
    texts: list[str] = []
    for row, group in groupby(lines, _row_of):
        found = list(group)
        cells = [[*own] for _, own in groupby(found, lambda line: id(line.cell))]
        if row is None or len(cells) == 1:
            texts += [line.text for line in found]
        else:
            texts.append("\t".join(" ".join("".join(_words(cell)).split()) for cell in cells))
    return "\n".join(text.strip() for text in texts).strip("\n")


def _words(cell: Sequence[StoryLine]) -> Iterator[str]:
    return (f"{line.text} " for line in cell)


def _row_of(line: StoryLine) -> tuple[int, int] | None:
    """Return the table and row of a line beside other cells; None for one that has its own row."""
    cell = line.cell
    return None if cell is None or line.across else (line.table, cell.row)
