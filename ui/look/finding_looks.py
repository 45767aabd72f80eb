"""The look of findings wherever they are drawn: one table by kind and level."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPen

from model.findings.finding import Finding, FindingKind, Level, Reply
from ui.look import colours
from ui.look.appearance import look_cache

_SIGN_DARKER = 106  # per cent, so that a round sign stands out on the ground of its tone

OK, BLANK, REST = "ok", "", "rest"
"""Tones beside the levels: for success, for blanks, and for no finding."""


class Tone(NamedTuple):
    """The ink, the ground behind it, and how much darker the ground of a round sign is."""

    ink: QColor
    ground: QColor
    darker: int = 100  # per cent

    @property
    def sign_ground(self) -> QColor:
        return self.ground.darker(self.darker)


TONES: dict[str, Tone] = {
    Level.E.value: Tone(colours.ERROR, colours.ERROR_SOFT, _SIGN_DARKER),
    Level.W.value: Tone(colours.WARNING, colours.WARNING_SOFT, _SIGN_DARKER),
    Level.H.value: Tone(colours.HINT, colours.HINT_SOFT, _SIGN_DARKER),
    OK: Tone(colours.GOOD, colours.GOOD_SOFT),
    BLANK: Tone(colours.MUTED, colours.SHADE),
    REST: Tone(colours.MUTED, colours.PAPER),
}
"""Tones by the value of the style sheet's property "level"."""

REPLY_STATES = {Reply.NONE: "busy", Reply.GIVEN: OK, Reply.POOR: Level.W.value}
"""Values of the style sheet's property "state" by the state of a 说明; W for all others."""


_DASHES = {Level.E: [], Level.W: [5.0, 2.0], Level.H: [1.2, 1.8]}


@look_cache(8)
def text_pen(level: Level) -> QPen:
    """Return the pen of underlines in a text: a solid one draws a wave (errors), a dashed one a
    straight line, so that levels differ without their colour."""
    pen = QPen(TONES[level.value].ink, 1.4)
    if dashes := _DASHES[level]:
        pen.setDashPattern(dashes)
    return pen


class KindLook(NamedTuple):
    """The part of a look that depends on the kind only; tone None: that of the level."""

    sign: str  # the character in the round sign
    has_bar: bool = True  # at the left of a cell
    bar_dashed: bool = False  # so that it differs without its colour
    tone: str | None = None
    cell_ink: QColor | None = None
    fills_cell: bool = False  # wherever the cursor is
    frames_editor: bool = True
    quiet: bool = False  # shown as a hint whatever its level


KIND_LOOKS = {
    FindingKind.ERROR: KindLook("!", cell_ink=colours.ERROR, fills_cell=True),
    FindingKind.EXPLAIN: KindLook("?", bar_dashed=True),
    FindingKind.EXPLAINED: KindLook("✓", tone=OK, has_bar=False, frames_editor=False, quiet=True),
    FindingKind.HINT: KindLook("i", has_bar=False),
    FindingKind.BLANK: KindLook("○", has_bar=False, tone=BLANK, frames_editor=False),
    FindingKind.CARRIED: KindLook("=", has_bar=False, tone=BLANK, frames_editor=False),
    FindingKind.UNCHECKED: KindLook("×"),
}


class FindingLook(NamedTuple):
    """The complete look of one finding; a pen, frame or ink is None where it is not drawn."""

    sign: str = ""
    tone: str = BLANK  # key of TONES, and "level" of the style sheet
    level: Level = Level.H  # decides the colour in a text and in the message bar
    frame: Level | None = None  # the colour of an editor's frame
    cell_ground: QColor = colours.PAPER
    cursor_ground: QColor = colours.PAPER  # of a cell with the cursor
    cell_ink: QColor | None = None  # None: the ink of a cell without findings
    bar: QColor | None = None  # at the left of the cell
    bar_dashed: bool = False


_BARS = {
    Level.E: colours.ERROR,
    Level.W: colours.WARNING_BORDER,
    Level.H: colours.HINT,
}


def _look(kind: FindingKind, level: Level) -> FindingLook:
    it, tone = KIND_LOOKS[kind], TONES[level.value]
    return FindingLook(
        sign=it.sign,
        tone=level.value if it.tone is None else it.tone,
        level=Level.H if it.quiet else level,
        frame=level if it.frames_editor else None,
        cell_ground=tone.ground if it.fills_cell else colours.PAPER,
        cursor_ground=tone.ground if it.has_bar else colours.PAPER,
        cell_ink=it.cell_ink,
        bar=_BARS[level] if it.has_bar else None,
        bar_dashed=it.bar_dashed,
    )


_LOOKS = {(kind, level): _look(kind, level) for kind in FindingKind for level in Level}
_NONE = FindingLook()


def look_of(finding: Finding | None) -> FindingLook:
    """Return the look of a finding; for None, that of a place without findings."""
    return _LOOKS[finding.kind, finding.level] if finding else _NONE
