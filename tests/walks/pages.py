"""A walk through the pages: every way from one to another, in any order.

``python -m tests.walks.pages SEED STEPS FOLDER``
"""

import sys
from collections.abc import Callable
from pathlib import Path

from model.form import FORM
from resources.messages import screen as words
from tests.walks.window import Walk

_KEYS = ("F8", "Shift+F8", "F9", "Esc", "Ctrl+PgUp", "Ctrl+PgDown", "F6")


class PageWalk(Walk):
    """Goes on at random; wherever it is, steps, buttons and page must agree."""

    def start(self) -> None:
        """Open a new report, and go down from 导出 again and again."""
        self.driver.new_report("2019")
        self._ways: tuple[Callable[[], None], ...] = (
            self._turn_back,
            self._turn_back,
            self._turn_on,
            self._by_number,
            self._by_key,
            self._by_step,
            self._to_a_field,
            self._to_a_finding,
            self._to_export,
        )
        for _ in range(3):
            self._descend()

    def step(self) -> None:
        """Take one of the ways."""
        self.chance.choice(self._ways)()
        self._look()

    def _descend(self) -> None:
        self._to_export()
        for _ in range(self.driver.workspace.wizard.last):
            self._turn_back()
            self._look()

    def _look(self) -> None:
        """Assert that steps, title and page agree on the page shown."""
        self.settle()
        workspace, page = self.driver.workspace, self.driver.page
        assert [button.isChecked() for button in workspace.steps.buttons].index(True) == page
        assert self.driver.button(words.PREVIOUS).isEnabled() == (page > 0)
        assert self.driver.button(words.NEXT).isEnabled() == (page < workspace.wizard.last)
        shown = [workspace.wizard.widget(n).isVisible() for n in range(workspace.wizard.count())]
        assert shown == [number == page for number in range(len(shown))]

    def _click(self, text: str) -> None:
        self.log(text)
        if self.driver.button(text).isEnabled():
            self.driver.click_button(text)

    def _turn_back(self) -> None:
        self._click(words.PREVIOUS)

    def _turn_on(self) -> None:
        self._click(words.NEXT)

    def _to_export(self) -> None:
        self._click_step(self.driver.workspace.wizard.last)

    def _by_number(self) -> None:
        keys = f"Ctrl+{self.chance.randint(1, 8)}"
        self.log(keys)
        self.driver.press(keys)

    def _by_key(self) -> None:
        keys = self.chance.choice(_KEYS)
        self.log(keys)
        self.driver.press(keys)

    def _by_step(self) -> None:
        self._click_step(self.chance.randrange(len(self.driver.workspace.steps.buttons)))

    def _click_step(self, number: int) -> None:
        self.log(f"step {number}")
        self.driver.click(self.driver.workspace.steps.buttons[number])

    def _to_a_field(self) -> None:
        key = self.chance.choice(FORM.fields).key
        self.log(f"to {key}")
        self.driver.workspace.session.jump_to.emit(key)

    def _to_a_finding(self) -> None:
        found = self.chance.choice(self.driver.workspace.session.model.findings)
        self.log(f"to the finding {found.id}")
        self.driver.workspace.session.jump_to_finding.emit(found)


def main(seed: int, steps: int, folder: Path) -> None:
    """Walk so many steps, and close the window."""
    walk = PageWalk(seed, folder)
    walk.start()
    for _ in range(steps):
        walk.step()
    walk.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
