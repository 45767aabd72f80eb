"""What a figure of a text is held against, and how one that differs is found fault with (N04)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from operator import ne
from typing import NamedTuple

from model.draft.facts import Facts
from model.draft.without_texts import FiguresAndNames
from model.findings.finding import Level
from model.form import FORM
from model.prose.binding import Statement
from model.prose.candidates import PUBLIC, SPENT
from model.prose.figures import Exactness, Unit
from model.prose.nearby.reading import read_block, read_near
from model.prose.other_bodies import (
    Around,
    Surroundings,
    begins_with_another,
    headed_keys,
    of_another_body,
    under_another_heading,
)
from model.prose.rewriting import agrees
from model.prose.texts import Mention, ParagraphReading, TextPlace, named_in
from model.rules.evidence.neighbours import rows_beside, table_of
from model.rules.evidence.slips import slip
from model.rules.texts.leaving import may_have_left
from model.rules.texts.slipped import all_cells, slipped_from
from model.values.numbers import decimal_text
from model.values.paragraph_cache import cached_by_block, cached_by_paragraph
from model.values.pieces import placed_paragraphs

_LEAST, _MOST_TIMES = Decimal("0.5"), 2  # of the table's figure: near enough to be it
_TOLERANCE = Decimal("0.2")  # of the table's figure: the tolerance of 约
_LEAST_DIGITS = 4  # digits; shorter figures are one slip apart by chance
_YEARS_SPENDING = re.compile(
    "(?:全年|本?年度|本年度?|当年)(?:实际|共|总)?支出(?:决算)?(?:为|共计?|合计)?"
)
_MONEY = (*SPENT, *PUBLIC, "assets", "out", "")
_ROWS = {table.key: [row.name for row in table.rows if not row.memo] for table in FORM.tables}

Judgement = tuple[Level, str]
"""How a figure that differs is found fault with, and the key it should repeat."""


class Judged(NamedTuple):
    """A figure that differs, its paragraph and where that begins."""

    at: int
    paragraph: str
    read: ParagraphReading
    statement: Statement
    judgement: Judgement


@cached_by_block
def judged_in(
    block: str, names: tuple[str, ...], passage: str, heading: str, form: FiguresAndNames
) -> tuple[Judged, ...]:
    """Return what differs in a block of a text, below a heading."""
    surroundings = Surroundings(form, placed_paragraphs(block), heading)
    return tuple(
        Judged(at, piece, read, *one)
        for at, piece, read in read_block(block, names)
        for one in judged(piece, named_in(piece, names), passage, *surroundings.of(at, piece), form)
    )


@cached_by_paragraph
def judged(
    paragraph: str, names: tuple[str, ...], passage: str, heading: str, body: int, facts: Facts
) -> tuple[tuple[Statement, Judgement], ...]:
    """Return what differs in a paragraph, bound or near a noun; the texts of ``facts`` are not
    read."""
    there, said = Around(heading, body), read_near(paragraph, names)
    if said is None:
        return ()
    found = _judged_at(facts, TextPlace(passage, 0, paragraph, said), there)
    return tuple((mention.statement, judgement) for mention, judgement in found if judgement)


def _judged_at(
    facts: Facts, place: TextPlace, there: Around
) -> Iterator[tuple[Mention, Judgement | None]]:
    """Yield what is bound, and what is near a noun where nothing bound says what it is."""
    settled: set[int] = set()
    for mention in (_headed(Mention(place, one), there) for one in place.read.statements):
        verdict = _verdict(facts, mention, there)
        if verdict or any(
            agrees(mention.figure, facts.number(k).value) for k in mention.statement.keys
        ):
            settled.add(mention.figure.start)
        yield mention, verdict
    for mention in (Mention(place, one) for one in place.read.near_misses):
        verdict = mention.figure.start not in settled and slipped_from(facts, mention)
        money = mention.figure.unit is Unit.MONEY
        of_others = verdict and money and begins_with_another(facts, mention)
        if verdict and not of_others and not _spoken_of_by_funds(mention, verdict[1]):
            yield mention, _unless_of_another(facts, mention, there, verdict)


def _headed(mention: Mention, there: Around) -> Mention:
    """Return a figure without a noun as one of what the heading above names."""
    statement = mention.statement
    if statement.role not in ("", "out") or not statement.row or statement.names_noun:
        return mention
    keys = headed_keys(statement, there)
    if not keys:
        return mention
    role = keys[0].rpartition(".")[2]
    return replace(mention, statement=replace(statement, keys=keys, role=role, sure=False))


def _verdict(facts: Facts, mention: Mention, there: Around) -> Judgement | None:
    """Return level and key of a figure that differs; None for a right or uncertain one."""
    statement = mention.statement
    keys = [key for key in statement.keys if facts.number(key).is_number]
    if not keys or len(keys) < len(statement.keys) or _left_to_others(mention):
        return None
    if statement.year not in ("", facts.year) or statement.figure.exact is Exactness.DOUBT:
        return None
    if may_have_left(mention, facts.amount(keys[0])):
        return None
    others = () if statement.names_row else _other_rows(keys)
    agreeing = (
        *(facts.number(key).value for key in (*keys, *others)),
        *(() if statement.names_noun else _totals(facts, (*keys, *others))),
        *_differences(facts, keys[0]),
        *_with_earmarked(facts, keys),
        *_without_a_part(facts, keys),
    )
    if any(agrees(statement.figure, value) for value in agreeing):
        return None
    key = _intended_key(facts, statement, keys, others)
    level = _level(facts, statement, key) or _above_all(facts, mention, there, keys)
    return _unless_of_another(facts, mention, there, (level, key)) if level else None


def _unless_of_another(
    facts: Facts, mention: Mention, there: Around, verdict: Judgement
) -> Judgement | None:
    another = of_another_body(facts, mention, there) or under_another_heading(mention, there)
    return None if another else verdict


def _other_rows(keys: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of other rows, for a figure whose words do not name its row."""
    return tuple(cell for key in keys for cell, _ in rows_beside(key) if cell not in keys)


def _totals(facts: Facts, keys: Sequence[str]) -> Iterator[Decimal]:
    """Yield the totals of the rows, for a figure whose words do not name its column."""
    for key in keys:
        if table := table_of(key):
            yield facts.amount(table.cell(key.split(".")[1], table.total))


def _with_earmarked(facts: Facts, keys: Sequence[str]) -> Iterator[Decimal]:
    """Yield 项目支出 together with 政府专项, as accounts count it."""
    for key in keys:
        if key.endswith(".project"):
            yield facts.amount(key) + facts.amount(f"{key.removesuffix('project')}earmarked")


def _without_a_part(facts: Facts, keys: Sequence[str]) -> Iterator[Decimal]:
    """Yield a total without one of its parts: 支出合计（不含政府专项）, 两项合计."""
    for key in keys:
        table = table_of(key)
        if table and key.endswith(table.total):
            for part in table.parts:
                yield facts.amount(key) - facts.amount(table.cell(key.split(".")[1], part.name))


def _intended_key(
    facts: Facts, statement: Statement, keys: Sequence[str], others: Sequence[str]
) -> str:
    """Return the likeliest key: one slip away, else of similar size, else the first."""
    slipped = (key for key in (*keys, *others) if _slipped(facts, statement, key))
    near = (key for key in keys if _near(facts, statement, key))
    return (*slipped, *near, *keys)[0]


def _left_to_others(mention: Mention) -> bool:
    if mention.place.passage != "funds":
        return False
    statement = mention.statement
    spent = statement.role in ("project", "earmarked") and statement.row in ("", "final")
    return spent or statement.role in ("assets", "out")


def _spoken_of_by_funds(mention: Mention, key: str) -> bool:
    """Whether F03 to F07 compare the figure: project money but a budget that is named."""
    if mention.place.passage != "funds":
        return False
    _, row, column = key.split(".")
    own_row = row != "final" and not mention.statement.beside_similar
    return column in ("project", "earmarked") and row != "assets" and not own_row


def _level(facts: Facts, statement: Statement, key: str) -> Level | None:
    """Return E where noun, row and year are certain, W where one is only likely, else None.

    An amount of another size that no slip explains is likely about something else.
    """
    understood = not statement.not_understood and not statement.beside_similar
    if statement.figure.exact is Exactness.ABOUT:
        return Level.W if statement.sure and understood and _far(facts, statement, key) else None
    slipped, near = _slipped(facts, statement, key), _near(facts, statement, key)
    if key not in statement.keys or _one_digit_off(statement, facts.amount(key)):
        slipped = True
    if statement.sure and understood and (statement.year or not statement.several_years):
        likely = near or slip(statement.figure.value, facts.amount(key))
        return Level.E if likely or statement.role not in _MONEY else Level.W
    if slipped:
        return Level.W
    if statement.beside_similar or not near:
        return None
    likely = not statement.not_understood
    if statement.role not in _MONEY:
        likely |= statement.names_unit
    likely |= statement.names_unit and statement.names_noun and statement.role in PUBLIC
    return Level.W if likely or (statement.sure and statement.row) else None


def _above_all(facts: Facts, mention: Mention, there: Around, keys: Sequence[str]) -> Level | None:
    """Return W where the year's spending, of what the heading above names, is more than any row
    of its column has and no figure of the tables: （二）项目支出 and below it 全年支出N.

    Of spending as a whole accounts may have more, with what was carried over.
    """
    statement, figure = mention.statement, mention.figure
    before = mention.place.paragraph[statement.start : figure.start]
    doubtful = statement.not_understood or statement.beside_similar or statement.several_years
    doubtful |= statement.names_noun or statement.role == "total"
    if doubtful or not _YEARS_SPENDING.fullmatch(before) or not headed_keys(statement, there):
        return None
    column = [facts.amount(key) for key in (*keys, *_other_rows(keys))]
    is_other = any(agrees(figure, value) for value in facts.once(all_cells))
    return Level.W if figure.value > max(column) and not is_other else None


def _near(facts: Facts, statement: Statement, key: str) -> bool:
    value = facts.amount(key)
    return value * _LEAST <= statement.figure.value <= value * _MOST_TIMES


def _differences(facts: Facts, key: str) -> Iterator[Decimal]:
    """Yield the differences of a column's rows: 调整预算 N may be the amount of the change."""
    table, column = key.partition(".")[0], key.rpartition(".")[2]
    cells = (f"{table}.{row}.{column}" for row in _ROWS.get(table, ()))
    amounts = [value for cell in cells if (value := facts.amount(cell))]
    return (abs(one - other) for one, other in combinations(amounts, 2))


def _slipped(facts: Facts, statement: Statement, key: str) -> bool:
    """Whether the figure is one slip away from the table's, and not by chance."""
    value = facts.number(key).value
    least = _LEAST_DIGITS - statement.names_noun
    long_enough = value is not None and len(value.normalize().as_tuple().digits) >= least
    return long_enough and value is not None and bool(slip(statement.figure.value, value))


def _one_digit_off(statement: Statement, value: Decimal) -> bool:
    """Whether just one digit of a long figure is another one, and no words make it doubtful."""
    one, other = decimal_text(statement.figure.value), decimal_text(value)
    if statement.is_guess or len(one) != len(other) or len(one) <= _LEAST_DIGITS:
        return False
    clear = statement.role == "total" or not statement.beside_similar
    return clear and sum(map(ne, one, other)) == 1


def _far(facts: Facts, statement: Statement, key: str) -> bool:
    value = facts.amount(key)
    return abs(statement.figure.value - value) > value * _TOLERANCE
