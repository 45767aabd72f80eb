"""The printed pages as data: where each line of text and each ruled line stands.

Lengths are twips from the sheet's top left corner. Whoever draws (screen, printer, PDF) draws
exactly this and decides nothing, so that all three are the same page.
"""

from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Font(NamedTuple):
    """A font by the name this PC has it under, its size in pt."""

    family: str
    points: float
    bold: bool = False


class FontMetrics(Protocol):
    """What the layout has to know of fonts; whoever draws measures them."""

    def advance(self, character: str, font: Font) -> float:
        """Return the width of a character in em (1 for Chinese), without kerning."""
        ...


class TextPiece(NamedTuple):
    """Characters of one font, side by side: ``x`` from the line's left edge.

    ``spacing`` is added after each character: of a justified or distributed line.
    """

    x: float
    text: str
    font: Font
    spacing: float = 0


class TypesetLine(NamedTuple):
    """A line of a paragraph, wherever it will stand.

    ``key`` names the field its paragraph belongs to, "" for the form's own words; ``paragraph``
    counts the paragraphs of a text or the items of a list as typed; ``start`` and ``end`` are
    the line's characters in the printed paragraph.
    """

    texts: tuple[TextPiece, ...]
    width: float
    key: str = ""
    paragraph: int = 0
    start: int = 0
    end: int = 0


class PlacedLine(NamedTuple):
    """A line on its page; letters stand on ``baseline``."""

    line: TypesetLine
    x: float
    top: float
    height: float
    baseline: float


class Stroke(NamedTuple):
    """A ruled line: a black rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SealCircle:
    """Where the round seal goes: a circle of 42 mm, a guide on screen that is never printed."""

    x: float
    y: float
    diameter: float


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A sheet's side; ``number`` is printed on it, 0 for the cover, which has none."""

    number: int
    lines: tuple[PlacedLine, ...]
    rules: tuple[Stroke, ...]
    seal: SealCircle | None = None


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """A place between two characters of a field: ``page`` counts from 0, the cover's."""

    page: int
    x: float
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class PageHit:
    """The field under a point of a page; ``offset`` counts characters of the typed paragraph."""

    key: str
    paragraph: int
    offset: int


class PrintedPages(Protocol):
    """The pages of a report, made when they are asked for."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out: texts may end early while they are laid out."""
        ...

    def __len__(self) -> int: ...

    def __getitem__(self, index: int) -> PrintedPage: ...

    def place(self, key: str, paragraph: int = 0, offset: int = 0) -> PrintedPlace | None:
        """Return where a character of a field stands; None where it is not printed."""
        ...

    def hit(self, page: int, x: float, y: float) -> PageHit | None:
        """Return the field at a point of a page, None beside every field."""
        ...
