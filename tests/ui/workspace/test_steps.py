"""A click on a step: the hands go on in that page, where they were or at its first field."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QScrollArea

from model.form import FORM
from tests.driver import Driver, process
from ui.editors.plain_text import PlainTextEditor
from ui.table.view import TableView
from ui.workspace.step_button import StepButton


def click_step(driver: Driver, number: int) -> None:
    driver.click(driver.workspace.steps.buttons[number])
    process()
    assert driver.page == number


def test_after_a_click_on_a_step_one_types_into_the_first_field_of_its_page(
    sample: Driver,
) -> None:
    for number, page in enumerate(FORM.pages):
        click_step(sample, number)
        key, focus = page.body[0].fields[0].key, QApplication.focusWidget()
        if sample.is_cell(key):
            view = sample.table(key)
            assert view is focus and view.cells.key(view.currentIndex()) == key
        else:
            assert sample.editor(key) is focus
    click_step(sample, 0)
    sample.press("Ctrl+A")
    sample.write("甲局")
    assert sample.value("cover.unit") == "甲局"


def test_a_click_on_a_step_leads_back_to_the_cell_and_the_word_one_was_at(sample: Driver) -> None:
    sample.go_to("spending.final.basic")
    click_step(sample, 4)
    sample.workspace.wizard.go_to("performance", 7)
    click_step(sample, 2)
    view = QApplication.focusWidget()
    assert isinstance(view, TableView)
    assert view.cells.key(view.currentIndex()) == "spending.final.basic"
    sample.press("Tab")
    assert view.cells.key(view.currentIndex()) == "spending.final.project"
    click_step(sample, 4)
    editor = QApplication.focusWidget()
    assert isinstance(editor, PlainTextEditor) and editor is sample.editor("performance")
    assert editor.textCursor().position() == 7


def test_the_lists_of_the_last_pages_take_the_keys_too(sample: Driver) -> None:
    wizard = sample.workspace.wizard
    click_step(sample, wizard.check_number)
    assert QApplication.focusWidget() is wizard.check_page.findings.body.list
    click_step(sample, wizard.last)
    assert QApplication.focusWidget() is wizard.export_page.export_button


def test_the_arrow_keys_stay_among_the_steps(sample: Driver) -> None:
    sample.workspace.steps.buttons[0].setFocus()
    sample.press("Down")
    process()
    assert sample.page == 1
    assert isinstance(QApplication.focusWidget(), StepButton)


def test_the_page_of_the_tables_needs_no_scrolling_in_a_small_window(sample: Driver) -> None:
    sample.window.resize(QSize(1024, 700))
    for key in ("spending.initial.total", "spending.adjusted.total", "three_public.final.total"):
        sample.go_to(key)
        process()
        page = sample.workspace.wizard.forms[2]
        (area,) = (one for one in page.findChildren(QScrollArea) if one.isVisible())
        assert area.verticalScrollBar().maximum() == 0
