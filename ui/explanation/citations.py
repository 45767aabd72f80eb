"""The list of paragraphs of the report that can be cited as a 说明."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from model.findings.citations import CitedParagraph
from model.form import FORM
from resources.messages import checking as words
from ui.widgets.labels import plain_tip

_PARAGRAPH = Qt.ItemDataRole.UserRole
_LINES = 5
_MOST = 300  # characters of a paragraph in its tooltip


class CitationList(QListWidget):
    """A list of paragraphs with the finding's figures or nouns; its last line adds the rest."""

    chosen = Signal(object)  # CitedParagraph
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._unlikely: tuple[CitedParagraph, ...] = ()
        self.setAccessibleName(words.CITE_LIST)
        self.setProperty("role", "inset")
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._choose)

    def show_paragraphs(self, found: tuple[CitedParagraph, ...]) -> None:
        """List the likely paragraphs, given best first; all of them if none is likely."""
        self.clear()
        likely = tuple(paragraph for paragraph in found if paragraph.weight)
        self._unlikely = found[len(likely) :]
        self._add(likely or self._all())
        if self._unlikely:
            self.addItem(words.CITE_ALL.format(count=len(found)))
        self.setCurrentRow(0)
        self._set_height()

    def _all(self) -> tuple[CitedParagraph, ...]:
        found, self._unlikely = self._unlikely, ()
        return found

    def _add(self, paragraphs: tuple[CitedParagraph, ...]) -> None:
        for paragraph in paragraphs:
            place, text = FORM.short_place(paragraph.key), paragraph.text.strip()
            item = QListWidgetItem(words.CITE_LINE.format(place=place, text=text))
            item.setToolTip(plain_tip(text[:_MOST]))
            item.setData(_PARAGRAPH, paragraph)
            self.addItem(item)

    def _set_height(self) -> None:
        rows = min(self.count(), _LINES)
        self.setFixedHeight(rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + 8)

    def _choose(self, item: QListWidgetItem) -> None:
        if paragraph := item.data(_PARAGRAPH):
            self.chosen.emit(paragraph)
        else:
            self._show_rest()

    def _show_rest(self) -> None:
        row = self.count() - 1
        self.takeItem(row)
        self._add(self._all())
        self.setCurrentRow(row)
        self._set_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self._choose(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
