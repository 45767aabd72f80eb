"""What the window remembers: open, go, close, open again."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QFileDialog

from model.log import Log
from model.storage.store import Store
from model.storage.window_memory import Box, Place, WindowMemory, read_memory, write_memory
from tests.driver import Driver, process
from tests.model.storage.disks import broken
from ui import remembered
from ui.editors.plain_text import PlainTextEditor
from ui.look.appearance import appearance
from ui.main_window import MainWindow

TEXT = "一、总体情况\n全年支出 2468.76 万元。\n二、其他情况\n没有。"


class Program:
    """The program, started again and again; the window of before is closed each time."""

    def __init__(self, start: Callable[[], MainWindow]) -> None:
        self._start = start
        self._driver: Driver | None = None

    def __call__(self) -> Driver:
        self.close()
        window = self._start()
        window.remembered.show_window()
        self._driver = Driver(window)
        return self._driver

    def close(self) -> None:
        """Close the window."""
        if self._driver:
            self._driver.window.close()
            self._driver.window.deleteLater()
        self._driver = None
        process()


@pytest.fixture
def path(own_folders: Path) -> Path:
    return own_folders / "window.json"


@pytest.fixture
def start_program(
    styled_app: QApplication, store: Store, own_folders: Path, path: Path
) -> Iterator[Program]:
    program = Program(lambda: MainWindow(lambda: store, Log(own_folders / "log"), path))
    yield program
    program.close()


def leave_at(driver: Driver, key: str) -> None:
    driver.go_to(key)
    process()


def focused_key(driver: Driver) -> str:
    return driver.workspace.session.cursor.key


def test_a_draft_opens_at_the_page_the_text_and_the_caret_it_was_left_at(
    start_program: Program,
) -> None:
    driver = start_program()
    driver.new_report("2019")
    driver.put("performance", TEXT)
    editor = driver.text("performance")
    cursor = editor.textCursor()
    cursor.setPosition(TEXT.index("二、"))
    editor.setTextCursor(cursor)
    again = start_program()
    again.open_card()
    process()
    focus = QApplication.focusWidget()
    assert again.page == 4 and isinstance(focus, PlainTextEditor)
    assert focus.key == "performance" and focus.textCursor().position() == TEXT.index("二、")


@pytest.mark.parametrize(
    "key", ["spending.final.total", "staff.on_payroll", "cover.phone", "duties"]
)
def test_cells_lines_and_lists_are_found_again(start_program: Program, key: str) -> None:
    driver = start_program()
    driver.new_report("2019")
    leave_at(driver, key)
    page = driver.page
    again = start_program()
    again.open_card()
    process()
    assert (again.page, focused_key(again)) == (page, key)


@pytest.mark.parametrize("number", [6, 7])
def test_the_last_two_pages_are_found_again(start_program: Program, number: int) -> None:
    driver = start_program()
    driver.new_report("2019")
    driver.go_to_page(number)
    again = start_program()
    again.open_card()
    process()
    assert again.page == number


def test_a_text_that_has_become_shorter_is_opened_at_its_end(
    start_program: Program, store: Store, path: Path
) -> None:
    driver = start_program()
    driver.new_report("2019")
    driver.put("performance", "短")
    start_program.close()
    (card,) = store.cards()
    write_memory(
        path, WindowMemory(places={card.draft_id: Place("performance", "performance", 900)})
    )
    again = start_program()
    again.open_card()
    process()
    assert again.text("performance").textCursor().position() == 1


@pytest.mark.parametrize(
    "place",
    [Place("nowhere", "no.field", 3), Place("check", "cover.unit", 3), Place("cover", "year", 0)],
)
def test_a_place_that_is_none_opens_the_draft_all_the_same(
    start_program: Program, store: Store, path: Path, place: Place
) -> None:
    driver = start_program()
    driver.new_report("2019")
    start_program.close()
    (card,) = store.cards()
    write_memory(path, WindowMemory(places={card.draft_id: place}))
    again = start_program()
    again.open_card()
    process()
    assert again.page == (6 if place.page == "check" else 0)
    assert not again.workspace.head_fields.isVisible()


def test_nothing_is_found_at_a_field_by_opening_a_draft_elsewhere(
    start_program: Program,
) -> None:
    """The first field would have been visited on the way, and be called blank."""
    driver = start_program()
    driver.new_report("2019")
    leave_at(driver, "cover.phone")
    again = start_program()
    again.open_card()
    process()
    assert again.workspace.session.visible.at_field("cover.unit") is None


def test_size_pane_and_maximised_are_as_they_were(start_program: Program) -> None:
    driver = start_program()
    driver.window.setGeometry(QRect(40, 60, 900, 600))
    driver.new_report("2019")
    driver.window.setGeometry(QRect(40, 60, 1400, 600))
    process()
    driver.workspace.area.set_pane_width(420)
    driver.workspace.area.open(is_open=False)
    driver.back_to_drafts()
    driver.window.setGeometry(QRect(9, 33, 880, 500))
    again = start_program()
    assert again.window.size() == QSize(880, 500)
    again.window.setGeometry(QRect(9, 33, 1400, 600))
    again.open_card()
    process()
    assert again.workspace.area.pane_width == 420
    assert not again.workspace.area.is_open
    again.window.showMaximized()
    process()
    last = start_program()
    assert last.window.isMaximized()


def test_the_size_of_text_and_the_contrast_are_as_they_were_chosen(
    start_program: Program, path: Path
) -> None:
    settings = start_program().window.appearance
    settings.choose_scale(1.5)
    settings.choose_contrast("light")
    assert (appearance.scale, appearance.contrast) == (1.5, "light")
    again = start_program().window
    assert (again.appearance.scale, again.appearance.contrast) == (1.5, "light")
    again.appearance.choose_contrast(None)
    again.appearance.step(-1)
    again.appearance.choose_scale(None)
    start_program()
    assert (appearance.scale, appearance.contrast) == (1.0, "")
    start_program.close()
    path.write_text('{"contrast": "purple", "scale": 40.0}', encoding="utf-8")
    start_program()
    assert (appearance.scale, appearance.contrast) == (1.0, "")


def test_a_window_of_a_monitor_that_is_gone_is_within_a_screen(
    start_program: Program, path: Path
) -> None:
    write_memory(path, WindowMemory(box=Box(5000, -3000, 900, 600)))
    driver = start_program()
    free = driver.window.screen().availableGeometry()
    assert free.contains(driver.window.geometry().topLeft())
    assert driver.window.height() <= free.height()


def test_the_next_dialog_begins_in_the_folder_last_chosen(
    start_program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def choose(_parent: object, _title: str, folder: str, *_: object) -> tuple[str, str]:
        asked.append(folder)
        return str(tmp_path / "没有.jxzp"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    driver = start_program()
    driver.window.start.file.click()
    again = start_program()
    again.window.start.file.click()
    assert asked == ["", str(tmp_path)]


def test_nothing_is_written_while_one_types(
    start_program: Program, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = start_program()
    written: list[Path] = []
    monkeypatch.setattr(remembered, "write_memory", lambda at, _memory: written.append(at))
    driver.new_report("2019")
    driver.put("cover.unit", "长沙市示范学校")
    driver.go_to_page(4)
    driver.press("Ctrl+S")
    process()
    assert written == []
    driver.back_to_drafts()
    driver.window.remembered.wait()
    assert written == [path]


def test_a_file_that_cannot_be_written_is_only_logged(
    start_program: Program, path: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_at: Path, _memory: WindowMemory) -> None:
        raise broken(errno.EROFS)

    driver = start_program()
    monkeypatch.setattr(remembered, "write_memory", refuse)
    driver.new_report("2019")
    assert driver.window.close()
    assert read_memory(path) == WindowMemory()
    (log,) = (own_folders / "log").glob("*.log")
    assert "OSError" in log.read_text(encoding="utf-8")


def test_a_damaged_file_opens_the_window_as_on_the_first_day(
    start_program: Program, path: Path
) -> None:
    path.write_bytes(b'{"box": [1,' * 5000)
    driver = start_program()
    driver.new_report("2019")
    assert driver.page == 0
