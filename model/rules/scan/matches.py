"""The matches of a draft's texts, read once for all rules that use them."""

from collections import defaultdict
from typing import NamedTuple

from model.draft.facts import Facts
from model.form import FORM
from model.rules.scan.patterns import HeadingMatch, Match, MatchKind, paragraph_matches

TEXTS = tuple(passage.key for passage in FORM.passages)
Spans = tuple[tuple[int, int], ...]
_MOST_SHOWN = 40  # characters of a subject


class _TextMatches(NamedTuple):
    """The headings and matches of one text, each with the start of its paragraph."""

    headings: list[tuple[int, HeadingMatch]]
    matches: list[tuple[int, tuple[Match, ...]]]


def _text_matches(facts: Facts, key: str) -> _TextMatches:
    read = _TextMatches([], [])
    text = facts.text(key)
    for offset, piece in facts.pieces(key):
        words = paragraph_matches(piece)
        if words is None:
            continue
        if words.heading and (not offset or text[offset - 1] == "\n"):
            read.headings.append((offset, words.heading))
        if words.matches:
            read.matches.append((offset, words.matches))
    return read


def headings(facts: Facts, key: str) -> list[tuple[int, HeadingMatch]]:
    """Return the numbered paragraphs of a text, each with its start."""
    return facts.once(_text_matches, key).headings


def matches_of(facts: Facts, kind: MatchKind, key: str) -> list[Match]:
    """Return the matches of a kind in order, with their places in the whole text."""
    return sorted(
        Match(kind, offset + match.start, offset + match.end, match.words)
        for offset, matches in facts.once(_text_matches, key).matches
        for match in matches
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
