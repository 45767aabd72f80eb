"""Find joined to the pages: keys, the way to a hit, and back to where the clerk was."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from model.find.hits import Hit
from ui.editors.plain_text import PlainTextEditor
from ui.find.origin import Origin
from ui.find.panel import FindPanel
from ui.find.spotlight import Spotlight
from ui.session.window_session import WindowSession
from ui.table.view import TableView
from ui.text.marks.editor import UnderlinedEditor
from ui.workspace.wizard import Wizard

_MOST = 60  # characters of a selection that are taken for words to look for


class FindInForm(QObject):
    """Shows the hits of a panel on the pages; ``show`` opens the panel's place in the window."""

    def __init__(
        self,
        session: WindowSession,
        panel: FindPanel,
        wizard: Wizard,
        show: Callable[[], object],
    ) -> None:
        super().__init__(panel)
        self._session, self._panel, self._wizard = session, panel, wizard
        self._show = show
        self._spotlight = Spotlight()
        self._origin: Origin | None = None
        self._page = 0
        panel.go_to.connect(self._go_to)
        panel.closed.connect(self._go_back)
        panel.search.found.connect(self._forget)

    def open(self, *, replacing: bool = False) -> None:
        """Open the panel (Ctrl+F; ``replacing``: Ctrl+H) with the words selected on the page."""
        focus = QApplication.focusWidget()
        words = ""
        if focus is None or not self._panel.isAncestorOf(focus):
            words = _selected(focus)
            self._origin, self._page = Origin(), self._wizard.current
            self._panel.search.begin_at(*self._cursor(focus))
        self._show()
        self._panel.open(words, replacing=replacing)

    def step(self, step: int) -> None:
        """Go to the next hit (F3; −1: the previous); without words open the panel."""
        if self._panel.search.query:
            self._panel.step(step)
        else:
            self.open()

    def _go_to(self, hit: Hit, take_focus: bool) -> None:
        field = self._wizard.show_field(hit.key)
        if field is None:
            return
        if take_focus:
            field.setFocus()
        self._spotlight.show(field, hit.key, hit.start, hit.end)

    def _cursor(self, focus: QWidget | None) -> tuple[str, int]:
        """Return the key of the field with the cursor, "" for none, and the place in a text."""
        if isinstance(focus, TableView):
            return focus.cells.key(focus.currentIndex()), 0
        start = focus.place() if isinstance(focus, UnderlinedEditor) else 0
        return self._session.visible.editing, start

    def _forget(self) -> None:
        """Show a hit no longer that is none now."""
        if self._panel.search.hit is None:
            self._spotlight.clear()

    def _go_back(self) -> None:
        self._spotlight.clear()
        origin, self._origin = self._origin, None
        self._wizard.show_page(self._page)
        if origin is None or not origin.return_to():
            self._wizard.begin_page(self._page)


def _selected(widget: QWidget | None) -> str:
    """Return words selected in a text, or a part of a line; "" for none or several lines."""
    selected = ""
    if isinstance(widget, PlainTextEditor):
        selected = widget.textCursor().selectedText()
    elif isinstance(widget, QLineEdit) and widget.selectedText() != widget.text():
        selected = widget.selectedText()
    return selected if len(selected) <= _MOST and selected.isprintable() else ""
