"""A sentence cut into segments: each figure with the words before it, and clauses without one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from model.prose.figures import Figure, Unit
from model.prose.vocabulary import Word, WordClass
from model.values.numerals import BELOW_HUNDRED
from model.values.years import YEAR_IN_TEXT

Lexicon = Mapping[str, tuple[tuple[str, Word], ...]]
"""Words by their first character, long ones first; see unit_words.lexicon."""

_DATED = re.compile(
    f"(?P<year>{YEAR_IN_TEXT}) {{0,2}}年度?"
    "|(?P<end>(?:1[-—~～至到])?12 {0,2}月 {0,2}(?:31 {0,2}日|底|末)|1[-—~～至到]12 {0,2}月)"
    "|(?P<part>[0-9]{1,2} {0,2}月)"
)
_ITEM = re.compile(rf"[（(]?(?:[0-9]{{1,2}}|{BELOW_HUNDRED})(?:[）)、是]|[.．](?![0-9]))")
_OPENER = re.compile(
    "在[^，。；]{0,40}下(?=[，,])"
    "|(?:根据|按照|依据|经(?![费济])|据)[^，。；]{0,40}(?=[，,])"
    "|[从按][^，。；]{1,20}(?:来?[看讲分]|划分)(?=[，,])|(?:总体|整体|综合)(?:来看|上看|看)(?=[，,])"
)
_PURPOSE = re.compile("用于[^，。；：、0-9（(]{1,12}的(?=人员[经支费]|工资福利|商品|资本)")
_PASS, _STRANGE, _FUNCTIONAL = Word(WordClass.PASS), Word(WordClass.STRANGE), Word(WordClass.ITEM)
_CODE = re.compile("2[0-9]{4}(?:[0-9]{2})?(?![0-9.])")  # of a functional item: 2010301
_OPENING, _CLOSING = "（(", "）)"
_TOPIC = re.compile(
    rf"[（(]?(?:[0-9]{{1,2}}|{BELOW_HUNDRED})?[）)、.．]?[^0-9，：]{{1,20}}"
    r"(?:项目|工程|活动|行动|平台|系统)[。！：\s]*"
)
_MAYBE = re.compile(
    "中心|[队校学院所站馆局]|街道|社区|公司|集团|机关|本级|项目|工程|活动|行动|平台|系统"
)  # most sentences are told apart from those by this alone
_KEPT = 60  # characters of what is not understood


@dataclass(slots=True)
class Segment:
    """Words up to a figure, or up to the mark that ends a clause without one.

    ``strange`` holds what is no word of the vocabulary, ``foreign`` says that it names another
    body. ``behind`` is the role of a noun that follows its count (6个内设科室) and ``stop`` is
    where figure and noun end. ``opens`` says that a sentence or an item begins here,
    ``follows`` that it goes on behind another figure; the words begin at ``start``. ``depth``
    says in how many brackets it stands, ``apart`` that a semicolon is before it.
    """

    start: int
    opens: bool
    follows: bool = False
    words: list[Word] = field(default_factory=list[Word])
    strange: str = ""
    foreign: bool = False
    figure: Figure | None = None
    behind: str = ""
    stop: int = 0
    depth: int = 0
    apart: bool = False

    def says(self, sort: WordClass) -> tuple[str, ...]:
        """What its words of this sort say, each once."""
        return tuple(dict.fromkeys(word.says for word in self.words if word.sort is sort))

    def has(self, *sorts: WordClass) -> bool:
        """Whether a word of one of these classes is in the segment."""
        return any(word.sort in sorts for word in self.words)

    @property
    def odd(self) -> bool:
        """Whether its figure cannot be told: 每 or 超 (but 约 right before it) changes it."""
        rough = any(word.sort is WordClass.ROUGH for word in self.words[:-1])
        return bool(self.strange) or rough or self.has(WordClass.LOCAL)

    @property
    def empty(self) -> bool:
        return not self.words and not self.strange


def segments(
    sentence: str, start: int, figures: list[Figure], lexicon: Lexicon
) -> Iterator[Segment]:
    """Yield the segments of a sentence, up to its last figure; it begins at ``start``."""
    at = {figure.start: figure for figure in figures}
    place, end = start, figures[-1].stop if figures else start
    depth, segment = 0, Segment(start, opens=True)
    while place < end:
        if figure := at.get(place):
            yield _closed(sentence, segment, figure, lexicon)
            place = segment.stop
            segment = Segment(place, opens=False, follows=True, depth=depth)
        elif place == segment.start and (item := _ITEM.match(sentence, place)):
            place = item.end()
            segment = Segment(place, opens=True, depth=depth)
        else:
            word, stop = _next(sentence, place, lexicon, first=place == segment.start)
            if word.sort is not WordClass.BREAK:
                _take(segment, word, sentence[place:stop])
            elif sentence[place] not in "：:" or stop not in at:
                if not segment.empty:
                    yield segment
                depth = _depth(depth, sentence[place])
                segment = _behind(segment, stop, depth, apart=sentence[place] in "；;")
            place = stop


def _depth(depth: int, mark: str) -> int:
    """In how many brackets the text goes on behind a mark."""
    return max(0, depth + (mark in _OPENING) - (mark in _CLOSING))


def _behind(segment: Segment, start: int, depth: int, *, apart: bool) -> Segment:
    """The segment that begins behind the mark that ends another."""
    goes_on = segment.opens and segment.empty
    return Segment(
        start, opens=goes_on, depth=depth, apart=apart or (segment.apart and segment.empty)
    )


def _take(segment: Segment, word: Word, spelt: str) -> None:
    if word.sort not in (WordClass.STRANGE, WordClass.ASIDE, WordClass.BODY):
        segment.words.append(word)
        return
    if len(segment.strange) < _KEPT:
        segment.strange += spelt
    segment.foreign = segment.foreign or word.sort is WordClass.BODY


def speaks_of_others(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading, or the beginning of a sentence, names another body or one project."""
    if not _MAYBE.search(text):
        return False
    if _TOPIC.fullmatch(text):
        return True
    place = 0
    while place < len(text):
        word, place = _word(text, place, lexicon)
        if word.sort is WordClass.BODY:
            return True
    return False


def _closed(text: str, segment: Segment, figure: Figure, lexicon: Lexicon) -> Segment:
    segment.figure, segment.stop = figure, figure.stop
    if figure.unit in (Unit.PEOPLE, Unit.PIECES) and not segment.has(WordClass.NOUN):
        word, stop = _word(text, figure.stop, lexicon)
        if word.sort is WordClass.NOUN:
            segment.behind, segment.stop = word.says, stop
    return segment


def _next(text: str, place: int, lexicon: Lexicon, *, first: bool) -> tuple[Word, int]:
    """The word that stands at a place, or the opening phrase or date, and where it ends."""
    if first and (match := _OPENER.match(text, place)):
        return _PASS, match.end()
    if text[place] == "用" and (match := _PURPOSE.match(text, place)):
        return Word(WordClass.PURPOSE), match.end()
    if "0" <= text[place] <= "9" and (match := _DATED.match(text, place)):
        return _dated(match), match.end()
    if text[place] == "2" and (match := _CODE.match(text, place)):
        return _FUNCTIONAL, match.end()
    return _word(text, place, lexicon)


def _word(text: str, place: int, lexicon: Lexicon) -> tuple[Word, int]:
    for spelt, word in lexicon.get(text[place : place + 1], ()):
        if text.startswith(spelt, place):
            return word, place + len(spelt)
    return _STRANGE, place + 1


def _dated(match: re.Match[str]) -> Word:
    if match["year"]:
        return Word(WordClass.YEAR, match["year"])
    return _PASS if match["end"] else Word(WordClass.SCOPE)
