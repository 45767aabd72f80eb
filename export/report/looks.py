"""How paragraphs, rows and cells look: stated once for the Word file and the printed page.

Lengths are twips, sizes pt; sources: form.md §5, GB/T 9704-2012 §5 and §7.
"""

from dataclasses import dataclass
from enum import Enum

from export.report import measures
from export.report.nodes import USUAL_FONTS, Face, ReportFonts, RowKind, Style


class Typeface(Enum):
    """A typeface by its role in GB/T 9704; :data:`FAMILIES` has its name."""

    FANG = "fang"
    KAI = "kai"
    HEI = "hei"
    SONG = "song"
    TITLE = "title"


# Names every Windows PC has. 小标宋, the standard's face of titles, often lacks: 宋体 in bold.
FAMILIES = {
    Typeface.FANG: "仿宋",
    Typeface.KAI: "楷体",
    Typeface.HEI: "黑体",
    Typeface.SONG: "宋体",
    Typeface.TITLE: "宋体",
}


class Alignment(Enum):
    """How a line stands in its width; the value is that of w:jc (ECMA-376 part 1 §17.18.44)."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFIED = "both"
    DISTRIBUTED = "distribute"


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """The look of a paragraph: every line is exactly ``line`` high.

    ``indent`` is that of the first line, ``right`` keeps all lines off the right edge;
    ``outline`` is the level in the navigation pane from 0, None for what is no heading. What
    ``keeps_next`` stays on the page of the next paragraph, ``whole_ends`` are no single first or
    last line on a page; ``gathered``: no space between paragraphs of this look.
    """

    typeface: Typeface
    points: float
    line: int = measures.LINE
    alignment: Alignment = Alignment.JUSTIFIED
    after: int = 0
    indent: int = 0
    right: int = 0
    outline: int | None = None
    bold: bool = False
    keeps_next: bool = False
    whole_ends: bool = False
    gathered: bool = False


def _body(typeface: Typeface, outline: int | None = None, after: int = 0) -> ParagraphLook:
    return ParagraphLook(
        typeface,
        measures.SIZE_3,
        after=after,
        indent=measures.INDENT,
        outline=outline,
        keeps_next=outline is not None,
        whole_ends=True,
    )


def _title(points: float, line: int, after: int = 0) -> ParagraphLook:
    centred = Alignment.CENTER
    return ParagraphLook(Typeface.TITLE, points, line, centred, after, bold=True, gathered=True)


def _cover(alignment: Alignment, indent: int = 0) -> ParagraphLook:
    line = measures.COVER_LINE
    return ParagraphLook(Typeface.FANG, measures.SIZE_3, line, alignment, indent=indent)


def _small(typeface: Typeface, alignment: Alignment) -> ParagraphLook:
    return ParagraphLook(typeface, measures.SIZE_SMALL_4, measures.FIGURE_LINE, alignment)


LOOKS = {
    # The lines of a title are paragraphs: the room around it stands before the first and after
    # the last only, also where the clerk's Enter in Word adds one.
    Style.COVER_TITLE: _title(measures.SIZE_1, measures.COVER_TITLE_LINE),
    Style.COVER_LABEL: _cover(Alignment.DISTRIBUTED),
    Style.COVER_VALUE: _cover(Alignment.LEFT, measures.CELL_SIDE),
    Style.SEAL: ParagraphLook(Typeface.FANG, measures.SIZE_3, alignment=Alignment.CENTER),
    Style.TITLE: _title(measures.SIZE_2, measures.TITLE_LINE, measures.TITLE_AFTER),
    Style.HEADING: _body(Typeface.HEI, 0, measures.HEADING_AFTER),
    Style.UNIT_NOTE: ParagraphLook(
        Typeface.FANG,
        measures.SIZE_SMALL_4,
        measures.NOTE_LINE,
        Alignment.RIGHT,
        after=measures.NOTE_AFTER,
        right=measures.NOTE_RIGHT,
        keeps_next=True,
    ),
    Style.BODY: _body(Typeface.FANG),
    Style.LEVEL_1: _body(Typeface.HEI, 1),
    Style.LEVEL_2: _body(Typeface.KAI, 2),
    Style.CAPTION: ParagraphLook(
        Typeface.KAI, measures.SIZE_3, measures.CAPTION_LINE, alignment=Alignment.LEFT
    ),
    Style.COLUMN: _small(Typeface.HEI, Alignment.CENTER),
    Style.LABEL: _small(Typeface.FANG, Alignment.LEFT),
    Style.FIGURE: _small(Typeface.FANG, Alignment.RIGHT),
    Style.TABLE_END: ParagraphLook(Typeface.FANG, 1, measures.LEAST_LINE, Alignment.LEFT),
}
PAGE_NUMBER = ParagraphLook(Typeface.SONG, measures.SIZE_4, measures.NOTE_LINE, Alignment.LEFT)
# The least heights of rows; those of texts are as high as their text.
ROW_HEIGHTS = {
    RowKind.CAPTION: measures.CAPTION_HEIGHT,
    RowKind.HEAD: measures.HEAD_HEIGHT,
    RowKind.FIGURES: measures.ROW_HEIGHT,
    RowKind.RECORD: measures.RECORD_HEIGHT,
}
_TEXT_ROWS = frozenset({RowKind.RECORD, RowKind.TEXT})
_CENTRED_SIDES = {
    Style.CAPTION: measures.CELL_SIDE,
    Style.COLUMN: measures.HEAD_SIDE,
    Style.LABEL: measures.CELL_SIDE,
    Style.SEAL: measures.CELL_SIDE,
    Style.FIGURE: measures.FIGURE_SIDE,
}
FACES = {Face.HEI: Typeface.HEI, Face.KAI: Typeface.KAI}  # of runs that differ from their style


def family(typeface: Typeface, fonts: ReportFonts = USUAL_FONTS) -> str:
    """Return the name of the font that a report has for a typeface."""
    chosen = {Typeface.FANG: fonts.body, Typeface.TITLE: fonts.title}.get(typeface)
    return chosen or FAMILIES[typeface]


def is_bold(look: ParagraphLook, fonts: ReportFonts = USUAL_FONTS) -> bool:
    """Whether a paragraph is printed in bold: a font chosen for titles is heavy by itself."""
    return look.bold and not (look.typeface is Typeface.TITLE and fonts.title)


def centred_side(kind: RowKind, style: Style) -> int | None:
    """Return the margin at both sides of a cell whose words stand half-way up.

    None for a cell of text, which begins at its top. ``style`` is that of its first paragraph.
    """
    return None if kind in _TEXT_ROWS else _CENTRED_SIDES.get(style)
