"""A draft on the start page: unit, year, how full, when saved, what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
)

from model.check import check
from model.draft import Draft
from model.facts import Facts
from model.findings import Level
from model.progress import progress
from model.store import Card
from resources.words import screen as words
from ui.files import local_time
from ui.text import label

_WIDTH = 312


class DraftCard(QFrame):
    """A click or Enter opens the draft; ⋯ (or the menu key) offers the rest."""

    opened = Signal(str)  # draft id, as with all of these
    next_year = Signal(str)
    copied = Signal(str)
    deleted = Signal(str)

    def __init__(self, card: Card) -> None:
        super().__init__()
        self.card = card
        self._pressed = False
        self.setProperty("role", "draft")
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        unit = card.unit.strip() or words.UNNAMED_UNIT
        self.setAccessibleName(words.CARD_OPEN_HELP.format(unit=unit, year=card.year))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 10, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(unit, "section", wrap=True), 1)
        head.addWidget(self._menu_button(), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(label(words.CARD_YEAR.format(year=card.year, region=card.region), "muted"))
        if card.draft is not None:
            self._tell(column, card.draft)
        else:
            column.addWidget(label(str(card.error or words.CARD_DAMAGED), "wrong", wrap=True))
        if card.saved:
            when = words.CARD_SAVED.format(when=local_time(card.saved))
            column.addWidget(label(when, "help"))

    def _tell(self, column: QVBoxLayout, draft: Draft) -> None:
        done = progress(Facts(draft))
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, done.total)
        bar.setValue(done.filled)
        column.addWidget(bar)
        line = QHBoxLayout()
        line.addWidget(label(words.FILLED.format(filled=done.filled, total=done.total), "help"))
        line.addStretch(1)
        line.addWidget(self._findings_label(draft))
        column.addLayout(line)

    def _findings_label(self, draft: Draft) -> QLabel:
        found = [finding.level for finding in check(draft) if not finding.missing]
        errors, explain = found.count(Level.E), found.count(Level.W)
        parts = [
            text.format(count=count)
            for text, count in ((words.STATUS_ERROR, errors), (words.STATUS_EXPLAIN, explain))
            if count
        ]
        return label(" · ".join(parts) or words.CARD_CLEAN, "wrong" if errors else "help")

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setAccessibleName(words.CARD_MENU)
        button.setToolTip(words.CARD_MENU)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._menu())
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        ident = self.card.draft_id
        if self.card.draft is not None:
            if self.card.year.isdecimal():
                text = words.CARD_NEXT_YEAR.format(year=int(self.card.year) + 1)
                menu.addAction(text, lambda: self.next_year.emit(ident))
            menu.addAction(words.CARD_COPY, lambda: self.copied.emit(ident))
        menu.addAction(words.CARD_DELETE, lambda: self.deleted.emit(ident))
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() is Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, False
        if pressed and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.card.draft_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.card.draft_id)
        else:
            super().keyPressEvent(event)
