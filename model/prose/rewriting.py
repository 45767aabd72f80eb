"""Figures and words of a text replaced; a figure keeps its unit and its way of writing."""

from collections.abc import Iterable
from decimal import Decimal

from model.prose.figures import Figure
from model.values.numbers import decimal_text, rounded, tidy, trimmed

Span = tuple[int, int]


def written_like(figure: Figure, value: Decimal) -> str:
    """Return a value, given in the form's unit, in digits for the figure's place.

    亿元 keeps the decimals the figure shows, two at least; thousands are parted where they were.
    """
    number = value.scaleb(-figure.scale) if figure.scale else tidy(value)
    if figure.scale > 0:
        number = rounded(number, max(2, figure.decimals + figure.scale))
    elif figure.scale < 0:
        number = trimmed(number)
    parted = any(mark in figure.digits for mark in ",， ")
    return f"{number:,f}" if parted else decimal_text(number)


def agrees(figure: Figure, value: Decimal | None) -> bool:
    """Whether a figure is the table's, within half a unit of the coarsest decimals shown.

    A plain 0 says "none", not "less than half" (form.md §3): only 0 agrees with it.
    """
    if value is None or not value or not figure.value:
        return value == figure.value
    coarsest = min(figure.decimals, -int(value.as_tuple().exponent))
    return abs(figure.value - value) <= Decimal(5).scaleb(-coarsest - 1)


def replaced(text: str, spans: Iterable[Span], words: str) -> str:
    """Return the text with the same replacement at each of these places."""
    return replaced_each(text, ((start, end, words) for start, end in sorted(spans)))


def replaced_each(text: str, better: Iterable[tuple[int, int, str]]) -> str:
    """Return the text with the replacements (start, end, words), which are in order."""
    pieces: list[str] = []
    last = 0
    for start, end, words in better:
        pieces += text[last:start], words
        last = end
    return "".join([*pieces, text[last:]])
