"""Cells and rows typed in each other's place, and 其中 in 元: slips that leave every sum right."""

from collections.abc import Iterator
from itertools import combinations

from model.draft.facts import Facts
from model.findings.finding import Correction
from model.form.spec import Row, Table
from model.rules.evidence.slips import YUAN_POWER
from model.values.numbers import divided
from resources.messages import findings as words

Pairs = tuple[tuple[str, str], ...]


def exchanges(facts: Facts, table: Table) -> Iterator[Correction]:
    """Yield the exchanges of two rows, of two parts of a row, and the division of 其中."""
    for one, two in combinations([row for row in table.rows if not row.memo], 2):
        pairs = table.row_pairs(one.name, two.name)
        yield from _exchange(facts, pairs, f"{one.label}、{two.label}")
    for row in table.rows:
        for first, second in combinations(table.parts, 2):
            pair = table.cell(row.name, first.name), table.cell(row.name, second.name)
            yield from _exchange(facts, (pair,), f"{row.label}：{first.label}、{second.label}")
        if row.memo:
            yield _in_wan(facts, table, row)


def _exchange(facts: Facts, pairs: Pairs, names: str) -> Iterator[Correction]:
    """Yield the exchange where there is something to exchange, all of it figures."""
    typed = [(facts.typed(one), facts.typed(two)) for one, two in pairs]
    if any(one.value != two.value for one, two in typed) and all(
        one.is_number and two.is_number for one, two in typed
    ):
        yield exchanged(facts, pairs, names)


def exchanged(facts: Facts, pairs: Pairs, names: str) -> Correction:
    """Return the correction that puts what was typed in each other's cell."""
    values = [(key, facts.text_as_typed(o)) for a, b in pairs for key, o in ((a, b), (b, a))]
    return Correction(words.EXCHANGED.format(names=names), tuple(values))


def _in_wan(facts: Facts, table: Table, row: Row) -> Correction:
    keys = [key for key in table.row_keys(row.name) if facts.amount(key)]
    values = [divided(facts.amount(key), YUAN_POWER) for key in keys]
    return Correction(
        words.DIVIDED.format(label=row.label, factor=10**YUAN_POWER, values="、".join(values)),
        tuple(zip(keys, values, strict=True)),
        words.YUAN,
    )
