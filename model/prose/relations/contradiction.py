"""What does not fit in a sentence: a figure or a word, and what its figures give."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from enum import Enum

from model.prose.figures import Unit
from model.prose.relations.quantities import Quantity, Sentence
from model.values.numbers import rounded


class ContradictionKind(Enum):
    """How a sentence contradicts itself; the value is not shown."""

    RATE = "rate"  # the percentage that one figure is of another
    CUT = "cut"  # the same, its last digit cut instead of rounded
    OF_NOTHING = "of nothing"  # a percentage of 0
    GROWTH = "growth"  # the percentage by which a figure changed
    DIFFERENCE = "difference"
    DIRECTION = "direction"  # 大于, 增加
    OPPOSITE = "opposite"  # 减少5万元，增长3%
    PART = "part"  # a part above its whole
    SUM = "sum"  # parts that do not add up to their whole


RATES = (ContradictionKind.RATE, ContradictionKind.CUT, ContradictionKind.OF_NOTHING,
         ContradictionKind.GROWTH, ContradictionKind.DIFFERENCE)  # fmt: skip
DIRECTIONS = (ContradictionKind.DIRECTION, ContradictionKind.OPPOSITE)
PARTS = (ContradictionKind.PART, ContradictionKind.SUM)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What is wrong at [start, end) of its paragraph, and what its figures give.

    first, last   [first, last) is its sentence
    words         the place where its own words begin
    stop          behind its unit
    expected      the figure or word that fits, "" where none does
    value, base   the two figures it follows from, as written
    difference    by how much it is off, for parts
    """

    kind: ContradictionKind
    first: int
    last: int
    words: int
    start: int
    end: int
    stop: int
    expected: str
    value: str
    base: str
    difference: str = ""


def of_figure(
    sentence: Sentence,
    wrong: Quantity,
    kind: ContradictionKind,
    expected: str,
    names: tuple[str, str],
    difference: str = "",
) -> Contradiction:
    """Return the contradiction of a figure with two others of its sentence, as ``names``."""
    figure = wrong.figure
    ends = figure.start, figure.end, figure.stop
    first, last = sentence.start, sentence.end
    return Contradiction(kind, first, last, wrong.start, *ends, expected, *names, difference)


def written(sentence: Sentence, quantity: Quantity) -> str:
    """Return a figure as it stands in the text, with its unit."""
    start, stop = quantity.figure.start, quantity.figure.stop
    return sentence.text[start - sentence.start : stop - sentence.start].strip()


def share(value: Quantity, base: Quantity) -> tuple[Decimal, Decimal] | None:
    """Return the least and most percent a figure is of another; None of what may be 0."""
    if base.least <= 0:
        return None
    return value.least * 100 / base.most, value.most * 100 / base.least


def growth(value: Quantity, base: Quantity) -> tuple[Decimal, Decimal] | None:
    """Return the least and most percent by which a figure is above or below another."""
    found = share(value, base)
    if found is None:
        return None
    least, most = sorted(abs(end - 100) for end in found)
    return (Decimal(0) if found[0] <= 100 <= found[1] else least), most


def fits(stated: Quantity, found: tuple[Decimal, Decimal]) -> bool:
    """Whether a percentage is right at the decimals it shows, ties away from zero."""
    decimals = max(0, stated.figure.decimals)
    return rounded(found[0], decimals) <= stated.value <= rounded(found[1], decimals)


def is_cut(stated: Quantity, found: tuple[Decimal, Decimal]) -> bool:
    """Whether its last digit was cut instead of rounded."""
    step = Decimal(1).scaleb(-max(0, stated.figure.decimals))
    return any(end.quantize(step, rounding=ROUND_DOWN) == stated.value for end in found)


def is_rate(quantity: Quantity) -> bool:
    """Whether a figure is a percentage that can be held against others."""
    return quantity.figure.unit is Unit.PERCENT and quantity.off == 0
