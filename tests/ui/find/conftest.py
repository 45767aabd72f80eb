"""The window with the panel 查找 beside its pages."""

from dataclasses import dataclass

import pytest

from tests.driver import Driver, process
from ui.find.model import ROW
from ui.find.panel import FindPanel


@dataclass
class Finder:
    """A window with the panel beside the pages."""

    driver: Driver
    panel: FindPanel

    def look_for(self, text: str) -> None:
        """Press Ctrl+F and type; wait for the list."""
        self.driver.press("Ctrl+F")
        self.type_words(text)

    def type_words(self, text: str) -> None:
        self.driver.press("Ctrl+A")
        self.driver.press("Delete")
        self.driver.write(text)
        self.panel.search.refresh()
        process()

    def type_words_into_line(self, text: str) -> None:
        """Look for something else."""
        self.panel.line.setFocus()
        self.type_words(text)

    @property
    def key(self) -> str:
        hit = self.panel.search.hit
        return hit.key if hit else ""

    @property
    def count(self) -> str:
        return self.panel.count_text

    def rows(self) -> list[str]:
        """Return the list as it is read: headings in brackets, else place and words."""
        model = self.panel.list.model()
        rows = [model.index(at, 0).data(ROW) for at in range(model.rowCount())]
        return [
            f"{row.title}|{row.hit.before}[{row.hit.words}]{row.hit.after}"
            if row.hit
            else f"== {row.title}"
            for row in rows
        ]


def finder_of(driver: Driver) -> Finder:
    return Finder(driver, driver.workspace.finder.panel)


@pytest.fixture
def finder(sample: Driver) -> Finder:
    return finder_of(sample)
