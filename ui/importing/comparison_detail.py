"""One value in the draft and in a file, whole: where each was read, and where they differ."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from model.draft.draft import Value
from model.form import FORM
from model.form.spec import ValueKind
from model.readers.review import ReviewItem
from model.values.text import common_ends
from resources.messages import readers as words
from ui.editors.reading_text import ReadingText
from ui.editors.text_positions import utf16_length
from ui.look.appearance import keep_scaled
from ui.widgets.box_layouts import column, row
from ui.widgets.labels import label

_WORDY = (ValueKind.TEXT, ValueKind.LIST)
_LEAST = 44  # pixels before scaling: two lines of a text
_BEFORE, _MOST = 200, 4_000  # characters shown before the first difference, and in all


class ComparisonDetail(QWidget):
    """The current row of the table; texts stand side by side, what differs selected."""

    def __init__(self) -> None:
        super().__init__()
        self._about = label("", "help", wrap=True)
        self._present, self._read = _text(words.PRESENT), _text(words.READ)
        self._texts = QWidget()
        names = label(words.PRESENT, "muted"), label(words.READ, "muted")
        sides = (
            column(name, text, spacing=4, stretched=text)
            for name, text in zip(names, (self._present, self._read), strict=True)
        )
        row(*sides, on=self._texts, spacing=10)
        column(self._about, self._texts, on=self, spacing=6, stretched=self._texts)

    def show_item(self, item: ReviewItem, *, places: bool) -> None:
        """Show a value; ``places``: and where it stands, for which the table has no room."""
        there = words.IN_FILE.format(where=item.proposed.origin) if item.proposed.origin else ""
        before = item.present_origin and words.IN_DRAFT.format(origin=item.present_origin)
        said = (there, item.proposed.doubt, before) if places else (item.proposed.doubt,)
        self._about.setText("　".join(filter(None, said)))
        self._about.setVisible(any(said))
        wordy = FORM[item.key].kind in _WORDY
        self._texts.setVisible(wordy)
        if wordy:
            old, new = _whole(item.present), _whole(item.proposed.value)
            start, end = common_ends(old, new)
            _show(self._present, old, start, len(old) - end)
            _show(self._read, new, start, len(new) - end)


def _text(name: str) -> ReadingText:
    text = ReadingText()
    text.setAccessibleName(name)
    keep_scaled(text, QWidget.setMinimumHeight, _LEAST)
    return text


def _whole(value: Value) -> str:
    return value if isinstance(value, str) else "\n".join(value)


def _show(view: ReadingText, text: str, start: int, end: int) -> None:
    """Show a text from a little before [start, end), which is selected; the rest is left out of a
    long one, whose layout would take long."""
    begin = max(0, start - _BEFORE)
    part = text[begin : begin + _MOST]
    lead, tail = ("…" * bool(begin), "…" * (begin + _MOST < len(text)))
    view.setPlainText(lead + part + tail)
    cursor = view.textCursor()
    first = lead + part[: start - begin]
    cursor.setPosition(utf16_length(first))
    selected = min(len(part), end - begin)
    cursor.setPosition(utf16_length(lead + part[:selected]), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
