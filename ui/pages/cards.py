"""Cards, one for each block of a page: a group of fields, a table or a text."""

from functools import cached_property

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from model.form.spec import Block, Group, Passage, Table
from model.values.text import brief
from resources.messages import screen as words
from ui.pages.field_grid import FieldGrid
from ui.pages.field_row import FieldRow
from ui.session.window_session import WindowSession
from ui.table.pasting.preview import PastePreview
from ui.table.pasting.report import PasteReport
from ui.table.preview_list import PreviewList
from ui.table.view import TableView
from ui.text.panel import TextPanel
from ui.widgets.labels import label
from ui.widgets.message_bar import MessageBar
from ui.widgets.scrolling import scroll_to


class PageCard(QFrame):
    """A white card with a title; ``go_to`` puts the cursor on one of its fields."""

    takes_all = False  # whether it grows with the page, which else adds space below

    def __init__(self, title: str = "", note: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 12, 18, 12)
        self.body.setSpacing(8)
        self._editors: dict[str, QWidget] = {}
        self.head = QHBoxLayout()
        self.title = label(title, "section")
        self.title.setWordWrap(True)
        self.head.addWidget(self.title, 1)
        if note:
            self.head.addWidget(label(note, "muted"))
        if title or note:
            self.body.addLayout(self.head)

    def add_field(self, row: FieldRow, key: str) -> None:
        """Register the editor of a field under its key."""
        self._editors[key] = row.editor

    def add_group(self, group: Group, session: WindowSession) -> None:
        """Put the fields of a group without a title under the block they belong to."""
        for field in group.fields:
            row = FieldRow(field, session)
            self.add_field(row, field.key)
            self.body.addWidget(row)

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
    """A card of fields, in the lines of the paper; one with lists takes the height left over."""

    def __init__(self, group: Group, session: WindowSession) -> None:
        super().__init__(group.title)
        self.title.setWordWrap(False)
        rows = [FieldRow(field, session, labelled=False) for field in group.fields]
        for row in rows:
            self.add_field(row, row.field.key)
        self.body.addWidget(FieldGrid(rows, group.columns), 1)


class TableCard(PageCard):
    """A card of a table with caption, what is selected, unit, and what is said of a paste: a list
    to look at before it, or a bar after it."""

    def __init__(self, table: Table, session: WindowSession) -> None:
        super().__init__("", f"{words.UNIT}{table.unit}")
        self.body.setContentsMargins(18, 8, 18, 9)
        self.body.setSpacing(6)
        self._table, self._session = table, session
        self.view = TableView(table, session)
        self._bar = MessageBar()
        self._bar.field_editor = self.view
        self.note = label("", "help")
        self.head.insertWidget(1, self.note)
        self.head.setSpacing(16)
        self.view.noted.connect(self.note.setText)
        self.body.addWidget(self.view)
        self.body.addWidget(self._bar)
        self.view.blocks.pasted.connect(self._on_paste)
        self.view.blocks.previewed.connect(self._look_first)
        session.watch(("year", "region"), self._show_caption)
        session.changed.connect(lambda _: self._bar.show_message("", "H"))  # outdates it
        self._show_caption()

    @cached_property
    def _preview(self) -> PreviewList:
        """The list of what a paste would change, made at its first use."""
        made = PreviewList(self.view)
        made.hide()
        self.body.addWidget(made)
        self.view.blocks.pasted.connect(lambda _: made.forget())  # another block
        self._session.changed.connect(lambda _: made.refresh())
        return made

    def _show_caption(self) -> None:
        caption = brief(self._session.facts.fill_in(self._table.caption))
        self.title.setText(caption)
        self.view.setAccessibleName(caption)

    def _look_first(self, preview: PastePreview) -> None:
        self._bar.show_message("", "H")
        self._preview.open(preview)

    def _on_paste(self, pasted: PasteReport) -> None:
        level = "H" if pasted.is_whole and not pasted.otherwise else "W"
        self._bar.show_message("" if pasted.is_plain else pasted.sentence, level)

    def go_to(self, key: str) -> bool:
        return self.view.go_to(key) or super().go_to(key)


class PassageCard(PageCard):
    """A card of a text, with its label as title unless it is alone on the page."""

    def __init__(self, passage: Passage, session: WindowSession, *, alone: bool) -> None:
        super().__init__("" if alone else passage.field.label)
        self.takes_all = alone
        self.passage = TextPanel(passage, session, tall=alone)
        self._editors[passage.key] = self.passage.editor
        if not alone:
            self.head.addWidget(self.passage.carried)
        self.body.addWidget(self.passage, 1)


def card_for(block: Block, session: WindowSession, *, alone: bool) -> PageCard:
    """Return the card of a block; ``alone``: a text that takes the whole page."""
    if isinstance(block, Table):
        return TableCard(block, session)
    if isinstance(block, Passage):
        return PassageCard(block, session, alone=alone)
    return GroupCard(block, session)
