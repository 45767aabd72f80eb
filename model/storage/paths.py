"""The folders of drafts and log. The only user of appdirs.

Where a file 便携.txt lies beside the program, everything lies in a folder beside it: for a stick,
and for PCs that forget what is written on them. There is no way back to the user's own folders
when that one cannot be written to: drafts would stay behind on a PC where nobody looks for them.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import appdirs

from model.product import ID

HOME = "JXZP_HOME"
"""Environment variable: one folder for everything (tests)."""
# Names on disk, and no sentences; Windows hides the end of a name, so it may stand there twice.
MARKERS, BESIDE = ("便携.txt", "便携.txt.txt", "便携"), "便携数据"


class Folders(NamedTuple):
    """The folders of one user. Nothing is created here."""

    drafts: Path
    log: Path
    memory: Path  # the file of model.storage.window_memory


def folders(home: str = "", environ: Mapping[str, str] = os.environ) -> Folders:
    """Return the user's folders; or those under ``home``, $JXZP_HOME or beside the program."""
    if chosen := home or environ.get(HOME, "") or beside_program():
        return _folders(Path(chosen).absolute(), Path(chosen, "log").absolute())
    data: str = appdirs.user_data_dir(ID, appauthor=False)
    log: str = appdirs.user_log_dir(ID, appauthor=False)
    return _folders(long_name(Path(data)), long_name(Path(log)))


def beside_program() -> str:
    """Return the folder beside the packed program where its marker lies there, else ""."""
    program = Path(sys.executable).parent
    is_marked = any((program / name).exists() for name in MARKERS)
    return str(program / BESIDE) if getattr(sys, "frozen", False) and is_marked else ""


def _folders(data: Path, log: Path) -> Folders:
    return Folders(data / "drafts", log, data / "window.json")


def long_name(path: Path) -> Path:
    """Return the name a clerk knows: for Chinese users appdirs gives C:\\users\\__~~~1SU\\…"""
    return path.resolve() if sys.platform == "win32" else path
