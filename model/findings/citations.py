"""Paragraphs of the report that may already say what a 说明 is asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.draft.facts import Facts
from model.findings.explanations import explains
from model.findings.finding import Finding
from model.form import FORM
from model.form.spec import ValueKind

_FIGURE, _NOUN = 4, 1  # weights of a figure and of a noun that a paragraph names
_ASKED = 1000  # weight of the text that is to give the reasons: above all others
_SIGN = "-−"
_NOT_ZERO = re.compile("[1-9]")
_WORDS = re.compile(r"[（(][^）)]*[）)]|[、·，：“”\s]")


@dataclass(frozen=True, slots=True)
class CitedParagraph:
    """A paragraph of the text at ``key``; ``weight`` 0: no reason to think of it first."""

    key: str
    text: str
    weight: int


def paragraphs_for(facts: Facts, finding: Finding) -> tuple[CitedParagraph, ...]:
    """Return all paragraphs that could explain anything, the most relevant first."""
    figures, nouns = _figures(finding), set(_nouns(finding))
    found = (
        CitedParagraph(
            passage.key,
            text,
            _weight(text, figures, nouns) + _ASKED * (passage.key == finding.answered_in),
        )
        for passage in FORM.passages
        for _, text in facts.paragraphs(passage.key)
        if explains(text)
    )
    return tuple(sorted(found, key=lambda paragraph: -paragraph.weight))


def _figures(finding: Finding) -> list[re.Pattern[str]]:
    """Return patterns of its figures, without sign; 0 and words are none."""
    figures = {figure.lstrip(_SIGN) for figure in finding.figures if _NOT_ZERO.search(figure)}
    return [re.compile(rf"(?<![\d.]){re.escape(figure)}(?!\.?\d)") for figure in figures]


def _weight(text: str, figures: list[re.Pattern[str]], nouns: set[str]) -> int:
    named = sum(1 for figure in figures if figure.search(text))
    return _FIGURE * named + _NOUN * sum(1 for noun in nouns if noun in text)


def _nouns(finding: Finding) -> Iterator[str]:
    """Yield the words of its places' labels and of its subject."""
    for key in finding.places:
        if FORM[key].kind is not ValueKind.TEXT:
            yield from _words(FORM.place(key))
    yield from _words(finding.subject)


def _words(label: str) -> list[str]:
    return [word for word in _WORDS.split(label) if len(word) > 1]
