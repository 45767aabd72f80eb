"""The walk through the sample report, stop by stop, over the real window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QSize, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.help.tour_card import TourCard, TourFrame, card_place
from ui.help.tour_stops import STOPS, place_in_window
from ui.workspace.workspace import Workspace

_FOLLOW = 120  # ms between two looks where the place is: pages scroll, windows change their size


class Tour(QObject):
    """The walk in a window; ``workspace`` returns the open draft's. It ends with that draft."""

    def __init__(self, window: QWidget, workspace: Callable[[], Workspace | None]) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._walked: Workspace | None = None  # None: it is not open yet
        self._number = 0
        self._placed: tuple[QRect, QSize] | None = None
        self._timer = QTimer(self, interval=_FOLLOW)
        self._timer.timeout.connect(self._follow)
        self.card, self._frame = TourCard(window), TourFrame(window)
        self.card.moved_on.connect(lambda step: self._go_on(step))
        self.card.ended.connect(self.end)
        self._escape = QShortcut(QKeySequence("Esc"), window)
        self._escape.activated.connect(self.end)
        self.end()

    @property
    def is_on(self) -> bool:
        """Whether the walk is under way."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Begin, as soon as the draft that is being opened is shown."""
        self._walked, self._number = None, 0
        self._escape.setEnabled(True)
        self._timer.start()

    def end(self) -> None:
        """End the walk; the cursor goes into the page."""
        had_focus = self.card.isAncestorOf(self._window.focusWidget() or self._window)
        self._timer.stop()
        self._escape.setEnabled(False)
        self.card.hide()
        self._frame.hide()
        walked, self._walked = self._walked, None
        if had_focus and walked is not None and walked is self._workspace():
            walked.wizard.begin_page(walked.wizard.current)

    def _go_on(self, step: int) -> None:
        self._number += step
        if self._number < len(STOPS):
            self._show_stop()
        else:
            self.end()

    def _show_stop(self) -> None:
        """Go to the place of the stop, then put the card beside it; end where the draft is gone."""
        if self._walked is None or self._walked is not self._workspace():
            self.end()
            return
        STOPS[self._number].go(self._walked)
        self._placed = None
        self.card.show_stop(STOPS[self._number].sentence, self._number, len(STOPS))
        self._follow()

    def _follow(self) -> None:
        """Begin once the draft is shown, end when it is gone, else keep to the place."""
        workspace = self._workspace()
        if self._walked is None:
            if workspace is None:
                self.end()  # it could not be opened
            elif workspace.isVisible():
                self._walked = workspace
                self._show_stop()
        elif workspace is self._walked:
            self._escape.setEnabled(self._walked.way_back.isHidden())
            self._put(self._walked)
        else:
            self._walked = None
            self.end()

    def _put(self, workspace: Workspace) -> None:
        stop = STOPS[self._number]
        widget = stop.find(workspace)
        seen = widget is not None and widget.isVisible()
        around = place_in_window(widget, stop.place(widget)) if widget and seen else QRect()
        if self._placed != (around, self._window.size()):
            self._placed = around, self._window.size()
            self._frame.show_around(around)
            self._move_beside(around)
        elif around.isEmpty() and self.card.geometry().contains(self._focus_place().center()):
            self._move_beside(self._focus_place())  # the clerk works elsewhere

    def _move_beside(self, place: QRect) -> None:
        self.card.move(card_place(place, self.card.size(), self._window.size()))
        self.card.raise_()

    def _focus_place(self) -> QRect:
        """Return where in the window the clerk is; empty on the card."""
        focus = self._window.focusWidget()
        if focus is None or self.card.isAncestorOf(focus):
            return QRect()
        return place_in_window(focus, focus.rect())
