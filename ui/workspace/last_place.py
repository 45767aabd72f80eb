"""Where the clerk is in an open draft: page, field and caret; and the way back there."""

from PySide6.QtWidgets import QWidget

from model.form import FORM
from model.storage.window_memory import Place
from ui.editors.plain_text import PlainTextEditor
from ui.text.marks.editor import UnderlinedEditor
from ui.widgets.line_edit import LineEdit
from ui.workspace.page_titles import PAGE_TITLES
from ui.workspace.workspace import Workspace

_NAMES = tuple(PAGE_TITLES)


def place_in(workspace: Workspace) -> Place:
    """Return where the clerk is; no field where none had the cursor on this page."""
    name, key = _NAMES[workspace.wizard.current], workspace.session.cursor.key
    page = FORM.page_of(key)
    if page is None or page.key != name or workspace.head_fields.editor(key):
        return Place(name)
    return Place(name, key, _caret(_editor(workspace, key)))


def page_number(place: Place | None) -> int:
    """Return the number of the page of a place; 0 where there is none."""
    return _NAMES.index(place.page) if place and place.page in _NAMES else 0


def return_to(workspace: Workspace, place: Place | None) -> None:
    """Put the cursor where it was, on the page that is shown, or into the first field."""
    wizard, key = workspace.wizard, place.field if place else ""
    page = FORM.page_of(key)
    if page is None or page.key != wizard.page_key:
        wizard.begin_page(wizard.current)
        return
    wizard.go_to(key)
    _put_caret(_editor(workspace, key), place.caret if place else 0)


def _editor(workspace: Workspace, key: str) -> QWidget | None:
    """Return the editor of a field on the page that is shown; None for a cell."""
    return workspace.wizard.forms[workspace.wizard.current].editor(key)


def _caret(editor: QWidget | None) -> int:
    """Return the position of the caret: in a text with underlines in characters, else in UTF-16."""
    if isinstance(editor, UnderlinedEditor):
        return editor.place()
    if isinstance(editor, PlainTextEditor):
        return editor.textCursor().position()
    return editor.cursorPosition() if isinstance(editor, LineEdit) else 0


def _put_caret(editor: QWidget | None, caret: int) -> None:
    """Set the caret, at the end of a text that has become shorter."""
    if isinstance(editor, UnderlinedEditor):
        place = min(caret, len(editor.plain_text()))
        editor.select(place, place)
    elif isinstance(editor, PlainTextEditor):
        cursor = editor.textCursor()
        cursor.setPosition(min(caret, editor.document().characterCount() - 1))
        editor.setTextCursor(cursor)
    elif isinstance(editor, LineEdit):
        editor.setCursorPosition(caret)
