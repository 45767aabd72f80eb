"""The cards of the drafts on the start page: unit, year, progress, time saved, findings."""

from collections.abc import Sequence

from PySide6 import QtWidgets
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QToolButton, QWidget

from model.draft_list.summary import Summary
from model.values.years import year_after
from resources.messages import screen as words
from ui.look.appearance import appearance, scaled
from ui.look.times import local_time
from ui.widgets.box_layouts import Item, column, row
from ui.widgets.buttons import tool_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import label, without_keys

_WIDTH = 312  # pixels before scaling
_BATCH = 9  # cards made in one turn: as many as the window shows, 3 ms each


class DraftCards(QWidget):
    """The cards of the drafts, side by side."""

    opened = Signal(str)  # draft id, as with all of these
    next_year = Signal(str)
    copied = Signal(str)
    deleted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[DraftCardWidget] = []
        self._flow = FlowLayout(self, spacing=16, top_aligned=True)

    def fill(self, drafts: Sequence[Summary]) -> "list[DraftCardWidget]":
        """Show these drafts and no others; return the cards made so far.

        Unchanged cards stay; at most _BATCH are made, so that no key waits: call again for more.
        """
        kept = _unchanged_count(self._cards, drafts)
        for card in self._cards[kept:]:
            self._flow.removeWidget(card)
            card.deleteLater()
        self._cards = [*self._cards[:kept], *map(self._card, drafts[kept : kept + _BATCH])]
        self.updateGeometry()
        return self._cards

    def _card(self, summary: Summary) -> "DraftCardWidget":
        card = DraftCardWidget(summary, self)
        self._flow.addWidget(card)
        card.show()
        return card


class DraftCardWidget(QFrame):
    """The card of one draft: a click or Enter opens it, ⋯ or the menu key shows more actions.

    Its signals are those of ``cards``.
    """

    def __init__(self, summary: Summary, cards: DraftCards) -> None:
        super().__init__()
        self.summary, self._signals = summary, cards
        self.card = card = summary.card
        self._pressed = False
        self.setProperty("role", "draft")
        self._fit()
        appearance.changed.connect(self._fit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        unnamed = words.UNNAMED_UNIT if card.draft else words.CARD_UNREADABLE
        self.setAccessibleName(card.name.fill(words.CARD_OPEN_HELP, unnamed))
        unit, menu = label(card.name.unit or unnamed, "section", wrap=True), self._menu_button()
        head = row(unit, menu, stretched=unit)
        head.setAlignment(menu, Qt.AlignmentFlag.AlignTop)
        rows = column(head, *_state(summary), on=self, spacing=4, margins=(16, 12, 16, 12))
        if card.saved:
            when = words.CARD_SAVED.format(when=local_time(card.saved))
            rows.addWidget(label(when, "help"))

    def _fit(self) -> None:
        self.setFixedWidth(scaled(_WIDTH))

    def _menu_button(self) -> QToolButton:
        button = tool_button("⋯", lambda: self._open_menu(button), words.CARD_MENU)
        button.setAccessibleName(words.CARD_MENU)
        return button

    def _open_menu(self, button: QToolButton) -> None:
        """Show the menu, made only now because most cards never need one."""
        menu = QtWidgets.QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        draft_id, signals = self.card.draft_id, self._signals
        if self.card.draft is not None:
            if year := year_after(self.card.name.year):
                text = words.CARD_NEXT_YEAR.format(year=year)
                menu.addAction(without_keys(text), lambda: signals.next_year.emit(draft_id))
            menu.addAction(words.CARD_COPY, lambda: signals.copied.emit(draft_id))
        menu.addAction(words.CARD_DELETE, lambda: signals.deleted.emit(draft_id))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() is Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, False
        if pressed and self.rect().contains(event.position().toPoint()):
            self._signals.opened.emit(self.card.draft_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._signals.opened.emit(self.card.draft_id)
        else:
            super().keyPressEvent(event)


def _unchanged_count(cards: Sequence[DraftCardWidget], drafts: Sequence[Summary]) -> int:
    """Return how many cards from the first on can stay: Tab follows the order of creation."""
    pairs = list(zip(cards, drafts, strict=False))
    return next(
        (n for n, (card, summary) in enumerate(pairs) if card.summary != summary), len(pairs)
    )


def _state(summary: Summary) -> list[Item]:
    """Return the lines on year and progress, or why there are none."""
    card = summary.card
    if card.draft is None:
        return [label(str(card.error or words.CARD_DAMAGED), "wrong", wrap=True)]
    year = label(words.CARD_YEAR.format(year=card.name.year, region=card.name.region), "muted")
    if summary.fault:
        return [year, label(words.CARD_FAILED, "wrong", wrap=True)]
    bar = QProgressBar(textVisible=False)
    bar.setRange(0, summary.total)
    bar.setValue(summary.filled)
    filled = label(words.FILLED.format(filled=summary.filled, total=summary.total), "help")
    return [year, bar, row(filled, None, _findings_label(summary))]


def _findings_label(summary: Summary) -> QLabel:
    counted = (
        (words.STATUS_ERROR, summary.errors),
        (words.STATUS_EXPLAIN, summary.explain),
        (words.CARD_UNCHECKED, summary.unchecked),
    )
    text = " · ".join(text.format(count=count) for text, count in counted if count)
    return label(
        text or words.CARD_CLEAN, "wrong" if summary.errors or summary.unchecked else "help"
    )
