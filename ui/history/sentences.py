"""The sentences in which two states of a text differ, each behind its mark and in its colour."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from model.editing.changes_told import COME, GONE, Marked
from model.findings.finding import Level
from resources.messages.saving import history as words
from ui.editors.reading_text import ReadingText
from ui.look.appearance import appearance
from ui.look.finding_looks import OK, REST, TONES, Tone

_TONES = {GONE: Level.E.value, COME: OK}


class Sentences(ReadingText):
    """The view; its selections are made anew when the colours change."""

    def __init__(self) -> None:
        super().__init__()
        self._marked: tuple[Marked, ...] = ()
        self.setAccessibleName(words.SENTENCES_NAME)
        appearance.changed.connect(self._colour)

    def show_marked(self, marked: Iterable[Marked]) -> None:
        """Show sentences, each on a line of its own."""
        self._marked = tuple(marked)
        self.setPlainText("\n".join(f"{mark} {text}".lstrip(" ") for mark, text in self._marked))
        self._colour()

    def _colour(self) -> None:
        block, selections = self.document().firstBlock(), list[QTextEdit.ExtraSelection]()
        for mark, _ in self._marked:
            selections.append(_coloured(QTextCursor(block), TONES[_TONES.get(mark, REST)]))
            block = block.next()
        self.setExtraSelections(selections)


def _coloured(cursor: QTextCursor, tone: Tone) -> QTextEdit.ExtraSelection:
    """Return the line of a cursor in the colours of a tone."""
    made: Any = QTextEdit.ExtraSelection()  # whose attributes the stub leaves out
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setForeground(tone.ink)
    look.setBackground(tone.ground)
    made.cursor, made.format = cursor, look
    return made
