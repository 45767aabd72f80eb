"""The matches of a draft's texts, read once for all rules that use them."""

from collections import defaultdict

from model.draft.facts import Facts
from model.form import FORM
from model.rules.scan.patterns import (
    HeadingMatch,
    Match,
    MatchKind,
    ParagraphMatches,
    paragraph_matches,
)

TEXTS = tuple(passage.key for passage in FORM.passages)
Spans = tuple[tuple[int, int], ...]
_MOST_SHOWN = 40  # characters of a subject


def _text_matches(facts: Facts, key: str) -> list[tuple[int, ParagraphMatches]]:
    """Return what was read in each paragraph, with its start; without those of no match."""
    found = ((offset, paragraph_matches(piece)) for offset, piece in facts.pieces(key))
    return [(offset, read) for offset, read in found if read.heading or read.matches]


def headings(facts: Facts, key: str) -> list[tuple[int, HeadingMatch]]:
    """Return the numbered paragraphs of a text, each with its start."""
    text = facts.text(key)
    return [
        (offset, read.heading)
        for offset, read in facts.once(_text_matches, key)
        if read.heading and (not offset or text[offset - 1] == "\n")
    ]


def matches_of(facts: Facts, kind: MatchKind, key: str) -> list[Match]:
    """Return the matches of a kind in order, with their places in the whole text."""
    return sorted(
        Match(kind, offset + match.start, offset + match.end, match.words)
        for offset, read in facts.once(_text_matches, key)
        for match in read.matches
        if match.kind is kind
    )


def matches_by_words(facts: Facts, kind: MatchKind, key: str) -> dict[str, Spans]:
    """Return matched words of a kind → all their places in the text."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in matches_of(facts, kind, key):
        spans[match.words].append((match.start, match.end))
    return {words: tuple(places) for words, places in spans.items()}


def subject(words: str) -> str:
    """Return the words, cut to the length of a finding's subject."""
    return words[:_MOST_SHOWN]
