"""The installer: silently in, over an older version, and out again; drafts stay."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from handout import installer
from handout.places import EXE, FOLDER, INSTALLER, files
from handout.prefix import Windows, path
from model.product import EXTENSION, ID, NAME, VERSION
from resources.words import handout as words
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import sample_file
from tests.windows.waiting import wait_for

LISTED = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{ID}"
CLASSES = r"HKCU\Software\Classes"
RUNNING = 3  # the installer's exit code while the program is open


@pytest.fixture
def place(wine: Windows) -> Iterator[Path]:
    """Where it installs to; empty before and after."""
    user = next(wine.c.glob("users/*/AppData")).parent
    folder = user / "AppData" / "Local" / "Programs" / ID
    yield folder
    if folder.exists():
        remove(wine, folder)


def install(wine: Windows, setup: Path = INSTALLER) -> int:
    return wine.run(path(setup), "/S").code


def remove(wine: Windows, folder: Path) -> None:
    """As Windows' own list of programs does it. The remover starts a copy of itself and ends."""
    wine.run(path(folder / f"{words.UNINSTALL}.exe"), "/S")
    wait_for(lambda: not folder.exists(), "the folder is gone")


def links(wine: Windows) -> list[Path]:
    return sorted(wine.c.glob(f"users/*/**/{NAME}.lnk"))


def registry(wine: Windows, key: str, told: Path) -> str:
    """All that stands under a key, as Windows writes it into a file; "" without the key."""
    told.unlink(missing_ok=True)
    wine.run("reg", "export", key, path(told))
    return told.read_text(encoding="utf-16") if told.exists() else ""


def windows_name(wine: Windows, file: Path) -> str:
    """How the program's own drive names a file."""
    return "C:\\" + str(file.relative_to(wine.c)).replace("/", "\\")


def double_click(wine: Windows, folder: Path) -> list[str]:
    """What Windows runs for a draft. Wine 10 itself looks only at what all users have."""
    kind = re.search(r'@="(.*)"', registry(wine, rf"{CLASSES}\{EXTENSION}", folder / "kind.reg"))
    assert kind
    key = rf"{CLASSES}\{kind[1]}\shell\open\command"
    found = re.search(r'@="(.*)"', registry(wine, key, folder / "open.reg"))
    assert found
    return shlex.split(found[1].replace(r"\"", '"'))


def test_it_installs_for_one_user_and_leaves_nothing_but_drafts(
    wine: Windows, place: Path, clerk: Clerk, own_folders: Path
) -> None:
    assert install(wine) == 0
    names = {file.relative_to(place) for file in files(place)}
    ours = {file.relative_to(FOLDER) for file in files(FOLDER)}
    assert names == ours | {Path(f"{words.UNINSTALL}.exe")}
    assert {link.parent.name for link in links(wine)} == {"Desktop", "Programs"}
    listed = registry(wine, LISTED, own_folders / "listed.reg")
    assert f'"DisplayName"="{NAME}"' in listed
    assert f'"DisplayVersion"="{VERSION}"' in listed

    clerk.exe = place / EXE.name
    command = double_click(wine, own_folders)
    assert command == [windows_name(wine, clerk.exe), "%1"]
    draft = path(sample_file(own_folders))
    clerk.run(*(word.replace("%1", draft) for word in command))
    clerk.take()
    wait_for(clerk.drafts, "the draft is taken in")
    clerk.shot(PICTURES / "installed.png")
    assert install(wine) == RUNNING
    clerk.focus()
    clerk.close()

    before = clerk.drafts()
    remove(wine, place)
    assert links(wine) == []
    for key in (LISTED, *(rf"{CLASSES}\{name}" for name in (EXTENSION, f"{ID}.draft"))):
        assert registry(wine, key, own_folders / "left.reg") == ""
    assert clerk.drafts() == before


def test_an_update_takes_the_old_program_away_and_keeps_drafts(
    wine: Windows, place: Path, clerk: Clerk, own_folders: Path
) -> None:
    assert install(wine, older(own_folders)) == 0
    assert (place / "_internal" / "old.dll").exists()
    assert '"0.0.1"' in registry(wine, LISTED, own_folders / "listed.reg")
    drafts = next(wine.c.glob("users/*/AppData")) / "Local" / ID / "drafts" / "kept.txt"
    drafts.parent.mkdir(parents=True, exist_ok=True)
    drafts.write_text("kept", encoding="utf-8")
    assert install(wine) == 0
    assert not (place / "_internal" / "old.dll").exists()
    assert f'"{VERSION}"' in registry(wine, LISTED, own_folders / "listed.reg")
    remove(wine, place)
    assert drafts.read_text(encoding="utf-8") == "kept"


def older(folder: Path) -> Path:
    """An installer of an older version, with a library that there is no more."""
    program = folder / "old"
    (program / "_internal").mkdir(parents=True)
    (program / f"{NAME}.exe").write_bytes(b"old")
    (program / "_internal" / "old.dll").write_bytes(b"old")
    setup = folder / "old 安装.exe"
    assert installer.make(FOLDER=program, OUT=setup, VERSION="0.0.1")
    return setup
