"""Help of the field that has the cursor: its sentence, and buttons for 无, 不适用, 待核实."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from model.draft.origins import origin_sentence
from model.editing.session import Change
from model.form import FORM
from model.form.spec import ValueKind
from resources.messages import screen as words
from ui.session.window_session import WindowSession
from ui.widgets.buttons import tool_button


@lru_cache(maxsize=64)
def field_help(key: str) -> str:
    """Return help and example of a field, and the help of its group; "" for unknown keys."""
    if FORM.page_of(key) is None:
        return ""
    field = FORM[key]
    example = words.EXAMPLE.format(example=field.example) if field.example else ""
    around = next((it.help for it in FORM.groups.values() if field in it.fields), "")
    return "　".join(part for part in (field.help, example, around) if part)


class FieldHelp(QObject):
    """Says where the value of the field or cell with the cursor was read, and of the field that is
    typed in last year's figure and how it is filled in."""

    def __init__(self, session: WindowSession, say: Callable[[str], object]) -> None:
        """``say``: called with "" where there is nothing to be said."""
        super().__init__(session)
        self._session, self._say, self._key = session, say, ""
        session.entered.connect(self._enter)
        session.left.connect(lambda: self._enter(""))
        session.cursor.moved.connect(self._tell)
        session.last_year.changed.connect(self._tell)
        session.changed.connect(lambda change: self._at_cursor in change.keys and self._tell())

    def _enter(self, key: str) -> None:
        self._key = key
        self._tell()

    @property
    def _at_cursor(self) -> str:
        return self._key or self._session.cursor.key

    def _tell(self) -> None:
        origin = origin_sentence(self._session.draft, self._at_cursor)
        last_year = self._session.last_year.note(self._key)
        self._say("　".join(filter(None, (origin, last_year, field_help(self._key)))))


class BlankWords(QWidget):
    """Buttons that write one of the field's words for "no value", while the field is blank.

    They never take the focus from the field; their access keys are Alt+1, Alt+2.
    """

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session, self._key = session, ""
        self._buttons: list[QToolButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(4)
        session.entered.connect(self._enter)
        session.left.connect(lambda: self._enter(""))
        session.changed.connect(self._follow)
        self.hide()

    def _enter(self, key: str) -> None:
        self._key = key if FORM.page_of(key) else ""
        wanted = FORM[self._key].blank_words if self._key else ()
        for button in self._buttons:
            self._line.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(word, number) for number, word in enumerate(wanted, 1)]
        self._refresh()

    def _button(self, word: str, number: int) -> QToolButton:
        text = words.WRITE_WORD.format(word=word, number=number)
        hint = words.WRITE_WORD_HELP.format(word=word)
        button = tool_button(text, lambda: self._write(word), hint, "link")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line.addWidget(button)
        return button

    def _follow(self, change: Change) -> None:
        if self._key in change.keys:
            self._refresh()

    def _refresh(self) -> None:
        self.setVisible(bool(self._buttons) and not self._session.draft.filled(self._key))

    def _write(self, word: str) -> None:
        is_list = FORM[self._key].kind is ValueKind.LIST
        self._session.set({self._key: (word,) if is_list else word})
