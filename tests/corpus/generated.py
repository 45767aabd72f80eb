"""Sentences built from the reader's own vocabulary: every noun with every row, year, bracket,
connector and heading, once right and once with two digits swapped.

Here nothing is unknown, so that no sentence is passed over because it was not understood.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import product

from tests.corpus.cases import Case, Expected, table

Names = Mapping[str, Sequence[str]]

SPENT: Names = {
    "total": ("支出合计", "部门整体支出"),
    "basic": ("基本支出",),
    "project": ("项目支出",),
    "earmarked": ("政府专项",),
}
PUBLIC: Names = {
    "total": ("“三公”经费", "“三公”经费支出合计"),
    "vehicles": ("公务用车购置及运行维护费",),
    "receptions": ("公务接待费",),
}
PEOPLE: Names = {
    "authorised": ("编制", "核定编制", "编制总数"),
    "on_payroll": ("在职人员", "年末在职人数", "全额在职人员", "在职职工"),
    "at_post": ("在岗人员",),
    "contract": ("编外长期聘用人员",),
    "retired_total": ("离退休人员", "共有离退休人员"),
    "retired_veterans": ("离休人员", "离休"),
}
SPENT_ROWS: Names = {
    "initial": ("年初预算", "年初部门预算"),
    "adjusted": ("调整预算", "调整预算数"),
    "final": ("决算", "支出", "实际支出"),
}
PUBLIC_ROWS: Names = {"budget": ("预算", "年初预算"), "final": ("决算", "实际支出")}
YEARS = ("", "2021年，", "2021年度，我局", "截至2021年末，")
CONNECTORS = ("", "为", "共", "达到")
HEADINGS = ("", "（一）预算执行情况\n", "1.基本情况：", "一、部门概况。")
BRACKETS = (
    "",
    "（上年{other}万元）",
    "（{beside}）",
    "，较上年{other}万元有所变化",
    "，完成预算的97.65%",
)
ITEMS = ("住房公积金", "行政运行（项）。", "会议费", "物业管理项目")
BASES = ("年初预算", "全年预算", "预算")
RATES = ("完成{base}的{rate}%", "预算执行率{rate}%", "完成率为{rate}%")
_PAIRS = (("96.40", "95.12"), ("1208.60", "1311.45"), ("60", "58.7"), ("0.85", "0.79"))


def generated() -> tuple[Case, ...]:
    """Return all sentences, right and wrong."""
    return (*_of_money(), *_of_people(), *_of_rates(), *_of_changes(), *_of_parts())


def _of_money() -> Iterator[Case]:
    tables = (("spending", SPENT, SPENT_ROWS), ("three_public", PUBLIC, PUBLIC_ROWS))
    for name, nouns, rows in tables:
        for column, row in product(nouns, rows):
            value = str(table()[f"{name}.{row}.{column}"])
            another = next(other for other in rows if other != row)
            beside = f"{rows[another][0]}{table()[f'{name}.{another}.{column}']}万元"
            parts = product(HEADINGS, YEARS, nouns[column], rows[row], CONNECTORS, BRACKETS)
            for heading, year, noun, word, connector, bracket in parts:
                before = f"{heading}{year}{noun}{word}{connector}"
                behind = f"万元{bracket.format(other='2300.15', beside=beside)}。"
                yield from _both(before, value, behind)


def _of_people() -> Iterator[Case]:
    for name, nouns in PEOPLE.items():
        value = str(table()[f"staff.{name}"])
        for heading, year, noun, connector, unit in product(
            HEADINGS, YEARS, nouns, CONNECTORS, ("人", "名")
        ):
            yield from _both(f"{heading}{year}{noun}{connector}", value, f"{unit}。")


def _both(before: str, value: str, behind: str) -> Iterator[Case]:
    """Yield the sentence with its figure, and with another one."""
    yield _case(f"{before}{value}{behind}")
    wrong = swapped(value)
    if wrong != value:
        yield _case(f"{before}{wrong}{behind}", Expected("N04", "E", wrong))


def swapped(value: str) -> str:
    """Give a figure with its first two neighbouring digits exchanged that differ; one digit of a
    short one raised."""
    for place in range(len(value) - 1):
        one, two = value[place], value[place + 1]
        if one != two and (one + two).isdigit() and (two != "0" or place):
            return value[:place] + two + one + value[place + 2 :]
    return value[:-1] + str((int(value[-1]) + 3) % 10) if value != "0" else value


def _case(text: str, *expected: Expected) -> Case:
    return Case("performance", expected, (), text, (), held_out=False)


def _percent(value: str, base: str, decimals: int) -> str:
    share = Decimal(value) * 100 / Decimal(base)
    return str(share.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP))


def _of_rates() -> Iterator[Case]:
    for item, base, form, pair, decimals in product(ITEMS, BASES, RATES, _PAIRS, (0, 1, 2)):
        budget, spent = pair
        right = _percent(spent, budget, decimals)
        off = str(Decimal(right) + 7)
        before = f"{item}{base}为{budget}万元，支出决算为{spent}万元，"
        yield _case(f"{before}{form.format(base=base, rate=right)}。")
        yield _case(f"{before}{form.format(base=base, rate=off)}。", Expected("N12", "W", off))
    for item, base, pair in product(ITEMS, BASES, _PAIRS):
        budget, spent = pair
        words = ("大于", "小于") if Decimal(spent) > Decimal(budget) else ("小于", "大于")
        before = f"{item}{base}为{budget}万元，支出决算为{spent}万元，决算数"
        yield _case(f"{before}{words[0]}{base}数。")
        yield _case(f"{before}{words[1]}{base}数。", Expected("N13", "W", words[1]))


def _of_changes() -> Iterator[Case]:
    for item, pair, decimals in product(("会议费", "印刷费", "委托业务费"), _PAIRS, (1, 2)):
        last, now = pair
        up = Decimal(now) > Decimal(last)
        word, other = ("增加", "减少") if up else ("减少", "增加")
        by = str(abs(Decimal(now) - Decimal(last)))
        rate = _percent(by, last, decimals)
        off = str(Decimal(rate) + 5)
        before = f"{item}{now}万元，较上年{last}万元"
        yield _case(f"{before}{word}{by}万元，{word}{rate}%。")
        yield _case(f"{before}{word}{by}万元，{word}{off}%。", Expected("N12", "W", off))
        yield _case(f"{before}{other}{by}万元。", Expected("N13", "W", other))
        yield _case(f"{item}由上年的{last}万元{word}到{now}万元，{word}{rate}%。")
        wrong = f"{other}到"
        yield _case(f"{item}由上年的{last}万元{wrong}{now}万元。", Expected("N13", "W", wrong))


def _of_parts() -> Iterator[Case]:
    for part, join, unit in product(("其中：", "其中", "含"), ("，", "（"), ("万元", "元")):
        end = "）" if join == "（" else ""
        for whole, right, wrong in (("86.40", "52.30", "92.30"), ("120", "120", "210")):
            before = f"物业管理费{whole}{unit}{join}{part}保洁费"
            yield _case(f"{before}{right}{unit}{end}。")
            yield _case(f"{before}{wrong}{unit}{end}。", Expected("N14", "W", wrong))
    for first, second in (("12.30", "5.60"), ("8", "9.4")):
        total = str(Decimal(first) + Decimal(second))
        off = str(Decimal(total) + 3)
        for word in ("合计", "共计", "两项合计"):
            before = f"保洁费{first}万元、绿化费{second}万元，{word}"
            yield _case(f"{before}{total}万元。")
            yield _case(f"{before}{off}万元。", Expected("N14", "W", off))
