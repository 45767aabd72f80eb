"""导出 PDF on the last page."""

from pathlib import Path

import pymupdf
import pytest

from resources.messages import screen
from resources.messages.papers import pdf as words
from tests.driver import Driver


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
