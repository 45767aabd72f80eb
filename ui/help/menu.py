"""The help of the window: its menu, the windows it opens, the folders it shows."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from resources.messages import help as words
from resources.messages import screen
from ui.archive.verify_dialog import VerifyDialog
from ui.export.report_files import show_file
from ui.help.about import AboutDialog
from ui.help.keys_sheet import KeysSheet
from ui.help.manual_window import ManualWindow
from ui.look.appearance_settings import AppearanceSettings
from ui.widgets.prompt_bar import PromptBar


class HelpPlaces(NamedTuple):
    """The folder of the drafts, and the file of the log, each there or not yet."""

    drafts: Path
    log: Path


class HelpMenu(QObject):
    """The help of one window; ``page`` returns the key of the page that is shown ("start" for
    the start page), ``prompt_bar`` the bar that can say that a folder was not opened."""

    def __init__(
        self,
        window: QWidget,
        places: HelpPlaces,
        page: Callable[[], str],
        prompt_bar: Callable[[], PromptBar],
        start_tour: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._places = window, places
        self._page, self._prompt_bar, self._start_tour = page, prompt_bar, start_tour

    def show_under(self, button: QWidget) -> None:
        """Show the menu 帮助 under a button."""
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys = menu.addAction(f"{words.MENU_KEYS}\tF1", self.show_keys)
        menu.addAction(words.MENU_MANUAL, self.show_manual)
        menu.addAction(words.MENU_TOUR, self._start_tour)
        if appearance := self._window.findChild(AppearanceSettings):
            appearance.fill(menu.addMenu(screen.APPEARANCE))
        menu.addSeparator()
        if history := self._window.findChild(QAction, "history"):
            menu.addAction(history)
        menu.addAction(words.MENU_VERIFY, lambda: VerifyDialog(self._window, None).open())
        menu.addAction(words.MENU_DRAFTS, lambda: self._show(self._places.drafts))
        menu.addAction(words.MENU_LOG, lambda: self._show(self._places.log))
        menu.addSeparator()
        menu.addAction(words.MENU_ABOUT, self.show_about)
        menu.setActiveAction(keys)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def show_keys(self) -> None:
        """Show the sheet of keys, unless a dialog is open."""
        if QApplication.activeModalWidget() is None:
            KeysSheet(self._window, self.show_manual).open()

    @cached_property
    def manual(self) -> ManualWindow:
        """The window of the manual, made when it is first opened."""
        return ManualWindow()

    def show_manual(self) -> None:
        """Show the manual at the section of the page that is shown."""
        self.manual.open_at(words.MANUAL_SECTIONS[self._page()])

    def show_about(self) -> None:
        """Show name and version, and where drafts and log are."""
        AboutDialog(self._window, *self._places).open()

    def close_windows(self) -> None:
        """Close the manual with the program's window."""
        if "manual" in vars(self):
            self.manual.close()
            self.manual.deleteLater()
            del self.manual

    def _show(self, path: Path) -> None:
        """Open a folder or file by the system; say so in the window where it cannot be."""
        if not path.exists():
            self._say(words.NOT_YET, path)
        elif not show_file(path):
            self._say(words.CANNOT_SHOW, path)

    def _say(self, sentence: str, path: Path) -> None:
        bar = self._prompt_bar()
        copy = (words.COPY_PATH, lambda: QGuiApplication.clipboard().setText(str(path)))
        text = sentence.format(path=path)
        bar.show_until_change(text, "W", copy, (screen.DISMISS, bar.clear))
