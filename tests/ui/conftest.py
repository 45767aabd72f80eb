"""The real window on drafts of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from model.draft.draft import Value, new_draft
from model.files.disk import Disk
from model.log import Log
from model.storage.store import Store
from resources.sample import load_sample
from tests.driver import Driver, process
from ui.app import application
from ui.main_window import MainWindow

SIZE = QSize(1280, 720)
Open = Callable[..., Driver]


@pytest.fixture(scope="session")
def styled_app(app: QApplication) -> QApplication:
    """Return the application as the program itself sets it up."""
    assert app is application()
    return app


@pytest.fixture(autouse=True)
def restless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try corrections at the next turn of the event loop, without the pause after typing."""
    monkeypatch.setattr("ui.session.correction_scheduler._IDLE_DELAY", 0)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read what changed at once, however slow the machine; tests of turns give them a length."""
    for name in ("window_session", "correction_scheduler"):
        monkeypatch.setattr(f"ui.session.{name}._TURN", None)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Call no disk silent, however slow the machine; tests of disks that hang do."""
    monkeypatch.setattr("ui.session.disk_question._LATE", 10_000)


@pytest.fixture(autouse=True)
def not_the_first_start(own_folders: Path) -> Path:
    """Set the mark that the walk through the sample was offered; return it."""
    mark = own_folders / "tour-seen"
    mark.touch()
    return mark


@pytest.fixture
def disk() -> Disk:
    """Return the disk the drafts are on; a test file may have a worse one."""
    return Disk()


@pytest.fixture
def store(own_folders: Path, disk: Disk) -> Store:
    return Store(own_folders / "drafts", disk)


@pytest.fixture
def open_window(styled_app: QApplication, store: Store, own_folders: Path) -> Iterator[Open]:
    """Open windows, and free them in the end."""
    drivers: list[Driver] = []

    def open_one(size: QSize = SIZE) -> Driver:
        window = MainWindow(lambda: store, Log(own_folders / "log"))
        window.resize(size)
        drivers.append(Driver(window))
        return drivers[-1]

    yield open_one
    for driver in drivers:
        driver.window.close()
        driver.window.deleteLater()
    QGuiApplication.clipboard().clear()
    process()


@pytest.fixture
def driver(open_window: Open) -> Driver:
    """Return a window at its start page."""
    return open_window()


@pytest.fixture
def report(driver: Driver) -> Driver:
    """Return a window with a new, empty report of 2019."""
    driver.new_report("2019")
    return driver


@pytest.fixture
def sample(store: Store, open_window: Open) -> Driver:
    """Return a window with the sample report open."""
    return open_filled(store, open_window, {})


def open_filled(store: Store, open_window: Open, values: dict[str, Value]) -> Driver:
    """Return a window with the sample report open, some of it otherwise."""
    store.create(new_draft("2019").with_values({**load_sample(), **values}, {})).close()
    driver = open_window()
    driver.open_card()
    return driver
