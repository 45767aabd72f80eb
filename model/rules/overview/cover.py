"""The cover and the year (B01, B03)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.required import REQUIRED
from model.rules.scan.matches import replaced
from model.values.text import brief
from model.values.width import half_width
from model.values.years import FIRST, LAST, YEAR_IN_TEXT, is_four_digits, read_year
from resources.messages import findings as words

# The narrative's own year is the one it opens with ("2019年，…"), or the one it gives its
# report ("现将2019年度部门整体支出绩效自评情况…"). Any other year in it may be rightly there
# (2020年的计划, 2015年成立, 较2018年整体支出下降, 2018年绩效评价发现的问题).
_REPORTING = "现将"
_OPENING = 100  # characters of a sentence in which it says so
_OWN_YEAR = re.compile(
    rf"(?:\A\s*|{_REPORTING}[^，。；\n]{{0,15}}?)({YEAR_IN_TEXT})"
    r"(?= {0,2}年度?(?:[，,]|(?:部门)?(?:整体支出|绩效自评|绩效评价)))"
)


def _required_filled(facts: Facts) -> Iterator[Finding]:
    for key in REQUIRED:
        typed = facts.text(key).strip()
        if not typed:
            text = words.MISSING.format(label=FORM[key].label)
            yield Finding((key,), text, missing=True)
        elif key == "year" and not is_four_digits(typed):
            yield _unreadable_year(typed)


def _unreadable_year(typed: str) -> Finding:
    meant = read_year(typed)
    offer = Correction(words.YEAR_IS.format(year=meant), (("year", meant),))
    return Finding(
        ("year",),
        words.YEAR_ODD.format(typed=brief(typed), first=FIRST, last=LAST),
        expected=meant,
        actual=typed,
        corrections=(offer,) if meant else (),
    )


@lru_cache(maxsize=2)  # a text of 200,000 characters seldom changes from one edit to the next
def narrative_years(text: str) -> tuple[str, ...]:
    """Return the years by which a narrative says which year it reports on."""
    starts = [0]
    while (start := text.find(_REPORTING, starts[-1] + 1)) >= 0:
        starts.append(start)
    # Looked for only where it can stand: the pattern alone would walk through the whole text.
    found = (_OWN_YEAR.match(half_width(text[start : start + _OPENING])) for start in starts)
    return tuple(match[1] for match in found if match)


def _one_year(facts: Facts) -> Iterator[Finding]:
    year, text = facts.year, facts.text("performance")
    if not year:
        return
    for found in dict.fromkeys(narrative_years(text)):
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
    mended = replaced(text, tuple(found_at), year)
    return (
        Correction(words.YEAR_TO.format(year=year), (("performance", mended),)),
        Correction(words.YEAR_REPORT_TO.format(year=found), (("year", found),)),
    )


RULES = (
    Rule(
        "B01",
        Level.E,
        "单位名称、报告填报人、办公电话、年度都要填写",
        _required_filled,
        passes={
            "year": "2019",
            "cover.unit": "某某局",
            "cover.preparer": "李某",
            "cover.phone": "81230000",
        },
        fails={"year": "2019", "cover.unit": "某某局"},
        why="封面缺一项，财政部门收到后就要退回来重填",
    ),
    Rule(
        "B03",
        Level.E,
        "标题、表名和绩效情况写的是同一年度",
        _one_year,
        passes={"year": "2019", "performance": "2019年，我局完成各项任务，2020年将再接再厉。"},
        fails={"year": "2019", "performance": "2018年，我局完成各项任务。"},
        why="年度前后不一，看的人分不清报的是哪一年，常是套用旧稿留下的",
    ),
)
