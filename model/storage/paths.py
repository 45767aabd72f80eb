"""The folders of drafts and log. The only user of appdirs."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import appdirs

from model.product import ID

HOME = "JXZP_HOME"
"""Environment variable: one folder for everything (tests; a program carried on a stick)."""


class Folders(NamedTuple):
    """The folders of one user. Nothing is created here."""

    drafts: Path
    log: Path
    memory: Path  # the file of model.storage.window_memory


def folders(home: str = "", environ: Mapping[str, str] = os.environ) -> Folders:
    """Return the user's folders, or those under ``home`` or under $JXZP_HOME."""
    if chosen := home or environ.get(HOME, ""):
        return _folders(Path(chosen).absolute(), Path(chosen, "log").absolute())
    data: str = appdirs.user_data_dir(ID, appauthor=False)
    log: str = appdirs.user_log_dir(ID, appauthor=False)
    return _folders(long_name(Path(data)), long_name(Path(log)))


def _folders(data: Path, log: Path) -> Folders:
    return Folders(data / "drafts", log, data / "window.json")


def long_name(path: Path) -> Path:
    """Return the name a clerk knows: for Chinese users appdirs gives C:\\users\\__~~~1SU\\…"""
    return path.resolve() if sys.platform == "win32" else path
