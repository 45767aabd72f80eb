"""The one-line editor of words, phone numbers, years and figures."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent

from model.form.spec import NUMERIC, Field, ValueKind
from resources.messages import screen as words
from ui.editors.text_positions import utf16_length
from ui.look.appearance import appearance, scaled
from ui.session.window_session import WindowSession
from ui.widgets.line_edit import LineEdit
from ui.widgets.scrolling import keep_focus_in_sight, scroll_to

_FIGURE = "0" * 9  # as wide as this: 上年 and four digits, or 17 自动
_WORDS = 150, 460  # pixels before scaling: narrowest, widest
_AROUND = 18  # pixels of frame and padding
_SHORT = NUMERIC | {ValueKind.YEAR}


class LineEditor(LineEdit):
    """A line edit that sends each key press, valid or not, to the session, which has the undo."""

    def __init__(self, field: Field, session: WindowSession) -> None:
        super().__init__()
        self._field, self._session = field, session
        self._fit()
        appearance.changed.connect(self._fit)
        if field.kind in NUMERIC:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(lambda text: session.type(field.key, text))
        self.refused.connect(session.warned)
        self.lock(session.is_sealed)
        session.sealed_changed.connect(self.lock)

    def _fit(self) -> None:
        if self._field.kind in _SHORT:
            low = high = self.fontMetrics().horizontalAdvance(_FIGURE) + _AROUND
        else:
            low, high = map(scaled, _WORDS)
        self.setMinimumWidth(low)
        self.setMaximumWidth(high)

    def refresh(self) -> None:
        """Show the draft's text; a blank one that is computed shows it as placeholder."""
        self.show_text(self._session.draft.text(self._field.key))
        if self._field.computed_from:
            computed = self._session.facts.computed(self._field.key)
            shown = words.COMPUTED_AS.format(value=computed.shown) if computed.is_number else ""
            self.setPlaceholderText(shown)

    def put_in(self, text: str) -> None:
        """Insert pasted text as one step of undo. Between figures a line end becomes a tab: a
        blank would join them to one figure."""
        if self._field.kind in _SHORT:
            text = "\t".join(text.strip("\t\r\n").splitlines())
        self._session.model.close_step()
        super().put_in(text)
        self._session.model.close_step()

    def take_whole(self, text: str) -> None:
        self._session.type(self._field.key, text)

    def select_words(self, start: int, end: int) -> None:
        """Select characters [start, end); the focus stays where it is."""
        text = self.text()
        before, words = utf16_length(text[:start]), utf16_length(text[start:end])
        self.setSelection(before, words)
        scroll_to(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._session.enter(self._field.key)
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, keep_focus_in_sight)  # a finding may be said below the page

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._session.leave(self._field.key)
