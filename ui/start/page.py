"""The start page: creating a report, and the list of drafts."""

import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from model.product import NAME
from model.values.text import brief
from model.values.years import FIRST, LAST, read_year
from resources.messages import help as help_words
from resources.messages import screen as words
from ui.look.appearance import appearance, scaled
from ui.look.times import time_of_day
from ui.start.draft_loader import DraftLoader
from ui.start.tour_offer import TourOffer
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.labels import label, set_tip
from ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QFocusEvent

    from model.draft_list.lister import DraftList
    from model.storage.store import DraftCard, Store
    from ui.start.draft_cards import DraftCards, DraftCardWidget
    from ui.widgets.prompt_bar import PromptBar

_BATCH = 30  # drafts shown at first, and added by each click on the button for more
_YEAR_WIDTH = 76  # pixels before scaling
_WIDEST = 1032  # pixels: three cards are as wide as the box above them


class StartPage(QScrollArea):
    """The start page, shown at once; the drafts are read on a thread and added later.

    ``Qt`` is not used until then: building that namespace takes a tenth of the whole start.
    """

    help_wanted = Signal()
    emptied = Signal()  # the drafts were read, and there are none
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
        self._crashes_asked_about: set[str] = set()
        self._question = "", ""  # draft id and text of the question about a crash
        self._limit = _BATCH
        self._more: QPushButton | None = None
        self._list: DraftList | None = None  # the drafts shown or being added
        self.cards: list[DraftCardWidget] = []
        self._is_loaded = False
        self.year = _Year()
        self.year.setText(str(time.localtime().tm_year - 1))
        self._status = label(words.DRAFTS_LOADING, "muted", wrap=True)
        self._loader = DraftLoader(store, self)
        self._loader.loaded.connect(self._show)
        self._loader.failed.connect(self._show_error)
        self._prompt_area, self._cards_area = QVBoxLayout(), QVBoxLayout()
        self.tour_offer = TourOffer()
        self.tour_offer.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setAutoFillBackground(True)
        inner.setMaximumWidth(_WIDEST)
        made = column(
            label(words.START_TITLE, "title"),
            label(words.START_INTRO, "muted", wrap=True),
            self._new_report_card(),
            self.tour_offer,
            self._prompt_area,
            label(words.DRAFTS, "section"),
            self._status,
            self._cards_area,
            None,
            on=inner,
            spacing=14,
            margins=(32, 26, 32, 26),
        )
        self.help_button = tool_button(help_words.HELP, self.help_wanted.emit)
        product = label(NAME, "product")
        head = row(product, self.help_button, stretched=product)
        made.insertLayout(0, head)  # last: Tab and the first focus follow creation
        self.setWidgetResizable(True)
        self.setProperty("alignment", "AlignHCenter")
        self.setProperty("focusPolicy", "NoFocus")
        self.setWidget(inner)

    def _new_report_card(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        name = label(words.NEW_YEAR)
        name.setBuddy(self.year)
        self.year.setAccessibleName(words.NEW_YEAR)
        set_tip(self.year, words.NEW_HELP)
        self._new = push_button(words.NEW_REPORT, self._create, "primary")
        self.year.returnPressed.connect(self._on_return)
        self.year.textEdited.connect(lambda _: self.clear_message())
        others = (
            push_button(words.OPEN_FILE, self.open_file.emit),
            push_button(words.OPEN_SAMPLE, self.open_sample.emit),
        )
        parts = (name, self.year, self._new, None, *others)
        row(*parts, on=frame, spacing=10, margins=(18, 14, 18, 14))
        return frame

    def _on_return(self) -> None:
        """Move the focus to the button, so that a second Enter creates no second draft.

        Until the drafts are read, Enter on the proposed year does nothing: it is meant for a draft.
        """
        if not (self._is_loaded or self.year.isModified()):
            return
        if read_year(self.year.text()):
            self._new.setFocus()
        else:
            self._create()

    def _create(self) -> None:
        typed = self.year.text()
        if year := read_year(typed):
            self.new_report.emit(year)
        else:
            sentence = words.YEAR_INVALID if typed.strip() else words.YEAR_NEEDED
            self.prompt_bar.show_until_change(
                sentence.format(typed=brief(typed.strip()), first=FIRST, last=LAST), "W"
            )

    def clear_message(self) -> None:
        """Clear the message about an earlier action."""
        if "prompt_bar" in vars(self):
            self.prompt_bar.clear_if_passing()

    @cached_property
    def prompt_bar(self) -> "PromptBar":
        """The bar for messages and questions, made when first needed."""
        from ui.widgets.prompt_bar import PromptBar  # late: it needs ``Qt``

        bar = PromptBar()
        self._prompt_area.addWidget(bar)
        return bar

    @cached_property
    def _draft_cards(self) -> "DraftCards":
        from ui.start.draft_cards import DraftCards  # late: they need ``Qt``

        cards = DraftCards()
        cards.opened.connect(self.open_draft)
        cards.next_year.connect(self.next_year)
        cards.copied.connect(self.copy_draft)
        cards.deleted.connect(self.delete_draft)
        self._cards_area.addWidget(cards)
        return cards

    def refresh(self) -> None:
        """Read the drafts again, as many as are shown."""
        self._loader.start(self._limit)

    def stop_loading(self) -> None:
        """Stop reading the drafts, before the window closes."""
        self._loader.stop()

    def _show_error(self, sentence: str) -> None:
        """Show why the drafts could not be read, so that the list does not look empty."""
        self._list = None
        self._is_loaded = True
        self.cards = self._draft_cards.fill(()) if self.cards else []
        self._set_more_button(0)
        self._status.setText(sentence)
        self._status.setVisible(True)
        self.prompt_bar.show_until_dismissed(sentence, "E")

    def _show(self, drafts: "DraftList") -> None:
        self._is_loaded = True
        self._list = drafts
        self._fill(drafts)
        self._status.setText(words.DRAFTS_EMPTY)
        self._status.setVisible(not drafts.shown)
        self._clear_question(drafts.ids)
        if drafts.shown:
            self.tour_offer.hide()
        else:
            self.emptied.emit()
        self._focus_latest()
        self._ask_about_next_crash()

    def _fill(self, drafts: "DraftList") -> None:
        """Add the cards, a few in each turn, until another list replaces this one."""
        if drafts is not self._list:
            return
        self.cards = self._draft_cards.fill(drafts.shown) if drafts.shown or self.cards else []
        whole = len(self.cards) == len(drafts.shown)
        self._set_more_button(drafts.rest if whole else 0)
        if not whole:
            QTimer.singleShot(0, self, lambda: self._fill(drafts))

    def _set_more_button(self, rest: int) -> None:
        """Put the button for ``rest`` more drafts (0: none) below; new, as Tab follows creation."""
        if self._more:
            self._cards_area.removeWidget(self._more)
            self._more.deleteLater()
        self._more = None
        if rest:
            self._more = push_button(words.DRAFTS_MORE.format(count=rest), self._show_more)
            self._cards_area.addWidget(self._more)

    def _show_more(self) -> None:
        """Show more drafts; focus the last card, so that Tab reaches the first new one."""
        self.cards[-1].setFocus()
        self._limit += _BATCH
        self.refresh()

    def _focus_latest(self) -> None:
        """Focus the latest draft, unless the clerk has typed a year or clicked elsewhere."""
        untouched = not self.year.isModified() and self.focusWidget() in (None, self.year)
        if self.cards and untouched:
            self.cards[0].setFocus()

    def _ask_about_next_crash(self) -> None:
        """Ask about the newest crashed draft not asked about yet, one question at a time."""
        if self._is_asking:
            return
        for summary in self._list.shown if self._list else ():
            card = summary.card
            if card.crashed and card.saved and card.draft_id not in self._crashes_asked_about:
                self._ask_about_crash(card, card.saved)
                return

    @property
    def _is_asking(self) -> bool:
        """Whether the question about a crash is shown."""
        text = self.prompt_bar.text if "prompt_bar" in vars(self) else ""
        return bool(text) and text == self._question[1]

    def _ask_about_crash(self, card: "DraftCard", saved: "datetime") -> None:
        """Ask whether to continue a draft after a crash; to open it restores what was saved."""
        self._crashes_asked_about.add(card.draft_id)
        when = time_of_day(saved)
        question = card.name.fill(words.CRASHED, words.UNNAMED_UNIT, when=when)
        self._question = card.draft_id, question
        self.prompt_bar.ask(
            question,
            "W",
            (words.CONTINUE, lambda: self.open_draft.emit(card.draft_id)),
            (words.UNDERSTOOD, lambda: self._accept_crash(card.draft_id)),
        )
        if not self.year.isModified():  # else a year is being typed
            self.prompt_bar.focus_first()

    def _accept_crash(self, draft_id: str) -> None:
        """Mark a crash as seen, and ask about the next."""
        self._store().acknowledge_crash(draft_id)
        self.prompt_bar.clear()
        self._ask_about_next_crash()

    def _clear_question(self, drafts: frozenset[str]) -> None:
        """Clear the question about a draft that was deleted meanwhile."""
        if self._is_asking and self._question[0] not in drafts:
            self.prompt_bar.clear()


class _Year(LineEdit):
    """The editor of the year; focus selects all, so that typing replaces it."""

    def __init__(self) -> None:
        super().__init__()
        self._fit()
        appearance.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedWidth(scaled(_YEAR_WIDTH))

    def focusInEvent(self, event: "QFocusEvent") -> None:
        super().focusInEvent(event)
        self.selectAll()
