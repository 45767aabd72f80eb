"""The cursor of the form, followed on the printed pages."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from export.layout.pages import PrintedPages, PrintedPlace
from model.form import FORM
from model.form.spec import ValueKind
from ui.editors.plain_text import PlainTextEditor
from ui.preview.caret import caret_in
from ui.preview.marks import CursorMark
from ui.preview.report_pages import ReportPages
from ui.session.window_session import WindowSession
from ui.widgets.line_edit import LineEdit

_TEXTS = frozenset({ValueKind.TEXT, ValueKind.LIST})
_END = 2**31  # a character behind all others: its place is the end of the paragraph
_REST = 30  # ms without a move of the caret: no key waits for the pages


class CursorFollower(QObject):
    """The mark of the cursor's place, found anew when cursor or pages have changed."""

    moved = Signal()  # the mark is another; ``mark``

    def __init__(
        self,
        session: WindowSession,
        report: ReportPages,
        editor: Callable[[str], QWidget | None],
        parent: QObject,
    ) -> None:
        """``editor`` returns the widget of a field on the page that is shown."""
        super().__init__(parent)
        self._session, self._report, self._editor_of = session, report, editor
        self._editor: PlainTextEditor | LineEdit | None = None
        self.mark: CursorMark | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self.find)
        session.cursor.moved.connect(self._wait)
        report.changed.connect(self.find)

    @property
    def is_waiting(self) -> bool:
        """Whether the cursor is still to be followed."""
        return self._timer.isActive()

    def _wait(self) -> None:
        if self._report.is_seen:
            self._timer.start()

    def find(self) -> None:
        """Find the cursor's place on the pages."""
        self._timer.stop()
        key, pages = self._session.cursor.key, self._report.pages
        self._watch(self._editor_of(key))
        mark = self._mark(pages, key) if pages and pages.is_whole and key else None
        if mark != self.mark:
            self.mark = mark
            self.moved.emit()

    def _mark(self, pages: PrintedPages, key: str) -> CursorMark | None:
        paragraph, offset = caret_in(self._editor)
        paragraph, caret = _printed_place(pages, key, paragraph, offset)
        if caret is None:
            return None
        start = pages.place(key, paragraph) or caret
        end = pages.place(key, paragraph, _END) or start
        is_text = FORM[key].kind in _TEXTS
        return CursorMark(key, paragraph, caret, start, end, is_text, self._editor is not None)

    def _watch(self, found: QWidget | None) -> None:
        """Follow the caret within a text, a list or a line."""
        editor = found if isinstance(found, PlainTextEditor | LineEdit) else None
        if editor is self._editor:
            return
        if self._editor:
            self._editor.cursorPositionChanged.disconnect(self._wait)
        self._editor = editor
        if editor:
            editor.cursorPositionChanged.connect(self._wait)


def _printed_place(
    pages: PrintedPages, key: str, paragraph: int, offset: int
) -> tuple[int, PrintedPlace | None]:
    """Return the caret's place; that of the paragraph before where it is in one not printed."""
    place = pages.place(key, paragraph, offset)
    while place is None and paragraph:
        paragraph, offset = paragraph - 1, 0
        place = pages.place(key, paragraph)
    return paragraph, place
