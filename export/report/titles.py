"""The title on the cover and on the first inner page, broken at the sense where it is too wide."""

from export.report import measures
from export.report.line_breaks import width
from export.report.nodes import Paragraph, Run, Style
from export.report.sentences import words
from model.draft.facts import Facts
from model.form import FORM


def inner_title(facts: Facts) -> tuple[Paragraph, ...]:
    """The form's own lines; 22 pt never hold all of it in one."""
    return _lines(facts, Style.TITLE, FORM.inner_title, measures.SIZE_2)


def cover_title(facts: Facts) -> tuple[Paragraph, ...]:
    """One line where it fits, else broken where the inner title breaks too, or after the region."""
    head = FORM.inner_title[0]
    shapes = ((FORM.title,), (head, FORM.title.removeprefix(head)), _after_value(FORM.title))
    fitting = (
        shape for shape in shapes if all(_fits(facts, line, measures.SIZE_1) for line in shape)
    )
    return _lines(facts, Style.COVER_TITLE, next(fitting, shapes[1]), measures.SIZE_1)


def _lines(facts: Facts, style: Style, pieces: tuple[str, ...], size: int) -> tuple[Paragraph, ...]:
    lines = (line for piece in pieces for line in _broken(facts, piece, size))
    texts = (words(facts, line) for line in lines)
    return tuple(Paragraph(style, (Run(text),)) for text in texts if text)


def _broken(facts: Facts, piece: str, size: int) -> tuple[str, ...]:
    """A line of the title; one too wide is broken after the value it begins with."""
    return (piece,) if _fits(facts, piece, size) else _after_value(piece)


def _after_value(piece: str) -> tuple[str, ...]:
    value, brace, rest = piece.partition("}")
    return value + brace, rest


def _fits(facts: Facts, piece: str, size: int) -> bool:
    """Whether a line of a size in pt holds it."""
    return width(words(facts, piece)) <= measures.TEXT_WIDTH / (20 * size)
