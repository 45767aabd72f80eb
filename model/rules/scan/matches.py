"""The matches of a draft's texts, read once for all rules that use them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from model.draft.facts import Facts
from model.form import FORM
from model.rules.scan.patterns import (
    HeadingMatch,
    Match,
    MatchKind,
    paragraph_matches,
)
from model.values.blocks import pieces_of
from model.values.paragraph_cache import cached_by_block

TEXTS = tuple(passage.key for passage in FORM.passages)
Spans = tuple[tuple[int, int], ...]
_MOST_SHOWN = 40  # characters of a subject


class _BlockMatches(NamedTuple):
    """The numbered paragraphs of a block with their starts, and its matches by kind, in order."""

    headings: tuple[tuple[int, HeadingMatch], ...]
    by_kind: Mapping[MatchKind, list[Match]]


@cached_by_block
def _block_matches(block: str) -> _BlockMatches:
    found: dict[MatchKind, list[Match]] = defaultdict(list)
    numbered: list[tuple[int, HeadingMatch]] = []
    for at, piece in pieces_of(block):
        heading, matches = paragraph_matches(piece)
        if heading and (not at or block[at - 1] == "\n"):
            numbered.append((at, heading))
        for kind, start, end, words in matches:
            found[kind].append(Match(kind, at + start, at + end, words))
    return _BlockMatches(tuple(numbered), {kind: sorted(all_of) for kind, all_of in found.items()})


def _text_matches(facts: Facts, key: str) -> list[tuple[int, _BlockMatches]]:
    """Return what was found in each block, with its start; without those of no match."""
    found = ((start, _block_matches(block)) for start, block in facts.blocks(key))
    return [(start, block) for start, block in found if block.headings or block.by_kind]


def headings(facts: Facts, key: str) -> list[tuple[int, HeadingMatch]]:
    """Return the numbered paragraphs of a text, each with its start."""
    return [
        (start + at, heading)
        for start, block in facts.once(_text_matches, key)
        for at, heading in block.headings
    ]


def matches_of(facts: Facts, kind: MatchKind, key: str) -> list[Match]:
    """Return the matches of a kind in order, with their places in the whole text."""
    return [
        Match(kind, start + match.start, start + match.end, match.words)
        for start, block in facts.once(_text_matches, key)
        for match in block.by_kind.get(kind, ())
    ]


def matches_by_words(facts: Facts, kind: MatchKind, key: str) -> dict[str, Spans]:
    """Return matched words of a kind → all their places in the text."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in matches_of(facts, kind, key):
        spans[match.words].append((match.start, match.end))
    return {words: tuple(places) for words, places in spans.items()}


def subject(words: str) -> str:
    """Return the words, cut to the length of a finding's subject."""
    return words[:_MOST_SHOWN]
