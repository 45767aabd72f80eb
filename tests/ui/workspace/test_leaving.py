"""A draft that was left is gone from memory, whatever was opened in it."""

import weakref

from PySide6.QtWidgets import QAbstractButton, QApplication

from resources.messages import checking as words
from resources.messages import texts
from tests.driver import Driver, process, wait_for
from tests.long_runs import LongRun

_OPENING = (words.EXPLAIN, words.SWITCH_OFF, words.SET_LIMIT, words.CITE, texts.INSERT)


def look_everywhere(driver: Driver) -> None:
    """Show every page and open whatever opens on it."""
    for page in range(driver.workspace.wizard.count()):
        driver.go_to_page(page)
        for button in driver.shown(QAbstractButton, driver.workspace.wizard):
            if button.isVisible() and button.text() in _OPENING:
                button.click()
                process()
    driver.put("cover.preparer", "王敏")
    driver.press("Ctrl+Z")
    driver.press("F9")
    driver.workspace.wizard.check_page.show_view(1)
    driver.press("F8", times=9)
    driver.press("F6")


def followed(driver: Driver) -> list[weakref.ref[object]]:
    """Return a look at what must not outlive the draft that is open."""
    session = driver.workspace.session
    return [weakref.ref(each) for each in (session.model, session, driver.workspace)]


def leave(driver: Driver) -> None:
    """Go back to the drafts, and wait until the one left is gone."""
    alive = followed(driver)
    driver.back_to_drafts()
    wait_for(lambda: not any(ref() for ref in alive), "what was left to be freed")


def test_sixty_drafts_opened_and_left_keep_nothing_alive(sample: Driver, long_run: LongRun) -> None:
    widgets: list[int] = []
    for _ in range(long_run.rounds(3, 60)):
        look_everywhere(sample)
        leave(sample)
        widgets.append(len(QApplication.allWidgets()))
        sample.open_card()
    long_run.tell(drafts=len(widgets), widgets=widgets[-1])
    assert len(set(widgets)) == 1
