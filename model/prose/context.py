"""The context of a figure in its paragraph: year, row, nouns, and what puts it in doubt."""

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from model.form.overview import BODIES
from model.prose.candidates import GROUPS, PEOPLE, PUBLIC, SPENT
from model.prose.figures import Unit
from model.prose.lexer import Segment
from model.prose.topics import headed_role, is_item, is_topic
from model.prose.vocabulary import COMPARED, HAS, ORGAN, OTHER, OWN, THIS, WordClass
from model.values.years import YEAR_IN_TEXT

_YEARS = re.compile(f"({YEAR_IN_TEXT}) {{0,2}}年")
_FOUNDED = re.compile("成立|组建|设立|始建|建于|建成|挂牌|创建")  # when the unit began
_WHOLES = {"total", "three_public", *PEOPLE, *BODIES}
_HEADING = 25  # characters; a longer sentence without a figure is text
THEIRS = "theirs"  # a group that has no field of its own


@dataclass(slots=True)
class Context:
    """What the words read so far say of the next figure.

    Of the paragraph:
        year             as written or OTHER; "" for the report's own
        several_years    whether another year was named as well
        of_other_body    whether it is about another body
        under_item       whether a sentence before was about one functional item
        topic            whether the sentence before was but a heading
        headed           the noun that it named: （一）基本支出情况。
    Of the sentence:
        row, row_count   the row named last, "" for none, and how many were named
        nouns            the roles named, in their order
        unbound_units    the units of figures that were of something else
        not_understood   whether it has words that are not understood
        blocked          whether no figure of it may be bound
        last_unbound     whether the figure just before was not bound
        names_part, names_existing, names_unit, names_income
                         whether 其中; 现有 or 下设; 我局; 收入 stands in it
        after_difference whether the figure just before was a difference
        compared         whether it was one of money, or what the noun is compared with
        without_row      whether a figure was bound that had no row
        about_item       whether it is about one functional item
        group, group_ended
                         the group or body whose people are counted, and whether it was named
                         before a semicolon or full stop
    """

    year: str = ""
    several_years: bool = False
    of_other_body: bool = False
    row: str = ""
    row_count: int = 0
    nouns: list[str] = field(default_factory=list[str])
    unbound_units: set[Unit] = field(default_factory=set[Unit])
    not_understood: bool = False
    blocked: bool = False
    names_part: bool = False
    last_unbound: bool = False
    names_existing: bool = False
    names_unit: bool = False
    after_difference: bool = False
    compared: bool = False
    without_row: bool = False
    names_income: bool = False
    about_item: bool = False
    under_item: bool = False
    topic: bool = False
    headed: str = ""
    group: str = ""
    group_ended: bool = False

    @property
    def binds_nothing(self) -> bool:
        """Whether no figure may be bound."""
        return self.blocked or self.about_item or self.under_item

    def scope(self) -> "Context":
        """Return a copy, which holds again behind a bracket that opens here."""
        return replace(self, nouns=[*self.nouns], unbound_units={*self.unbound_units})

    def begin_sentence(self, segment: Segment) -> None:
        """Forget the sentence before, unless this one begins with 其中 and so goes on with it."""
        if self.year == OTHER:
            self.year, self.several_years = "", True
        if OWN in segment.values(WordClass.PASS):
            self.of_other_body = False
        self.blocked = self.of_other_body
        self.under_item, self.about_item = self.under_item or self.about_item, False
        if not (segment.words and segment.words[0].kind is WordClass.PART):
            self.row, self.row_count, self.unbound_units = "", 0, set()
            self.nouns = [self.headed] if self.headed else []
            self.not_understood = self.after_difference = self.without_row = False
            self.compared = False
            self.names_part = self.names_existing = self.names_unit = self.names_income = False
            self.group, self.group_ended = (
                ("", False) if self.group_ended else (self.group, bool(self.group))
            )

    def skip_sentence(self, sentence: str, *, names_other_body: bool) -> None:
        """Pass over a sentence without a figure of the form; its years, items and bodies count."""
        self.begin_sentence(Segment(0, at_start=True))
        for year in () if _FOUNDED.search(sentence) else _YEARS.findall(sentence):
            self._add_year(year)
        self.of_other_body |= names_other_body
        self.about_item = is_item(sentence)
        self.headed = headed_role(sentence) or (self.headed if len(sentence) > _HEADING else "")
        self.topic = is_topic(sentence) and not self.headed

    def add_words(self, segment: Segment) -> None:
        """Add the words of a clause, or those before a figure."""
        years, passed = segment.values(WordClass.YEAR), segment.values(WordClass.PASS)
        if len(years) > 1:  # 2021年本年支出
            years = tuple(year for year in years if year != THIS)
        for year in () if _FOUNDED.search(segment.unknown) else years:
            self._add_year(year)
        # 追加60万元，其中…: of the 60, or of all
        of_difference = self.after_difference and segment.has(WordClass.PART)
        self.not_understood |= (
            bool(segment.unknown) or segment.has(WordClass.PURPOSE) or of_difference
        )
        self.after_difference &= segment.figure is None
        self.of_other_body |= segment.names_other_body
        self.blocked |= self.of_other_body or len(years) > 1 or segment.has(WordClass.SCOPE)
        self.names_part |= segment.has(WordClass.PART)
        self.names_existing |= not {HAS, ORGAN}.isdisjoint(passed)
        self.names_unit |= OWN in passed
        self.names_income |= segment.has(WordClass.IN)
        self._update_subject(segment)

    def _update_subject(self, segment: Segment) -> None:
        """Leave the item, topic or group where the unit as a whole is named again."""
        own = OWN in segment.values(WordClass.PASS)
        whole = any(word.whole for word in segment.words)
        if own or whole or not _WHOLES.isdisjoint(segment.values(WordClass.NOUN)):
            self.topic = self.under_item = False
        self.about_item |= segment.has(WordClass.ITEM)
        self.group_ended |= segment.after_semicolon and bool(self.group)
        if own:
            self.group, self.group_ended = "", False

    def add_clause(self, segment: Segment) -> None:
        """Add a clause without a figure: what the next ones are about; no comparison is."""
        first = segment.words[0].kind if segment.words else None
        compares = first in (WordClass.LIST, WordClass.CHANGE)
        if compares or (segment.has(WordClass.CHANGE) and not segment.unknown):
            self._add_cut(segment)
            return
        self.add_words(segment)
        self.blocked |= segment.is_doubtful and not segment.unknown
        rows = segment.values(WordClass.ROW)[-1:]
        if segment.subject in (*SPENT, *PUBLIC):
            self.nouns.append(segment.subject)
        if not segment.unknown:
            nouns = segment.values(WordClass.NOUN)
            defined = segment.has(WordClass.PART) and first is WordClass.NOUN  # 基本支出包括…
            self.nouns += nouns[:1] if defined else nouns
            self.set_group(*nouns[-1:])
        elif rows == ("budget",):  # 安排 may be of anything
            rows = ()
        self.set_row(*rows)

    def _add_cut(self, segment: Segment) -> None:
        """Add what a clause says was cut: 压减“三公”经费，."""
        named = segment.words[-1:] and segment.words[-1].kind is WordClass.NOUN
        if named and not segment.unknown and COMPARED not in segment.values(WordClass.CHANGE):
            self.nouns.append(segment.words[-1].value)

    def add_compared(self, segment: Segment, by: WordClass) -> None:
        """Add the words before 较 or 增加, or 与: what is compared, and its row."""
        money = segment.figure is not None and segment.figure.unit is Unit.MONEY
        before = list(takewhile(lambda word: word.kind is not by, segment.words))
        if before and not segment.unknown:
            self.add_clause(replace(segment, words=before, figure=None))
        self.after_difference = self.compared = money

    def add_origin(self, segment: Segment) -> None:
        """Add the words before the figure of before: 公务接待费由12.60万元降至11.28万元."""
        self.not_understood |= bool(segment.unknown)
        self.blocked |= segment.has(WordClass.SCOPE)
        for year in segment.values(WordClass.YEAR):
            if year != OTHER:
                self._add_year(year)
        if not segment.unknown:
            self.nouns += segment.values(WordClass.NOUN)
            self.set_row(*segment.values(WordClass.ROW)[-1:])
        self.last_unbound = False

    def add_bound(self, role: str, row: str) -> None:
        """Add a figure that was bound."""
        self.without_row |= not row and role in (*SPENT, *PUBLIC)
        self.nouns.append(role)
        self.set_group(role)
        self.set_row(row)

    def add_unbound(self, unit: Unit) -> None:
        """Add a figure that was not bound: one like it may be of the same unknown thing."""
        self.unbound_units.add(unit)
        if self.group and unit is Unit.PEOPLE and not self.group_ended:
            self.group = THEIRS

    def set_group(self, role: str = "") -> None:
        """Count the next people as those of this group or body; nothing for another role."""
        if role in GROUPS or role in BODIES:
            self.group, self.group_ended = role, False

    def set_row(self, row: str = "") -> None:
        """Count what follows without a row to this one; nothing for ""."""
        if row and row != self.row:
            self.row = row
            self.row_count += 1

    def _add_year(self, year: str) -> None:
        if year == THIS:
            self.several_years |= bool(self.year)
            self.year = ""
        else:
            self.several_years |= self.year not in ("", year)
            self.year = year
