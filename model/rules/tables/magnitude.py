"""Figures of another magnitude than the rest: 元 for 万元, a decimal point slipped (T12)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.spec import Row, Table
from model.form.spending import SPENDING, THREE_PUBLIC
from model.rules.evidence.neighbours import memo_below
from model.rules.evidence.slips import YUAN_POWER, slipped_point
from model.rules.tables.per_head import improbable_per_head
from model.values.numbers import decimal_text, divided
from resources.messages import findings as words

_LIKE_YUAN = (Decimal(1_000), Decimal(100_000))  # 10^4 and what a year may change
_LEAST_YUAN = 100  # 元; less is below 0.01 万元
_ABOVE = 9  # times; a smaller ratio is no slip of the point
_NEIGHBOURS = Decimal(50)  # times; rows that differ by less are of one magnitude
_LEAST_DIGITS = 3  # 5 and 500 may both be right; 1853.89 and 185389 not
# 万元; more than any unit of a district spends: 100 亿 in all, 1 亿 on 三公.
_BEYOND = {SPENDING.key: Decimal(1_000_000), THREE_PUBLIC.key: Decimal(10_000)}


def _slips(facts: Facts) -> Iterator[Finding]:
    found = list(_among_rows(facts))
    yield from found
    known = frozenset(place for finding in found for place in finding.places)
    yield from improbable_per_head(facts, known)


def _among_rows(facts: Facts) -> Iterator[Finding]:
    for table in FORM.tables:
        rows = tuple(row for row in table.rows if not row.memo)
        powers = dict(_powers(facts, table, rows))
        for row in rows:
            own = {key: powers[key] for key in table.row_keys(row.name) if key in powers}
            for power in dict.fromkeys(own.values()):
                keys = [key for key in own if own[key] == power]
                alike = [key for key in powers if powers[key] == power]
                yield _finding(facts, row, power, keys, _division(facts, table, row, power, alike))


def _powers(facts: Facts, table: Table, rows: tuple[Row, ...]) -> Iterator[tuple[str, int]]:
    """Yield the cells that are too large, each with the power of ten."""
    for column in table.columns:
        keys = (table.cell(row.name, column.name) for row in rows)
        figures = {key: facts.typed(key).value or Decimal(0) for key in keys}
        for key, value in figures.items():
            others = [other for k, other in figures.items() if k != key and other > 0]
            if power := _power(value, others) or _beyond(value, others, _BEYOND[table.key]):
                yield key, power


def _beyond(value: Decimal, others: list[Decimal], most: Decimal) -> int:
    """Return the power of ten that brings a figure above ``most`` to the size of the other rows;
    0 for one below."""
    if value < most:
        return 0
    sound = [other for other in others if other < most]
    return max(value.adjusted() - max(sound).adjusted(), 0) if sound else YUAN_POWER


def _power(value: Decimal, others: list[Decimal]) -> int:
    """Return the power of ten by which a figure exceeds all others of its column; 0 for none."""
    if not others or value < _ABOVE * max(others) or max(others) > _NEIGHBOURS * min(others):
        return 0
    powers = {_above(value, other) for other in others} - {0}
    return powers.pop() if len(powers) == 1 else 0


def _above(value: Decimal, other: Decimal) -> int:
    one, two = value.normalize().as_tuple(), other.normalize().as_tuple()
    if one.digits == two.digits and len(one.digits) >= _LEAST_DIGITS:
        return int(one.exponent) - int(two.exponent)
    low, high = _LIKE_YUAN
    like_yuan = low <= value / other <= high and value >= _LEAST_YUAN
    return YUAN_POWER if like_yuan else 0


def _division(facts: Facts, table: Table, row: Row, power: int, alike: list[str]) -> Correction:
    """Return the correction that divides all cells too large by this power: those of the row, or
    of several rows at once, so that the rows still fit together."""
    rows = {key.split(".")[1] for key in alike}
    own = [key for key in table.row_keys(row.name) if key in alike]
    keys = (*alike, *_memo_alike(facts, table, power, alike)) if len(rows) > 1 else own
    values = tuple((key, divided(facts.amount(key), power)) for key in keys)
    shown = "、".join(divided(facts.amount(key), power) for key in own)
    text = words.DIVIDED_ALL if len(rows) > 1 else words.DIVIDED
    label = text.format(label=row.label, count=len(rows), values=shown, factor=10**power)
    return Correction(label, values)


def _memo_alike(facts: Facts, table: Table, power: int, alike: list[str]) -> Iterator[str]:
    """Yield the 其中 cells that would exceed the divided figure above them."""
    for name in (row.name for row in table.rows if row.memo):
        for cell in table.row_keys(name):
            above = next((key for key in alike if memo_below(key) == cell), "")
            if above and facts.amount(cell) > facts.amount(above).scaleb(-power):
                yield cell


def _finding(
    facts: Facts, row: Row, power: int, keys: list[str], correction: Correction
) -> Finding:
    first, expected = facts.typed(keys[0]).shown, divided(facts.amount(keys[0]), power)
    text = words.MAGNITUDE.format(label=FORM[keys[0]].label, actual=first)
    return Finding(
        tuple(keys),
        text,
        expected=expected,
        actual=first,
        difference=decimal_text(facts.amount(keys[0]) - Decimal(expected)),
        corrections=(correction,),
        cause=slipped_point(power),
    )


RULES = (
    Rule(
        "T12",
        Level.W,
        "金额以万元为单位，各行之间没有差上万倍的数；基本支出每人每年在 1 万元到 300 万元之间",
        _slips,
        passes={"spending.adjusted.basic": "1644.56", "spending.final.basic": "164.46"},
        fails={"spending.adjusted.basic": "1644.56", "spending.final.basic": "16445600"},
        why="把元填成万元，一个格子就能让全区汇总数差上万倍",
    ),
)
