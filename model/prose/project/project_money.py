"""（四） read as a whole: project money received and spent, its parts, how much was used."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from model.draft.facts import Facts
from model.prose.binding import Statement
from model.prose.candidates import PARTS
from model.prose.figures import Exactness
from model.prose.project.economic_parts import without_parts_of_all
from model.prose.texts import Mention, TextPlace, places_in
from model.values.numbers import rounded

FUNDS = "funds"
SPENT_CELL = "spending.final.project"  # the cell that （四） repeats as spent
_WHOLES = ("basic", "total", "project", "spent", "received", "special")
_CHANGED = ("project", "special", "earmarked")
_SHARE_OF_BASIC = re.compile("[，,（(]?约?占基本支出")
_SENTENCE_END = re.compile("[。；;！？!?\n]")
_LONGEST = 400  # characters before a figure looked at
_CHANGE = "结转|结余|剩余|追加|调[增减]|[净核][增减]|增加|减少|压减|收回|节约|未支付|差额|少支"
_PARTS_OF_CHANGE = re.compile(  # 追加354.5万元，其中项目支出153.75万元: not what was spent
    f"(?:(?:{_CHANGE})[^，。；;：:0-9]{{0,8}}[0-9][0-9.,]*[万亿]?元"
    "(?:[里中内：:]|[，,]?(?:其中|包括|分别|主要是))"
    f"|(?:^|[。；;！？!?\n])(?:{_CHANGE})[^，。；;：:0-9]{{0,6}}[：:])[^。；;！？!?\n]*$"
    f"|(?:{_CHANGE})[^，。；;：:0-9、]{{0,8}}[0-9][0-9.,]*[万亿]?元[、和][^，。；;：:]*$"
)
_CARRIED_OVER = re.compile(
    "(?:上年度?|年初|以前年度|往年|历年)[^，。；]{0,8}(?:结转|结余|余额)|结转结余"
)


@dataclass(frozen=True, slots=True)
class ProjectMoney:
    """What （四） says of this year's project money.

    None for what it does not say, or says with different figures. ``carried_over``: it speaks of
    money of earlier years, so that received and spent need not fit together.
    """

    received: Mention | None
    spent: Mention | None
    special: Mention | None
    rate: Mention | None
    parts: tuple[Mention, ...]
    carried_over: bool

    @property
    def shares(self) -> tuple[Decimal, Decimal] | None:
        """Return the least and most percent of the money received that was spent, not rounded.

        An amount in 亿元 is exact to half its last decimal (form.md §3). None without both.
        """
        base = value_of(self.received)
        if self.spent is None or self.received is None or not base:
            return None
        value, off, base_off = (
            value_of(self.spent),
            _half_unit(self.spent),
            _half_unit(self.received),
        )
        least = (value - off) * 100 / (base + base_off)
        most = (value + off) * 100 / (base - base_off)
        return least, most

    @property
    def shares_as_stated(self) -> tuple[Decimal, Decimal] | None:
        """Shares of what was spent, in the decimals of the rate; None without a rate."""
        rate, found = self.rate, self.shares
        if rate is None or found is None:
            return None
        decimals = max(0, rate.figure.decimals)
        return rounded(found[0], decimals), rounded(found[1], decimals)

    @property
    def rate_fits(self) -> bool:
        """Whether the rate that is stated is that of what was spent."""
        found = self.shares_as_stated
        return found is not None and found[0] <= value_of(self.rate) <= found[1]


def value_of(mention: Mention | None) -> Decimal:
    """Return the figure's value in 万元 or percent; 0 for None."""
    return mention.figure.value if mention else Decimal(0)


def _half_unit(mention: Mention) -> Decimal:
    """Return by how much a figure in a coarser unit than 万元 may be off."""
    figure = mention.figure
    return Decimal(5).scaleb(-figure.decimals - 1) if figure.scale > 0 else Decimal(0)


def understood(*mentions: Mention | None) -> bool:
    """Whether every word before these figures in their sentences was understood."""
    return all(
        one is None or not (one.statement.not_understood or one.statement.beside_similar)
        for one in mentions
    )


def project_money(facts: Facts) -> ProjectMoney:
    """Return what （四） of a draft says of project money; cached by Facts."""
    return facts.once(_project_money)


_ROLES = ("received", "spent", "special", "earmarked", "rate")


def _project_money(facts: Facts) -> ProjectMoney:
    mentions = without_parts_of_all(facts, tuple(_of_projects(facts)))
    one = {role: _one(mentions, role) for role in (*_ROLES, *PARTS)}
    parts = tuple(part for role in PARTS if (part := one[role]))
    carried_over = any(_CARRIED_OVER.search(text) for _, text in facts.paragraphs(FUNDS))
    received = one["received"] or (_likely(_one(mentions, "money")) if one["spent"] else None)
    spent = one["spent"] or (_likely(_one(mentions, "out")) if received else None)
    special = one["special"] or one["earmarked"]
    money = ProjectMoney(received, spent, special, one["rate"], parts, carried_over)
    return replace(money, spent=money.special) if not spent and _is_spent(money) else money


def _of_projects(facts: Facts) -> Iterator[Mention]:
    """Yield the statements of （四） about this year, outside of 基本支出."""
    year = facts.year
    for place in places_in(facts, FUNDS):
        for statement in _outside_basic(_outside_assets(place)):
            elsewhere = _of_basic(place, statement) or _of_change(place, statement)
            if statement.year in ("", year) and not elsewhere:
                yield Mention(place, statement)


def _outside_basic(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the statements without the parts of 基本支出: its 人员经费 is no project money."""
    whole = ""
    for statement in statements:
        whole = statement.role if statement.role in _WHOLES else whole
        if statement.role not in PARTS or whole not in ("basic", "total"):
            yield statement


def _of_basic(place: TextPlace, statement: Statement) -> bool:
    """Whether the words behind a figure call it a part of 基本支出: 人员经费N，占基本支出的86%."""
    return bool(_SHARE_OF_BASIC.match(place.paragraph, statement.figure.stop))


def _of_change(place: TextPlace, statement: Statement) -> bool:
    """Whether a figure is a part of what was added, cut or left."""
    end = statement.figure.start
    before = place.paragraph[max(0, end - _LONGEST) : end]
    return statement.role in _CHANGED and bool(_PARTS_OF_CHANGE.search(before))


def _outside_assets(place: TextPlace) -> Iterator[Statement]:
    """Yield the statements without the parts of 资产购置 in sentences that begin with it."""
    whole, stop = "", 0
    for statement in place.read.statements:
        start = statement.figure.start
        begins = not stop or bool(_SENTENCE_END.search(place.paragraph, stop, start))
        whole, stop = statement.role if begins else whole, statement.figure.stop
        if begins or whole != "assets":
            yield statement


def _one(mentions: Iterable[Mention], role: str) -> Mention | None:
    """Return the figure of a role; None where there is none, several, or only one in doubt."""
    own = [one for one in mentions if _role(one.statement) == role]
    exact = all(one.figure.exact is Exactness.EXACT for one in own)
    sure = [one for one in own if not one.statement.beside_similar]
    several = len({one.figure.value for one in own}) > 1
    return sure[0] if sure and exact and not several else None


def _role(statement: Statement) -> str:
    if statement.role in ("project", "special", "earmarked") and statement.row not in ("", "final"):
        return ""
    return "spent" if statement.role == "project" else statement.role


def _likely(mention: Mention | None) -> Mention | None:
    """Return a mention marked as not understood: its role is likely but not stated."""
    if mention is None:
        return None
    return replace(mention, statement=replace(mention.statement, not_understood=True))


def _is_spent(money: ProjectMoney) -> bool:
    """Whether 专项资金 N stands for the money spent: the rate or the parts bear it out."""
    if money.special is None:
        return False
    adds_up = sum(map(value_of, money.parts)) == value_of(money.special)
    return replace(money, spent=money.special).rate_fits or (len(money.parts) > 1 and adds_up)
