"""Slips of typing planted in a consistent report, one of each kind."""

import random
from collections.abc import Callable, Iterator
from decimal import Decimal

from model.form import FORM
from model.form.spec import Table
from tests.builders import Values

Plant = Callable[[random.Random, Values], Values]
_STAFF = ("staff.retired_total", "staff.retirees", "staff.on_payroll", "staff.at_post")


def plant(kind: str, dice: random.Random, values: Values) -> Values:
    """Return the cells changed by a slip of this kind; {} where the cells drawn allow none."""
    changed = KINDS[kind](dice, values)
    return {key: typed for key, typed in changed.items() if typed != values[key]}


def _figure(values: Values, key: str) -> Decimal:
    return Decimal(str(values.get(key) or "0"))


def _cells(values: Values) -> Iterator[str]:
    """Yield the cells of the tables and the head counts that hold more than 0."""
    for key in (*(field.key for table in FORM.tables for field in table.fields), *_STAFF):
        if _figure(values, key):
            yield key


def _cell(dice: random.Random, values: Values, *, money: bool = False) -> str:
    return dice.choice([key for key in _cells(values) if not (money and key in _STAFF)])


def _swapped(dice: random.Random, values: Values) -> Values:
    key = _cell(dice, values)
    typed = str(values[key])
    pairs = [
        at
        for at in range(len(typed) - 1)
        if typed[at : at + 2].isdigit() and typed[at] != typed[at + 1] and (at or typed[1] != "0")
    ]
    if not pairs:
        return {}
    at = dice.choice(pairs)
    return {key: typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]}


def _wrong(dice: random.Random, values: Values) -> Values:
    key = _cell(dice, values)
    typed = str(values[key])
    at = dice.choice([at for at, digit in enumerate(typed) if digit.isdigit()])
    return {key: typed[:at] + dice.choice("123456789") + typed[at + 1 :]}


def _point(dice: random.Random, values: Values) -> Values:
    key = _cell(dice, values, money=True)
    return {key: _shown(_figure(values, key).scaleb(dice.choice((-2, -1, 1, 2))))}


def _copied(dice: random.Random, values: Values) -> Values:
    key = _cell(dice, values, money=True)
    table, line, column = key.split(".")
    lines = [row.name for row in _table(table).rows if not row.memo]
    columns = [part.name for part in _table(table).parts]
    near = [f"{table}.{name}.{column}" for name in lines]
    if column in columns:
        near += [f"{table}.{line}.{name}" for name in columns]
    return {key: values[dice.choice(near)]}


def _yuan(dice: random.Random, values: Values) -> Values:
    key = _cell(dice, values, money=True)
    table, line, _ = key.split(".")
    scope = dice.choice((key, f"{table}.{line}.", f"{table}."))
    keys = [cell for cell in _cells(values) if cell.startswith(scope)]
    return {cell: _shown(_figure(values, cell) * 10_000) for cell in keys}


def _memo_added(dice: random.Random, values: Values) -> Values:
    """One cell with the 其中 below it once more, or a total with the 政府专项 it contains."""
    if values["earmarked"] == "contained" and dice.random() < 0.5:
        line = dice.choice(("initial", "adjusted", "final"))
        total, part = f"spending.{line}.total", _figure(values, f"spending.{line}.earmarked")
        return {total: str(_figure(values, total) + part)}
    column = dice.choice(("total", "basic", "project"))
    memo = _figure(values, f"spending.assets.{column}")
    return {f"spending.final.{column}": str(_figure(values, f"spending.final.{column}") + memo)}


def _exchanged(dice: random.Random, values: Values) -> Values:
    key = _cell(dice, values, money=True)
    table, line, column = key.split(".")
    names = [row.name for row in _table(table).rows if not row.memo]
    beside = [f"{table}.{line}.{other.name}" for other in _table(table).columns]
    below = [f"{table}.{name}.{column}" for name in names] if line in names else []
    return _pairs(values, [(key, dice.choice(dice.choice((beside, below or beside))))])


def _rows(dice: random.Random, values: Values) -> Values:
    table = dice.choice(FORM.tables)
    one, two = dice.sample([row.name for row in table.rows if not row.memo], 2)
    return _pairs(values, table.row_pairs(one, two))


def _pairs(values: Values, pairs: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> Values:
    return {key: values[other] for one, two in pairs for key, other in ((one, two), (two, one))}


def _table(name: str) -> Table:
    return next(table for table in FORM.tables if table.key == name)


def _shown(value: Decimal) -> str:
    return format(value.normalize(), "f")


KINDS: dict[str, Plant] = {
    "两位打反": _swapped,
    "一位打错": _wrong,
    "小数点错位": _point,
    "抄了邻格": _copied,
    "元当万元": _yuan,
    "其中又加": _memo_added,
    "两格对调": _exchanged,
    "两行对调": _rows,
}
