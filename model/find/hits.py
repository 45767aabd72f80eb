"""The hits of a query over the whole form, in its order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from model.draft.facts import Facts
from model.find.figure_parts import parts_of_figures
from model.find.query import Query, Span
from model.form import FORM
from model.form.spec import Field, Page, ValueKind

MOST_LISTED = 500
_BEFORE, _AFTER = 24, 60  # characters quoted around a hit
_MOST_QUOTED = 200  # characters quoted of a hit, or of a figure around it


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand.

    ``start`` and ``end`` span it in the value as one text (``Draft.text``); ``item`` is the number
    of its item in a list or of its paragraph, from 0. ``before`` and ``after`` are what stands
    around it in its line. ``figure`` is the longer figure it is a part of, "" for none, and
    ``in_figure`` where it begins there. A ``computed`` total is added up and cannot be replaced.
    """

    key: str
    start: int
    end: int
    item: int
    before: str
    words: str
    after: str
    figure: str = ""
    in_figure: int = 0
    computed: bool = False

    @property
    def page(self) -> Page:
        """The page it stands on."""
        page = FORM.page_of(self.key)
        assert page is not None  # options are not searched
        return page

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the order of the form."""
        return FORM.order[self.key], self.start


class Hits(NamedTuple):
    """The first hits, at most MOST_LISTED, and how many there are in all."""

    listed: tuple[Hit, ...] = ()
    total: int = 0


class Searched(NamedTuple):
    """A field that is searched, with its value as one text."""

    field: Field
    text: str
    computed: bool = False


def find(facts: Facts, query: Query) -> Hits:
    """Return the hits in all fields of the paper but choices; none for an empty query."""
    listed: list[Hit] = []
    total = 0
    for searched in searched_fields(facts) if query else ():
        room = MOST_LISTED - len(listed)
        spans, count = query.search(searched.text, searched.field.kind, room)
        total += count
        listed += _hits(searched, spans)
    return Hits(tuple(listed), total)


def searched_fields(facts: Facts) -> Iterator[Searched]:
    """Yield the fields that hold something, blank totals as the pages show them."""
    for field in FORM.fields:
        if field.kind is ValueKind.CHOICE:
            continue
        if text := facts.draft.text(field.key):
            yield Searched(field, text)
        elif field.is_total and (computed := facts.computed(field.key)).is_number:
            yield Searched(field, computed.shown, computed=True)


def _hits(searched: Searched, spans: list[Span]) -> Iterator[Hit]:
    parts = parts_of_figures(searched.text, spans)
    item, behind = 0, 0
    for span in spans:
        item += searched.text.count("\n", behind, span[0])
        behind = span[0]
        yield _hit(searched, span, item, parts.get(span))


def _hit(searched: Searched, span: Span, item: int, around: Span | None) -> Hit:
    (start, end), text = span, searched.text
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    figure = around or (start, start)
    return Hit(
        key=searched.field.key,
        start=start,
        end=end,
        item=item,
        before=text[max(line_start, start - _BEFORE) : start],
        words=text[start : min(end, start + _MOST_QUOTED)],
        after=text[end : min(line_end, end + _AFTER)],
        figure=text[figure[0] : min(figure[1], figure[0] + _MOST_QUOTED)],
        in_figure=start - figure[0],
        computed=searched.computed,
    )
