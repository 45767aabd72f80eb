"""The window as a screen reader has it; ``python -m tests.accessibility FILE`` prints all pages."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from resources.sample import load_sample
from tests.demo import open_window, own_home, page_names, shut
from tests.driver import Driver, process
from tests.pictures import WRONG, keep
from ui.app import application

_Text = QAccessible.Text
_STATES = ("checked", "disabled", "readOnly", "focused")


class Spoken(NamedTuple):
    """What is said of one object; ``depth`` in the tree, from 0."""

    depth: int
    role: str
    name: str
    description: str
    value: str
    states: str
    focusable: bool

    @property
    def line(self) -> str:
        texts = (self.role, self.name, self.value and f"＝{self.value[:60]}", self.states)
        said = " | ".join(filter(None, texts))
        about = f"  〔{self.description}〕" if self.description else ""
        return "  " * self.depth + said + about


def interface_of(widget: QWidget) -> QAccessibleInterface:
    """Return the object of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, f"{widget} is not told to a screen reader"
    return found


def is_in(of: QAccessibleInterface, state: str) -> bool:
    """Whether an object is in a state, by its name in Qt."""
    return bool(getattr(of.state(), state))


def spoken_of(of: QAccessibleInterface, depth: int = 0) -> Spoken:
    """Return what is said of an object."""
    states = [name for name in _STATES if is_in(of, name)]
    return Spoken(
        depth,
        of.role().name,
        of.text(_Text.Name),
        of.text(_Text.Description),
        of.text(_Text.Value),
        " ".join(states),
        is_in(of, "focusable") and not is_in(of, "disabled"),
    )


def tree(of: QAccessibleInterface, depth: int = 0) -> Iterator[Spoken]:
    """Yield what is said of an object and of all visible ones in it."""
    if is_in(of, "invisible"):
        return
    yield spoken_of(of, depth)
    for number in range(of.childCount()):
        child = of.child(number)
        if child is not None and child.isValid():
            yield from tree(child, depth + 1)


def pages(driver: Driver) -> Iterator[tuple[str, list[Spoken]]]:
    """Yield each page by its name, with the tree of the whole window."""
    for number, name in enumerate(page_names()):
        driver.go_to_page(number)
        process()
        yield name, list(tree(interface_of(driver.window)))


def main() -> None:
    """Print the tree of every page of the sample with findings."""
    application()
    with own_home():
        driver = open_window()
        lines = ["== start", *(it.line for it in tree(interface_of(driver.window)))]
        driver.window.open_draft(keep("2019", {**load_sample(), **WRONG}))
        process()
        for name, said in pages(driver):
            lines += [f"== {name}", *(it.line for it in said)]
        shut(driver)
    Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
