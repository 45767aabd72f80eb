"""The folder of the program goes while it runs: the stick it was started from is pulled."""

import shutil
from pathlib import Path

from handout.places import EXE, FOLDER
from handout.wine.prefix import path
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import sample_file
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
    clerk.shot(PICTURES / "pulled-export.png")
    assert clerk.shows(ERROR_SOFT.name()), "it does not say what has gone"
    assert program.poll() is None
    assert not [*documents.glob("*.docx")]
    assert [line for line in clerk.faults() if "ImportError" not in line] == []
    for log in clerk.home.rglob("*.log"):
        log.unlink()  # the library that writes Word files is gone: no fault of the program
