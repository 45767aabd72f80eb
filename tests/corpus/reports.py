"""Consistent reports: the sample with its sums mended, and others made by seed."""

import random
from collections.abc import Iterator
from decimal import Decimal

from resources.sample import load_sample
from tests.builders import Values, figures_2019, spending, three_public

_CENT = Decimal("0.01")
_SIZES = (40, 180, 900, 2_600, 14_000)  # 万元 of 基本支出
_STATED = (
    "{year}年部门决算支出合计{final.total}万元，其中基本支出{final.basic}万元，"
    "项目支出{final.project}万元。",
    "{year}年年初预算支出合计{initial.total}万元，其中基本支出{initial.basic}万元；"
    "调整预算支出合计{adjusted.total}万元。",
    "{year}年“三公”经费决算{three.total}万元，其中公务接待费{three.receptions}万元。",
)


def mended_sample() -> Values:
    """Return the sample report, whose sums in two rows are off on purpose, with them right."""
    rows = (spending(name, ("2468.76", "1644.56", "824.2", "0")) for name in ("adjusted", "final"))
    budget = three_public("budget", ("0", "1.5", "40", "41.5"))
    return load_sample() | {key: cell for made in (*rows, budget) for key, cell in made.items()}


def consistent_reports() -> Iterator[tuple[str, Values]]:
    """Yield name and values of the sample and of a report of each size; two out of three state
    figures of the tables in their narrative, as most reports do."""
    yield "样例", mended_sample()
    for number in range(2 * len(_SIZES)):
        yield f"报告{number + 1}", _report(random.Random(f"report {number}"), number)


def _report(dice: random.Random, number: int) -> Values:
    contained = number % 4 == 3
    basic = _money(dice, _SIZES[number % len(_SIZES)])
    project = _money(dice, float(basic) * dice.uniform(0.2, 0.9))
    earmarked = _money(dice, float(project) / 5) if number % 2 else Decimal("0.00")
    initial = (basic, project, earmarked)
    adjusted = tuple(_times(dice, value, 1.01, 1.09) for value in initial)
    final = tuple(_times(dice, value, 0.93, 0.995) for value in adjusted)
    assets = (_times(dice, basic, 0.01, 0.03), _times(dice, project, 0.05, 0.2), Decimal("0.00"))
    rows = {"initial": initial, "adjusted": adjusted, "final": final, "assets": assets}
    values: Values = dict(figures_2019()) | {"earmarked": "contained" if contained else "added"}
    for name, (one, two, three) in rows.items():
        total = one + two + (0 if contained else three)
        values |= spending(name, (str(total), str(one), str(two), str(three)))
    values |= _three_public(dice) | _staff(dice, basic)
    return values | _texts(values, number, final[1], adjusted[1], assets[1])


def _three_public(dice: random.Random) -> Values:
    vehicles, receptions = _money(dice, 6), _money(dice, 15)
    spent = [_times(dice, value, 0.6, 0.97) for value in (vehicles, receptions)]
    zero = Decimal("0.00")
    return three_public(
        "budget", map(str, (zero, vehicles, receptions, vehicles + receptions))
    ) | three_public("final", map(str, (zero, *spent, sum(spent))))


def _staff(dice: random.Random, basic: Decimal) -> Values:
    posts = max(4, round(float(basic) / dice.uniform(18, 35)))
    retired, veterans = posts // 3 + 2, dice.randrange(3)
    counts = {
        "authorised": posts,
        "on_payroll": posts - posts // 20,
        "at_post": posts - posts // 20,
        "government_employees": posts // 15,
        "technical": posts // 4,
        "contract": posts // 8,
        "retired_total": retired + veterans,
        "retired_veterans": veterans,
        "retirees": retired,
    }
    return {f"staff.{name}": str(count) for name, count in counts.items()}


def _texts(
    values: Values, number: int, spent: Decimal, received: Decimal, assets: Decimal
) -> Values:
    staff = (spent / 10).quantize(_CENT)
    funds = (
        f"本年项目资金收入{received}万元，支出{spent}万元，使用率"
        f"{(spent * 100 / received).quantize(_CENT)}%。其中人员经费{staff}万元，"
        f"商品服务支出{spent - staff - assets}万元，资本性支出{assets}万元。"
        "\n结余按规定结转下年使用。\n项目资金实行专账核算，按制度审批和监督。"
    )
    names = {"{year}": "2019"} | {
        f"{{{name}.{column}}}": str(values[f"{table}.{line}.{column}"])
        for name, table, line in (
            ("initial", "spending", "initial"),
            ("adjusted", "spending", "adjusted"),
            ("final", "spending", "final"),
            ("three", "three_public", "final"),
        )
        for column in ("total", "basic", "project", "receptions")
        if f"{table}.{line}.{column}" in values
    }
    stated = _STATED[: (0, 1, 3)[number % 3]]
    text = "\n".join((str(values["performance"]), *stated))
    for name, value in names.items():
        text = text.replace(name, value)
    return {"funds": funds, "performance": text}


def _money(dice: random.Random, size: float) -> Decimal:
    return Decimal(str(size * dice.uniform(0.7, 1.3))).quantize(_CENT)


def _times(dice: random.Random, value: Decimal, low: float, high: float) -> Decimal:
    return (value * Decimal(str(dice.uniform(low, high)))).quantize(_CENT)
