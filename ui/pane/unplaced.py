"""The room 未放入 of the pane: the texts of files that no field has, to be put in or taken away."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from model.draft.annotations import UNPLACED
from model.draft.origins import KeptText, kept_texts, short_name
from model.editing.session import Change
from model.editing.undo_report import shown_place
from resources.messages import readers as words
from ui.editors.line import LineEditor
from ui.editors.plain_text import PlainTextEditor
from ui.editors.reading_text import ReadingText
from ui.look.appearance import keep_scaled
from ui.pane.pane import Pane
from ui.pane.unplaced_list import UnplacedList
from ui.session.window_session import WindowSession
from ui.table.pasting.clipboard import read_cells
from ui.table.view import TableView
from ui.text.editor import TextEditor
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button
from ui.widgets.labels import label, set_tip
from ui.widgets.scrolling import focus_in

_KEPT = f"{UNPLACED}/"
_LEAST = 44  # pixels before scaling: two lines of the text
_MOST_SHOWN = 20_000  # characters; a longer paragraph would be laid out for over 50 ms


class UnplacedRoom(QWidget):
    """The list of texts, the chosen one under it, and what can be done with it."""

    none = words.NO_KEPT_TEXTS  # said where the draft has none

    def __init__(
        self, session: WindowSession, pane: Pane, widget: Callable[[str], QWidget | None]
    ) -> None:
        """Put it into the pane; ``widget`` returns that of a field or cell on the shown page."""
        super().__init__()
        self._session, self._pane, self._widget = session, pane, widget
        self._texts = kept_texts(session.draft)
        self._listed: tuple[KeptText, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=0)  # no key waits for the room
        self._later.timeout.connect(self._show_target)
        session.changed.connect(self._on_change)
        session.jump_to.connect(self._go_to)
        session.cursor.moved.connect(self._later.start)
        pane.add_room(self, "")
        self._offer()

    def _fill(self) -> None:
        """Make the widgets, the first time the room is shown."""
        self.list, self.text = UnplacedList(), ReadingText()
        keep_scaled(self.text, QWidget.setMinimumHeight, _LEAST)
        self._where, self._target = label("", "muted", wrap=True), label("", "help", wrap=True)
        self._make_buttons()
        self._lay_out()
        self._connect()

    def _make_buttons(self) -> None:
        self.put_in = push_button(words.PUT_IN, self._put_in, "small")
        self.copy = push_button(words.COPY_TEXT, self._copy, "small")
        self.remove = push_button(words.NOT_NEEDED, self._remove, "small")
        set_tip(self.put_in, words.PUT_IN_HELP)
        set_tip(self.remove, words.NOT_NEEDED_HELP)

    def _lay_out(self) -> None:
        buttons = QWidget()
        row(self.put_in, self.copy, None, self.remove, on=buttons, spacing=6)
        buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        parts = (self.list, self._where, self.text, self._target, buttons)
        column(*parts, on=self, spacing=4, margins=(10, 6, 10, 6), stretched=self.text)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_text)
        self.list.put_in_requested.connect(self.put_in.click)
        self.list.copy_requested.connect(self._copy)
        self.list.remove_requested.connect(self._remove)

    @property
    def is_available(self) -> bool:
        """Whether the draft has any such text."""
        return bool(self._texts)

    def begin(self) -> None:
        """Focus the list."""
        self._list_texts()
        self.list.setFocus()

    def _on_change(self, change: Change) -> None:
        if any(key.startswith(_KEPT) for key in change.keys):
            self._texts = kept_texts(self._session.draft)
            self._offer()
            if self.isVisible():
                self._list_texts()

    def _offer(self) -> None:
        """Show the tab only where there is any text; the focus goes back to the field."""
        if not self._texts and focus_in(self):
            self._pane.left.emit()
        self._pane.rename(self, words.KEPT_TEXTS.format(count=len(self._texts)))
        self._pane.show_tab(self, shown=self.is_available)

    def _list_texts(self) -> None:
        """List the texts, if others than those listed; the chosen one, or its row, stays."""
        if self.layout() is None:
            self._fill()
        if self._listed is not self._texts:
            here, chosen = self.list.currentRow(), self.chosen
            self._listed = self._texts
            self.list.show_texts([one.text for one in self._listed])
            row = self._listed.index(chosen) if chosen in self._listed else here
            self.list.setCurrentRow(max(0, min(row, len(self._listed) - 1)))
        self._show_target()

    @property
    def chosen(self) -> KeptText | None:
        """The text that is chosen; None where there is none."""
        number = self.list.currentRow()
        return self._listed[number] if 0 <= number < len(self._listed) else None

    def _show_text(self) -> None:
        if chosen := self.chosen:
            is_cut = len(chosen.text) > _MOST_SHOWN
            count = words.ONLY_BEGINNING.format(count=len(chosen.text)) if is_cut else ""
            place = filter(None, (chosen.where, short_name(chosen.file), count))
            self._where.setText(words.ORIGIN_JOIN.join(place))
            self.text.setAccessibleName(self._where.text())
            self.text.setPlainText(chosen.text[:_MOST_SHOWN])

    def _show_target(self) -> None:
        """Say where the text would be put: at the cursor."""
        if self.isVisible():
            key = self._session.cursor.key
            is_field = self._target_widget is not None
            at = words.PUT_IN_AT.format(place=shown_place(key)) if is_field else ""
            self._target.setText((at or words.PUT_IN_NOWHERE) + words.KEPT_HINT)
            self.put_in.setEnabled(is_field)

    @property
    def _target_widget(self) -> TextEditor | PlainTextEditor | LineEditor | TableView | None:
        """The editor or table with the cursor; None for one that takes no text."""
        found = self._widget(self._session.cursor.key)
        return found if isinstance(found, PlainTextEditor | LineEditor | TableView) else None

    def _put_in(self) -> None:
        """Put in what is selected, or the whole text, at the cursor, as one step of undo."""
        if (chosen := self.chosen) and not self._session.refuses():
            _insert(self._target_widget, self.text.selected, chosen.text)
            self._pane.left.emit()

    def _copy(self) -> None:
        if chosen := self.chosen:
            QGuiApplication.clipboard().setText(self.text.selected or chosen.text)

    def _remove(self) -> None:
        """Take the chosen text away, as one step of undo."""
        if chosen := self.chosen:
            self._session.model.close_step()
            self._session.set({chosen.key: ()})

    def _go_to(self, key: str) -> None:
        """Show the text that an undo brought back, at a click on 去看看."""
        keys = [one.key for one in self._texts]
        if key in keys:
            self._pane.wanted.emit(self)
            self.begin()
            self.list.setCurrentRow(keys.index(key))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list_texts()


def _insert(target: QWidget | None, selected: str, whole: str) -> None:
    """Insert words or a whole text at the cursor of an editor or a table; None: nowhere."""
    if isinstance(target, TextEditor) and not selected:
        target.put_in_paragraphs(whole)
    elif isinstance(target, PlainTextEditor):
        target.take_in(selected or whole)
    elif isinstance(target, LineEditor):
        target.put_in(selected or whole)
    elif isinstance(target, TableView):
        target.blocks.take(read_cells(selected or whole, ""))
