"""The sheet of keys: each key listed does something where it is said to, and each is listed."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from model.draft.draft import Draft, Value
from model.form import FORM
from model.storage.store import Store
from resources import manual
from resources.messages import help as words
from tests.driver import Driver, process, wait_for
from tests.shared import ROOT
from tests.ui.conftest import Open, open_filled
from ui.help.keys import GROUPS, sequences
from ui.help.keys_sheet import KeysSheet
from ui.look.appearance import appearance
from ui.table.grid import GridView

CELL = "spending.adjusted.project"
VALUES: dict[str, Value] = {
    "performance": "一、开头\n公务接待费决算数30.20万元，一年如此。\n二、末尾\n一段话。",
}
LINES = [(title, key) for title, lines in GROUPS.items() for it in lines for key in it.sequences]
TO_COME = {"Ctrl+Enter"}
"""Keys of which the manual tells while their rooms are being built: replace, 逐条说明."""
_KEY = re.compile(r"(?:Ctrl|Alt|Shift)(?:\+[A-Za-z0-9…]+)+|\bF[1-9]\d?\b|\bEsc\b")


def begin(driver: Driver, title: str) -> None:
    """Put the cursor where the keys of a group are to work."""
    places = {
        words.KEYS_ANYWHERE: "staff.contract",
        words.KEYS_TABLE: CELL,
        words.KEYS_TEXT: "performance",
    }
    if title == words.KEYS_FIND:
        driver.press("Ctrl+F")
        driver.write("2019")
        wait_for(lambda: driver.workspace.finder.panel.list.model().rowCount(), "hits")
    elif title == words.KEYS_PREVIEW:
        driver.go_to("performance")
        driver.press("Shift+F11")
        wait_for(lambda: driver.workspace.preview.preview.panel.view.pages, "pages")
        process()
        driver.press("Home")
        driver.press("PgDown")
    elif title in places:
        driver.go_to(places[title])
        driver.press("Ctrl+Home" if title == words.KEYS_TEXT else "Shift")
    else:
        driver.press("F9")
    process()


def edit(driver: Driver) -> None:
    driver.write("7")


def edit_and_undo(driver: Driver) -> None:
    edit(driver)
    driver.press("Ctrl+Z")


def hold_a_figure(driver: Driver) -> None:
    QGuiApplication.clipboard().setText("12.34")


def explain_in_turn(driver: Driver) -> None:
    found = [one for one in driver.shown(QAbstractButton) if one.text().startswith("逐条说明")]
    driver.click(found[0])


def explain_the_second(driver: Driver) -> None:
    explain_in_turn(driver)
    driver.press("Ctrl+Return")


FIRST: dict[tuple[str, str], Callable[[Driver], None]] = {
    (words.KEYS_ANYWHERE, "Ctrl+Z"): edit,
    (words.KEYS_ANYWHERE, "Ctrl+Y"): edit_and_undo,
    (words.KEYS_ANYWHERE, "Ctrl+-"): lambda driver: driver.press("Ctrl++"),
    (words.KEYS_ANYWHERE, "Ctrl+0"): lambda driver: driver.press("Ctrl++"),
    (words.KEYS_ANYWHERE, "Alt+B"): lambda driver: driver.go_to_page(2),
    (words.KEYS_ANYWHERE, "Esc"): lambda driver: driver.press("F6"),
    (words.KEYS_TABLE, "Esc"): edit,
    (words.KEYS_TABLE, "Ctrl+V"): hold_a_figure,
    (words.KEYS_TABLE, "Ctrl+D"): lambda driver: driver.press("Shift+Up"),
    (words.KEYS_TEXT, "Alt+Return"): lambda driver: driver.press("F7"),
    (words.KEYS_TEXT, "Ctrl+Alt+1"): lambda driver: driver.press("Ctrl+Alt+0"),
    (words.KEYS_TEXT, "Alt+Shift+Up"): lambda driver: driver.press("Alt+Shift+Down"),
    (words.KEYS_PREVIEW, "0"): lambda driver: driver.press("+"),
    (words.KEYS_CHECK, "Ctrl+Return"): explain_in_turn,
    (words.KEYS_CHECK, "Ctrl+Shift+Return"): explain_the_second,
    (words.KEYS_CHECK, "Esc"): lambda driver: driver.press("Return"),
}
"""What has to be done first, for some keys."""


def state(driver: Driver) -> tuple[object, ...]:
    """Return all that a key may change."""
    if driver.window.workspace is None:
        return ()
    focus = QApplication.focusWidget()
    return (
        driver.page,
        focus,
        driver.workspace.session.draft,
        QApplication.activePopupWidget(),
        QApplication.activeModalWidget(),
        QGuiApplication.clipboard().text(),
        tuple(driver.texts()),
        tuple(driver.buttons()),
        cursor_of(focus),
        appearance.scale,
    )


def cursor_of(focus: QWidget | None) -> object:
    if isinstance(focus, GridView):
        chosen = {(it.row(), it.column()) for it in focus.selectedIndexes()}
        return focus.current, chosen, focus.state()
    if isinstance(focus, QPlainTextEdit):
        return focus.textCursor().position(), focus.textCursor().anchor()
    return focus.cursorPosition() if isinstance(focus, QLineEdit) else None


@pytest.fixture
def filled(store: Store, open_window: Open) -> Iterator[Driver]:
    driver = open_filled(store, open_window, VALUES)
    yield driver
    driver.window.appearance.choose_scale(None)


@pytest.mark.parametrize("title", GROUPS)
def test_each_key_of_the_sheet_does_something_in_its_place(
    filled: Driver, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    saved: list[str] = []
    at_first = filled.workspace.session.draft
    for key in (key for group, key in LINES if group == title):
        if filled.window.workspace is None:
            filled.open_card()
        put_back(filled, at_first)
        monkeypatch.setattr(filled.workspace.saving, "flush_soon", lambda: saved.append("now"))
        begin(filled, title)
        FIRST.get((title, key), lambda _: None)(filled)
        process()
        saved.clear()
        wait_for_another(lambda: (*state(filled), *saved), lambda k=key: filled.press(k), key)
        for opened in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if opened:
                opened.close()


def wait_for_another(state: Callable[[], object], press: Callable[[], None], key: str) -> None:
    """Press a key and wait until the state is another."""
    before = state()
    press()
    wait_for(lambda: state() != before, f"what {key} does")


def put_back(driver: Driver, draft: Draft) -> None:
    """Let all be as it was before a key: what is open, what is filled in, the size of text."""
    driver.window.appearance.choose_scale(None)
    driver.workspace.finder.panel.close()
    driver.press("Esc")  # which ends 逐条说明, and leaves the whole screen
    session = driver.workspace.session
    session.set({key: draft[key] for key in session.draft.changed_keys(draft)})
    QGuiApplication.clipboard().clear()
    driver.go_to_page(0)
    process()


def test_each_shortcut_of_the_window_is_on_the_sheet(filled: Driver) -> None:
    for number in range(len(FORM.pages) + 2):  # a page not built has no shortcuts yet
        filled.go_to_page(number)
    listed = {QKeySequence(key).toString() for _, key in LINES}
    bound = [
        {keys.toString() for keys in action.shortcuts()}
        for action in filled.window.findChildren(QAction)
        if action.shortcuts()
    ]
    bound += [
        {each.key().toString().replace("Enter", "Return")}
        for each in filled.window.findChildren(QShortcut)
    ]
    assert len(bound) > 20
    listed.add("Ctrl+=")  # the key of Ctrl++ without Shift
    assert [keys for keys in bound if not keys & listed] == []


def test_each_key_that_a_sentence_or_the_manual_names_is_on_the_sheet() -> None:
    listed = {key for _, key in LINES} | set(sequences("F3 Shift+F3 Shift+Enter"))  # the manual's
    folder = ROOT / "resources" / "messages"
    texts = [path.read_text(encoding="utf-8") for path in folder.glob("*.py")]
    texts.append(manual.SOURCES[0].read_text(encoding="utf-8"))
    named = {key for text in texts for key in _KEY.findall(text)}
    assert len(named) > 15
    whole = named - {"Ctrl+Alt", "Alt+Shift"}  # before {number}, before ↑
    assert {key for key in whole if not set(sequences(key)) <= listed} == set()


def opened_sheet() -> KeysSheet:
    process()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, KeysSheet)
    return sheet


def everywhere(driver: Driver) -> Iterator[QWidget]:
    """Put the cursor into an editor of each kind and on every page; yield what has it."""
    for key in ("cover.unit", "units.internal.names", CELL, "performance"):
        driver.go_to(key)
        yield focused()
    for number in range(len(FORM.pages) + 2):
        driver.go_to_page(number)
        yield focused()


def focused() -> QWidget:
    process()
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("closing", ["Esc", "F1"])
def test_f1_shows_the_keys_from_everywhere_and_the_cursor_is_back_afterwards(
    filled: Driver, closing: str
) -> None:
    for place in everywhere(filled):
        filled.press("F1")
        opened_sheet()
        filled.press(closing)
        process()
        assert QApplication.activeModalWidget() is None
        assert focused() is place


def test_a_cell_that_is_open_stays_open_under_the_sheet(filled: Driver) -> None:
    filled.go_to(CELL)
    filled.write("12")
    cell = focused()
    filled.press("F1")
    opened_sheet()
    filled.press("Esc")
    assert focused() is cell
    filled.write("3")
    assert filled.value(CELL) == "123"


def test_f1_shows_the_keys_on_the_start_page_too(driver: Driver) -> None:
    before = focused()
    driver.press("F1")
    assert opened_sheet().windowTitle() == words.MENU_KEYS
    driver.press("Esc")
    assert focused() is before


@pytest.mark.parametrize("size", [QSize(911, 464), QSize(1024, 700), QSize(1366, 728)], ids=str)
def test_the_sheet_fits_into_the_window_and_loses_no_line(filled: Driver, size: QSize) -> None:
    filled.window.resize(size)
    filled.press("F1")
    sheet = opened_sheet()
    assert sheet.width() <= size.width() and sheet.height() <= size.height()
    (area,) = sheet.findChildren(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    shown = set(filled.texts(sheet))
    assert {what for lines in words.KEYS.values() for _, what in lines} <= shown
    sheet.close()
