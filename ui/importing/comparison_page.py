"""The page that compares a file with the draft: what differs, to be taken over or looked at."""

from collections.abc import Callable, Iterable, Set

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from model.draft.origins import short_name
from model.readers.review import Comparison, ReviewItem
from model.readers.taking import values_with_origin
from resources.messages import checking
from resources.messages import readers as words
from ui.importing.comparison_detail import ComparisonDetail
from ui.importing.comparison_table import ComparisonTable
from ui.look.appearance import scaled
from ui.widgets.box_layouts import column, row, whole_row
from ui.widgets.buttons import choice_button, push_button
from ui.widgets.labels import label

_LOW = 400  # pixels before scaling
_TABS = (
    (Comparison.OTHER, words.TAB_DIFFERENT),
    (Comparison.NEW, words.TAB_BLANK),
    (Comparison.SAME, words.TAB_SAME),
)


class ComparisonPage(QWidget):
    """The values of one file beside the draft's, those that differ first; none is taken unless
    the clerk ticks it."""

    left = Signal()  # nothing is taken
    taken = Signal(object)  # dict[str, Value]: the ticked ones with their origins
    went = Signal(str)  # to the field with this key

    def __init__(
        self, name: str, items: Iterable[ReviewItem], notes: Iterable[str], ticked: Set[str]
    ) -> None:
        super().__init__()
        self._name, self._items = name, tuple(items)
        differing = {one.key for one in self._items if one.comparison is not Comparison.SAME}
        self.ticked = differing & ticked
        self._here: ReviewItem | None = None
        self.table, self._detail = ComparisonTable(), ComparisonDetail()
        self._take = push_button("", self._on_take, "primary")
        self._lay_out("\n".join(notes))
        self.table.chosen.connect(self._choose)
        self.table.ticked.connect(self._tick)
        self.table.opened.connect(self._go)
        self._show_count()

    @property
    def count(self) -> int:
        """How many values differ."""
        return len(self._of(Comparison.OTHER))

    def _lay_out(self, notes: str) -> None:
        title = label(words.COMPARED.format(name=short_name(self._name)), "title", wrap=True)
        self._notes = label(notes, "muted", wrap=True)
        back = push_button(words.STOP_COMPARING, self.left.emit)
        go = push_button(checking.GO_THERE, self._go)
        parts = (title, self._notes, row(*self._tabs(), None), self.table, self._detail)
        foot = whole_row(back, None, go, self._take, spacing=10)
        margins = (28, 14, 28, 14)
        column(*parts, foot, on=self, spacing=8, margins=margins, stretched=self.table)

    def _tabs(self) -> Iterable[QToolButton]:
        for kind, text in _TABS:
            count = len(self._of(kind))
            tab = choice_button(text.format(count=count), self._showing(kind), "tab")
            tab.setEnabled(bool(count))
            yield tab

    def _showing(self, kind: Comparison) -> Callable[[], None]:
        return lambda: self.table.show_items(self._of(kind), self.ticked)

    def _of(self, kind: Comparison) -> list[ReviewItem]:
        return [item for item in self._items if item.comparison is kind]

    def open(self) -> None:
        """Take the focus: what differs, else what the draft has not."""
        next(tab for tab in self.findChildren(QToolButton) if tab.isEnabled()).click()
        self.table.setFocus()

    def _choose(self, item: ReviewItem) -> None:
        self._here = item
        self._detail.show_item(item, places=not self.table.is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the notes in a low window: the values need the room."""
        super().resizeEvent(event)
        self._notes.setVisible(bool(self._notes.text()) and self.height() >= scaled(_LOW))
        if self._here:
            self._choose(self._here)

    def _tick(self, key: str, is_ticked: bool) -> None:
        (self.ticked.add if is_ticked else self.ticked.discard)(key)
        self._show_count()

    def _show_count(self) -> None:
        self._take.setText(words.TAKE.format(count=len(self.ticked)))
        self._take.setEnabled(bool(self.ticked))

    def _on_take(self) -> None:
        chosen = [one.proposed for one in self._items if one.key in self.ticked]
        self.taken.emit(values_with_origin(chosen, self._name))

    def _go(self) -> None:
        if self._here:
            self.went.emit(self._here.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
