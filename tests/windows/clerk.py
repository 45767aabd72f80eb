"""A clerk before the Windows program: keys, the clipboard, pictures of the screen."""

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import Popen

from PySide6.QtGui import QColor, QImage

from handout.places import EXE
from handout.wine.prefix import Windows, path
from model.draft.draft import Draft
from model.form import FORM
from model.product import NAME
from model.storage.store import Store
from tests.windows.waiting import LONGEST, programs, wait_for, wait_for_rest

_SEARCHES = 50  # one in a hundred fails while windows come and go
PAGES = [*(page.key for page in FORM.pages), "check", "finish"]


class Clerk:
    """One user's program: its drafts lie in ``home``."""

    def __init__(
        self, wine: Windows, home: Path, exe: Path = EXE, *, set_home: bool = True
    ) -> None:
        self.wine = wine
        self.home = home
        self.exe = exe
        self.programs: list[Popen[bytes]] = []
        if set_home:  # or it is where the program puts it by itself
            wine.extra["JXZP_HOME"] = path(home)

    # The program

    def start(self, *words: object) -> "Popen[bytes]":
        """Double-click the exe, or drop a draft on it."""
        return self.run(path(self.exe), *words)

    def run(self, *command: object) -> "Popen[bytes]":
        """Start a program by the command that Windows has for it."""
        program = self.wine.start(*command)
        assert program.stdin
        program.stdin.close()
        self.programs.append(program)
        return program

    def open(self, *words: object) -> "Popen[bytes]":
        """Start it and wait for its window."""
        program = self.start(*words)
        self.take()
        return program

    def take(self) -> None:
        """Wait for the window that was asked for and give it the keys."""
        wait_for(self.windows, "the window")
        self.rest()
        self.focus()
        self.rest()

    def command(self, *words: object, code: int = 0) -> None:
        """Run a command of the program."""
        done = self.wine.run(path(self.exe), *words)
        assert done.code == code, done

    def close(self) -> None:
        """Close the window and wait for the end."""
        self.press("alt+F4")
        for program in self.programs:
            program.wait(LONGEST)
        self.programs.clear()
        wait_for(lambda: not programs(self.wine), "the program has ended")

    def kill(self) -> None:
        """Kill the program and all it or Windows started, as a power failure does."""
        for program in self.programs:
            program.kill()
            program.wait(LONGEST)
        self.programs.clear()
        for process in programs(self.wine):
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(process.name), signal.SIGKILL)
        wait_for(lambda: not programs(self.wine), "no program runs")
        wait_for(lambda: not self.windows(), "the window is gone")

    # Keys, clipboard, screen

    def windows(self, name: str = NAME) -> list[str]:
        """Return the numbers of the windows with this in their title."""
        return search("--onlyvisible", "--name", name).split()

    def title(self) -> str:
        """Return the title of the program's window; "" without one."""
        found = self.windows()
        return tool("xdotool", "getwindowname", found[0]).strip() if found else ""

    def focus(self, name: str = NAME) -> None:
        """Give the window the keyboard focus."""
        tool("xdotool", "windowfocus", "--sync", self.windows(name)[-1])

    def rest(self) -> None:
        """Wait until what was asked for is done."""
        wait_for_rest(self.wine)

    def strike(self, *keys: str) -> None:
        """Press keys as xdotool names them, ctrl+s, Return, alt+F4, and wait for nothing."""
        tool("xdotool", "key", "--delay", "60", *keys)

    def press(self, *keys: str) -> None:
        """Press keys and wait until the program has heard them."""
        self.strike(*keys)
        self.rest()

    def turn_to(self, page: str) -> None:
        """Show a page of the report, by its key."""
        self.press(f"ctrl+{PAGES.index(page) + 1}")

    def write(self, text: str) -> None:
        """Type what is on the keys."""
        tool("xdotool", "type", "--delay", "40", text)
        self.rest()

    def copy_elsewhere(self, text: str) -> None:
        """Put a text on the clipboard from another program."""
        command = ["xclip", "-selection", "clipboard", "-in"]
        null = subprocess.DEVNULL
        data = text.encode()
        subprocess.run(command, input=data, check=True, stdout=null, stderr=null, timeout=LONGEST)

    def paste(self, text: str) -> None:
        """Copy elsewhere, paste here."""
        self.copy_elsewhere(text)
        wait_for(lambda: self.clipboard() == text, "the other program has copied")
        self.rest()  # Wine hears of it
        self.press("ctrl+v")

    def clipboard(self) -> str:
        """Return what another program would paste."""
        return tool("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING")

    def shot(self, target: Path) -> None:
        """Save a picture of the screen once it no longer changes."""
        self.rest()
        target.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tests.windows.shot", str(target)]
        subprocess.run(command, check=True, timeout=LONGEST)

    def shows(self, colour: str, points: int = 10_000) -> bool:
        """Whether so many points of the screen have a colour: a strip of findings is that large."""
        picture = self.home.with_name("now.png")
        self.shot(picture)
        image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
        wanted = QColor(colour).rgb().to_bytes(4, "little")
        return bytes(image.constBits()).count(wanted) >= points

    # The drafts

    def drafts(self) -> list[Draft]:
        """Return the drafts on disk, last saved first."""
        store = Store(self.home / "drafts")
        return [store.peek(card.draft_id).draft for card in store.cards()]

    def faults(self) -> list[str]:
        """Return the errors in the program's log."""
        texts = [path.read_text(encoding="utf-8") for path in self.home.rglob("*.log*")]
        return [line for text in texts for line in text.splitlines() if " error " in line]

    def wait_saved(self, key: str, value: object) -> None:
        """Wait until the newest draft on disk holds a value."""

        def holds() -> bool:
            found = self.drafts()
            return bool(found) and found[0][key] == value

        wait_for(holds, f"{key} = {value!r} is saved")


def tool(*command: str) -> str:
    """Return the output of one of the desktop's tools."""
    return run(*command).stdout


def search(*words: str) -> str:
    """Return what xdotool finds; asked again where a window closes meanwhile and it fails."""
    tries = (run("xdotool", "search", *words) for _ in range(_SEARCHES))
    return next(done.stdout for done in tries if "X Error" not in done.stderr)


def run(*command: str) -> "subprocess.CompletedProcess[str]":
    """Run one of the desktop's tools to its end."""
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=LONGEST)
