"""The pane 要看 beside a page, F8 over all pages, and when a message comes and goes."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QTableView

from model.findings.explanations import explanation_values
from model.findings.finding import FindingKind, Level
from model.form import FORM
from resources.messages import checking
from resources.messages import screen as words
from tests.driver import Driver, process
from tests.ui.conftest import Open
from ui.explanation.editor import ExplanationEditor
from ui.pane.groups_model import GROUP
from ui.pane.page_findings import PageFindings

ADJUSTED, FINAL = "spending.adjusted.total", "spending.final.total"
NARROW = QSize(1093, 582)


@pytest.fixture
def on_tables(sample: Driver) -> Driver:
    """The sample at the table （一）, the cursor in a right cell."""
    sample.go_to("spending.initial.total")
    process()
    return sample


def pane(driver: Driver) -> PageFindings:
    return driver.workspace.findings


def rows(driver: Driver) -> list[str]:
    """Return the list under the opened finding, as a screen reader says it."""
    process()
    model = pane(driver).list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def opened(driver: Driver) -> str:
    """Return the place of the finding that is opened; "" for none."""
    process()
    finding = pane(driver).finding
    return finding.places[0] if finding else ""


def to_do(driver: Driver) -> list[str]:
    """Return the first places of all that is left to do, page by page."""
    page_statuses = driver.workspace.session.page_statuses.values()
    return [group.first.places[0] for standing in page_statuses for group in standing.to_do]


def focus_key(driver: Driver) -> str:
    """Return the key of the cell or field with the cursor."""
    widget = QApplication.focusWidget()
    for field in FORM.pages[driver.page].fields:
        if driver.is_cell(field.key):
            view = driver.table(field.key)
            if view is widget and view.cells.key(view.currentIndex()) == field.key:
                return field.key
        elif driver.workspace.wizard.forms[driver.page].editor(field.key) is widget:
            return field.key
    return ""


def test_the_pane_opens_the_finding_at_the_cursor_and_lists_the_others(on_tables: Driver) -> None:
    assert opened(on_tables) == ""
    assert len(rows(on_tables)) == 4
    on_tables.go_to(ADJUSTED)
    assert opened(on_tables) == ADJUSTED
    assert len(rows(on_tables)) == 3
    on_tables.go_to("spending.final.total")
    assert opened(on_tables) == FINAL


def test_what_is_left_is_counted_alike_on_step_and_pane(on_tables: Driver) -> None:
    assert words.TO_LOOK_AT.format(count=4) in on_tables.buttons(on_tables.workspace.pane)
    step = on_tables.workspace.steps.buttons[2]
    assert step.accessibleDescription() == words.LEFT_TO_DO.format(count=4)
    on_tables.put(ADJUSTED, "2468.76")
    on_tables.go_to("spending.initial.total")
    count = on_tables.workspace.session.page_statuses["spending"].count
    assert count < 4 and words.TO_LOOK_AT.format(count=count) in on_tables.buttons()
    assert step.accessibleDescription() == words.LEFT_TO_DO.format(count=count)


def test_like_findings_of_a_row_are_one_line(on_tables: Driver) -> None:
    assert [row for row in rows(on_tables) if "公车购置、运行、合计" in row]


def test_a_cell_that_takes_part_opens_the_finding_of_the_total(on_tables: Driver) -> None:
    on_tables.go_to("three_public.budget.total")
    assert opened(on_tables)


def test_hints_and_what_is_explained_are_folded(on_tables: Driver) -> None:
    before = len(rows(on_tables))
    others = on_tables.workspace.session.page_statuses["spending"].others
    assert {group.first.kind for group in others} == {FindingKind.HINT}
    on_tables.click_button(words.OTHERS.format(hints=len(others), explained=0), pane(on_tables))
    assert len(rows(on_tables)) == before + len(others)
    on_tables.click_button(words.OTHERS_CLOSE, pane(on_tables))
    assert len(rows(on_tables)) == before


def test_a_page_without_findings_says_so(sample: Driver) -> None:
    sample.go_to_page(5)
    assert words.PAGE_CLEAN in sample.texts(pane(sample))


def test_a_page_nobody_has_touched_says_so(report: Driver) -> None:
    report.go_to_page(2)
    assert words.PAGE_UNTOUCHED in report.texts(pane(report))


@pytest.mark.parametrize("by_key", [False, True], ids=["click", "enter"])
def test_a_line_of_the_list_leads_to_its_place(on_tables: Driver, by_key: bool) -> None:
    number = next(n for n, row in enumerate(rows(on_tables)) if "部门决算数 整行" in row)
    listed = pane(on_tables).list
    if by_key:
        listed.setFocus()
        listed.setCurrentIndex(listed.model().index(number, 0))
        on_tables.press("Return")
    else:
        on_tables.click_row(listed, number)
    assert focus_key(on_tables) == FINAL
    assert opened(on_tables) == FINAL


def test_f8_goes_through_all_that_is_left_and_begins_again(sample: Driver) -> None:
    expected = to_do(sample)
    seen = []
    for _ in range(len(expected) + 1):
        sample.press("F8")
        seen.append(focus_key(sample))
    first = expected.index(seen[0])
    assert seen == [*expected[first:], *expected[: first + 1]]


def test_shift_f8_goes_backwards(sample: Driver) -> None:
    sample.press("F8", 3)
    here = focus_key(sample)
    sample.press("F8")
    sample.press("Shift+F8")
    assert focus_key(sample) == here


def test_what_f8_jumps_to_is_in_sight(open_window: Open) -> None:
    driver = open_window()
    driver.window.resize(911, 480)
    driver.click_button(words.OPEN_SAMPLE)
    process()
    for _ in range(len(to_do(driver))):
        driver.press("F8")
        process()
        widget = QApplication.focusWidget()
        assert widget is not None
        if isinstance(widget, QTableView):
            box = widget.visualRect(widget.currentIndex())
            assert widget.viewport().visibleRegion().contains(box.center())
        else:
            assert not widget.visibleRegion().isEmpty()


def test_a_correction_is_applied_and_the_rest_is_counted(on_tables: Driver) -> None:
    on_tables.go_to(ADJUSTED)
    on_tables.click_button("支出合计改为 2468.76（2 行一起改）", pane(on_tables))
    assert on_tables.value(ADJUSTED) == on_tables.value(FINAL) == "2468.76"
    left = words.FIXED_NEXT.format(count=len(to_do(on_tables)))
    assert left in on_tables.texts(pane(on_tables))
    assert focus_key(on_tables) == ADJUSTED, "the cursor is not back in the cell"


def test_f6_leads_to_the_corrections_and_esc_back_to_the_cell(on_tables: Driver) -> None:
    on_tables.go_to(ADJUSTED)
    on_tables.press("F6")
    focus = QApplication.focusWidget()
    assert focus is not None and pane(on_tables).isAncestorOf(focus)
    on_tables.press("Escape")
    assert focus_key(on_tables) == ADJUSTED


def test_f6_where_nothing_is_found_says_so(on_tables: Driver) -> None:
    on_tables.press("F6")
    assert words.NOTHING_HERE in on_tables.texts(pane(on_tables))


def test_the_pane_is_put_away_and_fetched_back(on_tables: Driver) -> None:
    on_tables.click_button("›", on_tables.workspace.pane)
    assert not on_tables.workspace.pane.isVisible()
    text = words.TO_LOOK_AT.format(count=4)
    on_tables.click_button(words.SHOW_PANE.format(name=text))
    assert on_tables.workspace.pane.isVisible()


def test_with_the_pane_away_one_line_under_the_page_says_it(on_tables: Driver) -> None:
    line = on_tables.workspace.line
    on_tables.go_to(ADJUSTED)
    assert line.text == ""
    on_tables.click_button("›", on_tables.workspace.pane)
    assert "614.87" in line.text
    on_tables.click_button("基本支出改为 1029.69（2 行一起改）", line)
    assert on_tables.value("spending.adjusted.basic") == "1029.69"


def test_a_narrow_window_has_the_pane_as_a_sheet_that_esc_closes(on_tables: Driver) -> None:
    on_tables.window.resize(NARROW)
    process()
    assert not on_tables.workspace.pane.isVisible()
    width = on_tables.workspace.wizard.width()
    on_tables.go_to("spending.adjusted.basic")
    on_tables.press("F6")
    assert on_tables.workspace.pane.isVisible()
    assert on_tables.workspace.wizard.width() == width, "the sheet pushed the page"
    on_tables.press("Escape")
    assert not on_tables.workspace.pane.isVisible()
    assert focus_key(on_tables) == "spending.adjusted.basic"


def test_a_reason_is_asked_for_from_the_line_in_a_narrow_window(sample: Driver) -> None:
    sample.window.resize(NARROW)
    sample.go_to("staff.contract")
    sample.click_button(checking.EXPLAIN, sample.workspace.line)
    assert isinstance(QApplication.focusWidget(), ExplanationEditor)
    sample.write("按文件聘用")
    process()
    assert sample.workspace.session.page_statuses["overview"].count == 0


def test_a_message_comes_only_when_the_field_is_left_and_goes_the_moment_it_is_right(
    report: Driver,
) -> None:
    report.go_to("staff.on_payroll")
    report.write("四")
    assert opened(report) == ""
    report.press("Tab")
    assert [row for row in rows(report) if "「四」" in row]
    assert report.line("staff.on_payroll").property("level") == Level.E.value
    report.go_to("staff.on_payroll")
    assert opened(report) == "staff.on_payroll"
    report.press("Ctrl+A")
    report.write("4")
    assert opened(report) == ""
    assert not report.line("staff.on_payroll").property("level")


def test_a_field_left_blank_is_listed_once_its_page_is_begun(report: Driver) -> None:
    assert rows(report) == []
    report.go_to("cover.unit")
    report.write("某某局")
    report.press("Tab")
    assert len(rows(report)) + bool(opened(report)) == 2


def test_the_steps_tell_what_is_left_and_which_are_done(sample: Driver) -> None:
    page_statuses = sample.workspace.session.page_statuses
    for button, page in zip(sample.workspace.steps.buttons, FORM.pages, strict=False):
        count = page_statuses[page.key].count
        left = words.LEFT_TO_DO.format(count=count) if count else words.STATUS_DONE
        assert button.accessibleDescription() == left


def test_a_click_on_a_step_shows_its_page(sample: Driver) -> None:
    sample.click(sample.workspace.steps.buttons[4])
    assert sample.page == 4


def test_the_last_pages_have_the_panes_room_and_f8_leads_from_the_export(sample: Driver) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    assert not sample.workspace.pane.isVisible()
    sample.press("F8")
    assert sample.page < sample.workspace.wizard.last
    assert sample.workspace.pane.isVisible()


def test_the_line_forgets_the_page_before(sample: Driver) -> None:
    sample.window.resize(NARROW)
    sample.go_to("staff.contract")
    process()
    assert sample.workspace.line.text
    sample.click(sample.workspace.steps.buttons[5])
    process()
    assert sample.workspace.line.text == ""


@pytest.mark.parametrize("keys", ["F8", "Shift+F8"])
def test_f8_leads_past_fields_not_filled_in_on_to_the_other_pages(
    report: Driver, keys: str
) -> None:
    report.put("cover.unit", "某某局")
    report.put("staff.on_payroll", "1.5")
    report.put("spending.final.total", "30")
    report.put("spending.final.basic", "20")
    report.go_to_page(1)
    groups = [
        group for one in report.workspace.session.page_statuses.values() for group in one.to_do
    ]
    seen = []
    for _ in groups:
        report.press(keys)
        process()
        seen.append(focus_key(report))
    assert len(set(seen)) == len(groups), "F8 goes round without leaving"
    assert {FORM.page_of(key) for key in seen} == {
        FORM.page_of(one.first.places[0]) for one in groups
    }


def test_f8_goes_on_from_the_second_of_like_findings(on_tables: Driver) -> None:
    on_tables.go_to("spending.adjusted.project")
    process()
    on_tables.press("F8")
    assert focus_key(on_tables) not in ("", "spending.adjusted.basic", ADJUSTED)


def test_the_list_keeps_its_row_when_another_finding_goes(sample: Driver) -> None:
    sample.go_to("spending.initial.total")
    process()
    view = pane(sample).list
    view.setFocus()
    sample.press("End")
    last = view.currentIndex().data(GROUP)
    session = sample.workspace.session
    gone = next(one for one in session.shown if one.rule == "T08")
    values = [
        explanation_values(one, "年中按文件追加") for one in session.shown if one.rule == gone.rule
    ]
    session.set({key: value for each in values for key, value in each.items()})
    process()
    kept = view.currentIndex().data(GROUP)
    assert kept.first.id == last.first.id and QApplication.focusWidget() is view
    session.set(explanation_values(last.first, "年中按文件追加"))
    process()
    assert view.currentIndex().row() == view.model().rowCount() - 1
