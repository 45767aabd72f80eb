"""The installer: silently in, over an older version, and out again; drafts stay."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from handout import installer
from handout.places import EXE, FOLDER, INSTALLER, files
from handout.wine.prefix import Windows, path
from model.product import EXTENSION, ID, NAME, VERSION
from resources.messages import handout as words
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import UNIT, sample_file
from tests.windows.waiting import LONGEST, wait_for

LISTED = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{ID}"
CLASSES = r"HKCU\Software\Classes"
FOR_ALL = r"HKLM\Software\Classes"
TOO_OLD = 2  # the installer's exit code
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


def registry(wine: Windows, key: str, output: Path) -> str:
    """All that stands under a key, as Windows writes it into a file; "" without the key."""
    output.unlink(missing_ok=True)
    wine.run("reg", "export", key, path(output))
    return output.read_text(encoding="utf-16") if output.exists() else ""


def windows_name(wine: Windows, file: Path) -> str:
    """How the program's own drive names a file."""
    return "C:\\" + str(file.relative_to(wine.c)).replace("/", "\\")


def registered(wine: Windows, folder: Path) -> list[str]:
    """What Windows is to run for a draft."""
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
    command = registered(wine, own_folders)
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
    assert len(before) == 1
    remove(wine, place)
    assert links(wine) == []
    for key in (LISTED, *(rf"{CLASSES}\{name}" for name in (EXTENSION, f"{ID}.draft"))):
        assert registry(wine, key, own_folders / "left.reg") == ""
    assert clerk.drafts() == before


@pytest.fixture
def for_all_users(wine: Windows) -> Iterator[None]:
    """Wine 10 looks for what opens a file only where it stands for all users: copied there."""
    kinds = (EXTENSION, f"{ID}.draft")
    for kind in kinds:
        assert (
            wine.run("reg", "copy", rf"{CLASSES}\{kind}", rf"{FOR_ALL}\{kind}", "/s", "/f").code
            == 0
        )
    yield
    for kind in kinds:
        wine.run("reg", "delete", rf"{FOR_ALL}\{kind}", "/f")


@pytest.fixture
def installed(wine: Windows, place: Path) -> Path:
    """The program's folder, once it is installed."""
    assert install(wine) == 0
    return place


@pytest.mark.usefixtures("installed", "for_all_users")
def test_a_double_click_on_a_draft_opens_it(clerk: Clerk, own_folders: Path) -> None:
    done = clerk.wine.run("start", path(sample_file(own_folders)))
    assert done.code == 0, done
    clerk.take()
    wait_for(lambda: UNIT in clerk.title(), "the draft is open")
    clerk.close()


def test_an_update_takes_the_old_program_away_and_keeps_drafts(
    wine: Windows, place: Path, clerk: Clerk, own_folders: Path
) -> None:
    assert install(wine, older(own_folders)) == 0
    assert (place / "_internal" / "old.dll").exists()
    assert '"0.0.1"' in registry(wine, LISTED, own_folders / "listed.reg")
    del wine.extra["JXZP_HOME"]
    clerk.home = next(wine.c.glob("users/*/AppData")) / "Local" / ID
    clerk.open(path(sample_file(own_folders)))  # with the program as it lies in dist/
    wait_for(clerk.drafts, "the draft is taken in")
    clerk.close()
    before, kept = clerk.drafts(), contents(clerk.home)

    assert install(wine) == 0
    assert not (place / "_internal" / "old.dll").exists()
    assert (place / words.OLDER / "_internal" / "old.dll").exists()
    assert f'"{VERSION}"' in registry(wine, LISTED, own_folders / "listed.reg")
    assert contents(clerk.home) == kept
    clerk.exe = place / EXE.name
    clerk.open()
    clerk.shot(PICTURES / "updated.png")
    wait_for(lambda: not (place / words.OLDER).exists(), "the old version is gone")
    clerk.close()
    assert clerk.drafts() == before

    kept = contents(clerk.home)
    remove(wine, place)
    assert contents(clerk.home) == kept
    shutil.rmtree(clerk.home)


def contents(folder: Path) -> dict[Path, bytes]:
    """All that the program keeps for a user."""
    assert files(folder)
    return {file: file.read_bytes() for file in files(folder)}


def test_its_pages_lead_to_the_program(wine: Windows, place: Path, clerk: Clerk) -> None:
    """As a clerk installs it: Enter, Enter, Enter."""
    setup = clerk.run(path(INSTALLER))
    for name in ("welcome", "where", "done"):
        wait_for(lambda: clerk.windows(f"{NAME} 安装"), "the installer's window")
        clerk.rest()
        clerk.focus(f"{NAME} 安装")
        clerk.shot(PICTURES / f"setup-{name}.png")
        assert (place / EXE.name).exists() == (name == "done")
        clerk.press("Return")
    assert setup.wait(LONGEST) == 0
    wait_for(lambda: clerk.windows(f"^{NAME}$"), "the program that was installed")
    clerk.take()
    clerk.close()


def test_it_does_not_install_where_the_program_could_not_run(wine: Windows, place: Path) -> None:
    key = rf"HKCU\Software\Wine\AppDefaults\{INSTALLER.name}"
    wine.run("reg", "add", key, "/v", "Version", "/d", "win81", "/f")
    try:
        assert install(wine) == TOO_OLD
        assert not place.exists()
    finally:
        wine.run("reg", "delete", key, "/f")


def older(folder: Path) -> Path:
    """An installer of an older version, with a library that there is no more."""
    program = folder / "old"
    (program / "_internal").mkdir(parents=True)
    (program / f"{NAME}.exe").write_bytes(b"old")
    (program / "_internal" / "old.dll").write_bytes(b"old")
    setup = folder / "old 安装.exe"
    assert installer.make(FOLDER=program, OUT=setup, VERSION="0.0.1")
    return setup
