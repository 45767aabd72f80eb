"""The smallest screen of a clerk: 1366 × 768 at 150 %, a task bar, the window in its frame."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from tests.driver import Driver, process

SCALE = 1.5
SCREEN = (1366 / SCALE, 768 / SCALE)
CAPTION, EDGE = 31, 8  # of a window's frame, before it is scaled
TASKBARS = {"Windows 10": 40, "Windows 11": 48}


@pytest.mark.parametrize("bar", TASKBARS.values(), ids=TASKBARS)
def test_the_window_fits_in_its_frame_above_the_task_bar(sample: Driver, bar: int) -> None:
    across, high = int(SCREEN[0] - 2 * EDGE), int(SCREEN[1] - bar - CAPTION - EDGE)
    window, wizard = sample.window, sample.workspace.wizard
    window.showNormal()
    window.resize(across, high)
    process()
    assert (window.width(), window.height()) == (across, high)
    for number in range(wizard.last + 1):
        wizard.show_page(number)
        process()
        assert (window.width(), window.height()) == (across, high)
        shown = [it for it in window.findChildren(QPushButton) if it.isVisible()]
        foot = [it for it in shown if it.text().endswith(("(&B)", "(&N)"))]
        assert len(foot) == 2
        for button in foot:
            lowest = button.mapTo(window, QPoint(button.width(), button.height()))
            assert lowest.x() <= across and lowest.y() <= high
            assert not button.visibleRegion().isEmpty()
