"""The vocabulary of one unit: all words, and the names by which it speaks of itself."""

import re
from collections.abc import Iterator
from functools import lru_cache

from model.prose.lexer import Lexicon
from model.prose.vocabulary import OWN, WORDS, Word, WordClass

_DIVISION = re.compile("[省市县区]")
_KINDS = {
    "中心": ("中心",),
    "学校": ("学校",),
    "医院": ("医院",),
    "街道办事处": ("街道办事处", "街道办", "街道", "办事处"),
    "街道": ("街道",),
}


@lru_cache(maxsize=8)
def own_names(unit: str) -> tuple[str, ...]:
    """Return the names by which a unit speaks of itself: its own, also without its province, city
    or district, 中心 for a centre and 街道 for its office."""
    return tuple(name for name in _names(unit.strip()) if len(name) > 1)


@lru_cache(maxsize=32)
def lexicon(names: tuple[str, ...]) -> Lexicon:
    """Return the words by their first character, long ones first, with a unit's own names."""
    own = {name: Word(WordClass.PASS, OWN) for name in names}
    found: dict[str, list[tuple[str, Word]]] = {}
    for text, word in sorted((WORDS | own).items(), key=lambda pair: -len(pair[0])):
        found.setdefault(text[0], []).append((text, word))
    return {first: tuple(pairs) for first, pairs in found.items()}


def _names(unit: str) -> Iterator[str]:
    yield unit
    for division in _DIVISION.finditer(unit):
        yield unit[division.start() :]
        yield unit[division.end() :]
    yield from next((names for kind, names in _KINDS.items() if unit.endswith(kind)), ())
