"""What a rule found, as data: nothing here is shown, stored or raised."""

from dataclasses import dataclass, replace
from enum import Enum

from model.draft.draft import Value
from model.form import FORM


class Level(Enum):
    """E must be mended before 定稿, W needs a written 说明, H is a hint (form.md §4)."""

    E = "E"
    W = "W"
    H = "H"

    @property
    def rank(self) -> int:
        return "EWH".index(self.value)


class FindingKind(Enum):
    """How the clerk meets a finding: what is merely not filled in yet is no error to him."""

    ERROR = "error"
    EXPLAIN = "explain"
    EXPLAINED = "explained"  # a W whose 说明 holds
    HINT = "hint"
    BLANK = "blank"
    UNCHECKED = "unchecked"  # the rule itself failed: nobody knows


class Reply(Enum):
    """How the 说明 of a finding stands; only those of level W need one."""

    NONE = "none"
    GIVEN = "given"
    POOR = "poor"  # too short to explain anything (form.md §4)
    CHANGED = "changed"  # the figures it answered are others now
    GONE = "gone"  # the paragraph it pointed to no longer stands there


_KINDS = {Level.E: FindingKind.ERROR, Level.W: FindingKind.EXPLAIN, Level.H: FindingKind.HINT}


@dataclass(frozen=True, slots=True)
class Correction:
    """Values that would settle a finding, applied together by one click of the clerk."""

    label: str
    values: tuple[tuple[str, Value], ...]
    note: str = ""  # evidence for or against it


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. ``places[0]`` is where it is shown; the others take part in it.

    ``rule`` and ``level`` are those of the rule that found it, which sets both;
    ``own_level`` is another level that the check gave it.

    ``actual`` is the very figure or word found fault with, as the paper shows it;
    ``expected``, ``actual`` and ``difference`` (actual − expected) are "" where the rule
    knows none. ``missing`` marks a field not filled in yet rather than filled in wrongly;
    ``part`` names the row or the part of the report where all of it is meant.

    ``cause`` is the likely slip in one line, "" where none shows. ``subject`` tells apart
    findings of one rule at one place: the words of a text it is about. ``spans`` are where
    they stand in the text of ``places[0]``, [start, end) in characters. ``held_against`` is
    the key of the figure that a figure in a text was compared with. ``reply`` is how its
    说明 stands, and ``under`` the id of the finding from which it follows; the check sets both.
    ``fault`` says that the rule raised, and what and where in the program: nothing was found
    out, and the rule has not passed (没有查成).
    """

    places: tuple[str, ...]
    message: str
    expected: str = ""
    actual: str = ""
    difference: str = ""
    corrections: tuple[Correction, ...] = ()
    missing: bool = False
    part: str = ""
    cause: str = ""
    subject: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    held_against: str = ""
    reply: Reply = Reply.NONE
    under: str = ""
    fault: str = ""
    rule: str = ""
    level: Level = Level.E
    own_level: Level | None = None

    def at(self, level: Level) -> "Finding":
        """Return the finding at this level rather than at that of its rule."""
        return replace(self, own_level=level)

    def hint(self) -> "Finding":
        """Return the finding as a hint, whatever the level of its rule."""
        return self.at(Level.H)

    @property
    def id(self) -> str:
        """Names it as long as it is about the same thing, whatever its figures."""
        return f"{self.rule}/{self.places[0]}/{self.subject}"

    @property
    def figures(self) -> tuple[str, ...]:
        """Return what a 说明 answers; when one of these changes it falls due again.

        ``actual`` stands twice, as it does in the answers of kept drafts.
        """
        return self.actual, self.expected, self.actual, self.difference

    @property
    def place(self) -> str:
        """Where, in the form's words: 调整预算数.支出合计, or a row or a part as a whole."""
        return self.part or FORM.place(self.places[0])

    @property
    def kind(self) -> FindingKind:
        """BLANK for a part that must be filled in and is not; else by level and reply."""
        if self.missing and self.level is Level.E:
            return FindingKind.BLANK
        if self.level is Level.W and self.reply is Reply.GIVEN:
            return FindingKind.EXPLAINED
        return FindingKind.UNCHECKED if self.fault else _KINDS[self.level]

    @property
    def page(self) -> str:
        """The key of the page it stands on."""
        page = FORM.page_of(self.places[0])
        return page.key if page else ""
