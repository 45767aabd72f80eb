"""A narrative of figures pasted into a text: the slots until it is read, and of the keys after."""

import time
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.drafts import NARRATIVE, sample
from benchmarks.slots.events import slots_of, until
from benchmarks.timing import once
from ui.main_window import MainWindow
from ui.session.window_session import WindowSession
from ui.text.editor import TextEditor
from ui.workspace.workspace import Workspace

LENGTHS = 20_000, 200_000  # characters: a whole narrative of last year; the longest that is asked
_SENTENCES = (
    "{n}.本年度基本支出{a}.{b}万元，完成预算的{c}.{d}%，较上年增加{c}.{d}万元；在职人员{c}人，"
    "召开会议{d}次，受益群众{a}人。\n"
)
_READ = 120.0  # seconds in which the longest is read on a busy machine
_REST = 0.1  # seconds behind a key
_KEYS = 10


def pasted(
    window: MainWindow, draft_id: str, number: int, characters: int
) -> Iterator[tuple[str, list[float]]]:
    """Paste over the narrative, type in its middle, undo, leave and open again; yield the slots.
    The text was never read before."""
    what = f"{characters:,} characters of figures"
    workspace = _opened(window, draft_id)
    session, editor = workspace.session, _editor(workspace)
    QApplication.clipboard().setText(_text(characters, number))
    editor.selectAll()
    yield f"pasting {what}", [*slots_of(editor.paste), *_read(session)]
    yield f"a key in {what}", _keys(editor, session, characters // 2)
    yield f"undoing keys and paste of {what}", [*slots_of(session.undo), *_read(session)]
    yield f"redoing the paste of {what}", [*slots_of(session.redo), *_read(session)]
    window.close_draft()
    until(lambda: False, _REST)
    taken = slots_of(lambda: window.open_draft(draft_id))
    assert window.workspace is not None
    yield f"opening a draft with {what}", [*taken, *_read(window.workspace.session)]
    window.workspace.session.set({NARRATIVE: sample().text(NARRATIVE)})
    until(lambda: False, _REST)
    window.close_draft()
    until(lambda: False, _REST)


def _opened(window: MainWindow, draft_id: str) -> Workspace:
    """Return the workspace of a draft, all its pages built."""
    window.open_draft(draft_id)
    assert window.workspace is not None
    workspace = window.workspace
    until(lambda: all(form.is_built for form in workspace.wizard.forms))
    return workspace


def _editor(workspace: Workspace) -> TextEditor:
    """Return the narrative's editor, shown, with the cursor in it."""
    workspace.window().activateWindow()
    workspace.go_to(NARRATIVE)
    until(lambda: False, _REST)
    return next(one for one in workspace.findChildren(TextEditor) if one.key == NARRATIVE)


def _read(session: WindowSession) -> list[float]:
    """Return the slots until a text is read and corrections are tried."""
    taken = until(lambda: session.is_settled and not session.trials.is_trying, _READ)
    return [*taken, *until(lambda: False, _REST)]


def _keys(editor: TextEditor, session: WindowSession, place: int) -> list[float]:
    """Return the slots of keys in the middle of a text, each with what follows it."""
    editor.show_place(place, place)
    taken: list[float] = []
    for _ in range(_KEYS):
        taken.append(once(lambda: QTest.keyClick(editor, Qt.Key.Key_5), time.thread_time))
        taken += _read(session)
    return taken


def _text(characters: int, number: int) -> str:
    """Return so many characters in paragraphs of some 70, each with seven figures."""
    lines: list[str] = []
    length = 0
    while length < characters:
        n = len(lines)
        lines.append(
            _SENTENCES.format(n=n, a=1000 + n + 10_000 * number, b=n % 90 + 10, c=n % 80, d=n % 10)
        )
        length += len(lines[-1])
    return "".join(lines)[:characters]
