"""The figures of a sentence, each with the words before it and the part it plays."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from model.prose.figures import Exactness, Figure, Unit

_SENTENCE = re.compile("[^。！？!?]+")
_MARKS = re.compile("[，,；;：:（）()、]")
_NEAR = re.compile("(?:(?<!节)约|近|大约|将近)[为有达]?$")
_MORE = re.compile("[余多]")
_AROUND = re.compile("左右|上下|[余多](?!项)")
_YEAR = re.compile("(?:19[9]|20[0-9])[0-9](?= {0,2}年)")
_EACH = "分别"
_LEAST, _MOST, _MOST_DECIMALS = Decimal("0.000001"), Decimal(10) ** 10, 8

UP = "增加|增长|上升|提高|上涨|增幅|多支出|增(?!值)|多"
DOWN = "减少|下降|降低|压减|压缩|缩减|削减|下滑|减幅|降幅|节约|节省|节余|未执行|核减|减|少"
_CHANGED = re.compile(
    f"(?:{UP}|{DOWN}|追加|调增|调减|超支|结余|结转|剩余|差额|相差|超出|净增|新增)"
    "(?:了|数|额|金额|资金|约|近|为|达|幅度|安排)*$"
)
_PRIOR = re.compile("上一?年|去年|同期|往年|前年|上年度")
_LABELS = re.compile(
    "(?P<initial>年初(?:部门)?(?:批复)?(?:预算|安排|数))"
    "|(?P<full>(?:全年|调整后?的?|年中调整后?|调整数?)(?:部门)?预算|预算调整[后数]|调整[为到至后])"
    "|(?P<budget>预算|批复|计划|任务|目标|指标|安排|下达)"
    "|(?P<received>收入|到位|收到|拨付|拨入)"
    "|(?P<final>决算|执行数|实际|支出|使用|完成|支付|开支|发生|列支|投入)"
)


class QuantityRole(Enum):
    """What a figure is in its sentence; the value is not shown."""

    INITIAL = "initial"  # 年初预算
    FULL = "full"  # 全年预算, 调整预算
    BUDGET = "budget"  # 预算, 计划, 批复
    RECEIVED = "received"  # 收入, 到位
    FINAL = "final"  # 决算, 支出, 完成
    CHANGE = "change"  # 增加, 结余: a difference
    PRIOR = "prior"  # 上年
    PLAIN = "plain"


_AMOUNTS = (Unit.MONEY, Unit.PEOPLE, Unit.PIECES)
BUDGETS = (QuantityRole.INITIAL, QuantityRole.FULL, QuantityRole.BUDGET)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in its sentence.

    lead    the words since the figure before it, or since the sentence began
    own     those behind the last mark among them; the clause before it where these are none
    role    what these say it is
    group   how many semicolons stand before it in its sentence
    depth   in how many brackets it stands
    off     by how much it may be off (form.md §3); None for a figure nothing can be worked out from
    start   where its own words begin in the paragraph
    """

    figure: Figure
    lead: str
    own: str
    role: QuantityRole
    group: int
    depth: int
    off: Decimal | None
    start: int

    @property
    def value(self) -> Decimal:
        return self.figure.value

    @property
    def least(self) -> Decimal:
        return self.value - (self.off or 0)

    @property
    def most(self) -> Decimal:
        return self.value + (self.off or 0)

    def is_like(self, other: "Quantity") -> bool:
        """Whether both count the same: money, people, or things by the same word."""
        one, another = self.figure, other.figure
        pieces = one.unit is Unit.PIECES and one.mark != another.mark
        return one.unit is another.unit and not pieces

    @property
    def is_amount(self) -> bool:
        """Whether it is a sum, a head count or a count that something can be worked out from."""
        return self.figure.unit in _AMOUNTS and self.off is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph at [start, end) with its figures, left to right."""

    start: int
    end: int
    text: str
    quantities: tuple[Quantity, ...]


def sentences(paragraph: str, figures: Sequence[Figure]) -> Iterator[Sentence]:
    """Yield the sentences in which two figures or more stand."""
    waiting = iter(figures)
    figure = next(waiting, None)
    for match in _SENTENCE.finditer(paragraph):
        own: list[Figure] = []
        while figure and figure.start < match.end():
            own.append(figure)
            figure = next(waiting, None)
        if len(own) > 1:
            found = tuple(_quantities(match[0], match.start(), own))
            yield Sentence(match.start(), match.end(), match[0], found)


def _quantities(text: str, offset: int, figures: Sequence[Figure]) -> Iterator[Quantity]:
    years = sorted(set(_YEAR.findall(text)))
    stop, group, depth, each = 0, 0, 0, False
    for figure in figures:
        lead = text[stop : figure.start - offset]
        stop = figure.stop - offset
        group += lead.count("；") + lead.count(";")
        depth = max(0, depth + len(re.findall("[（(]", lead)) - len(re.findall("[）)]", lead)))
        each = _EACH in lead or (each and len(lead) < 2)
        own = _own(lead)
        role = QuantityRole.PLAIN if each else _role(own, years)
        off = None if each else _off(figure, lead, text[figure.end - offset : stop + 2])
        start = figure.start - len(_MARKS.split(lead)[-1].lstrip())
        yield Quantity(figure, lead, own, role, group, depth, off, start)


def _own(lead: str) -> str:
    clauses = (clause.strip() for clause in reversed(_MARKS.split(lead)))
    return next(filter(None, clauses), "")


def _role(own: str, years: Sequence[str]) -> QuantityRole:
    if _CHANGED.search(own):
        return QuantityRole.CHANGE
    older = len(years) > 1 and any(year in own for year in years[:-1])
    if older or _PRIOR.search(own):
        return QuantityRole.PRIOR
    last = None
    for match in _LABELS.finditer(own):
        kept = last in (QuantityRole.INITIAL, QuantityRole.FULL) and match.lastgroup == "budget"
        last = last if kept else QuantityRole(match.lastgroup)
    return last or QuantityRole.PLAIN


def _is_sound(figure: Figure) -> bool:
    """Whether a figure is of a size that can be divided: Decimal keeps 28 digits."""
    sound = not figure.value or _LEAST <= figure.value <= _MOST
    return sound and figure.decimals <= _MOST_DECIMALS


def _off(figure: Figure, lead: str, tail: str) -> Decimal | None:
    """Return by how much a figure may be off: half a unit in 亿元 or behind 约 (form.md §3)."""
    if figure.exact is Exactness.DOUBT or not _is_sound(figure):
        return None
    about = figure.exact is Exactness.ABOUT
    if about and not (_NEAR.search(lead) or _MORE.search(tail) or _AROUND.search(tail)):
        return None
    if about or (figure.unit is Unit.MONEY and figure.scale > 0):
        return Decimal(5).scaleb(-figure.decimals - 1)
    return Decimal(0)
