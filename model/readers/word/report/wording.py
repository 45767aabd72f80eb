"""Words of the form, however a document writes them."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from model.values.headings import numbering
from model.values.text import one_line

_MARKS = re.compile(r"[\W_]+")
_RULE = re.compile(r"_{2,}|＿+")  # the line a value is written on
_LONGEST = 60  # characters; more is no heading and no label
_ALIKE = 0.72
_HALF = {
    ord(wide): half
    for wide, half in zip("，：；（）．０１２３４５６７８９", ",:;().0123456789", strict=True)
}


def bare_words(text: str) -> str:
    """Return a heading or label without its number, marks and blanks; "" for a longer text."""
    if len(text) > 2 * _LONGEST:
        return ""
    found = numbering(text)
    return _squeezed(text[len(found[1]) :] if found else text)


def _squeezed(text: str) -> str:
    squeezed = _MARKS.sub("", unicodedata.normalize("NFKC", text))
    return squeezed if len(squeezed) <= _LONGEST else ""


@lru_cache(maxsize=256)
def bare_names(names: tuple[str, ...]) -> frozenset[str]:
    """Return names as bare words."""
    return frozenset(map(bare_words, names))


def is_named(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text is one of these names and nothing else."""
    words = bare_words(text)
    return bool(words) and words in bare_names(names)


def is_alike(text: str, name: str) -> bool:
    """Whether a text has the number of a heading and nearly its words."""
    own, other = numbering(text), numbering(name)
    if not own or not other or _squeezed(own[1]) != _squeezed(other[1]):
        return False
    words, wanted = bare_words(text), bare_words(name)
    shared = len({*words} & {*wanted})
    return shared * 2 >= len(wanted) and SequenceMatcher(None, words, wanted).ratio() >= _ALIKE


def name_length(text: str, name: str) -> int:
    """Return how many characters at the start of a text are a name; 0 for none.

    Behind it stands a mark or a blank: the text goes on.
    """
    match = _leading(name).match(text)
    return match.end() if match else 0


@lru_cache(maxsize=512)
def _leading(name: str) -> re.Pattern[str]:
    found = numbering(name)
    words = _squeezed(name[len(found[1]) :] if found else name)
    between = r"[\W_]{0,3}"
    return re.compile(
        rf"\s*(?:[（(]?\w{{1,3}}[）)、.．]+\s*)?{between.join(map(re.escape, words))}"
        r"[）)”]?(?:\s*[:：。]\s*|\s+|$)"
    )


def without_rule(text: str) -> str:
    """Return a value without the ruled line it is written on, on one line; "" for a gap."""
    return one_line(_RULE.sub(" ", text))


class PlacedWords:
    """A text without blanks and with half-width marks, and where its characters stand in it."""

    def __init__(self, text: str) -> None:
        self.source = text
        self._places = [n for n, one in enumerate(text) if not one.isspace()]
        self._places.append(len(text))
        self.text = "".join(text.split()).translate(_HALF)

    def find(self, words: str, start: int = 0) -> tuple[int, int] | None:
        """Return start and end of the form's words from ``start`` on, in this text."""
        wanted = "".join(words.split()).translate(_HALF)
        found = self.text.find(wanted, start)
        return None if found < 0 else (found, found + len(wanted))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where characters stand in the source; blanks at both ends are left out."""
        if start >= end:
            return self._places[start], self._places[start]
        return self._places[start], self._places[end - 1] + 1
