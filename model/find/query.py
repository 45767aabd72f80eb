"""The words the clerk looks for, and where they stand in a text."""

import re
from collections.abc import Iterator
from itertools import islice

from model.find.comparable import Comparable, comparable
from model.form.spec import NUMERIC, ValueKind

Span = tuple[int, int]
"""Characters [start, end) of a text as typed."""

_COMMA_IN_FIGURE = re.compile(r"[0-9],[0-9]|[0-9],$|^,[0-9]")


class Query:
    """Words to look for; ``exact``: width and case count as well, and so does each character.

    Words of several lines stand nowhere, for none of the form's values is read across a line end.
    """

    def __init__(self, typed: str, *, exact: bool = False) -> None:
        self.typed, self.exact = typed, exact
        typed = "" if "\n" in typed else typed
        self._words = typed if exact else comparable(typed).text
        with_commas = "" if exact else comparable(typed, grouped=True).text
        # Also found as it stands, for 1,85 may be a part of 1,853.89 and 3,200 of 2013,200.
        self._as_grouped = with_commas if _COMMA_IN_FIGURE.search(with_commas) else ""

    def __bool__(self) -> bool:
        return bool(self._words)

    def search(self, text: str, kind: ValueKind, most: int) -> tuple[list[Span], int]:
        """Return the first ``most`` of ``spans``, and the number of all."""
        if self._as_grouped:
            found = self.spans(text, kind)
            return found[:most], len(found)
        read = self._read(text, kind)
        found = list(islice(self._found(self._words, read), most))
        return found, len(found) if len(found) < most else read.text.count(self._words)

    def spans(self, text: str, kind: ValueKind) -> list[Span]:
        """Return the spans of all hits, in order, none of which overlap."""
        found = self._found(self._words, self._read(text, kind))
        if self._as_grouped:
            more = self._found(self._as_grouped, comparable(text, grouped=True))
            return list(_apart(sorted({*found, *more})))
        return list(found)

    def _read(self, text: str, kind: ValueKind) -> Comparable:
        return Comparable(text, []) if self.exact else comparable(text, figure=kind in NUMERIC)

    def _found(self, words: str, read: Comparable) -> Iterator[Span]:
        at = read.text.find(words) if words else -1
        while at >= 0:
            behind = at + len(words)
            yield read.span(at, behind)
            at = read.text.find(words, behind)


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Yield the spans, sorted by their start, that begin behind the one yielded before."""
    behind = 0
    for start, end in spans:
        if start >= behind:
            yield start, end
            behind = end
