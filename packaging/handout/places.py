"""Paths of what is made, and of the cache."""

import os
import sys
from pathlib import Path

from model.product import ID, NAME, VERSION

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "windows"
DIST = ROOT / "dist"
FOLDER = DIST / NAME
EXE = FOLDER / f"{NAME}.exe"
ZIP = DIST / f"{NAME}-{VERSION}.zip"
INSTALLER = DIST / f"{NAME}-{VERSION}-安装.exe"
SUMS = DIST / "SHA256SUMS.txt"
WINDOWS = sys.platform == "win32"


def cache() -> Path:
    """Return the folder kept between runs, which may be deleted at any time."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base, ID, "packaging")


def files(folder: Path) -> list[Path]:
    """Return every file below a folder, sorted."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def size(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in files(folder))
