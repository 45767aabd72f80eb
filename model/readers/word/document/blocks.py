"""A Word document as paragraphs and tables, as a reader would see them."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class WordParagraph:
    """A paragraph as printed: with its automatic number, ``\\n`` for a line end within it.

    ``ends_section`` says that a new page or section begins behind it; ``outline`` is its level
    among the document's headings from 0, 9 for a paragraph of the text.
    """

    text: str
    ends_section: bool = False
    outline: int = 9
    framed: bool = False  # in a text box


@dataclass(eq=False, slots=True)
class WordCell:
    """A cell with its place in the table's grid, from 0, and how much of it the cell covers."""

    row: int
    column: int
    width: int
    blocks: "list[WordBlock]"
    height: int = 1

    @property
    def paragraphs(self) -> list[WordParagraph]:
        """Its own paragraphs, without those of tables within it."""
        return [block for block in self.blocks if isinstance(block, WordParagraph)]

    @property
    def text(self) -> str:
        """Its own paragraphs as lines, without blank ones around them."""
        return "\n".join(block.text for block in self.paragraphs).strip()


@dataclass(eq=False, slots=True)
class WordTable:
    """A table: its cells row by row, merged ones once."""

    height: int = 0
    width: int = 0
    cells: list[WordCell] = field(default_factory=list["WordCell"])


WordBlock = WordParagraph | WordTable


@dataclass(frozen=True, slots=True)
class WordDocument:
    """The body, and by name what stands beside it: headers, footers, notes."""

    blocks: "list[WordBlock]"
    beside: tuple[tuple[str, tuple[str, ...]], ...] = ()


def tables_in(blocks: "list[WordBlock]") -> Iterator[WordTable]:
    """Yield all tables from top to bottom, the one around others first."""
    for block in blocks:
        if isinstance(block, WordTable):
            yield block
            for cell in block.cells:
                yield from tables_in(cell.blocks)
