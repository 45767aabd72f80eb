"""The card of the draft to go on with: where it was left, what is left to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from model.draft_list.summary import Summary
from model.editing.undo_report import shown_place
from model.form import FORM
from model.storage.window_memory import Place
from resources.messages import screen as words
from resources.messages import start
from ui.look.appearance import keep_scaled
from ui.look.times import day_and_time
from ui.start.card_menu import DraftSignals, menu_button
from ui.start.draft_cards import badges, left_text
from ui.start.pressable_card import PressableCard
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button
from ui.widgets.captions import ShortLabel
from ui.widgets.labels import label, set_tip
from ui.workspace.page_titles import PAGE_TITLES

_BAR = 420  # pixels


class ContinueCard(PressableCard):
    """The largest card of the start page; its button has the focus when the drafts are read."""

    def __init__(self, summary: Summary, place: Place | None, signals: DraftSignals) -> None:
        super().__init__("continue", tab_stop=False)
        self.summary, self.place, self.card = summary, place, summary.card
        name = self.card.name
        self.button = push_button(words.CONTINUE, self.click, "primary")
        self.button.setObjectName("continue")
        help_text = name.fill(words.CARD_OPEN_HELP, words.UNNAMED_UNIT)
        self.button.setAccessibleName(f"{words.CONTINUE}，{help_text}")
        self.setAccessibleName(help_text)
        self.clicked.connect(lambda: signals.opened.emit(self.card.draft_id))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        unit = ShortLabel("headline")
        unit.setText(name.unit or words.UNNAMED_UNIT)
        year = label(start.UNIT_YEAR.format(year=name.year), "headline")
        text = column(
            label(start.CONTINUE_LAST, "eyebrow"),
            row(unit, year, *badges(summary), None, spacing=16),
            label(state_text(summary, place), "muted", wrap=True),
            self._bar(),
            spacing=4,
        )
        self._menu = menu_button(summary, self, signals)
        row(
            text,
            self.button,
            self._menu,
            on=self,
            spacing=12,
            margins=(26, 20, 20, 20),
            stretched=text,
        )

    def put_after(self, widget: QWidget) -> None:
        """Let Tab reach the card after a widget of the page, not after all that was made before."""
        self.setTabOrder(widget, self.button)
        self.setTabOrder(self.button, self._menu)

    def _bar(self) -> QProgressBar:
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, self.summary.total)
        bar.setValue(self.summary.filled)
        keep_scaled(bar, QProgressBar.setMaximumWidth, _BAR)
        filled = words.FILLED.format(filled=self.summary.filled, total=self.summary.total)
        bar.setAccessibleName(filled)
        set_tip(bar, filled)
        return bar


def state_text(summary: Summary, place: Place | None) -> str:
    """Return where a draft was left, what is left to do and when it was saved."""
    saved = summary.card.saved
    parts = (
        start.LEFT_AT.format(place=place_text(place)) if place else "",
        words.CARD_FAILED if summary.fault else left_text(summary),
        start.SAVED_AT.format(when=day_and_time(saved)) if saved else "",
    )
    return "　".join(filter(None, parts))


def place_text(place: Place) -> str:
    """Return the page, and the field where the page's title does not tell it."""
    title, page = PAGE_TITLES[place.page], FORM.page_of(place.field)
    field = shown_place(place.field) if page and page.key == place.page else ""
    return start.PLACE.format(page=title, place=field) if field not in ("", title) else title
