"""The message on a Windows that is too old, shown before Qt is loaded, which crashes there.

Imports no Qt; on a Windows that is new enough it reads nothing but the version.
"""

import sys

from model.product import NAME, OLDEST_BUILD
from resources.messages import handout as words

EXIT_TOO_OLD = 3  # exit code
_STOP = 0x10  # MB_ICONSTOP


def too_old() -> str:
    """Return the message for a Windows that is too old; "" on any other system."""
    if sys.platform != "win32":
        return ""
    build = sys.getwindowsversion().build
    return words.OLD_WINDOWS.format(build=build, name=NAME) if build < OLDEST_BUILD else ""


def show_message(text: str) -> int:
    """Show a text in a message box of Windows; return the exit code."""
    if sys.platform == "win32":
        from ctypes import windll

        windll.user32.MessageBoxW(0, text, NAME, _STOP)
    return EXIT_TOO_OLD
