"""How each role of a paragraph looks: stated once for the Word template and the printed page.

Lengths are twips, sizes pt; sources: form.md §5, GB/T 9704-2012 §5 and §7.
"""

from dataclasses import dataclass
from enum import Enum

from export.report import measures
from export.report.nodes import Face, Style


class Typeface(Enum):
    """A typeface by its role in GB/T 9704; the value is the name of it every Windows PC has."""

    FANG = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"
    TITLE = "方正小标宋简体"


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
    ``outline`` is the level in the navigation pane from 0, None for what is no heading.
    """

    typeface: Typeface
    points: float
    line: int = measures.LINE
    alignment: Alignment = Alignment.JUSTIFIED
    after: int = 0
    indent: int = 0
    right: int = 0
    outline: int | None = None


def _body(typeface: Typeface, outline: int | None = None, after: int = 0) -> ParagraphLook:
    indent = measures.INDENT
    return ParagraphLook(typeface, measures.SIZE_3, after=after, indent=indent, outline=outline)


def _cover(alignment: Alignment) -> ParagraphLook:
    return ParagraphLook(Typeface.FANG, measures.SIZE_3, measures.COVER_LINE, alignment)


def _small(typeface: Typeface, alignment: Alignment) -> ParagraphLook:
    return ParagraphLook(typeface, measures.SIZE_SMALL_4, measures.FIGURE_LINE, alignment)


LOOKS = {
    Style.COVER_TITLE: ParagraphLook(
        Typeface.TITLE, measures.SIZE_1, measures.COVER_TITLE_LINE, Alignment.CENTER
    ),
    Style.COVER_LABEL: _cover(Alignment.DISTRIBUTED),
    Style.COVER_VALUE: _cover(Alignment.LEFT),
    Style.SEAL: ParagraphLook(Typeface.FANG, measures.SIZE_3, alignment=Alignment.CENTER),
    # The lines of a title are paragraphs; the room after it stands after the last only.
    Style.TITLE: ParagraphLook(
        Typeface.TITLE,
        measures.SIZE_2,
        measures.TITLE_LINE,
        Alignment.CENTER,
        after=measures.TITLE_AFTER,
    ),
    Style.HEADING: _body(Typeface.HEI, 0, measures.HEADING_AFTER),
    Style.UNIT_NOTE: ParagraphLook(
        Typeface.FANG,
        measures.SIZE_SMALL_4,
        measures.NOTE_LINE,
        Alignment.RIGHT,
        after=measures.NOTE_AFTER,
        right=measures.NOTE_RIGHT,
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
}
PAGE_NUMBER = ParagraphLook(Typeface.SONG, measures.SIZE_4, measures.NOTE_LINE, Alignment.LEFT)
FACES = {Face.HEI: Typeface.HEI, Face.KAI: Typeface.KAI}  # of runs that differ from their style
