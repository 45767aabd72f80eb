"""What a percentage is of: which figure before it, in percent of which."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from model.prose.figures import Unit
from model.prose.relations.quantities import BUDGETS, Quantity, QuantityRole, Sentence
from model.prose.relations.wholes import whole_of

Pair = tuple[Quantity, Quantity]
"""A figure and the one it is held against."""

_TAIL = "(?:约|仅|已|高)*(?:为|是|达到?)?(?:约|仅)?"
_OF_BUDGET = re.compile(
    "(?:决算数?|支出数?|执行数|支出决算数?|实际支出|共|已|累计|仅|实际)?(?:完成|达到?|为|是|占|相当于)了?"
    "(?P<base>[^，。；0-9]{0,8}?(?:预算|计划|任务|目标|指标)(?:数|额|安排|总额)?)的"
)
_RATE_OF_BUDGET = re.compile(
    "(?:部门|项目|整体|支出|资金|经费|年度|全年|总|预算|计划|任务|目标)*"
    f"(?:执行|完成|使用|支付|支出)(?:率|进度){_TAIL}"
)
_ONE_BUDGET = re.compile("年初|全年|调整")
_ARRIVED = re.compile(f"(?:资金|经费|预算)?到位率{_TAIL}")
_SHARE = re.compile(
    "(?:(?:约|共)?占(?:了|到)?(?P<whole>[^，。；：:（）()0-9]{0,24}?)的?(?:比重|比例|比)?|比重)"
    + _TAIL
)
_OF_FIGURE = re.compile("的约?|(?P<within>中约?占(?:比|比重)?[为达]?约?)")
_NAMES_BASE = re.compile("(?:约|共|已|仅)?(?:占|完成|达到?|为|相当于)")
_STEM = (
    "办[结复]|回收|到[会岗]|答复|合格|整改|验收|签约|修复|结案|化解|处置|落实|兑现|受理|入户|调解|审结|达标|优良"
    "|通过|采纳|归集|建档|销号"
)
_NAMED_RATE = re.compile(f"[^，。；0-9]{{0,6}}?(?P<not>[不未没无非]?)(?P<stem>{_STEM})率{_TAIL}")
_ALIASES = {"回收": "收回|回收", "到会": "实到|到会", "到岗": "实到|到岗", "答复": "答复|办复"}
_COUNTED_FROM = re.compile(
    "受理|接收|收到|接到|承办|交办|转办|发放|发出|抽[检查]|检[查测验]|监测|应[到办]|计划|任务"
    "|发现|查出|排查|立案|参[考训]|征集"
)
_CARRIED_OVER = re.compile("结转|结余")  # money beside the budget, of which it may be as well
_ORIGIN = re.compile("[由从](?:年初|上年|原来?|最初)?的?$")  # 由350万元上浮至450万元: no longer it
_MOVES = (QuantityRole.CHANGE, QuantityRole.RECEIVED, QuantityRole.PLAIN)
_MOST_MOVES = 3
_ENDING = re.compile("(?:为|共|是|计|合计|总计|共计|总额|总数|决算|数|达|的|有|实际|完成)+$")
_BEGINNING = re.compile("^(?:本|该|全|总|当|年度?|我局|我单位|部门|单位)+")


@dataclass(frozen=True, slots=True)
class Bases:
    """What a percentage may be of what; where ``sure`` the first pair is the one that is meant."""

    pairs: tuple[Pair, ...]
    sure: bool


def bases_of(sentence: Sentence, number: int) -> Bases | None:
    """Return what the percentage of this number is of; None where that is not said."""
    for reader in (_of_figure_before, _of_budget, _of_whole, _counted):
        if found := reader(sentence, number):
            return found
    return None


def distinct(quantities: Iterable[Quantity]) -> list[Quantity]:
    """Return the figures, the nearest first, each value once."""
    found = {one.value: one for one in quantities}
    return list(reversed(list(found.values())))


def _before(sentence: Sentence, number: int) -> Iterator[Quantity]:
    """Yield the amounts before a figure in its part of the sentence, those of last year aside."""
    group = sentence.quantities[number].group
    for one in sentence.quantities[:number]:
        if one.group == group and one.is_amount and one.role is not QuantityRole.PRIOR:
            yield one


def _of_figure_before(sentence: Sentence, number: int) -> Bases | None:
    """Read 占任务8000万元的107.5%, 在决算5136万元中占4.07%: of the figure right before, by the one
    before that."""
    rate, base = sentence.quantities[number], sentence.quantities[number - 1]
    share = _OF_FIGURE.fullmatch(rate.lead.strip())
    if not share or not base.is_amount:
        return None
    values = [
        one for one in _before(sentence, number - 1)
        if one.is_like(base) and one.role not in (QuantityRole.CHANGE, *BUDGETS)
    ]  # fmt: skip
    if not (share["within"] or _NAMES_BASE.match(base.own)) or not values:
        return Bases((), sure=False)
    pairs = tuple((value, base) for value in distinct(values))
    return Bases(pairs, sure=_stands_before(sentence, values[-1], number - 1))


def _stands_before(sentence: Sentence, value: Quantity, number: int) -> bool:
    """Whether nothing but percentages and differences stands between two figures."""
    place = sentence.quantities.index(value)
    between = sentence.quantities[place + 1 : number]
    return all(
        one.figure.unit in (Unit.PERCENT, Unit.POINTS) or one.role is QuantityRole.CHANGE
        for one in between
    )


def _of_budget(sentence: Sentence, number: int) -> Bases | None:
    """Read 完成年初预算的98.67%, 执行率97.65%."""
    own = sentence.quantities[number].own
    named, arrived = _OF_BUDGET.fullmatch(own), _ARRIVED.fullmatch(own)
    if not (named or arrived or _RATE_OF_BUDGET.fullmatch(own)):
        return None
    before = list(_before(sentence, number))
    role = QuantityRole.RECEIVED if arrived else QuantityRole.FINAL
    values = distinct(one for one in before if one.role is role)
    budgets = distinct(one for one in before if one.role in BUDGETS and not _ORIGIN.search(one.own))
    meant = budgets_named(named["base"] if named else "", budgets)
    if not meant and role is QuantityRole.FINAL:
        budgets = distinct(one for one in before if one.role is QuantityRole.RECEIVED)
        meant = [] if named else budgets
    others = () if named and _ONE_BUDGET.search(named["base"]) and len(meant) == 1 else budgets
    pairs = [(value, base) for base in (*meant, *others) for value in values if value.is_like(base)]
    nearest = [one for one in before if one.role not in (QuantityRole.CHANGE, *BUDGETS)]
    one_meant = len(meant) == 1 or (not named and bool(meant))
    carried_over = any(_CARRIED_OVER.search(one.lead) for one in sentence.quantities[:number])
    sure = (
        not carried_over
        and len(values) == 1
        and one_meant
        and bool(nearest)
        and nearest[-1].value == values[0].value
    )
    sure = sure and bool(pairs) and pairs[0][1] in meant
    moved = (pair for one in pairs for pair in _with_budget_moved(one, before))
    return Bases((*pairs, *moved), sure)


def _with_budget_moved(pair: Pair, before: Sequence[Quantity]) -> Iterator[Pair]:
    """Yield the pair with what was added to its budget or taken back: 预算100万元，追加20万元."""
    value, base = pair
    moves = [one for one in before if one.role in _MOVES and one.is_like(base) and one not in pair]
    moved = {Decimal(0)}
    for one in moves[-_MOST_MOVES:]:
        moved |= {by + sign * one.value for by in moved for sign in (1, -1)}
    for by in sorted(moved - {Decimal(0)}):
        if base.value + by > 0:
            yield value, replace(base, figure=replace(base.figure, value=base.value + by))


def budgets_named(name: str, budgets: Sequence[Quantity]) -> list[Quantity]:
    """Return those of the budgets that a name means: 年初预算, 全年预算, or just 预算."""
    if "年初" in name:
        return [one for one in budgets if one.role is QuantityRole.INITIAL]
    if "全年" in name or "调整" in name:
        return [one for one in budgets if one.role is QuantityRole.FULL]
    full = [one for one in budgets if one.role is QuantityRole.FULL]
    return full or list(budgets)


def _of_whole(sentence: Sentence, number: int) -> Bases | None:
    """Read 占基本支出的82.56%, and 占82.56% behind a part of something."""
    rate = sentence.quantities[number]
    match = _SHARE.fullmatch(rate.own)
    if match is None:
        return None
    values = [one for one in _before(sentence, number) if one.role is not QuantityRole.CHANGE]
    if not values or not _stands_before(sentence, values[-1], number):
        return Bases((), sure=False)
    value, name = values[-1], match["whole"] or ""
    place = sentence.quantities.index(value)
    if whole := _bare(name):
        named = [
            one for one in sentence.quantities[:number]
            if one is not value and one.is_amount and one.is_like(value) and whole in _bare(one.own)
        ]  # fmt: skip
        others = distinct(named)
        return Bases(tuple((value, base) for base in others), sure=len(others) == 1)
    wholes = [one for one in whole_of(sentence, place) if one.off is not None]
    first = [one for one in sentence.quantities[:1] if one.is_amount and one.is_like(value)]
    pairs = tuple((value, base) for base in (*wholes, *first) if base is not value)
    if "决算" in name and not (wholes and "决算" in wholes[0].own):
        return Bases(pairs, sure=False)
    return Bases(pairs, sure=bool(wholes) and wholes[0].role is not QuantityRole.CHANGE)


def _bare(name: str) -> str:
    """Return what is counted, without the words around: 本年支出合计 is 支出."""
    return _BEGINNING.sub("", _ENDING.sub("", name.strip()))


def _counted(sentence: Sentence, number: int) -> Bases | None:
    """Read 受理326件，办结322件，办结率98.77%: both named by the rate's own noun."""
    match = _NAMED_RATE.fullmatch(sentence.quantities[number].own)
    if match is None:
        return None
    named = _ALIASES.get(match["stem"], match["stem"])
    done = re.compile(f"{match['not'] or '(?<![不未没无非])'}(?:{named})")
    stem = re.compile(named)
    before = list(_before(sentence, number))
    values = distinct(one for one in before if done.search(one.own))
    bases = distinct(
        one for one in before if _COUNTED_FROM.search(one.own) and not stem.search(one.own)
    )
    pairs = tuple((value, base) for value in values for base in bases if value.is_like(base))
    return Bases(pairs, sure=len(values) == 1 and len(bases) == 1 and len(pairs) == 1)
