"""The sample as a PDF, beside Qt's own text document of the same words; a long one by the page."""

from datetime import datetime

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from benchmarks.drafts import long, sample
from benchmarks.table import Row
from benchmarks.timing import in_turn, medians, once
from export.report.measures import SIZE_3
from ui.app import application
from ui.paper.fonts import installed_family
from ui.paper.metrics import QtFontMetrics
from ui.paper.pdf import pdf
from ui.paper.report_pages import report_pages

LONG = 200_000


def run(rounds: int = 30, characters: int = LONG) -> list[Row]:
    """Return rows of medians, warm, of the file's size and of a long report."""
    running = application()
    assert running
    draft, now = sample(), datetime.now().astimezone()
    _, pages = report_pages(draft, QtFontMetrics())
    lines = (line.line for page in pages for line in page.lines)
    text = "\n".join("".join(piece.text for piece in line.texts) for line in lines)
    actions = {"ours": lambda: pdf(draft, now), "Qt": lambda: _text_document(text)}
    ms = medians(in_turn(actions, rounds, warm=3))
    size = len(pdf(draft, now)) / 1_000_000
    return [
        Row("the sample as a PDF", ms["ours"], ms["Qt"], "QTextDocument", times=3),
        Row("  the same", ms["ours"], below=150),
        Row("  its size", size, unit="MB", below=0.5),
        Row(f"  {characters:,} characters", once(lambda: pdf(long(characters), now))),
    ]


def _text_document(text: str) -> bytes:
    """Return the words as Qt prints plain text, each line a paragraph."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QTextDocument(text)
    document.setDefaultFont(QFont(installed_family("仿宋"), SIZE_3))
    document.print_(writer)
    return bytes(buffer.data().data())
