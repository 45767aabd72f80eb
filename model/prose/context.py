"""What the words before a figure have said: year, row, nouns, and what makes it doubtful."""

import re
from dataclasses import dataclass, field

from model.prose.figures import Unit
from model.prose.heads import Head
from model.prose.vocabulary import HAS, OTHER, OWN, THIS, Sort

_YEARS = re.compile("((?:19|20)[0-9]{2}) {0,2}年")


@dataclass(slots=True)
class Context:
    """``year``, ``mixed`` and ``foreign`` hold for the paragraph, all else for the sentence.

    ``foreign`` says that another body is spoken of. ``blocked`` that no figure may be bound;
    ``others`` are the units of figures that were of something else; ``part`` says that 其中
    was said, ``has`` that 现有 or 下设 was, ``own`` that 我局 was;
    ``loose`` says that the figure just before was not bound, ``moved`` that it was a difference.
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

    def begin(self, head: Head) -> None:
        """A sentence begins; one that begins with 其中 goes on with what stood before."""
        if self.year == OTHER:
            self.year, self.mixed = "", True
        if OWN in head.says(Sort.PASS):
            self.foreign = False
        self.blocked, self.aside, self.others = self.foreign, False, set()
        if not (head.words and head.words[0].sort is Sort.PART):
            self.row, self.rows, self.nouns = "", 0, []
            self.part = self.has = self.own = self.moved = False

    def passed(self, sentence: str, *, foreign: bool) -> None:
        """A sentence without any figure of ours: its years count, and whether it is foreign."""
        self.begin(Head(0, opens=True))
        for year in _YEARS.findall(sentence):
            self._say_year(year)
        self.foreign = self.foreign or foreign

    def hear(self, head: Head) -> None:
        """Take in the words of a clause or before a figure."""
        for year in head.says(Sort.YEAR):
            self._say_year(year)
        of_change = self.moved and head.has(Sort.PART)  # 追加60万元，其中…: of the 60, or of all
        self.aside = self.aside or bool(head.strange) or head.has(Sort.PURPOSE) or of_change
        self.moved = self.moved and head.figure is None
        self.foreign = self.foreign or head.foreign
        several = len(head.says(Sort.YEAR)) > 1
        self.blocked = self.blocked or self.foreign or several or head.has(Sort.SCOPE)
        self.part = self.part or head.has(Sort.PART)
        self.has = self.has or HAS in head.says(Sort.PASS)
        self.own = self.own or OWN in head.says(Sort.PASS)

    def clause(self, head: Head) -> None:
        """A clause without a figure says what the next ones are about; a comparison does not."""
        compares = bool(head.words) and head.words[0].sort in (Sort.LIST, Sort.CHANGE)
        if compares or (head.has(Sort.CHANGE) and not head.strange):
            return
        self.hear(head)
        self.blocked = self.blocked or (head.odd and not head.strange)
        rows = head.says(Sort.ROW)[-1:]
        if not head.strange:
            self.nouns += head.says(Sort.NOUN)
        elif rows == ("budget",):  # 安排 may be of anything
            rows = ()
        self.say_row(*rows)

    def said(self, role: str, row: str) -> None:
        """A figure was bound."""
        self.nouns.append(role)
        self.say_row(row)

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
