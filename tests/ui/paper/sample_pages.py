"""Pages made by hand for the tests of drawing."""

from export.layout.pages import Font, PlacedLine, PrintedPage, Stroke, TextPiece, TypesetLine

FANG = Font("FangSong", 16)
HEI = Font("SimHei", 16)
LEFT, TOP, LINE, BASELINE = 1588, 2098, 579, 463


def line(number: int, *pieces: TextPiece) -> PlacedLine:
    """Return a line of the text's area, counted from 0."""
    top = TOP + LINE * number
    return PlacedLine(TypesetLine(pieces, 0), LEFT, top, LINE, top + BASELINE)


def piece(text: str, font: Font = FANG, x: float = 0, spacing: float = 0) -> TextPiece:
    """Return text of one font."""
    return TextPiece(x, text, font, spacing)


def page(*lines: PlacedLine, rules: tuple[Stroke, ...] = ()) -> PrintedPage:
    """Return a page with these lines and ruled lines."""
    return PrintedPage(1, lines, rules)
