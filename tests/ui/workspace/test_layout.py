"""Nothing is clipped, everything has a name, and the keyboard alone suffices."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QWidget,
)

from model.draft.draft import Value
from model.form import FORM
from model.form.spec import Field, Table
from model.storage.store import Store
from resources.messages import screen as words
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open, open_filled
from ui.look.theme import set_appearance
from ui.start.draft_cards import DraftCardWidget
from ui.table.view import TableView
from ui.widgets.captions import ShortLabel
from ui.widgets.message_bar import MessageBar
from ui.widgets.wrapping_button import WrappingButton

SIZES = [QSize(911, 472), QSize(1093, 582), QSize(1366, 728)]
IDS = ["150%", "125%", "100%"]
LONG = "长沙市天心区人力资源和社会保障局城乡居民社会养老保险管理服务中心（长沙市天心区示范分中心）"
WRONG: dict[str, Value] = {
    "year": "19",
    "cover.unit": LONG,
    "cover.phone": "1234",
    "staff.at_post": "四十二",
    "staff.retired_total": "18",
    "units.internal.count": "7",
    "spending.initial.project": "7016000元",
    "spending.assets.total": "2345",
    "three_public.final.vehicles": "9.2",
    "reasons": "",
    "problems": "",
}
TEXTS = (QLabel, QPushButton, QToolButton, QRadioButton, MessageBar)


def text_of(widget: QWidget) -> str:
    assert isinstance(widget, QLabel | QAbstractButton | MessageBar)
    return widget.text if isinstance(widget, MessageBar) else widget.text()


def too_small(widget: QWidget) -> bool:
    """Whether a text needs more room than its widget has.

    By more than a pixel or two: the fonts that stand in for one another differ in height.
    """
    wanted = widget.sizeHint()
    if isinstance(widget, ShortLabel):
        is_cut = wanted.width() > widget.width()  # with … where the whole can be looked up
        return is_cut and widget.toolTip() != widget.text()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 2
    if isinstance(widget, WrappingButton):
        return widget.heightForWidth(widget.width()) > widget.height() + 2
    if isinstance(widget, MessageBar):
        return widget.heightForWidth(widget.width()) > widget.height()
    return wanted.width() > widget.width() or wanted.height() > widget.height()


def clipped(within: QWidget) -> Iterator[str]:
    """Give what is cut off: texts that need more room, and children that stick out sideways."""
    for widget in within.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QScrollBar):
            continue
        if isinstance(widget, TEXTS) and text_of(widget) and too_small(widget):
            yield f"「{text_of(widget)}」 {widget.size()} of {widget.sizeHint()}"
        parent = widget.parentWidget()
        if parent and not widget.isWindow() and sticks_out(widget, parent) and not across(parent):
            yield f"{widget} {widget.geometry()} sticks out of {parent} {parent.size()}"


def sticks_out(widget: QWidget, parent: QWidget) -> bool:
    box = widget.geometry()
    return box.left() < 0 or box.right() >= parent.width()


def across(parent: QWidget) -> bool:
    """Whether a widget is the part in sight of an area that scrolls across."""
    area = parent.parentWidget()
    return isinstance(area, QScrollArea) and area.horizontalScrollBar().isVisible()


def look_at_all_pages(driver: Driver) -> None:
    wrong: list[str] = []
    for number in range(len(FORM.pages) + 2):
        driver.go_to_page(number)
        process()
        wrong += [f"page {number}: {text}" for text in clipped(driver.window)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES, ids=IDS)
def test_nothing_is_clipped_on_an_empty_report(open_window: Open, size: QSize) -> None:
    driver = open_window(size)
    assert list(clipped(driver.window)) == []
    driver.new_report()
    look_at_all_pages(driver)
    assert driver.window.size() == size


@pytest.mark.parametrize("size", SIZES, ids=IDS)
def test_nothing_is_clipped_on_a_report_full_of_findings(
    store: Store, open_window: Open, size: QSize
) -> None:
    driver = open_filled(store, open_window, WRONG)
    driver.window.resize(size)
    for page in FORM.pages:  # having been everywhere, so that blanks are told
        driver.go_to(page.fields[0].key)
    look_at_all_pages(driver)
    assert driver.window.size() == size
    driver.back_to_drafts()
    assert list(clipped(driver.window)) == []


@pytest.mark.parametrize("size", SIZES, ids=IDS)
def test_nothing_is_clipped_by_what_the_program_says(
    store: Store, open_window: Open, size: QSize
) -> None:
    driver = open_filled(store, open_window, {"cover.unit": LONG})
    driver.window.resize(size)
    driver.workspace.prompt_bar.ask(
        LONG * 3, "E", (words.STAY, process), (words.CLOSE_ANYWAY, process)
    )
    driver.go_to_page(driver.workspace.wizard.last)
    driver.click(driver.export_page.export_button)
    look_at_all_pages(driver)
    assert driver.window.size() == size


@pytest.fixture(params=[1.25, 1.5, 2.0], ids=["125%", "150%", "200%"])
def text_size(request: pytest.FixtureRequest, styled_app: QApplication) -> Iterator[float]:
    """The size of text that Windows is set to."""
    set_appearance(styled_app, contrast="", scale=request.param)
    yield request.param
    set_appearance(styled_app, contrast="", scale=1.0)


def test_nothing_is_clipped_at_any_size_of_text(
    store: Store, open_window: Open, monkeypatch: pytest.MonkeyPatch, text_size: float
) -> None:
    size = SIZES[2] if text_size > 1.5 else SIZES[0]  # a screen at 150 % is no more for 200 %
    monkeypatch.setattr("ui.look.appearance_settings.system_appearance", lambda: ("", text_size))
    driver = open_filled(store, lambda: open_window(size), WRONG)
    for page in FORM.pages:
        driver.go_to_page(FORM.pages.index(page))
    look_at_all_pages(driver)
    assert driver.window.size() == size
    driver.back_to_drafts()
    assert list(clipped(driver.window)) == []


def name_of(widget: QWidget) -> str:
    """Give the name a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def unnamed(window: QWidget) -> list[str]:
    """Give what can be worked with but has no name."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractScrollArea, DraftCardWidget)
    return [
        str(widget)
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not name_of(widget)
    ]


def test_all_that_can_be_worked_with_has_a_name(sample: Driver) -> None:
    for number in range(len(FORM.pages) + 2):
        sample.go_to_page(number)
        assert unnamed(sample.window) == []
    sample.back_to_drafts()
    assert unnamed(sample.window) == []
    assert sample.window.start.cards


def test_a_screen_reader_is_told_the_place_and_the_figure_of_a_cell(sample: Driver) -> None:
    view = sample.table("spending.final.basic")
    index = view.cells.index_of("spending.final.basic")
    message = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "部门决算数" in message and "基本支出" in message and "1644.56" in message


def body(number: int) -> tuple[Field, ...]:
    """Return the fields on a page itself."""
    return tuple(field for block in FORM.pages[number].body for field in block.fields)


def key_of(driver: Driver, widget: QWidget | None) -> str:
    """Give the key of the field or cell that has the cursor."""
    if isinstance(widget, TableView):
        return widget.cells.key(widget.currentIndex())
    keys = [f.key for f in body(driver.page) if not driver.is_cell(f.key)]
    while widget is not None:
        for key in keys:
            if driver.editor(key) is widget:
                return key
        widget = widget.parentWidget()
    return ""


@pytest.mark.parametrize("number", range(len(FORM.pages)))
def test_tab_reaches_every_field_of_a_page_in_the_papers_order(report: Driver, number: int) -> None:
    fields = body(number)
    report.go_to_page(number)
    report.go_to(fields[0].key)
    seen = [key_of(report, QApplication.focusWidget())]
    for _ in range(3 * len(fields) + 10):
        if seen[-1] == fields[-1].key:
            break
        report.press("Tab")
        key = key_of(report, QApplication.focusWidget())
        seen += [key] if key and key != seen[-1] else []
    assert seen == [field.key for field in fields]
    for _ in range(3 * len(fields) + 10):
        if seen[-1] == fields[0].key:
            break
        report.press("Shift+Tab")
        key = key_of(report, QApplication.focusWidget())
        seen += [key] if key and key != seen[-1] else []
    back = [field.key for field in reversed(fields)]
    assert seen[len(fields) - 1 :] == back


@pytest.mark.parametrize("number", range(len(FORM.pages) + 2))
def test_a_page_is_ready_to_be_typed_on_as_soon_as_it_is_shown(report: Driver, number: int) -> None:
    report.press(f"Ctrl+{number + 1}")
    focus = QApplication.focusWidget()
    if number < len(FORM.pages):
        assert key_of(report, focus) == body(number)[0].key
    elif number == report.workspace.wizard.check_number:
        assert focus is report.workspace.wizard.check_page.findings.body.list
    else:
        assert focus is report.export_page.export_button


def test_ctrl_page_down_and_up_go_through_all_pages_from_whatever_has_the_cursor(
    report: Driver,
) -> None:
    for number in range(len(FORM.pages)):
        if number < len(FORM.pages):
            report.go_to(FORM.pages[number].fields[-1].key)
        report.press("Ctrl+PgDown")
        assert report.page == number + 1
    for number in reversed(range(len(FORM.pages))):
        report.press("Ctrl+PgUp")
        assert report.page == number


def test_a_field_that_gets_the_cursor_scrolls_into_sight(open_window: Open) -> None:
    driver = open_window(SIZES[0])
    driver.new_report()
    hidden = []
    for number, page in enumerate(FORM.pages):
        driver.go_to_page(number)
        for _ in page.fields:
            driver.press("Tab")
            process()
            widget = QApplication.focusWidget()
            if widget and widget.visibleRegion().isEmpty():
                hidden.append((page.key, widget))
    assert hidden == []


def test_a_report_can_be_begun_filled_in_and_exported_by_the_keyboard_alone(
    driver: Driver, own_folders: Path
) -> None:
    (own_folders / "Documents").mkdir()
    driver.press("Ctrl+A")
    driver.write("2019\n")
    wait_for(lambda: driver.window.workspace, "the workspace")
    process()
    driver.write("长沙市天心区示范学校")
    driver.press("Ctrl+3")
    driver.write("1776.80\n")
    assert driver.value("cover.unit") == "长沙市天心区示范学校"
    assert driver.value("spending.initial.total") == "1776.80"
    driver.press("Ctrl+8")
    driver.press("Space")
    process()
    assert words.EXPORT_ANYWAY in driver.buttons(driver.export_page)
    for _ in range(20):
        if QApplication.focusWidget() is driver.button(words.EXPORT_ANYWAY):
            break
        driver.press("Tab")
    driver.press("Space")
    assert "已导出" in driver.wait_exported()


def test_the_tables_are_as_tall_as_their_rows(sample: Driver) -> None:
    for table in FORM.tables:
        view = sample.table(table.fields[0].key)
        assert isinstance(table, Table)
        process()
        assert view.verticalScrollBar().maximum() == view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", SIZES, ids=IDS)
def test_all_steps_are_in_sight_without_scrolling(open_window: Open, size: QSize) -> None:
    driver = open_window(size)
    driver.new_report()
    process()
    last = driver.workspace.steps.buttons[-1]
    assert last.visibleRegion().boundingRect() == last.rect()
