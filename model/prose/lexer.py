"""The lexer: a sentence as segments, each a figure with its words or a clause without one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from model.prose.figures import Figure, Unit
from model.prose.vocabulary import BELOW, HAS, Word, WordClass
from model.values.numerals import BELOW_HUNDRED, CIRCLED
from model.values.years import YEAR_IN_TEXT

Lexicon = Mapping[str, tuple[tuple[str, Word], ...]]
"""Words by their first character, long ones first; see unit_words.lexicon."""

_DATED = re.compile(
    f"(?P<year>{YEAR_IN_TEXT}) {{0,2}}(?:年度?(?!初)|(?=年初))"
    "|(?P<end>(?:1[-—~～至到])?12 {0,2}月 {0,2}(?:31 {0,2}日|底|末)|1[-—~～至到]12 {0,2}月)"
    "|(?P<part>[0-9]{1,2} {0,2}月)"
)
_ITEM = re.compile(
    rf"[{CIRCLED}]|[（(]?(?:[0-9]{{1,2}}|{BELOW_HUNDRED})(?:[）)、是]|[.．](?![0-9]))"
)
_OPENER = re.compile(
    "在[^，。；]{0,40}下(?=[，,])"
    "|(?:根据|按照|依据|经(?![费济])|据)[^，。；]{0,40}(?=[，,])"
    "|[从按][^，。；]{1,20}(?:来?[看讲分]|划分)(?=[，,])|(?:总体|整体|综合)(?:来看|上看|看)(?=[，,])"
)
_PURPOSE = re.compile(
    "用于[^，。；：、0-9（(]{1,12}的(?=人员[经支费]|工资福利|商品|资本|[基项][本目]支出)"
)
_POLICY = re.compile(  # says nothing of whose figures follow
    "(?:严格|认真|坚决|全面|切实|深入|持续)*(?:贯彻|落实|执行|遵守|坚持|厉行|严控|严守)[^，。；：0-9]{0,20}"
    "(?:规定|标准|管理|精神|要求|制度|条例|方针|政策|决策部署|节约|紧日子|支出|浪费)(?:要求|精神|的要求)?(?=[，,])"
)
_POLICY_FIRST = frozenset("严认坚全切深持贯落执遵厉")
_PASS, _UNKNOWN, _FUNCTIONAL = Word(WordClass.PASS), Word(WordClass.UNKNOWN), Word(WordClass.ITEM)
_BELOW = Word(WordClass.SCOPE, BELOW)
_CODE = re.compile("2[0-9]{4}(?:[0-9]{2})?(?![0-9.])")  # of a functional item: 2010301
_TOPIC = re.compile(
    rf"[（(]?(?:[0-9]{{1,2}}|{BELOW_HUNDRED})?[）)、.．]?[^0-9，：]{{1,20}}"
    r"(?:项目|工程|活动|行动|平台|系统)[。！：\s]*"
)
_MAYBE = re.compile(
    "中心|[队校学院所站馆局]|街道|社区|公司|集团|机关|本级|项目|工程|活动|行动|平台|系统"
)  # without one of these a sentence names no other body: found faster than its words
_MOST_UNKNOWN = 60  # characters kept


@dataclass(slots=True)
class Segment:
    """Words up to a figure, or up to the mark that ends a clause without one.

    start            where its words begin
    at_start         whether a sentence or an item begins here
    after_figure     whether it goes on behind another figure
    unknown          the characters that are no words of the vocabulary
    subject          the first noun, where unknown words follow it in its clause
    names_other_body whether it names another body
    noun_after       the role of a noun that follows its count: 6个内设科室
    stop             where figure and noun end
    depth            in how many brackets it stands
    after_semicolon  whether a semicolon stands before it
    """

    start: int
    at_start: bool
    after_figure: bool = False
    words: list[Word] = field(default_factory=list[Word])
    unknown: str = ""
    subject: str = ""
    names_other_body: bool = False
    figure: Figure | None = None
    noun_after: str = ""
    stop: int = 0
    depth: int = 0
    after_semicolon: bool = False

    def values(self, kind: WordClass) -> tuple[str, ...]:
        """Return the values of its words of a class, each once."""
        return tuple(dict.fromkeys(word.value for word in self.words if word.kind is kind))

    def has(self, *classes: WordClass) -> bool:
        """Whether a word of one of these classes is in the segment."""
        return any(word.kind in classes for word in self.words)

    @property
    def is_doubtful(self) -> bool:
        """Whether 每, 超 or an unknown word changes its figure; 约 right before it does not."""
        rough = any(word.kind is WordClass.ROUGH for word in self.words[:-1])
        return bool(self.unknown) or rough or self.has(WordClass.LOCAL)

    @property
    def is_empty(self) -> bool:
        return not self.words and not self.unknown


def segments(
    sentence: str, start: int, figures: list[Figure], lexicon: Lexicon
) -> Iterator[Segment]:
    """Yield the segments of a sentence from ``start`` up to its last figure."""
    at = {figure.start: figure for figure in figures}
    place, end = start, figures[-1].stop if figures else start
    depth, segment = 0, Segment(start, at_start=True)
    while place < end:
        if figure := at.get(place):
            yield _closed(sentence, segment, figure, lexicon)
            place = segment.stop
            segment = Segment(place, at_start=False, after_figure=True, depth=depth)
        elif place == segment.start and (item := _ITEM.match(sentence, place)):
            place = item.end()
            segment = Segment(place, at_start=True, depth=depth)
        else:
            word, stop = _next(sentence, place, lexicon, first=place == segment.start)
            if word.kind is not WordClass.BREAK:
                _add_word(segment, word, sentence[place:stop])
            elif sentence[place] not in "：:" or stop not in at:
                if not segment.is_empty:
                    yield segment
                depth = max(0, depth + (sentence[place] in "（(") - (sentence[place] in "）)"))
                segment = _behind(segment, stop, depth, after_semicolon=sentence[place] in "；;")
            place = stop


def _behind(segment: Segment, start: int, depth: int, *, after_semicolon: bool) -> Segment:
    """Return the segment that begins behind the mark that ends another."""
    at_start, after_semicolon = (
        segment.at_start and segment.is_empty,
        after_semicolon or (segment.after_semicolon and segment.is_empty),
    )
    return Segment(start, at_start=at_start, depth=depth, after_semicolon=after_semicolon)


def _add_word(segment: Segment, word: Word, spelt: str) -> None:
    if word.kind not in (WordClass.UNKNOWN, WordClass.ASIDE, WordClass.BODY):
        segment.words.append(word)
        return
    if not segment.unknown:
        segment.subject = "".join(segment.values(WordClass.NOUN)[:1])
    if len(segment.unknown) < _MOST_UNKNOWN:
        segment.unknown += spelt
    segment.names_other_body |= word.kind is WordClass.BODY


def names_other_subject(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading, or the beginning of a sentence, names another body or one project."""
    if not _MAYBE.search(text):
        return False
    if _TOPIC.fullmatch(text):
        return True
    place = 0
    while place < len(text):
        word, place = _word(text, place, lexicon)
        if word.kind is WordClass.BODY:
            return True
    return False


def _closed(text: str, segment: Segment, figure: Figure, lexicon: Lexicon) -> Segment:
    """Return the segment with its figure, and the noun behind it where none stands before."""
    segment.figure, segment.stop = figure, figure.stop
    if figure.unit in (Unit.PEOPLE, Unit.PIECES) and not segment.has(WordClass.NOUN):
        word, stop = _word(text, figure.stop, lexicon)
        if word.kind is WordClass.NOUN:
            segment.noun_after, segment.stop = word.value, stop
            if segment.words[-1:] == [_BELOW]:  # 下属3个二级机构
                segment.words[-1] = Word(WordClass.PASS, HAS)
    return segment


def _next(text: str, place: int, lexicon: Lexicon, *, first: bool) -> tuple[Word, int]:
    """Return the word, opening phrase or date at a place, and where it ends."""
    if opening := _opening(text, place, first=first):
        return _PASS, opening.end()
    if text[place] == "用" and (match := _PURPOSE.match(text, place)):
        return Word(WordClass.PURPOSE), match.end()
    if "0" <= text[place] <= "9" and (match := _DATED.match(text, place)):
        if match["year"]:
            return Word(WordClass.YEAR, match["year"]), match.end()
        return _PASS if match["end"] else Word(WordClass.SCOPE), match.end()
    if text[place] == "2" and (match := _CODE.match(text, place)):
        return _FUNCTIONAL, match.end()
    return _word(text, place, lexicon)


def _opening(text: str, place: int, *, first: bool) -> re.Match[str] | None:
    """Return a phrase at a place that says nothing of whose figures follow."""
    if first and (match := _OPENER.match(text, place)):
        return match
    return _POLICY.match(text, place) if text[place] in _POLICY_FIRST else None


def _word(text: str, place: int, lexicon: Lexicon) -> tuple[Word, int]:
    """Return the longest word at a place and its end; one unknown character where there is none."""
    for spelt, word in lexicon.get(text[place : place + 1], ()):
        if text.startswith(spelt, place):
            return word, place + len(spelt)
    return _UNKNOWN, place + 1
