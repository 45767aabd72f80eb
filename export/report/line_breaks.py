"""Where a line of a title or a head breaks when it is too wide: at the sense, not at the edge."""

import unicodedata

from export.report.nodes import BREAK


def width(text: str) -> float:
    """The width in characters: Latin letters and digits take half of one."""
    return sum(1.0 if _is_wide(character) else 0.5 for character in text)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"


def broken_head(label: str, room: float) -> str:
    """A column's label, broken after its 、 where it is too wide for the column."""
    if width(label) <= room:
        return label
    head, comma, tail = label.partition("、")
    return f"{head}{comma}{BREAK}{tail}" if tail else label
