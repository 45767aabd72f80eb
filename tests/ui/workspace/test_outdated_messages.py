"""What the window says is so, also after the next change."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from model.findings.explanations import explanation_values
from model.findings.finding import Level
from model.form import FORM
from resources.messages import checking, editing
from resources.messages import screen as words
from tests.driver import Driver, process, wait_for
from ui.explanation.box import ExplanationBox
from ui.explanation.editor import ExplanationEditor
from ui.export.handover import CopyDialog

FINAL = "spending.final.total"
UNDONE = "已撤销：部门决算数·支出合计 2468.76→1853.89"


@pytest.fixture
def exported(sample: Driver, tmp_path: Path) -> Driver:
    """Give a window whose report was written to a file."""
    sample.put(FINAL, "2468.76")
    sample.export(tmp_path / "报告.docx")
    sample.wait_exported()
    return sample


def test_undo_on_the_export_page_says_what_came_back_and_leads_there(exported: Driver) -> None:
    exported.press("Ctrl+Z")
    assert exported.page == exported.workspace.wizard.last
    assert exported.workspace.message_line.text == UNDONE
    exported.click_button(editing.GO_TO_PLACE, exported.workspace.message_line)
    assert exported.page == 2
    view = exported.table(FINAL)
    assert view.hasFocus() and view.cells.key(view.currentIndex()) == FINAL


def test_redo_says_it_too_and_typing_takes_the_line_away(exported: Driver) -> None:
    exported.press("Ctrl+Z")
    exported.press("Ctrl+Y")
    assert exported.workspace.message_line.text == "已重做：部门决算数·支出合计 1853.89→2468.76"
    exported.put("cover.preparer", "李某某")
    assert exported.workspace.message_line.text == ""
    assert not [each for each in exported.texts(exported.workspace.message_line) if "已" in each]


def test_undo_puts_the_cursor_on_what_came_back_where_its_page_is_shown(sample: Driver) -> None:
    sample.put("cover.phone", "12345678")
    sample.go_to("cover.preparer")
    sample.press("Ctrl+Z")
    assert sample.workspace.message_line.text.startswith("已撤销：办公电话")
    assert sample.line("cover.phone").hasFocus()


def test_undo_in_a_text_shows_the_end_of_what_came_back(sample: Driver) -> None:
    key = "performance"
    text = sample.text(key)
    sample.go_to(key)
    sample.press("Ctrl+End")
    sample.write("末")
    sample.press("Ctrl+Home")
    sample.press("Ctrl+Z")
    assert sample.workspace.message_line.text == "已撤销：绩效情况 “末”→空"
    assert text.textCursor().atEnd()
    assert text.viewport().rect().contains(text.cursorRect())


def test_undo_in_an_open_cell_leaves_it_open(sample: Driver) -> None:
    sample.go_to(FINAL)
    sample.write("24")
    sample.press("Ctrl+Z")
    sample.press("F2")  # the caret behind the figure
    sample.write("5")
    assert sample.value(FINAL) == "1853.895"


def test_undo_of_a_reason_leaves_the_cursor_where_it_is_written(sample: Driver) -> None:
    sample.go_to("cover.unit")
    sample.press("F6")
    before = QApplication.focusWidget()
    sample.write("按三定方案核定")
    sample.press("Ctrl+Z")
    assert sample.workspace.message_line.text == "已撤销：单位名称的说明 “按三定方案核定”→空"
    assert QApplication.focusWidget() is before and isinstance(before, ExplanationEditor)


def test_undo_of_a_rule_that_was_set_leads_to_the_rule(sample: Driver) -> None:
    sample.workspace.session.set({"off/T07": ("今年确实没有调整",)})
    sample.press("Ctrl+Z")
    sample.click_button(editing.GO_TO_PLACE, sample.workspace.message_line)
    checked = sample.workspace.wizard.check_page
    rule = checked.rules.model.rule(checked.rules.list.currentIndex().row())
    assert rule and rule.id == "T07" and checked.rules.isVisible()


def test_undo_of_how_the_report_is_printed_leads_to_the_export_page(sample: Driver) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    sample.workspace.session.set({"decimals": "two"})
    sample.go_to_page(0)
    sample.press("Ctrl+Z")
    sample.click_button(editing.GO_TO_PLACE, sample.workspace.message_line)
    assert sample.page == sample.workspace.wizard.last


def test_an_exported_file_is_called_older_from_the_first_change_on(
    exported: Driver, tmp_path: Path
) -> None:
    fresh = words.EXPORTED.format(path=tmp_path / "报告.docx")
    older = words.CHANGED_SINCE.format(path=tmp_path / "报告.docx")
    assert exported.export_page.prompt_bar.text == fresh
    exported.press("Ctrl+Z")
    assert exported.export_page.prompt_bar.text == older
    assert words.OPEN_FOLDER in exported.buttons(exported.export_page.prompt_bar)
    exported.press("Ctrl+Y")
    assert exported.export_page.prompt_bar.text == fresh
    exported.put("cover.preparer", "李某某")
    exported.go_to_page(exported.workspace.wizard.last)
    assert exported.export_page.prompt_bar.text == older


def test_a_reason_written_after_the_export_leaves_the_paper_as_new_as_it_was(
    exported: Driver,
) -> None:
    message = exported.export_page.prompt_bar.text
    found = next(f for f in exported.workspace.session.shown if f.level is Level.W)
    exported.workspace.session.set(explanation_values(found, "年中按文件追加了预算"))
    assert exported.export_page.prompt_bar.text == message


def test_the_account_of_the_check_is_older_after_a_reason_too(
    sample: Driver, own_folders: Path
) -> None:
    folder = own_folders / "Documents"
    folder.mkdir()
    sample.go_to_page(sample.workspace.wizard.check_number)
    checked = sample.workspace.wizard.check_page
    sample.click(checked.audit_button)
    wait_for(lambda: [*folder.glob("*.docx")] and checked.audit_button.isEnabled(), "the export")
    process()
    assert "已导出审核情况说明" in checked.answer.text
    found = next(f for f in sample.workspace.session.shown if f.level is Level.W)
    sample.workspace.session.set(explanation_values(found, "年中按文件追加了预算"))
    assert checked.answer.text.startswith(words.CHANGED_SINCE.partition("{")[0])


def test_a_draft_that_changes_while_it_is_written_is_not_called_the_same(
    sample: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "报告.docx"
    sample.export(path)
    wait_for(lambda: not sample.export_page.export_button.isEnabled(), "the writing")
    sample.workspace.session.set({"cover.preparer": "李某某"})
    sample.wait_exported()
    assert sample.export_page.prompt_bar.text == words.CHANGED_SINCE.format(path=path)


def test_a_question_about_a_file_goes_when_another_place_is_typed(
    sample: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "报告.docx"
    path.write_text("older")
    sample.export(path)
    assert words.REPLACE in sample.buttons(sample.export_page.prompt_bar)
    sample.put_path(str(tmp_path / "另一份.docx"))
    assert sample.export_page.prompt_bar.text == ""


def test_errors_counted_on_the_export_page_are_counted_no_more_after_a_change(
    sample: Driver,
) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    sample.click(sample.export_page.export_button)
    assert words.EXPORT_ANYWAY in sample.buttons(sample.export_page.prompt_bar)
    sample.workspace.session.set({FINAL: "2468.76"})
    assert sample.export_page.prompt_bar.text == ""


def test_that_characters_were_left_out_is_said_until_the_next_change(report: Driver) -> None:
    report.go_to("funds")
    report.paste("收\x00入")
    assert report.workspace.prompt_bar.text == words.DROPPED.format(count=1)
    report.write("增")
    assert report.workspace.prompt_bar.text == ""


def test_the_name_proposed_for_the_file_follows_an_undo(sample: Driver) -> None:
    sample.put("cover.unit", "乙局")
    sample.go_to_page(sample.workspace.wizard.last)
    assert "乙局" in sample.export_page.path.text()
    sample.press("Ctrl+Z")
    assert "乙局" not in sample.export_page.path.text()


def test_leaving_while_the_report_is_written_is_heard_of_by_nobody(
    sample: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "报告.docx"
    sample.export(path)
    sample.back_to_drafts()
    wait_for(path.exists, "the file")
    sample.wait_for_cards(1)


def test_paragraphs_to_point_to_follow_the_texts(sample: Driver) -> None:
    shown = sample.workspace.session.shown
    found = next(f for f in shown if f.level is Level.W and not f.answered_in)
    box = ExplanationBox(sample.workspace.session)
    box.show_finding(found)
    pointed = next(b for b in box.findChildren(QAbstractButton) if b.text() == checking.CITE)
    pointed.click()
    sample.workspace.session.set({passage.key: "" for passage in FORM.passages})
    assert pointed.text() == checking.CITE
    pointed.click()
    assert checking.CITE_NONE in [label.text() for label in shown_labels(box)]
    sample.workspace.session.set({"funds": "年中按文件追加了预算。"})
    assert checking.CITE_NONE not in [label.text() for label in shown_labels(box)]


def shown_labels(box: ExplanationBox) -> list[QLabel]:
    return [label for label in box.findChildren(QLabel) if not label.isHidden()]


def test_no_button_of_an_explanation_fails_where_no_finding_is_shown(sample: Driver) -> None:
    before = sample.workspace.session.draft
    box = ExplanationBox(sample.workspace.session)
    for button in box.findChildren(QAbstractButton):
        button.click()
    process()
    assert sample.workspace.session.draft == before


def test_a_draft_that_is_gone_from_the_list_is_not_deleted_twice(sample: Driver) -> None:
    sample.back_to_drafts()
    sample.wait_for_cards(1)
    sample.window.start.delete_draft.emit("no-such-draft")
    process()
    assert len(sample.window.start.cards) == 1


def test_a_year_that_is_none_is_told_until_it_is_typed_anew(driver: Driver) -> None:
    driver.click(driver.window.start.year)
    driver.press("Ctrl+A")
    driver.write("19")
    driver.press("Return")
    assert driver.window.start.prompt_bar.text == words.YEAR_INVALID.format(
        typed="19", first=1990, last=2099
    )
    driver.write("2")
    assert driver.window.start.prompt_bar.text == ""


def test_what_was_refused_on_the_start_page_is_forgotten_with_the_next_deed(
    sample: Driver, tmp_path: Path
) -> None:
    sample.back_to_drafts()
    sample.window.open_path(tmp_path / "没有这个文件.jxzp")
    process()
    assert sample.window.start.prompt_bar.text
    sample.window.start.copy_draft.emit(sample.window.start.cards[0].card.draft_id)
    assert sample.window.start.prompt_bar.text == ""
    (dialog,) = sample.window.findChildren(CopyDialog)
    dialog.close()


@pytest.mark.parametrize("key", ["funds", "cover.unit", "duties"])
def test_a_character_that_cannot_be_kept_is_told_and_not_shown(report: Driver, key: str) -> None:
    report.go_to(key)
    report.write("收入")
    report.commit("\x00")
    assert report.workspace.prompt_bar.text == words.DROPPED.format(count=1)
    report.commit("\x0b" if key == "cover.unit" else "\x00")
    editor = report.editor(key)
    shown = editor.text() if isinstance(editor, QLineEdit) else report.text(key).plain_text()
    assert shown == "收入"
