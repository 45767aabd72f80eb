"""The labels of each row and column of a band."""

from collections.abc import Sequence
from dataclasses import dataclass

from model.readers.tables.bands import Band, Knows, filled_right, is_amount, is_ordinal_label

Stack = tuple[str, ...]
"""The labels of a row or a column, from the widest to its own."""


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """Columns of figures, and the columns of labels to their left: tables stand side by side."""

    sides: tuple[int, ...]
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The labels of a band's lines; ``rows`` by group, for groups have labels of their own."""

    groups: tuple[ColumnGroup, ...]
    columns: dict[int, Stack]
    rows: tuple[dict[int, Stack], ...]


def layout(rows: Sequence[Sequence[str]], band: Band, knows: Knows) -> Layout:
    """Return the labels of a band of expanded rows."""
    heads = filled_right(rows, band.head)
    columns = {c: _stack([row[c] for row in heads]) for c in range(len(rows[0]))}
    groups = tuple(_groups(rows, band, columns, knows))
    sides = tuple(
        {r: _stack([rows[r][c] for c in group.sides]) for r in band.body} for group in groups
    )
    return Layout(groups, columns, sides)


def _stack(texts: Sequence[str]) -> Stack:
    """Return the texts that are not blank, each once where it is repeated."""
    return tuple(dict.fromkeys(text for text in texts if text.strip()))


def _groups(
    rows: Sequence[Sequence[str]], band: Band, columns: dict[int, Stack], knows: Knows
) -> list[ColumnGroup]:
    found: list[ColumnGroup] = []
    sides: list[int] = []
    figures: list[int] = []
    for column, heads in columns.items():
        texts = [rows[r][column] for r in band.body if rows[r][column].strip()]
        if any(map(is_ordinal_label, heads)) or not (texts or heads):
            continue
        if _is_side(texts, heads, knows):
            if figures:
                found.append(ColumnGroup(tuple(sides), tuple(figures)))
                sides, figures = [], []
            sides.append(column)
        else:
            figures.append(column)
    return [*found, ColumnGroup(tuple(sides), tuple(figures))] if figures else found


def _is_side(texts: Sequence[str], heads: Stack, knows: Knows) -> bool:
    """Whether a column holds labels: words that the form knows, or words under no known head."""
    words = [text for text in texts if not is_amount(text)]
    if any(map(knows, words)):
        return True
    return len(words) * 2 > len(texts) and not any(map(knows, heads))
