"""The printed pages beside the form, and how a test looks at them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF

from export.layout.pages import PrintedPages, PrintedPlace
from model.storage.store import Store
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open, open_filled
from ui.preview.sheets_view import SheetsView


@pytest.fixture
def sample(store: Store, open_window: Open) -> Driver:
    return open_filled(store, open_window, {})


@pytest.fixture
def opened(sample: Driver) -> Iterator[Driver]:
    """Yield the sample with its pages in the pane and the cursor in the unit's name."""
    open_pages(sample)
    sample.go_to("cover.unit")
    process()
    yield sample
    sample.window.appearance.choose_contrast(None)


def open_pages(driver: Driver) -> None:
    driver.press("Shift+F11")
    wait_for(lambda: (pages := view_of(driver).pages) and pages.is_whole, "pages")


def view_of(driver: Driver) -> SheetsView:
    return driver.workspace.preview.preview.panel.view


def pages_of(driver: Driver) -> PrintedPages:
    pages = view_of(driver).pages
    assert pages is not None
    return pages


def words_on(pages: PrintedPages, index: int) -> str:
    """Return all that is printed on a page."""
    return "".join(piece.text for one in pages[index].lines for piece in one.line.texts)


def printed(driver: Driver) -> str:
    pages = pages_of(driver)
    return "".join(words_on(pages, index) for index in range(len(pages)))


def point_of(view: SheetsView, place: PrintedPlace) -> QPointF:
    """Return where a place is in the view, whether it can be seen or not."""
    scale = view.grid.scale
    on_sheet = QPointF(place.x * scale, (place.top + place.height / 2) * scale)
    return view.grid.rect(place.page).topLeft() + on_sheet - view.origin


def is_seen(view: SheetsView, place: PrintedPlace) -> bool:
    return view.viewport().rect().contains(point_of(view, place).toPoint())
