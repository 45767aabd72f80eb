"""Find joined to the window: its keys, the way to a hit, and back to where the clerk was."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from model.find.hits import Hit
from resources.messages import find as words
from ui.editors.plain_text import PlainTextEditor
from ui.find.origin import Origin
from ui.find.panel import FindPanel
from ui.find.spotlight import Spotlight
from ui.pane.pane import Pane
from ui.pane.side_area import SideArea
from ui.session.window_session import WindowSession
from ui.text.marks.editor import UnderlinedEditor
from ui.widgets.buttons import Handler
from ui.workspace.head import Head
from ui.workspace.head_fields import HeadFields
from ui.workspace.wizard import Wizard

_MOST = 60  # characters of a selection that are taken for words to look for


class FindInForm(QObject):
    """The room 查找 of the pane, whose tab is there while the clerk looks for something."""

    def __init__(
        self,
        session: WindowSession,
        wizard: Wizard,
        head: Head,
        head_fields: HeadFields,
        area: SideArea,
    ) -> None:
        super().__init__(wizard)
        self._session, self._wizard, self._head_fields = session, wizard, head_fields
        self._area = area
        self._spotlight = Spotlight()
        self._origin: Origin | None = None
        self._page = 0  # on which the clerk was
        self._pane_was_open = False
        head.find_requested.connect(self.open)

    @cached_property
    def panel(self) -> FindPanel:
        """The panel, made when it is first asked for: a draft opens sooner without it."""
        panel = FindPanel(self._session)
        panel.go_to.connect(self._go_to)
        panel.closed.connect(self._close)
        panel.search.found.connect(self._forget)
        self._pane.add_room(panel, words.FIND)
        self._pane.show_tab(panel, shown=False)
        return panel

    @property
    def _pane(self) -> Pane:
        return self._area.pane

    @property
    def is_shown(self) -> bool:
        """Whether the pane has 查找 turned up, itself open or not."""
        return isinstance(self._pane.room, FindPanel)

    def bind_keys(self, shortcut: Callable[[str, Handler], object]) -> None:
        """Bind the keys that work wherever the focus is."""
        shortcut("Ctrl+F", self.open)
        shortcut("Ctrl+H", lambda: self.open(replacing=True))
        shortcut("F3", lambda: self.step(1))
        shortcut("Shift+F3", lambda: self.step(-1))

    def open(self, *, replacing: bool = False) -> None:
        """Open the panel, with the words selected on the page in its line."""
        focus, chosen = QApplication.focusWidget(), ""
        if focus is None or not self.panel.isAncestorOf(focus):
            chosen = _selected(focus)
            self._origin, self._page = Origin(), self._wizard.current
            start = focus.place() if isinstance(focus, UnderlinedEditor) else 0
            self.panel.search.begin_at(self._session.cursor.key, start)
        if not self.is_shown:
            self._pane_was_open = self._area.is_open
            self._pane.show_tab(self.panel, shown=True)
            self._pane.show_room(self.panel)
        self._area.open(is_open=True)
        self.panel.open(chosen, replacing=replacing)

    def step(self, step: int) -> None:
        """Go to the next hit (−1: the previous); without words open the panel."""
        if self.panel.search.query:
            self.panel.step(step)
        else:
            self.open()

    def _go_to(self, hit: Hit, take_focus: bool) -> None:
        field = self._field(hit.key)
        if field is None:
            return
        if take_focus:
            field.setFocus()
            if not self._area.is_beside:  # the sheet may lie over the words
                self._area.open(is_open=False)
        self._spotlight.show(field, hit.key, hit.start, hit.end)

    def _field(self, key: str) -> QWidget | None:
        """Show the place of a field without the focus; return its editor or its table."""
        if in_head := self._head_fields.editor(key):
            self._head_fields.show()
            return in_head
        self._close_head()
        return self._wizard.show_field(key)

    def _forget(self) -> None:
        """Show a hit no longer that is none now."""
        if self.panel.search.hit is None:
            self._spotlight.clear()
            self._close_head()

    def _close_head(self) -> None:
        """Close the strip of year and region, unless the clerk is there now."""
        focus = QApplication.focusWidget()
        if focus is None or not self._head_fields.isAncestorOf(focus):
            self._head_fields.hide()

    def _close(self) -> None:
        """Go back to where the clerk was; the pane turns to what it showed before."""
        self._spotlight.clear()
        self._close_head()
        origin, self._origin = self._origin, None
        self._wizard.show_page(self._page)
        if origin is None or not origin.return_to():
            self._wizard.begin_page(self._page)
        self._pane.show_tab(self.panel, shown=False)
        self._area.open(is_open=self._pane_was_open)


def _selected(widget: QWidget | None) -> str:
    """Return words selected in a text, or a part of a line; "" for none or several lines."""
    selected = ""
    if isinstance(widget, PlainTextEditor):
        selected = widget.textCursor().selectedText()
    elif isinstance(widget, QLineEdit) and widget.selectedText() != widget.text():
        selected = widget.selectedText()
    return selected if len(selected) <= _MOST and selected.isprintable() else ""
