"""The printing on a thread of its own, side by side, so that the window never waits for it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from model.draft.draft import Draft
from resources.messages.papers import printing as words
from ui.paper.drawing import draw_page
from ui.paper.metrics import QtFontMetrics
from ui.paper.report_pages import report_pages
from ui.printing import printers
from ui.printing.sides import PrintRequest
from ui.session.background_job import BackgroundJob

_TWIPS_TO_INCH = 1440
_FAULTS = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


class PrinterError(Exception):
    """The printer refused or broke off. ``str()`` is the sentence for the clerk."""


class _PrintingCancelled(Exception):
    pass


class PrintJob(BackgroundJob):
    """One printing; it emits exactly one of ``done``, ``failed``, ``cancelled``, ``crashed``.

    Once it was cancelled it stops before the next side; the printer drops what it has not printed.
    """

    progressed = Signal(int, int)  # side from 1, sides
    done = Signal()
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, draft: Draft, request: PrintRequest) -> None:
        super().__init__("print")
        self._draft, self._request = draft, request

    def work(self) -> None:
        """Print the sides."""
        try:
            self._print()
        except PrinterError as error:
            self.failed.emit(str(error))
        except _PrintingCancelled:
            self.cancelled.emit()
        else:
            self.done.emit()

    def _print(self) -> None:
        metrics = QtFontMetrics()
        report, pages = report_pages(self._draft, metrics)
        printer = printers.open_printer(self._request, report.name)
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterError(words.PRINTER_REFUSES.format(printer=self._request.printer))
        try:
            scale = printer.resolution() / _TWIPS_TO_INCH
            painter.scale(scale, scale)
            for number, side in enumerate(self._request.sides):
                self._begin_side(printer, number)
                if side is not None:
                    draw_page(painter, pages[side], metrics)
                self.progressed.emit(number + 1, len(self._request.sides))
        finally:
            ended = painter.end()
        self._check(ended, printer, len(self._request.sides))

    def _begin_side(self, printer: QPrinter, number: int) -> None:
        if self.cancel_event.is_set():
            printer.abort()
            raise _PrintingCancelled
        self._check(number == 0 or printer.newPage(), printer, number)

    def _check(self, went_on: bool, printer: QPrinter, number: int) -> None:
        """Raise PrinterError where the printer broke off after so many sides."""
        if not went_on or printer.printerState() in _FAULTS:
            name = self._request.printer
            raise PrinterError(words.PRINTER_BROKE_OFF.format(printer=name, sides=number))
