"""What the clerk chose of contrast and size of text, its keys and its menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtGui  # the classes of a menu are built when one is first filled
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from resources.messages import screen as words
from ui.look.appearance import SCALES, appearance
from ui.look.high_contrast import Contrast
from ui.look.system_appearance import system_appearance
from ui.look.theme import set_appearance

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

_CONTRASTS: tuple[Contrast | None, ...] = (None, "dark", "light", "")
_LARGER, _SMALLER, _RESET = ("Ctrl++", "Ctrl+="), ("Ctrl+-",), ("Ctrl+0",)


class AppearanceSettings(QObject):
    """The choice for all windows; None of either follows Windows, as does an unknown contrast."""

    chosen = Signal()

    def __init__(
        self, window: QWidget, contrast: str | None = None, scale: float | None = None
    ) -> None:
        super().__init__(window)
        self.contrast: Contrast | None = next((one for one in _CONTRASTS if one == contrast), None)
        self.scale = scale
        self._window = window
        self.follow_system()

    def add_keys(self) -> None:
        """Give the window the keys for the size of text, once it is painted."""
        self._add_keys(_LARGER, lambda: self.step(1))
        self._add_keys(_SMALLER, lambda: self.step(-1))
        self._add_keys(_RESET, lambda: self.choose_scale(None))

    def _add_keys(self, keys: tuple[str, ...], run: Callable[[], object]) -> None:
        for each in keys:
            action = QtGui.QAction(self)
            action.setProperty("shortcut", each)  # setShortcut would build all names of Qt first
            action.triggered.connect(lambda: run())
            self._window.addAction(action)

    def follow_system(self) -> None:
        """Show what was chosen, and of what was not, how Windows is set now."""
        contrast, scale = system_appearance()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        set_appearance(
            app,
            contrast=contrast if self.contrast is None else self.contrast,
            scale=scale if self.scale is None else self.scale,
        )

    def choose_contrast(self, contrast: Contrast | None) -> None:
        """Choose the colours; None follows Windows."""
        self.contrast = contrast
        self._apply()

    def choose_scale(self, scale: float | None) -> None:
        """Choose the size of text, 1 to 2; None follows Windows."""
        self.scale = scale
        self._apply()

    def _apply(self) -> None:
        self.follow_system()
        self.chosen.emit()

    def step(self, by: int) -> None:
        """Choose the next larger (1) or smaller (-1) size, if there is one."""
        beyond = [size for size in SCALES if (size - appearance.scale) * by > 0]
        if beyond:
            self.choose_scale(min(beyond) if by > 0 else max(beyond))

    def fill(self, menu: "QMenu") -> None:
        """Add the choices to a menu, the present ones checked."""
        menu.addSection(words.TEXT_SIZE)
        sizes = QtGui.QActionGroup(menu)
        self._add(menu, sizes, words.FOLLOW_SYSTEM, self.scale is None, self._scale_chooser(None))
        for size in SCALES:
            text = words.TEXT_PERCENT.format(percent=round(size * 100))
            self._add(menu, sizes, text, self.scale == size, self._scale_chooser(size))
        menu.addSection(words.HIGH_CONTRAST)
        contrasts = QtGui.QActionGroup(menu)
        for text, contrast in zip(words.CONTRASTS, _CONTRASTS, strict=True):
            chooser = self._contrast_chooser(contrast)
            self._add(menu, contrasts, text, self.contrast == contrast, chooser)

    def _scale_chooser(self, scale: float | None) -> Callable[[], None]:
        return lambda: self.choose_scale(scale)

    def _contrast_chooser(self, contrast: Contrast | None) -> Callable[[], None]:
        return lambda: self.choose_contrast(contrast)

    def _add(
        self,
        menu: "QMenu",
        group: "QtGui.QActionGroup",
        text: str,
        checked: bool,
        run: Callable[[], None],
    ) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda: run())
        group.addAction(action)
