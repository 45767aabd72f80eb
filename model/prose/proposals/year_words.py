"""The years in a text carried over from last year's report, as this year's would have them.

Offered are the year that report was about, the one before and the one after; each only while it
stands as it stood last year, in a paragraph that has not changed but for its years. Left out are
earlier years (a founding year stays true) and document numbers: 〔2019〕12号 with another year
would be another document. What may well be meant as it stands, a day, a title, a period, is
offered without a tick.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from model.draft.annotations import LAST
from model.draft.facts import Facts
from model.prose.proposals.edits import Edit
from model.prose.proposals.proposal import Proposal
from model.prose.rewriting import replaced_each
from model.values.characters import as_read
from model.values.numerals import DIGITS, ZEROS, read_digits
from model.values.paragraph_cache import cached_by_paragraph
from model.values.width import half_width
from model.values.years import YEAR_IN_TEXT
from resources.messages import texts as words

_ZEROS = f"{ZEROS}○"
_CHINESE = f"二[{_ZEROS}][{_ZEROS}{DIGITS}]{{2}}"
_YEAR = re.compile(rf"(?<![0-9A-Za-z.．])(?:{YEAR_IN_TEXT}|{_CHINESE})(?= {{0,2}}年(?!代))")
_KEPT = "\0"  # stands for a year where paragraphs are compared; no text has it
_SIDE = 30  # characters read before and behind a year
_TITLE = re.compile("《[^《》]{0,200}》|“[^“”]{0,200}”|「[^「」]{0,200}」")
_DOCUMENT = re.compile(r"\s*年?第?\s*\d{1,5}\s*号")
_TO = "[-—–~～至到]"
_PERIOD_BEFORE = re.compile(rf"{YEAR_IN_TEXT}\s*年?度?\s*{_TO}+\s*$")
_PERIOD_BEHIND = re.compile(rf"\s*年度?\s*{_TO}+\s*{YEAR_IN_TEXT}")
_DATED = re.compile(
    r"\s*年\s*\d{1,2}\s*月|\s*年度?[^，。；]{0,6}?(?:以来|起|至今|成立|组建|设立|挂牌|建成)"
)
_WHOLE_YEAR = re.compile(
    rf"\s*年\s*(?:1\s*月\s*1\s*日|12\s*月\s*(?:31\s*日|底|末)|0?1\s*月?\s*{_TO}+\s*12\s*月)"
)
_COMPARED_BEFORE = re.compile("[与同较比于](?:上年度?|去年)?[（(]?$")
_COMPARED_BEHIND = re.compile(r"\s*年(?:度|底|末)?(?:同期|相比|基数|的?[^，。；]{0,8}?决算)")
_PLANNED = re.compile("将|计划|下一?步|打算|拟|预计|力争|安排|预算|下年|明年")
_STOP = re.compile("[。；！？]")


class YearKind(Enum):
    """Why a year is to be changed, or may stay; the value says so to the clerk."""

    REPORTED = words.YEAR_REPORTED
    BEFORE = words.YEAR_BEFORE
    AFTER = words.YEAR_AFTER
    DATED = words.YEAR_DATED
    TITLE = words.YEAR_IN_TITLE
    PERIOD = words.YEAR_OF_PERIOD


_OF_DISTANCE = {0: YearKind.REPORTED, -1: YearKind.BEFORE, 1: YearKind.AFTER}
YearProposal = Proposal[YearKind]


class YearWord(NamedTuple):
    """A year at [start, end) of a paragraph; ``kind`` only where its words alone say it."""

    start: int
    end: int
    year: int
    kind: YearKind | None
    is_compared: bool
    is_planned: bool


def proposed_years(facts: Facts, key: str) -> tuple[YearProposal, ...]:
    """Return the years of a text that stand as in last year's, in order; () without that text."""
    last = facts.annotation(LAST, key)
    if not last or not facts.year:
        return ()
    stood: dict[str, deque[list[int]]] = defaultdict(deque)
    for paragraph in as_read(last[0]).split("\n"):
        stood[without_years(paragraph)].append([one.year for one in year_words(paragraph)])
    offered: list[YearProposal] = []
    place = 0
    for paragraph in facts.text_as_typed(key).split("\n"):
        if (found := year_words(paragraph)) and (last_years := stood.get(_compared(paragraph))):
            offered += _offered(paragraph, found, last_years.popleft(), int(facts.year), place)
        place += len(paragraph) + 1
    return tuple(offered)


def years_ahead(text: str) -> Iterator[None]:
    """Read a text paragraph by paragraph, so that ``proposed_years`` need not read it at once."""
    for paragraph in text.split("\n"):
        without_years(paragraph)
        yield


def _offered(
    paragraph: str, found: tuple[YearWord, ...], last: list[int], year: int, place: int
) -> list[YearProposal]:
    """Return proposals for the years of a paragraph that are still those of last year's; none
    where an invisible character makes other years of them."""
    if len(found) != len(last):
        return []
    same = (one for one, was in zip(found, last, strict=True) if one.year == was)
    near = ((one, one.year - year + 1) for one in same)
    return [_proposal(paragraph, *one).moved(place) for one in near if one[1] in _OF_DISTANCE]


def _proposal(paragraph: str, word: YearWord, distance: int) -> YearProposal:
    """Return the proposal of the year after; ``distance`` is that to the year reported last."""
    before = paragraph[word.start : word.end]
    after = _written_like(before, word.year + 1)
    kind = word.kind or _OF_DISTANCE[distance]
    edit = Edit(word.start, word.end, after, kind)
    is_sure = word.kind is None and (word.is_compared, True, word.is_planned)[distance + 1]
    return Proposal(word.start, word.end, before, after, kind, (edit,), is_sure)


def _written_like(before: str, year: int) -> str:
    """Return a year in the digits that another is written in: full width, Chinese."""
    if before.isascii():
        return str(year)
    zero = next((one for one in _ZEROS if one in before), "〇")
    digits = f"{zero}{DIGITS}" if before[0] in DIGITS else "０１２３４５６７８９"
    return str(year).translate(str.maketrans("0123456789", digits))


@cached_by_paragraph
def year_words(paragraph: str) -> tuple[YearWord, ...]:
    """Return the years of a paragraph, without those of document numbers."""
    if "年" not in paragraph:
        return ()
    read = half_width(paragraph)
    titles = [match.span() for match in _TITLE.finditer(read)]
    found = (_year_word(read, match, titles) for match in _YEAR.finditer(read))
    return tuple(one for one in found if one)


def _year_word(read: str, match: re.Match[str], titles: list[tuple[int, int]]) -> YearWord | None:
    start, end = match.span()
    before, behind = read[max(0, start - _SIDE) : start], read[end : end + _SIDE]
    if _DOCUMENT.match(behind):
        return None
    sentence = _STOP.split(before)[-1] + _STOP.split(behind)[0]
    return YearWord(
        start,
        end,
        int(read_digits(match[0]) or 0),
        _own_kind(before, behind, in_title=any(one <= start < last for one, last in titles)),
        bool(_COMPARED_BEFORE.search(before) or _COMPARED_BEHIND.match(behind)),
        bool(_PLANNED.search(sentence)),
    )


def _own_kind(before: str, behind: str, *, in_title: bool) -> YearKind | None:
    if in_title:
        return YearKind.TITLE
    if _PERIOD_BEFORE.search(before) or _PERIOD_BEHIND.match(behind):
        return YearKind.PERIOD
    dated = _DATED.match(behind) and not _WHOLE_YEAR.match(behind)
    return YearKind.DATED if dated else None


def _compared(paragraph: str) -> str:
    """Return what a paragraph is compared by: without invisible characters, which go when the text
    is set."""
    return without_years(as_read(paragraph))


@cached_by_paragraph
def without_years(paragraph: str) -> str:
    """Return a paragraph with one sign in place of each of its years, to compare it by."""
    return replaced_each(paragraph, ((one.start, one.end, _KEPT) for one in year_words(paragraph)))
