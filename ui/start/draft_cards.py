"""The cards of the drafts on the start page: unit, year, findings, time saved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from model.draft.seal import is_sealed
from model.draft_list.summary import Summary
from resources.messages import screen as words
from resources.messages import start
from ui.look.times import day_and_time
from ui.start.card_menu import DraftSignals, menu_button
from ui.start.pressable_card import PressableCard
from ui.widgets.box_layouts import Item, column, row
from ui.widgets.captions import ShortLabel
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import label

_BATCH = 9  # cards made in one turn: as many as the window shows, 3 ms each
_BESIDE = 3  # cards in a row: as wide as the doors above them


class DraftCards(QWidget):
    """The cards of the drafts, three in a row."""

    def __init__(self, signals: DraftSignals) -> None:
        super().__init__()
        self._cards: list[DraftCardWidget] = []
        self._signals = signals
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        for number in range(_BESIDE):
            self._grid.setColumnStretch(number, 1)

    def fill(self, drafts: Sequence[Summary]) -> "list[DraftCardWidget]":
        """Show these drafts and no others; return the cards made so far.

        Unchanged cards stay; at most _BATCH are made, so that no key waits: call again for more.
        """
        kept = _unchanged_count(self._cards, drafts)
        for card in self._cards[kept:]:
            self._grid.removeWidget(card)
            card.deleteLater()
        new = drafts[kept : kept + _BATCH]
        self._cards = [*self._cards[:kept], *map(self._card, range(kept, kept + len(new)), new)]
        self.updateGeometry()
        return self._cards

    def _card(self, number: int, summary: Summary) -> "DraftCardWidget":
        card = DraftCardWidget(summary, self._signals)
        self._grid.addWidget(card, number // _BESIDE, number % _BESIDE)
        card.show()
        return card


class DraftCardWidget(PressableCard):
    """The card of one draft: a click or Enter opens it, ⋯ shows more actions."""

    def __init__(self, summary: Summary, signals: DraftSignals) -> None:
        super().__init__("sample" if summary.is_sample else "draft")
        self.summary = summary
        self.card = card = summary.card
        self.clicked.connect(lambda: signals.opened.emit(card.draft_id))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        unnamed = words.UNNAMED_UNIT if card.draft else words.CARD_UNREADABLE
        self.setAccessibleName(card.name.fill(words.CARD_OPEN_HELP, unnamed))
        name, menu = _name(summary, unnamed), menu_button(summary, self, signals)
        head = row(name, menu, stretched=name)
        head.setAlignment(menu, Qt.AlignmentFlag.AlignTop)
        column(head, *_state(summary), None, on=self, spacing=2, margins=(16, 10, 8, 12))


def _name(summary: Summary, unnamed: str) -> QWidget:
    """Return the line of unit, year and badge, in two lines where one is too narrow."""
    line = QWidget()
    flow = FlowLayout(line, spacing=8)
    unit = ShortLabel("section")
    unit.setText(summary.card.name.unit or unnamed)
    flow.addWidget(unit)
    if year := summary.card.name.year:
        flow.addWidget(label(start.UNIT_YEAR.format(year=year), "muted"))
    for badge in badges(summary):
        flow.addWidget(badge)
    return line


def badges(summary: Summary) -> tuple[QLabel, ...]:
    """Return what is said of a draft beside its name: that it is the sample, or archived."""
    draft = summary.card.draft
    said = (
        (start.SAMPLE, summary.is_sample),
        (start.SEALED, draft is not None and is_sealed(draft)),
    )
    return tuple(label(text, "pill") for text, holds in said if holds)


def _unchanged_count(cards: Sequence[DraftCardWidget], drafts: Sequence[Summary]) -> int:
    """Return how many cards from the first on can stay: Tab follows the order of creation."""
    pairs = list(zip(cards, drafts, strict=False))
    return next(
        (n for n, (card, summary) in enumerate(pairs) if card.summary != summary), len(pairs)
    )


def _state(summary: Summary) -> tuple[Item, ...]:
    """Return the lines under the name: what is wrong and when it was saved."""
    card = summary.card
    if card.draft is None:
        return (label(str(card.error or words.CARD_DAMAGED), "wrong", wrap=True),)
    if summary.fault:
        return (label(words.CARD_FAILED, "wrong", wrap=True),)
    if summary.is_sample:
        return (label(start.SAMPLE_HELP, "help"),)
    saved = label(day_and_time(card.saved), "help") if card.saved else None
    return (row(_findings_label(summary), saved, None, spacing=12),)


def left_text(summary: Summary) -> str:
    """Return how many places and pages are left; a page not begun is not counted by its fields."""
    counted = ((start.LEFT, summary.left), (start.UNTOUCHED, summary.untouched))
    parts = [text.format(count=count) for text, count in counted if count]
    return "，".join(parts) or start.NOTHING_LEFT


def _findings_label(summary: Summary) -> QLabel:
    counted = (
        (words.STATUS_ERROR, summary.errors),
        (words.STATUS_EXPLAIN, summary.explain),
        (words.CARD_UNCHECKED, summary.unchecked),
    )
    text = " · ".join(text.format(count=count) for text, count in counted if count)
    return label(
        text or left_text(summary), "wrong" if summary.errors or summary.unchecked else "help"
    )
