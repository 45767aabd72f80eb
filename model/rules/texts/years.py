"""Years in the texts other than the report's own (N06)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.prose.rewriting import replaced
from model.rules.evidence.slips import slip
from model.rules.overview.cover import narrative_years
from model.rules.scan.matches import TEXTS, Spans, matches_by_words
from model.rules.scan.patterns import MatchKind
from resources.messages import findings as words


def _other_years(facts: Facts) -> Iterator[Finding]:
    year = facts.year
    if not year:
        return
    # B03 checks the year that the narrative gives as its own.
    known = {year, *narrative_years(facts.text("performance"))}
    for key in TEXTS:
        for found, spans in matches_by_words(facts, MatchKind.YEAR, key).items():
            if found not in known:
                yield _finding(facts.text(key), key, found, year, spans)


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
    return finding if older else finding.hint()


RULES = (
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
