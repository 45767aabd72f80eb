"""A block of a page on the screen: a card with a group of fields, a table or a text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from model.form.spec import NUMERIC, Block, Field, Group, Passage, Table
from model.values.text import brief
from resources.messages import screen as words
from ui.explanation.finding_bar import FindingBar
from ui.pages.field_row import FieldRow
from ui.session.window_session import WindowSession
from ui.table.paste_report import PasteReport
from ui.table.view import TableView
from ui.text.panel import TextPanel
from ui.widgets.labels import label
from ui.widgets.scrolling import scroll_to

_TOP = Qt.AlignmentFlag.AlignTop
_COLUMNS = 3  # of head counts


class PageCard(QFrame):
    """A white card with a title; ``go_to`` puts the cursor on one of its fields."""

    takes_all = False  # grows with the page instead of standing at its top

    def __init__(self, title: str = "", note: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
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
        """Remember where a field's editor is."""
        self._editors[key] = row.editor

    def go_to(self, key: str) -> bool:
        """Give a field the focus; False when it is none of this card's."""
        editor = self._editors.get(key)
        if editor:
            editor.setFocus()
            scroll_to(editor)
        return editor is not None

    def editor(self, key: str) -> QWidget | None:
        """The widget a field is filled in with."""
        return self._editors.get(key)


class GroupCard(PageCard):
    """Fields one under the other, short figures side by side."""

    def __init__(self, group: Group, session: WindowSession) -> None:
        super().__init__(group.title)
        if group.help:
            self.body.addWidget(label(group.help, "help"))
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
    """A table with its caption and unit, and a line for what was pasted or hinted."""

    def __init__(self, table: Table, session: WindowSession) -> None:
        super().__init__("", f"{words.UNIT}{table.unit}")
        self._table, self._session = table, session
        self.view = TableView(table, session)
        self._hint = FindingBar(session, rest=words.TABLE_KEYS)
        self._hint.field_editor = self.view
        self.body.addWidget(self.view)
        self.body.addWidget(self._hint)
        self._tells_of_paste = False  # what became of the last paste
        self.view.blocks.pasted.connect(self._on_paste)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_hint())
        session.watch(self.view.cells.keys, self._show_hint, self._show_hint)
        session.watch(("year", "region"), self._show_caption)
        session.changed.connect(lambda _: self._forget_paste())
        self._show_caption()

    def _show_caption(self) -> None:
        self.title.setText(brief(self._session.facts.fill_in(self._table.caption)))

    def _show_hint(self) -> None:
        """The finding at the current cell, where no strip under its row says it already."""
        index = self.view.currentIndex()
        finding = self._session.visible.at_field(self.view.cells.key(index))
        in_strip = finding and self.view.cells.row_finding(index.row() // 2) == finding
        self._hint.show_finding(None if in_strip else self._session.trials.offered(finding))

    def _on_paste(self, pasted: PasteReport) -> None:
        self._forget_paste()
        self._tells_of_paste = not pasted.is_plain
        if self._tells_of_paste:
            level = "H" if pasted.is_whole and not pasted.otherwise else "W"
            self._hint.show_message(pasted.sentence, level)

    def _forget_paste(self) -> None:
        """What was said of a paste is no longer so once anything was changed."""
        if self._tells_of_paste:
            self._tells_of_paste = False
            self._hint.show_message("", "H")
            self._show_hint()

    def go_to(self, key: str) -> bool:
        return self.view.go_to(key)


class PassageCard(PageCard):
    """A text under its heading."""

    def __init__(self, passage: Passage, session: WindowSession, *, alone: bool) -> None:
        super().__init__("" if alone else passage.field.label)
        self.takes_all = alone
        self.passage = TextPanel(passage, session, tall=alone)
        self._editors[passage.key] = self.passage.editor
        self.body.addWidget(self.passage, 1)


def card_for(block: Block, session: WindowSession, *, alone: bool) -> PageCard:
    """The card of a block; ``alone`` on its page, a text takes all the room there is."""
    if isinstance(block, Table):
        return TableCard(block, session)
    if isinstance(block, Passage):
        return PassageCard(block, session, alone=alone)
    return GroupCard(block, session)
