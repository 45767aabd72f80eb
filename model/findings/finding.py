"""Findings as data, with their levels, kinds and corrections."""

from dataclasses import dataclass, replace
from enum import Enum

from model.draft.draft import Value
from model.form import FORM
from model.form.spec import ValueKind


class Level(Enum):
    """E must be mended before 定稿, W needs a written 说明, H is a hint (form.md §4)."""

    E = "E"
    W = "W"
    H = "H"

    @property
    def rank(self) -> int:
        return "EWH".index(self.value)


class FindingKind(Enum):
    """How a finding is shown: a field not filled in yet is no error to the clerk."""

    ERROR = "error"
    EXPLAIN = "explain"
    EXPLAINED = "explained"  # a W whose 说明 holds
    HINT = "hint"
    BLANK = "blank"
    CARRIED = "carried"  # last year's, and still to be confirmed
    UNCHECKED = "unchecked"  # the rule raised


class Reply(Enum):
    """The state of a finding's 说明; only level W needs one."""

    NONE = "none"
    GIVEN = "given"
    POOR = "poor"  # too short to explain anything (form.md §4)
    CHANGED = "changed"  # the finding's figures have changed since
    GONE = "gone"  # the paragraph it cited is no longer there


_KINDS = {Level.E: FindingKind.ERROR, Level.W: FindingKind.EXPLAIN, Level.H: FindingKind.HINT}


@dataclass(frozen=True, slots=True)
class Correction:
    """Values that would settle a finding, applied together by one click."""

    label: str
    values: tuple[tuple[str, Value], ...]
    evidence: str = ""  # for or against it, in words

    @classmethod
    def to(cls, key: str, value: str, template: str, **names: str) -> "Correction":
        """Return the correction that sets one value; ``template`` may name {value} and names."""
        return cls(template.format(value=value, **names), ((key, value),))


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``places[0]`` is where it is shown; the other places take part in it.

    ``rule``, ``level`` and ``answered_in`` (the text that is to give the reasons asked for) are
    set by the rule; ``own_level`` is another level that its check gave this finding. ``actual``
    is the wrong figure or word as the paper shows it; ``expected``, ``actual`` and
    ``difference`` (actual − expected) are "" where the rule knows none. ``missing``: the field
    is not filled in yet, rather than wrong; ``carried``: it holds what last year's report said and
    nobody has confirmed that. ``part`` names the row or the part of the report
    where the finding is about all of it.

    ``cause`` is the likely slip in one line, "" where none is known. ``subject`` tells apart
    findings of one rule at one place: the words of a text it is about. ``spans`` are their
    places in the text of ``places[0]``, [start, end) in characters. ``compared_key`` is the key
    of the figure that a figure in a text was compared with. The check sets ``reply``, the state
    of its 说明, and ``under``, the id of the finding from which it follows. ``fault`` is the
    error and its place in the program where the rule raised, else "" (没有查成).
    """

    places: tuple[str, ...]
    message: str
    expected: str = ""
    actual: str = ""
    difference: str = ""
    corrections: tuple[Correction, ...] = ()
    missing: bool = False
    carried: bool = False
    part: str = ""
    cause: str = ""
    subject: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    compared_key: str = ""
    reply: Reply = Reply.NONE
    under: str = ""
    fault: str = ""
    rule: str = ""
    level: Level = Level.E
    answered_in: str = ""
    own_level: Level | None = None

    def at(self, level: Level) -> "Finding":
        """Return the finding at this level rather than at that of its rule."""
        return replace(self, own_level=level)

    def hint(self) -> "Finding":
        """Return the finding as a hint, whatever the level of its rule."""
        return self.at(Level.H)

    @property
    def id(self) -> str:
        """Name that stays the same while the figures change."""
        return f"{self.rule}/{self.places[0]}/{self.subject}"

    @property
    def figures(self) -> tuple[str, ...]:
        """Figures that a 说明 answers; when one of them changes it is due again.

        ``actual`` stands twice, as it does in the answers of kept drafts.
        """
        return self.actual, self.expected, self.actual, self.difference

    @property
    def place(self) -> str:
        """Label of its place: 调整预算数·支出合计, or of a row or a part as a whole."""
        return self.part or FORM.place(self.places[0])

    @property
    def short_place(self) -> str:
        """Label of its place in a list: of a text （三） or its page, else as ``place``."""
        is_text = FORM[self.places[0]].kind is ValueKind.TEXT
        return FORM.short_place(self.places[0]) if is_text and not self.part else self.place

    @property
    def kind(self) -> FindingKind:
        """Kind: BLANK for a required part not filled in, CARRIED; else by level and reply."""
        if self.missing and self.level is Level.E:
            return FindingKind.BLANK
        if self.carried:
            return FindingKind.CARRIED
        if self.level is Level.W and self.reply is Reply.GIVEN:
            return FindingKind.EXPLAINED
        return FindingKind.UNCHECKED if self.fault else _KINDS[self.level]

    @property
    def page(self) -> str:
        """Key of the page it is shown on; "" for a field of no page."""
        page = FORM.page_of(self.places[0])
        return page.key if page else ""
