"""Figures bound to what they are figures of: noun, row of the table, year."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from model.prose.candidates import PUBLIC, SPENT, fits
from model.prose.context import Context
from model.prose.figures import Figure, Unit
from model.prose.lexer import Lexicon, Segment, names_other_subject, segments
from model.prose.meaning import Meaning, meaning_of, meanings_of_each
from model.prose.vocabulary import COMPARED, SUM, Word, WordClass
from model.values.numerals import TO_TEN

_TRIGGER = re.compile(
    "支出|[预决]算|政府专项|编制|在[职岗编]|雇员|专业技术人员|编外|[退离]休|行政单位|二级[机单预]|内设|科室|资产购置"
    "|三公|接待|公务用车|公车|因公|[专项][项目][资经]|使用率"
)
_UNITS = "[ \u3000]*(?:万元|亿元|元|人|名|位|个|家)"
_CHAIN = re.compile(f"[、和及与][^，,。；;：:（(）)]{{0,200}}[0-9{TO_TEN}](?={_UNITS})")
_CHAIN_ENDS = re.compile(
    f"{_UNITS}(?:行政单位|(?:下属|所属)?二级(?:机构|单位)|内设(?:科室|股室|机构)|科室|政府雇员)?"
    "(?:组成|构成)?(?:[，,。；;：:（(）)]|$)"
)
_AGAINST = re.compile("相[比较差]|的差")
_LONGEST = 5000  # characters of a sentence; a longer one is no prose
_SUBJECT = 24  # characters in which a sentence says of whom it speaks
_SENTENCE = re.compile("[^。！？!?]+[。！？!?]*")
_ENDS = re.compile(
    "[ \u3000]*(?:科室|股室)?(?:$|[，,。；;、：:）)！？!?]|等(?:$|[，,。；;])"
    "|和|及|与|以及|组成|构成"
    "|/|[比较占]|同比|的差[异额]|相[比较差]|由财政|中(?=[，,有0-9专女男])"
    "|其中|已|均|都|全部|主要|调整[为到至]|[（(](?![^）)]{0,60}(?:(?<!不)含(?!政府专项[^）)，,；;]*[）)])"
    "|不含|扣|除|剔|(?<![上去])年(?!初)|[上去]年(?!度?(?:同期)?(?:为|是)?[0-9])|拨款)))"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure and what it is of.

    role             its noun; "" where only a row is named
    row              its row of the table; "" for none
    keys             the form's figures it may repeat, the likeliest first; () for none
    sure             whether noun and row are stated and mean one key
    year             as written; "" for the report's own or none
    start            where its own words begin
    not_understood   whether words before it in its sentence are not understood
    beside_similar   whether it may be of something similar: a figure like it before it is, or its
                     noun may mean it
    several_years    whether other years are named before it
    names_unit       whether its sentence says 我局
    names_row, names_noun   whether its own words name its row, its noun
    """

    figure: Figure
    role: str
    row: str
    keys: tuple[str, ...]
    sure: bool
    year: str
    start: int
    not_understood: bool
    beside_similar: bool
    several_years: bool
    names_unit: bool
    names_row: bool
    names_noun: bool

    @property
    def is_guess(self) -> bool:
        """Whether words beside its noun are not understood, so that only a slip is faulted."""
        return self.names_noun and not self.role


def statements(
    paragraph: str, figures: tuple[Figure, ...], lexicon: Lexicon
) -> tuple[Statement, ...]:
    """Return what a paragraph of half-width digits states of the form's figures, left to right."""
    if not figures or not _TRIGGER.search(paragraph):
        return ()
    return tuple(_Binder(paragraph, lexicon).statements(figures))


class _Binder:
    """Binds the figures of one paragraph, sentence by sentence."""

    def __init__(self, paragraph: str, lexicon: Lexicon) -> None:
        self._paragraph = paragraph
        self._lexicon = lexicon
        self._context = Context()
        self._outside: list[tuple[Context, bool]] = []  # for each bracket; whether it had a figure

    def statements(self, figures: tuple[Figure, ...]) -> Iterator[Statement]:
        waiting = deque(figures)
        for sentence in _SENTENCE.finditer(self._paragraph):
            own = list(_until(waiting, sentence.end()))
            short = len(sentence[0]) < _LONGEST
            may_be_ours = short and any(map(_may_be_ours, own))
            if may_be_ours and _TRIGGER.search(sentence[0]):
                found = segments(self._paragraph, sentence.start(), own, self._lexicon)
                yield from self._sentence(tuple(found))
            else:
                other_subject = names_other_subject(sentence[0][:_SUBJECT], self._lexicon)
                self._context.skip_sentence(sentence[0], names_other_body=other_subject)

    def _sentence(self, found: tuple[Segment, ...]) -> Iterator[Statement]:
        bound_till = 0
        self._outside.clear()
        for number, segment in enumerate(found):
            if segment.at_start:
                self._context.begin_sentence(segment)
            self._scope(segment)
            if number < bound_till:
                continue
            if segment.figure is None:
                self._context.add_clause(segment)
            elif segment.figure.unit in (Unit.PERCENT, Unit.POINTS):
                yield from self._rate(segment, segment.figure)
            elif segment.has(WordClass.FROM):
                yield from self._origin(segment, segment.figure)
            elif by := self._compared_by(segment):
                yield from self._compared(segment, segment.figure, by)
            else:
                self._context.add_words(segment)
                series = self._series(segment, found[number + 1 :])
                bound_till = number + len(series)
                yield from series or self._one(segment, segment.figure)
                self._context.compared = False

    def _scope(self, segment: Segment) -> None:
        """Restore the context of before where a bracket ends in which a figure stood."""
        while len(self._outside) < segment.depth:
            self._outside.append((self._context.scope(), False))
        while len(self._outside) > segment.depth:
            before, has_figure = self._outside.pop()
            if has_figure:
                self._context = before
        if segment.figure:
            self._outside = [(before, True) for before, _ in self._outside]

    def _rate(self, segment: Segment, figure: Figure) -> Iterator[Statement]:
        """Yield a 使用率; other percentages are remarks on what stands before them."""
        changes = (
            segment.is_doubtful
            or segment.has(WordClass.CHANGE, WordClass.SCOPE)
            or self._context.binds_nothing
        )
        if not segment.is_doubtful:
            self._context.nouns += [
                noun
                for noun in segment.values(WordClass.NOUN)
                if noun in (*SPENT, *PUBLIC) and noun not in self._context.nouns
            ]
        if segment.values(WordClass.NOUN) == ("rate",) and not changes:
            yield self._statement(segment, figure, Meaning("rate"))

    def _compared_by(self, segment: Segment) -> WordClass | None:
        """Return the class of the word by which something is compared: 较, 增加, 与…相比."""
        if segment.has(WordClass.CHANGE):
            return WordClass.CHANGE
        against = segment.has(WordClass.LIST) and _AGAINST.match(self._paragraph, segment.stop)
        return WordClass.LIST if against else None

    def _origin(self, segment: Segment, figure: Figure) -> Iterator[Statement]:
        if segment.has(WordClass.ROW):
            yield from self._base(segment, figure)
        self._context.add_origin(segment)

    def _compared(self, segment: Segment, figure: Figure, by: WordClass) -> Iterator[Statement]:
        self._context.add_compared(segment, by)
        if not {*segment.values(WordClass.CHANGE)} - {COMPARED}:
            yield from self._base(replace(segment, words=_behind(segment, by)), figure)

    def _base(self, segment: Segment, figure: Figure) -> Iterator[Statement]:
        """Yield what a figure is compared with: 较年初预算2156.40万元增加, 从年初的…调整为."""
        known = segment.has(WordClass.ROW, WordClass.NOUN)
        if not known or segment.is_doubtful or segment.has(WordClass.YEAR, WordClass.SCOPE):
            return
        meaning = meaning_of(segment, self._context)
        if meaning and fits(meaning.role, figure) and not self._context.binds_nothing:
            yield self._statement(segment, figure, replace(meaning, sure=False))

    def _guess(self, segment: Segment, figure: Figure) -> Iterator[Statement]:
        """Yield a noun's figure beside words not understood: none but a slip is faulted."""
        nouns = segment.values(WordClass.NOUN)
        if segment.has(WordClass.LOCAL, WordClass.ROUGH) or not {*SPENT, *PUBLIC}.issuperset(nouns):
            return
        meaning = meaning_of(segment, self._context) if nouns else None
        if meaning and self._whole(segment, figure, meaning.role):
            guess = replace(meaning, role="", sure=False, ambiguous=True)
            yield self._statement(segment, figure, guess)

    def _one(self, segment: Segment, figure: Figure) -> Iterator[Statement]:
        loose = (
            segment.after_figure
            and self._context.last_unbound
            and not segment.has(WordClass.LIST)
            and SUM not in segment.values(WordClass.PASS)  # 三项合计
        )
        meaning = None if segment.is_doubtful or loose else meaning_of(segment, self._context)
        self._context.last_unbound = not (meaning and self._whole(segment, figure, meaning.role))
        if meaning and not self._context.last_unbound:
            if not self._context.binds_nothing:
                yield self._statement(segment, figure, meaning)
            self._context.add_bound(meaning.role, meaning.row)
        else:
            if segment.unknown and not loose and not self._context.binds_nothing:
                yield from self._guess(segment, figure)
            self._context.add_unbound(figure.unit)
            self._context.set_group(*(segment.noun_after, *segment.values(WordClass.NOUN))[-1:])
            self._keep_noun(segment, figure, meaning)

    def _keep_noun(self, segment: Segment, figure: Figure, meaning: Meaning | None) -> None:
        """Keep what was counted as the noun of the money: 公务接待86批次，支出11万元."""
        counted = figure.unit in (Unit.PEOPLE, Unit.PIECES)
        if meaning and counted and meaning.role in PUBLIC and not segment.unknown:
            self._context.nouns.append(meaning.role)

    def _series(self, first: Segment, following: Sequence[Segment]) -> list[Statement]:
        """Return the statements of A、B分别为1、2; [] unless each noun or row has a figure."""
        meanings = meanings_of_each(first, self._context)
        if not meanings or first.is_doubtful or self._context.binds_nothing:
            return []
        found = [first, *takewhile(_is_bare, following)]
        if len(meanings) != len(found):
            return []
        for meaning in meanings:
            self._context.add_bound(meaning.role, meaning.row)
        pairs = zip(found, meanings, strict=True)
        return [
            self._statement(segment, segment.figure, m) for segment, m in pairs if segment.figure
        ]

    def _whole(self, segment: Segment, figure: Figure, role: str) -> bool:
        """Whether the figure has the role's unit and its clause ends behind it."""
        ends = _ENDS.match(self._paragraph, segment.stop)
        return fits(role, figure) and ends is not None and self._chain_ends(segment.stop)

    def _chain_ends(self, place: int) -> bool:
        """Whether nothing but 组成 follows figures joined by 、: not 在职12人、退休5人参加."""
        chain = _CHAIN.match(self._paragraph, place)
        return chain is None or _CHAIN_ENDS.match(self._paragraph, chain.end()) is not None

    def _statement(self, segment: Segment, figure: Figure, meaning: Meaning) -> Statement:
        context = self._context
        return Statement(
            figure,
            meaning.role,
            meaning.row,
            meaning.keys,
            meaning.sure and len(meaning.keys) == 1,
            context.year,
            segment.start,
            context.not_understood,
            meaning.ambiguous
            or (Unit.MONEY if meaning.role == "rate" else figure.unit) in context.unbound_units,
            context.several_years,
            context.names_unit,
            segment.has(WordClass.ROW)
            or (segment.has(WordClass.OUT) and context.row in ("", "final")),
            segment.has(WordClass.NOUN),
        )


def _until(figures: deque[Figure], end: int) -> Iterator[Figure]:
    while figures and figures[0].start < end:
        yield figures.popleft()


def _behind(segment: Segment, kind: WordClass) -> list[Word]:
    """Return the words behind the last of a class; all where there is none."""
    behind = takewhile(lambda word: word.kind is not kind, reversed(segment.words))
    return list(behind)[::-1]


def _may_be_ours(figure: Figure) -> bool:
    return figure.unit is not Unit.PIECES or figure.mark in "个家"


def _is_bare(segment: Segment) -> bool:
    """Whether nothing but 、 or 和 stands before its figure."""
    words = {word.kind for word in segment.words}
    return segment.figure is not None and not segment.unknown and words <= {WordClass.LIST}
