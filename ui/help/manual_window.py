"""The window of the manual: contents at the left, a search line above the text."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from resources import manual
from resources.messages import help as words
from ui.help.manual_view import MOST_HITS, ManualView
from ui.look.appearance import keep_scaled
from ui.widgets.buttons import Handler, push_button
from ui.widgets.labels import label, set_tip
from ui.widgets.line_edit import LineEdit

_SIZE = QSize(1000, 680)
_FRAME = QSize(16, 40)  # borders and title bar of Windows
_CONTENTS, _LEAST_CONTENTS = 210, 150  # pixels
_PAUSE = 150  # ms after which the search follows the typing
_SEARCH = 320
_INDENT = "　"


class ManualWindow(QWidget):
    """A window of its own beside the program's; Esc closes it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(words.MENU_MANUAL)
        self.view = ManualView()
        self.contents = QListWidget()
        self.search = LineEdit()
        self._hit = 0
        self._section = ""  # the heading to open at
        self._count = label("", "muted")
        self._late = QTimer(self, singleShot=True, interval=_PAUSE)
        self._late.timeout.connect(self._search)
        self._lay_out()
        self._connect()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    def _lay_out(self) -> None:
        self.view.setAccessibleName(words.MENU_MANUAL)
        self.contents.setObjectName("outline")
        self.contents.setAccessibleName(words.MANUAL_CONTENTS)
        self.contents.setMinimumWidth(_LEAST_CONTENTS)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search.setPlaceholderText(words.MANUAL_SEARCH)
        self.search.setAccessibleName(words.MANUAL_SEARCH)
        keep_scaled(self.search, LineEdit.setMaximumWidth, _SEARCH)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self.contents)
        both.addWidget(self.view)
        both.setStretchFactor(1, 1)
        both.setChildrenCollapsible(False)
        both.setSizes([_CONTENTS, _SIZE.width() - _CONTENTS])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.addLayout(self._search_line())
        column.addWidget(both, 1)

    def _search_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.back = push_button(words.MANUAL_BACK, lambda: self._go_on(-1))
        self.next = push_button(words.MANUAL_ON, lambda: self._go_on(1))
        set_tip(self.back, words.MANUAL_BACK_HELP)
        set_tip(self.next, words.MANUAL_ON_HELP)
        line.addWidget(self.search, 1)
        for widget in (self.back, self.next, self._count):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._late.start())
        self.contents.currentRowChanged.connect(self._go_to_heading)
        self.view.verticalScrollBar().valueChanged.connect(
            lambda _: self._choose(self.view.heading_at_top())
        )
        self.contents.clicked.connect(lambda index: self._go_to_heading(_row(index)))
        self._keys("Esc", self.close)
        self._keys("Ctrl+F", self._focus_search)
        for keys, step in (("F3", 1), ("Shift+F3", -1), ("Return", 1), ("Shift+Return", -1)):
            self._keys(keys, lambda step=step: self._go_on(step))

    def _keys(self, keys: str, run: Handler) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(lambda: run())

    def _fill(self) -> None:
        """Show the manual, once the window is on the screen."""
        try:
            text = manual.markdown()
        except OSError:
            text = words.MANUAL_MISSING.format(path=manual.FOLDER)
        self.view.show_markdown(text)
        for heading in self.view.headings:
            self.contents.addItem(_INDENT * max(0, heading.level - 2) + heading.text)
        self._show_count()

    def open_at(self, section: str) -> None:
        """Show the window, in front, at the heading with these words; at the top without one."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus()
        self._section = section
        QTimer.singleShot(0, self, self._show_section)

    def _show_section(self) -> None:
        if not self.view.headings:
            self._fill()
        rows = [n for n, it in enumerate(self.view.headings) if it.text == self._section]
        row = rows[0] if rows else 0
        self.contents.setCurrentRow(row)
        self._go_to_heading(row)

    @property
    def hits_text(self) -> str:
        """What is said of the hits: 第 2 处，共 36 处."""
        return self._count.text()

    def _go_to_heading(self, row: int) -> None:
        if 0 <= row < len(self.view.headings):
            self.view.go_to(self.view.headings[row].position)
            self._choose(row)  # near the end, a heading above it is at the top

    def _choose(self, row: int) -> None:
        """Choose a line of the contents, and scroll nothing for it."""
        blocker = QSignalBlocker(self.contents)
        self.contents.setCurrentRow(row)
        blocker.unblock()

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _search(self) -> None:
        self._late.stop()
        self._hit = 0
        self.view.search(self.search.text().strip())
        self._show_count()

    def _go_on(self, step: int) -> None:
        """Go to the next hit (−1: the previous one), from the last to the first."""
        if self._late.isActive():  # typed and pressed Enter at once
            self._search()
        elif found := len(self.view.hits):
            self._hit = (self._hit + step) % found
            self.view.show_hit(self._hit)
            self._show_count()

    def _show_count(self) -> None:
        found = len(self.view.hits)
        text = words.MANUAL_MANY if found > MOST_HITS else words.MANUAL_HITS
        shown = text.format(number=self._hit + 1, count=min(found, MOST_HITS))
        looks = bool(self.search.text().strip())
        self._count.setText((shown if found else words.MANUAL_NO_HITS) if looks else "")
        for button in (self.back, self.next):
            button.setEnabled(found > 0)


def _row(index: QModelIndex) -> int:
    return index.row()
