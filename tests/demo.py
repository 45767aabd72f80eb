"""Fill in the sample report through the real window: ``python -m tests.demo OUT``."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSize

from export.file_names import suggested_name
from model.form import FORM
from model.log import Log
from model.storage.paths import HOME, folders
from model.storage.store import Store
from resources.sample import load_sample
from tests.driver import Driver, process
from ui.app import application
from ui.main_window import MainWindow

SIZE = QSize(1366, 728)
_FOLDERS = ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")


@contextmanager
def own_home() -> Iterator[Path]:
    """Yield a temporary home, so that no user's drafts are read or written."""
    with tempfile.TemporaryDirectory(prefix="jxzp-", ignore_cleanup_errors=True) as home:
        kept = dict(os.environ)
        os.environ.update(dict.fromkeys(_FOLDERS, home), **{HOME: str(Path(home, "program"))})
        try:
            yield Path(home)
        finally:
            os.environ.clear()
            os.environ.update(kept)


def open_window(size: QSize = SIZE) -> Driver:
    """Return the program's window on the drafts of ``own_home``."""
    places = folders()
    window = MainWindow(lambda: Store(places.drafts), Log(places.log))
    window.resize(size)
    driver = Driver(window)
    process()
    return driver


def shut(driver: Driver) -> bool:
    """Close the window and free it, for Qt falls when its application goes first."""
    closed = driver.window.close()
    driver.window.deleteLater()
    process()
    return closed


def page_names() -> list[str]:
    """Return the pages of the wizard as file names: 1-cover … 7-check, 8-finish."""
    keys = [*(page.key for page in FORM.pages), "check", "finish"]
    return [f"{number}-{key}" for number, key in enumerate(keys, 1)]


def take(driver: Driver, path: Path) -> Path:
    """Save a picture of the window."""
    path.parent.mkdir(parents=True, exist_ok=True)
    process()
    if not driver.window.grab().save(str(path)):
        raise OSError(f"no picture: {path}")
    return path


def take_pages(driver: Driver, folder: Path) -> list[Path]:
    """Save a picture of every page of the wizard."""
    made: list[Path] = []
    for number, name in enumerate(page_names()):
        driver.go_to_page(number)
        driver.scroll_to_top()
        made.append(take(driver, folder / f"{name}.png"))
    return made


def fill_in(driver: Driver) -> None:
    """Fill in the sample through the wizard; fail when the draft is not the sample then."""
    sample = load_sample()
    driver.new_report(str(sample["year"]))
    driver.fill(sample)
    driver.wait_saved()
    wrong = {key for key, value in sample.items() if driver.value(key) != value}
    if wrong:
        raise AssertionError(f"in the draft these are not as in the sample: {sorted(wrong)}")


def export(driver: Driver, folder: Path) -> Path:
    """Export the Word report through the last page."""
    path = folder / suggested_name(driver.workspace.session.draft)
    path.unlink(missing_ok=True)
    driver.export(path)
    message = driver.wait_exported()
    if not path.exists():
        raise AssertionError(f"no report: {message}")
    return path


def print_out(report: Path, home: Path) -> list[Path]:
    """Make a PDF of the report and a picture of each sheet, by LibreOffice and poppler."""
    pdf = report.with_suffix(".pdf")
    profile = f"-env:UserInstallation={(home / 'office').as_uri()}"
    folder = ["--outdir", str(report.parent), str(report)]
    _run("soffice", profile, "--headless", "--convert-to", "pdf", *folder)
    stem = report.parent / "sheet"
    for old in report.parent.glob("sheet-*.png"):
        old.unlink()
    _run("pdftoppm", "-r", "60", "-png", str(pdf), str(stem))
    return [pdf, *sorted(report.parent.glob("sheet-*.png"))]


def _run(*command: str) -> None:
    done = subprocess.run(command, check=False, timeout=180, capture_output=True, text=True)
    if done.returncode:
        raise OSError(f"{command[0]}: {done.stderr}")


def main() -> int:
    """Fill in, take pictures, export, print; 1 when anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.demo", description=__doc__)
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    application()
    with own_home() as home:
        driver = open_window()
        fill_in(driver)
        print(f"filled in and saved after {time.monotonic() - began:.1f} s")
        made = take_pages(driver, out / "window")
        report = export(driver, out)
        made.append(take(driver, out / "window" / "9-exported.png"))
        closed = shut(driver)
        made += [report, *print_out(report, home)]
    empty = [path for path in made if not path.exists() or not path.stat().st_size]
    print("\n".join(f"{path.stat().st_size:>9} {path}" for path in made if path not in empty))
    print(f"{len(made)} files after {time.monotonic() - began:.1f} s")
    return 1 if empty or not closed else 0


if __name__ == "__main__":
    sys.exit(main())
