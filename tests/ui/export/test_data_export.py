"""导出 Excel（填报数据）on the last page."""

from pathlib import Path

from export.data_book.saving import compare
from export.file_names import suggested_data_name
from resources.messages import screen
from resources.messages.papers import workbook as words
from tests.driver import Driver


def test_the_workbook_goes_beside_the_report_and_says_so_whatever_is_open(
    sample: Driver, tmp_path: Path
) -> None:
    page, session = sample.export_page, sample.workspace.session
    sample.go_to_page(sample.workspace.wizard.last)
    page.path.setText(str(tmp_path / "报告.docx"))
    sample.click(page.data_button)
    path = tmp_path / suggested_data_name(session.draft)
    assert sample.wait_exported() == words.DATA_EXPORTED.format(path=path)
    assert compare(session.draft, path.read_bytes()) == ()
    assert page.data_button.hasFocus()
    assert page.path.text() == str(tmp_path / "报告.docx")
    sample.click(page.data_button)
    assert screen.REPLACE in sample.buttons(page)


def test_where_it_cannot_be_written_another_place_is_offered(
    sample: Driver, tmp_path: Path
) -> None:
    page, session = sample.export_page, sample.workspace.session
    sample.go_to_page(sample.workspace.wizard.last)
    page.path.setText(str(tmp_path / "报告.docx"))
    (tmp_path / suggested_data_name(session.draft)).mkdir()
    sample.click(page.data_button)
    sample.wait_exported()
    assert screen.CHANGE_PLACE in sample.buttons(page)
    assert page.export_button.isEnabled()
    assert page.data_button.isEnabled()
