"""One value read from a document, whole, beside the draft's own."""

from PySide6.QtWidgets import QWidget

from model.draft.draft import Value
from model.form import FORM
from model.readers.review import Comparison, ReviewItem
from resources.messages import readers as words
from ui.editors.reading_text import ReadingText
from ui.widgets.box_layouts import column
from ui.widgets.labels import label

_STATES = {
    Comparison.NEW: "",
    Comparison.SAME: words.IS_SAME,
    Comparison.OTHER: words.IS_OTHER,
}


class ProposedDetail(QWidget):
    """The value chosen in the tree; texts can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._place = label("", "section", wrap=True)
        self._doubt = label("", "cause", wrap=True)
        self._state, self._origin = label("", "muted", wrap=True), label("", "help", wrap=True)
        self._read_name, self._present_name = label(words.READ), label(words.PRESENT)
        self._read, self._present = _text(words.READ), _text(words.PRESENT)
        self.setObjectName("detail")
        read = (self._read_name, self._read, self._origin)
        present = (self._present_name, self._present, self._state)
        column(
            self._place,
            self._doubt,
            *read,
            *present,
            on=self,
            spacing=6,
            margins=(16, 12, 16, 12),
            stretched=self._read,
        )
        self.show_item(None)

    def show_item(self, item: ReviewItem | None) -> None:
        """Show a value; None for none."""
        has_present = item is not None and bool(item.present)
        for widget in (self._read_name, self._read, self._origin):
            widget.setVisible(item is not None)
        for widget in (self._present_name, self._present, self._state):
            widget.setVisible(has_present)
        self._place.setText(FORM.place(item.key) if item else "")
        self._doubt.setText(item.proposed.doubt if item else "")
        self._doubt.setVisible(bool(item and item.proposed.doubt))
        if item is not None:
            self._origin.setText(item.proposed.origin)
            self._read.setPlainText(_whole(item.proposed.value))
            self._present.setPlainText(_whole(item.present))
            self._state.setText(_STATES[item.comparison])


def _text(name: str) -> ReadingText:
    text = ReadingText()
    text.setAccessibleName(name)
    return text


def _whole(value: Value) -> str:
    return value if isinstance(value, str) else "\n".join(value)
