"""Fixtures for every test: its own folders, no screen, failure on warnings of Qt."""

import gc
import os
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples on every machine and day; no deadline, because the machines are shared.
hypothesis.settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, max_examples=50
)
hypothesis.settings.register_profile("long", deadline=None, database=None, max_examples=2000)
hypothesis.settings.load_profile("steady")

pytest_plugins = ["tests.long_runs"]

# Qt's complaints that are no fault of ours; every one with its reason.
HARMLESS = (
    "This plugin does not support propagateSizeHints()",  # offscreen has no window manager
    "This plugin does not support raise()",  # the same
    "This plugin does not support grabbing the keyboard",  # the same, when a menu opens
)
FOLDERS = (
    "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP",
    "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
)  # fmt: skip

# dev.py fetches the Open XML SDK and a kernel with a stick for --long; to build the whole program
# takes minutes.
ONLY_LONG = ("test_open_xml_sdk.py", "test_fat_stick.py", "test_two_builds.py")

complaints: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --windows, which collects the tests of the packed program under Wine."""
    parser.addoption("--windows", action="store_true", help="also the packed program's tests")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave alone what is not asked for: the packed program's tests, and what takes minutes."""
    if collection_path.parts[-2:] == ("tests", "windows"):
        return None if config.getoption("--windows") else True
    if collection_path.name in ONLY_LONG:
        return None if config.getoption("--long") else True
    return None


def record_qt_message(kind: "QtMsgType", _where: "QMessageLogContext", text: str) -> None:
    """Keep Qt's warnings and worse."""
    if kind.name not in {"QtDebugMsg", "QtInfoMsg"} and not text.startswith(HARMLESS):
        complaints.append(f"Qt: {text}")


def record_python_error(
    kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Keep an exception that left a slot, which Qt would only print."""
    complaints.append(f"unhandled in a slot: {kind.__name__}: {error}")
    sys.__excepthook__(kind, error, _trace)


@pytest.fixture(scope="session")
def app() -> "QApplication":
    """Return the one application that all tests of windows share."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(record_qt_message)
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["tests"])


@pytest.fixture(autouse=True)
def nothing_complains(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test during which Qt warned or a slot raised."""
    complaints.clear()
    monkeypatch.setattr(sys, "excepthook", record_python_error)
    yield
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture(autouse=True)
def collect_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let no thread of a test free windows of the tests before, as in the program itself."""
    if "app" in request.fixturenames:
        from ui.garbage import collect_due

        gc.disable()
        yield
        collect_due()
    else:
        if not gc.isenabled():
            gc.collect()
            gc.enable()
        yield


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every path a program may write to into the test's own folder."""
    home = tmp_path / "home"
    home.mkdir()
    for name in FOLDERS:
        monkeypatch.setenv(name, str(home))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return home


def fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Fail a skipped test under NO_SKIPS=1, so that no test is lost unseen."""
    expected_failure = hasattr(report, "wasxfail")
    if report.skipped and not expected_failure and os.environ.get("NO_SKIPS") == "1":
        report.outcome = "failed"
        report.longrepr = f"skipped, and NO_SKIPS=1 is set: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Pass every test's report to ``fail_if_skipped``."""
    report = yield
    fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Pass the report of every file, which may skip itself as a whole."""
    report = yield
    fail_if_skipped(report)
    return report
