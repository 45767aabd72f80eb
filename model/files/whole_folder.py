"""The message where the program's folder lacks files, as after a virus scanner took one away.

Without it a library that is loaded late would be missed only when a report is exported.
Imports no Qt, whose libraries may be among what is missing.
"""

import sys
from pathlib import Path

from resources.messages import handout as words
from resources.messages import screen

LIST = "files.txt"  # written by build.spec: every file beside it, one a line
_FOLDER = Path(__file__).parents[2]


def incomplete() -> str:
    """Return the message for a frozen program that lacks files; "" for a whole one."""
    gone = missing(_FOLDER) if getattr(sys, "frozen", False) else []
    return words.INCOMPLETE.format(count=len(gone), file=gone[0]) if gone else ""


def unexpected() -> str:
    """Return the sentence after an error that nobody foresaw.

    The program's files may have gone meanwhile, with the stick that they lie on; what needs one of
    them fails then, and the rest goes on.
    """
    return screen.PROGRAM_GONE if incomplete() else screen.UNEXPECTED


def missing(folder: Path) -> list[str]:
    """Return the listed files that are not in a folder, or the list itself."""
    try:
        names = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except OSError:
        return [LIST]
    return [name for name in names if not (folder / name).is_file()]
