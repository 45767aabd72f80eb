"""The unit that a pasted block names in its caption, its heads or its labels.

A figure without a unit of its own gets the one named, as if it had been written behind it:
元 is then converted and seen, others are offered as a conversion.
"""

import re
from collections.abc import Sequence
from itertools import chain

from model.form.spec import ValueKind
from model.values.numbers import read_number

_UNIT = "((?:百万|千万|亿|万|千|百)?元)"
UNIT_CAPTION = re.compile(rf"单位[\s\u3000]*[:：]?[\s\u3000]*(?:人民币)?[\s\u3000]*{_UNIT}")
LABEL_UNIT = re.compile(rf"[（(/／][\s\u3000]*(?:人民币)?{_UNIT}[\s\u3000]*[）)]?[\s\u3000]*$")
_END = re.compile(r"(?:百万|千万|亿|万|千|百)?元?整?[\s\u3000]*$")
_BARE = re.compile(r"[0-9０-９）).．][\s\u3000]*$")
_OURS = "万元"
_LONGEST = 60  # characters of a figure, of a label


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure, in whatever unit."""
    return len(text) <= _LONGEST and read_number(_END.sub("", text), ValueKind.MONEY).is_number


def with_units(rows: Sequence[Sequence[str]]) -> tuple[list[list[str]], str]:
    """Return the block with the unit named in it behind each bare figure, and that unit.

    The unit is "" where none is named but 万元, which is the form's own.
    """
    if not any("元" in text for row in rows for text in row):
        return [list(row) for row in rows], ""
    caption = _first_unit(UNIT_CAPTION, chain.from_iterable(rows))
    heads: dict[int, str] = {}
    used: list[str] = []
    written: list[list[str]] = []
    for row in rows:
        labels = {
            n: unit for n, text in enumerate(row) if (unit := _first_unit(LABEL_UNIT, [text]))
        }
        has_figures = any(map(is_figure, row))
        if not has_figures:
            heads |= labels
        own = next(iter(labels.values()), "") if has_figures else ""
        units = [own or heads.get(n) or caption for n in range(len(row))]
        written.append([_with_unit(text, unit) for text, unit in zip(row, units, strict=True)])
        used += [unit for unit, a, b in zip(units, row, written[-1], strict=True) if a != b]
    return written, used[0] if used else ""


def _first_unit(pattern: re.Pattern[str], texts: Sequence[str] | chain[str]) -> str:
    found = (pattern.search(text) for text in texts if "元" in text and len(text) <= _LONGEST)
    return next((match[1] for match in found if match), "")


def _with_unit(text: str, unit: str) -> str:
    if not unit or unit == _OURS or not _BARE.search(text):
        return text
    reading = read_number(text, ValueKind.MONEY) if len(text) <= _LONGEST else None
    return f"{text.strip()}{unit}" if reading and reading.value else text
