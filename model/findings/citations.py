"""Paragraphs of the report that may already say what a 说明 is asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.draft.facts import Facts
from model.findings.explanations import explains
from model.findings.finding import Finding
from model.form import FORM
from model.form.spec import ValueKind

_FIGURE, _NOUN = 4, 1  # how much it says that a paragraph names the one or the other
_SIGN = "-−"
_WORDS = re.compile(r"[（(][^）)]*[）)]|[、.，：“”]")


@dataclass(frozen=True, slots=True)
class CitedParagraph:
    """A paragraph of the text at ``key``; ``weight`` 0 names nothing of the finding."""

    key: str
    text: str
    weight: int


def paragraphs_for(facts: Facts, finding: Finding) -> tuple[CitedParagraph, ...]:
    """Return all paragraphs that could explain anything; those that name its figures or nouns stand
    first."""
    weigh = _Scale(finding)
    found = (
        CitedParagraph(passage.key, text, weigh(text))
        for passage in FORM.passages
        for _, text in facts.paragraphs(passage.key)
        if explains(text)
    )
    return tuple(sorted(found, key=lambda paragraph: -paragraph.weight))


class _Scale:
    """What a paragraph weighs for one finding."""

    def __init__(self, finding: Finding) -> None:
        figures = {figure.lstrip(_SIGN) for figure in finding.figures if _is_figure(figure)}
        self._figures = [re.compile(rf"(?<![\d.]){re.escape(f)}(?!\.?\d)") for f in figures]
        self._nouns = set(_nouns(finding))

    def __call__(self, text: str) -> int:
        figures = sum(1 for figure in self._figures if figure.search(text))
        return _FIGURE * figures + _NOUN * sum(1 for noun in self._nouns if noun in text)


def _is_figure(text: str) -> bool:
    return any(digit in text for digit in "123456789")


def _nouns(finding: Finding) -> Iterator[str]:
    """Yield the words of its places, as the form has them, and those it is about itself."""
    for key in finding.places:
        if FORM[key].kind is not ValueKind.TEXT:
            yield from _words(FORM.place(key))
    yield from _words(finding.subject)


def _words(label: str) -> list[str]:
    return [word for word in _WORDS.split(label) if len(word) > 1]
