"""An old Windows is told so in a sentence, before Qt is loaded, which dies there silently.

No Qt in here, and nothing but the version is looked at on a Windows that is new enough.
"""

import sys

from model.product import NAME, OLDEST_BUILD
from resources.messages import handout as words

UNFIT = 3  # exit code
_STOP = 0x10  # the sign of a message that something cannot go on


def too_old() -> str:
    """What to tell on a Windows that is too old; "" on any other system."""
    if sys.platform != "win32":
        return ""
    build = sys.getwindowsversion().build
    return words.OLD_WINDOWS.format(build=build, name=NAME) if build < OLDEST_BUILD else ""


def tell(fault: str) -> int:
    """Show Windows' own message box; returns the exit code."""
    if sys.platform == "win32":
        from ctypes import windll

        windll.user32.MessageBoxW(0, fault, NAME, _STOP)
    return UNFIT
