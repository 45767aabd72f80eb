"""The pass over Qt's file where what was drawn is not what the file shows."""

import pymupdf
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from export.pdf.bookmarks import Bookmark
from export.pdf.drawn_text import DrawnRun
from export.pdf.finishing import finish
from export.pdf.objects import PdfObjects, text_string
from export.pdf.properties import PdfProperties
from tests.ui.paper.sample_pages import FANG, line, page, piece
from tests.ui.paper.test_pdf import WRITTEN
from ui.paper.drawing import draw_page
from ui.paper.metrics import QtFontMetrics

PROPERTIES = PdfProperties("题", "单位", WRITTEN)


def written(*texts: str) -> tuple[bytes, list[list[DrawnRun]]]:
    """Return a file of a page for each text, and what was drawn."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(1440)
    painter = QPainter(writer)
    drawn = list[list[DrawnRun]]()
    for number, text in enumerate(texts):
        if number:
            writer.newPage()
        drawn.append(draw_page(painter, page(line(0, piece(text, FANG))), QtFontMetrics()))
    painter.end()
    return bytes(buffer.data().data()), drawn


def read(data: bytes) -> list[str]:
    document = pymupdf.open(stream=data, filetype="pdf")
    return [str(document[number].get_text()).strip() for number in range(len(document))]


def test_a_page_that_shows_less_than_was_drawn_keeps_the_text_of_qt(app: QApplication) -> None:
    data, drawn = written("国家办公", "国家机关")
    more = [[*drawn[0], DrawnRun("多", made_bold=False)], drawn[1]]
    assert read(finish(data, more, [], PROPERTIES)) == ["国家办公", "国家机关"]


def test_the_drawn_text_counts_and_not_what_the_font_names(app: QApplication) -> None:
    data, drawn = written("国家")
    assert read(finish(data, [[DrawnRun("甲𠮷", made_bold=False)]], [], PROPERTIES)) == ["甲𠮷"]
    assert drawn == [[DrawnRun("国家", made_bold=False)]]


def test_a_bookmark_may_skip_levels(app: QApplication) -> None:
    data, drawn = written("国")
    marks = [Bookmark("深", 2, 0, 0), Bookmark("浅", 0, 0, 0), Bookmark("中", 1, 0, 99)]
    document = pymupdf.open(stream=finish(data, drawn, marks, PROPERTIES), filetype="pdf")
    assert [entry[:2] for entry in document.get_toc()] == [[1, "深"], [1, "浅"], [2, "中"]]


def test_a_file_without_bookmarks_is_whole(app: QApplication) -> None:
    data, drawn = written("国")
    document = pymupdf.open(stream=finish(data, drawn, [], PROPERTIES), filetype="pdf")
    assert document.get_toc() == []
    assert not document.is_repaired


def test_objects_are_read_and_written_unchanged(app: QApplication) -> None:
    data, _ = written("国家", "办公")
    objects = PdfObjects(data)
    again = PdfObjects(objects.data())
    assert again.data() == objects.data()
    assert len(again.pages) == 2
    assert read(objects.data()) == read(data)


def test_a_text_string_holds_any_character() -> None:
    assert text_string("人(𠮷\\") == b"<FEFF4EBA0028D842DFB7005C>"
    assert text_string("\ud83d") == b"<FEFFD83D>"
