"""The panel 查找: words, count, hits by page, and behind 替换 the words to put there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy

from resources.messages import find as words
from ui.find.list import HitsList
from ui.find.model import HitsModel
from ui.find.replacing import ReplaceForm
from ui.find.search import FormSearch
from ui.find.words_line import WordsLine
from ui.look.properties import set_look
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import tool_button
from ui.widgets.closed_by_escape import ClosedByEscape
from ui.widgets.labels import label

_SIDE = 12  # pixels
_LOW = 320  # pixels: height below which the list needs the place of the hint


class FindPanel(ClosedByEscape):
    """Finds over the whole form; the focus stays here while one hit after the other is shown."""

    closed = Signal()  # by Esc: back to where the clerk was
    go_to = Signal(object, bool)  # Hit, and whether it gets the focus

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session = session
        self.search = FormSearch(session, self)
        self.line = WordsLine(words.FIND, words.WORDS)
        self.replacing = ReplaceForm(session, self.search)
        self._count = label("", "muted")
        self.previous = tool_button(words.PREVIOUS, lambda: self.step(-1), words.PREVIOUS_HELP)
        self.next = tool_button(words.NEXT, lambda: self.step(1), words.NEXT_HELP)
        self._fold = tool_button(words.REPLACE, self._toggle_replacing, words.REPLACE_HELP, "link")
        self._rows = HitsModel(self)
        self.list = HitsList(self._rows)
        self._empty = label("", "muted", wrap=True)
        self._more = label("", "help", wrap=True)
        self._keys = label(words.KEYS, "help", wrap=True)
        self._lay_out()
        self._connect()
        self.replacing.hide()
        self._show_found()

    def _lay_out(self) -> None:
        policy = QSizePolicy.Policy
        self._empty.setSizePolicy(policy.Preferred, policy.Expanding)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(_SIDE, 8, _SIDE, 0)
        steps = (self._count, self.previous, self.next, self._fold)
        head = column(
            self.line,
            row(*steps, spacing=2, stretched=self._count),
            self.replacing,
            spacing=6,
            margins=(_SIDE, 0, _SIDE, 0),
        )
        foot = column(self._more, self._keys, spacing=2, margins=(_SIDE, 0, _SIDE, 0))
        whole = (head, self.list, self._empty, foot)
        column(*whole, on=self, spacing=6, margins=(0, 10, 0, 8), stretched=self.list)

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _: self._look())
        self.line.entered.connect(self.step)
        for line in (self.line, self.replacing.line):
            line.opened.connect(self._open)
        self.replacing.exact.toggled.connect(lambda _: self._look())
        self.replacing.finished.connect(lambda: self._empty.setText(""))
        self.search.found.connect(self._show_found)
        self.search.moved.connect(self._show_chosen)
        self.list.chosen.connect(self.search.choose)
        self.list.opened.connect(self._open)
        self._session.changed.connect(lambda _: self.search.expire(shown=self.isVisible()))

    @property
    def count_text(self) -> str:
        """How many hits there are, and which of them is chosen; "" without words."""
        return self._count.text()

    def open(self, words_: str = "", *, replacing: bool = False) -> None:
        """Focus the line and select it, with other words where some are given."""
        if words_:
            self.line.setText(words_)
        if replacing:
            self.show_replacing(shown=True)
        self._show_place()
        self.line.setFocus()
        self.line.selectAll()

    def show_replacing(self, *, shown: bool) -> None:
        """Unfold the part that replaces, or fold it."""
        self.replacing.setVisible(shown)
        self._fold.setText(words.REPLACE_CLOSE if shown else words.REPLACE)
        self._look()

    def step(self, step: int) -> None:
        """Choose the next hit and show it (−1: the previous)."""
        self.search.go_to_next(step)

    def _toggle_replacing(self) -> None:
        shown = self.replacing.isHidden()
        self.show_replacing(shown=shown)
        (self.replacing.line if shown else self.line).setFocus()

    def _look(self) -> None:
        exact = self.replacing.exact.isChecked() and not self.replacing.isHidden()
        self.search.look_for(self.line.text(), exact=exact)

    def _open(self) -> None:
        """Go to the chosen hit, or to the next, with the focus."""
        self.search.refresh()
        hit = self.search.hit or self.search.go_to_next(1)
        if hit:
            self.go_to.emit(hit, True)

    def _show_found(self) -> None:
        hits, query = self.search.hits, self.search.query
        self._rows.show_hits(hits)
        none = words.NONE_EXACT if query.exact else words.NONE
        self._empty.setText(none.format(words=query.typed) if query else words.START)
        self._show_list(shown=hits.total > 0)
        left = hits.total - len(hits.listed)
        self._more.setText(words.MORE.format(count=left))
        self._more.setVisible(left > 0)
        self._show_place()
        if self.search.hit is None:
            self.list.scrollToTop()

    def _show_list(self, *, shown: bool) -> None:
        """Show the list, or why there is none; a stack would move the focus."""
        if self.list.hasFocus() and not shown:
            self.line.setFocus()
        self.list.setVisible(shown)
        self._empty.setVisible(not shown)

    def _show_chosen(self) -> None:
        self._show_place()
        if hit := self.search.hit:
            self.go_to.emit(hit, False)

    def _show_place(self) -> None:
        number, total = self.search.number, self.search.hits.total
        text = words.COUNT_AT if number >= 0 else words.COUNT
        self._count.setText(text.format(total=total, number=number + 1) if total else "")
        around = {1: words.FROM_TOP, -1: words.FROM_END}.get(self.search.wrapped)
        set_look(self._keys, "role", "passing" if around else "help")
        self._keys.setText(around or words.KEYS)
        self.list.show_chosen(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint on keys out where the window is low."""
        super().resizeEvent(event)
        self._keys.setVisible(event.size().height() >= _LOW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.refresh()

    def on_escape(self) -> None:
        """Close; a question about replacing is closed first."""
        if self.replacing.prompt_bar.text:
            self.replacing.dismiss()
        else:
            self.closed.emit()


def is_finding() -> bool:
    """Whether the focus is in a find panel, where it stays whatever is shown on the page."""
    around = QApplication.focusWidget()
    while around is not None and not isinstance(around, FindPanel):
        around = around.parentWidget()
    return around is not None
