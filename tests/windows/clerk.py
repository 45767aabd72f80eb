"""A clerk before the Windows program: keys, the clipboard, pictures of the screen."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

from handout.places import EXE
from handout.prefix import Windows, path
from model.draft import Draft
from model.product import NAME
from model.store import Store

_POLL = 0.1  # seconds
_SETTLES = 0.4  # after which a page that was asked for stands


def wait_for(true: Callable[[], object], what: str, seconds: float = 30) -> None:
    """Wait until something is true; AssertionError with ``what`` when it stays false."""
    late = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < late, f"not within {seconds} s: {what}"
        time.sleep(_POLL)


class Clerk:
    """One user's program: its drafts lie in ``home``."""

    def __init__(self, wine: Windows, home: Path, exe: Path = EXE, *, told: bool = True) -> None:
        self.wine = wine
        self.home = home
        self.exe = exe
        self.programs: list[Popen[bytes]] = []
        if told:  # or it is where the program puts it by itself
            wine.extra["JXZP_HOME"] = path(home)

    # The program

    def start(self, *words: object) -> "Popen[bytes]":
        """Double-click the exe, or a draft."""
        program = self.wine.start(path(self.exe), *words)
        assert program.stdin
        program.stdin.close()
        self.programs.append(program)
        return program

    def open(self, *words: object) -> "Popen[bytes]":
        """Start it and wait for its window."""
        program = self.start(*words)
        wait_for(self.windows, "the window")
        time.sleep(_SETTLES)
        self.focus()
        return program

    def command(self, *words: object, code: int = 0) -> None:
        """Run a command of the program."""
        done = self.wine.run(path(self.exe), *words)
        assert done.code == code, done

    def close(self) -> None:
        """Close the window and wait for the end."""
        self.press("alt+F4")
        for program in self.programs:
            program.wait(30)
        self.programs.clear()

    def kill(self) -> None:
        """The power fails."""
        for program in self.programs:
            program.kill()
            program.wait(30)
        self.programs.clear()
        wait_for(lambda: not self.windows(), "the window is gone")

    # Keys, clipboard, screen

    def windows(self, name: str = NAME) -> list[str]:
        """The numbers of the windows with this in their title."""
        return _tool("xdotool", "search", "--onlyvisible", "--name", name).split()

    def title(self) -> str:
        """What stands in the title of the program's window."""
        return _tool("xdotool", "getwindowname", self.windows()[0]).strip()

    def focus(self, name: str = NAME) -> None:
        """Give the keys to the window."""
        _tool("xdotool", "windowfocus", "--sync", self.windows(name)[-1])

    def press(self, *keys: str) -> None:
        """Press keys as xdotool names them: ctrl+3, Return, alt+F4."""
        _tool("xdotool", "key", "--delay", "60", *keys)

    def write(self, text: str) -> None:
        """Type what is on the keys."""
        _tool("xdotool", "type", "--delay", "40", text)

    def click(self, x: int, y: int) -> None:
        """Click at a place of the screen."""
        _tool("xdotool", "mousemove", str(x), str(y), "click", "1")

    def copy_elsewhere(self, text: str) -> None:
        """Another program puts a text on the clipboard."""
        command = ["xclip", "-selection", "clipboard", "-in"]
        null = subprocess.DEVNULL
        subprocess.run(command, input=text.encode(), check=True, stdout=null, stderr=null)

    def paste(self, text: str) -> None:
        """Copy elsewhere, paste here."""
        self.copy_elsewhere(text)
        time.sleep(_SETTLES)
        self.press("ctrl+v")

    def clipboard(self) -> str:
        """What another program would paste."""
        return _tool("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING")

    def shot(self, target: Path) -> None:
        """A picture of the screen as it stands."""
        time.sleep(_SETTLES)
        target.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tests.windows.shot", str(target)]
        subprocess.run(command, check=True, timeout=60)

    # The drafts

    def drafts(self) -> list[Draft]:
        """The drafts as they are on disk, last saved first."""
        store = Store(self.home / "drafts")
        return [store.peek(card.draft_id).draft for card in store.cards()]

    def wait_saved(self, key: str, value: object) -> None:
        """Until the newest draft on disk holds a value."""

        def holds() -> bool:
            found = self.drafts()
            return bool(found) and found[0][key] == value

        wait_for(holds, f"{key} = {value!r} is saved")


def _tool(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    return done.stdout
