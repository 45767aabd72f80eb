"""The printers of this PC, as Qt knows them."""

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.printing.sides import PrintRequest


def printer_names() -> list[str]:
    """Return the names of the printers, the default one first."""
    preferred = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != preferred)


def can_print_both_sides(name: str) -> bool:
    """Whether a printer turns the paper by itself; Qt drops the wish silently where it cannot."""
    modes = QPrinterInfo.printerInfo(name).supportedDuplexModes()
    return QPrinter.DuplexMode.DuplexLongSide in modes


def open_printer(request: PrintRequest, title: str) -> QPrinter:
    """Return the printer set up for A4 and whole sheets; ``title`` is what its queue shows.

    One or both sides are always said: a printer's own default may be both.
    """
    printer = QPrinter(
        QPrinterInfo.printerInfo(request.printer), QPrinter.PrinterMode.HighResolution
    )
    mode = QPrinter.DuplexMode
    printer.setDuplex(mode.DuplexLongSide if request.duplex else mode.DuplexNone)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())
    return printer
