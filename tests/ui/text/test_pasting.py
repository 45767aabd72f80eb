"""What goes into a field by paste and drop, and what does not."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from resources.messages import editing as words
from tests.driver import Driver, process
from ui.editors.list import ListEditor

KEYS = [
    "cover.unit",
    "staff.authorised",
    "duties",
    "units.internal.names",
    "reasons",
    "performance",
]
CELL = "spending.initial.basic"


def urls(*paths: str) -> QMimeData:
    """What Explorer puts on the clipboard for files."""
    data = QMimeData()
    data.setUrls([QUrl(path) for path in paths])
    return data


def texted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


FILES = {
    "file": urls("file:///D:/报告/附件.docx"),
    "share": urls("file://10.9.8.7/s/a.png"),
    "files": urls("file:///D:/a.docx", "file:///D:/b.docx"),
    "written": texted("file:///D:/a.docx"),
    "listed": texted("x-special/nautilus-clipboard\ncopy\nfile:///home/a.docx\n"),
}


def copied(data: QMimeData) -> QMimeData:
    """The same once more: the clipboard takes its own."""
    other = QMimeData()
    for kind in data.formats():
        other.setData(kind, data.data(kind))
    return other


def paste(driver: Driver, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(copied(data))
    driver.press("Ctrl+V")


def drop(field: QWidget, data: QMimeData) -> None:
    inner = field.viewport() if isinstance(field, QAbstractScrollArea) else field
    at = inner.rect().center()
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(inner, QDragEnterEvent(at, copy, data, button, none))
    QApplication.sendEvent(inner, QDropEvent(QPointF(at), copy, data, button, none))
    process()


def message_of(driver: Driver) -> str:
    return driver.workspace.prompt_bar.text


@pytest.mark.parametrize("key", [*KEYS, CELL])
def test_a_copied_file_goes_into_no_field_and_a_line_says_why(sample: Driver, key: str) -> None:
    before = sample.workspace.session.draft
    sample.go_to(key)
    for kind, data in FILES.items():
        sample.workspace.prompt_bar.clear()
        paste(sample, data)
        assert sample.workspace.session.draft is before, kind
        assert "没有贴入" in message_of(sample), kind


@pytest.mark.parametrize("key", KEYS)
def test_a_dropped_file_goes_into_no_field_either(sample: Driver, key: str) -> None:
    before, field = sample.workspace.session.draft, sample.editor(key)
    drop(field, FILES["file"])
    assert sample.workspace.session.draft is before
    assert words.FILE.format(name="附件.docx") == message_of(sample)


def test_into_an_open_cell_no_file_goes(sample: Driver) -> None:
    before = sample.workspace.session.draft
    sample.go_to(CELL)
    sample.press("F2")
    paste(sample, FILES["file"])
    assert sample.workspace.session.draft is before
    assert "附件.docx" in message_of(sample)


def test_of_a_report_it_is_said_how_to_open_it(sample: Driver) -> None:
    sample.go_to("reasons")
    paste(sample, urls("file:///E:/办公室.JXZP"))
    assert message_of(sample) == words.REPORT.format(name="办公室.JXZP")


def test_a_link_and_a_path_that_were_copied_as_words_are_words(report: Driver) -> None:
    report.go_to("cover.unit")
    paste(report, texted("https://a.example/x"))
    assert report.value("cover.unit") == "https://a.example/x"
    report.press("Ctrl+A")
    paste(report, texted(r'"D:\x\y.docx"'))
    assert report.value("cover.unit") == r'"D:\x\y.docx"'


@pytest.mark.parametrize("key", ["cover.unit", "reasons", CELL])
def test_a_picture_goes_in_nowhere_and_nothing_is_nothing(sample: Driver, key: str) -> None:
    before = sample.workspace.session.draft
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    sample.go_to(key)
    QGuiApplication.clipboard().setMimeData(picture)
    sample.press("Ctrl+V")
    assert message_of(sample) == words.PICTURE
    paste(sample, QMimeData())
    assert sample.workspace.session.draft is before


@pytest.mark.parametrize("key", ["cover.unit", "reasons"])
def test_of_a_web_page_only_its_words_go_in(report: Driver, key: str) -> None:
    page = QMimeData()
    page.setHtml("<p>某某<b>局</b><img src='file:///D:/a.png'></p>")
    report.go_to(key)
    paste(report, page)
    assert report.value(key) == "某某局"


def test_words_with_looks_go_in_as_words(report: Driver) -> None:
    both = texted("某某<b>局")
    both.setHtml("<b>别的</b>")
    report.go_to("reasons")
    paste(report, both)
    assert report.value("reasons") == "某某<b>局"


def test_a_pasted_list_becomes_items_and_one_undo_takes_it_back(report: Driver) -> None:
    report.go_to("duties")
    report.paste("（1）负责甲。\n\n（2）负责乙。\n\n（3）负责丙。\n")
    assert report.value("duties") == ("负责甲。", "负责乙。", "负责丙。")
    report.press("Ctrl+Z")
    assert report.value("duties") == ()


def test_a_list_pasted_before_an_item_does_not_run_into_it(report: Driver) -> None:
    report.go_to("duties")
    report.paste("负责丙。")
    report.press("Ctrl+Home")
    report.paste("1.\t负责甲。\n2.\t负责乙。\n")
    assert report.value("duties") == ("负责甲。", "负责乙。", "负责丙。")


def test_words_pasted_within_an_item_stay_as_they_are(report: Driver) -> None:
    report.go_to("duties")
    report.write("见附件")
    report.paste("（1）和")
    assert report.value("duties") == ("见附件（1）和",)


def test_a_pasted_text_keeps_its_headings_and_one_undo_takes_it_back(report: Driver) -> None:
    report.go_to("performance")
    report.write("甲\n")
    report.paste("　　一、工作\n\n•\t接件\n1.\t办件")
    assert report.value("performance") == "甲\n一、工作\n接件\n1.办件"
    report.press("Ctrl+Z")
    assert report.value("performance") == "甲\n"


def test_the_margin_counts_as_the_paper_does(report: Driver) -> None:
    report.go_to("duties")
    report.write("甲\n\n乙\n 　\n丙")
    editor = report.editor("duties")
    assert isinstance(editor, ListEditor)
    assert [f"{number}" for number in editor.numbers] == ["1", "0", "2", "0", "3"]


def test_dropped_words_go_in_where_they_are_dropped(report: Driver) -> None:
    drop(report.editor("cover.unit"), texted("某某局"))
    assert report.value("cover.unit") == "某某局"
