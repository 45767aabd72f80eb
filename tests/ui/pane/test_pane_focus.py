"""The keys go where the eye is: after a step is clicked, the pane goes, or a sheet comes."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from model.form import FORM
from resources.messages import screen as words
from tests.driver import Driver, process
from ui.explanation.editor import ExplanationEditor
from ui.table.view import TableView

NARROW = QSize(911, 464)
ODD, BEFORE = "staff.contract", "staff.authorised"


@pytest.fixture
def narrow(sample: Driver) -> Driver:
    """The sample in a window that became narrow, so that the pane is a sheet."""
    sample.window.resize(NARROW)
    process()
    return sample


def covered(driver: Driver, widget: QWidget, place: QRect) -> bool:
    """Whether the sheet lies over a place of a widget."""
    pane = driver.workspace.pane
    at = widget.mapToGlobal(place.topLeft())
    sheet = QRect(pane.mapToGlobal(QPoint(0, 0)), pane.size())
    return pane.isVisible() and sheet.intersects(QRect(at, place.size()))


@pytest.mark.parametrize("number", range(len(FORM.pages)))
def test_a_click_on_a_step_puts_the_cursor_into_its_first_field(
    sample: Driver, number: int
) -> None:
    sample.go_to_page((number + 1) % len(FORM.pages))
    sample.click(sample.workspace.steps.buttons[number])
    process()
    first = FORM.pages[number].body[0].fields[0].key
    assert sample.workspace.session.cursor.key == first
    editor = sample.workspace.wizard.forms[number].widget(first)
    assert QApplication.focusWidget() is editor


def test_the_arrow_keys_go_on_through_the_steps(sample: Driver) -> None:
    steps = sample.workspace.steps.buttons
    sample.go_to_page(2)
    steps[2].setFocus()
    sample.press("Down")
    assert sample.page == 3 and QApplication.focusWidget() is steps[3]


def test_esc_in_a_sheet_leads_back_to_the_very_field(narrow: Driver) -> None:
    narrow.go_to(BEFORE)
    narrow.workspace.go_to(ODD)
    narrow.press("F6")
    assert isinstance(QApplication.focusWidget(), ExplanationEditor)
    narrow.press("Esc")
    assert not narrow.workspace.pane.isVisible()
    assert QApplication.focusWidget() is narrow.editor(ODD)


@pytest.mark.parametrize("size", [NARROW, QSize(1280, 720)])
def test_the_pane_hidden_by_its_button_leads_back_to_the_very_field(
    sample: Driver, size: QSize
) -> None:
    sample.window.resize(size)
    process()
    sample.workspace.go_to(ODD)
    sample.press("F6")
    sample.click(next(b for b in sample.shown(QWidget) if b.accessibleName() == words.HIDE_PANE))
    assert not sample.workspace.pane.isVisible()
    assert QApplication.focusWidget() is sample.editor(ODD)


def test_a_window_made_narrow_while_an_answer_is_written_leads_back_to_the_field(
    sample: Driver,
) -> None:
    sample.workspace.go_to(ODD)
    sample.press("F6")
    sample.window.resize(NARROW)
    process()
    assert QApplication.focusWidget() is sample.editor(ODD)


def test_the_button_of_the_sheet_gives_it_the_keys(narrow: Driver) -> None:
    narrow.go_to("cover.preparer")
    text = words.TO_LOOK_AT.format(count=1)
    narrow.click_button(words.SHOW_PANE.format(name=text))
    process()
    assert QApplication.focusWidget() is narrow.workspace.findings.list
    narrow.press("Esc")
    assert QApplication.focusWidget() is narrow.editor("cover.preparer")


def test_a_sheet_gives_way_to_the_field_that_tab_leads_to_under_it(narrow: Driver) -> None:
    narrow.go_to(BEFORE)
    narrow.workspace.area.open(is_open=True)
    process()
    assert narrow.workspace.pane.isVisible()  # the field stands beside it
    narrow.press("Tab")
    process()
    line = narrow.editor("staff.on_payroll")
    assert QApplication.focusWidget() is line and not covered(narrow, line, line.rect())


def test_a_sheet_gives_way_to_the_cell_that_the_arrows_lead_to_under_it(narrow: Driver) -> None:
    narrow.go_to("spending.initial.total")
    narrow.workspace.area.open(is_open=True)
    process()
    for _ in range(3):
        narrow.press("Right")
        process()
        view = QApplication.focusWidget()
        assert isinstance(view, TableView)
        cell = view.visualRect(view.currentIndex())
        assert not covered(narrow, view.viewport(), cell)
    assert not narrow.workspace.pane.isVisible()


def test_what_has_the_focus_stays_in_sight_when_the_window_gets_smaller(sample: Driver) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    export = sample.export_page.export_button
    assert export.hasFocus()
    sample.window.resize(NARROW)
    process()
    assert export.visibleRegion().boundingRect() == export.rect()


def test_f6_with_nothing_to_mend_takes_the_keys_into_the_sheet_that_covers_them(
    narrow: Driver,
) -> None:
    narrow.go_to_page(5)
    text = narrow.text("problems")
    text.setFocus()
    assert narrow.workspace.session.inspection.finding is None
    narrow.press("F6")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert narrow.workspace.pane.isAncestorOf(focus)
    narrow.press("Esc")
    assert QApplication.focusWidget() is text
    assert not covered(narrow, text, text.rect())
