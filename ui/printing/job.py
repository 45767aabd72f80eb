"""The printing on a thread of its own, side by side, so that the window never waits for it."""

from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from model.draft.draft import Draft
from resources.messages.papers import printing as words
from ui.paper.drawing import draw_page
from ui.paper.metrics import QtFontMetrics
from ui.paper.report_pages import report_pages
from ui.printing import printers
from ui.printing.sides import PrintRequest

_TWIPS_TO_INCH = 1440
_FAULTS = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


class PrinterError(Exception):
    """The printer refused or broke off. ``str()`` is the sentence for the clerk."""


class _PrintingCancelled(Exception):
    pass


class PrintJob(QObject):
    """One printing; it emits exactly one of ``done``, ``failed``, ``cancelled``, ``crashed``.

    Its parent is the application, not the dialog, which may be closed meanwhile.
    """

    progressed = Signal(int, int)  # side from 1, sides
    done = Signal()
    failed = Signal(str)
    cancelled = Signal()
    crashed = Signal(object)  # any other exception: a bug
    _ended = Signal()

    def __init__(self, draft: Draft, request: PrintRequest) -> None:
        super().__init__(QCoreApplication.instance())
        self._draft, self._request = draft, request
        self._cancel_event = Event()
        self._ended.connect(self.deleteLater)

    def start(self) -> None:
        """Start the thread and return at once."""
        Thread(target=self._run, name="print", daemon=True).start()

    def cancel(self) -> None:
        """Stop before the next side; the printer drops what it has not printed yet."""
        self._cancel_event.set()

    def _run(self) -> None:
        self._report(self._print)
        self._ended.emit()

    def _report(self, work: Callable[[], None]) -> None:
        try:
            work()
        except PrinterError as error:
            self.failed.emit(str(error))
        except _PrintingCancelled:
            self.cancelled.emit()
        except Exception as error:
            self.crashed.emit(error)
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
        if self._cancel_event.is_set():
            printer.abort()
            raise _PrintingCancelled
        self._check(number == 0 or printer.newPage(), printer, number)

    def _check(self, went_on: bool, printer: QPrinter, number: int) -> None:
        """Raise PrinterError where the printer broke off after so many sides."""
        if not went_on or printer.printerState() in _FAULTS:
            name = self._request.printer
            raise PrinterError(words.PRINTER_BROKE_OFF.format(printer=name, sides=number))
