"""Tab and Enter through every page: in reading order, in sight, on to 下一步 and back."""

from itertools import groupby, pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolButton, QWidget

from model.draft.draft import Value
from model.form import FORM
from model.storage.store import Store
from resources.messages import screen as words
from tests.driver import Driver, process
from tests.pace import Pace
from tests.pictures import WRONG
from tests.ui.conftest import Open, open_filled
from ui.explanation.editor import ExplanationEditor
from ui.pages.cards import TableCard
from ui.pages.field_row import FieldRow
from ui.table.view import TableView
from ui.widgets.action_button import ActionButton

SIZES = [QSize(1366, 728), QSize(911, 472)]
Stop = tuple[QWidget, int, int]  # with the row and column of the cell, in a table


def stop() -> Stop:
    """What has the focus now."""
    focus = QApplication.focusWidget()
    assert focus is not None
    if not isinstance(focus, TableView):
        return focus, -1, -1
    return focus, focus.currentIndex().row(), focus.currentIndex().column()


def place(of: Stop) -> tuple[QWidget, QRect]:
    """What is painted of a stop, and the part of it that has to be seen."""
    widget = of[0]
    painted = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    if isinstance(widget, TableView):
        return painted, widget.visualRect(widget.currentIndex())
    return painted, painted.rect()


def assert_seen(of: Stop) -> None:
    """A small thing is seen whole, of a large one a part; nothing stands over it."""
    painted, rect = place(of)
    seen = painted.visibleRegion().intersected(rect).boundingRect()
    assert not seen.isEmpty(), f"{of} cannot be seen"
    assert rect.height() > 60 or seen.height() >= rect.height() - 1, f"{of} is cut off"
    window = painted.window()
    hit = window.childAt(painted.mapTo(window, seen.center()))
    assert hit is not None
    assert hit is painted or painted.isAncestorOf(hit), f"{hit} stands over {of}"


def walk(driver: Driver, keys: str, end: QWidget) -> list[Stop]:
    """The stops from the one with the focus to the end."""
    stops = [stop()]
    assert_seen(stops[0])
    while stops[-1][0] is not end:
        driver.press(keys)
        process()
        assert stop() not in stops, f"a second time at {stop()}"
        stops.append(stop())
        assert_seen(stops[-1])
    return stops


def assert_as_read(driver: Driver, stops: list[Stop]) -> None:
    """Fields from the top down, in a line from left to right, and all of one together."""
    page = driver.workspace.wizard.currentWidget()
    fields = [field_of(widget) for widget, _, _ in stops]
    runs = [field for field, _ in groupby(fields)]
    assert len(set(runs)) == len(runs), "back to a field that was left"
    at = [field.mapTo(page, QPoint(0, 0)) for field in runs]
    for before, after in pairwise(at):
        beside = abs(after.y() - before.y()) <= 12
        assert after.x() > before.x() if beside else after.y() > before.y()


def field_of(widget: QWidget) -> QWidget:
    """The field a stop belongs to, or itself."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, FieldRow | TableCard):
            return around
        around = around.parentWidget()
    return widget


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("filled", [None, WRONG], ids=["empty", "findings"])
def test_tab_goes_through_every_page_as_it_is_read_and_to_next_and_back(
    store: Store, open_window: Open, size: QSize, filled: dict[str, Value] | None
) -> None:
    if filled is None:
        driver = open_window(size)
        driver.new_report("2019")
    else:
        driver = open_filled(store, lambda: open_window(size), filled)
    for page in range(driver.workspace.wizard.last):
        driver.go_to_page(page)
        process()
        there = walk(driver, "Tab", driver.button(words.NEXT))
        assert_as_read(driver, there[:-1])
        back = [there[-1]]
        for _ in there[1:]:
            driver.press("Shift+Tab")
            process()
            back.append(stop())
        assert back == there[::-1]


@pytest.mark.parametrize("size", SIZES)
def test_tab_on_the_last_page_goes_once_round_the_window_and_comes_back(
    open_window: Open, size: QSize
) -> None:
    driver = open_window(size)
    driver.new_report("2019")
    driver.go_to_page(driver.workspace.wizard.last)
    process()
    export = driver.export_page.export_button
    assert stop()[0] is export  # below what is shown where the window is lowest: the heading is
    for keys in ("Tab", "Shift+Tab"):
        driver.press(keys)
        process()
        around = walk(driver, keys, export)
        assert driver.export_page.path in [widget for widget, _, _ in around]
        assert driver.button(words.BACK_TO_DRAFTS) in [widget for widget, _, _ in around]


def test_tab_in_a_table_goes_from_an_open_cell_too_and_leaves_after_the_last(
    report: Driver,
) -> None:
    view = report.table("spending.initial.total")
    last = view.cells.index_at(view.cells.last)
    report.go_to(view.cells.key(last))
    report.write("5")
    report.press("Tab")
    process()
    assert report.value(view.cells.key(last)) == "5"
    assert QApplication.focusWidget() is not view
    report.press("Shift+Tab")
    process()
    assert QApplication.focusWidget() is view
    assert view.currentIndex() == last


def test_a_table_is_entered_at_its_first_cell_wherever_one_was_in_it(report: Driver) -> None:
    first = report.table("spending.initial.total")
    report.go_to("spending.final.project")
    report.go_to_page(0)
    report.go_to_page(2)
    walk(report, "Tab", report.button(words.NEXT))
    stops = walk(report, "Shift+Tab", first)
    assert first.currentIndex() == first.cells.index_at(first.cells.last)
    report.press("Shift+Tab")
    process()
    stops += walk(report, "Shift+Tab", report.workspace.steps.buttons[-1])
    report.press("Tab")
    process()
    assert stop() == stops[-2]


def test_tab_in_a_text_types_nothing_and_moves_on(report: Driver) -> None:
    report.go_to("funds")
    report.write("甲")
    report.press("Tab")
    assert report.value("funds") == "甲"
    assert QApplication.focusWidget() is not report.text("funds")


def test_tab_goes_from_text_to_text_and_shift_tab_into_the_bar_over_the_first(
    report: Driver,
) -> None:
    report.go_to("reasons")
    report.press("Tab")
    assert QApplication.focusWidget() is report.text("funds")
    report.press("Tab")
    assert QApplication.focusWidget() is report.button(words.NEXT)
    report.go_to("reasons")
    bars = {report.text(key).parentWidget(): key for key in ("reasons", "funds")}
    seen: list[str] = []
    for _ in range(6):
        report.press("Shift+Tab")
        button = QApplication.focusWidget()
        assert isinstance(button, QToolButton)
        seen += [key for panel, key in bars.items() if panel and panel.isAncestorOf(button)]
    assert list(dict.fromkeys(seen)) == ["reasons", "funds"] and len(seen) == 6


def test_enter_in_a_line_goes_on_to_the_next_field_past_what_is_offered(
    store: Store, open_window: Open
) -> None:
    driver = open_filled(store, open_window, {"staff.at_post": "四十二", "staff.contract": "90"})
    driver.go_to("staff.at_post")
    process()
    before = driver.workspace.session.draft
    driver.press("Return")
    process()
    assert QApplication.focusWidget() is driver.editor("staff.government_employees")
    for _ in range(3):
        driver.press("Enter")
        process()
        assert not isinstance(QApplication.focusWidget(), ActionButton)
    assert driver.workspace.session.draft == before


def test_enter_in_the_last_line_leads_to_next_and_then_to_the_next_page(report: Driver) -> None:
    report.go_to("cover.phone")
    report.press("Return")
    process()
    assert QApplication.focusWidget() is report.button(words.NEXT)
    assert report.page == 0
    report.press("Return")
    process()
    assert report.page == 1


def test_enter_in_the_place_of_the_report_leads_to_export_and_exports_nothing(
    report: Driver,
) -> None:
    report.go_to_page(report.workspace.wizard.last)
    report.export_page.path.setFocus()
    report.press("Return")
    process()
    assert QApplication.focusWidget() is report.export_page.export_button
    assert not report.export_page.prompt_bar.text


def test_escape_leads_back_to_the_page_of_findings_one_came_from(
    store: Store, open_window: Open
) -> None:
    driver = open_filled(store, open_window, {"staff.retired_total": "18"})
    driver.go_to_page(driver.workspace.wizard.check_number)
    driver.press("Return")
    process()
    assert driver.page == 1
    driver.press("Esc")
    process()
    assert driver.page == driver.workspace.wizard.check_number


@pytest.mark.parametrize("size", SIZES, ids=["100 %", "150 %"])
def test_tab_from_an_explanation_goes_on_in_sight_and_comes_round(
    store: Store, open_window: Open, size: QSize
) -> None:
    driver = open_filled(store, lambda: open_window(size), {"staff.contract": "90"})
    driver.go_to("staff.contract")
    driver.press("F6")
    for _ in range(3):
        process()
    assert isinstance(QApplication.focusWidget(), ExplanationEditor)
    first = driver.editor("staff.authorised")
    walk(driver, "Tab", first)
    walk(driver, "Tab", driver.button(words.NEXT))


def test_a_sheet_closes_when_the_focus_goes_beneath_it_and_stays_where_it_covers_nothing(
    store: Store, open_window: Open
) -> None:
    driver = open_filled(store, lambda: open_window(QSize(911, 472)), {"staff.contract": "90"})
    area = driver.workspace.area
    seen = set()
    for key in (
        field.key for field in FORM.groups["staff"].fields if field.key != "staff.contract"
    ):
        driver.workspace.go_to("staff.contract")
        driver.press("F6")
        process()
        assert area.is_open and not area.is_beside
        editor = driver.editor(key)
        beneath = editor.mapTo(area, editor.rect().topRight()).x() >= area.pane.x()
        driver.workspace.go_to(key)
        process()
        assert area.is_open is not beneath, key
        assert_seen(stop())
        seen.add(beneath)
    assert seen == {True, False}


@pytest.mark.parametrize("size", SIZES, ids=["100 %", "150 %"])
@pytest.mark.parametrize("key", ["staff.contract", "three_public.final.total", "funds"])
def test_escape_leads_from_every_part_around_back_to_the_field(
    sample: Driver, size: QSize, key: str
) -> None:
    sample.window.resize(size)
    sample.go_to(key)
    process()
    here = stop()
    workspace = sample.workspace
    sample.press("F6")
    process()
    assert stop() != here
    sample.press("Esc")
    process()
    assert stop() == here
    for part in (workspace.head.change, workspace.steps.buttons[sample.page], workspace._next):
        part.setFocus()
        sample.press("Esc")
        process()
        assert stop() == here
    sample.click(workspace.head.change)
    process()
    assert stop()[0] is workspace.head_fields.editor("year")
    sample.press("Esc")
    process()
    assert stop() == here
    assert_seen(here)


@pytest.mark.parametrize("rest", [0, 30])  # ms until corrections are tried
@pytest.mark.parametrize("keys", ["Tab", "click"])
@pytest.mark.parametrize("size", SIZES, ids=["100 %", "150 %"])
def test_a_finding_that_appears_above_pushes_nothing_out_of_sight(
    store: Store,
    open_window: Open,
    monkeypatch: pytest.MonkeyPatch,
    size: QSize,
    keys: str,
    rest: int,
) -> None:
    monkeypatch.setattr("ui.session.correction_scheduler._IDLE_DELAY", rest)
    driver = open_filled(store, lambda: open_window(size), WRONG)
    driver.go_to("cover.preparer")
    if keys == "Tab":
        driver.press("Tab")
    else:
        driver.go_to("cover.phone")
    process()
    process()
    assert QApplication.focusWidget() is driver.editor("cover.phone")
    assert_seen(stop())


def test_a_tab_costs_less_than_the_eye_sees(store: Store, open_window: Open) -> None:
    driver = open_filled(store, open_window, {})
    worst: list[float] = []
    for page in range(driver.workspace.wizard.last):
        driver.go_to_page(page)
        process()
        took: list[float] = []
        for _ in range(8):
            with Pace() as pace:
                driver.press("Tab")
            took.append(pace.seconds)
            process()
        worst.append(sorted(took)[len(took) // 2])
    assert max(worst) < 0.05, worst
