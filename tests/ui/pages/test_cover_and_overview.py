"""The pages 封面 and 部门概况: lines as on paper, bodies beside their names, lists that scroll."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from model.draft.draft import Source, new_draft
from model.findings.finding import FindingKind
from model.form.overview import BODIES, STAFF, UNITS
from model.storage.store import Store
from resources.messages import screen as words
from resources.sample import load_sample
from tests.driver import Driver, process
from tests.ui.conftest import Open
from ui.pages.field_row import FieldRow

FULL, NARROW = QSize(1366, 728), QSize(910, 464)
COUNT, NAMES = BODIES["internal"].count, BODIES["internal"].names
DUTIES = tuple(f"负责第{number}项工作，按年度计划组织实施并督促落实。" for number in range(1, 200))


@pytest.fixture
def full(sample: Driver) -> Driver:
    """The sample at 1366 × 728, 部门概况 open, the pane beside it."""
    sample.window.resize(FULL)
    sample.go_to_page(1)
    return sample


def page_of(driver: Driver) -> QWidget:
    return driver.workspace.wizard.currentWidget()


def place(driver: Driver, key: str) -> QPoint:
    return driver.editor(key).mapTo(page_of(driver), QPoint(0, 0))


def tops(driver: Driver, keys: Iterable[str]) -> list[int]:
    return [place(driver, key).y() for key in keys]


def scrolled(driver: Driver) -> int:
    """Return by how many pixels the page is higher than what is seen of it."""
    process()
    (area,) = page_of(driver).findChildren(QScrollArea)
    return area.verticalScrollBar().maximum()


def shown_in(driver: Driver, key: str) -> str:
    line = driver.line(key)
    return line.text() or line.placeholderText()


def row_of(driver: Driver, key: str) -> FieldRow:
    return next(row for row in page_of(driver).findChildren(FieldRow) if row.field.key == key)


def test_the_head_counts_stand_in_three_lines_of_three_as_on_paper(full: Driver) -> None:
    keys = [field.key for field in STAFF.fields]
    lines = tops(full, keys)
    assert [len(set(lines[start : start + 3])) for start in (0, 3, 6)] == [1, 1, 1]
    assert lines == sorted(lines)
    assert len(set(lines)) == 3
    for column in range(3):
        assert len({place(full, key).x() for key in keys[column::3]}) == 1
    assert "其中：在岗人数" in full.texts(page_of(full))


def test_each_body_stands_in_one_line_with_its_names(full: Driver) -> None:
    for body in BODIES.values():
        count, names = place(full, body.count), place(full, body.names)
        assert count.y() == names.y()
        assert count.x() < names.x()
    assert len({place(full, body.names).x() for body in BODIES.values()}) == 1


def test_the_cover_holds_its_three_fields_and_the_hint_on_the_seal(full: Driver) -> None:
    full.go_to_page(0)
    rows = [row.field.label for row in page_of(full).findChildren(FieldRow)]
    assert rows == ["单位名称", "报告填报人", "办公电话"]
    assert any("盖章" in text for text in full.texts(page_of(full)))


@pytest.mark.parametrize("number", [0, 1])
def test_neither_page_of_the_sample_scrolls_with_the_pane_open(full: Driver, number: int) -> None:
    full.go_to_page(number)
    assert full.workspace.area.is_open
    assert full.workspace.area.is_beside
    assert scrolled(full) == 0


def test_however_many_duties_and_names_there_are_only_their_lists_scroll(full: Driver) -> None:
    full.workspace.session.set({"duties": DUTIES, NAMES: tuple(f"{n}科" for n in range(90))})
    assert scrolled(full) == 0
    for key in ("duties", NAMES):
        editor = full.text(key)
        assert editor.verticalScrollBar().maximum() > 0
        assert editor.height() > 3 * editor.fontMetrics().height()


def test_a_high_window_shows_all_names_and_more_of_the_duties(full: Driver) -> None:
    low = full.text("duties").height()
    full.window.resize(QSize(1366, 1200))
    process()
    assert full.text(NAMES).verticalScrollBar().maximum() == 0
    assert full.text("duties").verticalScrollBar().maximum() == 0
    assert full.text("duties").height() > low


def test_where_there_is_no_room_a_line_is_broken_and_nothing_is_cut_off(full: Driver) -> None:
    full.window.resize(NARROW)
    process()
    page = page_of(full)
    for group in (STAFF, UNITS):
        for field in group.fields:
            row = row_of(full, field.key)
            right = row.mapTo(page, QPoint(row.width(), 0)).x()
            assert right <= page.width()
            assert row.width() >= row.minimumSizeHint().width()
    assert len(set(tops(full, (field.key for field in STAFF.fields)))) > 3
    full.window.resize(FULL)
    process()
    assert len(set(tops(full, (field.key for field in STAFF.fields)))) == 3


def test_the_number_follows_from_the_names_as_they_are_typed(report: Driver) -> None:
    report.go_to(NAMES)
    report.write("办公室\n财务科")
    assert shown_in(report, COUNT) == words.COMPUTED_AS.format(value=2)
    report.write("、人事科")
    assert shown_in(report, COUNT) == words.COMPUTED_AS.format(value=3)
    assert report.value(COUNT) == ""
    report.press("Ctrl+A")
    report.press("Delete")
    assert shown_in(report, COUNT) == ""


def test_a_number_typed_over_is_checked_and_follows_the_names_again(report: Driver) -> None:
    report.put(NAMES, ("办公室", "财务科"))
    row = row_of(report, COUNT)
    assert words.RESTORE_COMPUTED not in report.buttons(row)
    report.put(COUNT, "3")
    report.go_to("duties")
    finding = report.found(COUNT)
    assert finding is not None
    assert (finding.rule, finding.kind) == ("O03", FindingKind.ERROR)
    report.click_button(words.RESTORE_COMPUTED, row)
    assert report.found(COUNT) is None
    assert shown_in(report, COUNT) == words.COMPUTED_AS.format(value=2)
    report.press("Ctrl+Z")
    assert report.value(COUNT) == "3"


def test_the_cursor_is_in_the_number_after_it_was_restored_by_the_keys(full: Driver) -> None:
    full.go_to(COUNT)
    full.press("Tab")
    full.press("Space")
    assert full.value(COUNT) == "" and QApplication.focusWidget() is full.editor(COUNT)


def test_restoring_a_number_moves_nothing_on_the_page(report: Driver) -> None:
    report.put(NAMES, ("办公室", "财务科"))
    before = [place(report, body.names) for body in BODIES.values()]
    report.put(COUNT, "3")
    process()
    assert [place(report, body.names) for body in BODIES.values()] == before


def test_where_a_figure_came_from_is_said_in_its_field(store: Store, open_window: Open) -> None:
    carried = dict.fromkeys((field.key for field in STAFF.fields), Source.CARRIED)
    store.create(new_draft("2019").with_values(load_sample(), carried)).close()
    driver = open_window(FULL)
    driver.open_card()
    driver.go_to_page(1)
    for field in STAFF.fields:
        editor = driver.line(field.key)
        assert driver.texts(editor) == [words.CARRIED_SHORT]
        free = editor.textMargins().left()
        assert editor.fontMetrics().horizontalAdvance("1234") <= editor.width() - free - 18
    assert len(set(tops(driver, (field.key for field in STAFF.fields)))) == 3
    driver.put("staff.technical", "3")
    assert driver.texts(driver.line("staff.technical")) == []
