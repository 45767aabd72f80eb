"""The list of changes proposed for a text, before and after, under the text it is about."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from model.draft.carried import is_carried
from model.draft.draft import Source
from model.draft.facts import Facts
from model.prose.links import moved_links
from model.prose.proposals.proposal import Proposal, accepted, in_context, place_after
from model.prose.proposals.year_words import proposed_years, years_ahead
from model.prose.punctuation.proposals import proposals, read_ahead
from resources.messages import texts as words
from ui.look.appearance import keep_scaled
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button
from ui.widgets.closed_by_escape import ClosedByEscape
from ui.widgets.labels import label, plain_tip

_HEIGHT, _MOST_ROWS = 190, 300
_PAUSE = 250  # ms after which the list follows the typing
_AT_ONCE = 40  # paragraphs read in one turn of the event loop
_CHECK, _PLACE = Qt.ItemDataRole.CheckStateRole, int(Qt.ItemDataRole.UserRole)


Proposals = tuple[Proposal[Any], ...]


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """What is proposed for the text at a key, and what is said of it.

    ``ahead`` reads a long text a part at each step, so that ``find`` need not read it at once.
    ``takes_all``: whether all may be taken at once, without a tick or with one.
    """

    find: Callable[[Facts, str], Proposals]
    ahead: Callable[[str], Iterator[None]]
    takes_all: bool
    name: str
    reading: str
    nothing: str  # is to be changed
    rest: str  # that is not listed
    done: str


PUNCTUATION = ChangeKind(
    lambda facts, key: proposals(facts.draft.text(key)),
    read_ahead,
    takes_all=True,
    name=words.PUNCTUATION,
    reading=words.PUNCTUATION_READ,
    nothing=words.PUNCTUATION_RIGHT,
    rest=words.PUNCTUATION_REST,
    done=words.PUNCTUATED,
)
YEARS = ChangeKind(
    lambda facts, key: facts.once(proposed_years, key),
    years_ahead,
    takes_all=False,
    name=words.YEARS_LIST,
    reading=words.YEARS_READ,
    nothing=words.YEARS_RIGHT,
    rest=words.YEARS_REST,
    done=words.YEARS_CHANGED,
)


class ChangeList(ClosedByEscape):
    """Rows with a box to tick; 全部替换, 替换选中, 关闭 under them. Esc closes, Space ticks.

    A text that is still 沿用未确认 stays so: nobody has read it for that.
    """

    located = Signal(int, int)  # characters [start, end) of the text, of the current row
    closed = Signal()

    def __init__(self, session: WindowSession, key: str, kind: ChangeKind) -> None:
        super().__init__()
        self._session, self._key, self._kind = session, key, kind
        self._found: Proposals = ()
        self._left_out: set[tuple[str, str]] = set()  # rows without a tick, as they are shown
        self._ahead: Iterator[None] = iter(())
        self.list = _ProposalList(kind.name)
        self._note = label("", "muted", wrap=True)
        self._all = push_button("", self._take_all, "small")
        self._chosen = push_button(words.TAKE_CHOSEN, self._take_chosen, "small")
        self._close = push_button(words.CLOSE, self.closed.emit, "small")
        self._lay_out()
        self._late = QTimer(self, singleShot=True, interval=_PAUSE)
        self._late.timeout.connect(self.refresh)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._read_on)
        self.list.currentItemChanged.connect(lambda now, _: self._locate(now))
        self.list.taken.connect(self._chosen.click)
        self.list.itemChanged.connect(lambda item, _: self._on_tick(item))
        session.watch((key,), lambda: self.isVisible() and self._late.start())

    def _lay_out(self) -> None:
        keep_scaled(self, ClosedByEscape.setFixedHeight, _HEIGHT)
        buttons = row(
            self._all, self._chosen, self._close, None, label(words.PUNCTUATION_KEYS, "help")
        )
        if not self._kind.takes_all:
            self._all.hide()
        column(self._note, self.list, buttons, on=self, spacing=6, stretched=self.list)

    def open(self) -> None:
        """Show all that is to be changed, with a tick on what is wrong for certain."""
        self._left_out.clear()
        self.list.clear()
        self._note.setText(self._kind.reading)
        self.show()
        self.list.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """List what is to be changed now; a long text is read a part at each turn."""
        self._late.stop()
        self._ahead = self._kind.ahead(self._text)
        self._read_on()

    def _read_on(self) -> None:
        read = list(islice(self._ahead, _AT_ONCE))
        if len(read) == _AT_ONCE:
            self._turn.start()
        else:
            self._fill()

    @property
    def _text(self) -> str:
        return self._session.draft.text(self._key)

    def _find(self) -> Proposals:
        return self._kind.find(self._session.facts, self._key)

    def _fill(self) -> None:
        text = self._text
        self._found = self._find()
        place = self.list.indexOfTopLevelItem(self.list.currentItem())
        self.list.blockSignals(True)
        self.list.clear()
        for proposal in self._found[:_MOST_ROWS]:
            shown = in_context(text, proposal)
            ticked = proposal.is_sure and shown not in self._left_out
            self.list.addTopLevelItem(_item(proposal, shown, ticked=ticked))
        self.list.blockSignals(False)
        if self._found:
            self.list.setCurrentItem(self.list.topLevelItem(min(max(place, 0), self._last)))
        self._show_state()

    @property
    def _last(self) -> int:
        return self.list.topLevelItemCount() - 1

    def _show_state(self) -> None:
        """Say what the list does not, and what the buttons would do."""
        count, rest = len(self._found), len(self._found) - _MOST_ROWS
        left = self._kind.rest.format(shown=_MOST_ROWS, count=rest) if rest > 0 else ""
        self._note.setText(left if count else self._kind.nothing)
        self._note.setVisible(bool(self._note.text()))
        self._all.setText(words.TAKE_ALL.format(count=count))
        self._all.setEnabled(bool(count))
        self._chosen.setEnabled(any(map(_is_ticked, self._items())))

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self._last + 1):
            if item := self.list.topLevelItem(number):
                yield item

    def _on_tick(self, item: QTreeWidgetItem) -> None:
        shown = item.text(0), item.text(1)
        (self._left_out.discard if _is_ticked(item) else self._left_out.add)(shown)
        self._chosen.setEnabled(any(map(_is_ticked, self._items())))

    def _locate(self, item: QTreeWidgetItem | None) -> None:
        if item and self.isVisible() and not self._late.isActive():
            self.located.emit(*item.data(0, _PLACE))

    def _take_all(self) -> None:
        self._take(list(self._found))

    def _take_chosen(self) -> None:
        ticked = {tuple(item.data(0, _PLACE)) for item in self._items() if _is_ticked(item)}
        self._take([one for one in self._found if (one.start, one.end) in ticked])

    def _take(self, chosen: list[Proposal[Any]]) -> None:
        """Carry proposals out as one step of undo, unless the text has changed meanwhile."""
        text = self._text
        if not self._late.isActive() and self._find() == self._found:
            self._session.model.close_step()
            better = accepted(text, chosen)
            links = moved_links(self._session.draft, self._key, better, place_after(chosen))
            carried = is_carried(self._session.draft, self._key)
            source = Source.CARRIED if carried else Source.TYPED
            if not self._session.set({**links, self._key: better}, source).refused:
                self._session.noted.emit(self._kind.done.format(count=len(chosen)), self._key)
        self.refresh()
        self.list.setFocus()

    def on_escape(self) -> None:
        self.closed.emit()


class _ProposalList(QTreeWidget):
    """The rows: words before, words after, why."""

    taken = Signal()  # by Enter

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("changes")
        self.setColumnCount(3)
        self.setHeaderLabels([words.BEFORE, words.AFTER, words.WHY])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName(name)
        self.header().setStretchLastSection(False)
        modes = self.header().ResizeMode
        for section, mode in enumerate((modes.Stretch, modes.Stretch, modes.ResizeToContents)):
            self.header().setSectionResizeMode(section, mode)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is ticked at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


def _item(proposal: Proposal[Any], shown: tuple[str, str], *, ticked: bool) -> QTreeWidgetItem:
    why: str = proposal.kind.value
    item = QTreeWidgetItem([*shown, why])
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    item.setData(0, _PLACE, (proposal.start, proposal.end))
    said = words.CHANGE_ROW.format(before=shown[0], after=shown[1], why=why)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
    for section in range(3):
        item.setToolTip(section, plain_tip(item.text(section)))
    return item


def _is_ticked(item: QTreeWidgetItem) -> bool:
    return item.checkState(0) is Qt.CheckState.Checked
