"""The PC goes to sleep, with a battery that may not last until it wakes: the draft is saved first.

Windows tells it to every window (WM_POWERBROADCAST) and goes to sleep some two seconds later,
whatever it is answered.
"""

import struct
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter
from shiboken6 import VoidPtr

LONGEST_WAIT = 2.0  # seconds that Windows gives
_OF_WINDOWS = (b"windows_generic_MSG", b"windows_dispatcher_MSG")
_POWER_BROADCAST, _SUSPEND = 0x218, 4  # WM_POWERBROADCAST, PBT_APMSUSPEND
_memory: Any = VoidPtr  # at an address, so many bytes: the stub lacks the size
_BEGIN = struct.Struct("@PIP")  # of a MSG: window, message, wParam


class SuspendFilter(QAbstractNativeEventFilter):
    """Calls ``save`` when the PC goes to sleep; of no other message anything is done."""

    def __init__(self, save: Callable[[float], object]) -> None:
        """``save`` gets the seconds it may wait."""
        super().__init__()
        self._save = save

    def nativeEventFilter(self, kind: Any, message: Any) -> object:
        """``kind`` is a QByteArray and ``message`` a VoidPtr, whatever the stub says."""
        if is_suspend(bytes(kind), int(message)):
            self._save(LONGEST_WAIT)
        return False, 0


def is_suspend(kind: bytes, address: int) -> bool:
    """Whether the message at an address says that the PC goes to sleep."""
    if kind not in _OF_WINDOWS or not address:
        return False
    _, message, detail = _BEGIN.unpack(_memory(address, _BEGIN.size))
    return (message, detail) == (_POWER_BROADCAST, _SUSPEND)
