"""The help of the main window, imported only when it is first asked for: few starts need it."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from model.storage.seen_mark import SeenMark
    from ui.help.menu import HelpMenu
    from ui.help.tour import Tour
    from ui.start.page import StartPage
    from ui.start.tour_offer import TourOffer
    from ui.widgets.prompt_bar import PromptBar
    from ui.workspace.workspace import Workspace

_TOUR_MARK = "tour-seen"


class HelpContext:
    """What the help asks of its window; ``open_sample`` leaves an open draft first, and does
    ``then`` once the sample is being opened. No dataclass: making one is 2 ms of every start."""

    def __init__(
        self,
        drafts: Callable[[], Path],
        log: Path,
        page: Callable[[], str],
        prompt_bar: "Callable[[], PromptBar]",
        workspace: "Callable[[], Workspace | None]",
        open_sample: Callable[[Callable[[], object]], object],
    ) -> None:
        self.drafts, self.log, self.page = drafts, log, page
        self.prompt_bar, self.workspace, self.open_sample = prompt_bar, workspace, open_sample


class LateHelp(QObject):
    """Menu, keys (F1), manual and the walk through the sample report."""

    def __init__(self, window: QWidget, start: "StartPage", context: HelpContext) -> None:
        super().__init__(window)
        self._window, self._start, self._context = window, start, context
        keys = QtGui.QAction(window)
        keys.setProperty("shortcut", "F1")  # setShortcut would build all names of Qt first
        keys.triggered.connect(lambda: self.menu.show_keys())
        window.addAction(keys)
        start.help_wanted.connect(lambda: self.show_menu(start.help_button))
        start.listed.connect(lambda any_drafts: self._offer_tour(wanted=not any_drafts))

    @cached_property
    def menu(self) -> "HelpMenu":
        """The menu and what it opens."""
        return _new_menu(self._window, self._context, self.start_tour)

    @cached_property
    def tour(self) -> "Tour":
        """The walk through the sample report."""
        return _new_tour(self._window, self._context)

    def show_menu(self, button: QWidget) -> None:
        """Show the menu under a button."""
        self.menu.show_under(button)

    def start_tour(self) -> None:
        """Leave the draft, open a copy of the sample report and walk through it."""
        self._note_offer()
        self._context.open_sample(lambda: self.tour.begin())

    def close_windows(self) -> None:
        """Close the manual with the window."""
        if "menu" in vars(self):
            self.menu.close_windows()

    @cached_property
    def offer(self) -> "TourOffer":
        """The offer of the walk, on the start page."""
        from ui.start.tour_offer import TourOffer

        offer = TourOffer()
        offer.accepted.connect(self.start_tour)
        offer.declined.connect(self._note_offer)
        self._start.tour_area.addWidget(offer)
        return offer

    @cached_property
    def _mark(self) -> "SeenMark":
        from model.storage.seen_mark import SeenMark

        return SeenMark(self._context.drafts(), _TOUR_MARK)

    def _offer_tour(self, *, wanted: bool) -> None:
        """Offer the walk at the first start, and no longer once there are drafts."""
        if wanted and not self._mark.is_set:
            self.offer.show()
        elif "offer" in vars(self):
            self.offer.hide()

    def _note_offer(self) -> None:
        """Note that the walk was accepted or declined, and take the offer away."""
        self._mark.set()
        self._offer_tour(wanted=False)


def _new_menu(
    window: QWidget, context: HelpContext, start_tour: Callable[[], object]
) -> "HelpMenu":
    from ui.help.menu import HelpMenu, HelpPlaces

    places = HelpPlaces(context.drafts(), context.log)
    return HelpMenu(window, places, context.page, context.prompt_bar, start_tour)


def _new_tour(window: QWidget, context: HelpContext) -> "Tour":
    from ui.help.tour import Tour

    return Tour(window, context.workspace)
