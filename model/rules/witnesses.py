"""What the report's texts say of a figure: it speaks for or against correcting the table."""

from collections.abc import Iterator
from decimal import Decimal

from model.facts import Facts
from model.form import FORM
from model.prose.figures import Exact
from model.prose.mending import agrees
from model.prose.passages import Said, places
from model.prose.project_money import project_money, understood
from model.rules.stated import digits
from resources.words import evidence as words

_SPENT = "spending.final.project"


def witnesses(facts: Facts, key: str, value: Decimal) -> Iterator[tuple[bool, str]]:
    """For each text that states this figure: whether it agrees with the value, and the words."""
    for said in _stating(facts, key):
        fits = agrees(said[1].figure, value)
        text = words.SAID_SO if fits else words.SAID_OTHER
        yield fits, text.format(where=_where(said[0].passage), value=digits(said))


def stated_values(facts: Facts, key: str) -> tuple[Decimal, ...]:
    """What the texts say this figure is."""
    return tuple(said[1].figure.value for said in _stating(facts, key))


def _stating(facts: Facts, key: str) -> Iterator[Said]:
    """The statements without doubt about this figure, one a passage."""
    found: dict[str, Said] = {}
    for said in (*_of_funds(facts, key), *_elsewhere(facts, key)):
        found.setdefault(said[0].passage, said)
    yield from found.values()


def _of_funds(facts: Facts, key: str) -> Iterator[Said]:
    """（四） speaks of the project money as a whole; the table's 项目支出 is that."""
    spent = project_money(facts).spent if key == _SPENT else None
    if spent and understood(spent):
        yield spent


def _elsewhere(facts: Facts, key: str) -> Iterator[Said]:
    yield from facts.once(_clear).get(key, ())


def _clear(facts: Facts) -> dict[str, list[Said]]:
    """By key, what the texts state of this year exactly and without doubt."""
    year = facts.text("year").strip()
    found: dict[str, list[Said]] = {}
    for place in places(facts):
        for statement in place.read.statements:
            clear = statement.sure and not (statement.aside or statement.other)
            exact = statement.figure.exact is Exact.EXACT
            if clear and exact and statement.year in ("", year):
                for key in statement.keys:
                    found.setdefault(key, []).append((place, statement))
    return found


def _where(passage: str) -> str:
    """（四）, or the title of the page."""
    label, page = FORM[passage].label, FORM.page_of(passage)
    number, bracket, _ = label.partition("）")
    if bracket:
        return number + bracket
    return page.title if page else label
