"""How the installer replaces a version: beside it, then in one go, and never half."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from handout import installer
from handout.wine.prefix import Windows, path
from model.product import ID, NAME
from resources.messages import handout as words
from tests.windows.test_installer import install, remove
from tests.windows.test_trouble import held
from tests.windows.waiting import wait_for

EXE, OLDER = f"{NAME}.exe", words.OLDER
FULL, NEWER_IS_THERE = 2, 4  # the installer's exit codes
ROOM = 3_000_000  # bytes that a file may take on the full disk


@pytest.fixture(scope="module")
def setups(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Installers of three versions of a small program; the second is larger than the full disk."""
    home = tmp_path_factory.mktemp("setups")
    return [made(home, "1.0.0"), made(home, "1.1.0", size=2 * ROOM), made(home, "1.2.0")]


def made(home: Path, version: str, size: int = 0) -> Path:
    program = home / version
    (program / "_internal").mkdir(parents=True)
    for name in (EXE, words.README_NAME):
        (program / name).write_text(version, encoding="utf-8")
    (program / "_internal" / f"{version}.dll").write_bytes(bytes(size))
    setup = home / f"{version} 安装.exe"
    assert installer.make(FOLDER=program, OUT=setup, VERSION=version)
    return setup


@pytest.fixture
def place(wine: Windows, setups: list[Path]) -> Iterator[Path]:
    """Where the first version is installed."""
    user = next(wine.c.glob("users/*/AppData")).parent
    folder = user / "AppData" / "Local" / "Programs" / ID
    assert install(wine, setups[0]) == 0
    yield folder
    remove(wine, folder)


def held_there(folder: Path) -> dict[str, bytes]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def version(folder: Path) -> str:
    """Return the version of a whole program; its libraries are its own alone."""
    found = (folder / EXE).read_text(encoding="utf-8")
    assert [it.name for it in (folder / "_internal").iterdir()] == [f"{found}.dll"]
    return found


def test_the_version_before_stays_until_the_new_one_has_started(
    wine: Windows, place: Path, setups: list[Path]
) -> None:
    assert install(wine, setups[1]) == 0
    assert (version(place), version(place / OLDER)) == ("1.1.0", "1.0.0")
    assert install(wine, setups[2]) == 0
    assert (version(place), version(place / OLDER)) == ("1.2.0", "1.0.0")
    assert not (place / words.NEWER).exists()
    shutil.rmtree(place / OLDER)  # as the program does once it runs
    (place / "自己的.txt").write_text("我的", encoding="utf-8")
    assert install(wine, setups[2]) == 0
    assert (place / "自己的.txt").read_text(encoding="utf-8") == "我的"
    (place / "自己的.txt").unlink()


def test_a_disk_that_fills_up_leaves_the_version_that_is_there(
    wine: Windows, place: Path, setups: list[Path]
) -> None:
    before = held_there(place)
    command = ["prlimit", f"--fsize={ROOM}", str(wine.home / "wine64"), path(setups[1]), "/S"]
    null = subprocess.DEVNULL
    # Python ignores the signal of this limit, and so does its child then: it sees an error.
    done = subprocess.run(
        command, env=wine.env(), restore_signals=False, stdin=null, stdout=null, check=False
    )
    assert done.returncode == FULL
    assert held_there(place) == before


def test_a_file_that_is_held_leaves_the_version_that_is_there(
    wine: Windows, place: Path, setups: list[Path], tmp_path: Path
) -> None:
    before = held_there(place)
    # Not a library: Windows, but not Wine, keeps a folder from moving while one in it is held.
    with held(wine, place / words.README_NAME, tmp_path / "held.txt"):
        assert install(wine, setups[2]) == FULL
    assert held_there(place) == before
    assert {it.name for it in place.iterdir()} == {name.split("/")[0] for name in before}


def test_an_older_version_is_not_put_over_a_newer_one_unasked(
    wine: Windows, place: Path, setups: list[Path]
) -> None:
    assert install(wine, setups[2]) == 0
    assert install(wine, setups[0]) == NEWER_IS_THERE
    assert version(place) == "1.2.0"


def test_what_a_link_in_the_folder_leads_to_stays(
    wine: Windows, place: Path, setups: list[Path], tmp_path: Path
) -> None:
    own = tmp_path / "own" / "我的.txt"
    own.parent.mkdir()
    own.write_text("我的", encoding="utf-8")
    for setup in (setups[1], setups[2], setups[2]):
        (place / "_internal" / "link").symlink_to(own.parent)  # which Wine shows as a junction
        assert install(wine, setup) == 0
        assert own.exists()
        for link in place.rglob("link"):
            link.unlink()  # Windows, but not Wine, has deleted the link itself
    (place / "_internal" / "link").symlink_to(own.parent)
    wine.run(path(place / f"{words.UNINSTALL}.exe"), "/S")
    wait_for(lambda: not (place / EXE).exists(), "the program is gone")
    assert own.exists()
    shutil.rmtree(place)


def test_what_an_earlier_setup_could_not_delete_is_not_put_back(
    wine: Windows, place: Path, setups: list[Path], tmp_path: Path
) -> None:
    assert install(wine, setups[1]) == 0
    before = held_there(place)
    stale = place / words.GONE / "_internal" / "link"
    stale.parent.mkdir(parents=True)
    stale.symlink_to(tmp_path)  # which cannot be deleted here, as a file that is held
    assert install(wine, setups[2]) == FULL
    stale.unlink()
    assert held_there(place) == before
    assert install(wine, setups[2]) == 0
    assert (version(place), version(place / OLDER)) == ("1.2.0", "1.0.0")


def test_a_file_that_is_held_leaves_the_version_after_the_one_before(
    wine: Windows, place: Path, setups: list[Path], tmp_path: Path
) -> None:
    assert install(wine, setups[1]) == 0
    before = held_there(place)
    with held(wine, place / words.README_NAME, tmp_path / "held.txt"):
        assert install(wine, setups[2]) == FULL
    assert held_there(place) == before
