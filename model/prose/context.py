"""What the words before a figure have said: year, row, nouns, and what makes it doubtful."""

import re
from dataclasses import dataclass, field, replace

from model.form.overview import BODIES
from model.prose.candidates import GROUPS, PEOPLE, PUBLIC, SPENT
from model.prose.figures import Unit
from model.prose.lexer import Segment
from model.prose.topics import is_item, is_topic
from model.prose.vocabulary import HAS, OTHER, OWN, THIS, WordClass
from model.values.years import YEAR_IN_TEXT

_YEARS = re.compile(f"({YEAR_IN_TEXT}) {{0,2}}年")
_WHOLES = {"total", "three_public", *PEOPLE, *BODIES}
THEIRS = "theirs"  # a group that has no field of its own


@dataclass(slots=True)
class Context:
    """``year``, ``mixed``, ``foreign``, ``topic`` and ``under_item`` hold for the paragraph, all
    else for the sentence.

    ``foreign`` says that another body is spoken of. ``blocked`` that no figure may be bound;
    ``others`` are the units of figures that were of something else; ``part`` says that 其中
    was said, ``has`` that 现有 or 下设 was, ``own`` that 我局 was, ``income`` that 收入 was;
    ``loose`` says that the figure just before was not bound, ``moved`` that it was a difference,
    ``bare`` that one was said without its row. ``item`` says that one functional item is spoken
    of, ``under_item`` that it was in a sentence before, ``topic`` that the sentence before was
    but a heading. ``group`` is the group or body whose people are counted, ``apart`` says that
    it was named before a semicolon or full stop.
    """

    year: str = ""
    mixed: bool = False
    foreign: bool = False
    row: str = ""
    rows: int = 0
    nouns: list[str] = field(default_factory=list[str])
    others: set[Unit] = field(default_factory=set[Unit])
    aside: bool = False
    blocked: bool = False
    part: bool = False
    loose: bool = False
    has: bool = False
    own: bool = False
    moved: bool = False
    bare: bool = False
    income: bool = False
    item: bool = False
    under_item: bool = False
    topic: bool = False
    group: str = ""
    apart: bool = False

    @property
    def silent(self) -> bool:
        """Whether no figure may be bound."""
        return self.blocked or self.item or self.under_item

    def scope(self) -> "Context":
        """What holds again behind a bracket that opens here."""
        return replace(self, nouns=[*self.nouns], others={*self.others})

    def begin(self, head: Segment) -> None:
        """A sentence begins; one that begins with 其中 goes on with what stood before."""
        if self.year == OTHER:
            self.year, self.mixed = "", True
        if OWN in head.says(WordClass.PASS):
            self.foreign = False
        self.blocked = self.foreign
        self.under_item, self.item = self.under_item or self.item, False
        if not (head.words and head.words[0].sort is WordClass.PART):
            self.row, self.rows, self.nouns, self.others = "", 0, [], set()
            self.aside = False
            self.part = self.has = self.own = self.moved = self.bare = self.income = False
            self.group, self.apart = ("", False) if self.apart else (self.group, bool(self.group))

    def passed(self, sentence: str, *, foreign: bool) -> None:
        """A sentence without any figure of ours: its years count, and whether it is foreign."""
        self.begin(Segment(0, opens=True))
        for year in _YEARS.findall(sentence):
            self._say_year(year)
        self.foreign = self.foreign or foreign
        self.item = is_item(sentence)
        self.topic = is_topic(sentence)

    def hear(self, head: Segment) -> None:
        """Take in the words of a clause or before a figure."""
        for year in head.says(WordClass.YEAR):
            self._say_year(year)
        of_change = self.moved and head.has(
            WordClass.PART
        )  # 追加60万元，其中…: of the 60, or of all
        self.aside = self.aside or bool(head.strange) or head.has(WordClass.PURPOSE) or of_change
        self.moved = self.moved and head.figure is None
        self.foreign = self.foreign or head.foreign
        several = len(head.says(WordClass.YEAR)) > 1
        self.blocked = self.blocked or self.foreign or several or head.has(WordClass.SCOPE)
        self.part = self.part or head.has(WordClass.PART)
        self.has = self.has or HAS in head.says(WordClass.PASS)
        self.own = self.own or OWN in head.says(WordClass.PASS)
        self.income = self.income or head.has(WordClass.IN)
        self._hear_of_whom(head)

    def _hear_of_whom(self, head: Segment) -> None:
        """Whether the unit as a whole is spoken of again, or an item or a group still is."""
        own = OWN in head.says(WordClass.PASS)
        whole = any(word.whole for word in head.words)
        if own or whole or not _WHOLES.isdisjoint(head.says(WordClass.NOUN)):
            self.topic = self.under_item = False
        self.item = self.item or head.has(WordClass.ITEM)
        self.apart = self.apart or (head.apart and bool(self.group))
        if own:
            self.group, self.apart = "", False

    def clause(self, head: Segment) -> None:
        """A clause without a figure says what the next ones are about; a comparison does not."""
        compares = bool(head.words) and head.words[0].sort in (WordClass.LIST, WordClass.CHANGE)
        if compares or (head.has(WordClass.CHANGE) and not head.strange):
            return
        self.hear(head)
        self.blocked = self.blocked or (head.odd and not head.strange)
        rows = head.says(WordClass.ROW)[-1:]
        if not head.strange:
            self.nouns += head.says(WordClass.NOUN)
            self.counts(*head.says(WordClass.NOUN)[-1:])
        elif rows == ("budget",):  # 安排 may be of anything
            rows = ()
        self.say_row(*rows)

    def said(self, role: str, row: str) -> None:
        """A figure was bound."""
        self.bare = self.bare or (not row and role in (*SPENT, *PUBLIC))
        self.nouns.append(role)
        self.counts(role)
        self.say_row(row)

    def counts(self, role: str = "") -> None:
        """People are counted: of a group or body that was named, also those named next."""
        if role in GROUPS or role in BODIES:
            self.group, self.apart = role, False

    def unbound(self, unit: Unit) -> None:
        """A figure was not bound: what is like it may be of the same that is not known."""
        self.others.add(unit)
        if self.group and unit is Unit.PEOPLE and not self.apart:
            self.group = THEIRS

    def _say_year(self, year: str) -> None:
        if year == THIS:
            self.mixed = self.mixed or bool(self.year)
            self.year = ""
        else:
            self.mixed = self.mixed or self.year not in ("", year)
            self.year = year

    def say_row(self, row: str = "") -> None:
        """A row is spoken of; what follows without one belongs to it."""
        if row and row != self.row:
            self.row = row
            self.rows += 1
