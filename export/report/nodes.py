"""The report as a neutral tree: what is printed and in which role, nothing of Word or Qt.

The preview draws it, ``export.word.document`` writes it. Texts are clean
(``model.values.text``) and hold no line breaks but those of :data:`BREAK`.
"""

from dataclasses import dataclass
from enum import Enum

BREAK = "\n"  # inside a run: a new line of the same paragraph


class Style(Enum):
    """The role of a paragraph; the value is the id of its style in the Word template."""

    COVER_TITLE = "CoverTitle"
    COVER_LABEL = "CoverLabel"
    COVER_VALUE = "CoverValue"
    SEAL = "Seal"
    TITLE = "Title"
    HEADING = "Heading1"  # 一、 of the paper itself
    UNIT_NOTE = "Note"  # 单位：万元
    BODY = "BodyText"
    LEVEL_1 = "Heading2"  # 一、 within a narrative
    LEVEL_2 = "Heading3"  # （一） within a narrative
    CAPTION = "Caption"  # （一） of a table
    COLUMN = "ColumnHead"
    LABEL = "RowLabel"
    FIGURE = "Figure"
    TABLE_END = "End"  # an empty line of 1 pt behind a table


class Face(Enum):
    """The face of a run; the value is the id of its character style, "" for the paragraph's."""

    PLAIN = ""
    HEI = "Hei"
    KAI = "Kai"


class RowKind(Enum):
    """What a row holds; only rows of TEXT may break across pages.

    A HEAD that begins its table is repeated on each page the table continues on.
    """

    CAPTION = "caption"
    HEAD = "head"
    FIGURES = "figures"
    RECORD = "record"  # words side by side
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one face; ``key`` names the field whose value they are, "" for the form's own.

    ``points`` is their size where it is not that of the paragraph's style, else 0.
    """

    text: str
    key: str = ""
    face: Face = Face.PLAIN
    points: float = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one style.

    ``key`` names the field the whole paragraph belongs to, "" for none; ``line`` counts the
    paragraphs of a text or the items of a list as typed, from 0; ``skipped`` counts the typed
    characters before the first that is printed: blanks, or the lines above on the cover.
    """

    style: Style
    runs: tuple[Run, ...]
    key: str = ""
    line: int = 0
    skipped: int = 0

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with at least one paragraph; ``span`` is how many columns it covers."""

    paragraphs: tuple[Paragraph, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of cells; ``keep``: stays on one page with the row below it.

    ``height`` is its least height in twips where it is not that of its kind, else 0.
    """

    kind: RowKind
    cells: tuple[GridCell, ...]
    keep: bool = False
    height: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A bordered table; one of a single column and row is a box of text.

    ``widths`` in twips are given where the columns do not share the width as figures do.
    """

    columns: int
    rows: tuple[GridRow, ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One of the paper's parts 一 to 四: its heading, then paragraphs and tables in order."""

    heading: Paragraph
    blocks: tuple[Paragraph | Grid, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A ruled line of the cover: a label and the clerk's value."""

    label: str
    value: Run


@dataclass(frozen=True, slots=True)
class Cover:
    """The first sheet; it carries no page number."""

    title: tuple[Paragraph, ...]
    lines: tuple[Line, ...]
    seal: Paragraph


@dataclass(frozen=True, slots=True)
class ReportFonts:
    """The names of fonts a report has in place of the usual ones (``looks.FAMILIES``); or ""."""

    body: str = ""
    title: str = ""


USUAL_FONTS = ReportFonts()


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. ``name`` is its title in one line, for properties and file names."""

    name: str
    cover: Cover
    title: tuple[Paragraph, ...]
    parts: tuple[Part, ...]
    fonts: ReportFonts = USUAL_FONTS


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper without a cover: paragraphs and tables in order."""

    name: str
    blocks: tuple[Paragraph | Grid, ...]
