"""Which two figures of a sentence a difference, a growth or a direction is between."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from model.prose.relations.bases import budgets_named, distinct
from model.prose.relations.quantities import BUDGETS, DOWN, UP, Quantity, QuantityRole, Sentence

_AGAINST = "(?:同比|环比|(?:与|比|较|同)(?P<base>[^，。；0-9]{0,14}?)(?:相比|相较|对比)?|相比|相较)"
_BASE_BEHIND = "(?:的[^，。；0-9]{0,6}(?:预算|决算)数?)"  # 较62.4万元的预算下降
_CHANGED_BY = (
    f"{_AGAINST}?{_BASE_BEHIND}?(?:有所|共|略有|实际|略|净|年末|年底)?(?P<word>{UP}|{DOWN})"
    "(?:了|幅度?|率|数|额|金额|支出|约|近|为|达)*"
)
_CHANGE = re.compile(_CHANGED_BY)
_CHANGE_OF = re.compile(f"[^，。；0-9]{{1,20}}?{_CHANGED_BY}")  # 公务接待费比上年减少
_AGAINST_BEFORE = re.compile("(?:与|比|较|同)(?P<base>[^，。；0-9]{0,14}?)(?:相比|相较|对比|比)")
_TARGET = re.compile(
    "(?P<word>(?:压减|压缩|削减|减少|下降|降低|缩减|增加|提高|上升|增长|降|减|增|升)(?:至|到|为))"
    "(?:年初|调整|年末|部门)?(?:预算|决算)?数?的?约?"
)
_FROM = re.compile("(?:^|[^自经])(?:由|从)(?:[^，。；由从0-9]|[0-9]{4}年){0,12}$")
_COMPARED = re.compile("(?:比|较|与|同)[^，；0-9]{0,14}")
_AGAINST_FIGURE = re.compile("(?:比|较|与|同)[^，；0-9]{0,14}$")
_IN_TURN = (
    [QuantityRole.INITIAL, QuantityRole.FULL],
    [QuantityRole.BUDGET, QuantityRole.FULL],
    *([budget, QuantityRole.FINAL] for budget in BUDGETS),
)
_UPWARD = re.compile(f"(?:{UP}|升)")
_CLAUSES = re.compile("[，,；;：:（）()]")


@dataclass(frozen=True, slots=True)
class StatedChange:
    """A change as stated: the word that gives its direction and where it stands.

    pair    the figure and the one it is compared with; None where these are not clear
    base    the figure compared with where only that is clear
    """

    word: str
    start: int
    pair: tuple[Quantity, Quantity] | None = None
    base: Quantity | None = None

    @property
    def is_up(self) -> bool:
        return bool(_UPWARD.match(self.word))


def stated_change(
    sentence: Sentence, number: int, before: StatedChange | None
) -> StatedChange | None:
    """Return what the figure of this number says of a change; None for anything else.

    ``before`` is what the figure right before it says: 减少1.32万元，下降10.48%.
    """
    quantity = sentence.quantities[number]
    return _to_target(sentence, number) or _by_amount(sentence, number, quantity, before)


def _to_target(sentence: Sentence, number: int) -> StatedChange | None:
    """Read 由12.6万元降至11.28万元."""
    quantity = sentence.quantities[number]
    match = _TARGET.fullmatch(quantity.own)
    if match is None or not quantity.is_amount:
        return None
    start = _start(quantity, match["word"])
    if not number:
        return StatedChange(match["word"], start)
    origin = sentence.quantities[number - 1]
    known = _FROM.search(origin.own) and origin.is_amount and origin.is_like(quantity)
    return StatedChange(match["word"], start, (quantity, origin) if known else None)


def _by_amount(
    sentence: Sentence, number: int, quantity: Quantity, before: StatedChange | None
) -> StatedChange | None:
    """Read 比年初预算262.69万元增加6.65万元, 比预算数减少14.08万元，下降40.23%."""
    match = _CHANGE.fullmatch(quantity.own)
    if match is None:
        match = _CHANGE_OF.fullmatch(quantity.own) if quantity.is_amount else None
        return StatedChange(match["word"], _start(quantity, match["word"])) if match else None
    start = _start(quantity, match["word"])
    name = match["base"] or _name_before(quantity) or ""
    pair, base = _pair(sentence, number, name, before)
    if pair is None and base is None and not name and before:
        pair, base = before.pair, before.base
    return StatedChange(match["word"], start, pair, base)


def _start(quantity: Quantity, word: str) -> int:
    """Return where a word stands last before a figure."""
    return quantity.figure.start - len(quantity.lead) + quantity.lead.rindex(word)


def _name_before(quantity: Quantity) -> str:
    """Return what 与…相比， says the change is against; "" for nothing."""
    clauses = [clause.strip() for clause in _CLAUSES.split(quantity.lead)]
    match = _AGAINST_BEFORE.fullmatch(clauses[-2]) if len(clauses) > 1 else None
    return match["base"] if match else ""


def _pair(
    sentence: Sentence, number: int, name: str, before: "StatedChange | None"
) -> tuple[tuple[Quantity, Quantity] | None, Quantity | None]:
    """Return the two figures compared, and the one compared with."""
    quantities = sentence.quantities
    last = quantities[number - 1] if number else None
    if last and last.role is QuantityRole.CHANGE:
        last = None
    if last and last.is_amount and not name and _compares(quantities, number):
        return _against_figure(quantities[: number - 1], last)
    if last and last.is_amount and _FROM.search(last.own):
        return None, last
    own = [
        one for one in quantities[:number]
        if one.is_amount and one.group == quantities[number].group
        and one.role is not QuantityRole.CHANGE and one.depth <= quantities[number].depth + 1
    ]  # fmt: skip
    if name:
        return _against_named(own, name)
    return (_two_rows(own) if before is None else None), None


def _two_rows(own: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Return the later and the earlier of just two figures that are of different rows."""
    roles = [one.role for one in own]
    if roles not in _IN_TURN or not own[0].is_like(own[1]):
        return None
    return own[1], own[0]


def _compares(quantities: Sequence[Quantity], number: int) -> bool:
    """Whether the figure before is what this one is compared with: 比上年的12.60万元减少…"""
    lead = _CLAUSES.split(quantities[number].lead)
    stands_behind = not any(part.strip() not in ("", "相比", "相较") for part in lead[:-1])
    return stands_behind and bool(_AGAINST_FIGURE.search(quantities[number - 1].own))


def _against_figure(
    before: Sequence[Quantity], base: Quantity
) -> tuple[tuple[Quantity, Quantity] | None, Quantity]:
    """Return the figure before 比 with that behind it; 公务接待费比 has none before."""
    likely = [
        one for one in before
        if one.is_like(base) and one.role is not QuantityRole.CHANGE and one.depth <= base.depth
    ]  # fmt: skip
    begins = _COMPARED.fullmatch(base.own) is not None
    sound = begins and bool(likely) and likely[-1].is_amount and likely[-1].group == base.group
    sound = sound and likely[-1].role is not QuantityRole.PRIOR
    return ((likely[-1], base) if sound else None), base


def _against_named(
    own: Sequence[Quantity], name: str
) -> tuple[tuple[Quantity, Quantity] | None, Quantity | None]:
    """Return the figures compared by name: 比预算数, 比上年, 比年初."""
    if "预算" in name:
        bases = budgets_named(name, distinct(one for one in own if one.role in BUDGETS))
        values = distinct(one for one in own if one.role is QuantityRole.FINAL)
    elif re.search("上一?年|去年|同期|[0-9]年", name):
        bases = distinct(one for one in own if one.role is QuantityRole.PRIOR)
        values = distinct(one for one in own if one.role not in (QuantityRole.PRIOR, *BUDGETS))
    else:
        return None, None
    if len(bases) != 1:
        return None, None
    alike = [one for one in values if one.is_like(bases[0])]
    return ((alike[0], bases[0]) if len(alike) == 1 else None), bases[0]
