"""The texts of a document that belong to no field of the form, to be read and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from model.readers.proposal import UnplacedText
from resources.messages import readers as words
from ui.editors.reading_text import ReadingText
from ui.widgets.box_layouts import column
from ui.widgets.labels import label


class UnplacedView(QWidget):
    """The texts, each under where it stands."""

    def __init__(self) -> None:
        super().__init__()
        self._help, self._text = label("", "muted", wrap=True), ReadingText()
        self._help.setAlignment(Qt.AlignmentFlag.AlignTop)
        column(self._help, self._text, on=self, spacing=8, stretched=self._text)

    def show_texts(self, texts: Sequence[UnplacedText]) -> None:
        """Show other texts."""
        help_text = words.UNPLACED_HELP if texts else words.NO_UNPLACED
        self._help.setText(help_text)
        self._text.setAccessibleName(help_text)
        self._text.setVisible(bool(texts))
        self._text.setPlainText("\n\n".join(f"【{one.origin}】\n{one.text}" for one in texts))
