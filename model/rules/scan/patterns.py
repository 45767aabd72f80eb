"""The patterns that rules look for, paragraph by paragraph (B05, N03, N06–N08, N10)."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from model.prose.punctuation.proposals import HALF_WIDTH_AND_DOUBLED, edits
from model.values.headings import numbering
from model.values.numerals import TO_TEN, ZEROS, read_item_number
from model.values.paragraph_cache import cached_by_paragraph
from model.values.width import half_width
from model.values.years import YEAR_IN_TEXT


class MatchKind(Enum):
    """The kind of a match; the value is not shown."""

    TEMPLATE = "template"  # B05: of the empty form
    YEAR = "year"  # N06: 2018 of 2018年
    CLOSING = "closing"  # N06: 2018年末, the day of which figures are given
    ACTING = "acting"  # N07: another unit that is said to act
    OURS = "ours"  # N07: 我局
    NAMED = "named"  # N07: the unit whose report the text says it is
    PUNCTUATION = "punctuation"  # N08: half-width or doubled punctuation
    PRIVATE = "private"  # N10: an ID card's number, a mobile's


class Match(NamedTuple):
    """Words of a text at [start, end)."""

    kind: MatchKind
    start: int
    end: int
    words: str

    def moved(self, by: int) -> "Match":
        """Return the match so many characters further on: in a text that holds the paragraph."""
        return Match(self.kind, self.start + by, self.end + by, self.words)


class HeadingMatch(NamedTuple):
    """The number a paragraph begins with, its level 1 to 4 and its value (N03)."""

    level: int
    value: int
    start: int
    end: int
    words: str


_DECEMBER = " {0,2}12 {0,2}月 {0,2}"
_YEAR_END = f"{_DECEMBER}31 {{0,2}}日"
_HAN = "\u4e00-\u9fff"
_QUOTED = "《[^《》]{0,200}》|“[^“”]{0,200}”"  # titles and names are not the report's own words
_BLANK = "[ \u3000\xa0_＿]"
_RISEN = "(?:增加|增长|上升|提高|扩大|升高|上涨)"
_FALLEN = "(?:减少|下降|降低|缩小|下滑)"
_TEMPLATE = re.compile(
    f"[（(]封面[）)]|[（(]{_BLANK}*[）)]|《{_BLANK}*》"
    "|[×╳✕Ｘｘ]{2,}|(?<![A-Za-z])[Xx]{2,12}+(?![A-Za-z])"
    "|待填(?![补埋平充报])写?|(?<!有)待核实|＿{2,}|(?<![A-Za-z0-9_])_{3,}+(?![A-Za-z0-9])"
    f"|(?:占|为|达到?|约){_BLANK}*[%％]|{_BLANK}年{_BLANK}{{1,8}}月(?:{_BLANK}{{1,8}}日)?"
    # either or, never decided
    f"|{_RISEN}[（(]{_FALLEN}[）)]|{_FALLEN}[（(]{_RISEN}[）)]"
    f"|(?:{_RISEN}[/／]{_FALLEN}|{_FALLEN}[/／]{_RISEN}|[增升][（(][减降][）)]|[减降][（(][增升][）)])"
    f"(?={_BLANK}*[0-9０-９_＿×%％])"
    "|(?:大于|高于|超过|多于)[（(](?:小于|低于|少于)(?:[、/或]等于)?[）)]"
    "|(?:小于|低于|少于)[（(](?:大于|高于|多于)(?:[、/或]等于)?[）)]"
    # instructions to who fills it in
    "|[（(](?:字数)?(?:限|控制在|不超过|不少于|不低于|约)?[0-9０-９]{2,5}字(?:以内|左右|以上|以下|内)?[）)]"
    "|[（(](?:[二三两]选一|选填|必填|示例|样例)[）)]|[此本]项(?:为?必填|选填)"
    "|[（(](?:(?:根据|按照?|结合)[^（()）]{0,6}(?:实际|情况)|若|简要|[各由]?单位自行)[^（()）]{0,12}"
    "(?:填写|填报|补充|删除|表述|概述|描述|持平)[）)]|【[^【】]{0,12}(?:填写|填报)[^【】]{0,12}】"
    "|[（(]如(?:有|无|果)?[^（()）]{0,20}(?:表述|填写|填报|说明|删除|请)[^（()）]{0,12}[）)]"
    "|[（(](?:不涉及|没有|无|未发生|不适用)的?(?:可|请|则)?(?:不列|不填|删除|填“?无”?|不用填)[^（()）]{0,12}[）)]"
    "|[（(](?:请|此处|注[：:]|说明[：:])(?:填写?|列明|说明|简述|概述|删除)?[^（()）]{0,20}(?:填写|列明|删除|说明|简述|描述)[^（()）]{0,12}[）)]"
    rf"|(?:(?<=[，,。；;：:\n])|\A)\s*(?:列明|填列|简述|请(?:填写|说明|列明|列出|简述|概述|描述)|此处填写)(?!了|如下|清楚|的|在)"
)
# Left out: ranges, and years in which something began.
# So are those that are compared with (与2018年相比), and plans.
_YEAR = re.compile(
    f"{_QUOTED}|(?<![0-9A-Za-z.．—–~～至到止自从于与比较同-])(?P<words>{YEAR_IN_TEXT}) {{0,2}}年"
    f"(?!代|度?[-—–~～至到]|[末底]|{_YEAR_END}止|[^，。；]{{0,6}}?(?:以来|起|至今|成立|组建|设立|挂牌|建成|建[馆站院校所局]|始建|更名|改制|改?扩建|转隶|出台|印发|修订|颁布)"
    "|[^，。；]{0,12}?(?:将|计划|规划|(?<![模虚草])拟(?![定订])|力争|争取|目标(?=[0-9]|[为是值]))|度?，[^，。；]{0,6}将(?:继续|进一步|着力))"
)
_BESIDE = 16  # characters before a year in which a plan is named
_PLANNED = re.compile(  # or told of the past: 始建于1974年，2008年完成…
    "(?:将|计划|下一步|拟|力争|争取)[^，。；！？]{0,12}$"
    "|(?:始建|成立|组建|建[成馆站校院所])[^。；！？]{0,9}，$"
)
_CLOSING = re.compile(
    f"{_QUOTED}|(?P<words>(?:(?<=截[至止])|(?<=截[至止]到)){YEAR_IN_TEXT} {{0,2}}年"
    f"(?:{_YEAR_END}|{_DECEMBER}[末底]|[末底])"
    f"|(?<![0-9A-Za-z.．—–~～至到自从于与比较同-]){YEAR_IN_TEXT} {{0,2}}年"
    f"(?:[末底]|{_YEAR_END}(?=止)))"
)
_OURS = re.compile(
    f"{_QUOTED}|(?P<words>我(?:局(?![部面限势促])|委(?![托派员任婉屈])|中心|院|校|街道|馆"
    "|办(?![理事公好完起了成到法])|镇(?![定静])|站(?![在起到立])))"
)
_NAMED = re.compile(
    rf"(?:\A\s*(?:现将)?|现将)(?!根据|按照|依据|依照|关于|[为对由经在受])(?P<words>[{_HAN}]{{2,24}}?"
    f"(?:局|委|办|中心|委员会|办公室|院|学校|办事处))(?:{YEAR_IN_TEXT}年度?)?(?:部门)?整体支出"
    "(?:绩效)?(?:自评|情况|报告|评价报告)"
)
_ACTING = re.compile(
    f"{_QUOTED}|(?:^|(?<=[，,。；;：:\n]))\\s*(?:[0-9０-９]{{4}}年度?[，,]?)?"
    f"(?P<words>[{_HAN}]{{2,14}}?(?:局|委员会|办公室|馆|中心|院|学校|街道办事处|街道|协会|总队|支队|大队))"
    "(?=(?:全年|全体|始终|紧紧|认真|严格|坚持|切实|积极|着力|不断|持续|深入|进一步)*(?:围绕|紧扣|聚焦|坚持以|以习近平)"
    "|(?:在区委|在市委|在县委)|全年(?:共|完成|实现|开展|受理|接待|举办)|(?:现有|共有|核定)(?:在职|编制|干部|工作人员))"
)
# \d is a digit of either width.
_IDENTITY = r"(?<![\dA-Za-z])\d{17}[\dXxＸ](?![\dA-Za-z])"
_MOBILE = (
    r"(?<![\dA-Za-z.])[1１][3-9３-９]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})"
    r"(?![\dA-Za-z]|[.．]\d|[万亿]?元|[件份篇人次个])"
)
_PRIVATE = re.compile(f"{_IDENTITY}|{_MOBILE}")
_NUMERAL = re.compile(f"[0-9０-９]+|[{ZEROS}{TO_TEN}百]+")


class ParagraphMatches(NamedTuple):
    """The heading number and the matches of a paragraph."""

    heading: HeadingMatch | None
    matches: tuple[Match, ...]

    def of(self, kind: MatchKind) -> list[Match]:
        """Return the matches of a kind, in order."""
        return sorted(match for match in self.matches if match.kind is kind)


@cached_by_paragraph
def paragraph_matches(paragraph: str) -> ParagraphMatches:
    """Return the heading number and matches of a paragraph."""
    return ParagraphMatches(_heading(paragraph), tuple(_all_matches(paragraph)))


def _all_matches(paragraph: str) -> Iterator[Match]:
    yield from _matches(MatchKind.TEMPLATE, _TEMPLATE, paragraph)
    if "年" in paragraph:
        half = half_width(paragraph)
        yield from (m for m in _matches(MatchKind.YEAR, _YEAR, half) if not _is_planned(half, m))
        yield from _matches(MatchKind.CLOSING, _CLOSING, half)
    if "我" in paragraph:
        yield from _matches(MatchKind.OURS, _OURS, paragraph)
    yield from _matches(MatchKind.ACTING, _ACTING, paragraph)
    if "整体支出" in paragraph:
        yield from _matches(MatchKind.NAMED, _NAMED, paragraph)
    for edit in edits(paragraph, HALF_WIDTH_AND_DOUBLED):
        words = paragraph[edit.start : edit.end]
        yield Match(MatchKind.PUNCTUATION, edit.start, edit.end, words)
    yield from _matches(MatchKind.PRIVATE, _PRIVATE, paragraph)


def _matches(kind: MatchKind, pattern: re.Pattern[str], paragraph: str) -> Iterator[Match]:
    group = "words" if "words" in pattern.groupindex else 0
    for match in pattern.finditer(paragraph):
        if match[group]:
            yield Match(kind, *match.span(group), match[group])


def _is_planned(paragraph: str, match: Match) -> bool:
    """Whether a plan or the past is spoken of right before a year: 下一步在2020年."""
    return bool(_PLANNED.search(paragraph[max(0, match.start - _BESIDE) : match.start]))


def _heading(paragraph: str) -> HeadingMatch | None:
    match = numbering(paragraph)
    if match is None:
        return None
    words = match[1].strip()
    start = match[1].index(words)
    return HeadingMatch(match[0], ordinal(words), start, start + len(words), words)


def ordinal(number: str) -> int:
    """Return the value of a heading's number: 3 of （三）; 0 where it is unreadable."""
    numeral = _NUMERAL.search(number)
    return (read_item_number(numeral[0]) or 0) if numeral else 0
