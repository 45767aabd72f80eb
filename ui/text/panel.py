"""The panel of a report text: the editor with its toolbar, figures or changes under it."""

from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from model.form.spec import Passage
from model.prose.links import insertable
from ui.look.finding_looks import look_of
from ui.look.properties import set_level
from ui.look.spoken import description
from ui.session.window_session import WindowSession
from ui.text.carried_text import CarriedText
from ui.text.change_list import PUNCTUATION, YEARS, ChangeKind, ChangeList
from ui.text.editor import TextEditor
from ui.text.figure_picker import FigurePicker
from ui.text.toolbar import TextToolbar
from ui.widgets.box_layouts import column
from ui.widgets.scrolling import scroll_to

_PAUSE = 250  # ms after which the count follows the typing
_LEAST_TALL, _LEAST, _LEAST_WITH_DRAWER = 260, 150, 110  # pixels of height


class TextPanel(QWidget):
    """A text with its tools; ``tall``: it takes the whole page. ``carried`` stands in the head of
    its card or page."""

    def __init__(self, passage: Passage, session: WindowSession, *, tall: bool) -> None:
        super().__init__()
        self._field, self._session = passage.field, session
        self.editor = TextEditor(passage.field, session, narrative=passage.narrative)
        self._least = _LEAST_TALL if tall else _LEAST
        self.editor.setMinimumHeight(self._least)
        self._tools = TextToolbar(self.editor, self._insert, self._punctuate)
        self.carried = CarriedText(passage.field, session, self.editor, self._change_years)
        self._column = column(self._tools, self.editor, on=self, stretched=self.editor)
        self._drawer: QWidget | None = None  # what is open under the text
        self._follow(session)
        self._counted: str | None = None  # the text whose characters are shown
        self._late = QTimer(self, singleShot=True, interval=_PAUSE)
        self._late.timeout.connect(self._count)
        self.editor.cursorPositionChanged.connect(self._late.start)
        session.printed.changed.connect(self._late.start)
        self.editor.refresh()
        self._count()
        self._mark()

    def _follow(self, session: WindowSession) -> None:
        self.editor.cleaned.connect(session.warn_of_characters)
        self.editor.marked.connect(self._mark)
        self.editor.moved.connect(lambda: QTimer.singleShot(0, self.editor.reveal_caret))
        session.watch((self._field.key,), self._refresh)

    @cached_property
    def _picker(self) -> FigurePicker:
        """The picker of figures, made at its first use."""
        picker = FigurePicker(lambda: insertable(self._session.facts))
        picker.chosen.connect(self._put_in)
        self._session.changed.connect(lambda _: picker.isVisible() and picker.refresh())
        return picker

    @cached_property
    def _punctuation(self) -> ChangeList:
        """The list of punctuation, made at its first use."""
        return self._list(PUNCTUATION)

    @cached_property
    def _years(self) -> ChangeList:
        """The list of years carried over from last year, made at its first use."""
        return self._list(YEARS)

    def _list(self, kind: ChangeKind) -> ChangeList:
        made = ChangeList(self._session, self._field.key, kind)
        made.located.connect(self.editor.show_place)
        return made

    def _insert(self) -> None:
        """Open the picker of figures (插入数据), or close it."""
        self._open(self._picker)
        self.editor.show_caret(shown=self._drawer is self._picker)

    def _punctuate(self) -> None:
        """Open the list of punctuation (规范标点), or close it."""
        self._open(self._punctuation)

    def _change_years(self) -> None:
        """Open the list of years (改年份), or close it."""
        self._open(self._years)

    def _open(self, drawer: FigurePicker | ChangeList) -> None:
        """Open a drawer under the text in place of another; close it where it is open."""
        if self._drawer is drawer:
            self._close()
        elif not self._session.refuses():
            self._put_up(drawer)

    def _put_up(self, drawer: FigurePicker | ChangeList) -> None:
        self._hide_drawer()
        if self._column.indexOf(drawer) < 0:
            self._column.addWidget(drawer)
            drawer.closed.connect(self._close)
        self._drawer = drawer
        self.editor.setMinimumHeight(_LEAST_WITH_DRAWER)
        drawer.open()
        QTimer.singleShot(0, drawer, self._show_drawer)  # once it has its height

    def _show_drawer(self) -> None:
        if self._drawer:
            scroll_to(self._drawer)
            self.editor.ensureCursorVisible()

    def _close(self) -> None:
        self._hide_drawer()
        self.editor.setFocus()

    def _hide_drawer(self) -> None:
        if self._drawer:
            self._drawer.hide()
            self.editor.setMinimumHeight(self._least)
        self._drawer = None
        self.editor.show_caret(shown=False)

    def _put_in(self, figure: str) -> None:
        self._hide_drawer()
        self.editor.put_in(figure)

    def _refresh(self) -> None:
        self.editor.refresh()
        self.editor.find_marks()
        self._mark()
        self.carried.show_source()
        if self._session.draft.text(self._field.key) != self._counted:
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

    def _count(self) -> None:
        text = self._session.draft.text(self._field.key)
        if text != self._counted:
            self._counted = text
            self._tools.show_count(len("".join(text.split())))
        self._tools.show_page(self._session.printed.number(self._field.key, *self.editor.caret))
        self.carried.count_years()
