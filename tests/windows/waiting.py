"""Waiting for what was asked for, however slow the machine: never for a time."""

import contextlib
import os
import time
from collections.abc import Callable
from pathlib import Path

from handout.wine.prefix import Windows

LONGEST = 90  # seconds; only a fault takes so long, even where others use the machine
_POLL = 0.1  # seconds
_SAMPLE = 0.02  # seconds between two looks
_LOOKS = 10  # in a row; together less than the 0.3 s after which the program looks at its bell
_AT_WORK = {"R", "D"}  # runs or waits for a processor; waits for the disk


def wait_for(true: Callable[[], object], what: str, seconds: float = LONGEST) -> None:
    """Wait until something is true; AssertionError with ``what`` when it stays false."""
    late = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < late, f"not within {seconds} s: {what}"
        time.sleep(_POLL)


def processes(wine: Windows) -> list[Path]:
    """Return all processes of a Windows, from /proc."""
    mark = f"WINEPREFIX={wine.folder}".encode()
    found: list[Path] = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if mark in (process / "environ").read_bytes().split(b"\0"):
                found.append(process)
    return found


def programs(wine: Windows) -> list[Path]:
    """Return the processes that are neither Windows' own nor Wine's."""
    return [process for process in processes(wine) if _is_program(process)]


def _is_program(process: Path) -> bool:
    with contextlib.suppress(OSError):
        command = (process / "cmdline").read_bytes().split(b"\0")[0].lower()
        return command.endswith(b".exe") and not command.startswith(b"c:\\windows\\")
    return False


def works(process: Path) -> bool:
    """Whether one of its threads has something to do."""
    with contextlib.suppress(OSError):
        for task in (process / "task").iterdir():
            with contextlib.suppress(OSError):
                stat = (task / "stat").read_text(encoding="utf-8", errors="replace")
                if stat.rpartition(")")[2].split()[0] in _AT_WORK:
                    return True
    return False


def wait_for_rest(wine: Windows) -> None:
    """Wait until no thread of this Windows, and of the screen before it, has anything to do."""
    late, quiet = time.monotonic() + LONGEST, 0
    while quiet < _LOOKS:
        assert time.monotonic() < late, f"works without an end: {busy(wine)}"
        quiet = 0 if busy(wine) else quiet + 1
        time.sleep(_SAMPLE)


def busy(wine: Windows) -> list[str]:
    """Return the names of the busy processes."""
    return [name(process) for process in [*processes(wine), *screen()] if works(process)]


def name(process: Path) -> str:
    """Return the name of a process; "" when it has just ended."""
    with contextlib.suppress(OSError):
        return (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
    return ""


def screen() -> list[Path]:
    """The server of the screen, when it is one of this machine: keys pass through it first."""
    number = os.environ.get("DISPLAY", "").partition(":")[2].partition(".")[0]
    with contextlib.suppress(OSError):
        held = Path(f"/tmp/.X{number}-lock").read_text(encoding="ascii")
        return [Path("/proc", held.strip())]
    return []
