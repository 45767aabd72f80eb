"""What would lie under the seal."""

from export.layout.pages import PlacedLine, PrintedPage, SealCircle
from model.form import FORM


def text_under_seal(page: PrintedPage) -> str:
    """Return the first line of words under the seal's circle but the form's own words there; ""
    where there is none."""
    seal = page.seal
    lines = [one for one in page.lines if _text(one) != FORM.seal] if seal else []
    return next((_text(one) for one in lines if seal and _touches(one, seal)), "")


def _text(placed: PlacedLine) -> str:
    return "".join(piece.text for piece in placed.line.texts)


def _touches(placed: PlacedLine, seal: SealCircle) -> bool:
    """Whether the rectangle of a line and the circle have a point in common."""
    half = seal.diameter / 2
    x, y = seal.x + half, seal.y + half
    left, right = placed.x, placed.x + placed.line.width
    across = x - min(max(x, left), right)
    down = y - min(max(y, placed.top), placed.top + placed.height)
    return across**2 + down**2 < half**2
