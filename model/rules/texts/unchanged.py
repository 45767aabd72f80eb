"""Paragraphs that stand as they stood in last year's report (N16)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.annotations import LAST
from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import Threshold, threshold_of
from model.prose.proposals.year_words import without_years
from model.rules.scan.matches import TEXTS
from model.values.characters import as_read
from model.values.headings import heading_end
from model.values.paragraph_cache import cached_by_paragraph
from model.values.width import half_width
from resources.messages import findings as words

LEAST = Threshold("N16", Decimal(30), "与上年相同的段落的字数", "字")

_QUOTED = 12  # characters of the first paragraph
_MARKED = 6  # characters underlined of each: whole paragraphs underlined cannot be read
_MARKS = str.maketrans(",:;()?!", "，：；（）？！")


def _applies(facts: Facts) -> bool:
    return any(facts.annotation(LAST, key) for key in TEXTS)


def _unchanged(facts: Facts) -> Iterator[Finding]:
    for key in TEXTS:
        if found := facts.once(_same_paragraphs, key):
            start, text = found[0], facts.text(key)
            message = words.UNCHANGED.format(count=len(found), words=text[start : start + _QUOTED])
            spans = tuple((start, start + _MARKED) for start in found)
            yield Finding((key,), message, spans=spans)


def _same_paragraphs(facts: Facts, key: str) -> list[int]:
    """Return where a text's paragraphs begin that last year's has too, years aside.

    A text that is still 沿用未确认 says so itself.
    """
    known = facts.once(_last_paragraphs, key)
    if not known or facts.is_carried(key):
        return []
    least = max(threshold_of(facts, LEAST), Decimal(_MARKED))
    return [
        start
        for start, paragraph in facts.paragraphs(key)
        if len(same := _compared(paragraph)) >= least and same in known
    ]


def _last_paragraphs(facts: Facts, key: str) -> frozenset[str]:
    """Return what each paragraph of last year's text is compared by; none without that text."""
    last = facts.annotation(LAST, key)
    return frozenset(_compared(line) for text in last for line in as_read(text).split("\n"))


@cached_by_paragraph
def _compared(paragraph: str) -> str:
    """Return what a paragraph is compared by; "" for a heading, which stays from year to year."""
    if paragraph and heading_end(paragraph) == len(paragraph):
        return ""
    return "".join(half_width(without_years(paragraph)).translate(_MARKS).split())


RULES = (
    Rule(
        "N16",
        Level.H,
        "没有和上年一字不差的段落（30 字以上，年份除外）",
        _unchanged,
        passes={
            "performance": "2019年，单位受理来件 1204 件，比上年多 96 件，全部按时办结并回访。",
            "last/performance": (
                "2018年，单位受理来件 1108 件，比上年多 35 件，全部按时办结并回访。",
            ),
        },
        fails={
            "performance": "2019年，单位受理来件 1108 件，比上年多 35 件，全部按时办结并回访。",
            "last/performance": (
                "2018年，单位受理来件 1108 件，比上年多 35 件，全部按时办结并回访。",
            ),
        },
        why="一年过去一个字没改，看的人会问这一年做了什么，数字也多半是上年的",
        limit=LEAST,
        applies=_applies,
    ),
)
