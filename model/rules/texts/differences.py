"""A difference of two cells that is told without them: 决算比调整预算少支N (N04)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.prose.figures import figures
from model.prose.nearby.money import DIFFERENCE
from model.prose.nearby.reading import places_near
from model.prose.other_bodies import around, of_another_body, under_another_heading
from model.prose.rewriting import agrees, written_like
from model.prose.texts import Mention
from model.rules.evidence.text_figures import (
    difference_as_written,
    digits,
    figure_changed,
    quoted,
    span,
)
from model.rules.texts.slipped import all_cells, one_slip
from model.values.numbers import decimal_text, tidy
from model.values.width import half_width
from resources.messages import prose as words


def differences_off(facts: Facts) -> Iterator[Finding]:
    """Yield findings about differences that are one slip from that of two cells of the column."""
    for place in places_near(facts):
        for statement in place.read.near_misses:
            if statement.role == DIFFERENCE and statement.year in ("", facts.year):
                yield from _finding(facts, Mention(place, statement))


def _finding(facts: Facts, mention: Mention) -> Iterator[Finding]:
    figure, pairs = mention.figure, tuple(_pairs(facts, mention.statement.keys))
    found = {abs(a - b): (key, a, b) for key, a, b in pairs if one_slip(figure, abs(a - b))}
    cells = facts.once(all_cells)
    known = (*cells, *(abs(a - b) for a, b in combinations(cells, 2)))
    if len(found) != 1 or any(agrees(figure, value) for value in known):
        return
    ((value, (key, a, b)),) = found.items()
    beside = {one.value for one in figures(half_width(mention.place.paragraph))}
    there = around(facts, mention.place)
    other = of_another_body(facts, mention, there) or under_another_heading(mention, there)
    if {a, b} <= beside or other:
        return
    expected = written_like(figure, value)
    label = words.STATED_TO.format(value=expected)
    yield Finding(
        (mention.place.passage, key),
        words.STATED_DIFFERENCE_OFF.format(
            words=quoted(mention), value=decimal_text(tidy(a)), base=decimal_text(tidy(b)),
            expected=expected,
        ),
        expected=expected,
        actual=digits(mention),
        difference=decimal_text(difference_as_written(figure, expected)),
        corrections=(figure_changed(facts, (mention,), expected, label),),
        subject=quoted(mention),
        spans=(span(mention),),
    ).at(Level.W)  # fmt: skip


def _pairs(facts: Facts, keys: tuple[str, ...]) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield each two cells of one column that are not 0, with the key of the first."""
    for key, other in combinations(keys, 2):
        a, b = facts.amount(key), facts.amount(other)
        if key.rpartition(".")[2] == other.rpartition(".")[2] and a and b:
            yield key, a, b
