"""The start page: the draft to go on with, three doors to a report, and the other drafts."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from resources.messages import help as help_words
from resources.messages import screen as words
from resources.messages import start
from ui.look.appearance import keep_scaled
from ui.start.crash_question import CrashQuestion
from ui.start.doors import BlankDoor, FileDoor, LastYearDoor
from ui.start.draft_loader import DraftLoader, readers
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import light_button, push_button
from ui.widgets.labels import label

if TYPE_CHECKING:
    from model.draft_list.lister import DraftList
    from model.storage.store import Store
    from model.storage.window_memory import Place
    from ui.start.continue_card import ContinueCard
    from ui.start.draft_cards import DraftCardWidget
    from ui.start.last_year_menu import LastYearMenu
    from ui.start.shown_drafts import ShownDrafts
    from ui.widgets.prompt_bar import PromptBar

_BATCH = 30  # drafts shown at first, and added by each click on the button for more
_WIDEST = 1130  # pixels, with the margins
_CONTINUE_HEIGHT = 122  # pixels kept for the card until the drafts are read


class StartPage(QScrollArea):
    """The start page, shown at once; the drafts are read on a thread and added later.

    ``Qt`` is not used until then: building that namespace takes a tenth of the whole start.
    ``places``: where drafts were left, by their ids.
    """

    help_wanted = Signal()
    listed = Signal(bool)  # the drafts were read; whether there are any
    new_report = Signal(str)  # year
    open_file = Signal()
    open_sample = Signal()
    open_bin = Signal()
    open_batch = Signal()
    open_draft = Signal(str)
    next_year = Signal(str)
    copy_draft = Signal(str)
    verify_draft = Signal(str)
    delete_draft = Signal(str)
    show_history = Signal(str, int)  # and a revision, 0 for any

    def __init__(
        self, store: "Callable[[], Store]", places: "Callable[[], Mapping[str, Place]]"
    ) -> None:
        super().__init__()
        self._limit = _BATCH
        self._places = places
        self._more: QPushButton | None = None
        self._list: DraftList | None = None  # the drafts shown or being added
        self.cards: list[ContinueCard | DraftCardWidget] = []
        self._is_loaded = False
        self._is_back = False  # from a draft, or its card is gone: the next list takes the focus
        self._make_doors()
        self._status = label(words.DRAFTS_LOADING, "muted", wrap=True)
        self._bin_link = light_button(start.BIN, self.open_bin.emit, role="link")
        read, self._read_all = readers(store)
        self.loader = DraftLoader(read, self)
        self.loader.loaded.connect(self._show)
        self.loader.failed.connect(self._show_error)
        self._continue_area, self._prompt_area = QVBoxLayout(), QVBoxLayout()
        self._cards_area, self.tour_area = QVBoxLayout(), QVBoxLayout()
        self._placeholder = self._make_placeholder()
        self._crashes = CrashQuestion(
            lambda: self.prompt_bar, self.year, self.open_draft.emit, self.show_history.emit
        )
        self._lay_out()

    def _make_doors(self) -> None:
        self.last_year, self.blank, self.file = LastYearDoor(), BlankDoor(), FileDoor()
        self.year = self.blank.year
        self.last_year.clicked.connect(self._choose_last_year)
        self.blank.clicked.connect(self._create)
        self.blank.entered.connect(self._on_entered)
        self.blank.edited.connect(self.clear_message)
        self.file.clicked.connect(self.open_file)

    def _make_placeholder(self) -> QFrame:
        """Return an empty card that keeps the place of the one to come, so that no door moves
        under the mouse; hidden where no draft is expected."""
        placeholder = QFrame()
        placeholder.setProperty("role", "card")
        keep_scaled(placeholder, QFrame.setMinimumHeight, _CONTINUE_HEIGHT)
        if not self._places():
            placeholder.hide()
        self._continue_area.addWidget(placeholder)
        return placeholder

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setAutoFillBackground(True)
        keep_scaled(inner, QWidget.setMaximumWidth, _WIDEST)
        self.help_button = light_button(help_words.HELP, self.help_wanted.emit)
        title = column(
            label(words.START_TITLE, "title"),
            label(words.START_INTRO, "muted", wrap=True),
            spacing=2,
        )
        drafts = column(self._drafts_head(), self._status, self._cards_area, spacing=8)
        column(
            row(title, self.help_button, stretched=title),
            self._continue_area,
            self._doors_row(),
            self.tour_area,
            self._prompt_area,
            drafts,
            None,
            on=inner,
            spacing=16,
            margins=(32, 30, 32, 26),
        )
        self.setWidgetResizable(True)
        self.setProperty("alignment", "AlignHCenter")
        self.setProperty("focusPolicy", "NoFocus")
        self.setWidget(inner)

    def _doors_row(self) -> QHBoxLayout:
        doors = (self.last_year, self.blank, self.file)
        line = row(*doors, spacing=16)
        for number in range(len(doors)):
            line.setStretch(number, 1)
        return line

    def _drafts_head(self) -> QHBoxLayout:
        sample = light_button(words.OPEN_SAMPLE, self.open_sample.emit, role="link")
        batch = light_button(start.BATCH_LINK, self.open_batch.emit, role="link")
        dots = label("·", "muted"), label("·", "muted")
        links = (self._bin_link, dots[0], sample, dots[1], batch)
        return row(label(words.DRAFTS, "section"), *links, None, spacing=2)

    def _on_entered(self) -> None:
        """Create a report of a year that was typed; the proposed one has to be confirmed, and
        before the drafts are read Enter is meant for one of them."""
        if self.year.isModified() or (self._is_loaded and not self.blank.typed_year()):
            self._create()
        elif self._is_loaded:
            self.blank.ask_once_more()

    def _create(self) -> None:
        if year := self.blank.typed_year():
            self.year.setModified(False)
            self.new_report.emit(year)
        else:
            from model.values.text import brief
            from model.values.years import FIRST, LAST

            typed = self.year.text().strip()
            sentence = words.YEAR_INVALID if typed else words.YEAR_NEEDED
            told = sentence.format(typed=brief(typed), first=FIRST, last=LAST)
            self.prompt_bar.show_until_change(told, "W")

    def _choose_last_year(self) -> None:
        self.clear_message()
        if self._list:
            self._last_years.open(self._list.shown, self._list.rest)

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
    def _drafts(self) -> "ShownDrafts":
        from ui.start.shown_drafts import ShownDrafts  # late: the cards need ``Qt``

        shown = ShownDrafts(self._continue_area, self._cards_area, self.help_button, self._places)
        shown.signals.opened.connect(self.open_draft)
        shown.signals.next_year.connect(self.next_year)
        shown.signals.copied.connect(self.copy_draft)
        shown.signals.verified.connect(self.verify_draft)
        shown.signals.deleted.connect(self.delete_draft)
        shown.signals.history.connect(self.show_history)
        return shown

    @cached_property
    def _last_years(self) -> "LastYearMenu":
        from ui.start.last_year_menu import LastYearMenu  # late: a menu needs ``Qt``

        menu = LastYearMenu(self.last_year, self._read_all, self.blank.typed_year)
        menu.chosen.connect(self.next_year)
        menu.failed.connect(lambda why: self.prompt_bar.show_until_dismissed(why, "E"))
        return menu

    def refresh(self) -> None:
        """Read the drafts again, as many as are shown."""
        self.loader.start(self._limit)

    def come_back(self) -> None:
        """Read the drafts after one was left; the one to go on with takes the focus."""
        self._is_back = True
        self.refresh()

    def stop_loading(self) -> None:
        """Stop reading the drafts, before the window closes."""
        self.loader.stop()
        if "_last_years" in vars(self):
            self._last_years.stop()

    def _show_error(self, sentence: str) -> None:
        """Show why the drafts could not be read: the list is not empty."""
        self._list, self._is_loaded = None, True
        self._placeholder.hide()
        self.cards = self._drafts.fill(()) if self.cards else []
        self.last_year.setEnabled(False)
        self._set_more_button(0)
        self._show_status(sentence)
        self.prompt_bar.show_until_dismissed(sentence, "E")

    def _show(self, drafts: "DraftList") -> None:
        if len(drafts.shown) <= len(self.cards) and not drafts.is_whole:
            return  # what stands there stays until all are read
        self._list = drafts
        self._placeholder.hide()
        at = self.focusWidget()
        focused = [card for card in self.cards if at and (card is at or card.isAncestorOf(at))]
        self._fill(drafts)
        if not drafts.is_whole:
            self._focus_latest()
            return
        self._is_loaded = True
        any_drafts = bool(drafts.rest) or any(each.can_go_on for each in drafts.shown)
        self.last_year.show_drafts(any_drafts=any_drafts)
        self._show_status(_status_of(drafts))
        count = drafts.deleted
        self._bin_link.setText(start.BIN_COUNT.format(count=count) if count else start.BIN)
        self.listed.emit(bool(drafts.shown))
        self._is_back |= any(card not in self.cards for card in focused)
        self._focus_latest()
        self._crashes.show(drafts.shown, drafts.ids)

    def _show_status(self, text: str) -> None:
        self._status.setText(text)
        self._status.setVisible(bool(text))

    def _fill(self, drafts: "DraftList") -> None:
        """Add the cards, a few in each turn, until another list replaces this one."""
        if drafts is not self._list:
            return
        self.cards = self._drafts.fill(drafts.shown) if drafts.shown or self.cards else []
        is_filled = len(self.cards) == len(drafts.shown)
        self._set_more_button(drafts.rest if is_filled and drafts.is_whole else 0)
        if not is_filled:
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
        """Focus the draft to go on with, or the year, unless the clerk has typed a year, clicked
        elsewhere or opened a draft."""
        is_back, self._is_back = self._is_back, False
        if not self.isVisible():
            return
        if self.year.isModified() or not (is_back or self.focusWidget() in (None, self.year)):
            return
        card = self._drafts.to_continue if self.cards else None
        (card.button if card else self.year).setFocus()


def _status_of(drafts: "DraftList") -> str:
    """Return what stands in place of cards; "" where there are some below the doors."""
    if not drafts.shown:
        return words.DRAFTS_EMPTY
    return start.NO_OTHERS if len(drafts.shown) == 1 and drafts.shown[0].card.draft else ""
