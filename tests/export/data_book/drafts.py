"""Drafts for the tests of 填报数据.xlsx: one worked by hand, others by chance."""

from random import Random

from model.draft.draft import Draft, Value, new_draft
from model.form import FORM
from model.form.spec import Field, ValueKind

MONEY = (
    "", "0", "824.2", "824.20", "1,234.5", "-12.3", "（12.3）", "８２４．２", "8242000元", "—",
    "1e400", "=1+1", "待核实", "12345678901234567.89", "0.000001", "00012", "-0.00", ".5",
)  # fmt: skip
COUNTS = ["", "0", "44", "42人", "1.5", "四十", "-3", "=A1", "1,234", "12345678901234567890"]
TEXTS = (
    "=1+1", "+8", "-x", "@a", "'q", "\tt", "_x0041_", "😀𠮷", "&<>\"'", "  前后  ", "甲、乙", "无",
    "财决01表", "支出合计", "填写", "#", "-", "+", "spending#", "reasons", "0012", "2019-01-01",
)  # fmt: skip
YEARS = ["2019", "２０１９", "2019年", "", "去年", "02019"]
LONG = "长" * 40_000


def filled_in() -> Draft:
    """Return a draft with one of everything; kept as saved_by_libreoffice.xlsx."""
    values: dict[str, Value] = {
        "cover.unit": "=某某局",
        "cover.phone": "0731-12345678",
        "staff.authorised": "44",
        "staff.retired_veterans": "0",
        "staff.retirees": "17",
        "units.internal.names": ("办公室", "财务科、人事科", "-信息科"),
        "units.subordinate.names": ("中心",),
        "duties": tuple(f"@职能{number}" for number in range(1, 6)),
        "spending.initial.basic": "1075.20",
        "spending.initial.project": "701.6",
        "spending.adjusted.total": "1853.89",
        "spending.adjusted.basic": "1,644.56",
        "spending.adjusted.project": "待核实",
        "spending.final.basic": "3",
        "three_public.budget.vehicles": "3",
        "three_public.final.vehicles": "0.92",
        "reasons": "+第一段\n\n第三段",
        "problems": "1.问题。\n2.措施。",
    }
    return new_draft(2019).with_values(values, {})


def any_draft(seed: int) -> Draft:
    """Return a draft by chance, from nearly empty to full of the oddest values."""
    chance = Random(seed)
    left_out = chance.random()
    values = {f.key: _value(f, chance) for f in FORM.fields if chance.random() >= left_out}
    return new_draft("").with_values(values, {})


def _value(field: Field, chance: Random) -> Value:
    if field.kind is ValueKind.LIST:
        return tuple(chance.choice([*TEXTS, ""]) for _ in range(chance.choice([0, 1, 5, 300])))
    if field.kind is ValueKind.TEXT:
        lines = [chance.choice([*TEXTS, "", LONG]) for _ in range(chance.choice([0, 1, 9]))]
        return "\n".join(lines)
    choices = [*(choice.value for choice in field.choices), "", "xyz"]
    kinds = {
        ValueKind.MONEY: MONEY,
        ValueKind.COUNT: COUNTS,
        ValueKind.YEAR: YEARS,
        ValueKind.CHOICE: choices,
    }
    return chance.choice(kinds.get(field.kind, TEXTS))
