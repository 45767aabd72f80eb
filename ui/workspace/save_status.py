"""Autosave for the window: its state as a signal, and the label that shows it."""

from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from model.draft.draft import Draft
from model.log import Log
from model.storage.autosave import Autosave, Failed, Overdue, Saved, State, Waiting
from model.storage.codec import Stamp
from model.storage.open_draft import OpenDraft
from model.storage.retention import BACK, FINAL
from model.storage.store import BroughtFile
from resources.messages import screen as words
from resources.messages.saving import history
from ui.archive.writing import DraftOnDisk
from ui.look import colours
from ui.look.appearance import appearance
from ui.look.finding_looks import REST, TONES
from ui.look.theme import ui_font
from ui.look.times import time_of_day
from ui.widgets.item_painting import shaped
from ui.widgets.labels import set_tip

_LEFT_MARGIN = 8  # pixels left of the text
_POLL_INTERVAL = 1000  # ms between two looks for Overdue
_LONGEST_WAIT = 0.25  # seconds for which leaving a draft waits; a save takes some 5 ms
_ANY = 10_000  # pixels: no text is wrapped
_AT_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TEXTS = ("● " + words.SAVED.format(time="00:00:00"), "○ " + words.WAITING)


class DraftSaver(QObject):
    """The autosave of an open draft; read ``state`` in slots, it is newer than a queued signal."""

    state_changed = Signal(object)  # State; emitted on the thread that saves
    _displaced = Signal()  # what was saved is not where it was

    def __init__(self, opened: OpenDraft, log: Log) -> None:
        super().__init__()
        self.opened = opened
        self.brought: BroughtFile | None = None  # to be compared with it, once it is shown
        self._looking: Thread | None = None
        self._auto = Autosave(opened.save, self._tell, saved=opened.saved, log=log)
        self._overdue_timer = QTimer(self, interval=_POLL_INTERVAL)
        self._overdue_timer.timeout.connect(self._emit_overdue)
        self._displaced.connect(self.resave)

    def _tell(self, state: State) -> None:
        """Emit the state; on the thread that saves, which may outlive a window on a slow disk."""
        with suppress(RuntimeError):  # Qt's object is gone
            self.state_changed.emit(state)

    @property
    def state(self) -> State:
        return self._auto.state

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is on disk."""
        return isinstance(self.state, Saved)

    def submit(self, draft: Draft) -> None:
        """Submit a changed draft; it is saved a moment later."""
        self._auto.submit(draft)
        if not self._overdue_timer.isActive():
            self._overdue_timer.start()

    def _emit_overdue(self) -> None:
        """Emit Overdue while it lasts: the thread that saves hangs then and emits nothing."""
        state = self.state
        if isinstance(state, Saved):
            self._overdue_timer.stop()
        elif isinstance(state, Overdue):
            self.state_changed.emit(state)

    def flush(self, seconds: float = 5.0) -> bool:
        """Save now and wait for it so long; return False when it is not saved."""
        return self._auto.flush(seconds)

    def flush_soon(self) -> None:
        """Save now without waiting for it."""
        self._auto.flush(0.0)

    def revision_mark(self, draft: Draft) -> str:
        """Save now and return the mark of a draft's revision, "" where unsaved; on any thread."""
        self.flush()
        return self.opened.revision_mark(draft)

    def archive_stamp(self) -> Stamp:
        """Save now; keep the revision for good, and return the stamp of the one that follows; on
        any thread."""
        self.flush()
        self.opened.pin(FINAL)
        return self.opened.next_stamp()

    def keep_present(self, reason: str = BACK) -> bool:
        """Save now and keep the revision, before something is taken from another; False where it
        could not be saved; on any thread."""
        if not self.flush():
            return False
        self.opened.pin(reason)
        return True

    @property
    def on_disk(self) -> DraftOnDisk:
        """What an archive needs of the draft."""
        return DraftOnDisk(self.opened.folder, self.archive_stamp, self.flush_soon)

    def look(self) -> None:
        """See on a thread whether what was saved is in place still; if not, save it again, which
        tells what is wrong."""
        if self.is_saved and not (self._looking and self._looking.is_alive()):
            self._looking = Thread(target=self._look, name="look", daemon=True)
            self._looking.start()

    def _look(self) -> None:
        if not self.opened.is_in_place():
            with suppress(RuntimeError):
                self._displaced.emit()

    def resave(self) -> None:
        """Save once more what was saved last, unless something else is to be saved anyhow."""
        if self.is_saved:
            self.go_on_with(self.opened.draft)

    def go_on_with(self, draft: Draft) -> None:
        """Save a draft now, changed or not."""
        self.submit(draft)
        self.flush_soon()

    def take_remade(self) -> bool:
        """Whether the folder of the draft was lost and made again since the last call."""
        remade, self.opened.folder_remade = self.opened.folder_remade, False
        return remade

    def close(self) -> bool:
        """Save and close the draft; return False when it could not be saved and stays open."""
        if not self._auto.close(_LONGEST_WAIT):
            return False
        self.opened.close()
        return True

    def abandon(self) -> None:
        """Close the draft without the changes that could not be saved."""
        self._auto.abandon()
        self.opened.close()


class SaveLabel(QWidget):
    """The label 已保存 12:03:05, 稍后自动保存, 正在保存, 未能保存; see SaveErrorBar for the reason.
    A click asks for ``history``, 历史版本, which the menu 帮助 shows too.

    Painted at a fixed width, because styling a label and laying it out would delay the first key
    press after each save.
    """

    def __init__(self, saving: DraftSaver) -> None:
        super().__init__()
        self.text, self._look = "", ""
        self.history = QAction(history.HISTORY, self)
        self.history.setObjectName("history")
        self.history.setShortcut(QKeySequence(history.HISTORY_KEYS))
        self.addAction(self.history)
        set_tip(self, history.HISTORY_HELP)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._fit()
        appearance.changed.connect(self._fit)
        saving.state_changed.connect(lambda _: self._show(saving.state))
        self._show(saving.state)

    def _fit(self) -> None:
        widest = max(shaped(text, _ANY).size.width() for text in _TEXTS)
        self.setFixedSize(widest + _LEFT_MARGIN, shaped(_TEXTS[0], _ANY).size.height())

    def _show(self, state: State) -> None:
        self.text, self._look = status_text(state)
        self.setAccessibleName(self.text)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for what was saved before."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.history.trigger()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.PAPER)
        painter.setFont(ui_font())
        painter.setPen(TONES[self._look].ink)
        painter.drawText(self.rect(), _AT_THE_RIGHT, self.text)


def status_text(state: State) -> tuple[str, str]:
    """Return the text for a state, and its tone, a key of TONES."""
    if isinstance(state, Saved):
        time = time_of_day(state.at)
        return f"● {words.SAVED.format(time=time)}", "ok"
    if isinstance(state, Overdue):
        return f"● {words.LATE.format(seconds=state.seconds)}", "E"
    if isinstance(state, Failed):
        return f"● {words.NOT_SAVED}", "E"
    waiting = isinstance(state, Waiting)
    return f"○ {words.WAITING if waiting else words.SAVING}", REST
