"""Whether a figure near a noun of the form is one of its figures with a slip in it (N04)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from operator import ne

from model.draft.facts import Facts
from model.findings.finding import Level
from model.form import FORM
from model.form.overview import BODIES
from model.prose.binding import Statement
from model.prose.candidates import GROUPS, POSTS_OF_A_KIND
from model.prose.figures import Exactness, Figure, Unit, figures
from model.prose.nearby.money import DIFFERENCE
from model.prose.rewriting import agrees
from model.prose.texts import SENTENCE_END, Mention
from model.rules.evidence.neighbours import rows_beside
from model.rules.evidence.slips import slip
from model.rules.texts.leaving import may_have_left
from model.values.numbers import decimal_text
from model.values.width import half_width

_CELLS = tuple(field.key for table in FORM.tables for field in table.fields)
_LEAST_DIGITS = 3  # digits; shorter figures are one slip from many
_MOST = 60  # figures of a paragraph looked at
_ONE_SIDED = re.compile("[近超逾余多过足到破低高左上]")
_BY_THEMSELVES = (*GROUPS, POSTS_OF_A_KIND)  # their counts say nothing of the others
_TENTH = 10  # a rounded figure further off than this part is of something else


def slipped_from(facts: Facts, mention: Mention) -> tuple[Level, str] | None:
    """Return level and key where the figure is no figure of the form and one slip from one of
    those it may repeat, or is another cell's although its clause names noun and row."""
    statement, figure = mention.statement, mention.figure
    if figure.unit is not Unit.MONEY:
        return _miscounted(facts, mention)
    amounts = {key: value for key in statement.keys if (value := facts.amount(key))}
    of_another = statement.role == DIFFERENCE or statement.year not in ("", facts.year)
    if of_another or _fits(figure, amounts.values()):
        return None
    named = statement.names_noun and statement.names_row
    if figure.scale > 0 or figure.exact is Exactness.ABOUT:
        return _rounded(mention, amounts)
    slips = {value: key for key, value in amounts.items() if one_slip(figure, value)}
    if _fits(figure, facts.once(all_cells)):
        clear = named and not statement.not_understood and amounts
        another = clear and (slips or _beside(facts, figure, statement))
        return (Level.W, (*slips.values(), *amounts)[0]) if another else None
    known = len(slips) != 1 or _fits(figure, facts.once(_sums_and_differences))
    if known or _completes(mention, *slips):
        return None
    return Level.E if statement.sure else Level.W, next(iter(slips.values()))


def _rounded(mention: Mention, amounts: Mapping[str, Decimal]) -> tuple[Level, str] | None:
    """Judge a figure in a coarser unit, or with 约, by its own precision."""
    statement, value = mention.statement, mention.figure.value
    clear = statement.names_noun or (statement.names_row and not statement.beside_similar)
    if not clear or not _rounded_off(mention, amounts.values()):
        return None
    near = (key for key, amount in amounts.items() if abs(value - amount) * _TENTH < amount)
    return next(((Level.W, key) for key in near), None)


def _miscounted(facts: Facts, mention: Mention) -> tuple[Level, str] | None:
    """Judge a count: the unit is said to have it, or the other counts of its sentence are right."""
    statement, key = mention.statement, mention.statement.keys[0]
    number = facts.number(key)
    if not number.is_number or number.value == mention.figure.value:
        return None
    if may_have_left(mention, facts.amount(key)):
        return None
    if statement.role == POSTS_OF_A_KIND and mention.figure.value < (number.value or 0):
        return None  # as many as the whole has, or fewer, is right by itself
    if statement.not_understood and not _is_near(mention.figure.value, number.value):
        return None  # 清退编外人员6人
    beside = [one for one in _counted_beside(mention) if one.role not in _BY_THEMSELVES]
    right = {facts.number(one.keys[0]).value == one.figure.value for one in beside}
    likely = right == {True} if beside else statement.names_unit or _reversed(mention, number.value)
    return (Level.W, key) if likely and statement.year in ("", facts.year) else None


def _is_near(value: Decimal, other: Decimal | None) -> bool:
    """Whether a count is of the size of another, beside which words are not understood."""
    return other is not None and other <= value * 2 <= other * 4


def _reversed(mention: Mention, value: Decimal | None) -> bool:
    one, other = decimal_text(mention.figure.value), decimal_text(value or Decimal(0))
    return len(one) > 1 and one == other[::-1]


def _counted_beside(mention: Mention) -> Iterator[Statement]:
    """Yield the other counts of the same kind in its sentence."""
    place, own = mention.place, mention.statement
    for one in place.read.near_misses:
        if (
            one is own
            or one.figure.unit is Unit.MONEY
            or (one.role in BODIES) != (own.role in BODIES)
        ):
            continue
        first, last = sorted((one.figure.stop, own.figure.stop))
        if not SENTENCE_END.search(place.paragraph, first, last):
            yield one


def _fits(figure: Figure, values: Iterable[Decimal]) -> bool:
    return any(agrees(figure, value) for value in values)


def all_cells(facts: Facts) -> tuple[Decimal, ...]:
    """Return the amounts of both tables, each once."""
    return tuple({value for key in _CELLS if (value := facts.amount(key))})


def _sums_and_differences(facts: Facts) -> tuple[Decimal, ...]:
    """Return those of each two cells of a row or column."""
    pairs = (
        (facts.amount(one), facts.amount(other))
        for one, other in combinations(_CELLS, 2)
        if len({*one.split(".")} & {*other.split(".")}) > 1
    )
    return tuple({value for a, b in pairs for value in (a + b, abs(a - b))})


def _beside(facts: Facts, figure: Figure, statement: Statement) -> bool:
    """Whether it is a cell beside the one meant: a figure without a word for its row of its own
    may always be of the accounts (``beside_similar``)."""
    own = rows_beside(statement.keys[0])
    return any(
        facts.number(key).value == figure.value
        for key, _ in own
        if not (statement.beside_similar and ".final." in key)
    )


def _completes(mention: Mention, value: Decimal) -> bool:
    """Whether the value less the figure is another of its paragraph, or two: the figure is a part
    of it."""
    others = [one.value for one in figures(half_width(mention.place.paragraph))[:_MOST]]
    sums = {*others, *(a + b for a, b in combinations(others, 2))}
    return value - mention.figure.value in sums


def _rounded_off(mention: Mention, values: Iterable[Decimal]) -> bool:
    """Whether a rounded figure is off each value by more than half of its last digit; 近, 余 say
    only on which side it lies."""
    figure, text = mention.figure, mention.place.paragraph
    around = text[max(0, figure.start - 3) : figure.start] + text[figure.end : figure.stop + 2]
    half = Decimal(5).scaleb(int(figure.value.normalize().as_tuple().exponent) - 1)
    return not _ONE_SIDED.search(around) and all(half < abs(figure.value - v) for v in values)


def one_slip(figure: Figure, value: Decimal) -> bool:
    """Whether one slip makes the figure of the value: also one digit, or digits moved."""
    one, other = decimal_text(figure.value), decimal_text(value)
    if min(len(one.replace(".", "").strip("0")), len(other.replace(".", ""))) < _LEAST_DIGITS:
        return False
    if slip(figure.value, value):
        return True
    differing = sum(map(ne, one, other)) if len(one) == len(other) else 0
    return differing == 1 or (differing in (2, 3) and Counter(one) == Counter(other))
