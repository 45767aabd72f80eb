"""The titles on the cover and on the first inner page, broken where they are too wide."""

from export.report import measures
from export.report.line_breaks import width
from export.report.nodes import Paragraph, Run, Style
from export.report.sentences import sentence_text
from model.draft.facts import Facts
from model.form import FORM


def inner_title(facts: Facts) -> tuple[Paragraph, ...]:
    """Return the lines of the inner title as the form breaks it; 22 pt never fit on one."""
    return _lines(facts, Style.TITLE, FORM.inner_title, measures.SIZE_2)


def cover_title(facts: Facts) -> tuple[Paragraph, ...]:
    """Return the cover's title: one line where it fits, else broken like the inner title.

    Where that does not fit either, it is broken after the region.
    """
    first_line = FORM.inner_title[0]
    two_lines = (first_line, FORM.title.removeprefix(first_line))
    candidates = ((FORM.title,), two_lines, _after_value(FORM.title))
    fitting = (c for c in candidates if all(_fits(facts, line, measures.SIZE_1) for line in c))
    return _lines(facts, Style.COVER_TITLE, next(fitting, two_lines), measures.SIZE_1)


def _lines(facts: Facts, style: Style, pieces: tuple[str, ...], size: int) -> tuple[Paragraph, ...]:
    lines = (line for piece in pieces for line in _broken(facts, piece, size))
    texts = (sentence_text(facts, line) for line in lines)
    return tuple(Paragraph(style, (Run(text),)) for text in texts if text)


def _broken(facts: Facts, piece: str, size: int) -> tuple[str, ...]:
    """Return a line of the title; one too wide is broken after the value it begins with."""
    return (piece,) if _fits(facts, piece, size) else _after_value(piece)


def _after_value(piece: str) -> tuple[str, ...]:
    value, brace, rest = piece.partition("}")
    return value + brace, rest


def _fits(facts: Facts, piece: str, size: int) -> bool:
    """Whether it fits on a line in this size (pt)."""
    return width(sentence_text(facts, piece)) <= measures.TEXT_WIDTH / (20 * size)
