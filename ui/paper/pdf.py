"""The report as a PDF: drawn by Qt, then finished by ``export.pdf``."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from export.layout.pages import PrintedPages
from export.pdf.drawn_text import DrawnRun
from export.pdf.finishing import finish
from export.pdf.headings import bookmarks
from export.pdf.properties import PdfProperties
from export.report.nodes import Report
from model.draft.draft import Draft
from model.product import NAME
from ui.paper.drawing import draw_page
from ui.paper.metrics import QtFontMetrics
from ui.paper.report_pages import report_pages

_TWIPS_TO_INCH = 1440
_UNIT = "cover.unit"


def pdf(draft: Draft, written: datetime, before_page: Callable[[], None] = lambda: None) -> bytes:
    """Return the report of a draft as the bytes of a PDF, in whatever thread this is called.

    ``written`` has a time zone; ``before_page`` is called before each page and may raise.
    """
    metrics = QtFontMetrics()
    report, pages = report_pages(draft, metrics)
    data, drawn = _drawn(pages, metrics, before_page)
    properties = PdfProperties(report.name, _author(report), written)
    return finish(data, drawn, bookmarks(report, pages), properties)


def _drawn(
    pages: PrintedPages, metrics: QtFontMetrics, before_page: Callable[[], None]
) -> tuple[bytes, list[list[DrawnRun]]]:
    """Return the pages as Qt writes them, and the text of each as drawn."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(_TWIPS_TO_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    painter, drawn = QPainter(writer), list[list[DrawnRun]]()
    try:
        for number in range(len(pages)):
            before_page()
            if number:
                writer.newPage()
            drawn.append(draw_page(painter, pages[number], metrics))
    finally:
        painter.end()
    return bytes(buffer.data().data()), drawn


def _author(report: Report) -> str:
    """Return the unit that reports; the clerk is not named in a paper that is published."""
    named = (line.value.text for line in report.cover.lines if line.value.key == _UNIT)
    return next(filter(None, named), NAME)
