"""The page of what was read from a document: looked at, chosen, then taken."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QToolButton, QWidget

from model.draft.draft import Draft, Value
from model.readers.proposal import ImportProposal
from model.readers.review import chosen, chosen_at_first, reviewed
from model.readers.taking import taken_values
from resources.messages import readers as words
from ui.importing.detail import ProposedDetail
from ui.importing.tree import ProposedTree
from ui.importing.unplaced import UnplacedView
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import choice_button, push_button
from ui.widgets.labels import label

_SHARES = (700, 430)  # of the tree and of the detail
Take = Callable[[dict[str, Value]], object]
Way = tuple[str, Take]
"""What can be done with the values: the text of a button with {count}, and its action."""


class ImportPage(QWidget):
    """The values of one document; ``ways``: what can be done with those that are checked, the
    last as the blue button."""

    left = Signal()  # nothing is taken

    def __init__(
        self, name: str, proposal: ImportProposal, draft: Draft | None, ways: Sequence[Way]
    ) -> None:
        super().__init__()
        self._name, self._proposal, self._draft = name, proposal, draft or Draft()
        self.items = reviewed(proposal, draft)
        self.tree = ProposedTree(has_present=draft is not None)
        self.tree.fill(self.items, chosen_at_first(self.items))
        self._detail = ProposedDetail()
        self._unplaced = UnplacedView(proposal.unplaced)
        self._ways = [(text, self._button(text, take)) for text, take in ways]
        self._ways[-1][1].setProperty("role", "primary")
        self._lay_out(name, proposal)
        self.tree.chosen.connect(self._detail.show_item)
        self.tree.checked.connect(self._show_count)
        self._show_count()

    def _button(self, text: str, take: Take) -> QPushButton:
        return push_button(text, lambda: self._take(take))

    def _take(self, take: Take) -> None:
        found = chosen(self._proposal, self.tree.keys)
        self.left.emit()
        take(taken_values(self._draft, found, self._name))

    def _lay_out(self, name: str, proposal: ImportProposal) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.tree)
        split.addWidget(self._detail)
        split.setSizes(list(_SHARES))
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        self._views = QStackedWidget()
        self._views.addWidget(split)
        self._views.addWidget(self._unplaced)
        title = label(words.TITLE.format(name=name, count=len(self.items)), "title", wrap=True)
        notes = label("\n".join(proposal.notes), "muted", wrap=True)
        if not proposal.notes:
            notes.hide()
        back = push_button(words.LEAVE, self.left.emit)
        foot = row(back, None, *(button for _, button in self._ways), spacing=10)
        column(
            title,
            notes,
            row(*self._tabs(len(proposal.unplaced)), None),
            self._views,
            foot,
            on=self,
            spacing=10,
            margins=(28, 20, 28, 16),
            stretched=self._views,
        )

    def _tabs(self, unplaced: int) -> list[QToolButton]:
        doubts = sum(bool(item.proposed.doubt) for item in self.items)
        tabs = (
            (words.TAB_VALUES, len(self.items), lambda: self._show_values(doubts_only=False)),
            (words.TAB_DOUBTS, doubts, lambda: self._show_values(doubts_only=True)),
            (words.TAB_UNPLACED, unplaced, lambda: self._views.setCurrentIndex(1)),
        )
        buttons = [choice_button(text.format(count=n), show, "tab") for text, n, show in tabs]
        buttons[0].setChecked(True)
        buttons[1].setEnabled(bool(doubts))
        return buttons

    def open(self) -> None:
        """Take the focus: the first value with a doubt, else the first."""
        self.tree.choose_first()
        self.tree.setFocus()

    def _show_values(self, *, doubts_only: bool) -> None:
        self._views.setCurrentIndex(0)
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
