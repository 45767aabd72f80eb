"""The keys of the program as data: the sheet of keys shows them, a test presses each."""

import re
from typing import NamedTuple

from resources.messages import help as words

_RUN = re.compile(r"(\d)…(\d)")
_ARROWS = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right"}
_NAMES = {"PgDn": "PgDown", "Enter": "Return", "Delete": "Del", **_ARROWS}


class KeyLine(NamedTuple):
    """One line of the sheet: keys as shown, what they do, and each as Qt names it."""

    shown: str
    what: str
    sequences: tuple[str, ...]


def sequences(shown: str) -> tuple[str, ...]:
    """Return each key of a line by Qt's name: Ctrl+1…8 is eight keys, ↑↓ two."""
    return tuple(key for part in shown.split() for key in _expanded(part))


def _expanded(part: str) -> list[str]:
    held, plus, last = part[:-1].rpartition("+")  # the last character may be a + itself
    last += part[-1]
    run = _RUN.fullmatch(last)
    if run:
        keys = [str(number) for number in range(int(run[1]), int(run[2]) + 1)]
    elif set(last) <= _ARROWS.keys():
        keys = list(last)
    else:
        keys = [last]
    return [held + plus + _NAMES.get(key, key) for key in keys]


GROUPS = {
    title: tuple(KeyLine(shown, what, sequences(shown)) for shown, what in lines)
    for title, lines in words.KEYS.items()
}
"""Title of a group → its lines, in the order of the sheet."""
