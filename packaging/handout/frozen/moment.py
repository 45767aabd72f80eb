"""The one moment that stands in everything made: two builds of a commit are the same bytes."""

import os
import subprocess
from pathlib import Path

from handout.places import ROOT, files

_NO_COMMIT = 315_619_200  # 2 January 1980: a zip knows no earlier day, in whatever time zone
VARIABLE = "SOURCE_DATE_EPOCH"


def moment() -> int:
    """Return the seconds since 1970 of the commit, or what the variable names."""
    if given := os.environ.get(VARIABLE):
        return int(given)
    asked = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(asked, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    except OSError:
        return _NO_COMMIT
    return int(done.stdout.strip() or _NO_COMMIT)


def settings() -> dict[str, str]:
    """Return the variables with which PyInstaller makes the same of the same."""
    return {VARIABLE: str(moment()), "PYTHONHASHSEED": "0"}


def stamp(folder: Path) -> None:
    """Give every file below a folder this time."""
    at = moment()
    for path in files(folder):
        os.utime(path, (at, at))
