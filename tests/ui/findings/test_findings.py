"""The panel of findings, F8, and when a message comes and goes."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from model.findings.finding import FindingKind, Level
from model.form import FORM
from resources.messages import screen as words
from resources.sample import load_sample
from tests.builders import draft, found_in
from tests.driver import Driver, process
from tests.ui.conftest import Open
from ui.widgets.message_bar import MessageBar
from ui.workspace.steps_list import StepsList

ADJUSTED = "spending.adjusted.total"
FOUND = found_in(draft(load_sample()))
OF_SAMPLE = Counter(finding.kind for finding in FOUND)
ROWS_OF_SAMPLE = len(FOUND)


def tab(driver: Driver, name: str, count: int) -> str:
    text = words.TAB_COUNT.format(tab=name, count=count)
    assert text in driver.buttons(driver.workspace.panel)
    return text


def rows(driver: Driver) -> list[str]:
    model = driver.workspace.panel.body.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def focus_key(driver: Driver) -> str:
    """Give the key of the cell or field with the cursor."""
    widget = QApplication.focusWidget()
    page = FORM.pages[driver.page]
    for field in page.fields:
        if driver.is_cell(field.key):
            view = driver.table(field.key)
            if view is widget and view.cells.key(view.currentIndex()) == field.key:
                return field.key
        elif driver.editor(field.key) is widget:
            return field.key
    return ""


def test_the_tabs_count_the_findings_and_show_one_kind_at_a_time(sample: Driver) -> None:
    panel = sample.workspace.panel
    tab(sample, words.TAB_ALL, ROWS_OF_SAMPLE)
    assert len(rows(sample)) == ROWS_OF_SAMPLE
    sample.click_button(tab(sample, words.TAB_ERRORS, 2), panel)
    assert len(rows(sample)) == 2
    assert all(row.startswith(words.KIND_NAMES["error"]) for row in rows(sample))
    hints = OF_SAMPLE[FindingKind.HINT]
    sample.click_button(tab(sample, words.TAB_HINTS, hints), panel)
    assert len(rows(sample)) == hints


def test_a_kind_without_findings_says_so(sample: Driver) -> None:
    sample.click_button(tab(sample, words.TAB_BLANK, 0), sample.workspace.panel)
    said = words.NO_FINDINGS_OF_KIND.format(kind=words.TAB_BLANK)
    assert said in sample.texts(sample.workspace.panel)


def test_a_double_click_goes_to_the_place_on_its_page(sample: Driver) -> None:
    assert sample.page == 0
    sample.click_row(sample.workspace.panel.body.list, 0, double=True)
    assert sample.page == 2
    assert focus_key(sample) == ADJUSTED


def test_enter_in_the_list_goes_to_the_place_too(sample: Driver) -> None:
    sample.click_row(sample.workspace.panel.body.list, 1)
    sample.press("Return")
    assert focus_key(sample) == "spending.final.total"


def test_f8_goes_through_all_findings_and_begins_again_after_the_last(sample: Driver) -> None:
    seen = []
    for _ in range(ROWS_OF_SAMPLE + 1):
        sample.press("F8")
        seen.append(focus_key(sample))
    expected = [finding.places[0] for finding in sample.workspace.session.shown]
    assert seen == [*expected, expected[0]]


def test_shift_f8_goes_backwards(sample: Driver) -> None:
    sample.press("F8", 2)
    sample.press("Shift+F8")
    assert focus_key(sample) == ADJUSTED


def test_f8_changes_the_page_where_the_next_finding_stands_on_another(report: Driver) -> None:
    report.put("cover.phone", "12")
    report.put("staff.on_payroll", "1.5")
    report.go_to_page(5)
    pages = set()
    for _ in range(len(report.workspace.session.shown)):
        report.press("F8")
        assert focus_key(report)
        pages.add(report.page)
    assert {0, 1} <= pages


def test_what_f8_jumps_to_is_in_sight(open_window: Open) -> None:
    driver = open_window()
    driver.window.resize(911, 480)
    driver.click_button(words.OPEN_SAMPLE)
    for _ in range(ROWS_OF_SAMPLE):
        driver.press("F8")
        process()
        widget = QApplication.focusWidget()
        assert widget is not None
        if isinstance(widget, QTableView):
            box = widget.visualRect(widget.currentIndex())
            assert widget.viewport().visibleRegion().contains(box.center())
        else:
            assert not widget.visibleRegion().isEmpty()


def test_a_correction_in_the_detail_is_applied_and_the_next_finding_is_offered(
    sample: Driver,
) -> None:
    panel = sample.workspace.panel
    sample.click_row(panel.body.list, 0)
    sample.click_button("支出合计改为 2468.76（2 行一起改）", panel)
    assert sample.value(ADJUSTED) == sample.value("spending.final.total") == "2468.76"
    left = len(sample.workspace.session.shown)
    assert words.FIXED_NEXT.format(count=left) in sample.texts(panel)
    assert panel.body.finding == sample.workspace.session.shown[0]
    sample.press("F8")
    assert focus_key(sample) == sample.workspace.session.shown[0].places[0]


def test_the_panel_folds_away_and_still_counts(sample: Driver) -> None:
    sample.click_button(words.HIDE_FINDINGS)
    assert not sample.workspace.panel.body.list.isVisible()
    tab(sample, words.TAB_ERRORS, 2)
    sample.click_button(words.SHOW_FINDINGS)
    assert sample.workspace.panel.body.list.isVisible()


def note(driver: Driver, key: str) -> str:
    """Give what is said right under a field."""
    row = driver.editor(key).parentWidget()
    assert row is not None
    return next((strip.text for strip in driver.shown(MessageBar, row)), "")


def test_a_message_comes_only_when_the_field_is_left_and_goes_the_moment_it_is_right(
    report: Driver,
) -> None:
    report.go_to("year")
    report.press("Ctrl+A")
    report.write("20")
    assert note(report, "year") == ""
    report.press("Tab")
    said = note(report, "year")
    assert "20" in said
    assert report.line("year").property("level") == Level.E.value
    report.go_to("year")
    report.press("End")
    report.write("1")
    assert note(report, "year")
    report.write("9")
    assert note(report, "year") == ""
    assert not report.line("year").property("level")


def test_a_new_report_is_not_full_of_red(report: Driver) -> None:
    for number in range(len(FORM.pages)):
        report.go_to_page(number)
        assert not [strip.text for strip in report.shown(MessageBar) if strip.text]


def test_a_field_left_blank_says_so_only_after_it_was_visited(report: Driver) -> None:
    report.go_to("cover.unit")
    assert note(report, "cover.preparer") == ""
    report.press("Tab")
    assert note(report, "cover.unit")
    report.put("cover.unit", "长沙市天心区示范学校")
    assert note(report, "cover.unit") == ""


def steps(driver: Driver) -> list[str]:
    """Give the steps as a screen reader says them."""
    (found,) = driver.shown(StepsList, driver.workspace.steps)
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(found.model().index(row, 0).data(role)) for row in range(len(FORM.pages))]


def test_the_steps_tell_how_each_page_stands(sample: Driver) -> None:
    wrong = words.STATUS_ERROR.format(count=2)
    open_pages = {finding.page for finding in FOUND if finding.level is not Level.H}
    done = [page.key not in open_pages for page in FORM.pages]
    assert [words.STATUS_DONE in step for step in steps(sample)] == done
    assert wrong in steps(sample)[2]
    sample.put("spending.adjusted.total", "")
    sample.put("spending.final.total", "")
    assert words.STATUS_EXPLAIN.partition(" ")[0] in steps(sample)[2]


def test_a_click_on_a_step_shows_its_page(sample: Driver) -> None:
    (found,) = sample.shown(StepsList, sample.workspace.steps)
    sample.click_row(found, 4)
    assert sample.page == 4


def test_the_export_page_has_the_panels_room_and_f8_leads_from_it(sample: Driver) -> None:
    last = sample.workspace.wizard.last
    sample.go_to_page(last)
    assert not sample.workspace.panel.isVisible()
    sample.press("F8")
    assert sample.page < last
    assert sample.workspace.panel.isVisible()
