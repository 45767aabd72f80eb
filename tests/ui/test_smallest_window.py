"""The smallest screen of a clerk: 1366 × 768 at 150 %, a task bar, the window in its frame."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from tests.driver import Driver, process
from ui.text.toolbar import TextToolbar
from ui.widgets.buttons import FlatButton

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


def test_the_buttons_over_a_text_stand_in_one_line_beside_the_sheets(sample: Driver) -> None:
    window, workspace = sample.window, sample.workspace
    window.resize(1366 - 2 * EDGE, 768 - TASKBARS["Windows 10"] - CAPTION - EDGE)
    sample.go_to("performance")
    workspace.pane.wanted.emit(workspace.preview)
    workspace.area.open(is_open=True)
    process()
    (bar,) = (it for it in window.findChildren(TextToolbar) if it.isVisible())
    tops = {it.y() for it in bar.findChildren(FlatButton) if it.property("role") == "level"}
    assert len(tops) == 1
