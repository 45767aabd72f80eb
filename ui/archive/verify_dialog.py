"""The dialog for 核验 where no draft is open: from the start page and the menu 帮助."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from model.draft.draft import Draft
from resources.messages import help as help_words
from resources.messages.papers import archive as words
from ui.archive.verify_flow import VerifyFlow
from ui.editors.reading_text import ReadingText
from ui.export.report_files import documents
from ui.look.appearance import keep_scaled
from ui.widgets.box_layouts import column, fit_soon, row
from ui.widgets.buttons import push_button
from ui.widgets.labels import label
from ui.widgets.prompt_bar import PromptBar

_WIDTH, _RESULT_HEIGHT = 560, 200  # pixels before scaling
_MARGINS = (22, 18, 22, 16)


class VerifyDialog(QDialog):
    """What 核验 does, its result, and the button for a file; ``draft``: whose archive is held
    against it where the file does not lie in one, None where that is asked."""

    def __init__(self, window: QWidget, draft: Draft | None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.VERIFY_TITLE)
        keep_scaled(self, QDialog.setMinimumWidth, _WIDTH)
        self.prompt_bar, self.outcome = PromptBar(), ReadingText()
        self.outcome.setAccessibleName(words.RESULT)
        keep_scaled(self.outcome, QWidget.setFixedHeight, _RESULT_HEIGHT)
        self.outcome.hide()
        flow = VerifyFlow(lambda: draft, self.prompt_bar, self.outcome, documents, self)
        self.choose_button = push_button(words.CHOOSE, flow.choose, "primary")
        buttons = row(None, self.choose_button, push_button(help_words.CLOSE, self.close))
        parts = (label(f"{words.VERIFY_HELP}。", wrap=True), self.prompt_bar, self.outcome, None)
        column(*parts, buttons, on=self, spacing=12, margins=_MARGINS)
        flow.finished.connect(lambda: fit_soon(self))
        self.choose_button.setFocus()
