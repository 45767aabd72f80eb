"""导出 PDF on the last page."""

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from model.draft.draft import Draft
from model.files.disk import Disk
from resources.messages import screen
from resources.messages.papers import pdf as words
from resources.messages.papers import printing
from resources.sample import load_sample
from tests.driver import Driver, wait_for
from ui.archive.papers import own_writers
from ui.printing.dialog import PrintDialog


def test_the_pdf_goes_beside_the_word_file_under_its_name(sample: Driver, tmp_path: Path) -> None:
    page = sample.export_page
    sample.go_to_page(sample.workspace.wizard.last)
    page.path.setText(str(tmp_path / "报告.docx"))
    sample.click(page.pdf_button)
    assert screen.EXPORT_ANYWAY in sample.buttons(page)  # the sample has two errors
    sample.click_button(screen.EXPORT_ANYWAY)
    path = tmp_path / "报告.pdf"
    assert sample.wait_exported() == words.PDF_EXPORTED.format(path=path)
    assert len(pymupdf.open(path)) == 10
    assert page.pdf_button.hasFocus()
    assert page.export_button.isEnabled()
    assert page.path.text() == str(tmp_path / "报告.docx")


def test_a_pdf_open_in_a_reader_is_said_and_another_name_offered(
    sample: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = sample.export_page
    sample.go_to_page(sample.workspace.wizard.last)
    (tmp_path / "报告.pdf").write_bytes(b"old")

    def held(_disk: object, _source: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("model.files.disk.Disk.replace", held)
    page.pdf_flow.write(tmp_path / "报告.pdf")
    text = sample.wait_exported()
    assert "正打开着" in text
    assert "报告(2).pdf" in text
    assert (tmp_path / "报告.pdf").read_bytes() == b"old"


def test_an_older_pdf_is_replaced_after_a_question(sample: Driver, tmp_path: Path) -> None:
    page = sample.export_page
    sample.go_to_page(sample.workspace.wizard.last)
    (tmp_path / "报告.pdf").write_bytes(b"old")
    page.path.setText(str(tmp_path / "报告.docx"))
    sample.click(page.pdf_button)
    sample.click_button(screen.EXPORT_ANYWAY)
    assert (tmp_path / "报告.pdf").read_bytes() == b"old"
    sample.click_button(screen.REPLACE)
    sample.wait_exported()
    assert (tmp_path / "报告.pdf").read_bytes().startswith(b"%PDF-1.4")


def test_printing_on_a_pc_without_a_printer_leads_to_the_pdf(
    sample: Driver, tmp_path: Path
) -> None:
    page = sample.export_page
    sample.go_to_page(sample.workspace.wizard.last)
    page.path.setText(str(tmp_path / "报告.docx"))
    sample.click(page.print_button)
    sample.click_button(screen.EXPORT_ANYWAY)
    dialog = page.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    wait_for(dialog.isVisible, "the dialog")
    assert dialog.prompt_bar.text == printing.NO_PRINTER
    QTest.mouseClick(dialog.pdf_button, Qt.MouseButton.LeftButton)
    assert sample.wait_exported() == words.PDF_EXPORTED.format(path=tmp_path / "报告.pdf")


def test_an_archive_holds_the_pdf(tmp_path: Path, app: QApplication) -> None:
    draft = Draft(load_sample())
    own_writers()[".pdf"](draft, tmp_path / "定稿.pdf", Disk())
    assert len(pymupdf.open(tmp_path / "定稿.pdf")) == 10
