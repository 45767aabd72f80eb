"""The packed program under Wine. Collected only with --windows; see dev.py test --windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handout.places import BUILD, EXE, cache
from handout.wine.prefix import Windows, windows
from tests.windows.clerk import Clerk

PICTURES = BUILD / "pictures"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path) -> Path:
    """Keep the user's own folders for the tools (the cache of Wine)."""
    home = tmp_path / "home"
    home.mkdir()
    return home


@pytest.fixture(scope="session")
def exe() -> Path:
    """Return the program, made before by dev.py package."""
    assert EXE.exists(), "run: python3 dev.py package"
    return EXE


@pytest.fixture(scope="session")
def wine(exe: Path) -> Iterator[Windows]:
    """The Windows of one user, who is not the one who built the program."""
    with windows(cache() / "trial") as made:
        yield made


@pytest.fixture
def clerk(wine: Windows, own_folders: Path) -> Iterator[Clerk]:
    """A clerk who never started the program before."""
    sitting = Clerk(wine, own_folders / "程序 数据")
    yield sitting
    sitting.kill()
    assert sitting.faults() == []


@pytest.fixture
def documents(clerk: Clerk) -> Path:
    """Return the folder of reports, emptied."""
    folder = next(clerk.wine.c.glob("users/*/Documents"))
    for old in folder.glob("*.docx"):
        old.unlink()
    return folder
