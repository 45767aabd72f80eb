"""Statements of the report's texts about a figure, as evidence for or against a correction."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from model.draft.facts import Facts
from model.draft.results import compared
from model.form import FORM
from model.prose.figures import Exactness, Figure
from model.prose.project.project_money import SPENT_CELL, project_money, understood
from model.prose.rewriting import agrees
from model.prose.texts import Mention, places
from model.rules.evidence.text_figures import digits
from model.values.numbers import decimal_text
from resources.messages import findings as words

_ROUNDING = Decimal("0.0001")  # of the figure; a smaller difference is a rounding


class Stated(NamedTuple):
    """A figure that a text states, its digits as typed there, wherever in the text it stands."""

    passage: str
    figure: Figure
    digits: str


def text_evidence(facts: Facts, key: str, value: Decimal) -> Iterator[tuple[int, str]]:
    """Yield a pair for each text that states this figure: 1 where it agrees with the value, −1
    where not, 0 where only the last decimals differ; and a sentence."""
    for passage, figure, typed in _stated(facts, key):
        difference = abs(figure.value - value)
        fits = 1 if agrees(figure, value) else 0 if difference <= value * _ROUNDING else -1
        text = (words.TEXT_CLOSE, words.TEXT_AGREES, words.TEXT_DIFFERS)[fits]
        where = FORM.short_place(passage)
        yield fits, text.format(where=where, value=typed, off=decimal_text(difference))


def values_in_texts(facts: Facts, key: str) -> tuple[Decimal, ...]:
    """Return the values that the texts state for this figure."""
    return tuple(stated.figure.value for stated in _stated(facts, key))


def _stated(facts: Facts, key: str) -> Iterator[Stated]:
    """Yield what is stated of this figure for certain, one statement a passage."""
    found: dict[str, Stated] = {}
    for stated in (*_of_funds(facts, key), *facts.once(_certain_statements).get(key, ())):
        found.setdefault(stated.passage, stated)
    yield from found.values()


def _of_funds(facts: Facts, key: str) -> Iterator[Stated]:
    """Yield what （四） states of the project money as a whole, the 项目支出 of the table."""
    spent = project_money(facts).spent if key == SPENT_CELL else None
    if spent and understood(spent):
        yield _as_stated(spent)


def _as_stated(mention: Mention) -> Stated:
    return Stated(mention.place.passage, mention.figure, digits(mention))


@compared
def _certain_statements(facts: Facts) -> dict[str, list[Stated]]:
    """Return by key what the exact and certain statements about this year say."""
    year = facts.year
    found: dict[str, list[Stated]] = {}
    for place in places(facts):
        for statement in place.read.statements:
            clear = statement.sure and not (statement.not_understood or statement.beside_similar)
            exact = statement.figure.exact is Exactness.EXACT
            if clear and exact and statement.year in ("", year):
                for key in statement.keys:
                    found.setdefault(key, []).append(_as_stated(Mention(place, statement)))
    return found
