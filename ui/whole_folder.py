"""The message where the program's folder lacks files, as after a virus scanner took one away.

Without it a library that is loaded late would be missed only when a report is exported.
Imports no Qt, whose libraries may be among what is missing.
"""

import sys
from pathlib import Path

from resources.messages import handout as words

LIST = "files.txt"  # written by build.spec: every file beside it, one a line
_FOLDER = Path(__file__).parents[1]


def incomplete() -> str:
    """Return the message for a frozen program that lacks files; "" for a whole one."""
    gone = missing(_FOLDER) if getattr(sys, "frozen", False) else []
    return words.INCOMPLETE.format(count=len(gone), file=gone[0]) if gone else ""


def missing(folder: Path) -> list[str]:
    """Return the listed files that are not in a folder, or the list itself."""
    try:
        names = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except OSError:
        return [LIST]
    return [name for name in names if not (folder / name).is_file()]
