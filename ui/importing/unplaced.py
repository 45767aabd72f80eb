"""The texts of a document that belong to no field of the form, to be read and copied."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from model.readers.proposal import UnplacedText
from resources.messages import readers as words
from ui.widgets.box_layouts import column
from ui.widgets.labels import label


class UnplacedView(QWidget):
    """The texts, each under where it stands."""

    def __init__(self, texts: Sequence[UnplacedText]) -> None:
        super().__init__()
        help_text = words.UNPLACED_HELP if texts else words.NO_UNPLACED
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName(help_text)
        self._text.setTabChangesFocus(True)
        self._text.setPlainText("\n\n".join(f"【{one.origin}】\n{one.text}" for one in texts))
        self._text.setVisible(bool(texts))
        help_line = label(help_text, "muted", wrap=True)
        parts = (help_line, self._text if texts else None)
        column(*parts, on=self, spacing=8, stretched=self._text if texts else None)
