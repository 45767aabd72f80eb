"""The folder of the program goes while it runs: the stick it was started from is pulled."""

import shutil
from pathlib import Path

import pytest

from handout.places import EXE, FOLDER
from handout.wine.prefix import Windows, path
from model.storage.paths import BESIDE, MARKERS
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import sample_file
from tests.windows.waiting import wait_for
from ui.look.colours import ERROR_SOFT

TYPED = "typed after the stick was pulled"


def test_what_is_typed_after_the_program_was_pulled_is_saved(
    clerk: Clerk, documents: Path, own_folders: Path
) -> None:
    stick = shutil.copytree(FOLDER, own_folders / "stick" / "program")
    clerk.exe = stick / EXE.name
    program = clerk.open(path(sample_file(own_folders)))
    stick.rename(stick.with_name("pulled"))
    clerk.press("ctrl+shift+h")  # modules that nobody wanted before
    clerk.shot(PICTURES / "pulled-history.png")
    clerk.press("Escape")
    clerk.turn_to("problems")
    clerk.press("ctrl+a")
    clerk.write(TYPED)
    clerk.wait_saved("problems", TYPED)
    clerk.turn_to("finish")
    clerk.press("alt+w")
    wait_for(lambda: clerk.shows(ERROR_SOFT.name()), "it says what has gone")
    clerk.shot(PICTURES / "pulled-export.png")
    assert program.poll() is None
    assert not [*documents.glob("*.docx")]
    assert [line for line in clerk.faults() if "ImportError" not in line] == []
    for log in clerk.home.rglob("*.log"):
        log.unlink()  # the library that writes Word files is gone: no fault of the program


@pytest.fixture
def drive(wine: Windows) -> Path:
    """What makes a folder drive E: of Windows; without it the drive is gone."""
    return wine.c.parent / "dosdevices" / "e:"


def test_a_report_beside_the_program_is_saved_once_the_stick_is_back(
    wine: Windows, drive: Path, own_folders: Path
) -> None:
    stick = own_folders / "stick"
    program = shutil.copytree(FOLDER, stick / "program")
    (program / MARKERS[0]).touch()
    drive.symlink_to(stick)
    clerk = Clerk(wine, program / BESIDE, set_home=False)
    wine.extra.pop("JXZP_HOME", None)
    try:
        started = clerk.run(rf"E:\program\{EXE.name}", path(sample_file(own_folders)))
        clerk.take()
        clerk.turn_to("problems")
        clerk.press("ctrl+a")
        clerk.write("before ")
        clerk.wait_saved("problems", "before ")
        drive.unlink()
        clerk.write(TYPED)
        wait_for(lambda: clerk.shows(ERROR_SOFT.name()), "it says that the stick is gone")
        clerk.press("alt+F4")
        clerk.shot(PICTURES / "pulled-stick.png")
        assert started.poll() is None
        drive.symlink_to(stick)
        clerk.press("ctrl+s")
        clerk.wait_saved("problems", f"before {TYPED}")
        assert clerk.faults() == []
    finally:
        clerk.kill()
        drive.unlink(missing_ok=True)
