"""The list of a text's headings, shown beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from model.values.headings import Heading
from resources.messages import screen as words

_LINE = int(Qt.ItemDataRole.UserRole)


class OutlineList(QListWidget):
    """A list of headings indented by level; a click or Enter chooses one."""

    chosen = Signal(int)  # line number of the heading, from 0

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outline")
        self.setFixedWidth(190)
        self.setWordWrap(True)
        self.setAccessibleName(words.OUTLINE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        self._shown: tuple[Heading, ...] | None = None

    def show_headings(self, headings: tuple[Heading, ...]) -> None:
        """List these headings, or without any explain how to make one."""
        if headings == self._shown:
            return
        self._shown = headings
        self.clear()
        for heading in headings:
            indent = "　" * (heading.level - 1)
            item = QListWidgetItem(f"{indent}{heading.number}{heading.title}")
            item.setData(_LINE, heading.line)
            self.addItem(item)
        if not headings:
            empty = QListWidgetItem(words.OUTLINE_EMPTY)
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(empty)

    def _choose(self, item: QListWidgetItem) -> None:
        line = item.data(_LINE)
        if line is not None:
            self.chosen.emit(line)
