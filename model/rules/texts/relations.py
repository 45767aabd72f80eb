"""Figures of one sentence that contradict each other (N12–N14)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.prose.project.project_money import FUNDS
from model.prose.relations.contradiction import (
    DIRECTIONS,
    PARTS,
    RATES,
    Contradiction,
    ContradictionKind,
)
from model.prose.relations.reading import contradictions_in
from model.prose.rewriting import Span, replaced
from model.rules.funds import against_tables, funds, parts
from model.rules.scan.matches import TEXTS
from model.values.numbers import decimal_text
from model.values.numerals import TO_TEN, ZEROS
from model.values.text import words_at_end
from model.values.width import half_width
from resources.messages import findings
from resources.messages import prose as words

_MOST = 100  # findings of a rule; a text with more is no report
_IN_WORDS = f"{TO_TEN}{ZEROS}百"
_GROUPING = str.maketrans("", "", ",， ")
_WORDS = 24  # characters of a figure and the words before it
_OF_FUNDS = tuple(
    rule for rule in (*parts.RULES, *funds.RULES, *against_tables.RULES)
    if rule.id in {"F01", "F02", "F04"}
)  # fmt: skip
_MESSAGES = {
    ContradictionKind.RATE: words.STATED_RATE_OFF,
    ContradictionKind.CUT: words.STATED_RATE_CUT,
    ContradictionKind.OF_NOTHING: words.STATED_RATE_OF_NOTHING,
    ContradictionKind.GROWTH: words.STATED_GROWTH_OFF,
    ContradictionKind.DIFFERENCE: words.STATED_DIFFERENCE_OFF,
    ContradictionKind.DIRECTION: words.STATED_DIRECTION_OFF,
    ContradictionKind.OPPOSITE: words.STATED_DIRECTIONS_DIFFER,
    ContradictionKind.PART: words.STATED_PART_ABOVE,
    ContradictionKind.SUM: words.STATED_SUM_OFF,
}
Placed = tuple[str, int, str, Contradiction]
"""Passage, place of a paragraph in it, the paragraph, and what contradicts itself there."""


def _in_text(facts: Facts, key: str) -> tuple[Placed, ...]:
    return tuple(
        (key, start + at, piece, found)
        for start, block in facts.blocks(key)
        for at, piece, found in contradictions_in(block)
    )


def _in_texts(facts: Facts) -> Iterator[Placed]:
    for key in TEXTS:
        yield from facts.once(_in_text, key)


def _of_kinds(facts: Facts, kinds: tuple[ContradictionKind, ...]) -> Iterator[Finding]:
    """Yield the findings of some kinds, each in its words once."""
    placed = (one for one in _in_texts(facts) if one[3].kind in kinds)
    found: dict[tuple[str, str], Finding] = {}
    for one in placed:
        finding = _finding(facts, *one)
        found.setdefault((finding.places[0], finding.subject), finding)
    yield from islice(found.values(), _MOST)


def _rates(facts: Facts) -> Iterator[Finding]:
    yield from _beside_funds(facts, RATES)


def _directions(facts: Facts) -> Iterator[Finding]:
    yield from _of_kinds(facts, DIRECTIONS)


def _parts(facts: Facts) -> Iterator[Finding]:
    yield from _beside_funds(facts, PARTS)


def _beside_funds(facts: Facts, kinds: tuple[ContradictionKind, ...]) -> Iterator[Finding]:
    """Yield the findings but those in a sentence of which F01, F02 or F04 speaks."""
    found = list(_of_kinds(facts, kinds))
    if any(finding.places[0] == FUNDS for finding in found):
        taken = facts.once(_sentences_taken)
        found = [one for one in found if one.places[0] != FUNDS or not _within(one.spans, taken)]
    yield from found


def _sentences_taken(facts: Facts) -> tuple[Span, ...]:
    """Return the sentences of （四） of which F01, F02 or F04 speaks."""
    spans = [
        span
        for rule in _OF_FUNDS
        for finding in facts.once(rule.findings) or ()
        for span in finding.spans
    ]
    sentences = {
        (offset + found.first, offset + found.last)
        for _, offset, _, found in facts.once(_in_text, FUNDS)
    }
    return tuple(one for one in sentences if any(_meets(span, one) for span in spans))


def _meets(span: Span, sentence: Span) -> bool:
    return sentence[0] <= span[0] < sentence[1]


def _within(spans: tuple[Span, ...], sentences: tuple[Span, ...]) -> bool:
    return any(_meets(span, sentence) for span in spans for sentence in sentences)


def _finding(facts: Facts, key: str, offset: int, paragraph: str, found: Contradiction) -> Finding:
    span = offset + found.start, offset + found.end
    actual = paragraph[found.start : found.end]
    quoted = paragraph[found.words : found.stop][-_WORDS:]
    in_figures = found.kind not in DIRECTIONS
    finding = Finding(
        (key,),
        _message(found, words_at_end(paragraph[found.words : found.stop], _WORDS)),
        expected=found.expected,
        actual=actual,
        difference=_difference(actual, found.expected) if in_figures else "",
        corrections=tuple(_corrections(facts, key, span, found)),
        subject=quoted,
        spans=(span,),
    )
    return finding.hint() if found.kind is ContradictionKind.CUT else finding


def _message(found: Contradiction, quoted: str) -> str:
    more = not found.difference.startswith("-")
    return _MESSAGES[found.kind].format(
        words=quoted,
        value=found.value,
        base=found.base,
        expected=found.expected,
        direction=findings.MORE if more else findings.LESS,
        difference=found.difference.lstrip("-"),
    )


def _difference(actual: str, expected: str) -> str:
    """Return how far a figure is off, as written; "" for one in words or without another."""
    digits = half_width(actual).translate(_GROUPING)
    if not expected or not digits.replace(".", "", 1).isdecimal():
        return ""
    return decimal_text(Decimal(digits) - Decimal(expected))


def _corrections(facts: Facts, key: str, span: Span, found: Contradiction) -> Iterator[Correction]:
    """Yield what the figures give in place of a rate, a difference or a word."""
    if found.expected and found.kind not in PARTS and facts.text(key)[span[0]] not in _IN_WORDS:
        text = replaced(facts.text(key), [span], found.expected)
        yield Correction(words.STATED_TO.format(value=found.expected), ((key, text),))


RULES = (
    Rule(
        "N12",
        Level.W,
        "一句话里写明的比例、增幅和差额与旁边的两个数相符，按所写的小数位",
        _rates,
        passes={
            "performance": "住房公积金年初预算96.40万元，决算95.12万元，完成年初预算的98.67%。"
        },
        fails={"performance": "住房公积金年初预算96.40万元，决算95.12万元，完成年初预算的99.67%。"},
        why="两个金额和比例写在一起，拿计算器一按就知道对不对",
    ),
    Rule(
        "N13",
        Level.W,
        "大于、小于，增加、减少，增长、下降与旁边的两个数方向一致",
        _directions,
        passes={"performance": "公积金年初预算96.40万元，支出决算95.12万元，决算数小于预算数。"},
        fails={"performance": "公积金年初预算96.40万元，支出决算95.12万元，决算数大于预算数。"},
        why="套用上年的句子只改数字，最容易留下相反的词",
    ),
    Rule(
        "N14",
        Level.W,
        "其中的一部分不大于整体；写明合计的各部分相加等于合计",
        _parts,
        passes={"performance": "会议费3.10万元，其中：大会2.20万元，小会0.90万元。"},
        fails={"performance": "会议费3.10万元，其中：大会2.20万元，小会3.90万元。"},
        why="部分比整体还多，一看就知道有一个数写错了",
    ),
)
