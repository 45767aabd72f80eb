"""The dialog for printing, with a printer that writes a PDF."""

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from model.draft.draft import Draft
from resources.messages.papers import printing as words
from resources.sample import load_sample
from tests.conftest import complaints
from tests.driver import process, wait_for
from ui.printing import printers
from ui.printing.dialog import PrintDialog
from ui.printing.sides import PageChoice, PrintRequest

LASER, INK = "激光", "喷墨"


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file into which the laser printer prints; it turns paper, the other does not."""
    path = tmp_path / "printed.pdf"
    monkeypatch.setattr(printers, "printer_names", lambda: [LASER, INK])
    monkeypatch.setattr(printers, "can_print_both_sides", lambda name: name == LASER)

    def open_printer(_request: PrintRequest, title: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setDocName(title)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF())
        return printer

    monkeypatch.setattr(printers, "open_printer", open_printer)
    return path


@pytest.fixture
def to_pdf() -> list[str]:
    return []


@pytest.fixture
def window(app: QApplication) -> QWidget:
    return QWidget()


@pytest.fixture
def opened(window: QWidget, out: Path, to_pdf: list[str]) -> PrintDialog:
    return opened_dialog(window, to_pdf)


def opened_dialog(window: QWidget, to_pdf: list[str]) -> PrintDialog:
    dialog = PrintDialog(window, Draft(load_sample()), lambda: to_pdf.append("pdf"))
    dialog.show()
    return dialog


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_until_over(dialog: PrintDialog) -> str:
    wait_for(dialog.print_button.isEnabled, "the end of the printing")
    return dialog.prompt_bar.text


def texts(path: Path) -> list[str]:
    document = pymupdf.open(path)
    return [str(document[number].get_text()) for number in range(len(document))]


def test_both_sides_with_a_blank_back_of_the_cover(opened: PrintDialog, out: Path) -> None:
    assert opened.paper.currentText() == words.BOTH_SIDES
    assert opened.sheets.text() == words.SHEETS_BLANK_BACK.format(sheets=6)
    press(opened.print_button)
    assert not opened.print_button.isEnabled()
    assert wait_until_over(opened) == words.SENT.format(printer=LASER)
    printed = texts(out)
    assert len(printed) == 11
    assert "单位名称" in printed[0]
    assert printed[1].strip() == ""
    assert "— 1 —" in printed[2]


def test_a_printer_that_cannot_turn_paper_prints_one_side(opened: PrintDialog, out: Path) -> None:
    opened.printer.setCurrentText(INK)
    assert opened.paper.currentText() == words.ONE_SIDE_ONLY
    assert not opened.paper.isEnabled()
    assert opened.sheets.text() == words.SHEETS.format(sheets=10)
    assert not opened.request().duplex
    press(opened.print_button)
    wait_until_over(opened)
    assert len(texts(out)) == 10


def test_what_was_said_of_one_printer_goes_when_another_is_chosen(opened: PrintDialog) -> None:
    press(opened.print_button)
    assert LASER in wait_until_over(opened)
    opened.printer.setCurrentText(INK)
    assert not opened.prompt_bar.text


def test_some_pages_in_two_copies(opened: PrintDialog, out: Path) -> None:
    opened.pages.setCurrentText(PageChoice.NUMBERS.value)
    assert opened.numbers.isVisible()
    assert not opened.print_button.isEnabled()
    opened.numbers.setText("1-2，9")
    opened.copies.setCurrentText("2")
    opened.paper.setCurrentText(words.ONE_SIDE)
    press(opened.print_button)
    wait_until_over(opened)
    printed = texts(out)
    numbers = [next(n for n in range(1, 10) if f"— {n} —" in text) for text in printed]
    assert numbers == [1, 2, 9, 1, 2, 9]


def test_page_numbers_that_are_not_there_are_said(opened: PrintDialog) -> None:
    opened.pages.setCurrentText(PageChoice.NUMBERS.value)
    opened.numbers.setText("8-12")
    assert opened.sheets.text() == words.PAGES_BEYOND.format(typed="8-12", last=9)
    assert not opened.print_button.isEnabled()


def test_the_cover_alone(opened: PrintDialog, out: Path) -> None:
    opened.pages.setCurrentText(PageChoice.COVER.value)
    assert opened.sheets.text() == words.SHEETS.format(sheets=1)
    press(opened.print_button)
    wait_until_over(opened)
    assert len(texts(out)) == 1


def test_the_printed_page_stands_where_the_layout_put_it(opened: PrintDialog, out: Path) -> None:
    press(opened.print_button)
    wait_until_over(opened)
    page = pymupdf.open(out)[2]
    left = min(word[0] for word in page.get_text("words"))
    assert left == pytest.approx(1588 / 20, abs=12)
    assert page.rect.width == pytest.approx(595, abs=1)


def test_without_a_printer_a_pdf_is_offered(
    window: QWidget, out: Path, to_pdf: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "printer_names", list)
    dialog = opened_dialog(window, to_pdf)
    assert dialog.prompt_bar.text == words.NO_PRINTER
    assert not dialog.print_button.isVisible()
    assert not dialog.printer.isVisible()
    assert dialog.pdf_button.isVisible()
    press(dialog.pdf_button)
    assert to_pdf == ["pdf"]
    assert not dialog.isVisible()


def test_a_printer_that_refuses_is_named_and_a_pdf_offered(
    opened: PrintDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_printer = printers.open_printer

    def broken(request: PrintRequest, title: str) -> QPrinter:
        printer = open_printer(request, title)
        printer.setOutputFileName(str(tmp_path / "none" / "a.pdf"))
        return printer

    monkeypatch.setattr(printers, "open_printer", broken)
    press(opened.print_button)
    assert wait_until_over(opened) == words.PRINTER_REFUSES.format(printer=LASER)
    assert opened.pdf_button.isVisible()
    assert complaints == ["Qt: QPainter::begin(): Returned false"]
    complaints.clear()


def test_a_printer_that_breaks_off_is_said(
    opened: PrintDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = iter([True, True, False])
    monkeypatch.setattr(QPrinter, "newPage", lambda _: next(left))
    press(opened.print_button)
    assert wait_until_over(opened) == words.PRINTER_BROKE_OFF.format(printer=LASER, sides=3)


def test_it_can_be_stopped(opened: PrintDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def slow(_: QPrinter) -> bool:
        asked.append(1)
        if len(asked) == 2:
            opened.cancel()
        return True

    monkeypatch.setattr(QPrinter, "newPage", slow)
    press(opened.print_button)
    assert wait_until_over(opened) == words.STOPPED
    assert len(asked) == 2


def test_the_dialog_may_be_closed_while_it_prints(opened: PrintDialog, out: Path) -> None:
    press(opened.print_button)
    opened.close()
    wait_for(lambda: out.exists() and out.read_bytes().endswith(b"%%EOF\n"), "the printed file")


def test_the_dialog_without_a_printer_is_as_high_as_its_sentence(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "printer_names", list)
    dialog = opened_dialog(window, [])
    process()
    free = dialog.close_button.y() - dialog.prompt_bar.geometry().bottom()
    assert 0 < free < dialog.close_button.height()
