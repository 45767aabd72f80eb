"""The dialog for printing: which printer, which pages, how many, on one side or both."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from model.draft.draft import Draft
from resources.messages.papers import pdf as pdf_words
from resources.messages.papers import printing as words
from ui.editors.narrow_box import NarrowBox
from ui.look.appearance import keep_scaled
from ui.paper.metrics import QtFontMetrics
from ui.paper.report_pages import report_pages
from ui.printing import printers
from ui.printing.job import PrintJob
from ui.printing.sides import (
    PageChoice,
    PrintRequest,
    UnreadablePages,
    chosen_pages,
    sheets_of,
    sides_of,
)
from ui.widgets.box_layouts import column, fit_soon, row
from ui.widgets.buttons import push_button
from ui.widgets.labels import label
from ui.widgets.line_edit import LineEdit
from ui.widgets.prompt_bar import PromptBar

_WIDTH = 480
_MARGINS = (22, 18, 22, 16)
_MOST_COPIES = 20


class PrintDialog(QDialog):
    """The dialog; the draft is printed as it was when the dialog opened."""

    def __init__(self, window: QWidget, draft: Draft, export_pdf: Callable[[], object]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.PRINT_TITLE)
        keep_scaled(self, QDialog.setMinimumWidth, _WIDTH)
        self._draft, self._export_pdf = draft, export_pdf
        self._job: PrintJob | None = None
        _, pages = report_pages(draft, QtFontMetrics())
        self._last = len(pages) - 1
        self._make_fields(printers.printer_names())
        self._make_buttons()
        self._asked = QWidget()
        self._asked.setLayout(self._fields())
        column(
            self._asked,
            self.sheets,
            self.prompt_bar,
            None,
            row(None, self.print_button, self.pdf_button, self.close_button),
            on=self,
            spacing=12,
            margins=_MARGINS,
        )
        self._follow_printer()
        if not self.printer.count():
            self._offer_pdf()
        fit_soon(self)

    def _make_fields(self, names: Sequence[str]) -> None:
        self.printer = _box(names)
        self.pages = _box([choice.value for choice in PageChoice])
        self.numbers = LineEdit()
        self.numbers.setPlaceholderText(words.PAGES_EXAMPLE)
        self.numbers.setAccessibleName(words.PAGE_NUMBERS)
        self.copies = _box([str(number) for number in range(1, _MOST_COPIES + 1)])
        self.paper = _box([])
        self.sheets = label("", "muted", wrap=True)
        self.printer.currentIndexChanged.connect(lambda _: self._follow_printer())
        for box in (self.pages, self.copies, self.paper):
            box.currentIndexChanged.connect(lambda _: self._follow())
        self.numbers.textChanged.connect(lambda _: self._follow())

    def _make_buttons(self) -> None:
        self.prompt_bar = PromptBar()
        self.print_button = push_button(words.START, self.print, "primary")
        self.pdf_button = push_button(pdf_words.EXPORT_PDF, self._to_pdf)
        self.close_button = push_button(words.CLOSE, self.close)
        self.pdf_button.hide()

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        fields = (
            (words.PRINTER, self.printer),
            (words.PAGES, self.pages),
            ("", self.numbers),
            (words.COPIES, self.copies),
            (words.PAPER, self.paper),
        )
        for line, (name, field) in enumerate(fields):
            if name:
                named = label(name)
                named.setBuddy(field)
                grid.addWidget(named, line, 0)
            grid.addWidget(field, line, 1)
        return grid

    def _follow_printer(self) -> None:
        """Offer both sides where the printer can print them; they are chosen then."""
        both = bool(self.printer.count()) and printers.can_print_both_sides(self._printer_name)
        offered = (words.BOTH_SIDES, words.ONE_SIDE) if both else (words.ONE_SIDE_ONLY,)
        self.paper.blockSignals(True)
        self.paper.clear()
        self.paper.addItems(offered)
        self.paper.setEnabled(both)
        self.paper.blockSignals(False)
        self._follow()

    @property
    def _printer_name(self) -> str:
        return self.printer.currentText()

    @property
    def _duplex(self) -> bool:
        return self.paper.currentText() == words.BOTH_SIDES

    def request(self) -> PrintRequest:
        """Return what is chosen. Raises UnreadablePages."""
        choice = PageChoice(self.pages.currentText())
        pages = chosen_pages(choice, self.numbers.text(), self._last)
        sides = sides_of(pages, int(self.copies.currentText()), duplex=self._duplex)
        return PrintRequest(self._printer_name, sides, self._duplex)

    def _follow(self) -> None:
        """Say how much paper is needed, or why the page numbers are none."""
        if not self._job:
            self.prompt_bar.clear()  # what it says is of other choices
        self.numbers.setVisible(self.pages.currentText() == PageChoice.NUMBERS.value)
        try:
            request = self.request()
        except UnreadablePages as error:
            self.sheets.setText(str(error))
            self.print_button.setEnabled(False)
            return
        blank_back = None in request.sides and 0 in request.sides
        sentence = words.SHEETS_BLANK_BACK if blank_back else words.SHEETS
        count = sheets_of(request.sides, duplex=request.duplex)
        self.sheets.setText(sentence.format(sheets=count))
        self.print_button.setEnabled(bool(self.printer.count()) and not self._job)

    def _offer_pdf(self) -> None:
        self.prompt_bar.show_message(words.NO_PRINTER, "W")
        for nothing_to_choose in (self._asked, self.sheets, self.print_button):
            nothing_to_choose.hide()
        self.pdf_button.show()
        self.pdf_button.setFocus()

    def _to_pdf(self) -> None:
        self.close()
        self._export_pdf()

    def print(self) -> None:
        """Print what is chosen; the window stays free."""
        request = self.request()
        self._job = job = PrintJob(self._draft, request)
        job.progressed.connect(self._on_progress)  # Qt disconnects methods with their object
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.crashed.connect(self._on_crashed)
        self._on_progress(1, len(request.sides))
        self._follow()
        job.start()

    def _on_progress(self, side: int, sides: int) -> None:
        if self._job:
            text = words.PRINTING.format(side=side, sides=sides)
            self.prompt_bar.ask(text, "H", (words.STOP, self.cancel))

    def cancel(self) -> None:
        """Stop the printing before its next side."""
        if self._job:
            self._job.cancel()

    def _on_done(self) -> None:
        self._end(words.SENT.format(printer=self._printer_name), "ok")
        self.close_button.setFocus()

    def _on_failed(self, sentence: str) -> None:
        self.pdf_button.show()
        self._end(sentence, "E")

    def _on_cancelled(self) -> None:
        self._end(words.STOPPED, "W")

    def _on_crashed(self, error: Exception) -> None:
        self._on_failed(words.FAILED)
        raise error  # to sys.excepthook, which logs it

    def _end(self, text: str, level: str) -> None:
        self._job = None
        self._follow()
        self.prompt_bar.show_message(text, level)


def _box(items: Sequence[str]) -> NarrowBox:
    box = NarrowBox()
    box.addItems(list(items))
    return box
