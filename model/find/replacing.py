"""Replacing the words found: counted first, then as new values for one change of the draft."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.find.figure_parts import parts_of_figures
from model.find.hits import Hit, searched_fields
from model.find.query import Query, Span


@dataclass(frozen=True, slots=True)
class Replacement:
    """What replacing all hits would change, not yet done.

    ``whole`` counts the hits that stand by themselves, ``parts`` those within a longer figure and
    ``computed`` those in totals that are added up, which cannot be replaced.
    """

    draft: Draft
    words: str
    spans: Mapping[str, tuple[Span, ...]]
    cut: Mapping[str, Mapping[Span, Span]]  # by key: the hits in longer figures, and these
    computed: int = 0

    @property
    def parts(self) -> int:
        return sum(map(len, self.cut.values()))

    @property
    def whole(self) -> int:
        return sum(map(len, self.spans.values())) - self.parts

    @property
    def example(self) -> tuple[str, str]:
        """The first longer figure with a hit in it, before and after; ("", "") for none."""
        for key, cut in self.cut.items():
            for span, (start, end) in cut.items():
                before, text = self.draft.text(key)[start:end], self.draft.text(key)
                return before, f"{text[start : span[0]]}{self.words}{text[span[1] : end]}"
        return "", ""

    def values(self, *, with_parts: bool = False) -> dict[str, Value]:
        """Return the new values; ``with_parts``: the hits within longer figures replaced too."""
        return {
            key: replaced(self.draft[key], chosen, self.words)
            for key, spans in self.spans.items()
            if (chosen := spans if with_parts else self._whole(key, spans))
        }

    def _whole(self, key: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        cut = self.cut.get(key)
        return tuple(span for span in spans if span not in cut) if cut else spans


def replacement(facts: Facts, query: Query, words: str) -> Replacement:
    """Return what replacing all hits by words of one line would change."""
    spans: dict[str, tuple[Span, ...]] = {}
    cut: dict[str, Mapping[Span, Span]] = {}
    computed = 0
    for field, text, is_computed in searched_fields(facts) if query else ():
        found = query.spans(text, field.kind)
        if is_computed:
            computed += len(found)
        elif found:
            spans[field.key] = tuple(found)
            if parts := parts_of_figures(text, found):
                cut[field.key] = parts
    return Replacement(facts.draft, words, spans, cut, computed)


def replace_one(draft: Draft, hit: Hit, words: str) -> dict[str, Value]:
    """Return the new value of a hit's field, with this hit alone replaced."""
    return {hit.key: replaced(draft[hit.key], [(hit.start, hit.end)], words)}


def replaced(value: Value, spans: Sequence[Span], words: str) -> Value:
    """Return a value with words in place of spans of its text, in order and apart."""
    if isinstance(value, str):
        return _replaced(value, spans, words)
    items: list[str] = []
    start = 0
    for item in value:
        behind = start + len(item) + 1
        of_item = spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (behind, 0))]
        items.append(_replaced(item, of_item, words, start))
        start = behind
    return tuple(items)


def _replaced(text: str, spans: Sequence[Span], words: str, offset: int = 0) -> str:
    """Return the text with words in place of spans, which count from ``offset`` before it."""
    pieces: list[str] = []
    behind = 0
    for start, end in spans:
        pieces += (text[behind : start - offset], words)
        behind = end - offset
    return "".join((*pieces, text[behind:]))
