"""The whole that the figures behind 其中 or 含 are parts of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.prose.relations.quantities import Quantity, QuantityRole, Sentence

_PART = re.compile("其中|(?<![不包内])含(?!有|税|量)|包括")
# 173名在职人员中38人
_AMONG = re.compile("[^，,。；;：:、0-9]{0,8}(?<![其集])中(?![心小央等层期型国])")
_LIST = re.compile("(?:其中|包括)[：:]")
_JOINED = re.compile(r"\s*(?:[、和及与]|以及)")
_ORIGIN = re.compile("[由从]$")  # the figure of before: 由350万元调整为450万元
_COMMA = re.compile(r"\s*[，,；;]")
_IN_BRACKET = re.compile("[（(][^（()）]*$")
_OTHER_SUBJECT = re.compile(
    "(?:实际|已|共|全年|本年|年末|年底|现|累计|三项|两项)*"
    "(?:支出|收入|使用|完成|结余|结转|决算|预算|支付|到位|拨付|其余|剩余|合计|共计|总计)"
    "|.*(?:总额|总数|总计|合计|共计|总量)"
    "|(?:年末|现有|实有)?(?:在职|在岗|离?退休|编制|编外)"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts named behind 其中, and what they may be parts of: the nearest figure first.

    direct  whether 其中 stands right behind its whole
    listed  whether they stand in a list: 其中：…，…； or joined by 、
    """

    wholes: tuple[Quantity, ...]
    parts: tuple[Quantity, ...]
    direct: bool
    listed: bool

    @property
    def whole(self) -> Quantity:
        """The one that is meant, or the largest that may be."""
        return max(self.wholes, key=lambda one: one.value)


def all_parts(sentence: Sentence) -> Iterator[Parts]:
    """Yield what is named behind each 其中 of a sentence."""
    for number, quantity in enumerate(sentence.quantities):
        if _PART.search(quantity.lead) and quantity.is_amount and not _ORIGIN.search(quantity.own):
            before = sentence.quantities[:number]
            if wholes := tuple(_wholes(quantity, before)):
                direct = wholes[0] is before[-1]
                parts, listed = _named(sentence.quantities[number:], wholes[0])
                if parts:
                    yield Parts(wholes, parts, direct, listed)


def whole_of(sentence: Sentence, number: int) -> tuple[Quantity, ...]:
    """Return what the figure of this number may be a part of; () where neither 其中 stands
    before nor 中 between the two."""
    quantities = sentence.quantities
    among = bool(number) and bool(_AMONG.match(quantities[number].lead))
    return tuple(
        whole
        for place in range(number, 0, -1)
        if _PART.search(quantities[place].lead) or (among and place == number)
        for whole in _wholes(quantities[place], quantities[:place])
        if whole.is_like(quantities[number])
    )


def _wholes(part: Quantity, before: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the figures back from 其中 to the first that is no difference."""
    closed = _in_brackets(part, before)
    for one in reversed(before):
        if one in closed or not one.is_like(part):
            continue
        if one.off is None or one.group < part.group - 1:
            return
        yield one
        if one.role is not QuantityRole.CHANGE:
            return


def _in_brackets(part: Quantity, before: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures in a bracket that is closed before 其中."""
    return [one for one in before if one.depth > part.depth]


def _named(following: Sequence[Quantity], whole: Quantity) -> tuple[tuple[Quantity, ...], bool]:
    """Return the parts of a whole, and whether they are a list."""
    first = following[0]
    colon, joined = bool(_LIST.search(first.lead)), False
    parts: list[Quantity] = []
    for quantity in following:
        if quantity is not first:
            if quantity.depth < first.depth or _PART.search(quantity.lead):
                break
            if not quantity.is_like(whole):
                continue
            goes_on = _JOINED.match(quantity.lead) or (colon and _COMMA.match(quantity.lead))
            if not goes_on or _OTHER_SUBJECT.match(quantity.own):
                break
            joined = True
        if not quantity.is_like(whole) or quantity.off is None:
            break
        parts.append(quantity)
    return tuple(parts), joined
