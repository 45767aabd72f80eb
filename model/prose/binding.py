"""Figures bound to what they are figures of: noun, row of the table, year."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from model.prose.candidates import PUBLIC, fits
from model.prose.context import Context
from model.prose.figures import Figure, Unit
from model.prose.lexer import Lexicon, Segment, segments, speaks_of_others
from model.prose.meaning import Meaning, meaning_of, meanings_of_each
from model.prose.vocabulary import WordClass
from model.values.numerals import TO_TEN

_TRIGGER = re.compile(
    "支出|[预决]算|编制|在[职岗]|雇员|专业技术人员|编外|[退离]休|行政单位|二级[机单预]|内设|资产购置"
    "|三公|接待|公务用车|公车|因公|[专项][项目][资经]|使用率"
)
_UNITS = "[ \u3000]*(?:万元|亿元|元|人|名|位|个|家)"
_CHAIN = re.compile(f"[、和及与][^，,。；;：:（(）)]{{0,200}}[0-9{TO_TEN}](?={_UNITS})")
_CHAIN_ENDS = re.compile(
    f"{_UNITS}(?:行政单位|(?:下属|所属)?二级(?:机构|单位)|内设[科股机][室构]|政府雇员)?"
    "(?:组成|构成)?(?:[，,。；;：:（(）)]|$)"
)
_LONGEST = 5000  # characters of a sentence; a longer one is no prose
_SUBJECT = 24  # characters in which a sentence says of whom it speaks
_SENTENCE = re.compile("[^。！？!?]+[。！？!?]*")
_ENDS = re.compile(
    "[ \u3000]*(?:科室|股室)?(?:$|[，,。；;、：:）)！？!?]|等(?:$|[，,。；;])|和|及|与|以及|组成"
    "|其中|已|均|都|全部|主要|调整[为到至]|[（(](?![^）)]{0,60}(?:含|扣|除|剔|年(?!初)|拨款)))"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure and what it is of.

    ``role`` is its noun; ``keys`` are the form's figures it may repeat, the likeliest first,
    () where it repeats none. ``sure`` says that noun and row are stated and mean one key.
    ``aside`` says that words before it in its sentence are not understood, ``other`` that a
    figure like it before it is of something else. ``year`` is as written, "" for none,
    ``mixed`` that other years are spoken of before, ``own`` that the sentence says 我局,
    ``names_row`` and ``names_noun`` that its own words do. They begin at ``start``.
    """

    figure: Figure
    role: str
    row: str
    keys: tuple[str, ...]
    sure: bool
    year: str
    start: int
    aside: bool
    other: bool
    mixed: bool
    own: bool
    names_row: bool
    names_noun: bool


def statements(
    paragraph: str, figures: tuple[Figure, ...], lexicon: Lexicon
) -> tuple[Statement, ...]:
    """What a paragraph of half-width digits says of figures the form knows, left to right."""
    if not figures or not _TRIGGER.search(paragraph):
        return ()
    return tuple(_Binder(paragraph, lexicon).statements(figures))


class _Binder:
    """Reads the sentences of one paragraph in turn."""

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
            ours = short and any(map(_may_be_ours, own))
            if ours and _TRIGGER.search(sentence[0]):
                found = segments(self._paragraph, sentence.start(), own, self._lexicon)
                yield from self._sentence(tuple(found))
            else:
                foreign = speaks_of_others(sentence[0][:_SUBJECT], self._lexicon)
                self._context.passed(sentence[0], foreign=foreign)

    def _sentence(self, found: tuple[Segment, ...]) -> Iterator[Statement]:
        bound_till = 0
        self._outside.clear()
        for number, head in enumerate(found):
            if head.opens:
                self._context.begin(head)
            self._scope(head)
            if number < bound_till:
                continue
            if head.figure is None:
                self._context.clause(head)
            elif head.figure.unit in (Unit.PERCENT, Unit.POINTS):
                yield from self._rate(head, head.figure)
            elif head.has(WordClass.CHANGE):
                self._context.moved = head.figure.unit is Unit.MONEY
            else:
                self._context.hear(head)
                series = self._series(head, found[number + 1 :])
                bound_till = number + len(series)
                yield from series or self._one(head, head.figure)

    def _scope(self, head: Segment) -> None:
        """What a bracket with a figure says of rows, years and bodies ends with the bracket."""
        while len(self._outside) < head.depth:
            self._outside.append((self._context.scope(), False))
        while len(self._outside) > head.depth:
            before, spoke = self._outside.pop()
            if spoke:
                self._context = before
        if head.figure:
            self._outside = [(before, True) for before, _ in self._outside]

    def _rate(self, head: Segment, figure: Figure) -> Iterator[Statement]:
        """A share is a remark on what stands before it; of the rates only 使用率 is known."""
        changes = head.odd or head.has(WordClass.CHANGE, WordClass.SCOPE) or self._context.silent
        if head.says(WordClass.NOUN) == ("rate",) and not changes:
            yield self._statement(head, figure, Meaning("rate"))

    def _one(self, head: Segment, figure: Figure) -> Iterator[Statement]:
        loose = head.follows and self._context.loose and not head.has(WordClass.LIST)
        meaning = None if head.odd or loose else meaning_of(head, self._context)
        self._context.loose = not (meaning and self._whole(head, figure, meaning.role))
        if meaning and not self._context.loose:
            yield from self._said(head, figure, meaning)
        else:
            self._context.unbound(figure.unit)
            self._context.counts(*(head.behind, *head.says(WordClass.NOUN))[-1:])
            self._keep_noun(head, figure, meaning)

    def _keep_noun(self, head: Segment, figure: Figure, meaning: Meaning | None) -> None:
        """公务接待86批次，支出11万元: what is counted is also what the money is of."""
        counted = figure.unit in (Unit.PEOPLE, Unit.PIECES)
        if meaning and counted and meaning.role in PUBLIC and not head.strange:
            self._context.nouns.append(meaning.role)

    def _said(self, head: Segment, figure: Figure, meaning: Meaning) -> Iterator[Statement]:
        if not self._context.silent:
            yield self._statement(head, figure, meaning)
        self._context.said(meaning.role, meaning.row)

    def _series(self, first: Segment, following: Sequence[Segment]) -> list[Statement]:
        """A、B分别为1、2: as many figures as nouns or rows, nothing else between them."""
        meanings = meanings_of_each(first, self._context)
        if not meanings or first.odd or self._context.silent:
            return []
        found = [first, *takewhile(_is_bare, following)]
        if len(meanings) != len(found):
            return []
        pairs = zip(found, meanings, strict=True)
        return [self._statement(head, head.figure, m) for head, m in pairs if head.figure]

    def _whole(self, head: Segment, figure: Figure, role: str) -> bool:
        """Whether the figure has the role's unit and its clause ends behind it."""
        ends = _ENDS.match(self._paragraph, head.stop)
        return fits(role, figure) and ends is not None and self._chain_ends(head.stop)

    def _chain_ends(self, place: int) -> bool:
        """Figures joined by 、 are told of nothing more: not 在职12人、退休5人参加."""
        chain = _CHAIN.match(self._paragraph, place)
        return chain is None or _CHAIN_ENDS.match(self._paragraph, chain.end()) is not None

    def _statement(self, head: Segment, figure: Figure, meaning: Meaning) -> Statement:
        context = self._context
        return Statement(
            figure,
            meaning.role,
            meaning.row,
            meaning.keys,
            meaning.sure and len(meaning.keys) == 1,
            context.year,
            head.start,
            context.aside,
            meaning.faint
            or (Unit.MONEY if meaning.role == "rate" else figure.unit) in context.others,
            context.mixed,
            context.own,
            head.has(WordClass.ROW) or (head.has(WordClass.OUT) and context.row in ("", "final")),
            head.has(WordClass.NOUN),
        )


def _until(figures: deque[Figure], end: int) -> Iterator[Figure]:
    while figures and figures[0].start < end:
        yield figures.popleft()


def _may_be_ours(figure: Figure) -> bool:
    return figure.unit is not Unit.PIECES or figure.mark in "个家"


def _is_bare(head: Segment) -> bool:
    """A figure with nothing but 、 or 和 before it."""
    words = {word.sort for word in head.words}
    return head.figure is not None and not head.strange and words <= {WordClass.LIST}
