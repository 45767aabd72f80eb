"""Labels cut to their width, and help lines of fields."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from model.form.spec import Field
from resources.messages import screen as words
from ui.widgets.labels import PlainLabel, label, set_tip


class ShortLabel(PlainLabel):
    """A label of one line, elided where it does not fit; the tooltip has the whole text."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            set_tip(self, text)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        right = Qt.TextElideMode.ElideRight
        cut = self.fontMetrics().elidedText(self.text(), right, self.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        QPainter(self).drawText(self.rect(), left, cut)


def help_line(field: Field) -> QLabel | None:
    """Return a label with a field's help and example, or None when it has neither."""
    example = words.EXAMPLE.format(example=field.example) if field.example else ""
    text = "　".join(part for part in (field.help, example) if part)
    return label(text, "help", wrap=True) if text else None
