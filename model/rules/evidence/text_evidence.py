"""Statements of the report's texts about a figure, as evidence for or against a correction."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.form import FORM
from model.prose.figures import Exactness
from model.prose.project_money import SPENT_CELL, project_money, understood
from model.prose.rewriting import agrees
from model.prose.texts import Mention, places
from model.rules.evidence.text_figures import digits
from model.values.numbers import decimal_text
from resources.messages import findings as words

_ROUNDING = Decimal("0.0001")  # of the figure; a smaller difference is a rounding


def text_evidence(facts: Facts, key: str, value: Decimal) -> Iterator[tuple[int, str]]:
    """Yield a pair for each text that states this figure: 1 where it agrees with the value, −1
    where not, 0 where only the last decimals differ; and a sentence."""
    for mention in _statements_about(facts, key):
        figure = mention.figure
        difference = abs(figure.value - value)
        fits = 1 if agrees(figure, value) else 0 if difference <= value * _ROUNDING else -1
        text = (words.TEXT_CLOSE, words.TEXT_AGREES, words.TEXT_DIFFERS)[fits]
        where = FORM.short_place(mention.place.passage)
        yield fits, text.format(where=where, value=digits(mention), off=decimal_text(difference))


def values_in_texts(facts: Facts, key: str) -> tuple[Decimal, ...]:
    """Return the values that the texts state for this figure."""
    return tuple(mention.figure.value for mention in _statements_about(facts, key))


def _statements_about(facts: Facts, key: str) -> Iterator[Mention]:
    """Yield the certain statements about this figure, one a passage."""
    found: dict[str, Mention] = {}
    for mention in (*_of_funds(facts, key), *facts.once(_certain_statements).get(key, ())):
        found.setdefault(mention.place.passage, mention)
    yield from found.values()


def _of_funds(facts: Facts, key: str) -> Iterator[Mention]:
    """Yield what （四） states of the project money as a whole, the 项目支出 of the table."""
    spent = project_money(facts).spent if key == SPENT_CELL else None
    if spent and understood(spent):
        yield spent


def _certain_statements(facts: Facts) -> dict[str, list[Mention]]:
    """Return by key the exact and certain statements about this year."""
    year = facts.year
    found: dict[str, list[Mention]] = {}
    for place in places(facts):
        for statement in place.read.statements:
            clear = statement.sure and not (statement.not_understood or statement.beside_similar)
            exact = statement.figure.exact is Exactness.EXACT
            if clear and exact and statement.year in ("", year):
                for key in statement.keys:
                    found.setdefault(key, []).append(Mention(place, statement))
    return found
