"""What must hold at every moment of a walk: the window shows what the draft holds."""

from PySide6.QtWidgets import QAbstractButton

from model.draft.annotations import is_annotation
from model.form import FORM
from model.storage.autosave import Saved
from model.storage.store import Store
from model.values.text import brief
from resources.messages import screen as words
from tests.driver import Driver
from ui.editors.line import LineEditor
from ui.editors.list import ListEditor, items
from ui.table.view import TableView
from ui.text.editor import TextEditor
from ui.widgets.line_edit import MOST_SHOWN
from ui.workspace.workspace import Workspace

_EXPORTED = words.EXPORTED.partition("{")[0]


def check_invariants(driver: Driver, store: Store) -> None:
    """Raise AssertionError where the window shows something wrong."""
    workspace = driver.window.workspace
    if workspace is None or workspace.isHidden():  # 历史版本 is shown in its place
        return
    _check_steps(workspace)
    _check_fields(driver, workspace)
    _check_cells(driver, workspace)
    _check_undo(driver, workspace)
    _check_export(workspace)
    _check_disk(workspace, store)


def _check_steps(workspace: Workspace) -> None:
    steps = [button.isChecked() for button in workspace.steps.buttons]
    assert steps.index(True) == workspace.wizard.current, "another step is marked"
    assert workspace.wizard.widget(workspace.wizard.current).isVisible(), "another page is shown"


def _check_fields(driver: Driver, workspace: Workspace) -> None:
    for editor in driver.shown(LineEditor, workspace.wizard):
        key = _key_of(editor, workspace)
        held = workspace.session.draft.text(key)
        held = f"{held[:MOST_SHOWN]}…" if len(held) > MOST_SHOWN else held
        assert seen(editor.text()) == seen(held), f"{key} shows {editor.text()[:40]!r}"
    for text in driver.shown(TextEditor, workspace.wizard):
        held = workspace.session.draft.text(text.key)
        assert seen(text.plain_text()) == seen(held), f"{text.key} shows another text"
    for listed in driver.shown(ListEditor, workspace.wizard):
        shown = seen("\n".join(items(listed.plain_text())))
        held = seen("\n".join(workspace.session.draft.items(listed.key)))
        assert shown.rstrip("\n") == held.rstrip("\n"), f"{listed.key} shows another list"


def _key_of(editor: LineEditor, workspace: Workspace) -> str:
    page = workspace.wizard.forms[workspace.wizard.current]
    return next(field.key for field in FORM.fields if page.editor(field.key) is editor)


def _check_cells(driver: Driver, workspace: Workspace) -> None:
    draft, facts = workspace.session.draft, workspace.session.facts
    for view in driver.shown(TableView, workspace.wizard):
        for field in view.cells.table.fields:
            shown = view.cells.data(view.cells.index_of(field.key))
            held = draft.text(field.key).strip() or facts.number(field.key).shown
            assert seen(shown) in (seen(held), seen(brief(held))), f"{field.key} shows {shown!r}"


def _check_undo(driver: Driver, workspace: Workspace) -> None:
    for text, possible in (
        (words.UNDO, workspace.session.model.can_undo),
        (words.REDO, workspace.session.model.can_redo),
    ):
        (button,) = [b for b in driver.shown(QAbstractButton, workspace) if b.text() == text]
        assert button.isEnabled() == possible, f"{text} can be pressed: {not possible}"


def _check_export(workspace: Workspace) -> None:
    """Raise AssertionError where a stale report is called up to date."""
    answer = getattr(workspace.wizard.export_page, "prompt_bar", None)
    if answer is not None and answer.text.startswith(_EXPORTED):
        changed = workspace.wizard.export_page.flow.draft.changed_keys(workspace.session.draft)
        assert all(map(is_annotation, changed)), f"exported before {changed}"


def _check_disk(workspace: Workspace, store: Store) -> None:
    """Raise AssertionError where a draft called saved is not on the disk."""
    if isinstance(workspace.saving.state, Saved):
        draft = workspace.session.draft
        saved = store.peek(workspace.saving.opened.folder.name).draft
        assert saved == draft, f"called saved, but {sorted(saved.changed_keys(draft))} is not"


def seen(text: str) -> str:
    """Return a text without U+FEFF: Qt takes one at the head of a string for a byte order mark."""
    return text.replace("\ufeff", "")
