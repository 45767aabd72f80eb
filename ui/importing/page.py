"""The page of what was read from a document: looked at, chosen, then taken."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from model.draft.draft import Draft, Value
from model.readers.proposal import ImportProposal, UnplacedText
from model.readers.read import DocumentReading
from model.readers.review import chosen, chosen_at_first, reviewed
from model.readers.taking import taken_values
from resources.messages import readers as words
from ui.importing.detail import ProposedDetail
from ui.importing.mapping_view import MappingView
from ui.importing.tree import ProposedTree
from ui.importing.unplaced import UnplacedView
from ui.widgets.box_layouts import column, row, whole_row
from ui.widgets.buttons import choice_button, push_button
from ui.widgets.labels import label

_SHARES = (700, 430)  # of the tree and of the detail
_MOST_NOTES = 5
_TABS = words.TAB_VALUES, words.TAB_DOUBTS, words.TAB_UNPLACED
Take = Callable[[dict[str, Value]], object]
Way = tuple[str, Take]
"""What can be done with the values: the text of a button with {count}, and its action."""


class ImportPage(QWidget):
    """The values of one document; ``ways``: what can be done with those that are checked, the
    last as the blue button."""

    left = Signal()  # nothing is taken

    def __init__(
        self, name: str, found: DocumentReading, draft: Draft | None, ways: Sequence[Way]
    ) -> None:
        super().__init__()
        self._name, self._draft = name, draft
        self._ticks: dict[str, bool] = {}  # that were set so far, by key
        self.tree = ProposedTree(has_present=draft is not None)
        self._title, self._notes = label("", "title", wrap=True), label("", "muted", wrap=True)
        self._detail, self._unplaced = ProposedDetail(), UnplacedView()
        tables = found.workbook
        self.tables = MappingView(tables) if tables and tables.parts else None
        self._ways = [(text, self._button(text, take)) for text, take in ways]
        self._ways[-1][1].setProperty("role", "primary")
        self._tabs = self._make_tabs()
        self._lay_out()
        self.tree.chosen.connect(self._detail.show_item)
        self.tree.checked.connect(self._show_count)
        self._show(found.proposal)
        if self.tables:
            self.tables.corrected.connect(self._show_corrected)

    def _show(self, proposal: ImportProposal) -> None:
        """Show what the document holds; what the clerk ticked stays as it is."""
        self._ticks |= self.tree.ticks
        self._proposal = proposal
        self.items = reviewed(proposal, self._draft)
        at_first = chosen_at_first(self.items)
        keys = (item.key for item in self.items)
        self.tree.fill(self.items, {key for key in keys if self._ticks.get(key, key in at_first)})
        self._title.setText(words.TITLE.format(name=self._name, count=len(self.items)))
        self._notes.setText("\n".join(_short(proposal.notes)))
        self._show_notes()
        notes = UnplacedText("\n".join(proposal.notes), words.ALL_NOTES)
        is_cut = len(proposal.notes) > _MOST_NOTES
        self._unplaced.show_texts([*([notes] if is_cut else []), *proposal.unplaced])
        doubts = sum(bool(item.proposed.doubt) for item in self.items)
        for tab, count in zip(self._tabs, (len(self.items), doubts), strict=False):
            tab.setEnabled(bool(count))
        counts = (len(self.items), doubts, len(proposal.unplaced))
        for tab, text, count in zip(self._tabs, _TABS, counts, strict=False):
            tab.setText(text.format(count=count))
        self.tree.choose_first()
        self._show_count()

    def _show_corrected(self) -> None:
        if self.tables:
            self._show(self.tables.reading.proposal)

    def _button(self, text: str, take: Take) -> QPushButton:
        return push_button(text, lambda: self._take(take))

    def _take(self, take: Take) -> None:
        found = chosen(self._proposal, self.tree.keys)
        self.left.emit()
        take(taken_values(self._draft or Draft(), found, self._name))

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.tree)
        split.addWidget(self._detail)
        split.setSizes(list(_SHARES))
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        self._views = QStackedWidget()
        for view in filter(None, (split, self._unplaced, self.tables)):
            self._views.addWidget(view)
        back = push_button(words.LEAVE, self.left.emit)
        foot = whole_row(back, None, *(button for _, button in self._ways), spacing=10)
        column(
            self._title,
            self._notes,
            row(*self._tabs, None),
            self._views,
            foot,
            on=self,
            spacing=10,
            margins=(28, 20, 28, 16),
            stretched=self._views,
        )

    def _make_tabs(self) -> list[QToolButton]:
        shown = (
            lambda: self._show_values(doubts_only=False),
            lambda: self._show_values(doubts_only=True),
            lambda: self._show_view(1),
            lambda: self._show_view(2),
        )
        tabs = [choice_button("", show, "tab") for show in shown]
        if self.tables:
            tabs[3].setText(words.TAB_TABLES)
            return tabs
        return tabs[:3]

    def open(self) -> None:
        """Take the focus: the first value with a doubt, else the first; without any, the tables."""
        if self.items or not self.tables:
            self._tabs[0].setChecked(True)
            self.tree.setFocus()
            return
        self._tabs[3].click()
        self.tables.table.setFocus()

    def _show_view(self, number: int) -> None:
        self._views.setCurrentIndex(number)
        self._show_notes()

    def _show_notes(self) -> None:
        """Show the notes but beside the tables, which need the room."""
        self._notes.setVisible(bool(self._notes.text()) and self._views.currentIndex() != 2)

    def _show_values(self, *, doubts_only: bool) -> None:
        self._show_view(0)
        self.tree.show_doubts_only(only=doubts_only)

    def _show_count(self) -> None:
        count = len(self.tree.keys)
        for text, button in self._ways:
            button.setText(text.format(count=count))
            button.setEnabled(bool(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _short(notes: Sequence[str]) -> Sequence[str]:
    """Return the first of many notes, and where the others are."""
    if len(notes) <= _MOST_NOTES:
        return notes
    return *notes[: _MOST_NOTES - 1], words.MORE_NOTES.format(count=len(notes) - _MOST_NOTES + 1)
