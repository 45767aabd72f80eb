"""The panel of a report text: the editor with its toolbar, beside it headings or figures."""

from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from model.form.spec import Passage
from model.prose.links import insertable
from model.values import headings
from ui.look.finding_looks import look_of
from ui.look.properties import set_level
from ui.look.spoken import description
from ui.session.window_session import WindowSession
from ui.text.editor import TextEditor
from ui.text.figure_picker import FigurePicker
from ui.text.outline import OutlineList
from ui.text.toolbar import TextToolbar
from ui.widgets.scrolling import scroll_to

_PAUSE = 250  # ms after which outline and count follow the typing


class TextPanel(QWidget):
    """A text with its tools; an outline if it has headings; ``tall``: it takes the whole page."""

    def __init__(self, passage: Passage, session: WindowSession, *, tall: bool) -> None:
        super().__init__()
        self._field, self._session = passage.field, session
        self.editor = TextEditor(passage.field, session)
        self.editor.setMinimumHeight(260 if tall else 150)
        self._tools = TextToolbar(self.editor, self._insert, narrative=passage.narrative)
        self._outline = OutlineList() if passage.narrative else None
        self._middle = QHBoxLayout()
        self._lay_out()
        self._follow(session)
        self._late = QTimer(self, singleShot=True, interval=_PAUSE)
        self._late.timeout.connect(self._summarise)
        self.editor.refresh()
        self._summarise()
        self._mark()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tools)
        self._middle.addWidget(self.editor, 1)
        if self._outline is not None:
            self._middle.addWidget(self._outline)
        column.addLayout(self._middle, 1)

    def _follow(self, session: WindowSession) -> None:
        self.editor.cleaned.connect(session.warn_of_characters)
        self.editor.marked.connect(self._mark)
        self.editor.moved.connect(lambda: QTimer.singleShot(0, self._reveal))
        session.watch((self._field.key,), self._refresh)
        if self._outline is not None:
            self._outline.chosen.connect(self.editor.go_to_line)

    @cached_property
    def _panel(self) -> FigurePicker:
        """The picker of figures, made at its first use."""
        panel = FigurePicker(lambda: insertable(self._session.facts))
        panel.chosen.connect(self._put_in)
        panel.closed.connect(self._close_panel)
        self._session.changed.connect(lambda _: panel.isVisible() and panel.refresh())
        self._middle.addWidget(panel)
        QWidget.setTabOrder(self.editor, panel.filter)
        QWidget.setTabOrder(panel.filter, panel.list)
        return panel

    def _insert(self) -> None:
        """Toggle the picker of figures (插入数据), which takes the place of the outline."""
        if self._panel.isVisible():
            self._close_panel()
            return
        self._show_side(panel=True)
        self._panel.open()
        scroll_to(self._panel)
        QTimer.singleShot(0, self.editor.ensureCursorVisible)  # after it is narrowed

    def _close_panel(self) -> None:
        self._show_side(panel=False)
        self.editor.setFocus()

    def _show_side(self, *, panel: bool) -> None:
        self._panel.setVisible(panel)
        self.editor.show_caret(shown=panel)
        if self._outline is not None:
            self._outline.setVisible(not panel)

    def _put_in(self, figure: str) -> None:
        self._show_side(panel=False)
        self.editor.put_in(figure)

    def _refresh(self) -> None:
        self.editor.refresh()
        self.editor.find_marks()
        self._mark()
        if self._session.draft.text(self._field.key) != self._summarised:
            self._late.start()

    def _mark(self) -> None:
        """Mark the frame with the worst finding, and tell the session of the one at the caret."""
        worst = self._session.visible.at_field(self._field.key)
        if self.editor.hasFocus():
            self._session.cursor.move_to(self._field.key, self.editor.finding_here)
        set_level(self.editor, look_of(worst).frame)
        here = self.editor.finding_here if self.editor.hasFocus() else None
        self.editor.describe(description(self._field.help, here or worst))
        self._tools.show_marked(self.editor.marks.open)

    def _reveal(self) -> None:
        self.editor.reveal_caret()

    def _summarise(self) -> None:
        text = self._summarised = self._session.draft.text(self._field.key)
        self._tools.show_count(len("".join(text.split())))
        if self._outline is not None:
            self._outline.show_headings(headings.outline(text))
