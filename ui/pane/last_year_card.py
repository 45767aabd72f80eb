"""Last year's value of the field with the cursor, how it has moved, and the button to take it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from model.draft.draft import Source
from model.draft.last_year import last_value, year_change
from model.editing.undo_report import shown_place
from model.form import FORM
from model.form.spec import NUMERIC, ValueKind
from model.values.numbers import decimal_text
from model.values.text import brief
from resources.messages import screen as words
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button
from ui.widgets.labels import label, set_tip


class LastYearCard(QFrame):
    """The card above last year's page; of a text it says what would be inserted."""

    insert_requested = Signal()  # into the text
    taken = Signal()  # a value was taken over

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self.setProperty("role", "inspector")
        self._session = session
        self.key = ""  # of the field shown, "" for none
        self._place = label("", "muted", wrap=True)
        self._value = label("", "place", wrap=True)
        self._note = label("", "help", wrap=True)
        self.button = push_button(words.TAKE_LAST_YEAR, self._take, "small")
        lines = column(self._value, self._note, spacing=2)
        both = row(lines, self.button, spacing=8, stretched=lines)
        column(self._place, both, on=self, spacing=2, margins=(12, 8, 10, 8))

    def show_field(self, key: str) -> None:
        """Show a field of the form; "" hides the card."""
        self.key = key
        self.setVisible(bool(key))
        if key:
            self._place.setText(shown_place(key))
            is_text = FORM[key].kind is ValueKind.TEXT
            self.button.setText(words.INSERT_LAST_YEAR if is_text else words.TAKE_LAST_YEAR)
            help_ = words.INSERT_LAST_YEAR_HELP if is_text else words.TAKE_LAST_YEAR_HELP
            set_tip(self.button, help_)
            self.button.setAccessibleDescription(help_)
            self._show_value(is_text=is_text)

    def show_insertion(self, said: str) -> None:
        """Say of a text what its button would insert; "" where there is nothing."""
        self._note.setText(said or words.LAST_YEAR_LEFT_BLANK)
        self._note.show()
        self.button.setVisible(bool(said))

    def _show_value(self, *, is_text: bool) -> None:
        last = last_value(self._session.draft, self.key)
        self._value.setText("" if is_text else _shown(last))
        self._value.setVisible(not is_text)
        note = self._moved() if last else ""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.button.setVisible(bool(last) and note != words.LAST_YEAR_SAME)

    def _moved(self) -> str:
        """Return how this year's value differs from last year's, "" where that is not said."""
        key, draft = self.key, self._session.draft
        change = year_change(self._session.facts, key) if FORM[key].kind in NUMERIC else None
        if change is None or not change.difference:
            same = change is not None or draft[key] == last_value(draft, key)
            return words.LAST_YEAR_SAME if same else ""
        sentence = words.LAST_YEAR_MORE if change.difference > 0 else words.LAST_YEAR_LESS
        difference = decimal_text(abs(change.difference))
        now = self._session.facts.number(key).shown
        percent = words.LAST_YEAR_PERCENT.format(percent=change.percent) if change.percent else ""
        return sentence.format(now=now, difference=difference) + percent

    def _take(self) -> None:
        """Take last year's value over as one step of undo."""
        key, session = self.key, self._session
        if session.refuses():
            return
        if FORM[key].kind is ValueKind.TEXT:
            self.insert_requested.emit()
        elif last := last_value(session.draft, key):
            session.model.close_step()
            session.set({key: last}, Source.CARRIED)
            self.taken.emit()


def _shown(last: str | tuple[str, ...]) -> str:
    if isinstance(last, tuple):
        return words.LAST_YEAR_ITEMS.format(count=len(last)) if last else words.LAST_YEAR_LEFT_BLANK
    return brief(last) or words.LAST_YEAR_LEFT_BLANK
