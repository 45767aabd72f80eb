"""The caret of an editor as paragraph and character, as the printed pages count them."""

from PySide6.QtWidgets import QWidget

from ui.editors.plain_text import PlainTextEditor
from ui.editors.text_positions import characters_in, utf16_length
from ui.widgets.line_edit import LineEdit
from ui.widgets.scrolling import reveal


def caret_in(editor: QWidget | None) -> tuple[int, int]:
    """Return the paragraph with the caret and the character before which it is, both from 0;
    the start of a field that has no caret."""
    if isinstance(editor, PlainTextEditor):
        return editor.caret
    if isinstance(editor, LineEdit):
        return 0, characters_in(editor.text(), editor.cursorPosition())
    return 0, 0


def put_caret(editor: QWidget | None, paragraph: int, offset: int) -> None:
    """Put the caret of an editor before a character of a paragraph, and scroll to it."""
    if isinstance(editor, PlainTextEditor):
        editor.put_caret(paragraph, offset)
        reveal(editor)
    elif isinstance(editor, LineEdit):
        editor.setCursorPosition(utf16_length(editor.text()[:offset]))
