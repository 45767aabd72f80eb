"""A random walk with the keys alone: what has the focus is always seen, and nothing is lost.

``python -m tests.walks.keys SEED STEPS FOLDER``
"""

import sys
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget

from tests.walks.monkey import Monkey
from tests.walks.random_actions import named
from ui.help.tour_card import TourCard
from ui.widgets.scrolling import shows_top_for

_KEYS = """
Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Return Return Return Return Return
Shift+Tab Shift+Tab Shift+Tab Shift+Tab Shift+Tab Shift+Tab Shift+Tab Shift+Tab Shift+Tab
Esc Esc Esc Esc F6 F6 F6 F6 F8 F8 F8 Shift+F8 F2 F3 F7 Shift+F7 F9 Ctrl+F Ctrl+H Ctrl+Shift+D
Space Up Down Left Right Home End PgUp PgDown Ctrl+Home Ctrl+End Ctrl+PgDown Ctrl+PgUp
Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7 Ctrl+8 Ctrl+Z Ctrl+Y
Alt+B Alt+B Alt+N Alt+N Alt+K Alt+K Alt+G Alt+L Alt+S Alt+W Alt+1 Alt+Return Menu
F11 Shift+F11 Shift+F11 + - 0 Ctrl++ Ctrl+- Ctrl+0 Ctrl+0 Ctrl+0 5 . a Delete
"""
_SIZES = ((1366, 728), (911, 464), (1093, 582), (1024, 660))
_SCROLLING = {"Up", "Down", "PgUp", "PgDown", "Home", "End", "Ctrl+Home", "Ctrl+End"}
_SETTLING = 100  # ms in which a page is laid out and scrolled


class KeyWalk(Monkey):
    """Presses keys, and looks after each where the focus is."""

    def start(self) -> None:
        super().start()
        self._scrolled = False
        self.driver.window.resize(*self.chance.choice(_SIZES))
        self._weighted_actions = ((60, self._press), (1, self._leave), (2, self._wait))

    def _press(self) -> None:
        keys = self.chance.choice(_KEYS.split())
        self._scrolled = keys in _SCROLLING  # away from the focus, as the clerk wished
        self.log(f"{keys} at {named(QApplication.focusWidget())}")
        for _ in range(self.chance.choice((1, 1, 1, 3))):
            self.driver.press(keys)
            self.settle()

    def step(self) -> None:
        super().step()
        if self.driver.window.workspace is None or self._scrolled or not why_unseen():
            return
        QTest.qWait(_SETTLING)
        if why := why_unseen():
            self.driver.window.grab().save(str(self.folder / "unseen.png"))
            raise AssertionError(why)


def why_unseen() -> str:
    """Return why what has the focus cannot be seen; "" where it can, and on a page just opened
    that shows its heading instead."""
    focus = QApplication.focusWidget()
    if focus is None:
        return "nothing has the focus"
    if shows_top_for(focus):
        return ""
    painted = focus.viewport() if isinstance(focus, QAbstractScrollArea) else focus
    place = painted.rect()
    if isinstance(focus, QAbstractItemView) and focus.currentIndex().isValid():
        place = focus.visualRect(focus.currentIndex())
    seen = painted.visibleRegion().intersected(place).boundingRect()
    if seen.isEmpty():
        return f"{named(focus)} {focus} cannot be seen"
    return f"something stands over {named(focus)} {focus}" if covered(painted, seen) else ""


def covered(painted: QWidget, seen: QRect) -> bool:
    """Whether another widget stands over the middle of what is seen of one; the card of the walk
    through the sample report may, beside the place it speaks of."""
    window = painted.window()
    hit = window.childAt(painted.mapTo(window, seen.center()))
    if hit and any(card is hit or card.isAncestorOf(hit) for card in window.findChildren(TourCard)):
        return False
    return hit is None or not (hit is painted or painted.isAncestorOf(hit))


def main(seed: int, steps: int, folder: Path) -> None:
    """Walk so many steps, and close the window."""
    walk = KeyWalk(seed, folder)
    walk.start()
    for _ in range(steps):
        walk.step()
    walk.end()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
