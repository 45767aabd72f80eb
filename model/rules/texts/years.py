"""Years in the texts other than the report's own (B03, N06)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.prose.rewriting import replaced
from model.rules.evidence.slips import slip
from model.rules.scan.matches import TEXTS, Spans, matches_by_words
from model.rules.scan.patterns import MatchKind
from model.values.width import half_width
from model.values.years import YEAR_IN_TEXT
from resources.messages import findings as words

# The narrative's own year is the one it begins with ("2019年，…"), or the one of the report
# it announces ("现将2019年度部门整体支出绩效自评情况…"). Any other year may be right
# (2020年的计划, 2015年成立, 较2018年整体支出下降, 2018年绩效评价发现的问题).
_REPORTING = "现将"
_DIGITS = 4  # of a year
_TREND = 30  # characters between a year and the next of a trend
_CHANGED = re.compile("同比|[比较]|增[加长]|减少|下降|降低|上升|提高|[减增降升][至到]")
_CLAUSES = re.compile("[^。；;！？!?\n]{0,80}")
_OPENING = 100  # characters of a sentence that may name the year
_OWN_YEAR = re.compile(
    rf"(?:\A\s*|{_REPORTING}[^，。；\n]{{0,15}}?)({YEAR_IN_TEXT})"
    r"(?= {0,2}年度?(?:[，,](?![^，。；\n]{0,8}(?:将(?:继续|进一步|着力)|计划|预计|拟|力争))"
    r"|(?:部门)?(?:整体支出|绩效自评|绩效评价)))"
)


@lru_cache(maxsize=2)  # the text is the same after most edits
def _narrative_years(text: str) -> tuple[str, ...]:
    """Return the years that a narrative gives as its own."""
    starts = [0]
    while (start := text.find(_REPORTING, starts[-1] + 1)) >= 0:
        starts.append(start)
    # Matched only at possible starts: a search by the pattern would scan the whole text.
    found = (_OWN_YEAR.match(half_width(text[start : start + _OPENING])) for start in starts)
    return tuple(match[1] for match in found if match)


def _one_year(facts: Facts) -> Iterator[Finding]:
    year, text = facts.year, facts.text("performance")
    if not year:
        return
    for found in dict.fromkeys(_narrative_years(text)):
        if found != year:
            figure = f"{found}年"
            yield Finding(
                ("performance", "year"),
                words.YEAR_OTHER.format(found=figure, year=year),
                expected=f"{year}年",
                actual=figure,
                difference=str(int(found) - int(year)),
                corrections=_agreeing(text, found, year),
            )


def _agreeing(text: str, found: str, year: str) -> tuple[Correction, ...]:
    found_at = (m.span(1) for m in _OWN_YEAR.finditer(half_width(text)) if m[1] == found)
    corrected = replaced(text, found_at, year)
    return (
        Correction(words.YEAR_TO.format(year=year), (("performance", corrected),)),
        Correction.to("year", found, words.YEAR_REPORT_TO, year=found),
    )


def _other_years(facts: Facts) -> Iterator[Finding]:
    year = facts.year
    if not year:
        return
    # B03 checks the year that the narrative gives as its own.
    known = frozenset({year, *_narrative_years(facts.text("performance"))})
    for key in TEXTS:
        yield from facts.once(_others_in, key, known)


def _others_in(facts: Facts, key: str, known: frozenset[str]) -> tuple[Finding, ...]:
    return tuple(_others(facts, key, known))


def _others(facts: Facts, key: str, known: frozenset[str]) -> Iterator[Finding]:
    year, text = facts.year, facts.text(key)
    for found, spans in matches_by_words(facts, MatchKind.YEAR, key).items():
        told = tuple(one for one in spans if not _is_compared(text, one[1], found, year))
        if told and found not in known:
            yield _finding(text, key, found, year, told)
    for found, spans in matches_by_words(facts, MatchKind.CLOSING, key).items():
        if found[:_DIGITS] not in known:
            yield _closing(text, key, found, year, spans)


def _is_compared(text: str, end: int, found: str, year: str) -> bool:
    """Whether an earlier year's figure stands before this year's: 2020年298万元，2021年增31万元."""
    match = _CLAUSES.match(half_width(text[end : end + 2 * _OPENING]))
    behind = match[0] if match else ""
    this_year = re.search(f"{year}年|[今本]年", behind)
    return found < year and bool(this_year) and bool(_CHANGED.search(behind))


def _closing(text: str, key: str, found: str, year: str, spans: Spans) -> Finding:
    """Return the finding about figures of the end of another year: 截至2018年12月31日."""
    corrected = replaced(text, [(start, start + _DIGITS) for start, _ in spans], year)
    correction = Correction(words.YEAR_TO.format(year=year), ((key, corrected),))
    return Finding(
        (key, "year"),
        words.OTHER_YEAR.format(figure=found, count=len(spans), year=year),
        actual=found,
        corrections=(correction,),
        subject=found,
        spans=spans,
    )


def _finding(text: str, key: str, found: str, year: str, spans: Spans) -> Finding:
    figure, older = f"{found}年", int(found) < int(year) - 1
    cause = slip(Decimal(found), Decimal(year))
    corrected = replaced(text, spans, year) if cause else ""
    correction = Correction(words.YEAR_TO.format(year=year), ((key, corrected),))
    finding = Finding(
        (key, "year"),
        words.OTHER_YEAR.format(figure=figure, count=len(spans), year=year),
        actual=figure,
        corrections=(correction,) if cause else (),
        cause=cause,
        subject=figure,
        spans=tuple((start, end + 1) for start, end in spans),
    )
    ends = (text[end : end + _TREND] for _, end in spans)
    trend = any(f"{int(found) + 1}年" in one for one in ends)  # 2017年…，2018年…，2019年…
    return finding if older and not trend else finding.hint()


RULES = (
    Rule(
        "B03",
        Level.E,
        "标题、表名和绩效情况写的是同一年度",
        _one_year,
        passes={"year": "2019", "performance": "2019年，我局完成各项任务，2020年将再接再厉。"},
        fails={"year": "2019", "performance": "2018年，我局完成各项任务。"},
        why="年度前后不一，看的人分不清报的是哪一年，常是套用旧稿留下的",
    ),
    Rule(
        "N06",
        Level.W,
        "文字里的年份是报告年度；前后一年请看一眼，更早的要说明",
        _other_years,
        passes={"year": "2019", "performance": "2019年，单位落实2016—2020年规划和“2017年行动”。"},
        fails={"year": "2019", "performance": "单位在2015年完成了改造。"},
        why="套用旧稿最容易漏改年份，早年的事写进来也不算本年的绩效",
    ),
)
