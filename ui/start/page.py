"""The start page: a new report, or one of the drafts."""

import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from model.product import NAME
from model.values.clock import local
from model.values.text import brief
from model.values.years import FIRST, LAST, year_meant
from resources.messages import screen as words
from ui.start.draft_loader import DraftLoader
from ui.widgets.buttons import push_button
from ui.widgets.labels import label, set_tip
from ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from model.draft_list.lister import DraftList
    from model.storage.store import DraftCard, Store
    from ui.start.draft_cards import DraftCards, DraftCardWidget
    from ui.widgets.prompt_bar import PromptBar

_MOST = 30  # drafts that are shown at first, and more with each time they are asked for
_WIDEST = 1032  # three cards side by side end where the box above them ends


class StartPage(QScrollArea):
    """Drafts are read on a thread after the page stands, so that it stands at once.

    No ``Qt.…`` up to then: to build that namespace takes a tenth of the whole start.
    """

    new_report = Signal(str)  # year
    open_file = Signal()
    open_sample = Signal()
    open_draft = Signal(str)
    next_year = Signal(str)
    copy_draft = Signal(str)
    delete_draft = Signal(str)

    def __init__(self, store: "Callable[[], Store]") -> None:
        super().__init__()
        self._store = store
        self._told: set[str] = set()
        self._asked = "", ""  # the draft that is asked about after a crash, and the question
        self._most = _MOST
        self._more: QPushButton | None = None
        self._found: DraftList | None = None  # what is shown, or being laid out
        self.cards: list[DraftCardWidget] = []
        self._is_read = False
        self.year = _Year()
        self.year.setText(str(time.localtime().tm_year - 1))
        self._empty = label(words.DRAFTS_LOADING, "muted", wrap=True)
        self._reader = DraftLoader(store, self)
        self._reader.read.connect(self._show)
        self._reader.refused.connect(self._refuse)
        self._said, self._drafts = QVBoxLayout(), QVBoxLayout()  # filled once there is something
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setAutoFillBackground(True)
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(14)
        column.addWidget(label(NAME, "product"))
        column.addWidget(label(words.START_TITLE, "title"))
        column.addWidget(label(words.START_INTRO, "muted", wrap=True))
        column.addWidget(self._beginning())
        column.addLayout(self._said)
        column.addWidget(label(words.DRAFTS, "section"))
        column.addWidget(self._empty)
        column.addLayout(self._drafts)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setProperty("alignment", "AlignHCenter")
        self.setProperty("focusPolicy", "NoFocus")
        self.setWidget(inner)

    def _beginning(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        line = QHBoxLayout(frame)
        line.setContentsMargins(18, 14, 18, 14)
        line.setSpacing(10)
        name = label(words.NEW_YEAR)
        name.setBuddy(self.year)
        self.year.setFixedWidth(76)
        self.year.setAccessibleName(words.NEW_YEAR)
        set_tip(self.year, words.NEW_HELP)
        self._new = push_button(words.NEW_REPORT, self._begin, "primary")
        self.year.returnPressed.connect(self._on_enter)
        self.year.textEdited.connect(lambda _: self.move_on())
        line.addWidget(name)
        line.addWidget(self.year)
        line.addWidget(self._new)
        line.addStretch(1)
        line.addWidget(push_button(words.OPEN_FILE, self.open_file.emit))
        line.addWidget(push_button(words.OPEN_SAMPLE, self.open_sample.emit))
        return frame

    def _on_enter(self) -> None:
        """Go on to the button, so that an Enter too many makes no draft; as long as it is not
        known what drafts there are, an Enter on the year proposed is meant for them."""
        if not (self._is_read or self.year.isModified()):
            return
        if year_meant(self.year.text()):
            self._new.setFocus()
        else:
            self._begin()

    def _begin(self) -> None:
        typed = self.year.text()
        if year := year_meant(typed):
            self.new_report.emit(year)
        else:
            said = words.YEAR_ODD if typed.strip() else words.YEAR_NEEDED
            self.news.show_until_change(
                said.format(typed=brief(typed.strip()), first=FIRST, last=LAST), "W"
            )

    def move_on(self) -> None:
        """Something else is done: what was said of the deed before is said no more."""
        if "news" in vars(self):
            self.news.clear_if_passing()

    @cached_property
    def news(self) -> "PromptBar":
        """The line that says something and may ask."""
        line = _answer()
        self._said.addWidget(line)
        return line

    @cached_property
    def _shelf(self) -> "DraftCards":
        shelf = _shelf()
        shelf.opened.connect(self.open_draft)
        shelf.next_year.connect(self.next_year)
        shelf.copied.connect(self.copy_draft)
        shelf.deleted.connect(self.delete_draft)
        self._drafts.addWidget(shelf)
        return shelf

    def refresh(self) -> None:
        """Read the drafts anew, as many as are shown."""
        self._reader.start(self._most)

    def leave(self) -> None:
        """The window is about to close."""
        self._reader.leave()

    def _refuse(self, sentence: str) -> None:
        """The folder could not be read: that is not to look as if there were no drafts."""
        self._found = None
        self._is_read = True
        self.cards = self._shelf.fill(()) if self.cards else []
        self._offer_more(0)
        self._empty.setText(sentence)
        self._empty.setVisible(True)
        self.news.show_until_dismissed(sentence, "E")

    def _show(self, found: "DraftList") -> None:
        self._is_read = True
        self._found = found
        self._fill(found)
        self._empty.setText(words.DRAFTS_EMPTY)
        self._empty.setVisible(not found.shown)
        self._forget_asked(found.ids)
        self._offer_to_go_on()
        for summary in found.shown:
            self._tell_of_crash(summary.card)

    def _fill(self, found: "DraftList") -> None:
        """A few cards after the other, unless there is another list meanwhile."""
        if found is not self._found:
            return
        self.cards = self._shelf.fill(found.shown) if found.shown or self.cards else []
        whole = len(self.cards) == len(found.shown)
        self._offer_more(found.rest if whole else 0)
        if not whole:
            QTimer.singleShot(0, self, lambda: self._fill(found))

    def _offer_more(self, rest: int) -> None:
        """A button below the cards; made anew, for Tab goes in the order things were made."""
        if self._more:
            self._drafts.removeWidget(self._more)
            self._more.deleteLater()
        self._more = None
        if rest:
            self._more = push_button(words.DRAFTS_MORE.format(count=rest), self._show_more)
            self._drafts.addWidget(self._more)

    def _show_more(self) -> None:
        """The cursor goes to the last card, so that Tab comes to the first new one."""
        self.cards[-1].setFocus()
        self._most += _MOST
        self.refresh()

    def _offer_to_go_on(self) -> None:
        """Where there are drafts the cursor begins on the latest, unless a year is being typed."""
        untouched = not self.year.isModified() and self.focusWidget() in (None, self.year)
        if self.cards and untouched:
            self.cards[0].setFocus()

    def _tell_of_crash(self, card: "DraftCard") -> None:
        """Name what was found and ask; restoring is just opening, nothing is saved by it."""
        if not card.crashed or card.draft_id in self._told or not card.saved:
            return
        self._told.add(card.draft_id)
        unit = card.unit or words.UNNAMED_UNIT
        when = local(card.saved).strftime("%H:%M:%S")
        question = words.CRASHED.format(unit=unit, year=card.year, when=when)
        self._asked = card.draft_id, question
        self.news.ask(
            question,
            "W",
            (words.CONTINUE, lambda: self.open_draft.emit(card.draft_id)),
            (words.UNDERSTOOD, lambda: self._settle(card.draft_id)),
        )
        if not self.year.isModified():  # a year is being typed
            self.news.begin()

    def _settle(self, draft_id: str) -> None:
        self._store().settle(draft_id)
        self.news.clear()

    def _forget_asked(self, drafts: frozenset[str]) -> None:
        """Nothing is asked about a draft that was put into the bin meanwhile."""
        ident, question = self._asked
        if ident and ident not in drafts and self.news.text == question:
            self.news.clear()


class _Year(LineEdit):
    """Stands selected when it has the cursor, so that a year typed takes its place."""

    def focusInEvent(self, event: "QFocusEvent") -> None:
        super().focusInEvent(event)
        self.selectAll()


def _shelf() -> "DraftCards":
    """Cards load when they are read, and with them Qt's namespace: a new report needs neither."""
    from ui.start.draft_cards import DraftCards

    return DraftCards()


def _answer() -> "PromptBar":
    """The same: on most days nothing is said on the start page."""
    from ui.widgets.prompt_bar import PromptBar

    return PromptBar()
