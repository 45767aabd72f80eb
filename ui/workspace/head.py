"""The head of the workspace: the report's name, find, undo, help, state of saving."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from model.draft.draft import Draft
from model.draft.draft_name import shown_name
from resources.messages import find as find_words
from resources.messages import help as help_words
from resources.messages import screen as words
from resources.messages.papers import archive
from resources.messages.saving.handover import READ_ONLY_HELP
from ui.look.appearance import keep_scaled
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import Item, row
from ui.widgets.buttons import FlatButton, push_button, tool_button
from ui.widgets.captions import ShortLabel
from ui.widgets.labels import set_tip
from ui.workspace.save_status import SaveLabel

_FIND_WIDTH = 220  # pixels at most; in a narrow window as wide as its words


def bar(name: str, *items: Item, stretched: Item = None) -> QWidget:
    """Return a bar across the window, named for the style sheet."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row(*items, on=made, spacing=10, margins=(12, 6, 14, 6), stretched=stretched)
    return made


class Head(QWidget):
    """A bar with the unit, year and region; 更改 asks for the fields of year and region."""

    left = Signal()  # back to the drafts
    change_requested = Signal()
    help_wanted = Signal()
    find_requested = Signal()
    seal_wanted = Signal()  # why nothing can be changed, or what may be again

    def __init__(self, actions: tuple[QAction, ...], state: SaveLabel) -> None:
        super().__init__()
        self._unit, self._about = ShortLabel("place"), ShortLabel("muted")
        self.change = tool_button(
            words.CHANGE, self.change_requested.emit, words.CHANGE_HELP, "link"
        )
        back = tool_button(words.BACK_TO_DRAFTS, self.left.emit, words.BACK_HELP)
        for button, keys in ((self.change, words.CHANGE_KEYS), (back, words.BACK_KEYS)):
            button.setShortcut(QKeySequence(keys))
        self.seal = tool_button("", self.seal_wanted.emit, archive.SEAL_HELP, "link")
        self.seal.hide()
        name = (self._unit, self._about, self.change, self.seal)
        find = push_button(find_words.FIND_BOX, self.find_requested.emit, "find")
        set_tip(find, find_words.FIND_HELP)
        keep_scaled(find, QWidget.setMaximumWidth, _FIND_WIDTH)
        buttons = [FlatButton() for _ in actions]
        for button, action in zip(buttons, actions, strict=True):
            button.setDefaultAction(action)
        self.history = state.history  # asks for 历史版本
        self.help_button = tool_button(help_words.HELP, self.help_wanted.emit)
        parts = (back, *name, None, find, *buttons, self.help_button, state)
        row(bar("topbar", *parts, stretched=find), on=self)

    def follow(self, session: WindowSession) -> None:
        """Show the name of the draft that a session has, now and after each change."""
        if session.model.read_only:
            set_tip(self.seal, READ_ONLY_HELP)
        session.changed.connect(lambda _: self.show_draft(session.draft))
        self.show_draft(session.draft)

    def show_draft(self, draft: Draft) -> None:
        """Show the name of a draft."""
        name = shown_name(draft)
        self._unit.setText(name.unit or words.UNNAMED_UNIT)
        self._about.setText(words.YEAR_AND_REGION.format(year=name.year, region=name.region))

    def show_seal(self, text: str) -> None:
        """Show how the draft stands to its archive; "" for none."""
        self.seal.setText(text)
        self.seal.setVisible(bool(text))
