"""What the report's texts say of a figure: it speaks for or against correcting the table."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.form import FORM
from model.prose.figures import Exactness
from model.prose.project_money import project_money, understood
from model.prose.rewriting import agrees
from model.prose.texts import Said, places
from model.rules.evidence.text_figures import digits
from model.values.numbers import plain
from resources.messages import evidence as words

_SPENT = "spending.final.project"
_NEAR = Decimal("0.0001")  # of the figure: that is a rounding, not another figure


def text_evidence(facts: Facts, key: str, value: Decimal) -> Iterator[tuple[int, str]]:
    """Yield for each text that states this figure: 1 where it agrees with the value, −1 where not,
    0 where only the last decimals differ, and the words."""
    for said in _statements_about(facts, key):
        figure = said[1].figure
        off = abs(figure.value - value)
        fits = 1 if agrees(figure, value) else 0 if off <= value * _NEAR else -1
        text = (words.SAID_NEAR, words.SAID_SO, words.SAID_OTHER)[fits]
        where = FORM.short_place(said[0].passage)
        yield fits, text.format(where=where, value=digits(said), off=plain(off))


def stated_values(facts: Facts, key: str) -> tuple[Decimal, ...]:
    """Return what the texts say this figure is."""
    return tuple(said[1].figure.value for said in _statements_about(facts, key))


def _statements_about(facts: Facts, key: str) -> Iterator[Said]:
    """Yield the statements without doubt about this figure, one a passage."""
    found: dict[str, Said] = {}
    for said in (*_of_funds(facts, key), *_of_other_texts(facts, key)):
        found.setdefault(said[0].passage, said)
    yield from found.values()


def _of_funds(facts: Facts, key: str) -> Iterator[Said]:
    """Yield what （四） states of the project money as a whole, the 项目支出 of the table."""
    spent = project_money(facts).spent if key == _SPENT else None
    if spent and understood(spent):
        yield spent


def _of_other_texts(facts: Facts, key: str) -> Iterator[Said]:
    yield from facts.once(_certain_statements).get(key, ())


def _certain_statements(facts: Facts) -> dict[str, list[Said]]:
    """Return by key what the texts state of this year exactly and without doubt."""
    year = facts.year
    found: dict[str, list[Said]] = {}
    for place in places(facts):
        for statement in place.read.statements:
            clear = statement.sure and not (statement.aside or statement.other)
            exact = statement.figure.exact is Exactness.EXACT
            if clear and exact and statement.year in ("", year):
                for key in statement.keys:
                    found.setdefault(key, []).append((place, statement))
    return found
