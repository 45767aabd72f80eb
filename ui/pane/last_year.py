"""The room 上年 of the pane: what last year's report said on this page and at the cursor."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from model.draft.annotations import LAST
from model.draft.last_year import last_value
from model.editing.session import Change
from model.form import FORM
from model.form.spec import Page, Passage, ValueKind
from resources.messages import screen as words
from ui.look.appearance import appearance
from ui.pane.pane import Pane
from ui.session.window_session import WindowSession
from ui.text.editor import TextEditor
from ui.widgets.box_layouts import column
from ui.widgets.labels import label

_UPDATE_DELAY = 40  # ms without a key, so that none waits for the pane
_LONG = frozenset({ValueKind.TEXT, ValueKind.LIST})
_KEPT = f"{LAST}/"


class LastYear(QWidget):
    """The room: a card for the field with the cursor, under it its text or the page's values."""

    none = words.LAST_YEAR_NONE  # said where the draft has nothing of last year

    def __init__(
        self, session: WindowSession, pane: Pane, editor: Callable[[str], QWidget | None]
    ) -> None:
        """Put it into the pane; ``editor`` returns the widget of a field on the shown page."""
        super().__init__()
        self._session, self._pane, self._editor_of = session, pane, editor
        self._page = FORM.pages[0]
        self._shown: Page | None = None  # the page whose values are shown
        self._editor: TextEditor | None = None  # whose cursor is followed
        self._update_timer = QTimer(self, singleShot=True, interval=_UPDATE_DELAY)
        self._update_timer.timeout.connect(self._show)
        self._connect()
        pane.add_room(self, words.LAST_YEAR)
        self._offer()

    def _fill(self) -> None:
        """Make the widgets, the first time the room is shown."""
        from ui.pane.last_year_card import LastYearCard
        from ui.pane.last_year_text import LastYearText
        from ui.pane.last_year_values import LastYearValues

        self.card = LastYearCard(self._session)
        self.values, self.text = LastYearValues(), LastYearText()
        self.empty = label("", "muted", wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self.card.insert_requested.connect(self._insert)
        self.card.taken.connect(self._pane.left)
        self.text.insertion_changed.connect(self._name_insertion)
        self.values.chosen.connect(self._session.jump_to)

    def _lay_out(self) -> None:
        top = QWidget()
        column(self.empty, None, on=top)
        for part in (self.values, self.text, top):
            self._stack.addWidget(part)
        hint = label(words.LAST_YEAR_HINT, "help", wrap=True)
        parts = (self.card, self._stack, hint)
        column(*parts, on=self, spacing=8, margins=(10, 8, 10, 6), stretched=self._stack)

    def _connect(self) -> None:
        self._session.cursor.moved.connect(self._follow)
        self._session.changed.connect(self._on_change)
        appearance.changed.connect(self._show_anew)

    @property
    def is_available(self) -> bool:
        """Whether the draft has anything of last year."""
        return any(key.startswith(_KEPT) for key in self._session.draft.values)

    def _offer(self) -> None:
        """Show the tab only where there is anything to be seen."""
        self._pane.show_tab(self, shown=self.is_available)

    def show_page(self, key: str) -> None:
        """Show a page of the form, by its key."""
        self._page = next(page for page in FORM.pages if page.key == key)
        self._follow()

    def _on_change(self, change: Change) -> None:
        if any(key.startswith(_KEPT) for key in change.keys):
            self._offer()
            self._show_anew()
        else:
            self._follow()

    def _show_anew(self) -> None:
        self._shown = None
        self._follow()

    def _follow(self) -> None:
        """Follow page and cursor when the hand rests: it may be going on."""
        if self.isVisible():
            self._update_timer.start()

    @property
    def is_following(self) -> bool:
        """Whether page and cursor are still to be followed."""
        return self._update_timer.isActive()

    @property
    def _key(self) -> str:
        """The field with the cursor, if it is one of this page that last year's report has."""
        key = self._session.cursor.key
        on_page = any(field.key == key for block in self._page.body for field in block.fields)
        return key if on_page and FORM[key].kind is not ValueKind.CHOICE else ""

    def _show(self) -> None:
        self._update_timer.stop()
        if self.layout() is None:
            self._fill()
        key = self._key
        self._watch(key)
        self.card.show_field(key)
        if key and FORM[key].kind in _LONG:
            self._show_text(key)
        elif self._has_values:
            self._show_values(key)
        else:
            self._show_empty(words.LAST_YEAR_NO_PAGE)

    @property
    def _has_values(self) -> bool:
        draft = self._session.draft
        return any(
            last_value(draft, field.key)
            for block in self._page.body
            for field in block.fields
            if not isinstance(block, Passage)
        )

    def _show_text(self, key: str) -> None:
        last = last_value(self._session.draft, key)
        text = last if isinstance(last, str) else "\n".join(last)
        if not text:
            self._show_empty(words.LAST_YEAR_NO_TEXT)
            return
        self._stack.setCurrentWidget(self.text)
        editor = self._editor
        narrative = editor is not None and editor.is_narrative
        if self.text.show_text(text, narrative=narrative) and editor:
            self._update_timer.start()
        elif editor and not self.text.hasFocus():
            line = editor.textCursor().blockNumber()
            self.text.follow(self._session.draft.text(key), line)
        self._name_insertion()

    def _show_values(self, key: str) -> None:
        self._stack.setCurrentWidget(self.values)
        if self._shown is not self._page:
            self._shown = self._page
            self.values.show_page(self._page, self._session.draft)
        self.values.show_charts(self._session.facts)
        self.values.point_to(key)

    def _show_empty(self, said: str) -> None:
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self.empty.setText(said)

    def _watch(self, key: str) -> None:
        """Follow the cursor within a text."""
        found = self._editor_of(key) if key else None
        editor = found if isinstance(found, TextEditor) else None
        if editor is self._editor:
            return
        if self._editor:
            self._editor.cursorPositionChanged.disconnect(self._follow)
        self._editor = editor
        if editor:
            editor.cursorPositionChanged.connect(self._follow)

    def _name_insertion(self) -> None:
        if self._editor and self._stack.currentWidget() is self.text:
            self.card.show_insertion(self.text.insertion_named)

    def _insert(self) -> None:
        """Insert what is selected, or whole paragraphs, at the cursor of this year's text."""
        editor, put_in = self._editor, self.text.insertion
        if editor is None or not put_in:
            return
        if self.text.textCursor().hasSelection():
            editor.put_in_words(put_in)
        else:
            editor.put_in_paragraphs(put_in)
        self._pane.left.emit()

    def begin(self) -> None:
        """Focus the first thing here: what to take over, the text, or the values."""
        self._show()
        if self.is_following:
            self._show()
        shown = self._stack.currentWidget()
        if not self.card.button.isHidden() and not self.card.isHidden():
            self.card.button.setFocus()
        elif shown is self.values:
            self.values.tables[0].setFocus()
        elif shown is self.text:
            self.text.setFocus()
        else:
            self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
