"""The texts of a document that belong to no field of the form, to be read and copied."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from model.readers.proposal import UnplacedText
from resources.messages import readers as words
from ui.editors.reading_text import ReadingText
from ui.widgets.box_layouts import column
from ui.widgets.labels import label


class UnplacedView(QWidget):
    """The texts, each under where it stands."""

    def __init__(self, texts: Sequence[UnplacedText]) -> None:
        super().__init__()
        help_text = words.UNPLACED_HELP if texts else words.NO_UNPLACED
        text = ReadingText() if texts else None
        if text is not None:
            text.setAccessibleName(help_text)
            text.setPlainText("\n\n".join(f"【{one.origin}】\n{one.text}" for one in texts))
        column(label(help_text, "muted", wrap=True), text, on=self, spacing=8, stretched=text)
