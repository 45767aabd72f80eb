"""What this PC's fonts mean for the report, said under the choice of fonts before an export."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from export.font_check import FontState, InstalledFonts, font_states
from export.report.build import build
from model.editing.session import Change
from model.form.options import BODY_FONT, TITLE_FONT
from resources.messages.papers import fonts as words
from ui.look.appearance import appearance, scaled
from ui.pages.field_row import GAP, NAME_WIDTH
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import row
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label, set_tip

_MOST_NAMED = 5  # characters
_OPTIONS = {choice.label: option for option in (TITLE_FONT, BODY_FONT) for choice in option.choices}
"""Name of a font → the option by which it is chosen."""


class FontNotes(QWidget):
    """One quiet sentence, with a button that returns to the usual font where that is better.

    The report is looked at when the page is shown and when a font was chosen, never at a key.
    """

    def __init__(self, session: WindowSession, installed: InstalledFonts) -> None:
        super().__init__()
        self._session, self._installed = session, installed
        self._worse: tuple[str, ...] = ()  # names of the fonts to be left
        self.sentence = label("", "help", wrap=True)
        self.button = tool_button("", self._use_usual, role="link")
        self.button.hide()
        self._line = row(self.sentence, self.button, on=self, spacing=GAP, stretched=self.sentence)
        self._indent()
        appearance.changed.connect(self._indent)
        self._late = QTimer(self, singleShot=True, interval=0)  # the page is painted before
        self._late.timeout.connect(self.refresh)
        session.changed.connect(self._on_change)

    def _indent(self) -> None:
        """Keep the sentence in line with the answers above it."""
        self._line.setContentsMargins(scaled(NAME_WIDTH) + GAP, 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._late.start()

    def _on_change(self, change: Change) -> None:
        if self.isVisible() and not change.keys.isdisjoint({BODY_FONT.key, TITLE_FONT.key}):
            self._late.start()

    def refresh(self) -> None:
        """Look at the report's fonts anew."""
        states = font_states(build(self._session.draft), self._installed)
        self.sentence.setText("；".join(sentences(states)))
        self._worse = _worse(states)
        if self._worse:
            usual = _usual(self._worse)
            self.button.setText(words.USE_USUAL.format(usual=usual))
            set_tip(self.button, words.USE_USUAL_HELP.format(usual=usual))
        elif self.button.hasFocus():
            self.focusNextChild()  # the button goes
        self.button.setVisible(bool(self._worse))

    def _use_usual(self) -> None:
        options = (_OPTIONS[name] for name in self._worse)
        self._session.set({option.key: option.default for option in options})


def sentences(states: Sequence[FontState]) -> Iterator[str]:
    """Yield what is said of a report's fonts."""
    lacking: defaultdict[str, list[str]] = defaultdict(list)
    for state in states:
        if state.printed != state.name:
            lacking[state.printed].append(state.name)
    if not lacking:
        yield words.ALL_THERE.format(fonts="、".join(state.name for state in states))
    for other, names in lacking.items():
        yield words.FONT_LACKING.format(fonts="、".join(names), other=other)
    for name in dict.fromkeys(state.printed for state in states):
        characters = (state.lacking for state in states if state.printed == name)
        if lacks := "".join(dict.fromkeys("".join(characters))):
            yield _characters(name, lacks)
    if worse := _worse(states):
        yield words.BETTER.format(usual=_usual(worse))


def _characters(font: str, lacking: str) -> str:
    count = len(lacking)
    named = "".join(words.CHARACTER.format(character=one) for one in lacking[:_MOST_NAMED])
    more = words.MORE.format(count=count) if count > _MOST_NAMED else ""
    these = words.ONE_CHARACTER if count == 1 else words.SEVERAL_CHARACTERS
    return words.CHARACTERS_LACKING.format(font=font, characters=named + more, these=these)


def _worse(states: Sequence[FontState]) -> tuple[str, ...]:
    """Return the fonts that were chosen though the usual ones are better."""
    return tuple(state.name for state in states if state.usual and state.name in _OPTIONS)


def _usual(names: Sequence[str]) -> str:
    """Return the usual answers of the options by which fonts are chosen."""
    options = [_OPTIONS[name] for name in names]
    usual = (c.label for option in options for c in option.choices if c.value == option.default)
    return "、".join(usual)
