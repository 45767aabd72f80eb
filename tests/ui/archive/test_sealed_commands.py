"""In an archived draft (定稿) every command that would change it says why it does not, or is not
offered: all buttons and keys that the window has, none named here."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QAction, QGuiApplication, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPlainTextEdit, QWidget

from model.draft.draft import Value, new_draft
from model.draft.rollover import next_year
from model.draft.seal import sealed
from model.storage.store import Store
from resources.messages import editing, screen, texts
from resources.messages.papers import archive as words
from resources.sample import load_sample
from tests.driver import Driver, process
from tests.long_runs import LongRun
from tests.ui.conftest import Open
from ui.widgets.prompt_bar import PromptBar

Commands = Mapping[tuple[str, ...], Callable[[], object]]
PLACES = ("performance", "spending.final.basic", "duties", "reasons", "problems", "cover.unit", "")
EDITING = (editing.CUT, editing.COPY, editing.PASTE, editing.DELETE)
LEAVING = (screen.BACK_TO_DRAFTS, words.UNLOCK, words.UNLOCK_KEY)
WRONG: Mapping[str, Value] = {
    "performance": "一、情况,好\n（三）乱\n2019年支出1853.89万元，增加（减少）。",
    "unplaced/1": ("没有放进去的一段", "附表", "老.docx"),
}


@pytest.fixture
def archived(open_window: Open, store: Store, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """Return a window with an archived draft in which there is much to mend and to confirm."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    sample = load_sample()
    tables = {key: value for key, value in sample.items() if key.startswith(("spend", "three"))}
    draft = next_year(new_draft("2019").with_values(sample, {})).with_values(
        {**tables, **WRONG}, {}
    )
    store.create(sealed(draft, datetime(2020, 3, 1, tzinfo=UTC), "存档")).close()
    driver = open_window()
    driver.open_card()
    process()
    return driver


def commands(driver: Driver) -> Commands:
    """Return the buttons and keys that can be used now, by what they are."""
    found: dict[tuple[str, ...], Callable[[], object]] = {}
    window = driver.workspace
    for button in driver.shown(QAbstractButton, window):
        if button.isEnabled() and button.text() not in LEAVING:
            within = type(button.parentWidget()).__name__
            found[within, button.text(), button.accessibleName()] = button.click
    for action in window.findChildren(QAction):
        if action.isEnabled() and not action.shortcut().isEmpty() and seen(action.parent()):
            found["action", action.shortcut().toString()] = action.trigger
    for keys in window.findChildren(QShortcut):
        if seen(keys.parent()):
            found["key", keys.key().toString(), name(keys.parent())] = keys.activated.emit
    return found


def seen(owner: object) -> bool:
    return isinstance(owner, QWidget) and owner.isVisible()


def name(owner: object) -> str:
    return owner.accessibleName() if isinstance(owner, QWidget) else ""


def run(driver: Driver, place: str, command: tuple[str, ...]) -> None:
    """Go to the place with nothing said, and run a command, if it is there."""
    if not driver.workspace.isVisible():  # the command before opened the history's page
        driver.press("Esc")
        process()
    for bar in driver.workspace.findChildren(PromptBar):
        bar.clear()
    QGuiApplication.clipboard().setText("7")
    driver.window.activateWindow()
    if place:
        driver.workspace.go_to(place)
    else:
        driver.workspace.wizard.begin_page(driver.workspace.wizard.last)
    process()
    if chosen := commands(driver).get(command):
        chosen()
        process()
    for over in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if over:
            over.close()
    process()


def test_every_command_answers_or_is_not_offered(archived: Driver, long_run: LongRun) -> None:
    session, changing = archived.workspace.session, 0
    answered: dict[tuple[str, tuple[str, ...]], bool] = {}
    before = session.draft
    for place in PLACES[: long_run.rounds(1, len(PLACES))]:
        run(archived, place, ())
        for command in commands(archived):
            run(archived, place, command)
            assert session.draft is before, command
            shown = archived.texts(archived.workspace)
            answered[place, command] = any(words.SEALED[-20:] in text for text in shown)
    session.unlock()
    before = session.draft
    for (place, command), said in answered.items():
        run(archived, place, command)
        if session.draft != before:
            assert said, (place, command)
            changing += 1
        while session.draft != before and session.model.can_undo:
            session.undo()
        process()
    long_run.tell(commands=len(answered), changing=changing)
    assert changing > 5


def test_the_menu_of_a_locked_field_offers_nothing_that_changes_it(archived: Driver) -> None:
    text = archived.text("performance")
    assert isinstance(text, QPlainTextEdit)
    text.selectAll()
    QGuiApplication.clipboard().setText("7")
    offered = {one.text().partition("\t")[0]: one.isEnabled() for one in text.menu().actions()}
    assert [offered[one] for one in EDITING] == [False, True, False, False]


@pytest.mark.parametrize("button", [texts.INSERT, texts.PUNCTUATION])
def test_what_only_prepares_a_change_is_answered_at_once(archived: Driver, button: str) -> None:
    archived.go_to("performance")
    before = archived.buttons()
    archived.click_button(button)
    assert words.SEALED[-20:] in archived.workspace.prompt_bar.text
    assert archived.buttons() == before


def test_an_archived_draft_says_so_when_it_is_opened(archived: Driver) -> None:
    assert words.SEALED.format(date="2020-03-01") == archived.workspace.prompt_bar.text
    archived.click_button(words.UNLOCK, archived.workspace.prompt_bar)
    assert not archived.workspace.session.is_sealed
