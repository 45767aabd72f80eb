"""The tabs 全部/错误/待说明/没有查成/已说明/提示/未填/沿用 with their counts."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from model.findings.finding import FindingKind
from resources.messages import screen as words
from ui.look.appearance import appearance
from ui.widgets.box_layouts import row
from ui.widgets.buttons import choice_button

_TABS: tuple[tuple[str, FindingKind | None], ...] = (
    (words.TAB_ALL, None),
    (words.TAB_ERRORS, FindingKind.ERROR),
    (words.TAB_EXPLAIN, FindingKind.EXPLAIN),
    (words.TAB_UNCHECKED, FindingKind.UNCHECKED),
    (words.TAB_EXPLAINED, FindingKind.EXPLAINED),
    (words.TAB_HINTS, FindingKind.HINT),
    (words.TAB_BLANK, FindingKind.BLANK),
    (words.TAB_CARRIED, FindingKind.CARRIED),
)


_ALWAYS = (None, FindingKind.ERROR, FindingKind.EXPLAIN)
"""Kinds whose tab is shown without any finding too: that there is none is good to know."""


class KindTabs(QWidget):
    """The tabs, of which one is chosen; None stands for all kinds."""

    chosen = Signal(object)  # FindingKind | None

    def __init__(self) -> None:
        super().__init__()
        self._buttons = [self._tab(kind) for _, kind in _TABS]
        row(*self._buttons, on=self)
        self.choose(None)
        appearance.changed.connect(self._fit)

    def _fit(self) -> None:
        for button in self._buttons:
            _fit(button)

    def _tab(self, kind: FindingKind | None) -> QToolButton:
        return choice_button("", lambda: self.chosen.emit(kind), "tab")

    def show_counts(self, counts: Counter[FindingKind]) -> None:
        """Show the counts behind the tabs' names."""
        for button, (text, kind) in zip(self._buttons, _TABS, strict=True):
            count = counts.total() if kind is None else counts[kind]
            _write(button, words.TAB_COUNT.format(tab=text, count=count))
            button.setVisible(bool(count) or kind in _ALWAYS or button.isChecked())

    def choose(self, kind: FindingKind | None) -> None:
        """Choose the tab of a kind, None for all; without a signal."""
        pairs = zip(_TABS, self._buttons, strict=True)
        next(button for (_, of), button in pairs if of is kind).setChecked(True)

    @property
    def name(self) -> str:
        """The name of the chosen tab, without its count."""
        pairs = zip(_TABS, self._buttons, strict=True)
        return next(text for (text, _), button in pairs if button.isChecked())


def _write(button: QToolButton, text: str) -> None:
    """Set a button's text; its size is fixed, or a new size hint would lay out the window."""
    if text != button.text():
        button.setText(text)
        _fit(button)


def _fit(button: QToolButton) -> None:
    if (size := button.sizeHint()) != button.minimumSize():
        button.setFixedSize(size)
