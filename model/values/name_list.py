"""Lists of names in one string, as clerks paste them: 办公室，财务科、人事科。"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

# A separator inside brackets or quotation marks belongs to one name: 办公室（人事科、财务科）.
_BRACKETS = "[（(][^（()）]*[）)]"
_BETWEEN = re.compile(r"[、，；,; ]{0,99}\n\s*|[、，；,;\t]")
_OPENING = re.compile("[（(《“【〔]")
_PARTS = re.compile(
    f"[（(](?:[^（()）]|{_BRACKETS})*[）)]|《[^《》]*》|“[^“”]*”|【[^【】]*】|〔[^〔〕]*〕"
    f"|(?P<between>{_BETWEEN.pattern})"
)
_ENDS = "。｡ \u00a0\u3000\r"  # a list ends in a full stop, a name does not
_BEHIND = "、，；,;\t\n" + _ENDS
_NO_NAMES = frozenset({"", "无"})  # the first: left out between two separators


def split_names(text: str) -> tuple[str, ...]:
    """Return the names in a text, parted by 、，；, tabs and line ends, never by 和 or 及.

    A name is "" between two separators side by side; separators at the end are dropped.
    """
    text = text.strip("\t\n\r ").rstrip(_BEHIND)
    parts = _parted(text) if _OPENING.search(text) else _BETWEEN.split(text)
    return tuple([name.strip(_ENDS) for name in parts])


def _parted(text: str) -> Iterator[str]:
    """Yield the parts of a text that has brackets or quotation marks, which are not parted."""
    start = 0
    for part in _PARTS.finditer(text):
        if part["between"]:
            yield text[start : part.start()]
            start = part.end()
    yield text[start:]


def count_of(names: Iterable[str]) -> int:
    """Return how many there are of these names; 无 says that there are none."""
    return sum(1 for name in names if name not in _NO_NAMES)


def names_in(items: Iterable[str]) -> tuple[str, ...]:
    """Return the names in the items of a list, which may hold several each."""
    # Most items are one name each: in letters and digits alone nothing parts names.
    parts = ((item,) if item.isalnum() else split_names(item) for item in items)
    return tuple(chain.from_iterable(parts))
