"""Where the report goes from the last page, whatever is typed there."""

from pathlib import Path

import pytest

from export.errors import Reason
from resources.messages import screen as words
from tests.driver import Driver, process
from ui.export.report_files import default_report


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the working folder, in which nothing may appear."""
    folder = tmp_path / "cwd"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def documents(sample: Driver) -> Path:
    folder = default_report(sample.workspace.session.draft).parent
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def export_to(driver: Driver, typed: str) -> str:
    """Type it, export; give what is said in the end."""
    driver.go_to_page(driver.workspace.wizard.last)
    driver.export_page.path.setText(typed)
    driver.click(driver.export_page.export_button)
    if words.EXPORT_ANYWAY in driver.buttons(driver.export_page):
        driver.click_button(words.EXPORT_ANYWAY, driver.export_page)
    return driver.wait_exported()


@pytest.mark.parametrize(
    "typed", ["报告甲", '"{folder}/报告甲.docx"', "报告甲.doc", "报告甲.docx."]
)
def test_a_name_goes_beside_the_proposed_one_and_the_whole_path_is_shown(
    sample: Driver, documents: Path, elsewhere: Path, typed: str
) -> None:
    message = export_to(sample, typed.format(folder=documents))
    path = documents / "报告甲.docx"
    assert path.is_file()
    assert words.EXPORTED.format(path=path) in message
    assert sample.export_page.path.text() == str(path)
    assert list(elsewhere.iterdir()) == []
    assert (".doc 文件" in message or "不是 .doc，" in message) == typed.endswith(".doc")


def test_a_folder_takes_the_proposed_name(sample: Driver, documents: Path) -> None:
    (documents / "存档").mkdir()
    export_to(sample, "存档")
    assert (documents / "存档" / default_report(sample.workspace.session.draft).name).is_file()


@pytest.mark.parametrize(
    "typed", ["", "E:\\", "con", "a:b", "长" * 90, "没有/报告", "\\\\server\\share\\x.docx", "夹"]
)
def test_what_is_no_place_is_said_and_nothing_is_written(
    sample: Driver, documents: Path, elsewhere: Path, typed: str
) -> None:
    (documents / "夹.docx").mkdir()
    before = sorted(documents.iterdir())
    message = export_to(sample, typed)
    assert message.endswith("。")
    assert sorted(documents.iterdir()) == before
    assert list(elsewhere.iterdir()) == []
    assert sample.export_page.export_button.isEnabled()


def test_the_name_that_is_offered_is_written_under(sample: Driver, documents: Path) -> None:
    assert export_to(sample, "a:b") == Reason.NAME_REFUSED.value.format(
        name="a:b.docx", suggestion="a：b.docx"
    )
    sample.click_button(words.SAVE_OTHER.format(name="a：b.docx"), sample.export_page)
    sample.wait_exported()
    assert (documents / "a：b.docx").is_file()


def test_over_an_offered_name_that_is_taken_it_is_asked(sample: Driver, documents: Path) -> None:
    (documents / "a：b.docx").write_text("另一份", encoding="utf-8")
    export_to(sample, "a:b")
    sample.click_button(words.SAVE_OTHER.format(name="a：b.docx"), sample.export_page)
    process()
    assert words.REPLACE in sample.buttons(sample.export_page)
    assert (documents / "a：b.docx").read_text(encoding="utf-8") == "另一份"


def test_over_a_link_to_nowhere_it_is_asked(sample: Driver, documents: Path) -> None:
    (documents / "链.docx").symlink_to("/nowhere/x.docx")
    export_to(sample, "链")
    assert words.REPLACE in sample.buttons(sample.export_page)
