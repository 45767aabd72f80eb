"""The marks of a whole draft, read once for all the rules that ask about them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from model.draft.facts import Facts
from model.form import FORM
from model.rules.scan.patterns import HeadingMatch, Match, MatchKind, paragraph_matches

TEXTS = tuple(passage.key for passage in FORM.passages)
Spans = tuple[tuple[int, int], ...]
_MOST_SHOWN = 40  # characters of a subject


class _TextMatches(NamedTuple):
    """What was read of one text, paragraph by paragraph, each with where it begins."""

    headings: list[tuple[int, HeadingMatch]]
    marks: list[tuple[int, tuple[Match, ...]]]


def _text_matches(facts: Facts, key: str) -> _TextMatches:
    read = _TextMatches([], [])
    text = facts.text(key)
    for offset, piece in facts.pieces(key):
        words = paragraph_matches(piece)
        if words is None:
            continue
        if words.heading and (not offset or text[offset - 1] == "\n"):
            read.headings.append((offset, words.heading))
        if words.marks:
            read.marks.append((offset, words.marks))
    return read


def headings(facts: Facts, key: str) -> list[tuple[int, HeadingMatch]]:
    """The numbered paragraphs of a text, each with where it begins."""
    return facts.once(_text_matches, key).headings


def matches_of(facts: Facts, kind: MatchKind, key: str) -> list[Match]:
    """The marks of a kind in a text, where they stand in the whole of it, in order."""
    return sorted(
        Match(kind, offset + mark.start, offset + mark.end, mark.words)
        for offset, marks in facts.once(_text_matches, key).marks
        for mark in marks
        if mark.kind is kind
    )


def matches_by_words(facts: Facts, kind: MatchKind, key: str) -> dict[str, Spans]:
    """The words of a kind in a text, each with all the places where it stands."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mark in matches_of(facts, kind, key):
        spans[mark.words].append((mark.start, mark.end))
    return {words: tuple(places) for words, places in spans.items()}


def subject(words: str) -> str:
    """Words by which a finding is told from others of its rule."""
    return words[:_MOST_SHOWN]


def replaced(text: str, spans: Spans, better: str) -> str:
    """The text with the same other words at all these places."""
    return replaced_each(text, ((start, end, better) for start, end in spans))


def replaced_each(text: str, better: Iterable[tuple[int, int, str]]) -> str:
    """The text with these words, each at its place."""
    pieces: list[str] = []
    last = 0
    for start, end, words in better:
        pieces += [text[last:start], words]
        last = end
    return "".join((*pieces, text[last:]))
