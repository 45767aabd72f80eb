"""Cards, one for each block of a page: a group of fields, a table or a text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from model.form.spec import NUMERIC, Block, Field, Group, Passage, Table
from model.values.text import brief
from resources.messages import screen as words
from ui.pages.field_row import FieldRow
from ui.session.window_session import WindowSession
from ui.table.paste_report import PasteReport
from ui.table.view import TableView
from ui.text.panel import TextPanel
from ui.widgets.labels import label
from ui.widgets.message_bar import MessageBar
from ui.widgets.scrolling import scroll_to

_TOP = Qt.AlignmentFlag.AlignTop
_COLUMNS = 3  # of a grid of figures


class PageCard(QFrame):
    """A white card with a title; ``go_to`` puts the cursor on one of its fields."""

    takes_all = False  # whether it grows with the page, which else adds space below

    def __init__(self, title: str = "", note: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 14, 18, 16)
        self.body.setSpacing(10)
        self._editors: dict[str, QWidget] = {}
        head = QHBoxLayout()
        self.title = label(title, "section")
        self.title.setWordWrap(True)
        head.addWidget(self.title, 1)
        if note:
            head.addWidget(label(note, "muted"))
        if title or note:
            self.body.addLayout(head)

    def add_field(self, row: FieldRow, key: str) -> None:
        """Register the editor of a field under its key."""
        self._editors[key] = row.editor

    def go_to(self, key: str) -> bool:
        """Focus a field and scroll to it; return False for a field of another card."""
        editor = self._editors.get(key)
        if editor:
            editor.setFocus()
            scroll_to(editor)
        return editor is not None

    def editor(self, key: str) -> QWidget | None:
        """Return the editor of a field; None for cells and fields of other cards."""
        return self._editors.get(key)


class GroupCard(PageCard):
    """A card of fields one under the other; of figures alone, in three columns."""

    def __init__(self, group: Group, session: WindowSession) -> None:
        super().__init__(group.title)
        figures = [field for field in group.fields if field.kind in NUMERIC]
        if len(figures) == len(group.fields):
            self.body.addLayout(self._grid(figures, session))
        else:
            for field in group.fields:
                self.body.addWidget(self._row(field, session, above=False))

    def _grid(self, fields: list[Field], session: WindowSession) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(12)
        for number, field in enumerate(fields):
            row, column = divmod(number, _COLUMNS)
            grid.addWidget(self._row(field, session, above=True), row, column, _TOP)
            grid.setColumnStretch(column, 1)
        return grid

    def _row(self, field: Field, session: WindowSession, *, above: bool) -> FieldRow:
        row = FieldRow(field, session, above=above)
        self.add_field(row, field.key)
        return row


class TableCard(PageCard):
    """A card of a table with caption and unit, and a bar that reports a paste."""

    def __init__(self, table: Table, session: WindowSession) -> None:
        super().__init__("", f"{words.UNIT}{table.unit}")
        self._table, self._session = table, session
        self.view = TableView(table, session)
        self._bar = MessageBar()
        self._bar.field_editor = self.view
        self.body.addWidget(self.view)
        self.body.addWidget(self._bar)
        self.view.blocks.pasted.connect(self._on_paste)
        session.watch(("year", "region"), self._show_caption)
        session.changed.connect(lambda _: self._bar.show_message("", "H"))  # outdates it
        self._show_caption()

    def _show_caption(self) -> None:
        caption = brief(self._session.facts.fill_in(self._table.caption))
        self.title.setText(caption)
        self.view.setAccessibleName(caption)

    def _on_paste(self, pasted: PasteReport) -> None:
        level = "H" if pasted.is_whole and not pasted.otherwise else "W"
        self._bar.show_message("" if pasted.is_plain else pasted.sentence, level)

    def go_to(self, key: str) -> bool:
        return self.view.go_to(key)


class PassageCard(PageCard):
    """A card of a text, with its label as title unless it is alone on the page."""

    def __init__(self, passage: Passage, session: WindowSession, *, alone: bool) -> None:
        super().__init__("" if alone else passage.field.label)
        self.takes_all = alone
        self.passage = TextPanel(passage, session, tall=alone)
        self._editors[passage.key] = self.passage.editor
        self.body.addWidget(self.passage, 1)


def card_for(block: Block, session: WindowSession, *, alone: bool) -> PageCard:
    """Return the card of a block; ``alone``: a text that takes the whole page."""
    if isinstance(block, Table):
        return TableCard(block, session)
    if isinstance(block, Passage):
        return PassageCard(block, session, alone=alone)
    return GroupCard(block, session)
