"""The matches of a draft's texts, read once for all rules that use them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from model.draft.facts import Facts
from model.form import FORM
from model.rules.scan.patterns import (
    HeadingMatch,
    Match,
    MatchKind,
    paragraph_matches,
)
from model.values.paragraph_cache import cached_by_block
from model.values.pieces import pieces_of

TEXTS = tuple(passage.key for passage in FORM.passages)
Spans = tuple[tuple[int, int], ...]
_MOST_SHOWN = 40  # characters of a subject


class _BlockMatches(NamedTuple):
    """The numbered paragraphs of a block with their starts, and its matches; places in it."""

    headings: tuple[tuple[int, HeadingMatch], ...]
    matches: tuple[Match, ...]


@cached_by_block
def _block_matches(block: str) -> _BlockMatches:
    read = [(at, paragraph_matches(piece)) for at, piece in pieces_of(block)]
    numbered = ((at, found.heading) for at, found in read if not at or block[at - 1] == "\n")
    return _BlockMatches(
        tuple((at, heading) for at, heading in numbered if heading),
        tuple(match.moved(at) for at, found in read for match in found.matches),
    )


def _text_matches(facts: Facts, key: str) -> dict[MatchKind, list[Match]]:
    """Return the matches of a text by kind, in order."""
    found: dict[MatchKind, list[Match]] = {}
    for start, block in facts.blocks(key):
        for match in _block_matches(block).matches:
            found.setdefault(match.kind, []).append(match.moved(start))
    return {kind: sorted(matches) for kind, matches in found.items()}


def headings(facts: Facts, key: str) -> list[tuple[int, HeadingMatch]]:
    """Return the numbered paragraphs of a text, each with its start."""
    return [
        (start + at, heading)
        for start, block in facts.blocks(key)
        for at, heading in _block_matches(block).headings
    ]


def matches_of(facts: Facts, kind: MatchKind, key: str) -> Sequence[Match]:
    """Return the matches of a kind in order, with their places in the whole text."""
    return facts.once(_text_matches, key).get(kind, ())


def matches_by_words(facts: Facts, kind: MatchKind, key: str) -> dict[str, Spans]:
    """Return matched words of a kind → all their places in the text."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in matches_of(facts, kind, key):
        spans[match.words].append((match.start, match.end))
    return {words: tuple(places) for words, places in spans.items()}


def subject(words: str) -> str:
    """Return the words, cut to the length of a finding's subject."""
    return words[:_MOST_SHOWN]
