"""What a clerk goes through, from the start page to the report."""

import errno
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from model.findings.finding import FindingKind, Level
from model.form import FORM
from model.storage.store import Store
from resources.messages import drafts as draft_words
from resources.messages import readers
from resources.messages import screen as words
from resources.sample import load_sample
from tests.driver import Driver, process, wait_for
from tests.model.storage.disks import broken
from tests.ui.conftest import Open

FINAL = "spending.final.total"
T01 = "支出合计 1853.89，三项相加 2468.76，少 614.87"


def type_wrong_total(driver: Driver) -> None:
    for column, figure in (("basic", "1644.56"), ("project", "824.2"), ("earmarked", "0")):
        driver.put(f"spending.final.{column}", figure)
    driver.put(FINAL, "1853.89")


def said(driver: Driver) -> list[str]:
    """Return what the pane says at the total."""
    driver.go_to(FINAL)
    process()
    return driver.texts(driver.workspace.pane)


def test_a_wrong_total_is_red_with_its_figures_and_a_click_on_the_correction_mends_it(
    report: Driver,
) -> None:
    type_wrong_total(report)
    found = report.found(FINAL)
    assert found and found.level is Level.E
    assert T01 in said(report)
    report.click_button("支出合计改为 2468.76", report.workspace.pane)
    assert report.value(FINAL) == "2468.76"
    assert found not in report.workspace.session.shown
    assert T01 not in said(report)


def test_one_undo_takes_a_correction_back_and_redo_does_it_again(report: Driver) -> None:
    type_wrong_total(report)
    assert T01 in said(report)
    report.click_button("支出合计改为 2468.76", report.workspace.pane)
    report.press("Ctrl+Z")
    assert report.value(FINAL) == "1853.89"
    assert T01 in said(report)
    report.press("Ctrl+Y")
    assert report.value(FINAL) == "2468.76"


def test_undo_and_redo_are_buttons_too_and_tell_whether_there_is_anything_to_take_back(
    report: Driver,
) -> None:
    undo, redo = report.button(words.UNDO), report.button(words.REDO)
    assert not undo.isEnabled() and not redo.isEnabled()
    report.put("cover.preparer", "王敏")
    report.click(undo)
    assert report.value("cover.preparer") == "" and redo.isEnabled()
    report.click(redo)
    assert report.value("cover.preparer") == "王敏"


def test_back_and_next_keep_what_was_typed(report: Driver) -> None:
    report.put("cover.unit", "长沙市天心区示范学校")
    report.click_button(words.NEXT)
    assert report.page == 1
    report.put("staff.authorised", "44")
    report.click_button(words.PREVIOUS)
    assert report.page == 0
    assert report.line("cover.unit").text() == "长沙市天心区示范学校"
    report.click_button(words.NEXT)
    assert report.line("staff.authorised").text() == "44"


def test_a_whole_report_typed_in_is_there_as_typed_after_closing_and_reopening(
    driver: Driver, open_window: Open
) -> None:
    sample = load_sample()
    driver.new_report(str(sample["year"]))
    driver.fill(sample)
    assert driver.window.close()
    again = open_window()
    again.open_card()
    assert {key: again.value(key) for key in sample} == sample


def test_leaving_a_report_frees_its_desk_and_shows_its_card(report: Driver) -> None:
    report.put("cover.unit", "长沙市天心区示范学校")
    gone: list[bool] = []
    report.workspace.destroyed.connect(lambda: gone.append(True))
    for page in range(8):
        report.go_to_page(page)
    report.back_to_drafts()
    report.wait_for_cards(1)
    assert gone == [True]
    assert "长沙市天心区示范学校" in report.texts(report.window.start)


def test_an_export_with_errors_open_asks_first_and_then_writes(
    sample: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "报告.docx"
    sample.go_to_page(sample.workspace.wizard.last)
    sample.put_path(str(path))
    sample.click(sample.export_page.export_button)
    assert not path.exists() and "1" in sample.export_page.prompt_bar.text
    sample.click_button(words.EXPORT_ANYWAY, sample.export_page)
    assert sample.wait_exported() == words.EXPORTED.format(path=path)
    assert path.stat().st_size > 5000


def test_one_may_go_and_mend_the_errors_first(sample: Driver) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    sample.click(sample.export_page.export_button)
    sample.click_button(words.FIX_FIRST, sample.export_page)
    assert sample.page == 2
    view = sample.table(FINAL)
    assert view.cells.key(view.currentIndex()) == "spending.adjusted.total"


def test_after_an_export_the_cursor_is_on_its_button_again(sample: Driver, tmp_path: Path) -> None:
    sample.export(tmp_path / "报告.docx")
    sample.wait_exported()
    assert QApplication.focusWidget() is sample.export_page.export_button


def test_a_file_that_is_there_already_is_replaced_only_when_asked(
    sample: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "报告.docx"
    path.write_text("older")
    sample.export(path)
    assert path.read_text() == "older"
    other = next(t for t in sample.buttons(sample.export_page) if t.startswith("另存为"))
    sample.click_button(other, sample.export_page)
    message = sample.wait_exported()
    written = [file for file in tmp_path.glob("*.docx") if file != path]
    assert path.read_text() == "older"
    assert len(written) == 1 and str(written[0]) in message
    sample.export(path)
    sample.click_button(words.REPLACE, sample.export_page)
    sample.wait_exported()
    assert path.stat().st_size > 5000


def test_an_export_to_where_a_file_cannot_be_is_told_in_a_sentence_and_the_draft_stays(
    sample: Driver, tmp_path: Path
) -> None:
    place = tmp_path / "没有" / "文件"
    place.parent.write_text("no folder")
    sample.export(place)
    message = sample.wait_exported()
    assert message.endswith("。") and "Traceback" not in message and "Errno" not in message
    assert words.TRY_AGAIN in sample.buttons(sample.export_page)
    assert sample.value("cover.unit") == load_sample()["cover.unit"]


def test_a_file_that_word_holds_open_is_told_and_another_name_offered(
    sample: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "报告.docx"
    path.write_text("held")
    real = Path.replace

    def held(self: Path, target: Path) -> Path:
        if Path(target) == path:
            raise broken(errno.EACCES, winerror=32)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held)
    sample.export(path)
    sample.click_button(words.REPLACE, sample.export_page)
    message = sample.wait_exported()
    assert "报告.docx" in message and path.read_text() == "held"
    other = next(t for t in sample.buttons(sample.export_page) if t.startswith("另存为"))
    sample.click_button(other, sample.export_page)
    assert "已导出" in sample.wait_exported()
    assert path.read_text() == "held"
    assert len(list(tmp_path.glob("*.docx"))) == 2


def test_a_draft_of_a_newer_program_is_told_in_a_sentence_and_left_as_it_is(
    driver: Driver, tmp_path: Path
) -> None:
    driver.new_report()
    driver.put("cover.unit", "长沙市天心区示范学校")
    copy = tmp_path / "新.jxzp"
    driver.wait_saved()
    driver.workspace.saving.opened.export_copy(copy)
    driver.back_to_drafts()
    data = json.loads(copy.read_text(encoding="utf-8"))
    data["format"] = 999
    copy.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    before = copy.read_bytes()
    driver.window.open_path(copy)
    process()
    assert driver.window.workspace is None
    assert draft_words.NEWER in driver.window.start.prompt_bar.text
    assert copy.read_bytes() == before


def test_a_file_that_is_no_draft_is_told_in_a_sentence(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "图片.jxzp"
    path.write_bytes(b"\x89PNG\r\n")
    driver.window.open_path(path)
    bar = driver.window.start.prompt_bar
    wait_for(lambda: bar.text == readers.PICTURE, "the refusal")
    assert driver.window.workspace is None


def test_a_year_that_is_none_is_asked_for_again(driver: Driver) -> None:
    driver.click(driver.window.start.year)
    driver.press("Ctrl+A")
    driver.write("19")
    driver.press("Return")
    assert driver.window.workspace is None
    assert "「19」不是年度" in driver.window.start.prompt_bar.text


def test_the_sample_report_opens_with_its_two_errors(driver: Driver) -> None:
    driver.click_button(words.OPEN_SAMPLE)
    assert driver.workspace.session.draft["cover.unit"] == load_sample()["cover.unit"]
    errors = [f for f in driver.workspace.session.shown if f.kind is FindingKind.ERROR]
    assert len(errors) == 2


def from_menu(driver: Driver, text: str) -> None:
    """Choose from the menu behind ⋯ of the first card."""
    driver.button("⋯", driver.window.start.cards[0]).setFocus()
    driver.press("Space")
    process()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == text))
    driver.press("Return")
    process()


def test_a_deleted_draft_comes_back_with_undo(report: Driver) -> None:
    report.put("cover.unit", "长沙市天心区示范学校")
    report.back_to_drafts()
    report.wait_for_cards(1)
    from_menu(report, words.CARD_DELETE)
    report.wait_for_cards(0)
    assert words.DRAFTS_EMPTY in report.texts(report.window.start)
    report.click_button(words.UNDO)
    report.wait_for_cards(1)
    assert "长沙市天心区示范学校" in report.texts(report.window.start)


def test_next_year_begins_with_the_unit_and_without_the_figures(sample: Driver) -> None:
    sample.back_to_drafts()
    sample.wait_for_cards(1)
    from_menu(sample, words.CARD_NEXT_YEAR.format(year=2020))
    wait_for(lambda: sample.window.workspace, "the desk")
    assert sample.value("year") == "2020"
    assert sample.value("cover.unit") == load_sample()["cover.unit"]
    cells = [field.key for table in FORM.tables for field in table.fields]
    assert not any(sample.value(key) for key in cells)


def test_a_draft_that_is_open_in_another_window_is_not_deleted(
    sample: Driver, open_window: Open
) -> None:
    sample.wait_saved()
    other = open_window()
    other.wait_for_cards(1)
    from_menu(other, words.CARD_DELETE)
    other.wait_for_cards(1)
    assert words.UNDO not in other.buttons()
    assert sample.workspace.saving.opened.folder.exists()


def test_a_draft_that_is_open_in_another_window_is_not_opened_twice(
    sample: Driver, open_window: Open, store: Store
) -> None:
    sample.wait_saved()
    other = open_window()
    other.click(other.window.start.cards[0])
    assert other.window.workspace is None
    assert other.window.start.prompt_bar.text.endswith("。")
